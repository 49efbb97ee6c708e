package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/headwater-project/headwater"
)

// TraceText writes a trace for a person at a terminal: for each story what it rests on as
// a tree from origins to outlets, how many origins are independent and why, what several
// claim, who denies it, and what changed on the way. It fails only when w does.
func TraceText(w io.Writer, t *headwater.Trace, opt Options) error {
	p := newPage(opt.Width)
	v := NewTraceView(t)
	p.wrap("", "", bold, fmt.Sprintf("%s of %s", many(v.Documents, "document"), many(v.Outlets, "outlet")))
	if v.Graded {
		p.wrap("", "", faint, gradedWords)
	}
	for i := range v.Stories {
		p.storyOf(&v.Stories[i])
	}
	if len(v.Single) > 0 {
		p.gap()
		p.wrap("", "", bold, "STANDING ALONE")
		for _, s := range v.Single {
			p.wrap("  · ", "    ", none, s)
		}
	}
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("printing a trace: %w", err)
	}
	return nil
}

// gradedWords say what stands behind names.
const gradedWords = "In brackets, by the Admiralty code: your letter for the outlet (A completely reliable to F cannot be judged) and the number proposed for what it tells."

func (p *page) storyOf(s *StoryView) {
	p.gap()
	p.wrap("", "", bold, s.Title)
	p.wrap("", "", none, fmt.Sprintf("%s, %s.", s.Count, s.Range))
	p.wrap("", "", faint, plain(s.Independent.Why))
	p.gap()
	p.origins(s.Origins)
	if len(s.Loose) > 0 {
		p.wrap("○ ", "  ", none, "where these have it from, they do not say; none counts as an origin")
		p.tree(s.Loose, "  ")
	}
	p.sharedClaims(s.Claims)
	p.denials(s.Denials)
	p.drifts(s.Drift)
}

// origins prints those on which others hang, and of a long list the rest by name.
func (p *page) origins(all []OriginView) {
	var rest []string
	for i := range all {
		if o := &all[i]; i < mostOrigins || o.Carried > 0 {
			p.originOf(o)
		} else {
			rest = append(rest, o.Name)
		}
	}
	if len(rest) > 0 {
		p.wrap("● ", "  ", none, fmt.Sprintf("%s heard sources for themselves, and nothing hangs on them: %s", many(len(rest), "more report"), strings.Join(counted(rest), ", ")))
	}
}

// counted are names each once, with how often where that is more.
func counted(names []string) []string {
	times := make(map[string]int)
	for _, n := range names {
		times[n]++
	}
	var out []string
	for _, n := range names {
		switch times[n] {
		case 0: // it was named
		case 1:
			out = append(out, n)
		default:
			out = append(out, fmt.Sprintf("%s ×%d", n, times[n]))
		}
		times[n] = 0
	}
	return out
}

func (p *page) originOf(o *OriginView) {
	words := o.Name
	if o.Date != "" {
		words += ", " + o.Date
	}
	if o.Credited {
		words += " (credited, not in the archive)"
	}
	if o.Carried > 0 {
		words += fmt.Sprintf(" — %s on it", hangs(o.Carried))
	}
	p.wrap("● ", "  ", bold, words)
	if len(o.Sources) > 0 {
		p.wrap("  heard: ", "         ", faint, strings.Join(o.Sources, " · "))
	}
	p.tree(o.Leaves, "  ")
}

func hangs(n int) string {
	if n == 1 {
		return "1 document hangs"
	}
	return fmt.Sprintf("%d documents hang", n)
}

// tree prints documents under what they rest on.
func (p *page) tree(leaves []Leaf, lead string) {
	for i, l := range leaves {
		branch, rest := "├─ ", "│  "
		if i == len(leaves)-1 {
			branch, rest = "└─ ", "   "
		}
		words := l.Name
		if l.Date != "" {
			words += ", " + l.Date
		}
		if l.How != "" {
			words += " (" + l.How + ")"
		}
		p.wrap(lead+branch, lead+rest, none, words)
		p.tree(l.Leaves, lead+rest)
	}
}

func (p *page) sharedClaims(all []SharedView) {
	if len(all) == 0 {
		return
	}
	p.gap()
	p.wrap("", "", bold, "WHAT SEVERAL CLAIM")
	for _, c := range all[:min(len(all), mostClaims)] {
		p.wrap("  ", "  ", none, fmt.Sprintf("%s: %s, credibility %s, proposed from independence alone", c.Type, c.Range, c.Credibility))
		p.quotedFirst("    ", c.Tellings)
		p.quotedFirst("    denied: ", c.Denied)
	}
	if left := len(all) - mostClaims; left > 0 {
		p.wrap("  ", "  ", faint, fmt.Sprintf("and %s; the page and JSON have all", many(left, "more claim")))
	}
}

// What a terminal shows of a long story.
const (
	mostOrigins  = 12 // and all on which others hang
	mostClaims   = 12
	mostPassages = 8 // of one claim or of one who denies
)

// quotedFirst prints the first passages, and how many more there are.
func (p *page) quotedFirst(lead string, all []Side) {
	for i, s := range all {
		if i == mostPassages && len(all) > i+1 {
			p.wrap("    ", "    ", faint, fmt.Sprintf("and %d more passages", len(all)-i))
			return
		}
		p.quoted(lead, s)
	}
}

func (p *page) denials(all []DenialView) {
	if len(all) == 0 {
		return
	}
	p.gap()
	p.wrap("", "", bold, "DENIALS")
	for _, d := range all {
		p.wrap("  ", "  ", none, d.Source)
		p.quotedFirst("    ", d.By)
		p.quotedFirst("    of: ", d.Of)
	}
}

func (p *page) drifts(all []DriftView) {
	if len(all) == 0 {
		return
	}
	p.gap()
	p.wrap("", "", bold, "WHAT CHANGED ON THE WAY")
	for _, d := range all {
		p.wrap("  ", "  ", none, strings.TrimRight(d.What+": "+d.Why, ": "))
		p.quoted("    ", d.Earlier)
		p.quoted("    → ", d.Later)
	}
}

// quoted prints a passage with who has it, its own words apart from those around.
func (p *page) quoted(lead string, s Side) {
	words, after := s.Words, s.After
	if end := strings.IndexByte(after+" ", ' '); after != "" && end > 0 { // "Yemen, officials"
		words, after = words+after[:end], after[end:]
	}
	p.ink(lead, strings.Repeat(" ", columns(lead)), []ink{
		{faint, s.Name + ":"}, {faint, strings.TrimSpace(s.Before)}, {bold, words}, {faint, strings.TrimSpace(after)},
	})
}
