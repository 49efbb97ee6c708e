package eval

import (
	"errors"
	"fmt"
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
	err := eachRecord(f, "a story", func(r *storyRecord) error {
		if err := r.check(); err != nil {
			return err
		}
		a := article{id: r.ID, text: r.Text, title: r.Title, publisher: r.Publisher, published: r.Published}
		docs = append(docs, story{source{a, f.name}, r.Gold.Origins, r.Gold.Relays, r.Gold.Own, r.Gold.Stance})
		return nil
	})
	f.documents = len(docs)
	return docs, err
}

func (r *storyRecord) check() error {
	switch {
	case r.ID == "" || r.Text == "":
		return errors.New("no id or no text")
	case r.Gold == nil:
		return fmt.Errorf(`document %q has no "gold" {"names_origin", "relays", "own_sources", "stance"}`, clip(r.ID))
	case !slices.Contains(stances(), r.Gold.Stance):
		return fmt.Errorf("document %q: stance %q is none of %s", clip(r.ID), clip(r.Gold.Stance), strings.Join(stances(), ", "))
	}
	return nil
}
