package event_test

import (
	"os"
	"strings"
	"testing"
)

// names are the invented names of the examples, as the stages before would have
// marked them.
var names = strings.NewReplacer("Northland", "[GPE:Northland]", "Eastmark", "[GPE:Eastmark]",
	"Port Alder", "[GPE:Port Alder]", "Hill Brigade", "[ORG:Hill Brigade]")

// TestDocumentedExamples reads the examples of docs/claims.md: the one must give
// its type, the other must not.
func TestDocumentedExamples(t *testing.T) {
	raw, err := os.ReadFile("../docs/claims.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(raw)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 6 || !strings.Contains(cells[1], "`") || strings.Contains(cells[1], "other") {
			continue
		}
		kind := strings.Trim(cells[1], " `")
		if !documented(kind) {
			continue // a table of other things
		}
		rows++
		if !gives(t, kind, cells[3]) {
			t.Errorf("%s: %q gives none", kind, cells[3])
		}
		if gives(t, kind, cells[4]) {
			t.Errorf("%s: %q gives one", kind, cells[4])
		}
	}
	if rows != len(claimTypes) {
		t.Errorf("%d types are documented, want %d", rows, len(claimTypes))
	}
}

func gives(t *testing.T, kind, text string) bool {
	t.Helper()
	s := read(t, names.Replace(strings.TrimSpace(text)))
	for _, c := range s.find(t) {
		if string(c.Type) == kind {
			return true
		}
	}
	return false
}
