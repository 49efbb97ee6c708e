package eval

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestPredictionsAndTheirDocuments(t *testing.T) {
	gold := records(t, ferryGold, marked{"report", report, nil})
	other := marked{"elsewhere", "Nothing.", [][3]string{{"", "", "Nothing"}}}
	table := scoreSaid(t, gold, records(t, other))
	wantNote(t, table, "1 predicted documents are not in the corpus")
	wantNote(t, table, "2 documents have no prediction")

	// The text names the document where the id does not.
	renamed := ferryGold
	renamed.id = "0001"
	wantRow(t, scoreSaid(t, gold, records(t, renamed)), "content", 3, 3, 3, 3)

	// The text may be left out.
	bare := `{"id":"report","attributions":[{"source":[[0,10]],"cue":[[11,15]],"content":[]}]}`
	wantRow(t, scoreSaid(t, gold, bare), "source", 2, 1, 0, 0)
}

// ferryReading is a reading with one attribution of the ferry.
func ferryReading(t *testing.T, uri, text string) string {
	t.Helper()
	b, err := json.Marshal(map[string]any{
		"schema":   headwater.ReadingSchema,
		"document": map[string]any{"uri": uri, "text": text},
		"attributions": []any{map[string]any{
			"source_span": map[string]any{"start": 49, "end": 56, "text": "Ona Bly"},
			"cue":         map[string]any{"start": 57, "end": 65},
			"content":     []any{map[string]any{"start": 66, "end": 73}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

func TestReadingsArePredictions(t *testing.T) {
	gold := records(t, ferryGold, marked{"report", report, nil})
	for name, pred := range map[string]string{
		"by uri":  ferryReading(t, "corpus/gold.jsonl#ferry", ferry),
		"by text": ferryReading(t, "", ferry),
	} {
		t.Run(name, func(t *testing.T) {
			wantRow(t, scoreSaid(t, gold, pred), "whole attribution", 3, 1, 1, 1)
		})
	}
}

func TestDamagedReadings(t *testing.T) {
	gold := write(t, "gold.jsonl", records(t, ferryGold, marked{"report", report, nil}))
	good := ferryReading(t, "#ferry", ferry)
	for name, c := range map[string]struct{ pred, want string }{
		"twice":      {good + good, "line 2"},
		"other text": {ferryReading(t, "#ferry", ferry+"!"), "not the corpus's"},
		"too short":  {ferryReading(t, "#report", report[:20]), "not the corpus's"},
		"outside":    {ferryReading(t, "#report", report), "outside the text"},
		"not JSON":   {good + "{\n", "line 2"},
		"no schema":  {good + "{}\n", "schema"},
	} {
		_, err := Run(t.Context(), "attribution", Options{Data: []string{gold}, Pred: write(t, "p", c.pred)})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

func TestDamagedAttributions(t *testing.T) {
	good := records(t, ferryGold)
	for name, c := range map[string]struct{ line, want string }{
		"not JSON":     {`{"id":`, "one JSON object a line"},
		"no list":      {`{"id":"x","text":"y"}`, `no "attributions"`},
		"no text":      {`{"id":"x","attributions":[]}`, "no id or no text"},
		"outside":      {`{"id":"x","text":"y","attributions":[{"cue":[[0,2]]}]}`, "attribution 1"},
		"backwards":    {`{"id":"x","text":"yy","attributions":[{"cue":[[1,0]]}]}`, "[1, 0)"},
		"not a pair":   {`{"id":"x","text":"yy","attributions":[{"cue":[[1]]}]}`, "[start, end]"},
		"not a number": {`{"id":"x","text":"yy","attributions":[{"cue":[["a",1]]}]}`, "attribution record"},
	} {
		_, err := Run(t.Context(), "attribution", Options{Data: []string{write(t, "g.jsonl", good+"\n"+c.line)}, Read: silent})
		if err == nil || !strings.Contains(err.Error(), "g.jsonl line 3") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want line 3 and %q", name, err, c.want)
		}
	}
	twice := Options{Data: []string{write(t, "g.jsonl", good+good)}, Pred: write(t, "p", good)}
	_, err := Run(t.Context(), "attribution", twice)
	wantError(t, err, "two documents named", "ferry")
}
