package report

import (
	"fmt"
	"math"
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

// nameNote is how often a name is mentioned, and what it is tied to.
func nameNote(n *nameView) string {
	out := []string{"×" + strconv.Itoa(n.Count)}
	add := func(lead, words string) {
		if words != "" {
			out = append(out, lead+plain(words))
		}
	}
	if n.Ref.Catalog != "" && n.Country != "" {
		add("", n.Country)
	}
	if n.Ref.Catalog != "" {
		add("catalog ", n.Note)
	} else {
		add("", n.Note)
	}
	add("", n.Where)
	add("", n.Aside)
	add("also ", strings.Join(n.Aliases, ", "))
	return strings.Join(out, "  ")
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
// that name no day.
func (p *page) times(x *index) {
	dated, undated := timeRows(x)
	var rows []row
	for i := range dated {
		r := row{"", none, plain(dated[i].Full), dated[i].Days}
		if r.note == r.name {
			r.note = ""
		}
		rows = append(rows, r)
	}
	if len(undated) > 0 {
		rows = append(rows, row{"", faint, "no date", plain(strings.Join(undated, "; "))})
	}
	p.rows("TIMES", rows)
}

func (p *page) quantities(x *index) {
	var rows []row
	for _, q := range quantityViews(x) {
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

// amount is a quantity in its unit; a bare count needs none.
func amount(q *headwater.Quantity) string {
	unit := unitWords(q)
	out := bounds(q.Low, q.High, unit)
	if q.Approximate && q.Low != nil && q.High != nil { // "at least" says so already
		return "about " + out
	}
	return out
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
	out := x.entityName(k.From) + " → " + x.entityName(k.To) + ": "
	if k.Why != "" {
		return out + k.Why
	}
	return out + fmt.Sprintf("%s apart, range stated %s.",
		bounds(whole(k.MinKm), whole(k.MaxKm), "km"), bounds(whole(k.StatedLow), whole(k.StatedHigh), "km"))
}

// entityName is the name of an entity, or "unknown".
func (x *index) entityName(id string) string {
	if e := x.entities[id]; e != nil {
		return clip(e.Name)
	}
	return "unknown"
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
