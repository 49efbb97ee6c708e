package eval

import (
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// scoreManners gives recall of gold contents by the manner their quotation
// marks show. Predictions are not split, so precision has no meaning here.
func scoreManners(b *board, text string, gold, pred []said) {
	content := roles[2].of
	predicted := part(pred, content)
	byManner := make(map[headwater.Manner][]extent)
	for _, e := range part(gold, content) {
		m := mannerOf(text, e)
		byManner[m] = append(byManner[m], e)
	}
	for _, m := range [...]headwater.Manner{headwater.Direct, headwater.Indirect, headwater.Mixed} {
		exact, overlap := exactTally(byManner[m], predicted), overlapTally(byManner[m], predicted)
		exact.Predicted, exact.RecallOnly = 0, true
		overlap.Predicted, overlap.RecallOnly = 0, true
		b.add(string(m)+" content", exact, overlap)
	}
}

// mannerOf reads the quotation marks of a content: direct when every word
// stands between marks, indirect when none does, otherwise mixed. A mark that
// is still open at the end of one interval holds to its end only.
func mannerOf(text string, e extent) headwater.Manner {
	var inside, outside bool
	for _, s := range e {
		in, out := quoted(s.In(text))
		inside, outside = inside || in, outside || out
	}
	switch {
	case inside && outside:
		return headwater.Mixed
	case inside:
		return headwater.Direct
	}
	return headwater.Indirect
}

// quoted says whether there are letters or digits inside and outside of double
// quotation marks, or single typographic ones.
func quoted(s string) (inside, outside bool) {
	var double, single bool
	for i, r := range s {
		switch r {
		case '"':
			double = !double
		case '“', '«', '„':
			double = true
		case '”', '»':
			double = false
		case '‘':
			single = true
		case '’':
			next, _ := utf8.DecodeRuneInString(s[i+len("’"):])
			single = single && unicode.IsLetter(next) // before a letter it is an apostrophe
		default:
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				inside = inside || double || single
				outside = outside || (!double && !single)
			}
		}
	}
	return inside, outside
}
