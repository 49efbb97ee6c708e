package eval

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// harbourNER holds two articles: BIO with a nested column, then BIOES.
const harbourNER = `# article harbour
Ona	B-Person
Bly	I-Person
left	O
the	O
Port	B-Organization
of	I-Organization
Varn	I-Organization	B-Location
.	O

Varn	B-Location
cheered	O

# article second
In	O
2019	S-Date
the	O
Gull	B-Misc
Cup	E-Misc
Varnian	S-NORP
`

func TestTextIsRebuilt(t *testing.T) {
	f := file{path: "x", bytes: []byte(harbourNER)}
	docs, err := f.tags()
	if err != nil {
		t.Fatal(err)
	}
	if want := "Ona Bly left the Port of Varn .\nVarn cheered"; docs[0].text != want {
		t.Errorf("text is %q, want %q", docs[0].text, want)
	}
	var got []string
	for _, d := range docs {
		for _, n := range d.gold {
			got = append(got, n.kind+" "+n.In(d.text))
		}
	}
	want := []string{"PERSON Ona Bly", "ORG Port of Varn", "LOC Varn", "DATE 2019", "MISC Gull Cup", "NORP Varnian"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestChunks(t *testing.T) {
	for tags, want := range map[string]int{
		"O O": 0, "B-A I-A": 1, "B-A B-A": 2, "I-A I-A": 1, "B-A I-B": 2, "B-A O I-A": 2,
		"S-A S-A": 2, "B-A E-A I-A": 2, "E-A": 1, "S-A I-A": 2,
	} {
		list := strings.Fields(tags)
		if got := len(chunks(make([]headwater.Span, len(list)), list)); got != want {
			t.Errorf("%s: %d names, want %d", tags, got, want)
		}
	}
}

// Worked by hand: PERSON exact; ORG cut short, so it overlaps; Varn called ORG,
// so it is right only whatever its type; a spurious LOC "left".
func TestNERByHand(t *testing.T) {
	pred := strings.NewReplacer(
		"Port\tB-Organization", "Port\tO", "of\tI-Organization", "of\tO",
		"Varn\tI-Organization\tB-Location", "Varn\tB-Organization",
		"Varn\tB-Location", "Varn\tB-Organization", "left\tO", "left\tB-Location",
		"Gull\tB-Misc", "Gull\tO", "Cup\tE-Misc", "Cup\tO",
	).Replace(harbourNER)
	table := score(t, "ner", Options{
		Data: []string{write(t, "gold.tsv", harbourNER)}, Pred: write(t, "pred.tsv", pred),
	})
	wantRow(t, table, "PERSON", 1, 1, 1, 1)
	wantRow(t, table, "ORG", 1, 2, 0, 1)
	wantRow(t, table, "LOC", 1, 1, 0, 0)
	wantRow(t, table, "NORP", 1, 1, 1, 1)
	wantRow(t, table, "MISC", 1, 0, 0, 0)
	wantRow(t, table, "DATE", 1, 1, 1, 1)
	wantRow(t, table, "five types, typed", 4, 5, 2, 3)
	wantRow(t, table, "names, any type", 5, 5, 3, 4)
}

func TestOurOwnNames(t *testing.T) {
	ours := func(r headwater.Receipt) (headwater.Reading, error) {
		got, err := silent(r)
		if strings.HasSuffix(r.URI, "#harbour") {
			got.Entities = []headwater.Entity{
				{Type: headwater.GPE, Mentions: []headwater.Span{{Start: 32, End: 36}}},
				{Type: headwater.Weapon, Mentions: []headwater.Span{{Start: 0, End: 3}}},
			}
			return got, err
		}
		got.Times = []headwater.Time{{Span: headwater.Span{Start: 3, End: 7}, Type: headwater.Date}}
		got.Quantities = []headwater.Quantity{
			{Span: headwater.Span{Start: 3, End: 7}, Unit: "EUR"}, {Span: headwater.Span{Start: 3, End: 7}, Unit: "tonne"},
		}
		return got, err
	}
	table := score(t, "ner", Options{Data: []string{write(t, "gold.tsv", harbourNER)}, Read: ours})
	wantRow(t, table, "LOC", 1, 1, 1, 1)
	wantRow(t, table, "PRODUCT", 0, 1, 0, 0)
	wantRow(t, table, "DATE", 1, 1, 1, 1)
	wantRow(t, table, "MONEY", 0, 1, 0, 0)
	wantRow(t, table, "names, any type", 5, 2, 1, 2)
}

func TestNamesFromReadings(t *testing.T) {
	f := file{bytes: []byte(harbourNER)}
	docs, err := f.tags()
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(map[string]any{
		"schema":   headwater.ReadingSchema,
		"document": map[string]any{"uri": "x.jsonl#harbour", "text": docs[0].text},
		"entities": []any{map[string]any{"type": "PERSON", "mentions": []any{map[string]any{"start": 0, "end": 7}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	table := score(t, "ner", Options{
		Data: []string{write(t, "gold.tsv", harbourNER)}, Pred: write(t, "p.jsonl", string(line)),
	})
	wantRow(t, table, "PERSON", 1, 1, 1, 1)
	wantNote(t, table, "1 documents have no prediction")
}

func TestDamagedTags(t *testing.T) {
	for name, line := range map[string]string{
		"no tag": "Varn", "bad tag": "Varn\tX", "no token": "\tO", "no type": "Varn\tB-", "latin-1": "Vir\xe9\tO",
	} {
		_, err := Run(t.Context(), "ner", Options{Data: []string{write(t, "g.tsv", "# article a\n"+line+"\n")}, Read: silent})
		if err == nil || !strings.Contains(err.Error(), "g.tsv line 2") {
			t.Errorf("%s: error %v, want line 2", name, err)
		}
	}
	f := file{bytes: []byte("from the O\n2 p.m.\tO\r\nTema B-Location\n")}
	docs, err := f.tags()
	if err != nil || docs[0].text != "from the 2 p.m. Tema" || docs[0].gold[0].In(docs[0].text) != "Tema" {
		t.Errorf("a lost tab gives %+v, %v", docs, err)
	}
}

func TestOtherTokensAreRefused(t *testing.T) {
	pred := strings.Replace(harbourNER, "left\tO", "le\tO\nft\tO", 1)
	_, err := Run(t.Context(), "ner", Options{
		Data: []string{write(t, "gold.tsv", harbourNER)}, Pred: write(t, "pred.tsv", pred),
	})
	wantError(t, err, "pred.tsv", "harbour", "keep the corpus's tokens")
}

func TestSeveralFilesAreOneTable(t *testing.T) {
	first := write(t, "a.tsv", harbourNER)
	second := write(t, "b.tsv", "# article third\nOna\tB-Person\n")
	table := score(t, "ner", Options{Data: []string{first, second}, Read: silent})
	wantRow(t, table, "PERSON", 2, 0, 0, 0)
	want := []File{
		{Name: "a.tsv", SHA256: table.Files[0].SHA256, Documents: 2},
		{Name: "b.tsv", SHA256: table.Files[1].SHA256, Documents: 1},
	}
	if diff := cmp.Diff(want, table.Files); diff != "" {
		t.Error(diff)
	}
}
