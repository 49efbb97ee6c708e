// Command words cuts articles into the words that the networks behind the parser
// see, for training/attribution and training/entity.
//
//	words -out NAME FILE.jsonl[.gz]...
//
// Each line of a file is an object with a text and, where known, an id and
// attributions. NAME.jsonl gets a line for each, in order, with the words in code
// points of the text. NAME.states gets the states of all words, a row of bytes
// each, and NAME.scales their scales, four bytes each, little-endian: a number is
// scale * (byte - 128). NAME.clues gets what lists and shapes tell of each word,
// as entity.Clues: eight bytes of bits, two for each row of a table.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/model"
	"github.com/headwater-project/headwater/syntax"
)

// given is a line of the input.
type given struct {
	ID           string          `json:"id"`
	Text         string          `json:"text"`
	Attributions json.RawMessage `json:"attributions,omitempty"`
	Names        json.RawMessage `json:"names,omitempty"`
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
	out := flag.String("out", "", "what the names of the files that are made begin with")
	flag.Parse()
	if err := run(flag.Args(), *out); err != nil {
		fmt.Fprintln(os.Stderr, "words:", err)
		os.Exit(1)
	}
}

func run(paths []string, name string) error {
	parser, err := syntax.Load()
	if err != nil {
		return err
	}
	var c cutter
	c.parser = parser
	names, err := catalog.Load()
	if err != nil {
		return err
	}
	places, err := gazetteer.Load()
	if err != nil {
		return err
	}
	c.names = entity.New(names, places)
	for i, ending := range [...]string{".jsonl", ".states", ".scales", ".clues"} {
		file, err := os.Create(name + ending)
		if err != nil {
			return fmt.Errorf("making a file: %w", err)
		}
		defer func() { _ = file.Close() }()
		c.out[i] = bufio.NewWriter(file)
	}
	for _, path := range paths {
		if err := c.file(path); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	for _, out := range c.out {
		if err := out.Flush(); err != nil {
			return fmt.Errorf("writing the words: %w", err)
		}
	}
	return nil
}

// cutter holds the files that are made: words, states, scales and clues.
type cutter struct {
	parser *syntax.Parser
	names  *entity.Recognizer
	out    [4]*bufio.Writer
}

func (c *cutter) file(path string) error {
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
		if err := c.article(g, &doc); err != nil {
			return fmt.Errorf("writing the words: %w", err)
		}
	}
}

// article writes an article; a word that the network was not shown has a state
// of nothing.
func (c *cutter) article(g given, doc *headwater.Document) error {
	width := c.parser.Width()
	var states, scales, clues []byte
	tell := c.names.Clues(doc)
	syn := c.parser.ParseEach(doc.Text, doc.Blocks, func(s model.Stretch) {
		first, last := s.Words()
		states = append(states, bytes.Repeat([]byte{128}, (first-len(states)/width)*width)...)
		scales = append(scales, make([]byte, 4*first-len(scales))...)
		for i := range last - first {
			row, scale := s.States.Row(i)
			states = append(states, row...)
			scales = binary.LittleEndian.AppendUint32(scales, math.Float32bits(scale))
		}
		clues = append(clues, make([]byte, clueSize*first-len(clues))...)
		for _, told := range tell(s) {
			clues = binary.LittleEndian.AppendUint64(clues, told.Bits)
			for _, row := range told.Parts {
				clues = binary.LittleEndian.AppendUint16(clues, row)
			}
		}
	})
	states = append(states, bytes.Repeat([]byte{128}, len(syn.Words)*width-len(states))...)
	scales = append(scales, make([]byte, 4*len(syn.Words)-len(scales))...)
	if err := json.NewEncoder(c.out[0]).Encode(seen(g, doc, &syn)); err != nil {
		return err
	}
	clues = append(clues, make([]byte, clueSize*len(syn.Words)-len(clues))...)
	var errs []error
	for i, bytes := range [...][]byte{states, scales, clues} {
		_, err := c.out[1+i].Write(bytes)
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// clueSize is the bytes that the clues of a word take.
const clueSize = 8 + 2*entity.Parts

// seen is what the stages before attribution see of an article.
func seen(g given, doc *headwater.Document, syn *headwater.Syntax) made {
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
