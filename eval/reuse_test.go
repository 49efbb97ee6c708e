package eval

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	reading "github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/reuse"
)

// Our own sentences; an article's paragraphs are parted as the corpus parts them.
const (
	harbourLead = "The harbour master of Port Alder said on Monday that a cargo of machine parts had been held for three days while inspectors opened eleven crates."
	harbourRest = "The ship left for the open sea at dawn, and nobody on the quay would say who had paid for the berth."
	frostLead   = "Farmers in the northern valleys expect a late spring after weeks of frost, and the price of seed has doubled since autumn."
	someReports = "id,publisher,scrape_time,text\n" +
		"1,alder.example,2019-03-04T10:00:00Z,\"" + harbourLead + " ### " + harbourRest + "\"\n" +
		"2,coast.example,2019-03-05T10:00:00Z,\"" + harbourLead + " ### The mayor was not told.\"\n" +
		"3,valley.example,2019-03-05T11:00:00Z,\"" + frostLead + "\"\n"
	somePairs = "\"" + harbourLead + "\",\"" + harbourLead + " " + harbourRest + "\",3\n\"" + frostLead + "\",\"" + harbourLead + "\",0\n"
)

func tracing() *Tracing {
	return &Tracing{Article: reading.Read, Pairs: reuse.Pairs, Compare: reuse.Compare}
}

func TestReuse(t *testing.T) {
	data := []string{write(t, "some.csv", someReports), write(t, "pairs.csv", somePairs)}
	table := score(t, "reuse", Options{Data: data, Tracing: tracing()})
	if got := table.Rows[0].Exact; got != (Tally{Gold: 1, Predicted: 1, Right: 1}) {
		t.Errorf("pairs: %+v", got)
	}
	want := map[string]float64{
		"rewriting cut: found as copies": 100, "rewriting cut: mean containment": 100,
		"rewriting none: found as copies": 0, "rewriting none: mean containment": 0,
	}
	for _, f := range table.Figures {
		if v, known := want[f.Label]; known && (f.Value != v || f.Of != 1) {
			t.Errorf("%s: %v of %d, want %v of 1", f.Label, f.Value, f.Of, v)
		}
	}
	if got := table.Files[0].Documents; got != 3 {
		t.Errorf("%d documents, want 3", got)
	}
}

func TestReusePredicted(t *testing.T) {
	pairs := `{"a": "some#1", "b": "some#3"}` + "\n" + `{"a": "some#2", "b": "some#1", "containment": 0.8}` + "\n"
	opt := Options{Data: []string{write(t, "some.csv", someReports)}, Pred: write(t, "pred.jsonl", pairs), Tracing: tracing()}
	if got := score(t, "reuse", opt).Rows[0].Exact; got != (Tally{Gold: 1, Predicted: 2, Right: 1}) {
		t.Errorf("pairs: %+v", got)
	}
}

func TestReuseComplains(t *testing.T) {
	for name, c := range map[string]struct{ data, pred, says string }{
		"three columns": {someReports + "4,a,b\n", "", "some.csv line 5: not an article"},
		"no grade":      {"one,two,9\n", "", "some.csv line 1: neither an article"},
		"quotes":        {someReports + "\"", "", "some.csv"},
		"unknown pair":  {someReports, `{"a": "some#1", "b": "some#9"}`, "pred.jsonl line 1"},
		"no pair":       {someReports, `[]`, "pred.jsonl line 1"},
	} {
		t.Run(name, func(t *testing.T) {
			opt := Options{Data: []string{write(t, "some.csv", c.data)}, Tracing: tracing()}
			if c.pred != "" {
				opt.Pred = write(t, "pred.jsonl", c.pred)
			}
			_, err := Run(t.Context(), "reuse", opt)
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v, want one that has %q", err, c.says)
			}
		})
	}
}

// The two counts of shared runs must agree, however words are written.
func TestBruteForceCountsAsCompare(t *testing.T) {
	texts := []string{
		"“It’s no\u00adbody’s,” she said of the OLD 9,000-tonne ship's rock'n'roll crew in Ħamrun's port",
		"'it's nobody's' she said of the old 9,000-tonne ship’s rock'n'roll crew in ħamrun’s port today",
	}
	var docs []headwater.Document
	for _, text := range texts {
		whole := headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(text)}}
		docs = append(docs, headwater.Document{Text: text, Blocks: []headwater.Block{whole}})
	}
	c, _ := reuse.Compare(&docs[0], &docs[1])
	if got := bruteForce(docs)[articlePair{0, 1}]; got != c.Containment || got == 0 {
		t.Errorf("brute force counts %v, Compare %v", got, c.Containment)
	}
}

func TestReuseCorpora(t *testing.T) {
	var data []string
	for _, name := range []string{"census_articles.csv.gz", "spotify_articles.csv.gz", "helsinki_dev_articles.csv.gz"} {
		data = append(data, corpora(t, "reuse/"+name))
	}
	table := score(t, "reuse", Options{Data: data, Tracing: tracing()})
	half := table.Rows[0].Exact
	recall, _ := half.Recall()
	precision, _ := half.Precision()
	if half.Gold < 100 || recall < 0.99 || precision < 0.97 {
		t.Errorf("%d pairs share half: recall %.4f, precision %.4f", half.Gold, recall, precision)
	}
}
