package event

import (
	"bytes"
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/headwater-project/headwater"
)

//go:embed frames/*.yaml
var frameFiles embed.FS

// frame is one claim type with the words that tell of it.
type frame struct {
	Type     headwater.ClaimType `yaml:"type"`
	Plover   string              `yaml:"plover"`
	Cameo    string              `yaml:"cameo"`
	Needs    []string            `yaml:"needs"`     // one of these kinds of word in the clause
	Requires []headwater.Role    `yaml:"requires"`  // one of these roles filled
	Object   headwater.Role      `yaml:"object"`    // what the direct object is
	ObjectIs []string            `yaml:"object_is"` // kinds of word of which the object holds one
	Verbs    []trigger           `yaml:"verbs"`
	Nouns    []trigger           `yaml:"nouns"`

	needs, objectIs class
}

// trigger is one word of a frame and the company it must keep.
type trigger struct {
	Word       string         `yaml:"word"`
	Past       string         `yaml:"past"` // "-" for a form that does not count
	Participle string         `yaml:"participle"`
	Third      string         `yaml:"third"`
	Gerund     string         `yaml:"gerund"`
	Next       []string       `yaml:"next"`       // particles, one of which follows within Within words
	Within     int            `yaml:"within"`     // default 4
	Then       []string       `yaml:"then"`       // words, one of which follows in the clause
	After      []string       `yaml:"after"`      // words, one of which stands right before
	NotAfter   []string       `yaml:"not_after"`  // words that may not stand right before
	NotBefore  []string       `yaml:"not_before"` // words that may not stand in the five after
	Needs      []string       `yaml:"needs"`      // instead of the frame's
	Subject    headwater.Role `yaml:"subject"`    // what the subject is; default agent
	ArmsObject headwater.Role `yaml:"arms_object"`
	Cameo      string         `yaml:"cameo"`
	Context    bool           `yaml:"context"` // arms or armed bodies in the sentences before will do

	needs class
}

var triggerFields = strings.Fields("word past participle third gerund next within then after not_after not_before needs subject arms_object cameo context")

// UnmarshalYAML reads a bare word as well as a mapping.
func (t *trigger) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return n.Decode(&t.Word)
	}
	// A node does not hand on the strictness of its decoder.
	for i := 0; i < len(n.Content); i += 2 {
		if k := n.Content[i]; !slices.Contains(triggerFields, k.Value) {
			return fmt.Errorf("line %d: field %s not found in a trigger", k.Line, k.Value)
		}
	}
	type plain trigger
	return n.Decode((*plain)(t))
}

// kind is one list of words.yaml.
type kind struct {
	Nouns   []string `yaml:"nouns"`
	Literal []string `yaml:"literal"`
}

// lexicon is what Find looks words up in.
type lexicon struct {
	words map[string]entry
}

// entry is what one written word, in small letters, may be.
type entry struct {
	class  class
	senses []sense
}

// theLexicon is built on first use; TestFrames proves that it can be.
var theLexicon = sync.OnceValue(func() *lexicon {
	l, err := load()
	if err != nil {
		panic("event: reading the frames built into the program: " + err.Error())
	}
	return l
})

func load() (*lexicon, error) {
	files, err := frameFiles.ReadDir("frames")
	if err != nil {
		return nil, fmt.Errorf("listing frames: %w", err)
	}
	l := &lexicon{words: make(map[string]entry, 2048)}
	l.grammar()
	for _, f := range files {
		raw, err := frameFiles.ReadFile("frames/" + f.Name())
		if err != nil {
			return nil, fmt.Errorf("reading frame %s: %w", f.Name(), err)
		}
		if err := l.add(f.Name(), raw); err != nil {
			return nil, fmt.Errorf("frame %s: %w", f.Name(), err)
		}
	}
	return l, nil
}

func (l *lexicon) add(name string, raw []byte) error {
	if name == "words.yaml" {
		kinds := map[string]kind{}
		if err := strict(raw, &kinds); err != nil {
			return err
		}
		return l.addKinds(kinds)
	}
	f := new(frame)
	if err := strict(raw, f); err != nil {
		return err
	}
	return l.addFrame(f)
}

func strict(raw []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(raw))
	d.KnownFields(true)
	return d.Decode(into)
}

func (l *lexicon) addKinds(kinds map[string]kind) error {
	for name, k := range kinds {
		c, err := classOf([]string{name})
		if err != nil {
			return err
		}
		for _, w := range k.Literal {
			l.mark(w, c)
		}
		for _, w := range k.Nouns {
			l.mark(w, c)
			l.mark(plural(w), c)
		}
	}
	return nil
}

func (l *lexicon) mark(word string, c class) {
	e := l.words[word]
	e.class |= c
	l.words[word] = e
}

func (l *lexicon) addFrame(f *frame) error {
	var err error
	if f.needs, err = classOf(f.Needs); err != nil {
		return err
	}
	if f.objectIs, err = classOf(f.ObjectIs); err != nil {
		return err
	}
	if f.Type == "" || f.needs == 0 || f.Object == "" {
		return fmt.Errorf("type, needs and object must be given")
	}
	for i := range f.Verbs {
		if err := l.addTrigger(f, &f.Verbs[i], verbForms); err != nil {
			return err
		}
	}
	for i := range f.Nouns {
		if err := l.addTrigger(f, &f.Nouns[i], nounForms); err != nil {
			return err
		}
	}
	return nil
}

func (l *lexicon) addTrigger(f *frame, t *trigger, forms func(*trigger) []form) error {
	if t.Word == "" {
		return fmt.Errorf("a trigger of %s has no word", f.Type)
	}
	t.needs = f.needs
	if len(t.Needs) > 0 {
		c, err := classOf(t.Needs)
		if err != nil {
			return fmt.Errorf("trigger %q: %w", t.Word, err)
		}
		t.needs = c
	}
	if t.Within == 0 {
		t.Within = 4
	}
	if t.Subject == "" {
		t.Subject = headwater.Agent
	}
	if t.Cameo == "" {
		t.Cameo = f.Cameo
	}
	for _, w := range forms(t) {
		e := l.words[w.text]
		e.senses = insert(e.senses, sense{f, t, w.shape})
		l.words[w.text] = e
	}
	return nil
}

// insert keeps the senses that ask for most company first, and reach before
// all, for its verbs are those of an attack.
func insert(senses []sense, s sense) []sense {
	i := len(senses)
	for i > 0 && demand(senses[i-1]) < demand(s) {
		i--
	}
	return slices.Insert(senses, i, s)
}

func demand(s sense) int {
	n := len(s.trigger.Next) + len(s.trigger.Then) + len(s.trigger.After)
	if s.frame.Type == headwater.Reach {
		n += 100
	}
	return n
}
