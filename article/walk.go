package article

import (
	"hash/maphash"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"github.com/headwater-project/headwater"
)

// chunk is one block of a page in the making.
type chunk struct {
	text  string
	kind  headwater.BlockKind
	zone  zone
	level int        // of a heading, 1 to 6
	links int        // bytes of text inside links
	home  *html.Node // nearest element around it that holds blocks
	nodes []piecewise
	story bool
}

// piecewise is a text node's share of a chunk: what it says, and how long it is.
type piecewise struct {
	sum  uint64
	size int
}

// frame is the state while walking inside one element.
type frame struct {
	kind          headwater.BlockKind
	zone          zone
	level         int
	link, article bool
	home          *html.Node
}

// walker renders a tree as chunks in document order.
type walker struct {
	chunks []chunk
	seed   maphash.Seed
	weight map[*html.Node]int // bytes of paragraphs below an element
	total  int
	buf    strings.Builder
	open   chunk
	breaks int
	space  bool
}

// visit walks the tree below n. Depth is bounded by the parser (512).
func (w *walker) visit(n *html.Node, f frame) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.write(c.Data, f)
		case html.ElementNode:
			w.element(c, f)
		}
	}
}

func (w *walker) element(n *html.Node, f frame) {
	if unseen[n.Data] || hidden(n) {
		return
	}
	if n.Data == "br" {
		w.breaks++
		if w.breaks > 1 {
			w.flush()
		}
		return
	}
	if n.Data == "td" || n.Data == "th" {
		w.cell(n, f)
		return
	}
	in := w.inside(n, f)
	if inline[n.Data] && in.zone == f.zone {
		w.visit(n, in)
		return
	}
	if inline[n.Data] && in.zone != captionZone && in.zone != strongZone {
		in.zone = f.zone
		w.visit(n, in)
		return
	}
	w.flush()
	w.visit(n, in)
	w.flush()
}

// cell renders a cell of a table: a row of plain cells is one line, a cell that
// holds blocks stands for itself.
func (w *walker) cell(n *html.Node, f frame) {
	in := w.inside(n, f)
	in.kind = f.kind
	if holdsBlocks(n) {
		w.flush()
		w.visit(n, in)
		w.flush()
		return
	}
	if f.kind == headwater.ParagraphBlock {
		in.kind = headwater.ListBlock
	}
	if w.buf.Len() > 0 {
		w.buf.WriteString(" | ")
		w.space = false
	}
	w.visit(n, in)
}

func holdsBlocks(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (!inline[c.Data] && !unseen[c.Data] && c.Data != "br" || holdsBlocks(c)) {
			return true
		}
	}
	return false
}

// inside is the state inside element n.
func (w *walker) inside(n *html.Node, f frame) frame {
	most := w.weight[n]*10 > w.total*4
	in := f
	in.zone = enter(n, f.zone, most, f.article)
	in.article = f.article || n.Data == "article" || n.Data == "main"
	in.link = f.link || n.Data == "a" && attr(n, "href") != ""
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		in.kind, in.level = headwater.HeadingBlock, int(n.Data[1]-'0')
	case "blockquote":
		in.kind = headwater.QuoteBlock
	case "li", "dt", "dd":
		if f.kind == headwater.ParagraphBlock && !most {
			in.kind = headwater.ListBlock
		}
	}
	if !inline[n.Data] && !leafBlock[n.Data] {
		in.home = n
	}
	return in
}

// leafBlock elements are blocks themselves and not the home of others.
var leafBlock = map[string]bool{
	"p": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "li": true, "blockquote": true,
	"ul": true, "ol": true, "dl": true, "dt": true, "dd": true, "pre": true, "figure": true, "figcaption": true, "tr": true, "tbody": true, "hr": true,
}

// write adds text to the open block, white space runs made one space, and a
// single line break kept as one.
func (w *walker) write(s string, f frame) {
	trimmed := strings.TrimFunc(s, unicode.IsSpace)
	if trimmed == "" {
		w.space = w.space || s != ""
		return
	}
	if w.buf.Len() == 0 {
		w.open = chunk{kind: f.kind, zone: f.zone, level: f.level, home: f.home}
	} else if w.breaks > 0 {
		w.buf.WriteByte('\n')
	} else if w.space || !strings.HasPrefix(s, trimmed) {
		w.buf.WriteByte(' ')
	}
	w.breaks = 0
	before := w.buf.Len()
	for word := range strings.FieldsFuncSeq(trimmed, breakable) {
		if w.buf.Len() > before {
			w.buf.WriteByte(' ')
		}
		w.buf.WriteString(word)
	}
	size := w.buf.Len() - before
	if f.link {
		w.open.links += size
	}
	w.open.nodes = append(w.open.nodes, piecewise{textSum(w.seed, trimmed), size})
	w.space = !strings.HasSuffix(s, trimmed)
}

// breakable says whether r is white space that a renderer may collapse.
func breakable(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// flush closes the open block.
func (w *walker) flush() {
	w.breaks, w.space = 0, false
	if w.buf.Len() == 0 {
		return
	}
	w.open.text = strings.TrimFunc(w.buf.String(), unicode.IsSpace)
	w.buf.Reset()
	if w.open.text != "" {
		w.chunks = append(w.chunks, w.open)
	}
}

// textSum identifies a text node by its letters and digits, so that copies whose
// white space was mended still match.
func textSum(seed maphash.Seed, s string) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for i := range len(s) {
		if c := s[i]; c > ' ' {
			_ = h.WriteByte(c)
		}
	}
	return h.Sum64()
}

// weigh measures how much paragraph text lies below each element.
func (w *walker) weigh(n *html.Node) int {
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || unseen[c.Data] {
			continue
		}
		if c.Data == "p" {
			sum += textSize(c)
			continue
		}
		sum += w.weigh(c)
	}
	if sum > 0 {
		w.weight[n] = sum
	}
	return sum
}

func textSize(n *html.Node) int {
	size := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			size += len(strings.TrimSpace(c.Data))
		} else if c.Type == html.ElementNode && !unseen[c.Data] {
			size += textSize(c)
		}
	}
	return size
}
