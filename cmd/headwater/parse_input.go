package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"os"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/conllu"
	"github.com/headwater-project/headwater/intake"
	"github.com/headwater-project/headwater/syntax"
)

// parseInput turns sources into work: one piece for each document.
type parseInput struct {
	ctx     context.Context
	parser  *syntax.Parser
	flags   parseFlags
	stdin   io.Reader
	skipped *int // files of other kinds; read when all work is done
}

type parseWork = func() (*conllu.Document, error)

func bytesOf(d *conllu.Document) int {
	if d == nil {
		return 0
	}
	return len(d.Text)
}

func (in parseInput) work(sources []string) iter.Seq2[int, parseWork] {
	if in.flags.input == "conllu" {
		return in.treebanks(sources)
	}
	return in.reports(sources)
}

// reports parses what read reads.
func (in parseInput) reports(sources []string) iter.Seq2[int, parseWork] {
	receipts := intake.Walk(in.ctx, sources, intake.Options{
		Stdin: in.stdin, MaxBytes: in.flags.maxBytes, Timeout: in.flags.timeout, AllowPrivate: in.flags.private,
		Publisher: in.flags.publisher, Published: in.flags.published,
		Skipped: func(string, string) { *in.skipped++ },
	})
	return func(yield func(int, parseWork) bool) {
		for receipt, err := range receipts {
			if !yield(len(receipt.Bytes), func() (*conllu.Document, error) {
				if err != nil {
					return nil, err
				}
				return in.report(receipt)
			}) {
				return
			}
		}
	}
}

func (in parseInput) report(r headwater.Receipt) (d *conllu.Document, err error) {
	defer survive(r.URI, &err)
	doc, err := article.Read(r)
	if err != nil {
		return nil, err
	}
	return &conllu.Document{ID: r.URI, Text: doc.Text, Blocks: doc.Blocks, Syntax: in.parser.Parse(doc.Text, doc.Blocks)}, nil
}

// survive turns a fault of ours into an error that names the input, so that one
// document never stops the others.
func survive(name string, err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("%s: a fault in headwater itself, please report it with this input: %v", name, fault)
	}
}

// treebanks parses given sentences and tokens.
func (in parseInput) treebanks(sources []string) iter.Seq2[int, parseWork] {
	return func(yield func(int, parseWork) bool) {
		for _, name := range sources {
			if in.ctx.Err() != nil || !in.treebank(name, yield) {
				return
			}
		}
	}
}

// treebank hands out the documents of one file, an error in the place of one
// that is damaged. It says false when no more is wanted.
func (in parseInput) treebank(name string, yield func(int, parseWork) bool) bool {
	fail := func(err error) bool {
		return yield(0, func() (*conllu.Document, error) { return nil, err })
	}
	from, err := in.open(name)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = from.Close() }() // read only: nothing can be lost
	r := conllu.NewReader(from)
	r.MaxBytes = int(min(in.flags.maxBytes, math.MaxInt))
	empty := true
	for d, err := range r.All() {
		empty = false
		if err != nil {
			err = fmt.Errorf("%s: %w", name, err)
		}
		if !yield(bytesOf(d), func() (*conllu.Document, error) { return in.reparsed(name, d, err) }) {
			return false
		}
	}
	if empty && in.ctx.Err() == nil {
		return fail(fmt.Errorf("%s: holds no sentence; check that it is CoNLL-U and was saved whole", name))
	}
	return true
}

func (in parseInput) reparsed(name string, d *conllu.Document, wrong error) (out *conllu.Document, err error) {
	if wrong != nil {
		return nil, wrong
	}
	defer survive(name, &err)
	out = d.Reanalysed(in.parser.Analyze)
	if out.ID == "" {
		out.ID = name
	}
	return out, nil
}

// open gives the bytes of a file or of standard input, unpacked where they are
// gzip.
func (in parseInput) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return unpacked(name, io.NopCloser(in.stdin))
	}
	info, err := os.Stat(name)
	switch {
	case strings.Contains(name, "://"):
		return nil, fmt.Errorf("%s: is an address; download the file and name it, or pipe it in and name -", name)
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: does not exist; check the name", name)
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: is a directory; name the CoNLL-U files in it", name)
	case err != nil:
		return nil, fmt.Errorf("looking at the file: %w; check that you may read it", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening the file: %w; check that you may read it", err)
	}
	return unpacked(name, f)
}

// packed is a stream with the file that it is read from.
type packed struct {
	io.Reader
	io.Closer
}

func unpacked(name string, f io.ReadCloser) (io.ReadCloser, error) {
	b := bufio.NewReader(f)
	if head, _ := b.Peek(2); string(head) != "\x1f\x8b" {
		return packed{b, f}, nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		_ = f.Close() // the damage is what matters
		return nil, fmt.Errorf("%s: unpacking it: %w; check that it was saved whole, or pack it again", name, err)
	}
	return packed{z, f}, nil
}
