package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/headwater-project/headwater"
)

// FoundSchema names the version of the printed hits of a search.
const FoundSchema = "headwater.found/v1"

// FoundPage is what a search prints, by docs/schema/found.v1.json.
type FoundPage struct {
	Schema string    `json:"schema"`
	Total  int       `json:"total"`
	Hits   []WireHit `json:"hits"`
}

// WireHit is one hit as it is printed. Offsets are code points: of passage into the
// text of the document, of marks into the words of the passage.
type WireHit struct {
	Holding string     `json:"holding"`
	Title   *string    `json:"title"`
	Outlet  *string    `json:"publisher"`
	Date    *string    `json:"published"`
	Passage wireSpan   `json:"passage"`
	Marks   []wireSpan `json:"marks"`
	Claim   *string    `json:"claim"`
	Type    *string    `json:"type"`
	Status  *string    `json:"status"`
	Chain   *string    `json:"chain"`
	Score   float64    `json:"score"`
}

// FoundJSON is what a search found, ready for encoding/json.
func FoundJSON(f *headwater.Found) FoundPage {
	return FoundPage{Schema: FoundSchema, Total: f.Total, Hits: list(f.Hits, wireHit)}
}

func wireHit(h *headwater.Hit) WireHit {
	at := newOffsets(h.Text)
	marks := list(h.Marks, func(s *headwater.Span) wireSpan {
		return wireSpan{at.points(s.Start), at.points(s.End), s.In(h.Text)}
	})
	return WireHit{
		Holding: h.Holding, Title: null(h.Title), Outlet: null(h.Outlet), Date: null(h.Date),
		Passage: wireSpan{h.Passage.Start, h.Passage.End, h.Text}, Marks: marks,
		Claim: null(h.Claim), Type: null(string(h.Type)), Status: null(string(h.Status)), Chain: null(h.Chain), Score: h.Score,
	}
}

// FoundText writes what a search found for a person at a terminal: for each hit who
// printed it and when, the passage with what matched, and the claim with its chain. It
// fails only when w does.
func FoundText(w io.Writer, f *headwater.Found, opt Options) error {
	p := newPage(opt.Width)
	for i := range f.Hits {
		p.hit(&f.Hits[i])
	}
	p.wrap("", "", faint, foundWords(f))
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("printing what was found: %w", err)
	}
	return nil
}

// foundWords says how much was found.
func foundWords(f *headwater.Found) string {
	switch {
	case f.Total == 0:
		return "Nothing in the archive answers."
	case f.Total >= 1000:
		return fmt.Sprintf("%d passages shown; a thousand documents or more answer.", len(f.Hits))
	case f.Total == 1:
		return "One document answers."
	}
	return fmt.Sprintf("%d passages shown; %d documents answer.", len(f.Hits), f.Total)
}

func (p *page) hit(h *headwater.Hit) {
	head := []string{cmp.Or(plain(h.Outlet), "outlet not known"), cmp.Or(clock(h.Date), "date not known")}
	p.wrap("", "", bold, cmp.Or(plain(h.Title), "(no title)"))
	p.wrap("", "", faint, strings.Join(head, " · "))
	p.ink("  ", "  ", markedInk(h))
	if h.Type != "" {
		p.wrap("  → ", "    ", none, string(h.Type)+", "+string(h.Status)+trail(h.Chain))
	} else if h.Chain != "" {
		p.wrap("  → ", "    ", none, plain(h.Chain))
	}
	p.gap()
}

func trail(chain string) string {
	if chain == "" {
		return ", in the outlet's own voice"
	}
	return ": " + plain(chain)
}

// markedInk parts a passage where matches begin and end.
func markedInk(h *headwater.Hit) []ink {
	var out []ink
	at := 0
	for _, m := range h.Marks {
		if m.Start < at || !m.Valid(h.Text) {
			continue
		}
		out = append(out, ink{none, plain(h.Text[at:m.Start])}, ink{bold, plain(m.In(h.Text))})
		at = m.End
	}
	return append(out, ink{none, plain(h.Text[at:])})
}
