package report

import "github.com/headwater-project/headwater"

func (c *converter) claim(k *headwater.Claim) wireClaim {
	c.finite(&k.Confidence)
	return wireClaim{
		ID: k.ID, Span: c.span(&k.Span), Type: k.Type,
		Trigger:        c.maybe(&k.Trigger),
		Roles:          c.roles(k.Roles),
		Polarity:       polarity(k.Negative),
		Status:         k.Status,
		When:           null(k.When),
		Quantity:       null(k.Quantity),
		Attribution:    null(k.Attribution),
		Confidence:     k.Confidence,
		BelowThreshold: k.Below,
		Codes:          wireCodes{null(k.PLOVER), null(k.CAMEO)},
		Evidence:       list(evidenceOf(k), c.evidence),
	}
}

func (c *converter) evidence(e *headwater.Evidence) wireEvidence {
	return wireEvidence{
		Span:        c.span(&e.Span),
		Trigger:     c.maybe(&e.Trigger),
		Roles:       c.roles(e.Roles),
		Polarity:    polarity(e.Negative),
		Status:      e.Status,
		Attribution: null(e.Attribution),
	}
}

func (c *converter) roles(in map[headwater.Role][]headwater.Filler) map[headwater.Role][]wireFiller {
	out := make(map[headwater.Role][]wireFiller, len(in))
	for role, fillers := range in {
		out[role] = list(fillers, func(f *headwater.Filler) wireFiller {
			return wireFiller{c.span(&f.Span), null(f.Entity)}
		})
	}
	return out
}

func polarity(negative bool) string {
	if negative {
		return "negative"
	}
	return "positive"
}
