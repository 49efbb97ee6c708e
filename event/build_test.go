package event_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/event"
	"github.com/headwater-project/headwater/syntax"
)

// marked is a word or words in a test sentence with what they are:
// [GPE:Northland], [q:700 km], [t:in May], and {deny:…} around reported words.
var marked = regexp.MustCompile(`\[(\w+):([^\]]+)\]|\{(\w*):|\}`)

// countries are the invented names of states; other names of a GPE are towns.
var countries = map[string]string{"Northland": "XA", "Eastmark": "XB", "Iran": "IR"}

// parser is the real one: frames speak of its relations.
var parser = sync.OnceValues(syntax.Load)

// rules are the frames compiled in.
var rules = sync.OnceValues(func() (*event.Frames, error) { return event.Load(nil) })

// sample is a document with all that Find is given.
type sample struct {
	doc          headwater.Document
	syn          headwater.Syntax
	entities     []headwater.Entity
	times        []headwater.Time
	quantities   []headwater.Quantity
	attributions []headwater.Attribution
}

// find reads the claims of a sample with the frames compiled in.
func (s *sample) find(t testing.TB) []headwater.Claim {
	t.Helper()
	f, err := rules()
	if err != nil {
		t.Fatal(err)
	}
	return s.by(f)
}

func (s *sample) by(f *event.Frames) []headwater.Claim {
	return f.Find(&s.doc, &s.syn, s.entities, s.times, s.quantities, s.attributions)
}

// read makes a sample of marked lines and parses it; each line is a paragraph.
func read(t testing.TB, text string) *sample {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	s := strip(text)
	s.blocks()
	s.syn = p.Parse(s.doc.Text, s.doc.Blocks)
	return s
}

// strip takes the marks out of text and keeps what they say.
func strip(text string) *sample {
	s := &sample{doc: headwater.Document{ID: "sample"}}
	var b strings.Builder
	var open []int
	last := 0
	for _, m := range marked.FindAllStringSubmatchIndex(text, -1) {
		b.WriteString(text[last:m[0]])
		last = m[1]
		switch {
		case m[2] >= 0:
			at := b.Len()
			b.WriteString(text[m[4]:m[5]])
			s.mark(text[m[2]:m[3]], text[m[4]:m[5]], headwater.Span{Start: at, End: b.Len()})
		case m[6] >= 0:
			open = append(open, len(s.attributions))
			s.attributions = append(s.attributions, headwater.Attribution{
				ID: fmt.Sprint("a", len(s.attributions)), Act: headwater.Act(text[m[6]:m[7]]),
				Content: []headwater.Span{{Start: b.Len()}}, Manner: headwater.Indirect,
			})
		case len(open) > 0:
			s.attributions[open[len(open)-1]].Content[0].End = b.Len()
			open = open[:len(open)-1]
		}
	}
	b.WriteString(text[last:])
	s.doc.Text = b.String()
	return s
}

// mark keeps what a mark says of the words at a span.
func (s *sample) mark(kind, name string, at headwater.Span) {
	switch kind {
	case "q":
		unit := "count"
		if strings.Contains(name, "km") || strings.Contains(name, "kilomet") {
			unit = "kilometre"
		}
		s.quantities = append(s.quantities, headwater.Quantity{ID: name, Span: at, Unit: unit, Low: amount(name)})
	case "t":
		s.times = append(s.times, headwater.Time{ID: name, Span: at, Type: headwater.Date, Value: name})
	default:
		for i := range s.entities {
			if s.entities[i].ID == name {
				s.entities[i].Mentions = append(s.entities[i].Mentions, at)
				return
			}
		}
		e := headwater.Entity{ID: name, Name: name, Type: headwater.EntityType(kind), Mentions: []headwater.Span{at}}
		if e.Type == headwater.GPE {
			e.Ref.ISO3166 = countries[name]
		}
		s.entities = append(s.entities, e)
	}
}

// amount tells amounts of different words apart: the length of the words stands for
// what they say.
func amount(words string) *float64 {
	n := float64(len(words))
	return &n
}

// blocks makes a paragraph of every line that has words.
func (s *sample) blocks() {
	at := 0
	for line := range strings.Lines(s.doc.Text) {
		if words := strings.TrimSpace(line); words != "" {
			start := at + strings.Index(line, words)
			s.doc.Blocks = append(s.doc.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: start, End: start + len(words)}})
		}
		at += len(line)
	}
}

// written gives a claim as the tables expect it, with a line for each further
// passage that tells of it.
func written(text string, c headwater.Claim) string {
	out := told(text, string(c.Type), c.Trigger, c.Status, c.Negative, c.Roles)
	for _, x := range [][2]string{{"when", c.When}, {"quantity", c.Quantity}, {"by", c.Attribution}} {
		if x[1] != "" {
			out += " " + x[0] + "=" + x[1]
		}
	}
	for _, e := range c.Evidence[min(1, len(c.Evidence)):] {
		out += " + " + told(text, "", e.Trigger, e.Status, e.Negative, e.Roles)
		if e.Attribution != "" {
			out += " by=" + e.Attribution
		}
	}
	return out
}

// told gives what one passage says.
func told(text, kind string, trigger headwater.Span, status headwater.Status, negative bool, roles map[headwater.Role][]headwater.Filler) string {
	words := []string{trigger.In(text)}
	if kind != "" {
		words = []string{kind, trigger.In(text)}
	}
	if status != headwater.Actual {
		words = append(words, string(status))
	}
	if negative {
		words = append(words, "not")
	}
	var names []headwater.Role
	for r := range roles {
		names = append(names, r)
	}
	slices.Sort(names)
	for _, r := range names {
		for _, f := range roles[r] {
			word := fmt.Sprintf("%s=%s", r, f.In(text))
			if f.Entity != "" {
				word += "(" + f.Entity + ")"
			}
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

// row is a marked text and the claims it gives.
type row struct {
	line string
	want []string
}

func table(t *testing.T, rows []row) {
	t.Helper()
	for _, r := range rows {
		check(t, r.line, r.want)
	}
}

// check reads one row. Claims of the type "other" are other tests' matter.
func check(t *testing.T, line string, want []string) {
	t.Helper()
	s := read(t, line)
	var got []string
	for _, c := range s.find(t) {
		if c.Type != headwater.Other {
			got = append(got, written(s.doc.Text, c))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\n got  %s\n want %s", s.doc.Text, strings.Join(got, "\n      "), strings.Join(want, "\n      "))
	}
}
