package report_test

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"github.com/headwater-project/headwater/report"
)

// What is written a piece at a time is, to the byte, what would have been
// written whole.
func TestJSONInPieces(t *testing.T) {
	for name, r := range fixtures() {
		var line, pretty, want bytes.Buffer
		if err := report.JSON(&line, r, false); err != nil {
			t.Fatal(name, err)
		}
		if err := report.JSON(&pretty, r, true); err != nil {
			t.Fatal(name, err)
		}
		if err := json.Indent(&want, line.Bytes(), "", "  "); err != nil {
			t.Fatal(name, err)
		}
		if !bytes.Equal(want.Bytes(), pretty.Bytes()) {
			t.Errorf("%s: indented JSON is not the line indented", name)
		}
		var tight bytes.Buffer
		if err := json.Compact(&tight, line.Bytes()); err != nil || !bytes.Equal(bytes.TrimSpace(line.Bytes()), tight.Bytes()) {
			t.Errorf("%s: the line has white space between its parts (%v)", name, err)
		}
	}
}

// A reading that cannot be printed leaves no half of it behind.
func TestJSONFailsBeforeItWrites(t *testing.T) {
	r := harbour()
	r.Entities[len(r.Entities)-1].Confidence = math.Inf(1)
	var b bytes.Buffer
	if err := report.JSON(&b, r, false); err == nil || b.Len() > 0 {
		t.Errorf("%d bytes written, error %v", b.Len(), err)
	}
}
