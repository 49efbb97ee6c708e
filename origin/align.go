package origin

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// line is a sentence of a story with the words that carry its content.
type line struct {
	headwater.Span
	sentence int
	title    bool
	terms    map[string]int // lemma, or "@" and a country → first word of it
}

// pair is two sentences that tell of one thing.
type pair struct {
	earlier, later *line
	likeness       float64 // cosine over weighted words, 0..1
	shared         []string
}

const (
	aligned     = 0.34 // likeness from which two sentences tell of one thing
	lean        = 0.7  // 1 for the cosine, 0 for the share of the shorter
	nearly      = 0.75 // of the best likeness that the next best needs
	leastShared = 3    // words that they share at least
	mostLines   = 400  // sentences of a document that are aligned
)

// sentences gives the sentences of a page's story.
func (p *page) sentences() []line {
	if p.lines != nil {
		return p.lines
	}
	p.lines = []line{}
	spoken := p.speakerWords()
	for i, s := range p.Syntax.Sentences {
		if s.Block >= len(p.Document.Blocks) || len(p.lines) == mostLines {
			break
		}
		kind := p.Document.Blocks[s.Block].Kind
		if !kind.Story() {
			continue
		}
		l := line{Span: s.Span, sentence: i, title: kind == headwater.TitleBlock, terms: map[string]int{}}
		for w := s.FirstWord; w < s.LastWord; w++ {
			if spoken(p.Syntax.Words[w].Span) {
				continue
			}
			for _, t := range p.contentTerms(w) {
				if _, ok := l.terms[t]; !ok {
					l.terms[t] = w
				}
			}
		}
		if len(l.terms) > 2 {
			p.lines = append(p.lines, l)
		}
	}
	p.countries()
	return p.lines
}

