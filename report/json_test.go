package report_test

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile("../docs/schema/reading.v1.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// fatal is what testing.TB and rapid.T share.
type fatal interface {
	Helper()
	Fatalf(format string, args ...any)
}

// printed prints a reading, checks it against the schema and every span against
// the text, and gives back the parsed JSON and the number of spans.
func printed(t fatal, s *jsonschema.Schema, r *headwater.Reading) (map[string]any, int) {
	t.Helper()
	var b bytes.Buffer
	if err := report.JSON(&b, r, false); err != nil {
		t.Fatalf("printing: %v", err)
	}
	if n := bytes.Count(b.Bytes(), []byte("\n")); n != 1 || b.Bytes()[b.Len()-1] != '\n' {
		t.Fatalf("want one line with one line feed at its end, got %d", n)
	}
	v, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatalf("parsing: %v", err)
	}
	if err := s.Validate(v); err != nil {
		t.Fatalf("%#v", err)
	}
	object := v.(map[string]any)
	text := []rune(object["document"].(map[string]any)["text"].(string))
	return object, checkSpans(t, v, text)
}

// checkSpans walks parsed JSON and compares every span with the text.
func checkSpans(t fatal, v any, text []rune) int {
	t.Helper()
	n := 0
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			n += checkSpans(t, e, text)
		}
	case map[string]any:
		if words, ok := v["text"].(string); ok && v["start"] != nil {
			start, _ := v["start"].(json.Number).Int64()
			end, _ := v["end"].(json.Number).Int64()
			if got := string(text[start:end]); got != words {
				t.Fatalf("span [%d,%d) carries %q but points at %q", start, end, words, got)
			}
			n++
		}
		for _, e := range v {
			n += checkSpans(t, e, text)
		}
	}
	return n
}

func TestJSONKeepsTheContract(t *testing.T) {
	s := schema(t)
	for name, r := range fixtures() {
		_, spans := printed(t, s, r)
		if want := len(r.Document.Blocks) + len(r.Times) + 2*len(r.Claims); spans < want {
			t.Errorf("%s: %d spans, want at least %d", name, spans, want)
		}
	}
}

func TestJSONSaysNullForUnknown(t *testing.T) {
	v, _ := printed(t, schema(t), empty())
	document := v["document"].(map[string]any)
	for _, field := range []string{"uri", "canonical", "media_type", "title", "publisher", "published", "dateline", "language"} {
		if got, there := document[field]; !there || got != nil {
			t.Errorf("document.%s = %v, want null", field, got)
		}
	}
	for _, field := range []string{"entities", "sources", "attributions", "claims", "times", "quantities", "checks"} {
		if got, ok := v[field].([]any); !ok || len(got) != 0 {
			t.Errorf("%s = %v, want an empty list", field, v[field])
		}
	}
}

func TestJSONOfTheLedger(t *testing.T) {
	v, _ := printed(t, schema(t), ledger())
	entity := v["entities"].([]any)[4].(map[string]any)
	if ref := entity["ref"].(map[string]any); len(ref) != 1 || ref["iso3166"] != "MT" {
		t.Errorf("ref = %v", ref)
	}
	if p := entity["point"].([]any); p[0] != json.Number("35.9") || p[1] != json.Number("14.4") {
		t.Errorf("point = %v, want latitude first", p)
	}
	believed := v["attributions"].([]any)[6].(map[string]any)
	if believed["open"] != true || len(believed["chain"].([]any)) != 3 || believed["parent"] == nil {
		t.Errorf("nested attribution = %v", believed)
	}
	nobody := v["attributions"].([]any)[7].(map[string]any)
	if nobody["source"] != nil || nobody["source_span"] != nil {
		t.Errorf("attribution to nobody = %v", nobody)
	}
	shipped := v["claims"].([]any)[0].(map[string]any)
	if list := shipped["evidence"].([]any); len(list) != 2 || list[1].(map[string]any)["status"] != "denied" || shipped["below_threshold"] != false {
		t.Errorf("a claim that is denied later = %v", shipped)
	}
	if v["claims"].([]any)[2].(map[string]any)["below_threshold"] != true {
		t.Error("an unsure claim is not marked")
	}
	claim := v["claims"].([]any)[4].(map[string]any)
	if list := claim["evidence"].([]any); len(list) != 1 || list[0].(map[string]any)["attribution"] != nil {
		t.Errorf("a claim with no list of evidence has %v, want itself", list)
	}
	if claim["attribution"] != nil || claim["polarity"] != "positive" {
		t.Errorf("claim in own voice = %v", claim)
	}
}

func TestJSONLeavesMarkupAlone(t *testing.T) {
	var b bytes.Buffer
	if err := report.JSON(&b, hostile(), true); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b.Bytes(), []byte("</title><script>")) || !bytes.Contains(b.Bytes(), []byte("\n  \"schema\"")) {
		t.Errorf("want markup unescaped and two spaces of indent:\n%.300s", b.String())
	}
}

func TestJSONRefusesWhatIsNoReading(t *testing.T) {
	for name, spoil := range map[string]func(*headwater.Reading){
		"span beyond the text":     func(r *headwater.Reading) { r.Times[0].Span.End = 1 << 20 },
		"span inside a character":  func(r *headwater.Reading) { r.Times[0].Start++ },
		"text that is no UTF-8":    func(r *headwater.Reading) { r.Document.Text += "\xff" },
		"number that JSON has not": func(r *headwater.Reading) { r.Entities[0].Confidence = math.NaN() },
	} {
		r := harbour()
		spoil(r)
		if err := report.JSON(io.Discard, r, false); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestJSONOfAnyReading(t *testing.T) {
	s := schema(t)
	rapid.Check(t, func(t *rapid.T) {
		r := anyReading(t)
		printed(t, s, r)
	})
}
