package eval

import (
	"context"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// scoreNoise counts the claims that are shown on pages of sport and culture, where
// nearly none is true.
func scoreNoise(ctx context.Context, c corpus, opt Options, t *Table) error {
	n := noise{kinds: map[headwater.ClaimType]int{}}
	docs, err := documents(c, func(f *file) ([]tagged, error) {
		all, err := f.tags()
		var quiet []tagged
		for _, d := range all {
			if n.text(d.text) {
				quiet = append(quiet, d)
			}
		}
		f.documents = len(quiet)
		return quiet, err
	})
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, shownTypes, nil)
	if err != nil {
		return err
	}
	for _, types := range pred {
		n.add(types)
	}
	t.Figures = n.figures()
	t.notef("texts are of sport or culture by their words; no claim was checked, so each counts as false")
	return nil
}

// shownTypes are the types of the claims that a reading shows.
func shownTypes(r *headwater.Reading) []headwater.ClaimType {
	var out []headwater.ClaimType
	for _, c := range r.Claims {
		if !c.Below {
			out = append(out, c.Type)
		}
	}
	return out
}

// noise adds the texts up.
type noise struct {
	all, sport, culture int // texts: read, and taken as each
	words, claims       int // of those taken
	kinds               map[headwater.ClaimType]int
	hit                 hits // texts with a claim
}

// text counts a text, and says whether it is one of sport or culture: of its words at
// least 15 in a thousand are of one list, four or more different ones.
func (n *noise) text(text string) bool {
	words := wordsOf(text)
	n.all++
	switch {
	case isAbout(words, sportWords):
		n.sport++
	case isAbout(words, cultureWords):
		n.culture++
	default:
		return false
	}
	n.words += len(words)
	return true
}

func wordsOf(text string) []string {
	var out []string
	for _, w := range strings.Fields(text) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

func isAbout(words []string, list map[string]bool) bool {
	found, different := 0, map[string]bool{}
	for _, w := range words {
		if list[w] {
			found++
			different[w] = true
		}
	}
	return 1000*found >= 15*len(words) && len(different) >= 4
}

func (n *noise) add(types []headwater.ClaimType) {
	n.hit.add(len(types) > 0)
	n.claims += len(types)
	for _, k := range types {
		n.kinds[k]++
	}
}

func (n *noise) figures() []Figure {
	whole := func(label string, value int, unit string, of int) Figure {
		return Figure{Label: label, Value: float64(value), Unit: unit, Of: of}
	}
	out := []Figure{
		whole("texts of sport", n.sport, "texts", n.all),
		whole("texts of culture", n.culture, "texts", n.all),
		whole("claims", n.claims, "claims", n.words),
		{Label: "claims per 1,000 words", Of: n.words},
		n.hit.figure("of texts: with a claim"),
	}
	if n.words > 0 {
		out[3].Value = 1000 * float64(n.claims) / float64(n.words)
	}
	for _, k := range append(claimTypes(), headwater.Other) {
		if n.kinds[k] > 0 {
			out = append(out, whole("claims: "+string(k), n.kinds[k], "claims", n.claims))
		}
	}
	return out
}
