package eval

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// story is one document with what is known of its origin.
type story struct {
	source
	origins, relays, own []string
	stance               string
}

// storyRecord is one line of a file of stories.
type storyRecord struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Gold      *struct {
		Origins []string `json:"names_origin"`
		Relays  []string `json:"relays"`
		Own     []string `json:"own_sources"`
		Stance  string   `json:"stance"`
	} `json:"gold"`
}

// stances are those a story can take; only "denies" is scored.
func stances() []string { return []string{"original", "repeats", "comments", "denies"} }

// stories reads one JSON object a line. Each needs id, text and gold.
func (f *file) stories() ([]story, error) {
	var docs []story
	for n, line := range f.lines() {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var r storyRecord
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, f.failf(n, "not a story, one JSON object a line: %w", err)
		}
		switch {
		case r.ID == "" || r.Text == "":
			return nil, f.failf(n, "no id or no text")
		case r.Gold == nil:
			return nil, f.failf(n, `document %q has no "gold" {"names_origin", "relays", "own_sources", "stance"}`, clip(r.ID))
		case !slices.Contains(stances(), r.Gold.Stance):
			return nil, f.failf(n, "document %q: stance %q is none of %s", clip(r.ID), clip(r.Gold.Stance), strings.Join(stances(), ", "))
		}
		a := article{id: r.ID, text: r.Text, title: r.Title, publisher: r.Publisher, published: r.Published}
		docs = append(docs, story{source{a, f.name}, r.Gold.Origins, r.Gold.Relays, r.Gold.Own, r.Gold.Stance})
	}
	f.documents = len(docs)
	return docs, nil
}
