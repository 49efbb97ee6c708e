package headwater

import "strings"

// TokenKind is the shape of a token.
type TokenKind uint8

// The kinds of token.
const (
	WordToken   TokenKind = iota // letters, with inner hyphens, apostrophes and digits: Fateh-110, O'Neill
	NumberToken                  // 1,200 or 3.5 or 30th
	PunctToken                   // one mark of punctuation, or a run of one (…, --, ...)
	SymbolToken                  // $, %, @ and others
	LinkToken                    // an address, e-mail or @handle
)

// Token is one word, number or mark.
type Token struct {
	Span
	Kind TokenKind
}

// UPOS is a universal part of speech. The zero UPOS is none: the word was not
// tagged.
type UPOS uint8

// The parts of speech of Universal Dependencies.
const (
	ADJ UPOS = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String gives the name that treebanks use, "_" for none.
func (u UPOS) String() string {
	if int(u) < len(uposNames) {
		return uposNames[u]
	}
	return "_"
}

// ParseUPOS reads a name as String writes it; none for any other.
func ParseUPOS(name string) UPOS {
	for u, n := range uposNames {
		if n == name {
			return UPOS(u)
		}
	}
	return 0
}

// Features are the morphological features of a word as treebanks write them,
// sorted by name: "Number=Sing|Tense=Past". The zero Features is none.
type Features string

// Get gives the value of a feature, and nothing where the word has none.
func (f Features) Get(name string) string {
	for rest := string(f); rest != ""; {
		var pair string
		pair, rest, _ = strings.Cut(rest, "|")
		if key, value, _ := strings.Cut(pair, "="); key == name {
			return value
		}
	}
	return ""
}

// Word is a syntactic word of Universal Dependencies: a token or a part of one
// ("do" and "n't" of "don't"; "Fateh", "-" and "110"). The words of a token lie
// inside it, in order, and rebuild it.
type Word struct {
	Span
	Token    int // index into Syntax.Tokens
	UPOS     UPOS
	Features Features
	Lemma    string // empty where the word was not analysed
	Head     int    // index into Syntax.Words of the word it hangs on, in the same sentence; -1 for its root, and where the word was not analysed
	Relation string // to the head, with its subtype: "nsubj:pass"; empty where the word was not analysed
}

// Sentence is a run of tokens [First, Last) inside one block, and the run of
// their words [FirstWord, LastWord).
type Sentence struct {
	Span
	First, Last         int // indexes into Syntax.Tokens
	FirstWord, LastWord int // indexes into Syntax.Words
	Block               int // index into Document.Blocks
}

// Quotation is one pair of quotation marks and what stands between. Where a
// quotation runs on over paragraphs, each paragraph has its own, all but the
// last with Closed false and all but the first with Continues true.
type Quotation struct {
	Span           // with the marks
	Inner     Span // without the marks
	Depth     int  // 0 for an outermost quotation
	Closed    bool // it has its closing mark
	Continues bool // it goes on from the quotation before it
}

// Syntax is what the syntax stage sees in a document. Tokens, Words, Sentences
// and Quotations are in text order; boilerplate and captions are read as well, so
// that the layers cover the text, and stages choose by Block kind.
type Syntax struct {
	Tokens     []Token
	Words      []Word
	Sentences  []Sentence
	Quotations []Quotation
}
