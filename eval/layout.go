package eval

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// String lays the table out as scores.txt keeps it: what was measured, one
// line a row with percentages of two decimals, then figures and notes. A dash
// is a ratio over nothing. It ends in a line end.
func (t Table) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", t.Task)
	for _, f := range t.Files {
		fmt.Fprintf(&b, "  data %s sha256 %s, %d documents\n", f.Name, f.SHA256, f.Documents)
	}
	fmt.Fprintf(&b, "  predictions %s\n", t.Predictions)
	width := t.width()
	t.writeRows(&b, width)
	for _, f := range t.Figures {
		fmt.Fprintf(&b, "  %s  %s\n", pad(f.Label, width), f.text())
	}
	if t.Calibration != nil {
		t.Calibration.write(&b)
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "  note: %s\n", n)
	}
	return b.String()
}

func (t Table) writeRows(b *strings.Builder, width int) {
	if len(t.Rows) == 0 {
		return
	}
	overlap, aligned := t.overlaps(), t.aligns()
	head := fmt.Sprintf("  %s  %7s %7s  %7s %6s %6s", pad("", width), "gold", "pred", "P", "R", "F1")
	if overlap {
		fmt.Fprintf(b, "  %s  %7s %7s  %-21s  %s\n", pad("", width), "", "", "  exact", "  overlap")
		head += fmt.Sprintf("  %7s %6s %6s", "P", "R", "F1")
	}
	if aligned {
		head += fmt.Sprintf("  %7s", "aligned")
	}
	fmt.Fprintln(b, head)
	for _, r := range t.Rows {
		pred := strconv.Itoa(r.Exact.Predicted)
		if r.Exact.RecallOnly {
			pred = "-"
		}
		line := fmt.Sprintf("  %s  %7d %7s  %s", pad(r.Label, width), r.Exact.Gold, pred, r.Exact.text())
		if r.Overlap != nil {
			line += "  " + r.Overlap.text()
		}
		if aligned {
			line += fmt.Sprintf("  %7s", percent(r.Exact.Accuracy()))
		}
		fmt.Fprintln(b, line)
	}
}

func (t Table) overlaps() bool {
	for _, r := range t.Rows {
		if r.Overlap != nil {
			return true
		}
	}
	return false
}

func (t Table) aligns() bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Exact.Aligned > 0 })
}

func (t Table) width() int {
	w := 0
	for _, r := range t.Rows {
		w = max(w, utf8.RuneCountInString(r.Label))
	}
	for _, f := range t.Figures {
		w = max(w, utf8.RuneCountInString(f.Label))
	}
	return w
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

func (t Tally) text() string {
	return fmt.Sprintf("%7s %6s %6s", percent(t.Precision()), percent(t.Recall()), percent(t.F1()))
}

func percent(v float64, ok bool) string {
	if !ok {
		return "-"
	}
	return strconv.FormatFloat(100*v, 'f', 2, 64)
}

func (f Figure) text() string {
	if f.Of == 0 {
		return "- (of 0)"
	}
	return fmt.Sprintf("%.2f %s (of %d)", f.Value, f.Unit, f.Of)
}

// MarshalJSON gives the counts and, as shares of 1 or null, the ratios.
func (t Tally) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Gold      int      `json:"gold"`
		Predicted *int     `json:"predicted"`
		Right     int      `json:"right"`
		P         *float64 `json:"precision"`
		R         *float64 `json:"recall"`
		F1        *float64 `json:"f1"`
		Aligned   int      `json:"aligned,omitempty"`
		Accuracy  *float64 `json:"aligned_accuracy,omitempty"`
	}{t.Gold, t.predicted(), t.Right, orNil(t.Precision()), orNil(t.Recall()), orNil(t.F1()), t.Aligned, orNil(t.Accuracy())})
}

func (t Tally) predicted() *int {
	if t.RecallOnly {
		return nil
	}
	return &t.Predicted
}

func orNil(v float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &v
}

// MarshalJSON gives null for a value counted over nothing.
func (f Figure) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Label string   `json:"label"`
		Value *float64 `json:"value"`
		Unit  string   `json:"unit"`
		Of    int      `json:"of"`
	}{f.Label, orNil(f.Value, f.Of > 0), f.Unit, f.Of})
}
