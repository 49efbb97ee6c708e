package engine

import (
	"context"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/reuse"
)

// MostTraced bounds how many documents one trace takes in.
const MostTraced = 2000

// Gathered are the holdings that a trace takes in.
type Gathered struct {
	Holdings []headwater.Holding // in the order in which they were added
	Asked    int                 // how many of them answer the query; the rest shares passages with these
	Left     int                 // how many answer and were left out, because of the limit
}

// Gather finds the holdings that a query names, and those that seem to share passages
// with them. limit is how many answers are taken, 0 for MostTraced; a query with words
// takes the best.
func Gather(ctx context.Context, a headwater.Archive, q headwater.Query, limit int) (Gathered, error) {
	if limit <= 0 || limit > MostTraced {
		limit = MostTraced
	}
	g := &gatherer{archive: a, taken: make(map[int64]bool)}
	var err error
	if q.Words != "" {
		err = g.found(ctx, q, limit)
	} else {
		err = g.named(ctx, q, limit)
	}
	if err != nil {
		return Gathered{}, err
	}
	g.out.Asked = len(g.out.Holdings)
	return g.finish(ctx)
}

// GatherOne finds the holding or the document of an id, and what seems to share passages
// with it. The error is headwater.ErrNotHeld where there is none.
func GatherOne(ctx context.Context, a headwater.Archive, id string) (Gathered, error) {
	h, err := a.Holding(ctx, id)
	if err != nil {
		return Gathered{}, err
	}
	g := &gatherer{archive: a, taken: make(map[int64]bool)}
	g.take(h)
	g.out.Asked = 1
	return g.finish(ctx)
}

type gatherer struct {
	archive headwater.Archive
	taken   map[int64]bool
	out     Gathered
}

func (g *gatherer) take(h headwater.Holding) {
	if !g.taken[h.Position] {
		g.taken[h.Position] = true
		g.out.Holdings = append(g.out.Holdings, h)
	}
}

// named takes all that the filters of a query name.
func (g *gatherer) named(ctx context.Context, q headwater.Query, limit int) error {
	for h, err := range g.archive.Holdings(ctx, q) {
		if err != nil {
			return err
		}
		if len(g.out.Holdings) >= limit {
			g.out.Left++
			continue
		}
		g.take(h)
	}
	return nil
}

// found takes the documents of the best hits.
func (g *gatherer) found(ctx context.Context, q headwater.Query, limit int) error {
	q.Limit, q.Offset = 200, 0
	for len(g.out.Holdings) < limit {
		found, err := g.archive.Search(ctx, q)
		if err != nil {
			return err
		}
		for _, hit := range found.Hits {
			h, err := g.archive.Holding(ctx, hit.Holding)
			if err != nil {
				return err
			}
			if len(g.out.Holdings) < limit {
				g.take(h)
			}
		}
		g.out.Left = max(0, found.Total-len(g.out.Holdings))
		if len(found.Hits) < q.Limit {
			return nil
		}
		q.Offset += q.Limit
	}
	return nil
}

// finish adds what the index of copies holds likely to share passages.
func (g *gatherer) finish(ctx context.Context) (Gathered, error) {
	index, err := reuse.Open(ctx, g.archive.Shelf())
	if err == nil {
		err = catchUp(ctx, g.archive, index)
	}
	switch {
	case ctx.Err() != nil:
		return Gathered{}, ctx.Err()
	case err != nil:
		return g.sorted(), nil //nolint:nilerr // these are compared with one another all the same; 'add' mends the index
	}
	for _, h := range slices.Clone(g.out.Holdings) {
		if err := g.sharing(ctx, index, h); err != nil {
			return Gathered{}, err
		}
	}
	return g.sorted(), nil
}

func (g *gatherer) sorted() Gathered {
	slices.SortFunc(g.out.Holdings, func(a, b headwater.Holding) int { return int(a.Position - b.Position) })
	return g.out
}

func (g *gatherer) sharing(ctx context.Context, index *reuse.Index, h headwater.Holding) error {
	r, err := g.archive.Reading(ctx, h.ID)
	if err != nil {
		return err
	}
	candidates, err := index.Find(ctx, h.Position, reuse.Draw(&r.Document))
	if err != nil {
		return fmt.Errorf("looking for copies of %s: %w", h.Receipt.URI, err)
	}
	for _, c := range candidates {
		if len(g.out.Holdings) >= MostTraced || g.taken[c.Position] {
			continue
		}
		for other, err := range g.archive.Holdings(ctx, headwater.Query{Since: c.Position, Limit: 1}) {
			if err != nil {
				return err
			}
			g.take(other)
			break
		}
	}
	return nil
}

// TraceHoldings reads the bytes of holdings again, for a trace needs their syntax, and
// traces them. The same bytes of several outlets are told apart by their holdings.
func (e *Engine) TraceHoldings(ctx context.Context, a headwater.Archive, holdings []headwater.Holding, jobs int, step func()) (headwater.Trace, error) {
	var readings []*headwater.Reading
	seen := make(map[string]bool, len(holdings))
	work := func(yield func(func() (*headwater.Reading, error)) bool) {
		for _, h := range holdings {
			if !yield(func() (*headwater.Reading, error) { return e.again(ctx, a, h) }) {
				return
			}
		}
	}
	for r, err := range InOrder(ctx, jobs, work) {
		if err != nil {
			return headwater.Trace{}, err
		}
		h := holdings[len(readings)]
		if seen[r.Document.ID] {
			r.Document.ID += "@" + h.ID
		}
		seen[r.Document.ID] = true
		readings = append(readings, r)
		step()
	}
	if err := ctx.Err(); err != nil {
		return headwater.Trace{}, err
	}
	return e.Trace(readings), nil
}

func (e *Engine) again(ctx context.Context, a headwater.Archive, h headwater.Holding) (*headwater.Reading, error) {
	raw, err := a.Bytes(ctx, h.Document)
	if err != nil {
		return nil, err
	}
	receipt := h.Receipt
	receipt.Bytes = raw
	r, err := e.Read(receipt)
	return &r, err
}
