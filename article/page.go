package article

import (
	"hash/maphash"
	"strings"

	"golang.org/x/net/html"

	"github.com/headwater-project/headwater"
)

// readPage renders a page as text and tells its story from its furniture.
func readPage(doc *headwater.Document, raw string) error {
	root, err := parse(raw)
	if err != nil {
		return refuse(doc.URI, "could not be read as HTML ("+err.Error()+")", "save the page's text and give that")
	}
	w := walker{seed: maphash.MakeSeed(), weight: map[*html.Node]int{}}
	w.total = w.weigh(root)
	w.visit(root, frame{kind: headwater.ParagraphBlock})
	w.flush()
	m := readMeta(root, doc.URI)
	m.tab = m.title
	m.title = headlineOf(w.chunks, m)
	chooseStory(w.chunks, mainText(root, len(raw), w.seed))
	if err := wall(doc.URI, w.chunks, m); err != nil {
		return err
	}
	fill(doc, m)
	settle(doc, w.chunks)
	render(doc, w.chunks, m.title)
	finish(doc, m)
	return nil
}

// fill gives the document what the page says of itself; the receipt fills what
// the page leaves open.
func fill(doc *headwater.Document, m meta) {
	doc.Title = firstOf(m.title, doc.Title)
	doc.Publisher = firstOf(m.publisher, doc.Publisher)
	doc.Canonical = firstOf(m.canonical, doc.Canonical)
	doc.Byline = m.byline
	doc.Published = firstOf(m.published, doc.Published)
	doc.Language = m.language
}

// settle gives every chunk of the story its kind by its own words, as for plain
// text, and turns the rest into furniture.
func settle(doc *headwater.Document, chunks []chunk) {
	for i := range chunks {
		c := &chunks[i]
		if c.kind == headwater.TitleBlock {
			continue
		}
		if c.zone == captionZone && hasWord(c.text) {
			c.kind = headwater.CaptionBlock
			continue
		}
		if !c.story {
			if byWords := lineKind(c.text); byWords == headwater.CaptionBlock && c.zone != strongZone {
				c.kind = byWords
				continue
			}
			notStory(doc, c)
			continue
		}
		storyKind(doc, chunks, i)
	}
}

// notStory reads author and date lines off furniture near the headline.
func notStory(doc *headwater.Document, c *chunk) {
	c.kind = headwater.BoilerplateBlock
	if c.zone == bylineZone && len(doc.Byline) == 0 && len(c.text) < 160 {
		author := c.text
		if !hasPrefixFold(author, "by ") {
			author = "By " + author
		}
		byline(doc, author, true)
	}
}

func storyKind(doc *headwater.Document, chunks []chunk, i int) {
	c := &chunks[i]
	switch kind := lineKind(c.text); {
	case kind == headwater.CaptionBlock, kind == headwater.BoilerplateBlock:
		c.kind = kind
	case c.kind == headwater.ParagraphBlock && i < len(chunks)/2 && (stamp(doc, c.text) || byline(doc, c.text, true)):
		c.kind = headwater.BoilerplateBlock
	case c.kind == headwater.ParagraphBlock && c.links == len(c.text) && wordCount(c.text, 20) < 20 && !sentenceEnd(c.text):
		c.kind = headwater.BoilerplateBlock
	}
}

// render freezes the text: the title once, first; then the chunks in document
// order, parted by an empty line.
func render(doc *headwater.Document, chunks []chunk, title string) {
	var b strings.Builder
	add := func(kind headwater.BlockKind, s string) {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(s)
		doc.Blocks = append(doc.Blocks, headwater.Block{Kind: kind, Span: headwater.Span{Start: start, End: b.Len()}})
	}
	if title != "" {
		add(headwater.TitleBlock, title)
	}
	for _, c := range chunks {
		if c.kind != headwater.TitleBlock {
			add(c.kind, c.text)
		}
	}
	doc.Text = b.String()
}

// finish reads what needs the frozen text.
func finish(doc *headwater.Document, m meta) {
	doc.Dateline = findDateline(doc.Text, doc.Blocks)
	if doc.Published == "" {
		doc.Published = firstOf(m.clock, filed(doc.Dateline))
	}
	if doc.Language == "" {
		doc.Language = language(doc)
	}
}

// headlineOf marks the chunk that is the headline and gives its words. The
// first h1 that the page's own title repeats is best, then any visible heading
// so repeated, then the first h1; else the page's title alone.
func headlineOf(chunks []chunk, m meta) string {
	at, best := -1, 0
	for i, c := range chunks {
		if c.level == 0 || len(c.text) > 400 {
			continue
		}
		score := 0
		if same := sameHeadline(c.text, m.title); same && c.level == 1 {
			score = 4
		} else if same {
			score = 3
		} else if c.level == 1 && c.zone <= weakZone && wordCount(c.text, 3) >= 3 {
			score = 2
		}
		if score > best {
			at, best = i, score
		}
	}
	if at < 0 {
		return m.title
	}
	title := strings.Join(strings.Fields(chunks[at].text), " ")
	for i := range chunks {
		if i == at || chunks[i].level == 1 && squeeze(chunks[i].text) == squeeze(title) {
			chunks[i].kind = headwater.TitleBlock
		}
	}
	return title
}

// sameHeadline says whether a heading is what the page's title says, an outlet's
// name after it aside.
func sameHeadline(heading, title string) bool {
	h, t := squeeze(heading), squeeze(title)
	return len(h) >= 8 && (h == t || strings.HasPrefix(t, h) || len(t) >= 20 && strings.HasPrefix(h, t))
}
