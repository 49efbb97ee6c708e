package eval

import "github.com/headwater-project/headwater"

// publishedSource is a source as headwater prints it.
type publishedSource struct {
	ID       string               `json:"id"`
	Kind     headwater.SourceKind `json:"kind"`
	Named    bool                 `json:"named"`
	Label    string               `json:"label"`
	Spans    []codeSpan           `json:"spans"`
	Count    int                  `json:"count"`
	Country  string               `json:"country"`
	MemberOf string               `json:"member_of"`
}

func (s publishedSource) root(c *converter) headwater.Source {
	return headwater.Source{
		ID: s.ID, Kind: s.Kind, Named: s.Named, Label: s.Label, Spans: c.spans(s.Spans),
		Count: s.Count, Country: s.Country, MemberOf: s.MemberOf,
	}
}

// publishedAttribution is an attribution as headwater prints it. Null is the
// empty string here, as in the root package.
type publishedAttribution struct {
	ID         string        `json:"id"`
	Source     string        `json:"source"`
	SourceSpan *codeSpan     `json:"source_span"`
	Cue        *codeSpan     `json:"cue"`
	Content    []codeSpan    `json:"content"`
	Act        headwater.Act `json:"act"`
	Negated    bool          `json:"negated"`
	Parent     string        `json:"parent"`
	Likelihood *struct {
		Band headwater.Band `json:"band"`
	} `json:"likelihood"`
	Chain []struct {
		Source    string            `json:"source"`
		How       headwater.HopKind `json:"how"`
		Inherited bool              `json:"inherited"`
		Spans     []codeSpan        `json:"spans"`
	} `json:"chain"`
	Open       bool    `json:"open"`
	Confidence float64 `json:"confidence"`
}

func (a publishedAttribution) root(c *converter) headwater.Attribution {
	out := headwater.Attribution{
		ID: a.ID, Source: a.Source, SourceSpan: c.optional(a.SourceSpan), Cue: c.zero(a.Cue), Content: c.spans(a.Content),
		Act: a.Act, Negated: a.Negated, Parent: a.Parent, Confidence: a.Confidence,
	}
	if a.Likelihood != nil {
		out.Likelihood = &headwater.Likelihood{Band: a.Likelihood.Band}
	}
	out.Chain.Open = a.Open
	for _, h := range a.Chain {
		out.Chain.Hops = append(out.Chain.Hops, headwater.Hop{
			Source: h.Source, How: h.How, Inherited: h.Inherited, Spans: c.spans(h.Spans),
		})
	}
	return out
}
