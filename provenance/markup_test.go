package provenance

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/syntax"
)

// item is a news item of our own with its attributions marked in the text, so that
// chains are tested whatever the finder finds: "{1s:P Moss} {1c told} Norda {1t that
// it was so}". Marks nest. A source's id begins with its kind: P a named person, p
// an unnamed one, g an unnamed group, O an organization, D a document, M an outlet.
// A number may be followed by its parent ("2<1c"), its act follows an equals sign
// ("3=denyc"); "m:g" marks a mention and no more. Paragraphs are parted by blank lines; "# " opens a title, "! " a
// caption.
type item struct {
	publisher string
	byline    []string
	text      string
	outlets   []string // names that the catalog would know
	members   map[string]string
}

var parser = sync.OnceValues(syntax.Load)

// reading is an item taken through the stages before this one.
type reading struct {
	doc          headwater.Document
	syn          headwater.Syntax
	entities     []headwater.Entity
	sources      []headwater.Source
	attributions []headwater.Attribution
}

func (it item) read(t testing.TB) reading {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	m := marked{sources: map[string]*headwater.Source{}, attributions: map[string]*headwater.Attribution{}}
	r := reading{doc: headwater.Document{ID: "sha256:test", Publisher: it.publisher, Byline: it.byline}}
	for paragraph := range strings.SplitSeq(it.text, "\n\n") {
		kind := headwater.ParagraphBlock
		switch {
		case strings.HasPrefix(paragraph, "# "):
			kind = headwater.TitleBlock
		case strings.HasPrefix(paragraph, "! "):
			kind = headwater.CaptionBlock
		}
		start := m.text.Len()
		m.unmark(t, strings.TrimPrefix(strings.TrimPrefix(paragraph, "# "), "! "))
		r.doc.Blocks = append(r.doc.Blocks, headwater.Block{Kind: kind, Span: headwater.Span{Start: start, End: m.text.Len()}})
		m.text.WriteString("\n\n")
	}
	r.doc.Text = m.text.String()
	r.doc.Dateline = dateline(r.doc.Text)
	r.syn = p.Parse(r.doc.Text, r.doc.Blocks)
	r.entities = named(r.doc.Text, it.outlets)
	for id, s := range m.sources {
		s.MemberOf = it.members[id]
		for _, e := range r.entities {
			if s.Kind == headwater.OutletSource && strings.Contains(s.Label, e.Name) {
				s.Entity, s.Label = e.ID, e.Name
			}
		}
		r.sources = append(r.sources, *s)
	}
	slices.SortFunc(r.sources, func(a, b headwater.Source) int { return strings.Compare(a.ID, b.ID) })
	for _, a := range m.attributions {
		r.attributions = append(r.attributions, *a)
	}
	slices.SortFunc(r.attributions, func(a, b headwater.Attribution) int { return a.Cue.Start - b.Cue.Start })
	r.sources, r.attributions = Chains(&r.doc, &r.syn, r.entities, r.sources, r.attributions)
	return r
}

// dateline finds "RONA (Norda)" and its kin at the start of a paragraph.
func dateline(text string) *headwater.Dateline {
	i := strings.Index(text, "RONA")
	if i < 0 || i > 0 && text[i-1] != '\n' {
		return nil
	}
	end := strings.Index(text[i:], " -")
	if end < 0 {
		return nil
	}
	return &headwater.Dateline{Place: "RONA", Span: headwater.Span{Start: i, End: i + end}}
}

func named(text string, names []string) (out []headwater.Entity) {
	for _, n := range names {
		e := headwater.Entity{ID: "e_" + n, Type: headwater.Org, Class: "outlet", Name: n}
		if !strings.Contains(n, " ") {
			e.Class = "agency"
		}
		for at := wordIn(text, n, 0); !at.Empty(); at = wordIn(text, n, at.End) {
			e.Mentions = append(e.Mentions, at)
		}
		if len(e.Mentions) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// marked gathers what the marks of an item say.
type marked struct {
	text         strings.Builder
	sources      map[string]*headwater.Source
	attributions map[string]*headwater.Attribution
}

func (m *marked) unmark(t testing.TB, s string) {
	type open struct {
		mark string
		at   int
	}
	var stack []open
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			mark, _, ok := strings.Cut(s[i+1:], " ")
			if !ok {
				t.Fatalf("a mark without words in %q", s)
			}
			stack = append(stack, open{mark, m.text.Len()})
			i += len(mark) + 1
		case '}':
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for one := range strings.SplitSeq(o.mark, ",") {
				m.keep(one, headwater.Span{Start: o.at, End: m.text.Len()})
			}
		default:
			m.text.WriteByte(s[i])
		}
	}
}

// keep takes one mark: "1s:P", "1s:P=words", "2<1c", "3=denyc", "3t".
func (m *marked) keep(mark string, at headwater.Span) {
	mark, source, _ := strings.Cut(mark, ":")
	if mark == "m" {
		m.source(source, at)
		return
	}
	part := mark[len(mark)-1]
	number, act, _ := strings.Cut(mark[:len(mark)-1], "=")
	number, parent, _ := strings.Cut(number, "<")
	a := m.attributions[number]
	if a == nil {
		a = &headwater.Attribution{ID: number, Manner: headwater.Indirect, Act: headwater.State}
		m.attributions[number] = a
	}
	if act != "" {
		a.Act = headwater.Act(act)
	}
	if parent != "" {
		a.Parent = parent
	}
	switch part {
	case 's':
		a.SourceSpan, a.Source = &at, source
		m.source(source, at)
	case 'c':
		a.Cue = at
	case 't':
		a.Content = append(a.Content, at)
	}
}

// source takes a mention of a source; the first is its label.
func (m *marked) source(id string, at headwater.Span) {
	kinds := map[byte]headwater.SourceKind{'P': headwater.PersonSource, 'G': headwater.GroupSource, 'O': headwater.OrganizationSource, 'D': headwater.DocumentSource, 'M': headwater.OutletSource}
	if id == "" {
		return
	}
	s := m.sources[id]
	if s == nil {
		first := rune(id[0])
		s = &headwater.Source{ID: id, Kind: kinds[byte(unicode.ToUpper(first))], Named: unicode.IsUpper(first), Label: at.In(m.text.String())}
		m.sources[id] = s
	}
	s.Spans = append(s.Spans, at)
}

// paths writes each chain as "label how > label how", the outlet that we read
// aside, with * for an inherited hop and ? for an open end.
func (r reading) paths() string {
	var out []string
	for _, a := range r.attributions {
		var hops []string
		for _, h := range a.Chain.Hops[1:] {
			hop := r.label(h.Source) + " " + string(h.How)
			if h.Inherited {
				hop += "*"
			}
			hops = append(hops, hop)
		}
		line := strings.Join(hops, " > ")
		if a.Chain.Open {
			line += " ?"
		}
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n")
}

// label is the id of a source of the item, and the name of an outlet.
func (r reading) label(id string) string {
	for _, s := range r.sources {
		if s.ID == id && (s.Kind == headwater.OutletSource || len(id) > 3) {
			return s.Label
		}
	}
	if id == "" {
		return "nobody"
	}
	return id
}
