package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// document is the raw text of one document of a treebank with its gold spans,
// all of them bytes of text.
type document struct {
	genre     string
	text      string
	blocks    []headwater.Block // its paragraphs
	words     []headwater.Span
	sentences []headwater.Span
}

// builder writes the texts of a treebank row by row.
type builder struct {
	out    []document
	doc    document
	text   strings.Builder
	from   int // first byte of the sentence that runs, or -1
	part   int // first byte of the paragraph that runs, or -1
	gap    bool
	until  int  // the last id that the range token at hand covers
	within int  // bytes of that range token that its words have taken
	apart  bool // a paragraph or document begins
}

// readTreebank reads a gzipped file. Paragraphs stand apart by an empty line,
// sentences by one space save where SpaceAfter=No joins them.
func readTreebank(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only
	plain, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	docs, err := parseTreebank(plain)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return docs, nil
}

func parseTreebank(r io.Reader) ([]document, error) {
	b := builder{from: -1, part: -1}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "":
			b.endSentence()
		case line[0] == '#':
			b.comment(line)
		default:
			if err := b.row(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	b.endDocument()
	return b.out, lines.Err()
}

func (b *builder) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimPrefix(line, "# "), " = ")
	switch strings.Fields(key + " .")[0] {
	case "newpar":
		b.apart = true
	case "newdoc":
		b.endDocument()
		b.doc.genre = genreOf(value)
	}
}

// genreOf reads the genre off a document's name: GUM_news_x, weblog-x_y.
func genreOf(id string) string {
	if rest, ok := strings.CutPrefix(id, "GUM_"); ok {
		id = rest
	}
	if i := strings.IndexAny(id, "-_"); i > 0 {
		return id[:i]
	}
	return id
}

func (b *builder) row(cells []string) error {
	if len(cells) != 10 {
		return fmt.Errorf("want 10 columns, found %d", len(cells))
	}
	first, last, ranged := strings.Cut(cells[0], "-")
	if strings.Contains(first, ".") {
		return nil // an empty node
	}
	id, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	if ranged {
		if b.until, err = strconv.Atoi(last); err != nil {
			return err
		}
		b.begin(cells)
		b.within = b.text.Len() - len(cells[1])
		return nil
	}
	if id <= b.until {
		b.doc.words = append(b.doc.words, headwater.Span{Start: b.within, End: b.within + len(cells[1])})
		b.within += len(cells[1])
		return nil
	}
	b.begin(cells)
	b.doc.words = append(b.doc.words, headwater.Span{Start: b.text.Len() - len(cells[1]), End: b.text.Len()})
	return nil
}

// begin writes the form of a row, and the white space before it.
func (b *builder) begin(cells []string) {
	if b.apart {
		b.endParagraph()
		b.apart, b.gap = false, false
	}
	if b.gap {
		b.text.WriteByte(' ')
	}
	if b.from < 0 {
		b.from = b.text.Len()
	}
	if b.part < 0 {
		b.part = b.text.Len()
	}
	b.text.WriteString(cells[1])
	b.gap = !strings.Contains("|"+cells[9]+"|", "|SpaceAfter=No|")
}

func (b *builder) endSentence() {
	if b.from >= 0 {
		b.doc.sentences = append(b.doc.sentences, headwater.Span{Start: b.from, End: b.text.Len()})
	}
	b.from, b.until = -1, 0
}

func (b *builder) endParagraph() {
	if b.part >= 0 {
		span := headwater.Span{Start: b.part, End: b.text.Len()}
		b.doc.blocks = append(b.doc.blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: span})
		b.text.WriteString("\n\n")
	}
	b.part = -1
}

func (b *builder) endDocument() {
	b.endSentence()
	b.endParagraph()
	if b.text.Len() > 0 {
		b.doc.text = b.text.String()
		b.out = append(b.out, b.doc)
	}
	b.doc, b.gap, b.apart = document{}, false, false
	b.text.Reset()
}
