package grade_test

import (
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/headwater-project/headwater/grade"
)

func TestParse(t *testing.T) {
	got, err := grade.Parse("mine.yaml", []byte("# mine\nRona Post: B\n\"The Hill: Daily\": f\n"))
	want := grade.Letters{"Rona Post": "B", "The Hill: Daily": "F"}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "mine.yaml:1: names no outlet",
		"- Rona Post":                "mine.yaml:1: no outlets with letters",
		"Rona Post: G":               `mine.yaml:1: "G" is no letter of the Admiralty code for Rona Post`,
		"Rona Post: B2":              `"B2" is no letter`,
		"Rona Post: [A]":             `"" is no letter`,
		"Rona Post: A\nrona post: B": "mine.yaml:2: rona post has a letter already in line 1",
		"? [a]\n: B":                 "without a name",
		"Rona Post: 'B":              "mine.yaml: yaml:",
	} {
		if _, err := grade.Parse("mine.yaml", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	many := strings.Repeat("Rona Post: G\n", 1000)
	if _, err := grade.Parse("mine.yaml", []byte(many)); err == nil || strings.Count(err.Error(), "\n") > 25 {
		t.Errorf("a thousand mistakes: %v", err)
	}
}

func TestLoadNamesTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.yaml")
	if _, err := grade.Load(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("%v, want %s in it", err, path)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("Rona Post: B\n? [a]\n: {b: c}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := grade.Parse("x", raw)
		for outlet, letter := range got {
			if err != nil || outlet == "" || len(letter) != 1 || letter < "A" || letter > "F" {
				t.Fatalf("%q: %q, %v", outlet, letter, err)
			}
		}
	})
}
