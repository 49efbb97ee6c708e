package article

import (
	"hash/maphash"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/headwater-project/headwater"
)

// Pages beyond these bounds are judged by our own rules only: readability walks
// a tree many times over.
const (
	largestRead = 3 << 20 // bytes of HTML
	mostNodes   = 20000   // nodes
)

// mainText gives the sums of the text nodes that readability holds to be the
// main text; nil when it found none. It changes the tree.
func mainText(root *html.Node, size int, seed maphash.Seed) map[uint64]bool {
	if size > largestRead || countNodes(root, mostNodes) >= mostNodes {
		return nil
	}
	p := readability.NewParser()
	p.DisableJSONLD = true
	found, err := p.ParseAndMutate(root, nil)
	if err != nil || found.Node == nil {
		return nil
	}
	sums := map[uint64]bool{}
	collect(found.Node, seed, sums)
	return sums
}

func countNodes(n *html.Node, limit int) int {
	count := 0
	for range n.Descendants() {
		if count++; count >= limit {
			break
		}
	}
	return count
}

func collect(n *html.Node, seed maphash.Seed, sums map[uint64]bool) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if s := strings.TrimSpace(d.Data); s != "" {
				sums[textSum(seed, s)] = true
			}
		}
	}
}

// share is how much of the text of an element the main text covers.
type share struct{ covered, all int }

// chooseStory decides which chunks are the story: those that readability chose
// and the page's own markup does not call furniture, and those that stand among
// them. Without readability's word, paragraphs that read like prose.
func chooseStory(chunks []chunk, main map[uint64]bool) {
	homes := map[*html.Node]share{}
	covered := make([]bool, len(chunks))
	for i, c := range chunks {
		covered[i] = main != nil && c.covered(main)
		if c.prose() && c.zone <= weakZone {
			s := homes[c.home]
			if s.all += len(c.text); covered[i] {
				s.covered += len(c.text)
			}
			homes[c.home] = s
		}
	}
	for i := range chunks {
		c := &chunks[i]
		s := homes[c.home]
		most := s.covered*2 > s.all && s.all > 0
		switch {
		case c.kind == headwater.TitleBlock, c.zone == strongZone, c.zone == captionZone, c.zone == bylineZone:
		case main == nil:
			c.story = c.zone == plainZone && (c.prose() || c.level > 1)
		case covered[i]:
			c.story = c.links*2 < len(c.text) || most
		case c.zone == plainZone && most:
			c.story = c.links*2 < len(c.text)
		}
	}
	overrule(chunks, covered)
	crossheads(chunks)
}

// overrule believes readability where names in the markup would leave next to
// nothing of what it found: some pages wrap their story in a dialogue.
func overrule(chunks []chunk, covered []bool) {
	all := 0
	for i, c := range chunks {
		if covered[i] && c.prose() && c.zone != captionZone {
			all += len(c.text)
		}
	}
	if storySize(chunks)*3 >= all {
		return
	}
	for i := range chunks {
		if c := &chunks[i]; covered[i] && c.zone != captionZone && c.kind != headwater.TitleBlock {
			c.story = c.prose()
		}
	}
}

// crossheads takes back headings and lists that no story follows.
func crossheads(chunks []chunk) {
	follows := false
	for i := len(chunks) - 1; i >= 0; i-- {
		c := &chunks[i]
		if c.story && c.kind == headwater.HeadingBlock && !follows {
			c.story = false
		}
		if c.kind != headwater.HeadingBlock && c.zone != captionZone && c.zone != strongZone {
			follows = c.story
		}
	}
}

// covered says whether most of a chunk's text is in the main text.
func (c *chunk) covered(main map[uint64]bool) bool {
	in, all := 0, 0
	for _, n := range c.nodes {
		all += n.size
		if main[n.sum] {
			in += n.size
		}
	}
	return in*10 >= all*6
}

// prose says whether a chunk reads like a paragraph rather than a label.
func (c *chunk) prose() bool {
	return c.level == 0 && len(c.text) >= 60 && c.links*2 < len(c.text)
}

// storySize is the length of the paragraphs of the story, in bytes.
func storySize(chunks []chunk) int {
	n := 0
	for _, c := range chunks {
		if c.story && c.level == 0 {
			n += len(c.text)
		}
	}
	return n
}
