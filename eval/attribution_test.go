package eval

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// marked is a record whose spans are found by their words, so that a test reads
// as what it means. Parts of one item are separated by |.
type marked struct {
	id, text string
	said     [][3]string // source, cue, content
}

// record gives the corpus line of a marked text.
func (m marked) record(t *testing.T) string {
	t.Helper()
	items := make([]map[string][][2]int, 0)
	for _, s := range m.said {
		item := map[string][][2]int{}
		for i, key := range []string{"source", "cue", "content"} {
			item[key] = make([][2]int, 0)
			for _, words := range strings.Split(s[i], "|") {
				if words == "" {
					continue
				}
				at := strings.Index(m.text, words)
				if at < 0 {
					t.Fatalf("%q is not in %q", words, m.text)
				}
				start := utf8.RuneCountInString(m.text[:at])
				item[key] = append(item[key], [2]int{start, start + utf8.RuneCountInString(words)})
			}
		}
		items = append(items, item)
	}
	line, err := json.Marshal(map[string]any{"id": m.id, "text": m.text, "attributions": items})
	if err != nil {
		t.Fatal(err)
	}
	return string(line) + "\n"
}

func records(t *testing.T, all ...marked) string {
	t.Helper()
	var b strings.Builder
	for _, m := range all {
		b.WriteString(m.record(t))
	}
	return b.String()
}

const ferry = `“The ferry is late,” the mayor said, “and full.” Ona Bly believes it sank. It was reportedly new.`

var ferryGold = marked{"ferry", ferry, [][3]string{
	{"the mayor", "said", "“The ferry is late,”|“and full.”"},
	{"Ona Bly", "believes", "it sank"},
	{"", "reportedly", "It was|new"},
}}

func scoreSaid(t *testing.T, gold, pred string) Table {
	t.Helper()
	return score(t, "attribution", Options{
		Data: []string{write(t, "gold.jsonl", gold)}, Pred: write(t, "pred.jsonl", pred),
	})
}

func TestGoldScoresItselfFull(t *testing.T) {
	gold := records(t, ferryGold)
	table := scoreSaid(t, gold, gold)
	wantRow(t, table, "source", 2, 2, 2, 2)
	wantRow(t, table, "cue", 3, 3, 3, 3)
	wantRow(t, table, "content", 3, 3, 3, 3)
	wantRow(t, table, "whole attribution", 3, 3, 3, 3)
}

// Worked by hand. Sources: "the mayor" right, "Bly" overlaps, a third one is
// spurious. Cues: said, believes right. Contents: only one part of the split
// quotation, so it overlaps; "it sank" right; "It was reportedly new" overlaps.
func TestAttributionByHand(t *testing.T) {
	pred := records(t, marked{"ferry", ferry, [][3]string{
		{"the mayor", "said", "“The ferry is late,”"},
		{"Bly", "believes", "it sank"},
		{"sank", "", "It was reportedly new"},
	}})
	table := scoreSaid(t, records(t, ferryGold), pred)
	wantRow(t, table, "source", 2, 3, 1, 2)
	wantRow(t, table, "cue", 3, 2, 2, 2)
	wantRow(t, table, "content", 3, 3, 1, 3)
	wantRow(t, table, "whole attribution", 3, 3, 0, 2)
	wantRow(t, table, "direct content", 1, 0, 0, 1)
	wantRow(t, table, "indirect content", 2, 0, 1, 2)
	wantRow(t, table, "mixed content", 0, 0, 0, 0)
}

func TestRepeatedSpansCountOnce(t *testing.T) {
	gold := marked{"d", ferry, [][3]string{{"the mayor", "said", "late"}, {"the mayor", "said", "full"}}}
	pred := marked{"d", ferry, [][3]string{{"the mayor", "said", "late"}, {"the mayor", "said", "late"}}}
	table := scoreSaid(t, records(t, gold), records(t, pred))
	wantRow(t, table, "source", 1, 1, 1, 1)
	wantRow(t, table, "cue", 1, 1, 1, 1)
	wantRow(t, table, "content", 2, 1, 1, 1)
	wantRow(t, table, "whole attribution", 2, 1, 1, 1)
}

// One long prediction over two gold contents is one pair, not two.
func TestOverlapIsOneToOne(t *testing.T) {
	gold := marked{"d", ferry, [][3]string{{"", "", "late"}, {"", "", "the mayor"}}}
	pred := marked{"d", ferry, [][3]string{{"", "", "late,” the mayor said"}}}
	wantRow(t, scoreSaid(t, records(t, gold), records(t, pred)), "content", 2, 1, 0, 1)
}

