package timex

import (
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// Value is the TIMEX3 type and value of one expression that stands alone,
// against the day of anchor (zero when unknown). It reads words that Find
// passes over in running text ("already", "the day"). False means that the
// expression as a whole is not one time; the value may be empty where it is one
// without a known value.
func Value(expression string, anchor time.Time) (headwater.TimeType, string, bool) {
	s := NewSequence(anchor)
	return s.Value(expression)
}

// Sequence reads the time expressions of one document in text order, without
// the text between them, as value corpora give them. What one expression names
// ("the third quarter") helps to read the next ("a year earlier").
type Sequence struct {
	frame frame
}

// NewSequence starts a document published on the day of anchor; a zero anchor
// is unknown, and then the first expression that is a full date becomes it.
func NewSequence(anchor time.Time) *Sequence {
	s := &Sequence{}
	if !anchor.IsZero() {
		s.frame.now = date(anchor.Year(), int(anchor.Month()), anchor.Day())
	}
	return s
}

// Value is like the function Value, after the expressions read before.
func (s *Sequence) Value(expression string) (headwater.TimeType, string, bool) {
	m, ok := alone(expression, &s.frame)
	if !ok {
		return "", "", false
	}
	if s.frame.now.IsZero() && m.full {
		s.frame.now = m.begin
		return m.kind, m.value, true
	}
	s.frame.note(m)
	return m.kind, m.value, true
}

// alone reads all of s as one expression.
func alone(s string, f *frame) (meaning, bool) {
	s = strings.TrimSpace(s)
	x := lexer{text: s, end: len(s), words: lexicon()}
	if !x.next() {
		return meaning{}, false
	}
	r := reader{text: s, lex: x.lex, frame: f, loose: true}
	end := len(r.lex)
	for start := 0; start < end && start < 3; start++ {
		if m, next := r.time(start); next > 0 && r.rest(next) {
			return m, true
		}
	}
	return meaning{}, false
}

// rest says whether nothing of weight follows the expression.
func (r *reader) rest(i int) bool {
	if r.is(i, wOr, wAnd) && (r.is(i+1, wLater, wEarlier) || r.spelled(i+1) == "beyond") {
		i += 2 // "2011 or later"
	}
	for ; i < len(r.lex); i++ {
		if r.lex[i].kind != kPunct && r.possessive(i-1) == i-1 {
			return false
		}
	}
	return true
}
