package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// treebank is a gzipped CoNLL-U file and what one of its words weighs.
type treebank struct {
	path   string
	weight int
}

// word is a word of a treebank as far as its lemma goes.
type word struct {
	form, lemma string
	upos        headwater.UPOS
	feats       headwater.Features
	named       bool // beside a name
	weight      int
}

// each calls f for every word in order.
func (b treebank) each(f func(word)) error {
	file, err := os.Open(b.path)
	if err != nil {
		return fmt.Errorf("opening a treebank: %w (name the folder of the corpora with -data or HEADWATER_DATA)", err)
	}
	defer func() { _ = file.Close() }() // read only
	plain, err := gzip.NewReader(file)
	if err != nil {
		return fmt.Errorf("%s: %w", b.path, err)
	}
	lines := bufio.NewScanner(plain)
	lines.Buffer(nil, 1<<20)
	var sentence []word
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" {
			emit(sentence, f)
			sentence = sentence[:0]
			continue
		}
		cells := strings.Split(lines.Text(), "\t")
		if strings.HasPrefix(cells[0], "#") {
			continue
		}
		if len(cells) != 10 {
			return fmt.Errorf("%s, line %d: %d columns, want 10", b.path, n, len(cells))
		}
		if _, err := strconv.Atoi(cells[0]); err == nil { // no range, no empty node
			sentence = append(sentence, read(cells, b.weight))
		}
	}
	emit(sentence, f)
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", b.path, err)
	}
	return nil
}

func read(cells []string, weight int) word {
	w := word{form: cells[1], lemma: cells[2], upos: headwater.ParseUPOS(cells[3]), weight: weight}
	if cells[5] != "_" {
		w.feats = headwater.Features(cells[5])
	}
	return w
}

// emit hands on the words of a sentence, told which are beside a name.
func emit(sentence []word, f func(word)) {
	for i, w := range sentence {
		w.named = i > 0 && sentence[i-1].upos == headwater.PROPN || i+1 < len(sentence) && sentence[i+1].upos == headwater.PROPN
		f(w)
	}
}