func TestEmptySides(t *testing.T) {
	none := marked{"ferry", ferry, nil}
	table := scoreSaid(t, records(t, ferryGold), records(t, none))
	wantRow(t, table, "content", 3, 0, 0, 0)
	table = scoreSaid(t, records(t, none), records(t, ferryGold))
	wantRow(t, table, "content", 0, 3, 0, 0)
	table = scoreSaid(t, records(t, ferryGold), "")
	wantRow(t, table, "whole attribution", 3, 0, 0, 0)
	wantNote(t, table, "1 documents have no prediction")
	table = scoreSaid(t, "", "")
	wantRow(t, score(t, "attribution", Options{Data: []string{write(t, "g", records(t, none))}, Read: silent}), "cue", 0, 0, 0, 0)
	if len(table.Rows) != 0 || table.Files[0].Documents != 0 {
		t.Errorf("an empty corpus gives\n%v", table)
	}
}

// A cue that the gold leaves out is not held against the whole; a source is.
func TestPartsThatGoldLeavesOut(t *testing.T) {
	gold := marked{"d", ferry, [][3]string{{"Ona Bly", "", "it sank"}, {"", "reportedly", "It was"}}}
	pred := marked{"d", ferry, [][3]string{{"Ona Bly", "believes", "it sank"}, {"the mayor", "reportedly", "It was"}}}
	table := scoreSaid(t, records(t, gold), records(t, pred))
	wantRow(t, table, "whole attribution", 2, 2, 1, 1)
	wantRow(t, table, "source", 1, 2, 1, 1)
	wantRow(t, table, "cue", 1, 2, 1, 1)
}

const report = `The agency said that two officials believe the line is cut.`

func TestNestedCountsOnlyWhereGoldNests(t *testing.T) {
	outer := [3]string{"The agency", "said", "that two officials believe the line is cut"}
	inner := [3]string{"two officials", "believe", "the line is cut"}
	both, flat := marked{"r", report, [][3]string{outer, inner}}, marked{"r", report, [][3]string{outer}}

	table := scoreSaid(t, records(t, flat), records(t, both))
	wantRow(t, table, "whole attribution", 1, 1, 1, 1)
	wantNote(t, table, "1 such predictions were left out")

	table = scoreSaid(t, records(t, both), records(t, both))
	wantRow(t, table, "whole attribution", 2, 2, 2, 2)

	table = scoreSaid(t, records(t, both), records(t, flat))
	wantRow(t, table, "whole attribution", 2, 1, 1, 1)
}

func TestManner(t *testing.T) {
	for words, want := range map[string]headwater.Manner{
		`“All is well.”`:                headwater.Direct,
		`"All is well"`:                 headwater.Direct,
		`“All is well and`:              headwater.Direct,
		`that all is "well" there`:      headwater.Mixed,
		`that it’s the workers’ turn`:   headwater.Indirect,
		`‘It’s over,’`:                  headwater.Direct,
		`‘Over’ for now`:                headwater.Mixed,
		`«Vsyo»`:                        headwater.Direct,
		`—`:                             headwater.Indirect,
		`“the “old” port is now closed`: headwater.Mixed,
	} {
		if got := mannerOf(words, at(0, len(words))); got != want {
			t.Errorf("%s is %s, want %s", words, got, want)
		}
	}
	split := `“Come,” he said, “now.”`
	if got := mannerOf(split, at(0, 11, 20, len(split))); got != headwater.Direct {
		t.Errorf("a split quotation is %s", got)
	}
}

func TestOurOwnAttributions(t *testing.T) {
	find := func(words string) headwater.Span {
		i := strings.Index(ferry, words)
		return headwater.Span{Start: i, End: i + len(words)}
	}
	source := find("Ona Bly")
	ours := func(r headwater.Receipt) (headwater.Reading, error) {
		if r.URI != "gold.jsonl#ferry" || r.MediaType != "text/plain" || r.Published != "2020-02-03" {
			t.Errorf("receipt is %+v", r)
		}
		got, err := silent(r)
		got.Attributions = []headwater.Attribution{
			{SourceSpan: &source, Cue: find("believes"), Content: []headwater.Span{find("it sank")}},
			{Cue: find("reportedly"), Content: []headwater.Span{find("It was "), find("new")}},
		}
		return got, err
	}
	gold := strings.Replace(records(t, ferryGold), `{`, `{"date":"2020-02-03",`, 1)
	table := score(t, "attribution", Options{Data: []string{write(t, "gold.jsonl", gold)}, Read: ours})
	wantRow(t, table, "whole attribution", 3, 2, 2, 2)
	wantRow(t, table, "source", 2, 1, 1, 1)
}
