package reuse

const (
	// stories is in how many stories a run of words may stand before it is a formula
	// ("Sign up for our newsletter") that no longer counts.
	stories = 64
	// copiesKept is how many posts of one mark are kept in one place; a report that is
	// carried by more outlets is found by the last of them.
	copiesKept = 256
)

// crowd counts the posts of one mark.
type crowd struct{ fresh, all int }

func (c *crowd) add(p post) {
	c.all++
	c.fresh += int(p & 1)
}

// formula says that the mark stands in too many stories to tell of a copy.
func (c *crowd) formula() bool { return c.fresh > stories }

// admits says whether one more post tells anything.
func (c *crowd) admits(p post) bool {
	return !c.formula() && (p.fresh() || c.all < copiesKept)
}

// thin drops posts of one mark that tell nothing more: of a formula all but those that
// prove it one, else the oldest copies. Posts stay in their order.
func thin(posts []post) []post {
	if len(posts) <= stories {
		return posts
	}
	var c crowd
	for _, p := range posts {
		c.add(p)
	}
	if !c.formula() && c.all <= copiesKept {
		return posts
	}
	keep, fresh := copiesKept-c.fresh, stories+1
	if c.formula() {
		keep = 0
	}
	drop := c.all - c.fresh - keep
	out := posts[:0]
	for _, p := range posts {
		switch {
		case p.fresh() && fresh > 0:
			fresh--
			out = append(out, p)
		case !p.fresh() && drop > 0:
			drop--
		case !p.fresh():
			out = append(out, p)
		}
	}
	return out
}