// speakerWords tells the words that name who speaks, say that they do, or stand in the
// dateline.
func (p *page) speakerWords() func(headwater.Span) bool {
	var spans []headwater.Span
	if d := p.Document.Dateline; d != nil {
		spans = append(spans, d.Span)
	}
	for i := range p.Attributions {
		a := &p.Attributions[i]
		if a.Act == headwater.NoComment || a.Act == headwater.Believe {
			continue
		}
		spans = append(spans, a.Cue)
		if a.SourceSpan != nil && !slices.ContainsFunc(a.Content, a.SourceSpan.Overlaps) {
			spans = append(spans, *a.SourceSpan)
		}
	}
	slices.SortFunc(spans, func(a, b headwater.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return func(w headwater.Span) bool {
		n, _ := slices.BinarySearchFunc(spans, w.End, func(s headwater.Span, at int) int { return s.Start - at })
		for ; n > 0 && n <= len(spans); n-- {
			if spans[n-1].Overlaps(w) {
				return true
			}
			if w.Start-spans[n-1].Start > 300 {
				break
			}
		}
		return false
	}
}

// contentTerms are what a word adds to a sentence: its stem, or the stems of the parts
// of a compound.
func (p *page) contentTerms(w int) []string {
	switch p.Syntax.Words[w].UPOS {
	case headwater.NOUN, headwater.VERB, headwater.PROPN, headwater.ADJ, headwater.NUM:
	default:
		return nil
	}
	lemma := p.lemma(w)
	if plain[lemma] {
		return nil
	}
	var out []string
	for _, t := range strings.FieldsFunc(lemma, func(r rune) bool { return r == '-' || r == '’' || r == '\'' }) {
		if t = stem(t); len(t) > 1 && !plain[t] {
			out = append(out, t)
		}
	}
	return out
}

// stem takes the s of a plural off a name that the tagger left as it stands.
func stem(s string) string {
	if len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' && s[len(s)-2] != 'u' && s[len(s)-2] != 'i' {
		return s[:len(s)-1]
	}
	return s
}

// countries puts the country in the place of names of it and of its people, so that
// "Spanish" and "Spain" are one.
func (p *page) countries() {
	for i := range p.Entities {
		e := &p.Entities[i]
		if e.Country == "" || e.Type != headwater.NORP && e.Ref.ISO3166 == "" {
			continue
		}
		for _, m := range e.Mentions {
			for j := range p.lines {
				if l := &p.lines[j]; l.Contains(m) {
					p.swap(l, m, "@"+e.Country)
				}
			}
		}
	}
}

func (p *page) swap(l *line, m headwater.Span, country string) {
	first, last := p.words(m)
	for w := first; w < last; w++ {
		for _, t := range p.contentTerms(w) {
			if l.terms[t] == w {
				delete(l.terms, t)
			}
		}
	}
	if _, ok := l.terms[country]; !ok {
		l.terms[country] = first
	}
}

// align finds for each sentence of a later page the one of an earlier page that tells
// of the same, if one does.
func align(earlier, later *page) []pair {
	a, b := earlier.sentences(), later.sentences()
	rare := rarity(a, b)
	holds := map[string][]int{}
	for i := range a {
		for t := range a[i].terms {
			holds[t] = append(holds[t], i)
		}
	}
	norms := make([]float64, len(a))
	for i := range a {
		norms[i] = norm(&a[i], rare)
	}
	var out []pair
	for j := range b {
		dots := map[int]float64{}
		for t := range b[j].terms {
			for _, i := range holds[t] {
				dots[i] += rare[t] * rare[t]
			}
		}
		own := norm(&b[j], rare)
		var found []pair
		for i := range a {
			l := likeness(dots[i], norms[i], own)
			if l < aligned {
				continue
			}
			if shared := sharedTerms(&a[i], &b[j]); len(shared) >= leastShared {
				found = append(found, pair{&a[i], &b[j], l, shared})
			}
		}
		out = append(out, likest(found)...)
	}
	return out
}

// likest keeps the likest pair, and the next where it is nearly as like, or where one is a
// headline and the other the sentence that it sums up.
func likest(found []pair) []pair {
	slices.SortStableFunc(found, func(x, y pair) int { return cmp.Compare(y.likeness, x.likeness) })
	if len(found) > 1 && (found[1].likeness >= nearly*found[0].likeness || found[0].earlier.title != found[1].earlier.title) {
		return found[:2]
	}
	return found[:min(len(found), 1)]
}

// likeness of two sentences from what they share and what each holds: between the
// cosine and the share of the shorter, for a rewriter shortens.
func likeness(dot, a, b float64) float64 {
	short, long := min(a, b), max(a, b)
	if short == 0 {
		return 0
	}
	return dot / (math.Pow(short, 2-lean) * math.Pow(long, lean))
}

func sharedTerms(a, b *line) []string {
	var out []string
	for t := range b.terms {
		if _, ok := a.terms[t]; ok {
			out = append(out, t)
		}
	}
	return out
}

// rarity weighs words by how few of the sentences of two pages hold them.
func rarity(a, b []line) map[string]float64 {
	n := map[string]float64{}
	for _, ls := range [2][]line{a, b} {
		for i := range ls {
			for t := range ls[i].terms {
				n[t]++
			}
		}
	}
	total := float64(len(a) + len(b))
	for t, c := range n {
		n[t] = math.Sqrt(math.Log(1 + total/c)) // squared where it is used
	}
	return n
}

func norm(l *line, rare map[string]float64) float64 {
	sum := 0.0
	for t := range l.terms {
		sum += rare[t] * rare[t]
	}
	return math.Sqrt(sum)
}

// plain are words that tell who speaks or when, not what happened.
var plain = set(`say tell report add state accord be have do make take get monday tuesday wednesday thursday friday saturday sunday
	year month week day time one other such same last next late early new more many much several official spokesman spokeswoman
	source agency newspaper statement comment anonymity condition name first hold put go come see know find want lie lay`)
