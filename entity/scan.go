package entity

import (
	"strings"
	"unicode/utf8"

	headwater "github.com/headwater-project/headwater"
)

// sentenceKind says how a sentence is to be read.
type sentenceKind uint8

const (
	skipped sentenceKind = iota // boilerplate
	running                     // prose: a capital means a name
	heading                     // capitals mean little
)

// mention is one name found. An empty type is settled later.
type mention struct {
	headwater.Span
	first, last int // tokens
	kind        headwater.EntityType
	key         string // catalog record
	whole       string // of a place that shares its name with another of the text: where it lies
	country     string // ISO 3166-1 alpha-2
	confidence  float64
	place       bool // the gazetteer knows the name
	part        bool // of a hyphenated word
}

// scan is the state of reading one document.
type scan struct {
	r        *Recognizer
	doc      *headwater.Document
	syn      *headwater.Syntax
	text     string
	words    []word
	kinds    []sentenceKind
	mentions []mention

	seen   map[string]int // lower-case form of a capitalised word to its traces
	traces []trace
	places map[string]site
	armed  int // sentence+1 that was last found to speak of weapons
	calm   int // sentence+1 that was last found not to
	at     int // sentence being read
	sea    int // sentence+1 that was last found to speak of ships
	ashore int // sentence+1 that was last found not to
	posted int // word before which a post was passed

	lore []uint64 // what lists know of the tokens of a sentence, for the network

	renamed  map[int]bool    // starts of names that are another body than the catalog's
	ships    map[string]bool // names of vessels
	weapons  map[string]bool // records of weapons found
	designs  map[string]bool // designations of weapons that no list knows
	people   map[string]bool // last names, with and without an article
	surnames map[string]bool // months that end the names of people
}

// trace is how a word that stands capitalised somewhere is written elsewhere.
type trace struct {
	lower, capital int32 // inside sentences
}

func newScan(r *Recognizer, doc *headwater.Document, syn *headwater.Syntax) *scan {
	s := &scan{
		r: r, doc: doc, syn: syn, text: doc.Text,
		words:    make([]word, len(syn.Tokens)),
		kinds:    make([]sentenceKind, len(syn.Sentences)),
		mentions: make([]mention, 0, len(syn.Tokens)/12+8),
		seen:     make(map[string]int, 64),
		places:   make(map[string]site, 32),
	}
	for i, t := range syn.Tokens {
		w := newWord(s.text, t)
		if t.Kind == headwater.WordToken {
			w.class = r.lex.of(strings.TrimPrefix(s.text[w.start:w.end], "then-"))
		}
		s.words[i] = w
	}
	for i := range syn.Sentences {
		s.kinds[i] = s.kindOf(&syn.Sentences[i])
		s.markFirst(&syn.Sentences[i])
	}
	return s
}

// kindOf looks at how many of the longer words of a sentence are capitalised.
func (s *scan) kindOf(sent *headwater.Sentence) sentenceKind {
	block := s.blockOf(sent)
	if block == headwater.BoilerplateBlock {
		return skipped
	}
	if s.byline(sent) && block != headwater.TitleBlock {
		return running
	}
	caps, small, ups := s.capitals(sent)
	stopped := sent.Last > sent.First && s.text[s.words[sent.Last-1].start] == '.'
	title := block == headwater.TitleBlock || block == headwater.HeadingBlock
	switch {
	case title && caps >= 2 && caps*2 > 3*small,
		!title && !stopped && caps >= 5 && small*8 < caps,
		ups >= 3 && small == 0:
		return heading
	}
	return running
}

// blockOf gives the kind of block that a sentence stands in, a paragraph where the
// document has none for it.
func (s *scan) blockOf(sent *headwater.Sentence) headwater.BlockKind {
	if sent.Block >= 0 && sent.Block < len(s.doc.Blocks) {
		return s.doc.Blocks[sent.Block].Kind
	}
	return headwater.ParagraphBlock
}

