package report

import "github.com/headwater-project/headwater"

// turnView is a stretch of "who says what": the statements of one source by one
// way, or a run in the own voice, with where it stands; its words are in the
// text above.
type turnView struct {
	Speaker *speakerView // nil for the own voice
	Says    []sayView
	Voice   string
	Blocks  []int // numbers of the paragraphs of a run in the own voice
}

// speakerView is who speaks, and by what way the words came.
type speakerView struct {
	Standing standing
	Source   *sourceView // nil where the page has none
	Label    string
	Note     string
	Path     []hopView
	Open     bool // the trail ends, and the way says so
}

// sayView is a row of "who says what"; By is nil where the turn tells it.
type sayView struct {
	Number   int
	Depth    int
	Shown    bool // the text has an anchor for it
	By       *speakerView
	Act      string
	ActMark  string
	ActClass string
	Cue      string
	Content  string
	Likely   string // "" where the source states no likelihood
	Unsure   bool
}

// hopView is a hop with the source it leads to.
type hopView struct {
	hop
	Source *sourceView
}

// Paragraph is the number of the paragraph that set a hop, 0 where the page has
// none.
func (h hopView) Paragraph() int {
	if h.Since == nil || h.Since.Block > mostItems {
		return 0
	}
	return h.Since.Block
}

// lister makes the rows of a page.
type lister struct {
	x     *index
	at    map[string]*sourceView
	shown []bool // attributions that the text has an anchor for
}

func turnViews(x *index, sources []*sourceView, shown []bool) []turnView {
	l := &lister{x, make(map[string]*sourceView, len(sources)), shown}
	for _, s := range sources {
		l.at[s.ID] = s
	}
	var out []turnView
	for _, t := range turns(x, x.flow[:min(len(x.flow), mostItems)]) {
		out = append(out, l.turn(t))
	}
	return out
}

func (l *lister) turn(t turn) turnView {
	if t.voice() {
		return turnView{Voice: voiceWords(l.x, &t[0]), Blocks: paragraphs(&t[0])}
	}
	v := turnView{Speaker: l.speaker(&l.x.r.Attributions[t[0].attribution])}
	for i := range t {
		v.Says = append(v.Says, l.say(&t[i]))
	}
	return v
}

// leads is a speaker with what its links need: the page's name and language.
type leads struct {
	ID, Lang string
	Speaker  *speakerView
}

// Of readies a speaker for its template.
func (s *sheet) Of(v *speakerView) leads { return leads{s.ID, s.Lang, v} }

func (l *lister) speaker(a *headwater.Attribution) *speakerView {
	s := l.x.sources[a.Source]
	return &speakerView{
		Standing: standingOf(s), Source: l.at[a.Source], Label: clip(l.x.speaker(a)),
		Note: listed(standingNote(s), l.x.membership(s)), Path: l.path(a), Open: a.Chain.Open,
	}
}

func (l *lister) path(a *headwater.Attribution) []hopView {
	var out []hopView
	for _, h := range l.x.path(a) {
		v := hopView{hop: h}
		v.Label = clip(v.Label)
		if h.Source != nil {
			v.Source = l.at[h.Source.ID]
		}
		out = append(out, v)
	}
	return out
}

func (l *lister) say(it *item) sayView {
	x, a := l.x, &l.x.r.Attributions[it.attribution]
	v := sayView{
		Number: x.number[it.attribution], Depth: min(it.depth, deepest), Shown: l.shown[it.attribution],
		Act: actWords(x, a), ActMark: actMark(a), ActClass: actClass(a), Cue: cueWords(x, a),
		Content: x.excerpt(a, mostListed), Likely: likelihoodWords(a.Likelihood), Unsure: unsure(a),
	}
	if it.depth > 0 {
		by := l.speaker(a)
		if p := x.parent(a); p != nil && follows(p, a) {
			by.Path, by.Open = nil, by.Open && by.Standing != nobody
		}
		v.By = by
	}
	return v
}

// paragraphs numbers those that a run in the own voice is in.
func paragraphs(it *item) []int {
	var out []int
	for _, s := range it.sentences {
		if n := s.block + 1; n <= mostItems && (len(out) == 0 || out[len(out)-1] != n) {
			out = append(out, n)
		}
	}
	return out
}
