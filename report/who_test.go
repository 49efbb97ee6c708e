package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"

	h "github.com/headwater-project/headwater"
)

func TestAnUnsureReadingIsMarked(t *testing.T) {
	r := ledger()
	r.Attributions[2].Confidence = 0.49
	if s := text(t, r, 80); !strings.Contains(s, "~\u00a0unsure reading") || strings.Count(s, "~") != 2 {
		t.Errorf("want one row with a tilde, and a key to it:\n%s", s)
	}
	rows, marks := 0, 0
	for _, n := range parsed(t, page(t, *r)) {
		class, _ := attr(n, "class")
		if n.Data == "tr" && strings.Contains(class, "unsure") {
			rows++
		}
		if n.Data == "mark" && strings.Contains(class, "unsure") {
			marks++
		}
	}
	if rows != 1 || marks != 1 {
		t.Errorf("%d rows and %d marks unsure, want one of each", rows, marks)
	}
	r.Attributions[2].Confidence = 0
	if strings.Contains(text(t, r, 80), "~") {
		t.Error("an attribution without confidence is called unsure")
	}
}

func TestANestedAttributionStandsUnderItsParent(t *testing.T) {
	s := strings.Join(strings.Fields(ansi.Strip(text(t, ledger(), 100))), " ")
	_, rest, ok := strings.Cut(s, "the company’s chairman believed")
	under, _, _ := strings.Cut(rest, "own voice")
	if !ok || !strings.Contains(under, "↳ ○ the company’s chairman (name withheld) → trail ends — believes: that the manifest") {
		t.Errorf("want who speaks under the words that hold others, without the way that its place tells:\n%s", under)
	}
}

func TestHTMLTellsWhereAHopWasSet(t *testing.T) {
	r := ledger()
	var since *html.Node
	for _, n := range parsed(t, page(t, *r)) {
		if class, _ := attr(n, "class"); n.Data == "span" && class == "since" {
			since = n
		}
	}
	if since == nil {
		t.Fatal("the page marks no hop as set earlier")
	}
	if title, _ := attr(since, "title"); title != "“Meridian Wire”" || words(since) != "since ¶2" {
		t.Errorf("%q, %q: want the paragraph and the words that set it", title, words(since))
	}
}

func TestHTMLHintsAreEscaped(t *testing.T) {
	r := ledger()
	r.Sources[5].Label = `"><script>x</script>`
	raw := page(t, *r)
	if bytes.Contains(raw, []byte("<script>x")) || !bytes.Contains(raw, []byte("&lt;script&gt;x")) {
		t.Error("a label reaches the page as markup")
	}
	sound(t, raw)
}

func TestOpenEndsAreSeen(t *testing.T) {
	r := ledger()
	for _, a := range r.Attributions {
		if a.Chain.Open && a.Parent == "" && a.Act == h.State {
			if s := text(t, r, 100); !strings.Contains(s, "trail\u00a0ends") || !strings.Contains(s, "Trail ends") {
				t.Errorf("an open end is not shown:\n%s", s)
			}
			return
		}
	}
	t.Fatal("the fixture has no open end")
}
