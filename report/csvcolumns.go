package report

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// line is one row of the CSV: the evidence of a claim, counted from 1.
type line struct {
	x        *index
	at       offsets
	claim    *headwater.Claim
	evidence *headwater.Evidence
	nth      int
}

// csvColumn is a column: number says that its cells are made of digits of ours.
type csvColumn struct {
	name   string
	number bool
	cell   func(*line) string
}

// csvColumns are the columns in their order, which people script against.
var csvColumns = func() []csvColumn {
	out := []csvColumn{
		{"document_id", false, func(l *line) string { return l.x.r.Document.ID }},
		{"uri", false, func(l *line) string { return l.x.r.Document.URI }},
		{"publisher", false, func(l *line) string { return l.x.r.Document.Publisher }},
		{"published", false, func(l *line) string { return l.x.r.Document.Published }},
		{"claim_id", false, func(l *line) string { return l.claim.ID }},
		{"evidence", true, func(l *line) string { return itoa(l.nth) }},
		{"type", false, func(l *line) string { return string(l.claim.Type) }},
		{"plover", false, func(l *line) string { return l.claim.PLOVER }},
		{"cameo", false, func(l *line) string { return l.claim.CAMEO }},
		{"status", false, func(l *line) string { return string(l.evidence.Status) }},
		{"polarity", false, func(l *line) string { return polarity(l.evidence.Negative) }},
		{"trigger", false, func(l *line) string { return l.x.words(l.evidence.Trigger) }},
	}
	for _, role := range []headwater.Role{
		headwater.Agent, headwater.Recipient, headwater.Victim, headwater.Target,
		headwater.Item, headwater.Instrument, headwater.Purpose, headwater.PlaceRole, headwater.Origin,
	} {
		out = append(out, roleColumns(role)...)
	}
	return append(out,
		csvColumn{"quantity", false, func(l *line) string {
			return l.quantity(func(q *headwater.Quantity) string { return l.x.words(q.Span) })
		}},
		csvColumn{"quantity_low", true, func(l *line) string { return l.quantity(func(q *headwater.Quantity) string { return decimal(q.Low) }) }},
		csvColumn{"quantity_high", true, func(l *line) string { return l.quantity(func(q *headwater.Quantity) string { return decimal(q.High) }) }},
		csvColumn{"quantity_unit", false, func(l *line) string { return l.quantity(func(q *headwater.Quantity) string { return q.Unit }) }},
		csvColumn{"when", false, func(l *line) string { return l.when(func(t *headwater.Time) string { return l.x.words(t.Span) }) }},
		csvColumn{"when_begin", false, func(l *line) string { return l.when(func(t *headwater.Time) string { return t.Begin }) }},
		csvColumn{"when_end", false, func(l *line) string { return l.when(func(t *headwater.Time) string { return t.End }) }},
		csvColumn{"own_voice", false, func(l *line) string { return strconv.FormatBool(l.attribution() == nil) }},
		csvColumn{"sources", false, (*line).sources},
		csvColumn{"trail_open", false, func(l *line) string { a := l.attribution(); return strconv.FormatBool(a != nil && a.Chain.Open) }},
		csvColumn{"sentence", false, func(l *line) string { return l.x.words(l.x.passage(l.evidence)) }},
		csvColumn{"start", true, func(l *line) string { return l.points(l.evidence.Span.Start) }},
		csvColumn{"end", true, func(l *line) string { return l.points(l.evidence.Span.End) }},
		csvColumn{"confidence", true, func(l *line) string { return decimal(&l.claim.Confidence) }},
		csvColumn{"below_threshold", false, func(l *line) string { return strconv.FormatBool(l.claim.Below) }},
	)
}()

// roleColumns are the words that fill a role, the entities that they name, and
// their records outside; of places also where they are.
func roleColumns(role headwater.Role) []csvColumn {
	name := string(role)
	out := []csvColumn{
		{name, false, func(l *line) string {
			return l.each(role, func(f headwater.Filler) string { return l.x.words(f.Span) })
		}},
		{name + "_entity", false, func(l *line) string {
			return l.each(role, func(f headwater.Filler) string {
				return l.entity(f, func(e *headwater.Entity) string { return e.Name })
			})
		}},
		{name + "_ref", false, func(l *line) string {
			return l.each(role, func(f headwater.Filler) string { return l.entity(f, recordOf) })
		}},
	}
	if role != headwater.PlaceRole && role != headwater.Origin {
		return out
	}
	return append(out,
		csvColumn{name + "_lat", true, func(l *line) string {
			p, _ := l.where(role)
			return coordinate(p, func(p *headwater.Point) float64 { return p.Lat })
		}},
		csvColumn{name + "_lon", true, func(l *line) string {
			p, _ := l.where(role)
			return coordinate(p, func(p *headwater.Point) float64 { return p.Lon })
		}},
		csvColumn{name + "_radius_km", true, func(l *line) string {
			if p, km := l.where(role); p != nil && km > 0 {
				return decimal(&km)
			}
			return ""
		}},
	)
}

