package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/headwater-project/headwater"
)

// Text writes a reading for a person at a terminal: the summary, the
// sources by what rests on them, who says what in reading order with the outlet's
// own voice among it, then what is named.
// Colour is plain SGR that the caller may strip; every mark reads without it.
// Nothing from the document reaches w as a control character. It fails only
// when w does.
func Text(w io.Writer, r *headwater.Reading, opt Options) error {
	p := newPage(opt.Width)
	x := newIndex(r)
	sources := sourceViews(x)
	places, names := nameViews(x, nil)
	p.header(&r.Document)
	p.summary(&r.Summary)
	p.glance(glance(x, sources, places, names))
	p.sources(x, sources)
	p.whoSaysWhat(x)
	p.places(x, places)
	p.times(x)
	for _, g := range names {
		p.names(strings.ToUpper(g.Title), g.Names)
	}
	p.quantities(x)
	p.claims(x)
	p.checks(x)
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("printing %s as text: %w", name(r), err)
	}
	return nil
}

func (p *page) header(d *headwater.Document) {
	p.wrap("", "", bold, title(d))
	p.wrap("", "", faint, strings.Join(credits(d), " · "))
}

// credits is outlet, date, byline and dateline. That an outlet or a date is not
// known is said, for a reader weighs it, and days of the week hang on it.
func credits(d *headwater.Document) []string {
	var out []string
	add := func(lead, words string) {
		if words = plain(words); words != "" {
			out = append(out, lead+words)
		}
	}
	add("", cmp.Or(d.Publisher, "outlet not known"))
	add("", cmp.Or(clock(d.Published), "date not known"))
	add("by ", strings.Join(d.Byline, ", "))
	if d.Dateline != nil {
		add("filed ", strings.Trim(d.Dateline.Place+", "+d.Dateline.Date, ", "))
	}
	return out
}

func (p *page) summary(s *headwater.Summary) {
	p.gap()
	p.wrap("", "", bold, verdict(s))
}

// verdict is the sentence of a summary, or its counts.
func verdict(s *headwater.Summary) string {
	return cmp.Or(plain(s.Sentence), tally(s))
}

// nbsp keeps a mark and a count on the line of their words.
const nbsp = "\u00a0"

// glance prints the short answers, a line or two for each.
func (p *page) glance(rows []glanceRow) {
	column := 0
	for _, r := range rows {
		column = max(column, len(r.Head))
	}
	for i, r := range rows {
		if i == 0 {
			p.gap()
		}
		parts := make([]string, len(r.Items))
		for j, it := range r.Items {
			parts[j] = strings.Trim(it.Mark+nbsp+plain(it.Words)+nbsp+plain(it.Note), nbsp)
		}
		lead := styled(faint, fit(r.Head, column)) + "  "
		p.wrap(lead, strings.Repeat(" ", column+2), none, strings.Join(parts, " · "))
	}
}

// tally is the counts of a summary in words.
func tally(s *headwater.Summary) string {
	return fmt.Sprintf("Sources: %d named, %d unnamed, %d documentary. Sentences: %d attributed, %d in the outlet's own voice.",
		s.Named, s.Unnamed, s.Documentary, s.Attributed, s.OwnVoice)
}
