package engine

import (
	"context"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/story"
)

// MostTraced bounds how many documents one trace takes in.
const MostTraced = 2000

// Gathered are the holdings that a trace takes in.
type Gathered struct {
	Holdings []headwater.Holding // in the order in which they were added
	Asked    int                 // how many of them answer the query; the rest is of their stories or shares passages with them
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

// finish adds the other documents of the stories, and what the index of copies holds
// likely to share passages.
func (g *gatherer) finish(ctx context.Context) (Gathered, error) {
	if err := g.whole(ctx); err != nil {
		return Gathered{}, err
	}
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

// whole takes the stories of what answers whole.
func (g *gatherer) whole(ctx context.Context) error {
	stories, err := story.Look(ctx, g.archive.Shelf())
	if err != nil {
		return err
	}
	done := make(map[string]bool)
	for _, h := range slices.Clone(g.out.Holdings) {
		id, err := stories.Story(ctx, h.Position)
		if err != nil {
			return err
		}
		if id == "" || done[id] {
			continue
		}
		done[id] = true
		all, err := stories.Documents(ctx, id)
		if err != nil {
			return err
		}
		for _, position := range all {
			if err := g.at(ctx, position); err != nil {
				return err
			}
		}
	}
	return nil
}

// at takes the holding at a position.
func (g *gatherer) at(ctx context.Context, position int64) error {
	if len(g.out.Holdings) >= MostTraced || g.taken[position] {
		return nil
	}
	for h, err := range g.archive.Holdings(ctx, headwater.Query{Since: position, Limit: 1}) {
		if err != nil {
			return err
		}
		g.take(h)
	}
	return nil
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
		if err := g.at(ctx, c.Position); err != nil {
			return err
		}
	}
	return nil
}

// TraceHoldings reads the bytes of holdings again, for a trace needs their syntax, and
// traces them. The same bytes of several outlets are told apart by their holdings.
func (e *Engine) TraceHoldings(ctx context.Context, a headwater.Archive, holdings []headwater.Holding, jobs int, step func()) (headwater.Trace, error) {
	var readings []*headwater.Reading
	seen := make(map[string]bool, len(holdings))
	work := func(yield func(int, func() (*headwater.Reading, error)) bool) {
		for _, h := range holdings {
			if !yield(0, func() (*headwater.Reading, error) { return e.again(ctx, a, h) }) {
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
	known, err := storiesKept(ctx, a, holdings, readings)
	if err != nil {
		return headwater.Trace{}, err
	}
	t := trace(readings, known)
	t.Generator = e.generator
	return t, nil
}

// storiesKept are the ids of the stories that the archive has documents in.
func storiesKept(ctx context.Context, a headwater.Archive, holdings []headwater.Holding, readings []*headwater.Reading) (map[string]string, error) {
	stories, err := story.Look(ctx, a.Shelf())
	if err != nil {
		return nil, err
	}
	known := make(map[string]string, len(readings))
	for i, r := range readings {
		if known[r.Document.ID], err = stories.Story(ctx, holdings[i].Position); err != nil {
			return nil, err
		}
	}
	return known, nil
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
