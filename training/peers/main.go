// Command peers writes texts and times our index of copies on them, for copies.py.
//
//	peers synthetic [-seed N] COUNT         synthetic reports, one JSON object a line
//	peers stories FILE.csv...               the stories of articles, without furniture
//	peers time [-rounds N] FILE.jsonl       adds the texts to an index, on one core
//
// Each line written has an id and a text; time prints one JSON object a round.
package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/reuse/synthetic"
)

// text is one line.
type text struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

func main() {
	seed := flag.Uint64("seed", 1, "of synthetic reports")
	rounds := flag.Int("rounds", 3, "passes over the texts")
	flag.Parse()
	if err := run(flag.Args(), *seed, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(args []string, seed uint64, rounds int) error {
	if len(args) < 2 {
		return errors.New("name what to do and with what: synthetic COUNT, stories FILE.csv, time FILE.jsonl")
	}
	out := json.NewEncoder(os.Stdout)
	switch args[0] {
	case "synthetic":
		n, err := strconv.Atoi(args[1])
		if err != nil {
			return fmt.Errorf("%q is no count: %w", args[1], err)
		}
		for d := range synthetic.Documents(seed, n) {
			if err := out.Encode(text{d.ID, story(&d)}); err != nil {
				return err
			}
		}
		return nil
	case "stories":
		return stories(args[1:], out)
	case "time":
		return timed(args[1], rounds, out)
	}
	return fmt.Errorf("%q is none of synthetic, stories, time", args[0])
}

// story is the text of the blocks that are no furniture.
func story(d *headwater.Document) string {
	var out []string
	for _, b := range d.Blocks {
		if b.Kind.Story() {
			out = append(out, b.In(d.Text))
		}
	}
	return strings.Join(out, "\n")
}

func stories(paths []string, out *json.Encoder) error {
	for _, path := range paths {
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		err := eachRow(path, func(row map[string]string) error {
			paragraphs := strings.ReplaceAll(row["text"], "###", "\n\n")
			d, err := article.Read(headwater.Receipt{MediaType: "text/plain", Bytes: []byte(paragraphs), Publisher: row["publisher"]})
			if err != nil {
				return err
			}
			return out.Encode(text{name + "#" + row["id"], story(&d)})
		})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

// eachRow reads a CSV, packed or not, whose first row names the columns.
func eachRow(path string, take func(map[string]string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // read only
	var in io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		return err
	}
	for _, r := range rows[min(1, len(rows)):] {
		row := map[string]string{}
		for i, column := range rows[0] {
			row[column] = r[i]
		}
		if err := take(row); err != nil {
			return err
		}
	}
	return nil
}

// timed adds all texts to a new index in every round.
func timed(path string, rounds int, out *json.Encoder) error {
	docs, err := documents(path)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(1)
	for range rounds {
		begun := time.Now()
		pairs, err := reuse.Pairs(context.Background(), docs)
		if err != nil {
			return err
		}
		round := map[string]any{"documents": len(docs), "seconds": time.Since(begun).Seconds(), "pairs": len(pairs)}
		if err := out.Encode(round); err != nil {
			return err
		}
	}
	return nil
}

func documents(path string) (docs []headwater.Document, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // read only
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 32<<20)
	for n := 1; lines.Scan(); n++ {
		var t text
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		whole := headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(t.Text)}}
		docs = append(docs, headwater.Document{ID: t.ID, Text: t.Text, Blocks: []headwater.Block{whole}})
	}
	return docs, lines.Err()
}
