package syntax

import (
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/model"
)

// Parser tags, lemmatises and parses words. Load or Open makes one; the zero
// Parser does nothing but panic. It is safe for use by several goroutines at once.
type Parser struct {
	net    *network
	names  *labels
	lemmas *lemmatizer
	models []headwater.Model
	spare  model.Spare[worker]
}

// Load opens the weights that the program carries.
func Load() (*Parser, error) { return Open(embedded) }

// Open reads a weight file. It refuses a damaged one with the hash it has, the
// one it should have and the remedy, and one that is not a parser's.
func Open(weights []byte) (*Parser, error) { return open(weights, model.Best()) }

func open(weights []byte, kernel model.Kernel) (*Parser, error) {
	file, err := model.Open(weights)
	if err != nil {
		return nil, fmt.Errorf("opening the parser's weights: %w", err)
	}
	var s sizes
	if err := s.read(file.Manifest()); err != nil {
		return nil, fmt.Errorf("opening the parser's weights: %w", err)
	}
	lemmas, err := newLemmatizer()
	if err != nil {
		return nil, fmt.Errorf("reading the lemmas: %w", err)
	}
	sentences, err := Sentences()
	if err != nil {
		return nil, err
	}
	l := loader{model.Loader{File: file, Kernel: kernel}}
	own := headwater.Model{Name: file.Manifest().Name, SHA256: file.SHA256()}
	p := &Parser{names: l.labels(), lemmas: lemmas, models: []headwater.Model{own, sentences, lemmaModel()}}
	if l.Err() == nil {
		p.net = l.network(s, p.names)
	}
	if err := l.Err(); err != nil {
		return nil, fmt.Errorf("opening the parser's weights: %w", err)
	}
	return p, nil
}

// Models names what shapes an analysis, for the record of a reading: the network
// first, then what ends sentences and what gives lemmas.
func (p *Parser) Models() []headwater.Model { return slices.Clone(p.models) }

// Parse segments the blocks of text and analyses the words. It is total, like
// Segment.
func (p *Parser) Parse(text string, blocks []headwater.Block) headwater.Syntax {
	return p.ParseEach(text, blocks, nil)
}

// ParseEach is Parse for another network that goes on where this one ends: look
// gets, in the order of the text, runs of sentences as they are done.
func (p *Parser) ParseEach(text string, blocks []headwater.Block, look func(model.Stretch)) headwater.Syntax {
	syn := Segment(text, blocks)
	p.analyze(text, &syn, look)
	return syn
}

// Analyze fills in UPOS, Features, Lemma, Head and Relation of the words of syn,
// sentence by sentence, and leaves the segmentation as it is. A dateline is parsed
// apart, its root hung on that of the sentence as parataxis. A sentence of more
// than 256 words is parsed in pieces whose roots hang on the first one's, so
// that time and memory stay linear in the text. Words and Sentences of syn are as
// Segment gives them: spans of text, and sentences that do not share words.
func (p *Parser) Analyze(text string, syn *headwater.Syntax) { p.analyze(text, syn, nil) }

// Width is the number of columns of a Stretch's States.
func (p *Parser) Width() int { return p.net.width }

func (p *Parser) analyze(text string, syn *headwater.Syntax, look func(model.Stretch)) {
	w := p.spare.Take()
	w.begin(look, p.net.width)
	for i := range syn.Sentences {
		s := &syn.Sentences[i]
		w.sentence(p, syn, i)
		lead := s.FirstWord + dateline(text, syn.Words[s.FirstWord:s.LastWord])
		for first := lead; first < s.LastWord; first += window {
			w.queue(text, piece{words: syn.Words[first:min(first+window, s.LastWord)], first: first, root: lead})
			if len(w.forms) >= together {
				w.flush(p, syn)
			}
		}
		if lead > s.FirstWord {
			w.queue(text, piece{words: syn.Words[s.FirstWord:lead], first: s.FirstWord, root: lead})
		}
	}
	w.flush(p, syn)
	w.show(syn)
	*w = worker{group: w.group, forest: w.forest, watch: watch{states: w.states}}
	p.spare.Give(w) // not deferred: after a fault its queue holds words of this text
}
