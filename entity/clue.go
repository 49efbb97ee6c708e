package entity

import (
	"sort"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/model"
)

// Clues is what the network is told of a word besides the parser's state: yes-or-no
// clues as bits, and rows of hashed tables.
type Clues struct {
	Bits  uint64
	Parts [Parts]uint16
}

// Parts is how many tables a word has rows in, by hash: its lower form, its last four
// letters, its first three; and what the rules take it for.
const Parts = 4

// PartRows are the rows of the tables.
func PartRows() [Parts]int { return [Parts]int{8192, 4096, 2048, 32} }

// ClueBits is how many of the bits of Clues are used.
const ClueBits = possessiveClue + 1

// The bits: the classes of the cue lists, then what follows. A name of several
// words sets the first bit of a pair for its first word, the second for the others.
const (
	recordClue     = classes + iota         // pairs by recordKind
	siteClue       = recordClue + 2*records // pairs by siteKind
	demonymClue    = siteClue + 2*sites     // a pair
	shapeClue      = demonymClue + 2        // by shape
	firstClue      = shapeClue + shapes     // capitalised for its place
	headingClue    = firstClue + 1          // in a line where capitals mean little
	commonClue     = headingClue + 1        // the document also writes it small
	familiarClue   = commonClue + 1         // and large where it need not
	possessiveClue = familiarClue + 1
)

const (
	classes = 22
	records = 5
	sites   = 5
	shapes  = 6
)

// recordKind numbers what the catalog knows a name as.
func recordKind(t headwater.EntityType) int {
	switch t {
	case headwater.Org:
		return 0
	case headwater.Person:
		return 1
	case headwater.NORP:
		return 2
	case headwater.Weapon, headwater.Product:
		return 3
	}
	return 4
}

// siteKind numbers how well known a place is.
func siteKind(p site) int {
	switch {
	case p.country != "":
		return 0
	case p.region:
		return 1
	case p.sure || p.people >= 1_000_000:
		return 2
	case p.people >= 50_000:
		return 3
	}
	return 4
}

// clues tells of the words of a stretch, which is whole sentences.
func (s *scan) clues(out []Clues, at model.Stretch) []Clues {
	base, end := at.Words()
	out = append(out[:0], make([]Clues, end-base)...)
	for k := at.First; k < at.Last; k++ {
		sent := &s.syn.Sentences[k]
		s.lists(sent)
		for i := sent.FirstWord; i < sent.LastWord; i++ {
			w := &s.syn.Words[i]
			c := &out[i-base]
			c.Bits = s.wordClues(w, sent)
			if s.kinds[k] != running {
				c.Bits |= 1 << headingClue
			}
			s.number(c, w.In(s.text))
		}
	}
	s.rules(out, base)
	return out
}

// rules notes of the words from base on what the rules take them for.
func (s *scan) rules(out []Clues, base int) {
	at := base
	for k := s.ruled(base); k < len(s.mentions); k++ {
		m := &s.mentions[k]
		from, to := s.wordsOf(m.Span, &at)
		if from >= base+len(out) {
			return
		}
		for i := from; i < min(to, base+len(out)); i++ {
			out[i-base].Parts[3] = m.row(i > from)
		}
	}
}

// ruled finds the first mention of the rules that ends behind the start of a word.
func (s *scan) ruled(word int) int {
	if word >= len(s.syn.Words) {
		return len(s.mentions)
	}
	start := s.syn.Words[word].Start
	return sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].End > start })
}

// row numbers what the rules take a word for: by kind, by how sure they are, and
// whether it stands inside the name.
func (m *mention) row(inside bool) uint16 {
	kind, ok := tagOf(m.kind)
	switch {
	case ok:
	case ours(m):
		kind = productTag
	default:
		kind = otherTag
	}
	row := 1 + 4*uint16(kind)
	if m.confidence >= 0.8 {
		row += 2
	}
	if inside {
		row++
	}
	return row
}

