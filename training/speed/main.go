// Command speed reads articles on one core and tells how long it took, for
// training/syntax/speed.py and training/speed/names.py.
//
//	speed [-rounds N] [-names] FILE.jsonl
//
// Each line of the file is an object with a text. It prints one JSON object a
// round: articles, words, tokens and bytes read, the seconds of the syntax stage,
// and the memory that the process holds from the system after it; with -names also
// the seconds of names, places, times and quantities.
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
	Articles  int     `json:"articles"`
	Words     int     `json:"words"`
	Tokens    int     `json:"tokens"`
	Bytes     int     `json:"bytes"`
	Seconds   float64 `json:"seconds"` // of the syntax stage
	SystemMiB uint64  `json:"system_mib"`
	*spent            // nil without -names
}

// reader does what is measured with one article and adds it to the round.
type reader func(r *round, d *headwater.Document)

func main() {
	rounds := flag.Int("rounds", 3, "passes over the articles")
	names := flag.Bool("names", false, "go on to names, places, times and quantities")
	flag.Parse()
	if err := run(flag.Arg(0), *rounds, *names, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(path string, rounds int, names bool, out io.Writer) error {
	docs, err := articles(path)
	if err != nil {
		return err
	}
	read, err := readerOf(names)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	for range rounds {
		if err := json.NewEncoder(out).Encode(measure(read, docs)); err != nil {
			return fmt.Errorf("writing a round: %w", err)
		}
	}
	return nil
}

func readerOf(names bool) (reader, error) {
	parser, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	if names {
		return nameReader(parser)
	}
	return func(r *round, d *headwater.Document) {
		begun := time.Now()
		syn := parser.Parse(d.Text, d.Blocks)
		r.Seconds += time.Since(begun).Seconds()
		r.count(&syn)
	}, nil
}

func (r *round) count(syn *headwater.Syntax) {
	r.Words, r.Tokens = r.Words+len(syn.Words), r.Tokens+len(syn.Tokens)
}

func measure(read reader, docs []headwater.Document) (r round) {
	for i := range docs {
		read(&r, &docs[i])
		r.Bytes += len(docs[i].Text)
	}
	r.Articles = len(docs)
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
