package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

func acts() []headwater.Act {
	return []headwater.Act{
		headwater.State, headwater.Confirm, headwater.Deny, headwater.Accuse, headwater.Predict, headwater.Intend, headwater.Threaten,
		headwater.Order, headwater.Ask, headwater.Believe, headwater.Doubt, headwater.Refuse, headwater.NoComment,
	}
}

func sourceKinds() []headwater.SourceKind {
	return []headwater.SourceKind{
		headwater.PersonSource, headwater.OrganizationSource, headwater.OutletSource, headwater.DocumentSource, headwater.GroupSource,
	}
}

func hopKinds() []headwater.HopKind {
	return []headwater.HopKind{headwater.Publishes, headwater.Reports, headwater.Says, headwater.Cites}
}

func bands() []headwater.Band {
	return []headwater.Band{
		headwater.RemoteBand, headwater.VeryUnlikelyBand, headwater.UnlikelyBand, headwater.EvenBand,
		headwater.LikelyBand, headwater.VeryLikelyBand, headwater.AlmostCertainBand,
	}
}

// oneOf gives a value back that is one of the known.
func oneOf[T ~string](f *file, n int, key string, value T, known []T) (T, error) {
	if slices.Contains(known, value) {
		return value, nil
	}
	var names []string
	for _, k := range known {
		names = append(names, string(k))
	}
	return "", f.failf(n, "%s: %q is none of %s", key, clip(string(value)), strings.Join(names, ", "))
}

// check follows every reference from annotation to annotation.
func (g *goldNotes) check() error {
	sources := map[string]headwater.Source{}
	for _, s := range g.sources {
		sources[s.ID] = s
	}
	parents := map[string]string{}
	for _, t := range g.tellings {
		parents[t.ID] = t.Parent
	}
	for _, s := range g.sources {
		if _, known := sources[s.MemberOf]; s.MemberOf != "" && !known {
			return g.failf(s.ID, "member_of=%s: no source line describes it", s.MemberOf)
		}
	}
	for _, t := range g.tellings {
		if err := soundChain(&t, sources); err != nil {
			return g.failf(t.ID, "%w", err)
		}
		if _, known := parents[t.Parent]; t.Parent != "" && !known {
			return g.failf(t.ID, "parent=%s: no such attribution in this document", t.Parent)
		}
		if circular(parents, t.ID) {
			return g.failf(t.ID, "its parents run in a circle")
		}
	}
	return nil
}

func (g *goldNotes) failf(id, format string, args ...any) error {
	return g.file.failf(g.lines[id], "%s: %w", id, fmt.Errorf(format, args...))
}

// soundChain checks the chain of one attribution: it names sources that are there and
// its own among them, nobody only at its end, and it is open where it ends at an
// outlet or at nobody.
func soundChain(t *headwater.Attribution, sources map[string]headwater.Source) error {
	if _, known := sources[t.Source]; t.Source != "" && !known {
		return fmt.Errorf("source=%s: no source line describes it", t.Source)
	}
	own := t.Source == ""
	for i, h := range t.Chain.Hops {
		if _, known := sources[h.Source]; h.Source != "" && !known {
			return fmt.Errorf("the chain names %s, which no source line describes", h.Source)
		}
		if h.Source == "" && i < len(t.Chain.Hops)-1 {
			return fmt.Errorf(`"-" stands at the end of a chain, if at all`)
		}
		own = own || h.Source == t.Source
	}
	if !own {
		return fmt.Errorf("the chain does not come to source=%s", t.Source)
	}
	end := sources[t.Chain.Hops[len(t.Chain.Hops)-1].Source]
	if open := end.ID == "" || end.Kind == headwater.OutletSource; open != t.Chain.Open {
		return fmt.Errorf("open=yes belongs to chains that end at an outlet or at nobody, and to no others")
	}
	return nil
}

func circular(parents map[string]string, id string) bool {
	at := id
	for range len(parents) {
		if at = parents[at]; at == "" {
			return false
		}
	}
	return true
}

// join gives the annotated attributions the words that the text marks as theirs.
func (g *goldNotes) join(text string, marks []goldMark) ([]said, error) {
	spans := map[string][]headwater.Span{}
	for _, m := range marks {
		if _, known := g.lines[m.id]; !known {
			return nil, g.file.failf(m.line, `{%s%s} is marked, but below the text no line "%s:" describes it`, m.id, m.more, m.id)
		}
		key := m.id + m.more
		spans[key] = append(spans[key], m.span)
	}
	var out []said
	for i := range g.tellings {
		t := &g.tellings[i]
		if spans[t.ID+"c"] == nil && spans[t.ID+"t"] == nil {
			return nil, g.failf(t.ID, "neither its cue {%sc …} nor its content {%st …} is marked", t.ID, t.ID)
		}
		g.mention(t.Source, spans[t.ID+"s"])
		out = append(out, said{
			source: newExtent(text, spans[t.ID+"s"]...), cue: newExtent(text, spans[t.ID+"c"]...),
			content: newExtent(text, spans[t.ID+"t"]...), more: t,
		})
	}
	return out, nil
}

// mention adds marked words to the source that they stand for.
func (g *goldNotes) mention(source string, spans []headwater.Span) {
	for i := range g.sources {
		if g.sources[i].ID == source {
			g.sources[i].Spans = append(g.sources[i].Spans, spans...)
		}
	}
}
