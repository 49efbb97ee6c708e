package report

import (
	"math"

	"github.com/headwater-project/headwater"
)

func (c *converter) source(s *headwater.Source) wireSource {
	return wireSource{
		ID: s.ID, Kind: s.Kind, Named: s.Named,
		Label:       null(s.Label),
		Spans:       c.spans(s.Spans),
		Count:       null(s.Count),
		Role:        null(s.Role),
		Affiliation: null(s.Affiliation),
		Country:     null(s.Country),
		Entity:      null(s.Entity),
		MemberOf:    null(s.MemberOf),
	}
}

func (c *converter) attribution(a *headwater.Attribution) wireAttribution {
	c.finite(&a.Confidence)
	return wireAttribution{
		ID:         a.ID,
		Source:     null(a.Source),
		SourceSpan: c.maybe(a.SourceSpan),
		Cue:        c.maybe(&a.Cue),
		Content:    c.spans(a.Content),
		Manner:     a.Manner,
		Act:        a.Act,
		Negated:    a.Negated,
		Parent:     null(a.Parent),
		Likelihood: c.likelihood(a.Likelihood),
		Chain:      list(a.Chain.Hops, c.hop),
		Open:       a.Chain.Open,
		Confidence: hundredth(a.Confidence),
	}
}

func (c *converter) likelihood(l *headwater.Likelihood) *wireLikelihood {
	if l == nil {
		return nil
	}
	c.finite(&l.Low, &l.High)
	return &wireLikelihood{c.span(&l.Span), l.Band, l.Low, l.High}
}

func (c *converter) hop(h *headwater.Hop) wireHop {
	return wireHop{null(h.Source), h.How, c.spans(h.Spans), h.Inherited}
}

func (c *converter) check(k *headwater.Check) wireCheck {
	c.finite(k.MinKm, k.MaxKm, k.StatedLow, k.StatedHigh)
	return wireCheck{
		Kind:       "reach",
		Claim:      null(k.Claim),
		From:       null(k.From),
		To:         null(k.To),
		DistanceKm: wireMinMax{k.MinKm, k.MaxKm},
		StatedKm:   wireLowHigh{k.StatedLow, k.StatedHigh},
		Verdict:    k.Verdict,
		Why:        null(k.Why),
	}
}

// hundredth rounds a probability, which promises no more.
func hundredth(p float64) float64 { return math.Round(p*100) / 100 }
