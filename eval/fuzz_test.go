package eval

import (
	"regexp"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// named is how every complaint about a file begins.
var named = regexp.MustCompile(`^damaged line [0-9]+: `)

// complain fails unless an error names file and line.
func complain(t *testing.T, err error) {
	t.Helper()
	if err != nil && !named.MatchString(err.Error()) {
		t.Fatalf("error names no line: %v", err)
	}
}

func sound(t *testing.T, text string, e extent) {
	t.Helper()
	for i, s := range e {
		if s.Empty() || !s.Valid(text) || (i > 0 && s.Start < e[i-1].End) {
			t.Fatalf("extent %v of %q", e, text)
		}
	}
}

func FuzzAttributions(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"é “b” c","attributions":[{"source":[[0,1]],"cue":[[2,3],[4,5]],"content":[]}]}`))
	f.Add([]byte("{\"id\":\"a\",\"text\":\"b\",\"attributions\":null}\n{\"id\":"))
	f.Add([]byte(`{"id":"a","text":"b","attributions":[{"cue":[[-1,9e9]]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		docs, err := gold.attributions()
		complain(t, err)
		for _, d := range docs {
			for _, s := range d.gold {
				for _, r := range roles {
					sound(t, d.text, r.of(s))
				}
			}
			var b board
			scoreRoles(&b, d.gold, d.gold)
			scoreWhole(&b, d.gold, d.gold)
			scoreManners(&b, d.text, d.gold, d.gold)
			for _, r := range b.rows {
				if r.Exact.Right != r.Exact.Gold || r.Overlap.Right != r.Overlap.Gold {
					t.Fatalf("gold against itself: %+v", r)
				}
			}
		}
	})
}

func FuzzTags(f *testing.F) {
	f.Add([]byte(harbourNER))
	f.Add([]byte("# article \n# article x\n\t\n"))
	f.Add([]byte("a I-X\nb\tE-X\tO\t\n\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		docs, err := gold.tags()
		complain(t, err)
		for _, d := range docs {
			for _, n := range d.gold {
				if n.Empty() || !n.Valid(d.text) {
					t.Fatalf("name %v in %q", n, d.text)
				}
			}
		}
	})
}

func FuzzToponyms(f *testing.F) {
	f.Add([]byte(virusXML))
	f.Add([]byte(webXML))
	f.Add([]byte("<article><text>a<text>b</text></article>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		r, err := gold.toponyms()
		complain(t, err)
		if err != nil {
			return
		}
		for _, d := range r.docs {
			for _, g := range d.gold {
				if g.Empty() || !g.Valid(d.text) {
					t.Fatalf("toponym %v in %q", g, d.text)
				}
			}
		}
	})
}

func FuzzTimexRows(f *testing.F) {
	f.Add([]byte(diary))
	f.Add([]byte("\t\t\n\n\r\n\t\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		rows, err := gold.timexRows()
		complain(t, err)
		for i, r := range rows {
			if r.document < 1 || r.document > gold.documents || (i == 0 && r.ordinal != 0) {
				t.Fatalf("row %+v", r)
			}
		}
	})
}

func FuzzTreebank(f *testing.F) {
	f.Add([]byte(logbook))
	f.Add([]byte("# newdoc\n# newdoc\n# text = a b\n" + row("1-1", "a b", "") + row("0", "x", "")))
	f.Add([]byte(row("9-1", "\u00a0a", "SpaceAfter=No") + row("2.1", "", "")))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: data}
		bank, err := gold.conllu()
		complain(t, err)
		if err != nil {
			return
		}
		var ink strings.Builder
		for _, d := range bank.docs {
			ink.WriteString(inkOf(d.text))
		}
		if ink.String() != bank.ink {
			t.Fatalf("the documents spell %q, the tokens %q", ink.String(), bank.ink)
		}
	})
}

func FuzzPredictions(f *testing.F) {
	f.Add([]byte(`{"schema":"headwater.reading/v1","document":{"uri":"#ferry"},"attributions":[{"source_span":null,"cue":{"start":0,"end":1},"content":[]}],"entities":[{"type":"GPE","mentions":[{"start":1,"end":2}],"point":[1,2]}],"times":[{"span":{"start":0,"end":4},"type":"DATE","begin":"2020-01-01","end":null}],"quantities":[{"span":{"start":0,"end":4},"unit":"EUR"}],"claims":[{"type":"meet","span":{"start":0,"end":4},"trigger":null,"roles":{"agent":[{"start":0,"end":2,"entity":null}]},"evidence":[{"trigger":{"start":1,"end":2}}]}]}`))
	f.Add([]byte(`{"id":"ferry","toponyms":[{"start":0,"end":2,"lat":1,"lon":2}]}`))
	f.Add([]byte(`{"id":"ferry","attributions":[{"cue":[[0,2]]}]}`))
	f.Add([]byte(`<article file="ferry"><text>x</text></article>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		pred := file{path: "damaged", bytes: data}
		gold := []source{{article: article{id: "ferry", text: ferry}}}
		fresh := func() *joiner {
			j, err := newJoiner(gold)
			if err != nil {
				t.Fatal(err)
			}
			return j
		}
		said, places := make([]account, 1), make([][]toponym, 1)
		complain(t, pred.predictedAttributions(fresh(), said))
		complain(t, pred.predictedToponyms(fresh(), places))
		if pred.isReading() {
			complain(t, pred.readings(fresh(), func(_ int, r *headwater.Reading) {
				namesIn(r)
				for _, p := range tellings(r) {
					newClaimScore().fillers(ferry, &told{}, &p)
				}
			}))
		}
		for _, p := range places[0] {
			if !p.Valid(ferry) {
				t.Fatalf("toponym %v", p)
			}
		}
		for _, s := range said[0].said {
			sound(t, ferry, s.whole(ferry))
		}
	})
}