// capitals counts the longer words of a sentence that begin with a capital, its
// small words of meaning, and the longer words that are all capitals.
func (s *scan) capitals(sent *headwater.Sentence) (caps, small, ups int) {
	for _, w := range s.words[sent.First:sent.Last] {
		switch {
		case w.shape == upper && w.end-w.start > 3:
			ups++
			caps++
		case w.shape == capital && w.end-w.start > 3:
			caps++
		case w.shape == lower && w.class&(closed|particle) == 0:
			small++
		}
	}
	return caps, small, ups
}

// maxByline is how many tokens a line that names the authors may have.
const maxByline = 12

// byline says whether a line names authors: By Ana Petrova and Jonas Brandt.
func (s *scan) byline(sent *headwater.Sentence) bool {
	if n := sent.Last - sent.First; n < 3 || n > maxByline || s.words[sent.First].shape == upper {
		return false
	}
	if !s.is(sent.First, "By") {
		return false
	}
	for i := sent.First + 1; i < min(sent.First+3, sent.Last); i++ {
		if w := &s.words[i]; w.shape != capital && w.shape != initial || w.class&closed != 0 {
			return false
		}
	}
	return true
}

// markFirst flags the words that are capitalised for their place: at the head of
// a sentence, a quotation, or after a colon.
func (s *scan) markFirst(sent *headwater.Sentence) {
	fresh := true
	for i := sent.First; i < sent.Last; i++ {
		switch t := s.syn.Tokens[i]; {
		case t.Kind == headwater.PunctToken && opens(t.In(s.text)):
			fresh = true
		case t.Kind == headwater.PunctToken && fresh:
		case fresh:
			s.words[i].first = true
			fresh = false
		}
	}
}

// opens says whether a sentence may begin after this mark.
func opens(mark string) bool {
	switch mark {
	case "\"", "“", "”", "‘", "'", "«", "„", ":", "•", "·", "–", "—", "...", "…", "?", "!", "*":
		return true
	}
	return false
}

// evidence gathers, for every word that is capitalised somewhere, how it is
// written inside sentences.
func (s *scan) evidence() {
	for i := range s.words {
		if w := &s.words[i]; w.shape == capital {
			s.traceOf(w, true)
		}
	}
	for k := range s.syn.Sentences {
		if s.kinds[k] != running {
			continue
		}
		sent := &s.syn.Sentences[k]
		for i := sent.First; i < sent.Last; i++ {
			s.count(&s.words[i])
		}
	}
}

func (s *scan) count(w *word) {
	switch {
	case w.shape == lower:
		if at, ok := s.seen[s.text[w.start:w.end]]; ok {
			s.traces[at].lower++
		}
	case w.shape == capital && !w.first:
		if t := s.traceOf(w, false); t != nil {
			t.capital++
		}
	}
}

// traceOf finds the trace of a capitalised word, and makes one if asked to.
func (s *scan) traceOf(w *word, create bool) *trace {
	var room [48]byte
	raw := s.text[w.start:w.end]
	if len(raw) > len(room) {
		return nil
	}
	low := room[:0]
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		if c >= utf8.RuneSelf {
			low = append(low[:0], strings.ToLower(raw)...)
			break
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		low = append(low, c)
	}
	at, ok := s.seen[string(low)]
	if !ok {
		if !create {
			return nil
		}
		at = len(s.traces)
		s.traces = append(s.traces, trace{})
		s.seen[string(low)] = at
	}
	return &s.traces[at]
}

// common says whether the document also writes the word small, and at least as
// often as it writes it large where it need not.
func (s *scan) common(w *word) bool {
	t := s.traceOf(w, false)
	return t != nil && t.lower > 0 && t.lower >= t.capital
}

// familiar says whether the document writes the word large where it need not.
func (s *scan) familiar(w *word) bool {
	t := s.traceOf(w, false)
	return t != nil && t.capital > 0
}

// words of a range, as they stand in the text.
func (s *scan) slice(first, last int) string {
	return s.text[s.words[first].start:s.words[last-1].end]
}
