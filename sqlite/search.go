package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/headwater-project/headwater"
)

const (
	rankedMost = 20_000 // documents of a word up to which answers are ranked by BM25
	newestSeen = 1000   // answers that are looked at beyond that, the newest; and how many are counted
	usualLimit = 20
)

// Search finds documents that have all the words of a query and shows the best passage
// of each. They are ranked by BM25, a word of the title counting five times, as long as
// no word stands in more than 20,000 documents, for BM25 reads every one. Beyond that the
// newest thousand answers are ranked: those that have the words in the title, then those
// that have them close together, then the others, the newest first.
func (a *Archive) Search(ctx context.Context, q headwater.Query) (headwater.Found, error) {
	s := &search{Archive: a, ctx: ctx, all: terms(q.Words), since: q.Since}
	if err := s.spell(); err != nil {
		return headwater.Found{}, a.fault("searching", err)
	}
	s.match = expression(s.all, anywhere, facetMatch(&q))
	var out headwater.Found
	newest, err := s.newest(s.match, newestSeen)
	if err != nil {
		return headwater.Found{}, a.fault("searching", err)
	}
	out.Total = len(newest)
	limit, offset := cmp.Or(max(q.Limit, 0), usualLimit), max(q.Offset, 0)
	ranked, err := s.ranked(newest, limit, offset)
	if err != nil {
		return headwater.Found{}, a.fault("searching", err)
	}
	for _, r := range ranked {
		hit, err := a.hit(ctx, r, &q, s.all)
		if err != nil {
			return headwater.Found{}, err
		}
		out.Hits = append(out.Hits, hit)
	}
	return out, nil
}

// search is one query under way.
type search struct {
	*Archive
	ctx   context.Context
	all   []term
	match string
	since int64
}

// answer is a holding that answers, with its score: the higher the better.
type answer struct {
	position int64
	score    float64
}

// newest are the last holdings that match.
func (s *search) newest(match string, most int) ([]answer, error) {
	return s.answers(s.ctx, `SELECT rowid, 0.0 FROM word WHERE word MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?`, match, s.since, most)
}

func (s *search) ranked(newest []answer, limit, offset int) ([]answer, error) {
	if !slices.ContainsFunc(s.all, func(t term) bool { return !t.not }) || len(newest) == 0 {
		if offset+limit > newestSeen { // nothing is ranked, so the rest is as good
			more, err := s.newest(s.match, offset+limit)
			return cut(more, offset, limit), err
		}
		return cut(newest, offset, limit), nil
	}
	rare, err := s.rare()
	if err != nil {
		return nil, err
	}
	if rare {
		return s.answers(s.ctx, `SELECT rowid, -bm25(word, 5.0, 1.0, 0.0) AS score FROM word WHERE word MATCH ? AND rowid >= ? ORDER BY score DESC, rowid DESC LIMIT ? OFFSET ?`,
			s.match, s.since, limit, offset)
	}
	if err := s.tiers(newest); err != nil {
		return nil, err
	}
	return cut(newest, offset, limit), nil
}

func (s *search) rankedMost() int64 { return cmp.Or(s.opt.ranked, rankedMost) }

// rare says whether no word of the query stands in so many documents that BM25, which
// counts them all, is slow.
func (s *search) rare() (bool, error) {
	var most int64
	if err := s.read.QueryRowContext(s.ctx, `SELECT coalesce(max(position), 0) FROM holding`).Scan(&most); err != nil || most <= s.rankedMost() {
		return true, err
	}
	for i := range s.all {
		for _, word := range s.all[i].apart() {
			var n int
			err := s.read.QueryRowContext(s.ctx, `SELECT count(*) FROM (SELECT 1 FROM word WHERE word MATCH ? LIMIT ?)`, word.match(anywhere), s.rankedMost()+1).Scan(&n)
			if err != nil || int64(n) > s.rankedMost() {
				return false, err
			}
		}
	}
	return true, nil
}

// tiers scores the newest answers by where the words stand, and sorts them by it.
func (s *search) tiers(newest []answer) error {
	if err := s.close(newest); err != nil {
		return err
	}
	if err := s.titled(newest); err != nil {
		return err
	}
	slices.SortStableFunc(newest, func(a, b answer) int { return cmp.Compare(b.score, a.score) })
	return nil
}

// close scores answers that have the words close together.
func (s *search) close(newest []answer) error {
	match := near(s.all)
	if match == "" {
		return nil
	}
	t := *s
	t.since = newest[len(newest)-1].position
	return t.score(newest, match, 1)
}

// titled scores answers with all words in the title. Where they are few they lie far
// apart in the index, and their titles are sooner read.
func (s *search) titled(newest []answer) error {
	if len(newest) == newestSeen {
		t := *s
		t.since = newest[len(newest)-1].position
		return t.score(newest, expression(s.all, "title", ""), 2)
	}
	for i := range newest {
		h, err := scanHolding(s.read.QueryRowContext(s.ctx, `SELECT position, id, body FROM holding WHERE position = ?`, newest[i].position))
		if err != nil {
			return err
		}
		if hasAll(h.Title, s.all) {
			newest[i].score = 2
		}
	}
	return nil
}

// hasAll says whether a text has all words that must be there.
func hasAll(text string, all []term) bool {
	words := tokens(text)
	for i := range all {
		if !all[i].not && !all[i].in(words) {
			return false
		}
	}
	return true
}

func (s *search) score(newest []answer, match string, score float64) error {
	in, err := s.newest(match, newestSeen)
	if err != nil {
		return err
	}
	has := make(map[int64]bool, len(in))
	for _, x := range in {
		has[x.position] = true
	}
	for i := range newest {
		if has[newest[i].position] {
			newest[i].score = score
		}
	}
	return nil
}

func cut(all []answer, offset, limit int) []answer {
	offset = min(max(offset, 0), len(all))
	return all[offset:min(offset+limit, len(all))]
}

func (a *Archive) answers(ctx context.Context, query string, args ...any) ([]answer, error) {
	rows, err := a.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err says what went wrong
	var out []answer
	for rows.Next() {
		var x answer
		if err := rows.Scan(&x.position, &x.score); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}

// hit shows the best passage of an answer.
func (a *Archive) hit(ctx context.Context, x answer, q *headwater.Query, all []term) (headwater.Hit, error) {
	h, err := scanHolding(a.read.QueryRowContext(ctx, `SELECT position, id, body FROM holding WHERE position = ?`, x.position))
	if err != nil {
		return headwater.Hit{}, a.fault("searching", err)
	}
	r, err := a.Reading(ctx, h.ID)
	if err != nil {
		return headwater.Hit{}, err
	}
	hit := best(&r, q, all)
	hit.Holding, hit.Score = h.ID, x.score
	hit.Title, hit.Outlet, hit.Date = h.Title, h.Publisher, h.Published
	return hit, nil
}
