package report

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// TraceView is a trace arranged for people, the larger stories first. Documents that
// share no story with others come last, together.
type TraceView struct {
	Documents, Outlets int
	Graded             bool // names bear the reliability letters that the user gave
	Stories            []StoryView
	Single             []string // headlines of documents that stand alone
}

// StoryView is one story.
type StoryView struct {
	ID, Title, Count string
	Independent      headwater.Independence
	Range            string // "1 to 2 independent origins"
	Origins          []OriginView
	Loose            []Leaf // documents whose word leads to no origin here
	Claims           []SharedView
	Denials          []DenialView
	Drift            []DriftView
	Copies           []CopyView
}

// OriginView is a report that heard its sources for itself, and the tree of what rests on it.
type OriginView struct {
	Name, Date string
	Credited   bool     // it is not in the archive, only credited
	Sources    []string // the first few of those heard
	Heard      int      // how many were heard
	Carried    int      // documents that rest on it, its own left out
	Leaves     []Leaf
}

// Leaf is a document in the tree, with those that rest on it.
type Leaf struct {
	Document        string
	Name, Date, How string
	Leaves          []Leaf
	Depth           int
}

// Side is a passage as it stands in one document, with a few words around it. Before and
// After carry the white space that parts them from the words.
type Side struct{ Name, Before, Words, After string }

// SharedView is what several documents claim.
type SharedView struct {
	Type        string
	Tellings    []Side
	Denied      []Side
	Range       string
	Credibility string
	Why         string
}

// DenialView is who denies what: all that one name denies.
type DenialView struct {
	Source string
	By     []Side
	Of     []Side
}

// DriftView is a change on the way.
type DriftView struct {
	What, Why      string
	Earlier, Later Side
}

// CopyView is a pair of documents that share passages.
type CopyView struct {
	From, To, Direction, Why string
	Percent                  int
	Passages                 [][2]Side
}

// tracer looks things up by id.
type tracer struct {
	trace     *headwater.Trace
	documents map[string]*headwater.Traced
	reports   map[string]*headwater.Report
}

// NewTraceView arranges a trace.
func NewTraceView(t *headwater.Trace) TraceView {
	x := &tracer{t, make(map[string]*headwater.Traced), make(map[string]*headwater.Report)}
	outlets := make(map[string]bool)
	for i := range t.Documents {
		d := &t.Documents[i]
		x.documents[d.ID] = d
		if d.Publisher != "" {
			outlets[strings.ToLower(d.Publisher)] = true
		}
	}
	v := TraceView{Documents: len(t.Documents), Outlets: len(outlets)}
	for i := range t.Reports {
		x.reports[t.Reports[i].ID] = &t.Reports[i]
		v.Graded = v.Graded || t.Reports[i].Reliability != ""
	}
	for i := range t.Stories {
		s := &t.Stories[i]
		if len(s.Documents) < 2 {
			for _, d := range s.Documents {
				v.Single = append(v.Single, x.name(d)+": "+x.headline(d))
			}
			continue
		}
		v.Stories = append(v.Stories, x.story(s))
	}
	return v
}

func (x *tracer) story(s *headwater.Story) StoryView {
	v := StoryView{
		ID: s.ID, Title: cmp.Or(plain(s.Title), "(no title)"), Independent: s.Independent, Range: rangeWords(s.Independent),
		Count: many(len(s.Documents), "document"),
	}
	placed := make(map[string]bool)
	for i := range s.Origins {
		v.Origins = append(v.Origins, x.origin(&s.Origins[i], placed))
	}
	slices.SortStableFunc(v.Origins, func(a, b OriginView) int { return b.Carried - a.Carried })
	for _, d := range s.Documents {
		if !placed[d] {
			v.Loose = append(v.Loose, Leaf{Document: d, Name: x.label(d), Date: x.date(d)})
		}
	}
	for i := range s.Claims {
		v.Claims = append(v.Claims, x.shared(&s.Claims[i]))
	}
	v.Denials = x.denials(s.Denials)
	for i := range s.Drift {
		d := &s.Drift[i]
		v.Drift = append(v.Drift, DriftView{string(d.What), plain(d.Why), x.side(&d.Earlier), x.side(&d.Later)})
	}
	v.Copies = x.copies(s)
	return v
}

// rangeWords is a range of origins in words.
func rangeWords(i headwater.Independence) string {
	switch {
	case i.Max == 0:
		return "no origin that the text shows"
	case i.Min == i.Max && i.Min == 1:
		return "one independent origin"
	case i.Min == i.Max:
		return fmt.Sprintf("%d independent origins", i.Min)
	}
	return fmt.Sprintf("%d to %d independent origins", i.Min, i.Max)
}

