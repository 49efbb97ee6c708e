// Command words cuts articles into the words that the attribution network sees,
// for training/attribution.
//
//	words FILE.jsonl[.gz]... >words.jsonl
//
// Each line of a file is an object with a text and, where known, an id and
// attributions. The output has a line for each, in order, with the words in code
// points of the text.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/syntax"
)

// given is a line of the input.
type given struct {
	ID           string          `json:"id"`
	Text         string          `json:"text"`
	Attributions json.RawMessage `json:"attributions,omitempty"`
}

// made is a line of the output. Words, UPOS, Heads, Relations and Quotes have an
// entry for each word; Sentences and Kinds one for each sentence.
type made struct {
	given
	Words     [][2]int `json:"words"`     // code points, half-open
	UPOS      []string `json:"upos"`      //
	Heads     []int    `json:"heads"`     // word numbers, -1 for a root
	Relations []string `json:"relations"` //
	Quotes    []int    `json:"quotes"`    // number of the outermost quotation plus one, or 0
	Sentences []int    `json:"sentences"` // first word of each
	Blocks    []int    `json:"blocks"`    // block of each sentence
	Kinds     []string `json:"kinds"`     // kind of each block
}

func main() {
	flag.Parse()
	if err := run(flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "words:", err)
		os.Exit(1)
	}
}

func run(paths []string, out io.Writer) error {
	parser, err := syntax.Load()
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(out)
	for _, path := range paths {
		if err := cut(parser, path, json.NewEncoder(buffered)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("writing the words: %w", err)
	}
	return nil
}

func cut(parser *syntax.Parser, path string, out *json.Encoder) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("opening it: %w", err)
	}
	defer func() { _ = file.Close() }()
	var lines io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if lines, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("unpacking it: %w", err)
		}
	}
	for in := json.NewDecoder(lines); ; {
		var g given
		if err := in.Decode(&g); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("reading an article: %w", err)
		}
		doc, err := article.Read(headwater.Receipt{URI: g.ID, MediaType: "text/plain", Bytes: []byte(g.Text)})
		if err != nil {
			return fmt.Errorf("reading an article: %w", err)
		}
		if err := out.Encode(seen(parser, g, &doc)); err != nil {
			return fmt.Errorf("writing the words: %w", err)
		}
	}
}

// seen is what the stages before attribution see of an article.
func seen(parser *syntax.Parser, g given, doc *headwater.Document) made {
	syn := parser.Parse(doc.Text, doc.Blocks)
	m := made{given: g}
	for _, s := range syn.Sentences {
		m.Sentences, m.Blocks = append(m.Sentences, s.FirstWord), append(m.Blocks, s.Block)
	}
	for _, b := range doc.Blocks {
		m.Kinds = append(m.Kinds, string(b.Kind))
	}
	at, runes := 0, 0
	points := func(to int) int {
		runes += utf8.RuneCountInString(doc.Text[at:to])
		at = to
		return runes
	}
	q := 0
	for _, w := range syn.Words {
		m.Words = append(m.Words, [2]int{points(w.Start), points(w.End)})
		m.UPOS, m.Heads, m.Relations = append(m.UPOS, w.UPOS.String()), append(m.Heads, w.Head), append(m.Relations, w.Relation)
		for q < len(syn.Quotations) && (syn.Quotations[q].End <= w.Start || syn.Quotations[q].Depth > 0) {
			q++
		}
		inside := 0
		if q < len(syn.Quotations) && syn.Quotations[q].Start <= w.Start {
			inside = q + 1
		}
		m.Quotes = append(m.Quotes, inside)
	}
	return m
}
