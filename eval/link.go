package eval

import (
	"context"

	"github.com/headwater-project/headwater"
)

// scoreLinks measures whether mentions are found, joined with the others of
// their entity, and tied to the right record or place, or rightly to none.
func scoreLinks(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, (*file).links)
	if err != nil {
		return err
	}
	entities := func(r *headwater.Reading) []headwater.Entity { return r.Entities }
	pred, err := predict(ctx, c, opt, docs, t, entities, inGold(c, (*file).predictedLinks))
	if err != nil {
		return err
	}
	var s linkScore
	for i := range docs {
		s.add(judgeLinks(&docs[i], pred[i]))
	}
	t.Rows, t.Figures = s.rows(), s.figures()
	return nil
}

// predictedLinks takes a file in the gold format for predictions.
func (f *file) predictedLinks(j *joiner, pred [][]headwater.Entity) error {
	docs, err := f.links()
	if err != nil {
		return err
	}
	return pair(f, j, docs, func(i int, d *linked) { pred[i] = d.reading().Entities })
}

// verdict is what became of one gold mention.
type verdict struct {
	gold    *linkMention
	entity  *linkEntity
	found   int // the predicted entity, by its place, or -1
	right   bool
	typed   bool
	metonym bool
	tied    bool // the predicted entity is linked to something
}

// judgeLinks gives the verdicts on one document, in text order.
func judgeLinks(d *linked, pred []headwater.Entity) []verdict {
	out := make([]verdict, len(d.mentions))
	for i := range d.mentions {
		m := &d.mentions[i]
		v := verdict{gold: m, entity: &d.entities[m.entity], found: meant(m.Span, pred)}
		if v.found >= 0 {
			e := &pred[v.found]
			v.right, v.tied = v.entity.rightly(e), !e.Ref.Zero() || e.Point != nil
			v.typed = labelOf(string(e.Type)) == labelOf(string(v.entity.kind)) && (e.Type == headwater.Weapon) == (v.entity.kind == headwater.Weapon)
			v.metonym = touchesAny(m.Span, e.Metonyms)
		}
		out[i] = v
	}
	return out
}

// meant is the entity with the span that shares most with a gold mention; of equal
// ones the shortest span, then the first entity. -1 where none overlaps.
func meant(s headwater.Span, pred []headwater.Entity) int {
	at, most, length := -1, 0, 0
	for i := range pred {
		for _, spans := range [...][]headwater.Span{pred[i].Mentions, pred[i].Described, pred[i].Embedded} {
			for _, p := range spans {
				n := min(s.End, p.End) - max(s.Start, p.Start)
				if n > most || n > 0 && n == most && p.Len() < length {
					at, most, length = i, n, p.Len()
				}
			}
		}
	}
	return at
}

// rightly says whether a predicted entity is linked as this one must be.
func (g *linkEntity) rightly(e *headwater.Entity) bool {
	switch {
	case g.ref.Catalog != "":
		return e.Ref.Catalog == g.ref.Catalog
	case g.ref.ISO3166 != "":
		people := g.kind == headwater.NORP && e.Ref.Zero() && e.Country == g.ref.ISO3166
		return e.Ref.ISO3166 == g.ref.ISO3166 || people
	case e.Ref.Catalog != "" || e.Ref.ISO3166 != "":
		return false
	case g.ref.GeoNames != 0 && e.Ref.GeoNames == g.ref.GeoNames:
		return true
	case g.spot:
		return e.Point != nil && g.near(*e.Point)
	}
	return e.Ref.Zero() && e.Point == nil || e.Point != nil && g.near(*e.Point)
}

// near says whether a point lies within 161 km of one of the entity's.
func (g *linkEntity) near(p headwater.Point) bool {
	for _, q := range g.points {
		if distanceKm(p, q) <= nearKm {
			return true
		}
	}
	return false
}
