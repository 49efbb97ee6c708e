package syntax

import "github.com/headwater-project/headwater"

const (
	window   = 256 // words parsed as one tree
	together = 256 // words that go through the network at once, at least
)

// piece is a sentence, or a part of a very long one.
type piece struct {
	words []headwater.Word
	first int // index of its first word among all words
	root  int // index of the first word of the piece that its sentence hangs on
}

// worker is the scratch of one goroutine.
type worker struct {
	group
	forest
	watch
	pieces    []piece
	forms     []string // of all pieces
	sentences [][]string
}

func (w *worker) queue(text string, p piece) {
	w.pieces = append(w.pieces, p)
	for i := range p.words {
		w.forms = append(w.forms, p.words[i].In(text))
	}
}

// flush analyses what is queued.
func (w *worker) flush(p *Parser, syn *headwater.Syntax) {
	w.sentences = w.sentences[:0]
	at := 0
	for _, piece := range w.pieces {
		w.sentences = append(w.sentences, w.forms[at:at+len(piece.words)])
		at += len(piece.words)
	}
	p.net.run(&w.group, w.sentences)
	w.keep()
	at = 0
	for i, piece := range w.pieces {
		p.tag(w, piece.words, w.sentences[i], at)
		p.hang(w, piece, syn.Words, at)
		at += len(piece.words)
	}
	clear(w.forms)
	w.pieces, w.forms = w.pieces[:0], w.forms[:0]
}

// tag gives words their part of speech, the best features that it allows, and
// their lemma.
func (p *Parser) tag(w *worker, words []headwater.Word, forms []string, first int) {
	for i := range words {
		said := p.net.word(w.out, first+i)
		u := best(said.upos)
		f := p.features(u, said.feats)
		word := &words[i]
		word.UPOS, word.Features = p.names.upos[u], p.names.feats[f]
	}
	p.lemmas.fill(words, forms)
}

func best(scores []float32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}

func (p *Parser) features(upos int, scores []float32) int {
	at := -1
	for _, i := range p.names.allowed[upos] {
		if at < 0 || scores[i] > scores[at] {
			at = i
		}
	}
	return max(at, 0)
}

// hang gives words their heads and relations.
func (p *Parser) hang(w *worker, piece piece, all []headwater.Word, first int) {
	n := len(piece.words)
	heads := w.tree(p.net.arcs(&w.group, first, n), n)[1:]
	scores := p.net.relations(&w.group, first, n, heads)
	for i, head := range heads {
		word, row := &piece.words[i], scores[i*p.net.rels:][:p.net.rels]
		if head > 0 {
			word.Head = piece.first + head - 1
			row[p.names.root] = least
			word.Relation = p.names.rels[best(row)]
			continue
		}
		word.Head, word.Relation = -1, "root"
		if piece.first != piece.root {
			word.Head, word.Relation = rootOf(all[piece.root:], piece.root), "parataxis"
		}
	}
}

// rootOf gives the index of the first root among words that were analysed.
func rootOf(words []headwater.Word, first int) int {
	for i := range words {
		if words[i].Head < 0 {
			return first + i
		}
	}
	return first
}