func many(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// origin makes the tree of what rests on one report, each document once.
func (x *tracer) origin(o *headwater.StoryOrigin, placed map[string]bool) OriginView {
	heard := plainAll(o.Sources)
	v := OriginView{Name: "a report that is not here", Sources: firstOf(heard), Heard: len(heard)}
	own := ""
	if r := x.reports[o.Report]; r != nil {
		own = r.Document
		v.Name, v.Date, v.Credited = graded(cmp.Or(plain(r.Publisher), "an outlet not known"), r.Reliability, 0), clock(r.Published), own == ""
	}
	rest := make(map[string]bool)
	for _, d := range o.Documents {
		if d != own {
			rest[d] = true
		}
	}
	v.Carried = len(rest)
	if own != "" {
		placed[own] = true
	}
	v.Leaves = x.leaves(o.Report, own, rest, placed, 0)
	for _, d := range o.Documents { // what hangs on it by a way that is not shown
		if rest[d] {
			delete(rest, d)
			placed[d] = true
			v.Leaves = append(v.Leaves, Leaf{Document: d, Name: x.label(d), Date: x.date(d), How: "rests on it"})
		}
	}
	return v
}

// mostDeep bounds the depth of a tree.
const mostDeep = 12

// leaves are the documents that rest on a report directly, with what rests on them.
func (x *tracer) leaves(report, document string, rest, placed map[string]bool, depth int) []Leaf {
	if depth > mostDeep {
		return nil
	}
	var out []Leaf
	for i := range x.trace.Documents {
		d := &x.trace.Documents[i]
		if !rest[d.ID] {
			continue
		}
		if how := x.how(d, report, document); how != "" {
			delete(rest, d.ID)
			placed[d.ID] = true
			out = append(out, Leaf{Document: d.ID, Name: x.label(d.ID), Date: x.date(d.ID), How: how, Depth: depth})
		}
	}
	for i := range out {
		out[i].Leaves = x.leaves(x.reportOf(out[i].Document), out[i].Document, rest, placed, depth+1)
	}
	return out
}

func (x *tracer) reportOf(document string) string {
	for id, r := range x.reports {
		if r.Document == document {
			return id
		}
	}
	return ""
}

// how says in words in which way a document rests on a report; empty for none.
func (x *tracer) how(d *headwater.Traced, report, document string) string {
	credit, copied := "", ""
	for i := range d.Credits {
		switch k := &d.Credits[i]; {
		case k.Report != report || report == "" || k.Aside:
		case k.Copied && len(k.Spans) == 0:
			credit = cmp.Or(credit, "shares its words")
		default:
			credit = "credits it"
		}
	}
	for i := range x.trace.Copies {
		if c := &x.trace.Copies[i]; document != "" && c.From == document && c.To == d.ID {
			copied = fmt.Sprintf("%.0f %% copied, %s", 100*c.Containment, directionWord(c.Direction))
		}
	}
	switch {
	case credit == "":
		return ""
	case copied == "":
		return credit
	case credit == "shares its words":
		return copied
	}
	return credit + ", " + copied
}

func directionWord(d headwater.Direction) string {
	if d == headwater.UnknownDirection {
		return "direction not known"
	}
	return string(d)
}

// mostSources are the sources of one origin that people are shown.
const mostSources = 8

// firstOf says of a long list how much more there is.
func firstOf(all []string) []string {
	if len(all) <= mostSources+1 {
		return all
	}
	return append(all[:mostSources:mostSources], fmt.Sprintf("and %d more", len(all)-mostSources))
}

// plainAll are labels without control characters, each once.
func plainAll(in []string) []string {
	seen := make(map[string]bool, len(in))
	var out []string
	for _, s := range in {
		s = plain(s)
		if key := strings.ToLower(strings.ReplaceAll(s, " '", "'")); s != "" && !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
}

func (x *tracer) name(document string) string {
	d := x.documents[document]
	if d == nil {
		return document
	}
	if d.Publisher == "" { // what provenance took the outlet to be
		if r := x.reports[x.reportOf(document)]; r != nil && r.Publisher != "" {
			return plain(r.Publisher)
		}
	}
	return cmp.Or(plain(d.Publisher), plain(path.Base(d.URI)), "an outlet not known")
}

// label is the name of a document's outlet with the letter that the user gave it.
func (x *tracer) label(document string) string {
	return graded(x.name(document), x.letter(document), 0)
}

func (x *tracer) letter(document string) string {
	if r := x.reports[x.reportOf(document)]; r != nil {
		return r.Reliability
	}
	return ""
}

// graded puts the Admiralty code behind a name: the letter of the outlet, and the number
// of what it says where that is not 0.
func graded(name, letter string, number int) string {
	switch {
	case letter == "":
		return name
	case number == 0:
		return name + " [" + letter + "]"
	}
	return fmt.Sprintf("%s [%s%d]", name, letter, number)
}

func (x *tracer) date(document string) string {
	if d := x.documents[document]; d != nil {
		return clock(d.Published)
	}
	return ""
}

func (x *tracer) headline(document string) string {
	if d := x.documents[document]; d != nil {
		return title(&d.Document)
	}
	return ""
}

// around is how many bytes of context stand on each side of a passage at most.
const around = 70

// side is a passage with a few words around it.
func (x *tracer) side(q *headwater.Quote) Side {
	d := x.documents[q.Document]
	if d == nil || !q.Valid(d.Text) {
		return Side{Name: x.name(q.Document)}
	}
	block := headwater.Span{Start: 0, End: len(d.Text)}
	for _, b := range d.Blocks {
		if b.Contains(q.Span) {
			block = b.Span
		}
	}
	before, after := d.Text[block.Start:q.Start], d.Text[q.End:block.End]
	s := Side{x.name(q.Document), tailOf(plain(before)), plain(q.In(d.Text)), headOf(plain(after))}
	if s.Before != "" && strings.TrimRightFunc(before, unicode.IsSpace) != before {
		s.Before += " "
	}
	if s.After != "" && strings.TrimLeftFunc(after, unicode.IsSpace) != after {
		s.After = " " + s.After
	}
	return s
}

func (x *tracer) sides(in []headwater.Quote) []Side { return list(in, x.side) }

// headOf and tailOf cut context at a space.
func headOf(s string) string {
	if len(s) <= around {
		return s
	}
	return s[:strings.LastIndex(s[:around], " ")+1] + "…"
}

func tailOf(s string) string {
	if len(s) <= around {
		return s
	}
	return "…" + s[len(s)-around+strings.Index(s[len(s)-around:]+" ", " "):]
}

// grades are the numbers of the Admiralty code in words.
var grades = [...]string{"", "confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged"}

func (x *tracer) shared(c *headwater.SharedClaim) SharedView {
	v := SharedView{Type: string(c.Type), Tellings: x.sides(c.Tellings), Denied: x.sides(c.Denied), Range: rangeWords(c.Independent), Why: plain(c.Independent.Why)}
	for i := range v.Tellings {
		v.Tellings[i].Name = graded(v.Tellings[i].Name, x.letter(c.Tellings[i].Document), c.Credibility)
	}
	if c.Credibility > 0 && c.Credibility < len(grades) {
		v.Credibility = fmt.Sprintf("%d (%s)", c.Credibility, grades[c.Credibility])
	}
	return v
}

// denials puts together what one name denies, in the order of the first of each; a
// passage that is denied twice comes once.
func (x *tracer) denials(all []headwater.StoryDenial) []DenialView {
	var out []DenialView
	at := make(map[string]int)
	seen := make(map[headwater.Quote]bool)
	for i := range all {
		d := &all[i]
		name := cmp.Or(plain(d.Source), "somebody")
		key := strings.TrimPrefix(strings.ToLower(name), "the ")
		n, ok := at[key]
		if !ok {
			n, at[key] = len(out), len(out)
			out = append(out, DenialView{Source: name})
		}
		out[n].By = append(out[n].By, x.side(&d.By))
		for _, q := range d.Of {
			if told := (headwater.Quote{Document: key + " " + q.Document, Span: q.Span}); !seen[told] {
				seen[told] = true
				out[n].Of = append(out[n].Of, x.side(&q))
			}
		}
	}
	return out
}

// copies are the pairs of a story, the closest first.
func (x *tracer) copies(s *headwater.Story) []CopyView {
	in := make(map[string]bool, len(s.Documents))
	for _, d := range s.Documents {
		in[d] = true
	}
	var out []CopyView
	for i := range x.trace.Copies {
		c := &x.trace.Copies[i]
		if !in[c.From] || !in[c.To] {
			continue
		}
		v := CopyView{From: x.name(c.From), To: x.name(c.To), Direction: directionWord(c.Direction), Why: plain(c.Why), Percent: int(100*c.Containment + 0.5)}
		for _, p := range c.Passages {
			v.Passages = append(v.Passages, [2]Side{
				x.side(&headwater.Quote{Document: c.From, Span: p.From}), x.side(&headwater.Quote{Document: c.To, Span: p.To}),
			})
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(a, b CopyView) int { return b.Percent - a.Percent })
	return out
}
