package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// guide is the field guide to the JSON.
func guide(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../docs/reading.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestGuideHoldsAReading(t *testing.T) {
	_, rest, _ := strings.Cut(guide(t), "```json\n")
	example, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("docs/reading.md has no example")
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(example))
	if err != nil {
		t.Fatalf("parsing the example: %v", err)
	}
	if err := schema(t).Validate(v); err != nil {
		t.Fatalf("%#v", err)
	}
	text := v.(map[string]any)["document"].(map[string]any)["text"].(string)
	if n := checkSpans(t, v, []rune(text)); n < 10 {
		t.Errorf("%d spans in the example, want ten or more", n)
	}
}

func TestGuideNamesEveryField(t *testing.T) {
	words := guide(t)
	raw, err := os.ReadFile("../docs/schema/reading.v1.json")
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.NewDecoder(bytes.NewReader(raw)).Decode(&v); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	properties(v, names)
	if len(names) < 70 {
		t.Fatalf("%d fields in the schema, want 70 or more", len(names))
	}
	for name := range names {
		if !strings.Contains(words, "`"+name+"`") && !strings.Contains(words, `"`+name+`"`) {
			t.Errorf("docs/reading.md does not name the field %q", name)
		}
	}
}

// properties gathers the names of all properties of a schema.
func properties(v any, into map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if fields, ok := v["properties"].(map[string]any); ok {
			for name := range fields {
				into[name] = true
			}
		}
		for _, x := range v {
			properties(x, into)
		}
	case []any:
		for _, x := range v {
			properties(x, into)
		}
	}
}
