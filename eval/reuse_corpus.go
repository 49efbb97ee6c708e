package eval

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// collectionHead is the first row of a CSV of articles.
func collectionHead() []string { return []string{"id", "publisher", "scrape_time", "text"} }

func (f *file) isCollection() bool {
	head, err := f.rows().Read()
	return err == nil && slices.Equal(head, collectionHead())
}

func (f *file) rows() *csv.Reader {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.bytes, []byte("\uFEFF"))))
	r.FieldsPerRecord = -1
	return r
}

// eachRow hands every row to take, with the line it begins on.
func (f *file) eachRow(take func(line int, row []string) error) error {
	rows := f.rows()
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", f.path, err)
		}
		line, _ := rows.FieldPos(0)
		if err := take(line, row); err != nil {
			return err
		}
	}
}

// collection reads articles, whose paragraphs are parted by "###". An article's id is
// that of the file with its own: "census_articles#604".
func (f *file) collection() ([]source, error) {
	name, _, _ := strings.Cut(f.name, ".")
	var out []source
	err := f.eachRow(func(line int, row []string) error {
		switch {
		case slices.Equal(row, collectionHead()):
			return nil
		case len(row) != len(collectionHead()) || row[0] == "" || strings.TrimSpace(row[3]) == "":
			return f.failf(line, "not an article: %s, none empty", strings.Join(collectionHead(), ", "))
		}
		a := article{id: name + "#" + row[0], publisher: row[1], published: row[2]}
		a.text = paragraphs(row[3])
		out = append(out, source{a, f.name})
		return nil
	})
	f.documents = len(out)
	return out, err
}

func paragraphs(text string) string {
	var out []string
	for p := range strings.SplitSeq(text, "###") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n\n")
}

// gradedPair is a text, one it may be rewritten from, and how much: a place in
// rewriting.
type gradedPair struct {
	texts [2]string
	grade int
}

// gradedPairs reads rows of two texts and a digit.
func (f *file) gradedPairs() ([]gradedPair, error) {
	var out []gradedPair
	err := f.eachRow(func(line int, row []string) error {
		if len(row) != 3 || len(row[2]) != 1 || row[2][0] < '0' || row[2][0] > '3' {
			return f.failf(line, "neither an article (a first row of %s) nor a pair of texts with its grade, 0 to 3", strings.Join(collectionHead(), ", "))
		}
		out = append(out, gradedPair{[2]string{row[0], row[1]}, int(row[2][0] - '0')})
		return nil
	})
	f.documents = 2 * len(out)
	return out, err
}

// foundPair is one line of a file of predictions.
type foundPair struct {
	A           string   `json:"a"`
	B           string   `json:"b"`
	Containment *float64 `json:"containment"`
}

// articlePairs reads pairs of ids; one without a containment is held to share all.
func (f *file) articlePairs(articles []source) (map[articlePair]float64, error) {
	places := map[string]int{}
	for i, a := range articles {
		places[a.id] = i
	}
	out := map[articlePair]float64{}
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var p foundPair
		if err := json.Unmarshal(line, &p); err != nil {
			return nil, f.failf(n, `not {"a", "b", "containment"}: %w`, err)
		}
		a, okA := places[p.A]
		b, okB := places[p.B]
		if !okA || !okB || a == b {
			return nil, f.failf(n, "%q and %q are not two articles of the corpus", clip(p.A), clip(p.B))
		}
		share := 1.0
		if p.Containment != nil {
			share = *p.Containment
		}
		out[articlePair{min(a, b), max(a, b)}] = share
	}
	return out, nil
}
