package examples_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const folder = "so-san"

type words struct {
	File  string `json:"file"`
	Words string `json:"words"`
}

type document struct {
	File      string   `json:"file"`
	Publisher string   `json:"publisher"`
	Published string   `json:"published"`
	Byline    []string `json:"byline"`
	Credits   []struct {
		To    string `json:"to"`
		Words string `json:"words"`
		Where string `json:"where"`
	} `json:"credits"`
}

type truth struct {
	About     string     `json:"about"`
	Documents []document `json:"documents"`
	Copies    []struct {
		From     string   `json:"from"`
		To       string   `json:"to"`
		Kind     string   `json:"kind"`
		Passages []string `json:"passages"`
	} `json:"copies"`
	NotCopies [][2]string `json:"not_copies"`
	Origins   []struct {
		Report    string   `json:"report"`
		Sources   []string `json:"sources"`
		CarriedBy []string `json:"carried_by"`
	} `json:"origins"`
	Independent []struct {
		Claim     string   `json:"claim"`
		Documents []string `json:"documents"`
		Min       int      `json:"min"`
		Max       int      `json:"max"`
		Why       string   `json:"why"`
	} `json:"independent"`
	Denials []struct {
		words
		Of words `json:"of"`
	} `json:"denials"`
	Drift []struct {
		What    string `json:"what"`
		Earlier words  `json:"earlier"`
		Later   words  `json:"later"`
	} `json:"drift"`
	Checks []struct {
		words
		From       string  `json:"from"`
		To         string  `json:"to"`
		StatedKm   float64 `json:"stated_km"`
		DistanceKm float64 `json:"distance_km"`
		Verdict    string  `json:"verdict"`
	} `json:"checks"`
}

// set is the truth beside the documents it speaks of.
type set struct {
	truth
	text  map[string]string
	order []string
}

func load(t *testing.T) set {
	t.Helper()
	f, err := os.Open(filepath.Join(folder, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := set{text: map[string]string{}}
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	if err := d.Decode(&s.truth); err != nil {
		t.Fatalf("truth.json: %v", err)
	}
	for _, doc := range s.Documents {
		raw, err := os.ReadFile(filepath.Join(folder, doc.File))
		if err != nil {
			t.Fatal(err)
		}
		s.text[doc.File] = string(raw)
		s.order = append(s.order, doc.File)
	}
	return s
}

func (s set) says(t *testing.T, file, words string) {
	t.Helper()
	text, known := s.text[file]
	switch {
	case !known:
		t.Errorf("%s is not among the documents", file)
	case words == "" || !strings.Contains(text, words):
		t.Errorf("%s does not say %q", file, words)
	}
}

func (s set) before(t *testing.T, earlier, later string) {
	t.Helper()
	if slices.Index(s.order, earlier) >= slices.Index(s.order, later) {
		t.Errorf("%s should come before %s", earlier, later)
	}
}

func TestDocumentsAreThoseInTheFolder(t *testing.T) {
	s := load(t)
	reports, err := filepath.Glob(filepath.Join(folder, "[0-9]*"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, r := range reports {
		found = append(found, filepath.Base(r))
	}
	if !slices.Equal(found, s.order) {
		t.Errorf("in the folder %v, in truth.json %v", found, s.order)
	}
	for i := 1; i < len(s.Documents); i++ {
		if a, b := s.Documents[i-1].Published[:10], s.Documents[i].Published[:10]; a > b {
			t.Errorf("%s is dated %s, after its follower's %s", s.order[i-1], a, b)
		}
	}
}

func TestCreditsAndBylinesStand(t *testing.T) {
	s := load(t)
	for _, d := range s.Documents {
		s.says(t, d.File, d.Publisher)
		for _, name := range d.Byline {
			s.says(t, d.File, name)
		}
		for _, c := range d.Credits {
			s.says(t, d.File, c.Words)
		}
	}
}

func TestCopiesShareTheirPassages(t *testing.T) {
	s := load(t)
	for _, c := range s.Copies {
		s.before(t, c.From, c.To)
		for _, p := range c.Passages {
			s.says(t, c.From, p)
			s.says(t, c.To, p)
		}
	}
}

func TestOriginsNameTheirSources(t *testing.T) {
	s := load(t)
	for _, o := range s.Origins {
		for _, source := range o.Sources {
			s.says(t, o.Report, source)
		}
		for _, d := range o.CarriedBy {
			s.before(t, o.Report, d)
		}
	}
	for _, i := range s.Independent {
		if i.Min < 1 || i.Max < i.Min || i.Max > len(i.Documents) {
			t.Errorf("%s: %d to %d origins in %d documents", i.Claim, i.Min, i.Max, len(i.Documents))
		}
	}
}

func TestDenialsDriftAndChecksAreQuoted(t *testing.T) {
	s := load(t)
	for _, d := range s.Denials {
		s.says(t, d.File, d.Words)
		s.says(t, d.Of.File, d.Of.Words)
	}
	for _, d := range s.Drift {
		s.says(t, d.Earlier.File, d.Earlier.Words)
		s.says(t, d.Later.File, d.Later.Words)
		s.before(t, d.Earlier.File, d.Later.File)
	}
	for _, c := range s.Checks {
		s.says(t, c.File, c.Words)
		s.says(t, c.File, c.From)
		s.says(t, c.File, c.To)
		if fits := c.DistanceKm <= c.StatedKm; fits != (c.Verdict == "consistent") {
			t.Errorf("%s to %s: %g km and a range of %g km called %s", c.From, c.To, c.DistanceKm, c.StatedKm, c.Verdict)
		}
	}
}
