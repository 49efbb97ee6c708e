package sqlite

import (
	"database/sql"
	"errors"
	"unicode/utf8"
)

// mostSpelt is how many words a prefix is spelt out to. A prefix of more is left to
// FTS5, which gathers all places of all of them before it gives the first.
const mostSpelt = 120

// spell looks up the words that begin with the prefixes of a query, so that answers come
// one by one as those of whole words do.
func (s *search) spell() error {
	for i := range s.all {
		t := &s.all[i]
		if !t.prefix || len(t.tokens) != 1 {
			continue
		}
		words, err := s.beginning(t.tokens[0])
		if err != nil {
			return err
		}
		t.spelt = words
	}
	return nil
}

// beginning are the words of the index that begin with a prefix; none where they are too
// many.
func (s *search) beginning(prefix string) ([]string, error) {
	var out []string
	end := prefix + string(utf8.MaxRune)
	for from := prefix; len(out) <= mostSpelt; {
		var word string
		err := s.read.QueryRowContext(s.ctx, `SELECT term FROM term WHERE term >= ? AND term <= ? LIMIT 1`, from, end).Scan(&word)
		if errors.Is(err, sql.ErrNoRows) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		out, from = append(out, word), word+"\x00"
	}
	return nil, nil
}
