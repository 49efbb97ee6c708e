package article

import (
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// piece is a block in the making.
type piece struct {
	headwater.Span
	kind headwater.BlockKind
	gap  bool // parted by an empty line from what comes before
}

// readPlain parts a plain text into blocks and reads its head.
func readPlain(doc *headwater.Document, text string) error {
	lines := splitLines(text)
	if len(lines) == 0 || strings.IndexFunc(text, spoken) < 0 {
		return refuse(doc.URI, "holds no words", "check that the file was saved or downloaded whole")
	}
	doc.Text = text
	pieces := paragraphs(text, lines)
	kinds(doc, pieces)
	masthead(doc, pieces)
	doc.Blocks = make([]headwater.Block, len(pieces))
	for i, p := range pieces {
		doc.Blocks[i] = headwater.Block{Kind: p.kind, Span: p.Span}
	}
	doc.Dateline = findDateline(text, doc.Blocks)
	if doc.Published == "" {
		doc.Published = filed(doc.Dateline)
	}
	if doc.Published == "" && pieces[0].kind == headwater.BoilerplateBlock {
		doc.Published = pathDay(loneLink(pieces[0].In(text)))
	}
	doc.Language = language(doc)
	return nil
}

// spoken says whether r can be part of a word or a number.
func spoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
