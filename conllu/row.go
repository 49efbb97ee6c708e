package conllu

import (
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

const (
	wantColumns = "write the ten columns of CoNLL-U with tabs between, _ for one that is empty"
	wantID      = "number the words of a sentence from 1, a multiword token as 2-3, an empty node as 2.1"
	wantOrder   = "number the words of the sentence without gaps, from 1"
	wantForm    = "write the word, or take out the line"
)

// The columns of CoNLL-U.
const (
	columnID = iota
	columnForm
	columnLemma
	columnUPOS
	_
	columnFeatures
	columnHead
	columnRelation
	_
	columnMisc
	columns
)

// row takes in a line of ten columns.
func (s *sentence) row(number int, line string) *Error {
	var cells [columns]string
	n, rest, more := 0, line, true
	for ; more && n < columns; n++ {
		cells[n], rest, more = strings.Cut(rest, "\t")
	}
	if more || n < columns {
		n += strings.Count(rest, "\t") + btoi(more)
		return refuse(number, wantColumns, "has %d %s", n, plural(n, "column"))
	}
	id := cells[columnID]
	if strings.Contains(id, ".") {
		return nil
	}
	if strings.TrimSpace(cells[columnForm]) == "" {
		return refuse(number, wantForm, "the form is empty")
	}
	if a, b, ranged := strings.Cut(id, "-"); ranged {
		return s.rangeRow(number, a, b, &cells)
	}
	return s.wordRow(number, id, &cells)
}

// plural gives a noun for n things.
func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rangeRow takes in the line of a multiword token.
func (s *sentence) rangeRow(number int, a, b string, cells *[columns]string) *Error {
	first, errA := strconv.Atoi(a)
	last, errB := strconv.Atoi(b)
	switch {
	case errA != nil || errB != nil || last < first:
		return refuse(number, wantID, "the id is %q", clip(cells[columnID]))
	case first != len(s.words)+1 || s.ranged > len(s.words):
		return refuse(number, wantOrder, "the range %s comes where word %d is due", clip(cells[columnID]), len(s.words)+1)
	}
	s.ranged = last
	s.token(tokenRow{cells[columnForm], cells[columnMisc], true})
	return nil
}

func (s *sentence) token(row tokenRow) {
	s.tokens = append(s.tokens, row)
	s.first = append(s.first, len(s.words))
}

// wordRow takes in the line of a word.
func (s *sentence) wordRow(number int, id string, cells *[columns]string) *Error {
	n, err := strconv.Atoi(id)
	if err != nil {
		return refuse(number, wantID, "the id is %q", clip(id))
	}
	if n != len(s.words)+1 {
		return refuse(number, wantOrder, "the id is %s where %d is due", clip(id), len(s.words)+1)
	}
	head, known, wrong := headOf(number, cells[columnHead])
	if wrong != nil {
		return wrong
	}
	if n > s.ranged {
		s.token(tokenRow{cells[columnForm], cells[columnMisc], false})
	}
	s.words = append(s.words, headwater.Word{
		Token: len(s.tokens) - 1, UPOS: headwater.ParseUPOS(cells[columnUPOS]),
		Features: headwater.Features(filled(cells[columnFeatures])), Lemma: filled(cells[columnLemma]),
		Head: head, Relation: filled(cells[columnRelation]),
	})
	s.rows = append(s.rows, wordRow{cells[columnForm], cells[columnMisc], cells[columnUPOS]})
	s.lines = append(s.lines, number)
	s.blank = append(s.blank, !known)
	return nil
}

// headOf reads HEAD: the head counted from 0, -1 for a root and for what is not
// known.
func headOf(number int, cell string) (head int, known bool, wrong *Error) {
	if cell == "_" {
		return -1, false, nil
	}
	n, err := strconv.Atoi(cell)
	if err != nil || n < 0 {
		return 0, false, refuse(number, wantHead, "HEAD is %q", clip(cell))
	}
	return n - 1, true, nil
}

// filled is a cell's value, empty for "_".
func filled(cell string) string {
	if cell == "_" {
		return ""
	}
	return cell
}
