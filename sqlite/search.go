package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

const (
	rankedAll  = 50_000 // holdings up to which every answer is ranked by its words
	newestSeen = 1000   // answers that are looked at beyond that, the newest
	mostTotal  = 1000   // answers that are counted
	usualLimit = 20
)

// Search finds documents that have all the words of a query and shows the best passage
// of each. In an archive of up to 50,000 holdings they are ranked by BM25, a word of the
// title counting five times; a larger one shows the newest, those first that have the
// words in the title, for BM25 reads every occurrence of a word.
func (a *Archive) Search(ctx context.Context, q headwater.Query) (headwater.Found, error) {
	all := terms(q.Words)
	match, ok := expression(all, facetMatch(&q))
	if !ok {
		return headwater.Found{}, errors.New("the query says of nothing that it must be there: give a word, a \"phrase\" or a filter")
	}
	ranked, err := a.ranked(ctx, &q, match, all)
	if err != nil {
		return headwater.Found{}, a.fault("searching", err)
	}
	var out headwater.Found
	if out.Total, err = a.total(ctx, &q, match); err != nil {
		return headwater.Found{}, a.fault("searching", err)
	}
	for _, r := range ranked {
		hit, err := a.hit(ctx, r, &q, all)
		if err != nil {
			return headwater.Found{}, err
		}
		out.Hits = append(out.Hits, hit)
	}
	return out, nil
}

// answer is a holding that answers, with its score: the higher the better.
type answer struct {
	position int64
	score    float64
}

// within joins the words with the dates of the holdings where the query has dates.
func within(q *headwater.Query, match string) (from, where string, args []any) {
	dates, more := published(q)
	if dates == "" {
		return `word`, `word MATCH ?`, []any{match}
	}
	return `word JOIN holding ON holding.position = word.rowid`, `word MATCH ?` + dates, append([]any{match}, more...)
}

func (a *Archive) ranked(ctx context.Context, q *headwater.Query, match string, all []term) ([]answer, error) {
	from, where, args := within(q, match)
	limit := cmp.Or(max(q.Limit, 0), usualLimit)
	var holdings int64
	if err := a.read.QueryRowContext(ctx, `SELECT coalesce(max(position), 0) FROM holding`).Scan(&holdings); err != nil {
		return nil, err
	}
	if len(all) > 0 && holdings <= 2*rankedAll { // two entries of the log a holding
		return a.answers(ctx, `SELECT word.rowid, -bm25(word, 5.0, 1.0, 0.0) AS score FROM `+from+` WHERE `+where+
			` ORDER BY score DESC, word.rowid DESC LIMIT ? OFFSET ?`, append(args, limit, q.Offset)...)
	}
	newest, err := a.answers(ctx, `SELECT word.rowid, 0.0 FROM `+from+` WHERE `+where+` ORDER BY word.rowid DESC LIMIT ?`, append(args, newestSeen)...)
	if err != nil || len(all) == 0 || len(newest) == 0 {
		return cut(newest, q.Offset, limit), err
	}
	titled, err := a.titled(ctx, all, newest)
	return cut(titled, q.Offset, limit), err
}

// titled puts those first that have the words in the title.
func (a *Archive) titled(ctx context.Context, all []term, newest []answer) ([]answer, error) {
	match, _ := expression(all, "")
	match = strings.ReplaceAll(match, "{title story} :", "title :")
	in, err := a.answers(ctx, `SELECT rowid, 1.0 FROM word WHERE word MATCH ? AND rowid >= ? ORDER BY rowid DESC`, match, newest[len(newest)-1].position)
	if err != nil {
		return nil, err
	}
	has := make(map[int64]bool, len(in))
	for _, x := range in {
		has[x.position] = true
	}
	var first, rest []answer
	for _, x := range newest {
		if has[x.position] {
			first = append(first, answer{x.position, 1})
		} else {
			rest = append(rest, x)
		}
	}
	return append(first, rest...), nil
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
	defer rows.Close()
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

// total counts answers, no further than a thousand.
func (a *Archive) total(ctx context.Context, q *headwater.Query, match string) (n int, err error) {
	from, where, args := within(q, match)
	err = a.read.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM `+from+` WHERE `+where+fmt.Sprintf(` LIMIT %d)`, mostTotal), args...).Scan(&n)
	return n, err
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
