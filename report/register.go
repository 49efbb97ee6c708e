package report

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// The register lists the claims as registers of arms transfers do: a row a claim,
// with who, to or against whom, what and how many, where, when, and on whose word.

// roleOrder is the order in which a view names who plays a part.
var roleOrder = [...]headwater.Role{
	headwater.Agent, headwater.Item, headwater.Instrument, headwater.Recipient, headwater.Victim,
	headwater.Target, headwater.Origin, headwater.PlaceRole, headwater.Purpose,
}

// typeOrder is the order of the register, that of the contract.
var typeOrder = [...]headwater.ClaimType{
	headwater.Transfer, headwater.Deploy, headwater.Produce, headwater.Test, headwater.Train, headwater.Fund,
	headwater.Command, headwater.Attack, headwater.StrikeClaim, headwater.Interdict, headwater.Seize,
	headwater.Sanction, headwater.Agree, headwater.Meet, headwater.Menace, headwater.Cooperate,
	headwater.Accusation, headwater.Denial, headwater.Withdraw, headwater.Possess, headwater.Reach, headwater.Other,
}

// deed is a row of the register: a claim with the words of its cells.
type deed struct {
	*headwater.Claim
	number   int // in the reading, from 1, which makes its anchor
	evidence []headwater.Evidence
	who      []party
	whom     []party
	what     []party
	many     string // how many, as resolved
	count    string // the same as the text has it
	exact    bool   // the words are a number
	where    []party
	when     string // as resolved
}

// party is what fills a cell. Lead says what it is where the column does not;
// Name is the entity where the words do not say it.
type party struct {
	Lead, Words, Name string
	Entry             string // end of the anchor of the entity, empty where it has none
}

// String is the party as one reads it.
func (p party) String() string {
	out := p.Words
	if p.Lead != "" {
		out = p.Lead + " " + out
	}
	if p.Name != "" {
		out += " (" + p.Name + ")"
	}
	return out
}

// kindred is the claims of one type.
type kindred struct {
	Type  headwater.ClaimType
	deeds []deed
}

// register gives the claims that are sure enough by their types, each type in
// text order, and counts the others.
func register(x *index) (kinds []kindred, left int) {
	at := map[headwater.ClaimType]int{}
	for _, t := range typeOrder {
		at[t] = len(kinds)
		kinds = append(kinds, kindred{Type: t})
	}
	for i := range x.r.Claims {
		c := &x.r.Claims[i]
		if c.Below {
			left++
			continue
		}
		k, ok := at[c.Type]
		if !ok {
			k = len(kinds)
			at[c.Type] = k
			kinds = append(kinds, kindred{Type: c.Type})
		}
		kinds[k].deeds = append(kinds[k].deeds, x.deed(i))
	}
	for i := range kinds {
		slices.SortStableFunc(kinds[i].deeds, func(a, b deed) int { return a.Trigger.Start - b.Trigger.Start })
	}
	return slices.DeleteFunc(kinds, func(k kindred) bool { return len(k.deeds) == 0 }), left
}

func (x *index) deed(claim int) deed {
	c := &x.r.Claims[claim]
	d := deed{Claim: c, number: claim + 1, evidence: evidenceOf(c)}
	d.who = x.parties(c, "", headwater.Agent)
	d.whom = slices.Concat(x.parties(c, "", headwater.Recipient), x.parties(c, "", headwater.Victim), x.parties(c, "", headwater.Target))
	d.what = slices.Concat(x.parties(c, "", headwater.Item), x.parties(c, "with", headwater.Instrument), x.parties(c, "purpose:", headwater.Purpose))
	d.where = slices.Concat(x.parties(c, "", headwater.PlaceRole), x.parties(c, "from", headwater.Origin))
	if q := x.quantities[c.Quantity]; q != nil && c.Quantity != "" {
		d.many, d.count = clip(x.amount(q)), clip(x.words(q.Span))
		if q.Low == nil && q.High == nil {
			d.many = d.count
		}
		d.exact = !q.Approximate && q.Low != nil && q.High != nil && *q.Low == *q.High
	}
	if t := x.times[c.When]; t != nil && c.When != "" {
		d.when = whenWords(x, t)
	}
	return d
}

// whenWords is a time as resolved; its own words where it has no day.
func whenWords(x *index, t *headwater.Time) string {
	if out := days(t); out != "" {
		return out
	}
	return clip(x.words(t.Span))
}

// parties lists what fills a role.
func (x *index) parties(c *headwater.Claim, lead string, role headwater.Role) []party {
	var out []party
	for _, f := range c.Roles[role] {
		p := party{Lead: lead, Words: clip(x.words(f.Span))}
		if e := x.entities[f.Entity]; e != nil && f.Entity != "" {
			p.Entry = x.entry(f.Entity)
			if name := clip(e.Name); !told(p.Words, e) {
				p.Name = name
			}
			if role == headwater.Instrument && e.Type.Place() {
				p.Lead = "via" // a way, not a tool
			}
		}
		if p.Words != "" && strings.HasPrefix(strings.ToLower(p.Words)+" ", lead+" ") {
			p.Lead = ""
		}
		if p.Words+p.Name != "" {
			out = append(out, p)
		}
	}
	return out
}

// told says whether words name an entity already.
func told(words string, e *headwater.Entity) bool {
	low := strings.ToLower(words)
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		if name = strings.ToLower(clip(name)); name != "" && (strings.Contains(low, name) || strings.Contains(name, low)) {
			return true
		}
	}
	return false
}

// entry is where a list names an entity.
func (x *index) entry(id string) string {
	if n := x.nth[id]; n > 0 {
		return "n" + itoa(n)
	}
	return ""
}

// joined writes parties one after the other.
func joined(list []party) string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].String()
	}
	return strings.Join(out, "; ")
}

// counted writes parties, and behind them how many where they hold the words of the
// amount and those leave that open: "several dozen launchers (about 24–96)".
func (d *deed) counted(list []party) (words string, holds bool) {
	words = joined(list)
	holds = d.count != "" && strings.Contains(words, d.count)
	if holds && !d.exact && !strings.Contains(words, d.many) {
		words += " (" + d.many + ")"
	}
	return words, holds
}