// each joins what several fillers of a role give, in step with one another; it is
// empty where none gives anything.
func (l *line) each(role headwater.Role, cell func(headwater.Filler) string) string {
	var out []string
	for _, f := range l.evidence.Roles[role] {
		out = append(out, strings.ReplaceAll(clip(cell(f)), ";", ","))
	}
	if strings.Join(out, "") == "" {
		return ""
	}
	return strings.Join(out, "; ")
}

func (l *line) entity(f headwater.Filler, cell func(*headwater.Entity) string) string {
	if e := l.x.entities[f.Entity]; e != nil && f.Entity != "" {
		return cell(e)
	}
	return ""
}

// recordOf names the record of an entity outside the document.
func recordOf(e *headwater.Entity) string {
	switch r := e.Ref; {
	case r.Catalog != "":
		return "catalog:" + r.Catalog
	case r.GeoNames != 0:
		return "geonames:" + itoa(r.GeoNames)
	case r.ISO3166 != "":
		return "iso3166:" + r.ISO3166
	}
	return ""
}

// where is the point of the first filler of a role that has one, and how far the
// place reaches from it: the region that its words are, else its entity.
func (l *line) where(role headwater.Role) (*headwater.Point, float64) {
	for _, f := range l.evidence.Roles[role] {
		regions := l.x.r.Regions
		i := sort.Search(len(regions), func(i int) bool { return regions[i].Start >= f.Start })
		if i < len(regions) && f.Contains(regions[i].Span) && regions[i].Point != nil {
			return regions[i].Point, regions[i].RadiusKm
		}
		if e := l.x.entities[f.Entity]; e != nil && f.Entity != "" && e.Point != nil && e.Type.Place() {
			return e.Point, e.RadiusKm
		}
	}
	return nil, 0
}

func coordinate(p *headwater.Point, of func(*headwater.Point) float64) string {
	if p == nil {
		return ""
	}
	v := of(p)
	return decimal(&v)
}

// decimal is a number with a point and without an exponent, empty for nil.
func decimal(v *float64) string {
	if v == nil {
		return ""
	}
	return number(*v)
}

func (l *line) quantity(cell func(*headwater.Quantity) string) string {
	if q := l.x.quantities[l.claim.Quantity]; q != nil && l.claim.Quantity != "" {
		return cell(q)
	}
	return ""
}

func (l *line) when(cell func(*headwater.Time) string) string {
	if t := l.x.times[l.claim.When]; t != nil && l.claim.When != "" {
		return cell(t)
	}
	return ""
}

// attribution is on whose word a row stands, nil for the outlet's own.
func (l *line) attribution() *headwater.Attribution {
	if i, ok := l.x.attributions[l.evidence.Attribution]; ok && l.evidence.Attribution != "" {
		return &l.x.r.Attributions[i]
	}
	return nil
}

// sources is the way of a row from the outlet to who says it.
func (l *line) sources() string {
	a := l.attribution()
	outlet := cmp.Or(l.x.hostName(), clip(l.x.r.Document.Publisher), "outlet not known")
	if a == nil {
		return outlet
	}
	var out []string
	for _, h := range a.Chain.Hops {
		switch s := l.x.sources[h.Source]; {
		case h.How == headwater.Publishes:
			out = append(out, outlet)
		case s != nil:
			out = append(out, clip(l.x.label(s)))
		default:
			out = append(out, "not named")
		}
	}
	if len(out) == 0 {
		out = append(out, clip(l.x.speaker(a)))
	}
	return strings.Join(out, " > ")
}

// hostName is the outlet that we read, empty where no chain tells.
func (x *index) hostName() string {
	if s := x.sources[host(x.r)]; s != nil {
		return clip(x.label(s))
	}
	return ""
}

// points is a byte of the text in code points, empty where it is none.
func (l *line) points(at int) string {
	if !(headwater.Span{Start: at, End: at}).Valid(l.x.r.Document.Text) {
		return ""
	}
	return itoa(l.at.points(at))
}
