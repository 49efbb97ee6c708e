// Command speed reads articles with the syntax stage on one core and tells how
// long it took, for training/syntax/speed.py.
//
//	speed [-rounds N] FILE.jsonl
//
// Each line of the file is an object with a text. It prints one JSON object a
// round: words, tokens and bytes read, seconds, and the memory that the process
// holds from the system after it.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/syntax"
)

// round is what one pass over the articles measured.
type round struct {
	Words     int     `json:"words"`
	Tokens    int     `json:"tokens"`
	Bytes     int     `json:"bytes"`
	Seconds   float64 `json:"seconds"`
	SystemMiB uint64  `json:"system_mib"`
}

func main() {
	rounds := flag.Int("rounds", 3, "passes over the articles")
	flag.Parse()
	if err := run(flag.Arg(0), *rounds, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(path string, rounds int, out io.Writer) error {
	docs, err := articles(path)
	if err != nil {
		return err
	}
	parser, err := syntax.Load()
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	for range rounds {
		if err := json.NewEncoder(out).Encode(measure(parser, docs)); err != nil {
			return fmt.Errorf("writing a round: %w", err)
		}
	}
	return nil
}

func measure(parser *syntax.Parser, docs []headwater.Document) (r round) {
	begun := time.Now()
	for i := range docs {
		syn := parser.Parse(docs[i].Text, docs[i].Blocks)
		r.Words, r.Tokens, r.Bytes = r.Words+len(syn.Words), r.Tokens+len(syn.Tokens), r.Bytes+len(docs[i].Text)
	}
	r.Seconds = time.Since(begun).Seconds()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	r.SystemMiB = m.Sys >> 20
	return r
}

// articles reads the file and makes a block of every line of an article, which
// is not part of what is measured.
func articles(path string) (docs []headwater.Document, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the articles: %w", err)
	}
	defer func() { _ = file.Close() }() // read only
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 32<<20)
	for n := 1; lines.Scan(); n++ {
		var doc headwater.Document
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		doc.Blocks = blocks(doc.Text)
		docs = append(docs, doc)
	}
	return docs, lines.Err()
}

func blocks(text string) (out []headwater.Block) {
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if end := len(strings.TrimRight(line, "\n")); end > 0 {
			out = append(out, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: at, End: at + end}})
		}
		at += len(line)
	}
	return out
}