// wordClues gives the bits of a word: those of its token, or, for a part of a
// token that hyphens join, its own. A clitic has none.
func (s *scan) wordClues(w *headwater.Word, sent *headwater.Sentence) uint64 {
	t := &s.words[w.Token]
	bits := s.lore[w.Token-sent.First]
	switch {
	case w.Start >= int(t.end):
		return 0
	case w.Start == int(t.start) && w.End == int(t.end):
		return bits | s.ownClues(t)
	case w.Start > int(t.start):
		bits = behind(bits)
	}
	part := newWord(s.text, headwater.Token{Span: w.Span})
	if part.shape == other {
		return bits
	}
	part.class, part.first = s.r.lex.of(s.text[w.Start:w.End]), t.first
	if bits == 0 && part.shape >= capital {
		bits = s.alone(w.In(s.text))
	}
	return bits | s.ownClues(&part)
}

// ownClues gives the bits of a word that need no list of names.
func (s *scan) ownClues(w *word) uint64 {
	bits := uint64(w.class) | 1<<(shapeClue+int(w.shape))
	if w.first {
		bits |= 1 << firstClue
	}
	if w.possessive {
		bits |= 1 << possessiveClue
	}
	if w.shape != capital {
		return bits
	}
	if s.common(w) {
		bits |= 1 << commonClue
	}
	if s.familiar(w) {
		bits |= 1 << familiarClue
	}
	return bits
}

// lists marks the names of a sentence that lists know, the longest at each word,
// in lore, which counts tokens from the sentence's first.
func (s *scan) lists(sent *headwater.Sentence) {
	s.lore = append(s.lore[:0], make([]uint64, sent.Last-sent.First)...)
	var record, place, people int // where the last match of each kind ends
	for i := sent.First; i < sent.Last; i++ {
		w := &s.words[i]
		if w.shape < capital && s.syn.Tokens[i].Kind != headwater.NumberToken {
			continue
		}
		if i >= record {
			if r, j := s.recordHere(i, sent.Last); j > i {
				record = s.mark(sent, i, j, recordClue+2*recordKind(r.Type))
			}
		}
		if w.shape < capital || s.is(i, "The") || s.is(i, "THE") {
			continue // an article is passed over in these lists
		}
		if i >= place {
			if p, j := s.placeAt(i, sent.Last, true); j > i {
				place = s.mark(sent, i, j, siteClue+2*siteKind(p))
			}
		}
		if i >= people {
			if _, j := s.demonym(i, sent.Last); j > i {
				people = s.mark(sent, i, j, demonymClue)
			}
		}
	}
}

// mark sets the bit of a pair for the first of the tokens [i, j), its other bit for
// the rest, and gives j.
func (s *scan) mark(sent *headwater.Sentence, i, j, bit int) int {
	s.lore[i-sent.First] |= 1 << bit
	for k := i + 1; k < j; k++ {
		s.lore[k-sent.First] |= 2 << bit
	}
	return j
}

// recordHere finds the longest name of the catalog that begins at a token,
// whatever else it may mean.
func (s *scan) recordHere(i, last int) (*catalog.Record, int) {
	w := &s.words[i]
	n := s.r.catalog.Starts(s.text[w.start:w.end])
	for j := min(i+n, last); j > i; j-- {
		if r, ok := s.r.catalog.Lookup(s.slice(i, j)); ok {
			return r, j
		}
	}
	return nil, i
}

// alone gives the bits of lists for a name that stands for itself inside a token.
func (s *scan) alone(name string) (bits uint64) {
	if r, ok := s.r.catalog.Lookup(name); ok {
		bits |= 1 << (recordClue + 2*recordKind(r.Type))
	}
	if p := s.siteOf(name); p.known {
		bits |= 1 << (siteClue + 2*siteKind(p))
	}
	if _, ok := s.r.places.Demonym(name); ok {
		bits |= 1 << demonymClue
	}
	return bits
}

// number writes the rows of a word in the hashed tables.
func (s *scan) number(c *Clues, form string) {
	var room [64]byte
	low := model.AppendLower(room[:0], form)
	rows := PartRows()
	c.Parts[0] = uint16(model.Hash(low) % uint32(rows[0]))
	c.Parts[1] = uint16(model.Hash(low[max(0, len(low)-4):]) % uint32(rows[1]))
	c.Parts[2] = uint16(model.Hash(low[:min(3, len(low))]) % uint32(rows[2]))
}

// behind turns the bits of a token into those of its words behind the first.
func behind(bits uint64) uint64 {
	const pairs = (uint64(1)<<(shapeClue-recordClue) - 1) << recordClue
	const begins = pairs / 3 // every other bit, from the first
	return bits&pairs&^begins | bits&begins<<1
}
