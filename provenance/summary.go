package provenance

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// Summarize counts what a reading rests on, in the manner of an ICD 206 source
// summary. The outlet that we read is no source of its own report; an unnamed
// member of a group is counted with its group, "Norland and Sudland" as the two.
func Summarize(doc *headwater.Document, syn *headwater.Syntax, sources []headwater.Source, attributions []headwater.Attribution) headwater.Summary {
	var sum headwater.Summary
	publisher := ""
	if len(attributions) > 0 {
		publisher = attributions[0].Chain.Hops[0].Source
	}
	for _, s := range sources {
		switch {
		case s.ID == publisher || s.MemberOf != "" || s.Kind == headwater.GroupSource && s.Named && s.Entity == "":
		case s.Kind == headwater.DocumentSource:
			sum.Documentary++
		case s.Named:
			sum.Named++
		default:
			sum.Unnamed++
		}
	}
	sum.Attributed, sum.OwnVoice = voices(doc, syn, attributions)
	sum.RestsOnOne = restsOn(attributions)
	sum.Sentence = sentence(sum, label(sources, sum.RestsOnOne))
	return sum
}

// voices counts the sentences of the story that hold attributed content or an
// attribution, and those that hold neither.
func voices(doc *headwater.Document, syn *headwater.Syntax, attributions []headwater.Attribution) (attributed, own int) {
	var spans []headwater.Span
	for _, a := range attributions {
		spans = append(append(spans, a.Cue), a.Content...)
	}
	slices.SortFunc(spans, func(a, b headwater.Span) int { return a.Start - b.Start })
	next, reach := 0, 0
	for _, s := range syn.Sentences {
		kind := doc.Blocks[s.Block].Kind
		for next < len(spans) && spans[next].Start < s.End {
			reach = max(reach, spans[next].End)
			next++
		}
		switch {
		case !kind.Story() || kind == headwater.TitleBlock || kind == headwater.HeadingBlock || doc.Furniture(s):
		case reach > s.Start:
			attributed++
		default:
			own++
		}
	}
	return attributed, own
}

// restsOn is the one relay or source that every attribution hangs on: the first
// hop behind the outlet. A refusal to comment rests on nobody.
func restsOn(attributions []headwater.Attribution) string {
	one, n := "", 0
	for _, a := range attributions {
		if a.Act == headwater.NoComment || a.Parent != "" {
			continue
		}
		if len(a.Chain.Hops) < 2 || a.Chain.Hops[1].Source == "" {
			return ""
		}
		if first := a.Chain.Hops[1].Source; one == "" {
			one = first
		} else if one != first {
			return ""
		}
		n++
	}
	if n < 2 {
		return ""
	}
	return one
}

func label(sources []headwater.Source, id string) string {
	for _, s := range sources {
		if s.ID == id {
			return s.Label
		}
	}
	return ""
}

// sentence says it for people.
func sentence(sum headwater.Summary, one string) string {
	all := sum.Attributed + sum.OwnVoice
	if all == 0 {
		return "There is no story in this text to read."
	}
	if sum.Attributed == 0 {
		return fmt.Sprintf("None of its %s is attributed: all of it is in the outlet's own voice.", count(all, "sentence"))
	}
	out := fmt.Sprintf("%d of %s %s attributed, to %s; %d in the outlet's own voice.",
		sum.Attributed, count(all, "sentence"), verb(sum.Attributed), strings.Join(kinds(sum), ", "), sum.OwnVoice)
	if one != "" {
		out += fmt.Sprintf(" Everything attributed hangs on one source: %s.", one)
	}
	return out
}

func kinds(sum headwater.Summary) (out []string) {
	if sum.Named > 0 {
		out = append(out, count(sum.Named, "named source"))
	}
	if sum.Unnamed > 0 {
		out = append(out, count(sum.Unnamed, "unnamed source"))
	}
	if sum.Documentary > 0 {
		out = append(out, count(sum.Documentary, "document"))
	}
	if len(out) == 0 {
		return []string{"nobody in particular"}
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func verb(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
