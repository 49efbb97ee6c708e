package attribution

import (
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

// The tables that the network has of a word, in the order of TABLES in
// training/attribution/network.py, which is the twin of this file.
const (
	wordTable     = iota // its lower form
	relationTable        // to its head
	uposTable
	quoteTable // where it stands in a quotation
	opensTable // whether it begins a sentence or a block
	kindTable  // of its block
	farTable   // how far its head stands from it
	features
)

// tableRows are the rows of the tables.
func tableRows() [features]int { return [features]int{8192, 128, 18, 4, 3, 8, 12} }

// number writes the rows of every word of a stretch.
func (p *pass) number(doc *headwater.Document, s model.Stretch) {
	first, last := s.Words()
	p.numbers = slices.Grow(p.numbers[:0], last-first)[:last-first]
	clear(p.numbers)
	rows := tableRows()
	for i := range p.numbers {
		w, n := &s.Syntax.Words[first+i], &p.numbers[i]
		n[relationTable] = uint16(model.Hash(w.Relation) % uint32(rows[relationTable]))
		n[uposTable] = uint16(w.UPOS)
		if w.Head >= 0 {
			n[farTable] = far(w.Head - first - i)
		}
	}
	p.numberText(doc, s)
	p.numberQuotes(s, first, last)
}

// far is a number for how far a head stands from its word.
func far(away int) uint16 {
	size, step := max(away, -away), uint16(5)
	switch {
	case size <= 2:
		step = uint16(size)
	case size <= 4:
		step = 3
	case size <= 8:
		step = 4
	}
	if away > 0 {
		return step
	}
	return 5 + step
}

// alone makes a passage look like an article: nothing of it is quoted, unless
// within, and its first word begins a block.
func (p *pass) alone(r run) {
	for i := r.first; i < r.last; i++ {
		p.numbers[i][quoteTable] = 0
	}
	p.numbers[r.first][opensTable] = 2
}

// numberQuotes marks the words of outermost quotations: the first, the last, and
// those between.
func (p *pass) numberQuotes(s model.Stretch, first, last int) {
	at := first
	for _, q := range s.Syntax.Quotations {
		if q.Depth > 0 || at == last {
			continue
		}
		for at < last && s.Syntax.Words[at].Start < q.Start {
			at++
		}
		begin := at
		for at < last && s.Syntax.Words[at].Start < q.End {
			p.numbers[at-first][quoteTable] = 1
			at++
		}
		if at > begin {
			p.numbers[at-1-first][quoteTable] = 3
			p.numbers[begin-first][quoteTable] = 2
		}
	}
}

// numberText marks what the text and its blocks tell: the word itself, where
// sentences and blocks begin, and the kinds of blocks.
func (p *pass) numberText(doc *headwater.Document, s model.Stretch) {
	first, _ := s.Words()
	rows := uint32(tableRows()[wordTable])
	block := -1
	if s.First > 0 {
		block = s.Syntax.Sentences[s.First-1].Block
	}
	for _, sentence := range s.Syntax.Sentences[s.First:s.Last] {
		kind := kindNumber(doc.Blocks[sentence.Block].Kind)
		for i := sentence.FirstWord; i < sentence.LastWord; i++ {
			n := &p.numbers[i-first]
			p.lower = model.AppendLower(p.lower[:0], s.Syntax.Words[i].In(doc.Text))
			n[wordTable], n[kindTable] = uint16(model.Hash(p.lower)%rows), kind
		}
		if sentence.FirstWord == sentence.LastWord {
			continue
		}
		opens := uint16(1)
		if sentence.Block != block {
			opens = 2
		}
		p.numbers[sentence.FirstWord-first][opensTable] = opens
		block = sentence.Block
	}
}

// kindNumber is the row of a kind of block.
func kindNumber(k headwater.BlockKind) uint16 {
	all := [...]headwater.BlockKind{headwater.TitleBlock, headwater.ParagraphBlock, headwater.HeadingBlock, headwater.CaptionBlock, headwater.ListBlock, headwater.QuoteBlock, headwater.BoilerplateBlock}
	return uint16(1 + slices.Index(all[:], k))
}
