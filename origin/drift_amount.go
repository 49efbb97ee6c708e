package origin

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// amount is a stated amount with what it counts.
type amount struct {
	*headwater.Quantity
	of   string         // lemma of what is counted; empty for measures
	span headwater.Span // with the noun
	unit string         // word of the unit as written, for measures
}

// amounts compares counts of one thing, and measures of one kind.
func (d *drifting) amounts(p pair) {
	a, b := d.earlier.amountsIn(p.earlier), d.later.amountsIn(p.later)
	for _, y := range b {
		x, ok := only(a, y)
		if !ok || !unique(b, y) {
			continue
		}
		switch {
		case y.of != "":
			if why := countChange(x, y); why != "" {
				d.add(headwater.CountDrift, x.span, y.span, why)
			}
		case d.earlier.alsoIn(x, y):
		case x.unit != y.unit:
			d.add(headwater.UnitDrift, x.span, y.span, unitChange(x, y))
		default:
			if why := countChange(x, y); why != "" {
				d.add(headwater.CountDrift, x.span, y.span, why)
			}
		}
	}
}

// only gives the one amount of the same thing.
func only(in []amount, y amount) (amount, bool) {
	var out amount
	n := 0
	for _, x := range in {
		if same(x, y) {
			out, n = x, n+1
		}
	}
	return out, n == 1
}

func unique(in []amount, y amount) bool {
	n := 0
	for _, x := range in {
		if same(x, y) {
			n++
		}
	}
	return n == 1
}

func same(x, y amount) bool { return x.of == y.of && x.Unit == y.Unit }

// alsoIn says whether the earlier page writes the unit of y beside x: "600 miles (960
// kilometres)".
func (p *page) alsoIn(x, y amount) bool {
	return y.unit != "" && x.unit != y.unit && strings.Contains(strings.ToLower(p.text(x.Span)), y.unit[:min(3, len(y.unit))])
}

// amountsIn are the amounts of a sentence, those of speakers and of time aside.
func (p *page) amountsIn(l *line) []amount {
	var out []amount
	for i := range p.Quantities {
		q := &p.Quantities[i]
		if !l.Contains(q.Span) || p.inSpeaker(q.Span) {
			continue
		}
		a := amount{Quantity: q, span: q.Span}
		switch q.Unit {
		case "count":
			noun := p.counted(q.Span)
			if noun < 0 {
				continue
			}
			a.of = stem(p.lemma(noun))
			if clock[a.of] {
				continue
			}
			a.span = q.Cover(p.Syntax.Words[noun].Span)
		case "percent", "year", "":
			continue
		default:
			a.unit = unitWord(p.text(q.Span))
			if currency.MatchString(q.Unit) {
				a.unit = q.Unit // "$300m", "300 million dollars"
			}
		}
		out = append(out, a)
	}
	return out
}

// currency matches units of money, which are ISO 4217 codes.
var currency = regexp.MustCompile(`^[A-Z]{3}$`)

var clock = set("day week month year hour minute time second decade")

// inSpeaker says whether a span lies in the words for a source.
func (p *page) inSpeaker(s headwater.Span) bool {
	return slices.ContainsFunc(p.Sources, func(src headwater.Source) bool {
		return slices.ContainsFunc(src.Spans, func(at headwater.Span) bool { return at.Overlaps(s) })
	})
}

// counted is the noun that an amount counts: the head of the number, or what stands
// behind "of" ("dozens of missiles"); -1 for none.
func (p *page) counted(at headwater.Span) int {
	first, last := p.words(at)
	if last == first {
		return -1
	}
	for w := last - 1; w >= first; w-- {
		h := p.Syntax.Words[w].Head
		if h >= last && h-last < 8 && p.Syntax.Words[h].UPOS != headwater.VERB && strings.HasPrefix(p.Syntax.Words[w].Relation, "nummod") {
			return h
		}
	}
	of := last < len(p.Syntax.Words) && p.lemma(last) == "of"
	for w := last; w < len(p.Syntax.Words) && w < last+6; w++ {
		x := &p.Syntax.Words[w]
		switch {
		case x.UPOS == headwater.NOUN && (w+1 >= len(p.Syntax.Words) || p.Syntax.Words[w+1].UPOS != headwater.NOUN):
			return w
		case x.UPOS == headwater.ADJ, x.UPOS == headwater.NOUN, x.UPOS == headwater.PROPN, x.UPOS == headwater.PUNCT && p.text(x.Span) == "-", of && w == last, x.UPOS == headwater.DET && of, x.UPOS == headwater.NUM:
		default:
			return -1
		}
	}
	return -1
}

var unitWords = regexp.MustCompile(`[A-Za-z]+`)

// unitWord is the word of the unit: the last before a bracket, in small letters and
// without the s of a plural.
func unitWord(s string) string {
	s, _, _ = strings.Cut(s, "(")
	all := unitWords.FindAllString(strings.ToLower(s), -1)
	if len(all) == 0 {
		return ""
	}
	w := all[len(all)-1]
	if short, ok := unitNames[w]; ok {
		return short
	}
	return stem(w)
}

var unitNames = map[string]string{"km": "kilometre", "kilometer": "kilometre", "kilometers": "kilometre", "kilometres": "kilometre", "kms": "kilometre", "mi": "mile", "kg": "kilogram", "kgs": "kilogram", "meter": "metre", "meters": "metre", "metres": "metre", "ft": "foot", "feet": "foot", "lb": "pound", "lbs": "pound", "tons": "ton", "tonnes": "tonne"}

// countChange says how an amount changed, nothing where it did not or where the later
// only rounds within what the earlier left open.
func countChange(x, y amount) string {
	if equal(x.Low, y.Low) && equal(x.High, y.High) {
		return ""
	}
	switch {
	case x.High != nil && y.Low != nil && *y.Low > *x.High*1.02:
		return "The number grew."
	case x.Low != nil && y.High != nil && *y.High < *x.Low*0.98:
		return "The number shrank."
	case x.of == "" && rounded(x, y):
		return ""
	case x.Low != nil && x.High != nil && (y.Low == nil || y.High == nil):
		return "A figure became a vague amount."
	case x.Low != nil && y.Low != nil && *y.Low > *x.Low*1.02:
		return "The amount is put higher."
	}
	return ""
}

// rounded says whether a measure only lost one of its ends: "200 to 300 km", "up to 300 km".
func rounded(x, y amount) bool {
	return y.Low == nil && equal(x.High, y.High) || x.Low != nil && y.Low != nil && near(*x.Low, *y.Low)
}

func equal(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && near(*a, *b)
}

func near(a, b float64) bool {
	return a == b || max(a, b) > 0 && (max(a, b)-min(a, b))/max(a, b) < 0.02
}

func unitChange(x, y amount) string {
	if x.Low != nil && y.Low != nil && max(*x.Low, *y.Low) < min(*x.Low, *y.Low)*1.06 {
		return fmt.Sprintf("The unit changed from %s to %s and the number with it.", x.unit, y.unit)
	}
	return fmt.Sprintf("The unit changed from %s to %s and the number does not fit.", x.unit, y.unit)
}
