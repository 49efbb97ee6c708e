package eval

import (
	"fmt"
	"strings"
)

// joiner finds the gold document that a prediction is about.
type joiner struct {
	byID, byText map[string]int
	texts        []string
	taken        []bool
	unknown      int // predictions about no gold document
}

// newJoiner fails where two gold documents share an id, for then a prediction
// could not say which it means.
func newJoiner(all []source) (*joiner, error) {
	j := &joiner{byID: map[string]int{}, byText: map[string]int{}, taken: make([]bool, len(all))}
	for i, s := range all {
		if _, twice := j.byID[s.id]; twice {
			return nil, fmt.Errorf("the corpus has two documents named %q; score its files one at a time", s.id)
		}
		j.byID[s.id] = i
		if _, twice := j.byText[s.text]; !twice {
			j.byText[s.text] = i
		}
		j.texts = append(j.texts, s.text)
	}
	return j, nil
}

// find gives the gold document with this id or, failing that, with this text.
// A prediction on no gold document gives false and is counted. It is an error
// when the text is not the gold text, for its offsets would point elsewhere,
// and when two predictions are about one document. An empty text is not
// compared.
func (j *joiner) find(id, text string) (int, bool, error) {
	i, known := j.byID[id]
	if !known || (text != "" && j.texts[i] != text) {
		same, found := j.byText[text]
		if known && !found {
			return 0, false, fmt.Errorf("the text of document %q is not the corpus's, so its offsets cannot be compared", id)
		}
		if !found || text == "" {
			j.unknown++
			return 0, false, nil
		}
		i = same
	}
	if j.taken[i] {
		return 0, false, fmt.Errorf("document %q comes twice", id)
	}
	j.taken[i] = true
	return i, true, nil
}

// findURI is find for a document whose address ends in #ID.
func (j *joiner) findURI(uri, text string) (int, bool, error) {
	for rest := uri; ; {
		_, after, found := strings.Cut(rest, "#")
		if !found {
			return j.find("", text)
		}
		if _, known := j.byID[after]; known {
			return j.find(after, text)
		}
		rest = after
	}
}

// note says on the table what found no partner.
func (j *joiner) note(t *Table) {
	if j.unknown > 0 {
		t.notef("%d predicted documents are not in the corpus and were left out", j.unknown)
	}
	missing := 0
	for _, taken := range j.taken {
		if !taken {
			missing++
		}
	}
	if missing > 0 {
		t.notef("%d documents have no prediction, counted as read with nothing found", missing)
	}
}
