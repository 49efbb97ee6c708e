package article

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// headPieces is how many pieces may stand before the story begins.
const headPieces = 24

// kinds gives every piece its kind, and reads title, byline and date off the
// head.
func kinds(doc *headwater.Document, pieces []piece) {
	head := true
	for i := range pieces {
		p, s := &pieces[i], pieces[i].In(doc.Text)
		if i == 0 && len(pieces) > 1 && leadingLink(doc, p) {
			continue
		}
		p.kind = lineKind(s)
		if p.kind != headwater.ParagraphBlock {
			continue
		}
		early := head && i < headPieces
		if early && (i == 0 && len(pieces) > 1 && barred(doc, s) || stamp(doc, s) || headLine(doc, s, i)) || byline(doc, s, early) {
			p.kind = headwater.BoilerplateBlock
			if early && i > 1 {
				authorAbove(doc, &pieces[i-1], s)
			}
		}
		if !early && creditLine(s) {
			p.kind = headwater.CaptionBlock
		}
		head = head && (p.kind != headwater.ParagraphBlock || wordCount(s, 25) < 25)
	}
	title(doc, pieces)
	for i := range pieces {
		context(doc.Text, pieces, i)
	}
}

// authorAbove takes a name on the line above an agency's for its author.
func authorAbove(doc *headwater.Document, above *piece, s string) {
	name := above.In(doc.Text)
	if above.kind != headwater.ParagraphBlock || !agency(s) || wordCount(name, 5) > 4 || wordCount(name, 2) < 2 {
		return
	}
	if people := splitNames(name); len(people) > 0 && !hasPrefixFold(name, "the ") {
		doc.Byline = append(people, doc.Byline...)
		above.kind = headwater.BoilerplateBlock
	}
}

// lineKind is what a block is by its own words alone.
func lineKind(s string) headwater.BlockKind {
	switch {
	case !hasWord(s):
		return headwater.BoilerplateBlock
	case caption(s):
		return headwater.CaptionBlock
	case furniture(s):
		return headwater.BoilerplateBlock
	case bullet(s) > 0:
		return headwater.ListBlock
	}
	return headwater.ParagraphBlock
}

// context settles what only the neighbours tell: crossheads, and pictures
// described in the block before a bare credit.
func context(text string, pieces []piece, i int) {
	p := &pieces[i]
	if p.kind != headwater.ParagraphBlock {
		return
	}
	s := p.In(text)
	if i+1 < len(pieces) && pieces[i+1].kind == headwater.CaptionBlock &&
		bareCredit(pieces[i+1].In(text)) && picture(s) {
		p.kind = headwater.CaptionBlock
		return
	}
	if twin(text, pieces, i-1, s) || twin(text, pieces, i+1, s) {
		p.kind = headwater.CaptionBlock
		return
	}
	if i > 0 && i+1 < len(pieces) && crosshead(s) {
		p.kind = headwater.HeadingBlock
	}
}

// sameStart is how many bytes two blocks must share to be one caption told
// twice, short and in full.
const sameStart = 48

// twin says whether piece i is a caption that begins as s does.
func twin(text string, pieces []piece, i int, s string) bool {
	if i < 0 || i >= len(pieces) || pieces[i].kind != headwater.CaptionBlock || len(s) < sameStart {
		return false
	}
	return strings.HasPrefix(pieces[i].In(text), s[:sameStart])
}

// speaks says whether s begins with who speaks, as a transcript does: "Q: ",
// "REYL: ".
func speaks(s string) bool {
	before, after, ok := strings.Cut(s, ":")
	return ok && len(before) < 40 && strings.HasPrefix(after, " ") && capitals(before+"S") && !notPlace[strings.ToLower(before)]
}

// crosshead says whether s has the shape of a heading inside a text.
func crosshead(s string) bool {
	if in, ok := singly(s); ok {
		s = in
	}
	return len(s) <= 100 && wordCount(s, 13) <= 12 && !strings.HasSuffix(s, ".") &&
		!strings.ContainsAny(s[len(s)-1:], ",;:-)\"'") && !strings.HasSuffix(s, "”") &&
		!strings.HasSuffix(s, "…") && !strings.HasSuffix(s, "—") && !parted(s) && !speaks(s) &&
		(capital(s) || s[0] >= '0' && s[0] <= '9')
}

// singly takes the single quotation marks off a heading of a few words that
// stands in them whole.
func singly(s string) (string, bool) {
	in := strings.Trim(s, "'‘’")
	whole := (s[0] == '\'' || strings.HasPrefix(s, "‘")) && (s[len(s)-1] == '\'' || strings.HasSuffix(s, "’"))
	return in, whole && in != "" && wordCount(in, 7) < 7 && !sentenceEnd(in) && !strings.ContainsAny(in, "'‘’")
}

// parted says whether a sentence ends inside s and another begins.
func parted(s string) bool {
	for _, m := range [...]string{"? ", "! "} {
		if i := strings.Index(s, m); i > 0 && capital(s[i+2:]) {
			return sentenceEnd(s)
		}
	}
	return !oneSentence(s) && sentenceEnd(s)
}
