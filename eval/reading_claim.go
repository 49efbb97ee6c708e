package eval

import "github.com/headwater-project/headwater"

// publishedClaim is a claim as headwater prints it.
type publishedClaim struct {
	Type headwater.ClaimType `json:"type"`
	publishedPassage
	Evidence   []publishedPassage `json:"evidence"`
	Below      bool               `json:"below_threshold"`
	Confidence float64            `json:"confidence"`
	Codes      struct {
		PLOVER string `json:"plover"`
		CAMEO  string `json:"cameo"`
	} `json:"codes"`
}

// publishedPassage is one passage that tells of a claim.
type publishedPassage struct {
	Span        *codeSpan                           `json:"span"`
	Trigger     *codeSpan                           `json:"trigger"`
	Roles       map[headwater.Role][]publishedWords `json:"roles"`
	Polarity    string                              `json:"polarity"`
	Status      headwater.Status                    `json:"status"`
	Attribution string                              `json:"attribution"`
}

// publishedWords fill a role.
type publishedWords struct {
	codeSpan
	Entity string `json:"entity"`
}

func (p publishedClaim) root(c *converter) headwater.Claim {
	own := p.passage(c)
	out := headwater.Claim{
		Type: p.Type, Span: own.Span, Trigger: own.Trigger, Roles: own.Roles, Negative: own.Negative, Status: own.Status,
		Attribution: own.Attribution, Below: p.Below, Confidence: p.Confidence, PLOVER: p.Codes.PLOVER, CAMEO: p.Codes.CAMEO,
	}
	for _, e := range p.Evidence {
		out.Evidence = append(out.Evidence, e.passage(c))
	}
	return out
}

// passage leaves roles nil where the file states none.
func (p publishedPassage) passage(c *converter) headwater.Evidence {
	out := headwater.Evidence{
		Span: c.zero(p.Span), Trigger: c.zero(p.Trigger), Negative: p.Polarity == "negative", Status: p.Status, Attribution: p.Attribution,
	}
	if p.Roles == nil {
		return out
	}
	out.Roles = make(map[headwater.Role][]headwater.Filler, len(p.Roles))
	for role, words := range p.Roles {
		for _, w := range words {
			out.Roles[role] = append(out.Roles[role], headwater.Filler{Span: c.span(w.codeSpan), Entity: w.Entity})
		}
	}
	return out
}
