package timex

// reader reads one chunk of lexemes. Each rule takes an index and gives what
// the expression there means and the index after it, or 0 when the rule does
// not hold.
type reader struct {
	text  string
	lex   []lexeme
	frame *frame
	loose bool // the whole text is one expression, so that weak words count
	depth int  // of core inside core
	edge  lexeme
}

// at is the lexeme at i, or an empty one outside the chunk.
func (r *reader) at(i int) *lexeme {
	if i < 0 || i >= len(r.lex) {
		return &r.edge
	}
	return &r.lex[i]
}

// is says whether the lexeme at i is one of the words.
func (r *reader) is(i int, words ...word) bool {
	w := r.at(i).word
	if w == 0 {
		return false
	}
	for _, v := range words {
		if v == w {
			return true
		}
	}
	return false
}

// skip gives the index after i when the lexeme there is one of the words.
func (r *reader) skip(i int, words ...word) int {
	if r.is(i, words...) {
		return i + 1
	}
	return i
}

// skipMark gives the index after i when the lexeme there is the mark.
func (r *reader) skipMark(i int, mark rune) int {
	if r.at(i).mark(mark) {
		return i + 1
	}
	return i
}

// possessive gives the index after an apostrophe and s, or i.
func (r *reader) possessive(i int) int {
	if l := r.at(i + 1); r.at(i).mark('\'') && l.end-l.start == 1 && r.text[l.start]|0x20 == 's' && l.start == r.at(i).end {
		return i + 2
	}
	return i
}

// opens says whether i starts a sentence.
func (r *reader) opens(i int) bool {
	p := r.at(i - 1)
	if p.kind != kPunct {
		return i == 0
	}
	switch p.n {
	case '.', '!', '?', '\n', '"', '“', '”', ':', '•', ';':
		return true
	}
	return false
}

// spelled is the text of the lexeme at i.
func (r *reader) spelled(i int) string {
	l := r.at(i)
	return r.text[l.start:l.end]
}

// tense is where the words around an expression say that it lies.
type tense int8

const (
	anyTense tense = iota
	pastTense
	futureTense
)

// tense is told by the nearest verb before i in the sentence ("will meet on",
// "met on"), else by the one behind ("in February, fired").
func (r *reader) tense(i int) tense {
	if r.is(i-1, wUntil) || r.is(i-2, wUntil) || r.is(i-1, wAs) && r.spelled(i-2) == "soon" {
		return futureTense
	}
	if r.is(i-1, wSince) {
		return pastTense
	}
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if t := r.verb(k); t != anyTense || r.lex[k].mark('.') || r.lex[k].mark('\n') {
			if t != anyTense {
				return t
			}
			break
		}
	}
	for k := i + 1; k < len(r.lex) && k <= i+12; k++ {
		if t := r.verb(k); t != anyTense || r.lex[k].mark('.') && !r.shortened(k) || r.lex[k].mark('\n') {
			return t
		}
	}
	return anyTense
}

// shortened says whether the point at k ends a title, "Gov. Ada Bell", and no
// sentence.
func (r *reader) shortened(k int) bool {
	p := r.at(k - 1)
	return p.has(capital) && p.end-p.start <= 4 && p.end == r.at(k).start && r.at(k+1).has(capital)
}

// tenseAt is the tense of the verb at k; none outside the chunk.
func (r *reader) tenseAt(k int) tense {
	if k < 0 || k >= len(r.lex) {
		return anyTense
	}
	return r.verb(k)
}

// verb is the tense that the lexeme at k shows by itself.
func (r *reader) verb(k int) tense {
	l := &r.lex[k]
	switch l.word {
	case wWill, wNext:
		return futureTense
	case wSaid:
		if r.is(k+1, wTo) && r.spelled(k) == "were" {
			return futureTense // "were to win in November"
		}
		return pastTense
	}
	if r.is(k+1, wFor, wTo) && r.spelled(k) == "set" || l.kind == kOther && l.end-l.start == 5 && r.spelled(k) == "would" && r.spelled(k+1) != "have" {
		return futureTense
	}
	if l.kind == kOther && !l.has(capital) && l.end-l.start > 4 && r.text[l.end-2:l.end] == "ed" {
		return pastTense
	}
	return anyTense
}
