package conllu

import (
	"strings"

	"github.com/headwater-project/headwater"
)

const (
	wantGap  = "put an empty line between sentences"
	wantHead = "write the number of a word of the sentence, 0 for its root, or _ where it is not known"
)

// sentence is what stands between two empty lines. Heads count from the
// sentence's own first word, -1 for none.
type sentence struct {
	comments []string
	text     string // of # text
	texted   bool
	id       string // of # newdoc
	newDoc   bool
	newPar   bool

	tokens []tokenRow
	first  []int // of each token its first word
	words  []headwater.Word
	rows   []wordRow
	lines  []int // of each word its line
	blank  []bool
	ranged int // the last id that the running range covers
	size   int // bytes of its lines
}

// usual is how many words most sentences have at most.
const usual = 32

func newSentence() *sentence {
	return &sentence{
		tokens: make([]tokenRow, 0, usual), first: make([]int, 0, usual),
		words: make([]headwater.Word, 0, usual), rows: make([]wordRow, 0, usual),
		lines: make([]int, 0, usual), blank: make([]bool, 0, usual),
	}
}

// line takes in one line.
func (s *sentence) line(number int, line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return nil
	case line[0] == '#':
		return orNil(s.comment(number, line))
	}
	return orNil(s.row(number, line))
}

// comment takes in a line that begins with "#".
func (s *sentence) comment(number int, line string) *Error {
	if len(s.tokens) > 0 {
		return refuse(number, wantGap, "a comment stands inside a sentence")
	}
	s.comments = append(s.comments, line)
	key, value := keyOf(line)
	switch key {
	case "text":
		s.text, s.texted = value, true
	case "newdoc", "newdoc id":
		s.newDoc, s.id = true, value
	case "newpar", "newpar id":
		s.newPar = true
	}
	return nil
}

// keyOf parts a comment "# key = value", both without white space around.
func keyOf(comment string) (key, value string) {
	key, value, _ = strings.Cut(comment[1:], "=")
	return strings.TrimSpace(key), strings.TrimSpace(value)
}

// end checks a sentence that is whole.
func (s *sentence) end(number int, trees bool) *Error {
	if s.ranged > len(s.words) {
		return refuse(number, wantOrder, "the sentence ends before word %d of its last range", s.ranged)
	}
	for i, w := range s.words {
		if w.Head >= len(s.words) {
			return refuse(s.lines[i], wantHead, "HEAD %d is outside the sentence of %d words", w.Head+1, len(s.words))
		}
	}
	if trees {
		return s.tree()
	}
	return nil
}
