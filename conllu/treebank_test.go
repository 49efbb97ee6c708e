package conllu

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"
)

// Every treebank is read whole and written so that it is read the same.
func TestTreebanks(t *testing.T) {
	for name, want := range map[string][4]int{ // documents, sentences, tokens, words
		"en_ewt-ud-dev.conllu.gz": {318, 2001, 24787, 25147},
		"en_gum-ud-dev.conllu.gz": {30, 1575, 27602, 28119},
	} {
		t.Run(name, func(t *testing.T) {
			r := NewReader(treebank(t, name))
			r.Trees = true
			var got [4]int
			for d, err := range r.All() {
				if err != nil {
					t.Fatal(err)
				}
				sound(t, d)
				stable(t, d)
				got = [4]int{got[0] + 1, got[1] + len(d.Syntax.Sentences), got[2] + len(d.Syntax.Tokens), got[3] + len(d.Syntax.Words)}
				if d.Respelled() > 0 {
					t.Errorf("%s: %d sentences do not spell their text", d.ID, d.Respelled())
				}
			}
			if got != want {
				t.Errorf("%v, want %v", got, want)
			}
		})
	}
}

func treebank(t *testing.T, name string) *gzip.Reader {
	root := os.Getenv("HEADWATER_DATA")
	if root == "" {
		t.Skip("HEADWATER_DATA is unset: the folder of corpora; docs/eval.md names them")
	}
	f, err := os.Open(filepath.Join(root, "ud", name))
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}
