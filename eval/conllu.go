package eval

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// treebank is a CoNLL-U file. Spans count the code points that are not white
// space, from the first of the file, as the CoNLL 2018 shared task does.
type treebank struct {
	docs      []written
	ink       string // every token without white space, one after the other
	tokens    []headwater.Span
	sentences []headwater.Span
}

// written is one document with its text rebuilt.
type written struct {
	source
	from int // its first code point in the ink of the file
}

// treebankReader reads sentence by sentence.
type treebankReader struct {
	f     *file
	bank  treebank
	ink   strings.Builder
	count int // code points of ink so far

	text      strings.Builder
	id        string
	textLine  string // the # text of the sentence that runs
	spelled   []byte // the same from its tokens and SpaceAfter
	paragraph bool   // it begins a paragraph
	docFrom   int
	sentFrom  int
	words     int // the last id that the last range token covers
}

// conllu reads a file. The text of a sentence is its # text or, without one,
// its tokens and SpaceAfter. "# newdoc" begins a document and "# newpar" a
// paragraph. A multiword token ("don't") is one
// token, and empty nodes are passed over.
func (f *file) conllu() (*treebank, error) {
	r := treebankReader{f: f}
	n := 0
	for at, raw := range f.lines() {
		n = at
		line, err := f.utf8Line(n, raw)
		if err != nil {
			return nil, err
		}
		switch {
		case strings.TrimSpace(line) == "":
			err = r.endSentence(n)
		case line[0] == '#':
			err = r.comment(n, line)
		default:
			err = r.row(n, line)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := r.endSentence(n); err != nil {
		return nil, err
	}
	r.endDocument()
	r.bank.ink = r.ink.String()
	f.documents = len(r.bank.docs)
	return &r.bank, nil
}

func (r *treebankReader) comment(n int, line string) error {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch key {
	case "text":
		r.textLine = value
	case "newdoc", "newdoc id":
		if r.count > r.sentFrom {
			return r.f.failf(n, "a document begins inside a sentence")
		}
		r.endDocument()
		r.id = value
	case "newpar", "newpar id":
		r.paragraph = true
	}
	return nil
}

func (r *treebankReader) row(n int, line string) error {
	cells := strings.Split(line, "\t")
	if len(cells) != 10 {
		return r.f.failf(n, "want 10 columns with tabs between, found %d", len(cells))
	}
	id, form := cells[0], cells[1]
	if strings.Contains(id, ".") {
		return nil
	}
	first, last, err := rowID(id)
	if err != nil {
		return r.f.failf(n, "the id is %q, not a number or a range", clip(id))
	}
	if first == last && first <= r.words {
		return nil
	}
	if first != last {
		r.words = last
	}
	start := r.count
	r.write(form)
	if r.count == start {
		return r.f.failf(n, "the token is empty")
	}
	r.bank.tokens = append(r.bank.tokens, headwater.Span{Start: start, End: r.count})
	r.spelled = append(r.spelled, form...)
	if !slices.Contains(strings.Split(cells[9], "|"), "SpaceAfter=No") {
		r.spelled = append(r.spelled, ' ')
	}
	return nil
}

func rowID(id string) (first, last int, err error) {
	a, b, ranged := strings.Cut(id, "-")
	if first, err = strconv.Atoi(a); err != nil {
		return 0, 0, err
	}
	if !ranged {
		return first, first, nil
	}
	last, err = strconv.Atoi(b)
	return first, last, err
}

// write adds the code points of a token that are not white space.
func (r *treebankReader) write(form string) {
	for _, c := range form {
		if !unicode.IsSpace(c) {
			r.ink.WriteRune(c)
			r.count++
		}
	}
}

func (r *treebankReader) endSentence(n int) error {
	if r.count == r.sentFrom {
		return nil
	}
	whole := r.ink.String()
	own := whole[len(whole)-bytesBack(whole, r.count-r.sentFrom):]
	if r.textLine == "" {
		r.textLine = strings.TrimSpace(string(r.spelled))
	}
	if inkOf(r.textLine) != own {
		return r.f.failf(n, "the tokens of the sentence that ends here do not spell its # text %q", clip(r.textLine))
	}
	r.bank.sentences = append(r.bank.sentences, headwater.Span{Start: r.sentFrom, End: r.count})
	if r.text.Len() > 0 {
		sep := " "
		if r.paragraph {
			sep = "\n\n"
		}
		r.text.WriteString(sep)
	}
	r.text.WriteString(r.textLine)
	r.textLine, r.paragraph, r.words, r.sentFrom = "", false, 0, r.count
	r.spelled = r.spelled[:0]
	return nil
}

// bytesBack is how many bytes the last n code points of s take.
func bytesBack(s string, n int) int {
	at := len(s)
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return len(s) - at
}

func inkOf(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, text)
}

func (r *treebankReader) endDocument() {
	if r.text.Len() == 0 {
		return
	}
	id := r.id
	if id == "" {
		id = strconv.Itoa(len(r.bank.docs) + 1)
	}
	doc := written{source{article{id: id, text: r.text.String()}, r.f.name}, r.docFrom}
	r.bank.docs = append(r.bank.docs, doc)
	r.text.Reset()
	r.id, r.docFrom = "", r.count
}
