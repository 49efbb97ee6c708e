package entity

import "testing"

// Apostrophes of either shape, and capitals, find the same entry.
func TestLexiconReadsApostrophesAlike(t *testing.T) {
	l := newLexicon()
	for _, pair := range [][2]string{{"i've", "I’ve"}, {"don't", "Don’t"}, {"he's", "HE’S"}} {
		if plain, curly := l.of(pair[0]), l.of(pair[1]); plain == 0 || plain != curly {
			t.Errorf("%s is %d, %s is %d", pair[0], plain, pair[1], curly)
		}
	}
}
