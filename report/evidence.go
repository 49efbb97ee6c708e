package report

import (
	"slices"
	"sort"

	"github.com/headwater-project/headwater"
)

// evidenceOf lists all that tells of a claim, its own words first; they are the
// only ones where the claim has no list.
func evidenceOf(c *headwater.Claim) []headwater.Evidence {
	if len(c.Evidence) > 0 {
		return c.Evidence
	}
	return []headwater.Evidence{{
		Span: c.Span, Trigger: c.Trigger, Attribution: c.Attribution,
		Negative: c.Negative, Status: c.Status, Roles: c.Roles,
	}}
}

// stateOf says in a word or two how real a claim is said to be. What is denied is
// so whatever its polarity.
func stateOf(status headwater.Status, negative bool) string {
	switch status {
	case headwater.Denied:
		return "denied"
	case "":
		status = headwater.Actual
	}
	switch {
	case negative && status == headwater.Actual:
		return "not so"
	case negative && status == headwater.Possible:
		return "may not" // so or allowed
	case negative:
		return "not " + string(status)
	}
	return string(status)
}

// against says whether a state takes a claim back.
func against(state string) bool { return state == "denied" || state == "not so" }

// passage is the sentences that evidence stands in, cut to its own words where
// nothing parted the text into sentences, or where they are long.
func (x *index) passage(e *headwater.Evidence) headwater.Span {
	whole := e.Span
	if whole.Empty() {
		whole = e.Trigger
	}
	if !whole.Valid(x.r.Document.Text) {
		return headwater.Span{}
	}
	list := x.r.Syntax.Sentences
	first := sort.Search(len(list), func(i int) bool { return list[i].End > whole.Start })
	out := whole
	for _, s := range list[first:] {
		if s.Start >= whole.End && s.Start > whole.Start {
			break
		}
		if s.Valid(x.r.Document.Text) && s.Overlaps(whole) {
			out = out.Cover(s.Span)
		}
	}
	if out.Len() > mostSaid {
		return whole
	}
	return out
}

// piece is words of evidence in one look: its trigger, or what fills a role.
type piece struct{ Words, Class, Title string }

// pieces cuts a passage at the ends of the trigger and of the roles. Where two
// overlap the trigger shows, or else the shorter.
func (x *index) pieces(e *headwater.Evidence) []piece {
	whole := x.passage(e)
	type stretch struct {
		headwater.Span
		class, title string
	}
	marks := []stretch{{e.Trigger, "trigger", "what tells of it"}}
	for _, role := range roleOrder {
		for _, f := range e.Roles[role] {
			marks = append(marks, stretch{f.Span, "role", string(role)})
		}
	}
	marks = slices.DeleteFunc(marks, func(m stretch) bool { return m.Empty() || !whole.Contains(m.Span) || !m.Valid(x.r.Document.Text) })
	slices.SortStableFunc(marks[min(1, len(marks)):], func(a, b stretch) int { return a.Len() - b.Len() })
	ends := []int{whole.Start, whole.End}
	for _, m := range marks {
		ends = append(ends, m.Start, m.End)
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	var out []piece
	for i := 1; i < len(ends); i++ {
		s := headwater.Span{Start: ends[i-1], End: ends[i]}
		p := piece{Words: legible(s.In(x.r.Document.Text))}
		if at := slices.IndexFunc(marks, func(m stretch) bool { return m.Contains(s) }); at >= 0 {
			p.Class, p.Title = marks[at].class, marks[at].title
		}
		out = append(out, p)
	}
	return out
}
