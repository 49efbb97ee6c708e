package reuse

import (
	"context"
	"math"
)

// cursor walks over the entries of a segment or of the table.
type cursor struct {
	now entry
	end bool

	rest    []entry  // of the table
	segment *segment // else
	page    *sheet
	at, of  int // place on the page, number of the next page
}

// done says that the page is used up.
func (c *cursor) done() bool { return c.page == nil || c.at == c.page.n }

func (c *cursor) next(ctx context.Context, st *store) error {
	switch {
	case c.segment == nil && len(c.rest) == 0, c.segment != nil && c.done() && c.of == c.segment.Pages:
		c.end, c.now.mark = true, math.MaxUint64
		return nil
	case c.segment == nil:
		c.now, c.rest = c.rest[0], c.rest[1:]
		return nil
	case c.done():
		p, err := st.readPage(ctx, c.segment, c.of)
		if err != nil {
			return err
		}
		c.page, c.at = p, 0
		c.of++
	}
	c.now = c.page.at(c.at)
	c.at++
	return nil
}

// merger makes one segment of several, page by page.
type merger struct {
	out     *segment
	to      batch
	pending []entry // of the page that is being filled
	posts   []post  // of one mark
	filled  int     // chunks of the filter that are complete
}

// merge reads sources, the oldest first, and writes what they hold in the order of marks.
func (g *merger) merge(ctx context.Context, st *store, sources []*cursor) error {
	for _, c := range sources {
		if err := c.next(ctx, st); err != nil {
			return err
		}
	}
	for {
		least := sources[0]
		for _, c := range sources[1:] {
			if c.now.mark < least.now.mark {
				least = c
			}
		}
		if least.end {
			return g.finish(ctx)
		}
		if err := g.gather(ctx, st, sources, least.now.mark); err != nil {
			return err
		}
	}
}

// gather writes all posts of one mark.
func (g *merger) gather(ctx context.Context, st *store, sources []*cursor, m mark) error {
	g.posts = g.posts[:0]
	for _, c := range sources {
		for c.now.mark == m {
			g.posts = append(g.posts, c.now.post)
			if err := c.next(ctx, st); err != nil {
				return err
			}
		}
	}
	kept := thin(g.posts)
	if len(g.pending)+len(kept) > pageEntries {
		if err := g.page(ctx); err != nil {
			return err
		}
	}
	for _, p := range kept {
		g.pending = append(g.pending, entry{m, p})
	}
	block := blockOf(m, g.out.Blocks)
	for ; g.filled < block/chunkBlocks; g.filled++ {
		if err := g.chunk(ctx); err != nil {
			return err
		}
	}
	g.out.filter.set(m, block)
	return nil
}

func (g *merger) page(ctx context.Context) error {
	if len(g.pending) == 0 {
		return nil
	}
	key := g.out.pageKey(g.out.Pages)
	g.out.fence = append(g.out.fence, g.pending[0].mark)
	g.out.Pages++
	g.out.Marks += len(g.pending)
	b := encodePage(g.pending)
	g.pending = g.pending[:0]
	return g.to.add(ctx, key, b)
}

// chunk writes the chunk of the filter that is complete.
func (g *merger) chunk(ctx context.Context) error {
	g.out.filter.there[g.filled] = true
	return g.to.add(ctx, g.out.chunkKey(g.filled), encodeWords(g.out.filter.chunk(g.filled)))
}

func (g *merger) finish(ctx context.Context) error {
	if err := g.page(ctx); err != nil {
		return err
	}
	for ; g.filled < len(g.out.filter.there); g.filled++ {
		if err := g.chunk(ctx); err != nil {
			return err
		}
	}
	if err := g.to.add(ctx, g.out.fenceKey(), g.out.encodeFence()); err != nil {
		return err
	}
	return g.to.flush(ctx)
}
