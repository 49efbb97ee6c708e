package provenance

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// Summarize counts what a reading rests on, in the manner of an ICD 206 source
// summary. Counted are those at the end of a chain or on the way to it who say
// something: not the outlet that we read, not an outlet that only passes words on,
// not one who only declines to comment. An unnamed member of a group is counted
// with its group, "Norland and Sudland" as the two.
func Summarize(doc *headwater.Document, syn *headwater.Syntax, sources []headwater.Source, attributions []headwater.Attribution) headwater.Summary {
	l := newLedger(sources, attributions)
	sum := headwater.Summary{RestsOnOne: l.one()}
	for i := range sources {
		switch s := &sources[i]; {
		case !l.counts(s):
		case s.Kind == headwater.DocumentSource:
			sum.Documentary++
		case s.Named:
			sum.Named++
		default:
			sum.Unnamed++
		}
	}
	sum.Attributed, sum.OwnVoice = voices(doc, syn, attributions)
	sum.Sentence = l.sentence(sum)
	return sum
}

// voices counts the sentences of the story that are attributed, and those in the
// outlet's own voice. A sentence is attributed if what is said, who says it, the cue
// and quotations cover most of its words.
func voices(doc *headwater.Document, syn *headwater.Syntax, attributions []headwater.Attribution) (attributed, own int) {
	said := spoken(syn, attributions)
	for _, s := range syn.Sentences {
		for len(said) > 0 && said[0].End <= s.Start {
			said = said[1:]
		}
		kind := doc.Blocks[s.Block].Kind
		switch {
		case !kind.Story() || kind == headwater.TitleBlock || kind == headwater.HeadingBlock || doc.Furniture(s):
		case mostly(syn, s, said):
			attributed++
		default:
			own++
		}
	}
	return attributed, own
}

// spoken are the stretches of text that belong to attributions or are quoted, in
// order and apart. Where nobody speaks, quotation marks hold no speech.
func spoken(syn *headwater.Syntax, attributions []headwater.Attribution) []headwater.Span {
	if len(attributions) == 0 {
		return nil
	}
	var spans []headwater.Span
	for _, q := range syn.Quotations {
		if q.Depth == 0 {
			spans = append(spans, q.Span)
		}
	}
	for i := range attributions {
		a := &attributions[i]
		spans = append(append(spans, a.Cue), a.Content...)
		if a.SourceSpan != nil {
			spans = append(spans, *a.SourceSpan)
		}
	}
	slices.SortFunc(spans, func(a, b headwater.Span) int { return a.Start - b.Start })
	var out []headwater.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// mostly says whether the stretches, the first of which ends in or behind the
// sentence, cover more than half of its words.
func mostly(syn *headwater.Syntax, s headwater.Sentence, said []headwater.Span) bool {
	words, covered := 0, 0
	for _, tok := range syn.Tokens[s.First:s.Last] {
		if tok.Kind == headwater.PunctToken {
			continue
		}
		words++
		for len(said) > 0 && said[0].End <= tok.Start {
			said = said[1:]
		}
		if len(said) > 0 && said[0].Start <= tok.Start {
			covered++
		}
	}
	return 2*covered > words
}
