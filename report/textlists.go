package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

func (p *page) names(title string, names []nameView) {
	var rows []row
	for i := range names {
		rows = append(rows, row{"", bold, plain(names[i].Label), nameNote(&names[i])})
	}
	p.rows(title, rows)
}

// nameNote is how often a name is mentioned, what it is tied to, and its other
// forms.
func nameNote(n *nameView) string {
	out := []string{"×" + strconv.Itoa(n.Count), textTie(n.Entity), plain(n.Aside), spoken(n.Entity)}
	if n.Type.Place() {
		out[1] = plain(n.Short)
	}
	if n.Linked > 0 && n.Linked < doubted {
		out = append(out, sureness(n.Linked))
	}
	if len(n.Also) > 0 {
		out = append(out, "also "+plain(strings.Join(n.Also, ", ")))
	}
	return strings.Join(slices.DeleteFunc(out, func(s string) bool { return s == "" }), "  ")
}

// doubted is the confidence of a link below which the terminal tells it.
const doubted = 0.9

func textTie(e *headwater.Entity) string {
	out := plain(e.Country)
	if e.Ref.Catalog != "" {
		out = strings.Trim(out+"  catalog "+plain(e.Ref.Catalog), " ")
	}
	return out
}

// textExtent is a point and how far from it: "33.34°N 44.40°E ±28 km".
func textExtent(p headwater.Point, km float64) string {
	if km > 0 {
		return degrees(p) + " ±" + number(roughly(km)) + " km"
	}
	return degrees(p) + " (point)"
}

// spoken counts the mentions of other kinds than by name.
func spoken(e *headwater.Entity) string {
	var out []string
	for _, k := range []struct {
		n     int
		words string
	}{{len(e.Metonyms), "for its government"}, {len(e.Described), "by description"}, {len(e.Embedded), "inside other names"}} {
		if k.n > 0 {
			out = append(out, strconv.Itoa(k.n)+" "+k.words)
		}
	}
	return strings.Join(out, ", ")
}

// places lists the named places, the regions stated by them, and what is not
// placed.
func (p *page) places(x *index, places []nameView) {
	var rows []row
	var lost []string
	for i := range places {
		if places[i].Point == nil && len(places[i].Also) == 0 {
			lost = append(lost, places[i].Label)
			continue
		}
		rows = append(rows, row{"", bold, plain(places[i].Label), nameNote(&places[i])})
	}
	for _, g := range regionViews(x, nil) {
		note := g.Short
		if g.Why != "" {
			note += " – " + g.Why
		}
		rows = append(rows, row{"", none, plain(g.Words), plain(note)})
	}
	if len(lost) > 0 {
		rows = append(rows, row{"", faint, "not placed", plain(strings.Join(lost, "; "))})
	}
	p.rows("PLACES", rows)
}

// degrees prints a point with hemisphere letters, to about a kilometre.
func degrees(p headwater.Point) string {
	return angle(p.Lat, "N", "S") + " " + angle(p.Lon, "E", "W")
}

func angle(v float64, plus, minus string) string {
	if v < 0 {
		plus = minus
	}
	return strconv.FormatFloat(math.Abs(v), 'f', 2, 64) + "°" + plus
}

// times lists dates, the oldest first and each once, and then the expressions
// that name no day, and those that say how long and how often.
func (p *page) times(x *index) {
	dated, loose := timeRows(x, nil)
	var rows []row
	for i := range dated {
		r := row{"", none, plain(dated[i].Words), dated[i].Days}
		switch {
		case dated[i].Meaning != "":
			r.note = listed(r.note, dated[i].Meaning)
		case r.note == r.name:
			r.note = ""
		}
		rows = append(rows, r)
	}
	for _, k := range []struct {
		kind  looseKind
		title string
	}{{undated, "no date"}, {lasting, "how long"}, {repeated, "how often"}} {
		var words []string
		for i := range loose {
			if loose[i].kind == k.kind {
				words = append(words, loose[i].brief())
			}
		}
		if len(words) > 0 {
			rows = append(rows, row{"", faint, k.title, plain(strings.Join(words, "; "))})
		}
	}
	p.rows("TIMES", rows)
}

// brief is the words, with their meaning where it is a period that they do not
// say.
func (n *looseTime) brief() string {
	if n.kind == undated || strings.EqualFold(n.Words, n.Meaning) {
		return n.Words
	}
	return n.Words + " (" + n.Meaning + ")"
}

func (p *page) quantities(x *index) {
	var rows []row
	for _, q := range quantityViews(x, nil) {
		rows = append(rows, row{"", none, plain(q.Words + " " + q.Of), plain(q.Value)})
	}
	p.rows("AMOUNTS", rows)
}

// unitWords is a unit as one writes it after a number: "kilometres per hour".
func unitWords(q *headwater.Quantity) string {
	currency := len(q.Unit) == 3 && q.Unit == strings.ToUpper(q.Unit)
	one := q.High != nil && *q.High == 1 && (q.Low == nil || *q.Low == 1)
	switch {
	case q.Unit == "count", q.Unit == "":
		return ""
	case currency, one, q.Unit == "percent":
		return q.Unit
	}
	if rest, ok := strings.CutPrefix(q.Unit, "degree"); ok {
		return "degrees" + rest
	}
	unit, per, ok := strings.Cut(q.Unit, " per ")
	if !ok {
		return unit + "s"
	}
	return unit + "s per " + per
}

func (p *page) checks(x *index) {
	var rows []row
	for i := range x.r.Checks {
		k := &x.r.Checks[i]
		rows = append(rows, row{verdictMark(k.Verdict) + " ", bold, plain(string(k.Verdict)), plain(checkWords(x, k))})
	}
	p.rows("CHECKS", rows)
}

func verdictMark(v headwater.Verdict) string {
	switch v {
	case headwater.Consistent:
		return "✓"
	case headwater.Inconsistent:
		return "✗"
	}
	return "?"
}

// checkWords is what was compared; the reason holds the numbers, where there is
// one.
func checkWords(x *index, k *headwater.Check) string {
	out := x.stationName(k, k.From) + " → " + x.stationName(k, k.To) + ": "
	if k.Why != "" {
		return out + k.Why
	}
	return out + fmt.Sprintf("%s apart, range stated %s.",
		apartWords(k), bounds(whole(k.StatedLow), whole(k.StatedHigh), "km"))
}

// entityName is the name of an entity, or "unknown".
func (x *index) entityName(id string) string {
	if e := x.entities[id]; e != nil {
		return clip(e.Name)
	}
	return "unknown"
}

// apartKm rounds the bounds of a distance outward, to no finer than the borders
// rest on that they come from, as the reasons of checks do.
func apartKm(k *headwater.Check) (low, high *float64) {
	if k.MinKm != nil {
		v := math.Floor(*k.MinKm)
		if v >= 100 {
			v = math.Floor(v/10) * 10
		}
		low = &v
	}
	if k.MaxKm != nil {
		v := math.Ceil(*k.MaxKm/10) * 10
		high = &v
	}
	return low, high
}

// apartWords is the bounds of a distance.
func apartWords(k *headwater.Check) string {
	low, high := apartKm(k)
	return bounds(low, high, "km")
}

// whole rounds a distance to kilometres: more would feign a precision that
// place names do not have.
func whole(km *float64) *float64 {
	if km == nil {
		return nil
	}
	v := math.Round(*km)
	return &v
}
