package report

import (
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// roleOrder is the order in which a view names who plays a part.
var roleOrder = [...]headwater.Role{
	headwater.Agent, headwater.Item, headwater.Instrument, headwater.Recipient, headwater.Victim,
	headwater.Target, headwater.Origin, headwater.PlaceRole, headwater.Purpose,
}

func (p *page) claims(x *index) {
	var rows []row
	for i := range x.r.Claims {
		c := &x.r.Claims[i]
		rows = append(rows, row{"", bold, plain(claimHead(c)), plain(claimWords(x, c))})
	}
	p.rows("CLAIMS", rows)
}

// claimHead is the type of a claim, with whatever makes it less than a fact.
func claimHead(c *headwater.Claim) string {
	out := string(c.Type)
	if c.Negative {
		out = "no " + out
	}
	if c.Status != "" && c.Status != headwater.Actual {
		out += ", " + string(c.Status)
	}
	return out
}

// claimWords is who and what a claim is about, and on whose word.
func claimWords(x *index, c *headwater.Claim) string {
	var out []string
	if len(c.Roles) == 0 {
		out = append(out, clip(x.words(c.Span)))
	}
	for _, part := range claimParts(x, c) {
		out = append(out, part.Value+": "+part.Words)
	}
	return strings.Join(append(out, claimVoice(x, c)), "; ")
}

// claimParts lists who and what plays which part in a claim, then when and how
// much.
func claimParts(x *index, c *headwater.Claim) []pair {
	var out []pair
	for _, role := range roleOrder {
		for _, f := range c.Roles[role] {
			out = append(out, pair{clip(x.words(f.Span)), string(role)})
		}
	}
	if t := x.times[c.When]; t != nil {
		out = append(out, pair{clip(x.words(t.Span)), "when"})
	}
	if q := x.quantities[c.Quantity]; q != nil {
		out = append(out, pair{clip(x.words(q.Span)), "amount"})
	}
	return out
}

// claimVoice says on whose word a claim is.
func claimVoice(x *index, c *headwater.Claim) string {
	i, ok := x.attributions[c.Attribution]
	if !ok || c.Attribution == "" {
		return "own voice"
	}
	return "on the word of " + clip(x.speaker(&x.r.Attributions[i])) + " [" + strconv.Itoa(x.number[i]) + "]"
}
