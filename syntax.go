package headwater

// TokenKind is the shape of a token.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // letters, with inner hyphens, apostrophes and digits: Fateh-110, O'Neill
	Number                  // 1,200 or 3.5 or 30th
	Punct                   // one mark of punctuation, or a run of one (…, --, ...)
	Symbol                  // $, %, @ and others
	Link                    // an address, e-mail or @handle
)

// Token is one word, number or mark.
type Token struct {
	Span
	Kind TokenKind
}

// Sentence is a run of tokens [First, Last) inside one block.
type Sentence struct {
	Span
	First, Last int // indexes into Syntax.Tokens
	Block       int // index into Document.Blocks
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

// Syntax is what the syntax stage sees in a document. Tokens, Sentences and
// Quotations are in text order; boilerplate and captions are read as well, so
// that the layers cover the text, and stages choose by Block kind.
type Syntax struct {
	Tokens     []Token
	Sentences  []Sentence
	Quotations []Quotation
}
