package event

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// marked is a word or words in a test sentence with what they are:
// [GPE:Northland], [q:700 km], [t:in May], and {deny:…} around reported words.
var marked = regexp.MustCompile(`\[(\w+):([^\]]+)\]|\{(\w*):|\}`)

// sample is a document with all that Find is given.
type sample struct {
	doc          headwater.Document
	syn          headwater.Syntax
	entities     []headwater.Entity
	times        []headwater.Time
	quantities   []headwater.Quantity
	attributions []headwater.Attribution
}

func (s *sample) find() []headwater.Claim {
	return Find(&s.doc, &s.syn, s.entities, s.times, s.quantities, s.attributions)
}

// read makes a sample of marked lines; each line is a paragraph.
func read(text string) *sample {
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
	s.tokens()
	return s
}

func (s *sample) mark(kind, name string, at headwater.Span) {
	switch kind {
	case "q":
		unit := "count"
		if strings.Contains(name, "km") || strings.Contains(name, "kilomet") {
			unit = "kilometre"
		}
		s.quantities = append(s.quantities, headwater.Quantity{ID: name, Span: at, Unit: unit})
	case "t":
		s.times = append(s.times, headwater.Time{ID: name, Span: at, Type: headwater.Date})
	default:
		for i := range s.entities {
			if s.entities[i].ID == name {
				s.entities[i].Mentions = append(s.entities[i].Mentions, at)
				return
			}
		}
		s.entities = append(s.entities, headwater.Entity{ID: name, Name: name, Type: headwater.EntityType(kind), Mentions: []headwater.Span{at}})
	}
}

// tokens splits at spaces and marks; a stop and a space end a sentence.
func (s *sample) tokens() {
	text, block := s.doc.Text, 0
	first, start := 0, 0
	end := func() {
		if n := len(s.syn.Tokens); n > first {
			span := headwater.Span{Start: s.syn.Tokens[first].Start, End: s.syn.Tokens[n-1].End}
			s.syn.Sentences = append(s.syn.Sentences, headwater.Sentence{Span: span, First: first, Last: n, Block: block})
			first = n
		}
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n':
			end()
			s.block(start, i)
			block, start = len(s.doc.Blocks), i+1
		case inner(r):
			j := i
			for j < len(text) {
				r, n := utf8.DecodeRuneInString(text[j:])
				if !inner(r) && !(strings.ContainsRune("-'’,", r) && j+n < len(text) && alnum(text[j+n:]) && (r != ',' || unicode.IsDigit(rune(text[j-1])))) {
					break
				}
				j += n
			}
			kind := headwater.WordToken
			if unicode.IsDigit(r) {
				kind = headwater.NumberToken
			}
			s.syn.Tokens = append(s.syn.Tokens, headwater.Token{Span: headwater.Span{Start: i, End: j}, Kind: kind})
			n = j - i
		case !unicode.IsSpace(r):
			s.syn.Tokens = append(s.syn.Tokens, headwater.Token{Span: headwater.Span{Start: i, End: i + n}, Kind: headwater.PunctToken})
			if strings.ContainsRune(".?!", r) && (i+n == len(text) || text[i+n] == ' ') {
				end()
			}
		}
		i += n
	}
	end()
	s.block(start, len(text))
}

func (s *sample) block(start, end int) {
	if t := strings.TrimSpace(s.doc.Text[start:end]); t != "" {
		at := start + strings.Index(s.doc.Text[start:end], t)
		s.doc.Blocks = append(s.doc.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: at, End: at + len(t)}})
	}
}

func inner(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func alnum(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inner(r)
}

// shown writes a claim as the tables expect it.
func shown(text string, c headwater.Claim) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", c.Type, c.Trigger.In(text))
	if c.Status != headwater.Actual {
		fmt.Fprintf(&b, " %s", c.Status)
	}
	if c.Negative {
		b.WriteString(" not")
	}
	var roles []string
	for r := range c.Roles {
		roles = append(roles, string(r))
	}
	slices.Sort(roles)
	for _, r := range roles {
		for _, f := range c.Roles[headwater.Role(r)] {
			fmt.Fprintf(&b, " %s=%s", r, f.In(text))
			if f.Entity != "" {
				fmt.Fprintf(&b, "(%s)", f.Entity)
			}
		}
	}
	for _, x := range [][2]string{{"when", c.When}, {"quantity", c.Quantity}, {"by", c.Attribution}} {
		if x[1] != "" {
			fmt.Fprintf(&b, " %s=%s", x[0], x[1])
		}
	}
	return b.String()
}

func check(t *testing.T, line string, want []string) {
	t.Helper()
	s := read(line)
	var got []string
	for _, c := range s.find() {
		got = append(got, shown(s.doc.Text, c))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\n got  %s\n want %s", s.doc.Text, strings.Join(got, "\n      "), strings.Join(want, "\n      "))
	}
}
