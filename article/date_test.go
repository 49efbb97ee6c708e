package article

import (
	"testing"

	"github.com/headwater-project/headwater"
)

func TestDateLines(t *testing.T) {
	for line, want := range map[string]string{
		"Rona, 3 March 2021":              "2021-03-03",
		"New Rona, Tuesday 3 March 2021":  "2021-03-03",
		"3 March 2021":                    "2021-03-03",
		"Rona, 3 March":                   "",
		"He left Rona, on 3 March 2021":   "",
		"In the town of Rona, 3 May 2021": "",
	} {
		var doc headwater.Document
		if ok := stamp(&doc, line); ok != (want != "") || doc.Published != want {
			t.Errorf("%q: %v, %q, want %q", line, ok, doc.Published, want)
		}
	}
}
