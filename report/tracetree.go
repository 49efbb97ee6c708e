package report

import (
	"cmp"
	"fmt"

	"github.com/headwater-project/headwater"
)

// origin makes the tree of what rests on one report, each document once.
func (x *tracer) origin(o *headwater.StoryOrigin, placed map[string]bool) OriginView {
	heard := plainAll(o.Sources)
	v := OriginView{Name: "a report that is not here", Sources: firstOf(heard), Heard: len(heard)}
	own := ""
	if r := x.reports[o.Report]; r != nil {
		own = r.Document
		v.Name, v.Date, v.Credited = graded(cmp.Or(plain(r.Publisher), "an outlet not known"), r.Reliability, 0), clock(r.Published), own == ""
	}
	rest := make(map[string]bool)
	for _, d := range o.Documents {
		if d != own {
			rest[d] = true
		}
	}
	v.Carried = len(rest)
	if own != "" {
		placed[own] = true
	}
	v.Leaves = x.leaves(o.Report, own, rest, placed, 0)
	for _, d := range o.Documents { // what hangs on it by a way that is not shown
		if rest[d] {
			delete(rest, d)
			placed[d] = true
			v.Leaves = append(v.Leaves, Leaf{Document: d, Name: x.label(d), Date: x.date(d), How: "rests on it"})
		}
	}
	return v
}

// mostDeep bounds the depth of a tree.
const mostDeep = 12

// leaves are the documents that rest on a report directly, with what rests on them.
func (x *tracer) leaves(report, document string, rest, placed map[string]bool, depth int) []Leaf {
	if depth > mostDeep {
		return nil
	}
	var out []Leaf
	for i := range x.trace.Documents {
		d := &x.trace.Documents[i]
		if !rest[d.ID] {
			continue
		}
		if how := x.how(d, report, document); how != "" {
			delete(rest, d.ID)
			placed[d.ID] = true
			out = append(out, Leaf{Document: d.ID, Name: x.label(d.ID), Date: x.date(d.ID), How: how, Depth: depth})
		}
	}
	for i := range out {
		out[i].Leaves = x.leaves(x.reportOf(out[i].Document), out[i].Document, rest, placed, depth+1)
	}
	return out
}

func (x *tracer) reportOf(document string) string {
	for id, r := range x.reports {
		if r.Document == document {
			return id
		}
	}
	return ""
}

// how says in words in which way a document rests on a report; empty for none.
func (x *tracer) how(d *headwater.Traced, report, document string) string {
	credit, copied := "", ""
	for i := range d.Credits {
		switch k := &d.Credits[i]; {
		case k.Report != report || report == "" || k.Aside:
		case k.Copied && len(k.Spans) == 0:
			credit = cmp.Or(credit, "shares its words")
		default:
			credit = "credits it"
		}
	}
	for i := range x.trace.Copies {
		if c := &x.trace.Copies[i]; document != "" && c.From == document && c.To == d.ID {
			copied = fmt.Sprintf("%.0f %% copied, %s", 100*c.Containment, directionWord(c.Direction))
		}
	}
	switch {
	case credit == "":
		return ""
	case copied == "":
		return credit
	case credit == "shares its words":
		return copied
	}
	return credit + ", " + copied
}

func directionWord(d headwater.Direction) string {
	if d == headwater.UnknownDirection {
		return "direction not known"
	}
	return string(d)
}
