package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/headwater-project/headwater"
)

// deepest is how far a nested attribution is set in, in steps of two columns.
const deepest = 4

func (p *page) whoSaysWhat(x *index) {
	p.heading("WHO SAYS WHAT")
	if len(x.flow) == 0 {
		p.wrap("  ", "  ", none, "Nothing was found.")
		return
	}
	p.wrap("  ", "  ", faint, key(x))
	l := &ledge{p, x, len(strconv.Itoa(len(x.r.Attributions)))}
	for _, t := range turns(x, x.flow) {
		p.gap()
		if t.voice() {
			l.ownVoice(&t[0])
			continue
		}
		l.head(&x.r.Attributions[t[0].attribution])
		for i := range t {
			l.row(&t[i])
		}
	}
}

// key explains the signs, those that are rare only where they stand.
func key(x *index) string {
	out := "● named ○ name withheld ■ document ◆ outlet ? nobody named ┆ own voice (cue as written)"
	way, kept, doubtful := false, false, false
	for i := range x.r.Attributions {
		a := &x.r.Attributions[i]
		path := x.path(a)
		way, doubtful = way || path != nil, doubtful || unsure(a)
		kept = kept || slices.ContainsFunc(path, func(h hop) bool { return h.Since != nil })
	}
	if way {
		out += " " + home + nbsp + plain(hostWords(x))
	}
	if kept {
		out += " [set earlier]"
	}
	if doubtful {
		out += " ~" + nbsp + "unsure reading"
	}
	return out
}

// ledge writes the rows of "who says what", whose numbers stand in one column.
type ledge struct {
	p      *page
	x      *index
	digits int
}

// margin is what stands left of the words, the number at its end.
func (l *ledge) margin(number string) string {
	return "  " + strings.Repeat(" ", l.digits-len(number)) + styled(faint, number)
}

// head says who speaks in a turn, and by what way the words came.
func (l *ledge) head(a *headwater.Attribution) {
	s := l.x.sources[a.Source]
	stand := standingOf(s)
	run := []ink{{stand.paint(), stand.Mark() + nbsp + plain(l.x.speaker(a))}}
	if notes := listed(standingNote(s), plain(l.x.membership(s))); notes != "" {
		run = append(run, ink{none, "(" + notes + ")"})
	}
	lead := l.margin("") + " "
	way := l.way(a)
	if wide(run)+2+wide(way) <= l.p.width-ansi.StringWidth(lead) && len(way) > 0 {
		run[len(run)-1].words += nbsp // two spaces part the way from the name
		run, way = append(run, way...), nil
	}
	l.p.ink(lead, lead+"  ", run)
	if len(way) > 0 {
		l.p.ink(lead+"  ", lead+"    ", way)
	}
}

// way is the path of an attribution in words, what was set earlier in brackets.
func (l *ledge) way(a *headwater.Attribution) []ink {
	path := l.x.path(a)
	var out []ink
	for i := range path {
		h := &path[i]
		words, style := plain(h.Words()), none
		if h.Label == home || h.Itself {
			style = faint
		}
		if h.Since != nil {
			words, style = "["+words+sinceWords(h)+"]", faint
		}
		if i > 0 {
			words = "→" + nbsp + words
		}
		out = append(out, ink{style, words})
	}
	if a.Chain.Open && path != nil {
		out = append(out, trailEnds)
	}
	return out
}

var trailEnds = ink{nobody.paint(), "→" + nbsp + "trail" + nbsp + "ends"}

// sinceWords says where a hop was set: by which attribution, or by what words
// where they are not its own name. The brackets alone say that it was earlier.
func sinceWords(h *hop) string {
	words := plain(h.Since.Words)
	switch {
	case h.Since.Number > 0:
		return ", since " + itoa(h.Since.Number)
	case words != "" && !strings.Contains(plain(h.Label), words):
		return ", by “" + words + "”"
	}
	return ""
}

// row is one attribution of a turn: what its source does, and the words.
func (l *ledge) row(it *item) {
	a := &l.x.r.Attributions[it.attribution]
	var run []ink
	lead := l.margin(itoa(l.x.number[it.attribution])) + "   "
	rest := l.margin("") + "   "
	if it.depth > 0 {
		inset := strings.Repeat("  ", min(it.depth, deepest)-1)
		lead, rest = lead+inset+styled(faint, "↳")+" ", rest+inset+"  "
		run = l.nested(a)
	}
	style := none
	if unsure(a) {
		run = append(run, ink{alert, "~"})
	}
	if unsure(a) || mute(a) {
		style = faint
	}
	run = append(run, act(l.x, a)...)
	run = append(run, ink{style, plain(l.x.excerpt(a, mostSaid))})
	if words := likelihoodWords(a.Likelihood); words != "" {
		run = append(run, ink{faint, "– " + words})
	}
	l.p.ink(lead, rest, run)
}

// nested says who speaks inside the words of another.
func (l *ledge) nested(a *headwater.Attribution) []ink {
	s := l.x.sources[a.Source]
	stand := standingOf(s)
	run := []ink{{stand.paint(), stand.Mark() + nbsp + plain(l.x.speaker(a))}}
	if notes := listed(standingNote(s), plain(l.x.membership(s))); notes != "" {
		run = append(run, ink{none, "(" + notes + ")"})
	}
	switch p := l.x.parent(a); {
	case p == nil || !follows(p, a):
		run = append(run, l.way(a)...)
	case a.Chain.Open && s != nil:
		run = append(run, trailEnds)
	}
	if actWords(l.x, a)+cueWords(l.x, a) == "" {
		run[len(run)-1].words += ":"
		return run
	}
	return append(run, ink{faint, "—"})
}

// act says what a source does by speaking, with the cue where that tells more.
func act(x *index, a *headwater.Attribution) []ink {
	var run []ink
	words, style := actWords(x, a), bold
	if loud(a) {
		words, style = actMark(a)+nbsp+strings.ToUpper(words), alert
	}
	if words != "" {
		run = append(run, ink{style, words})
	}
	if cue := cueWords(x, a); cue != "" {
		run = append(run, ink{faint, "(" + plain(cue) + ")"})
	}
	if words != "" && len(a.Content) > 0 {
		run[len(run)-1].words += ":"
	}
	return run
}

// standingNote says in words what the mark says.
func standingNote(s *headwater.Source) string {
	switch standingOf(s) {
	case unnamed:
		return "name withheld"
	case documentary:
		return "document"
	case outlet:
		return "outlet"
	}
	return ""
}

// listed joins the parts that say something with commas.
func listed(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
