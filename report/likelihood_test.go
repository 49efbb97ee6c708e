package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	h "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

func TestLikelihoodIsPrinted(t *testing.T) {
	r := ledger()
	at := strings.Index(r.Document.Text, "were shipped")
	low, high := h.VeryLikelyBand.Limits()
	r.Attributions[0].Likelihood = &h.Likelihood{Span: h.Span{Start: at, End: at + len("were shipped")}, Band: h.VeryLikelyBand, Low: low, High: high}
	r.Attributions[0].Confidence = 0.876
	v, _ := printed(t, schema(t), r)
	first := v["attributions"].([]any)[0].(map[string]any)
	got := first["likelihood"].(map[string]any)
	if got["band"] != "very_likely" || got["text"] != "were shipped" {
		t.Errorf("got %v", got)
	}
	if second := v["attributions"].([]any)[1].(map[string]any); second["likelihood"] != nil {
		t.Errorf("got %v for an attribution without one, want null", second["likelihood"])
	}
	var raw, page bytes.Buffer
	if err := report.JSON(&raw, r, false); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(raw.String(), `"low":0.8,"high":0.95`) || !strings.Contains(raw.String(), `"confidence":0.88`) {
		t.Error("the limits or the rounded confidence are not in the JSON")
	}
	const words = "very likely (80–95 %)"
	if !strings.Contains(strings.Join(strings.Fields(ansi.Strip(text(t, r, 100))), " "), words) {
		t.Errorf("the text does not say %q", words)
	}
	if err := report.HTML(&page, []h.Reading{*r}, report.Options{}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(page.String(), words); n != 1 {
		t.Errorf("the page says %q %d times, want once", words, n)
	}
}
