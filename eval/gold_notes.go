package eval

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// goldOutlet is the id of the outlet that we read. It needs no source line, for the
// header names it, and may have one.
const goldOutlet = "outlet"

// nobody stands in a gold file where the text names none.
const nobody = "-"

// goldNotes is what stands below the text of one document.
type goldNotes struct {
	file     *file
	document *goldDraft
	sources  []headwater.Source
	tellings []headwater.Attribution
	lines    map[string]int // of each annotation by its id
}

var (
	goldID    = regexp.MustCompile(`^([0-9]+|[A-Za-z][A-Za-z0-9_-]*):(?:\s+|$)`)
	goldField = regexp.MustCompile(`^([a-z_]+)=(?:"([^"]*)"|([^\s"]+))(?:\s+|$)`)
)

// goldAnnotations reads attribution and source lines, and checks that what they
// point at is there.
func (f *file) goldAnnotations(d *goldDraft) (*goldNotes, error) {
	notes := &goldNotes{file: f, document: d, lines: map[string]int{}}
	notes.sources = append(notes.sources, headwater.Source{
		ID: goldOutlet, Kind: headwater.OutletSource, Named: d.publisher != "", Label: d.publisher,
	})
	for _, l := range d.notes {
		if err := notes.line(l); err != nil {
			return nil, err
		}
	}
	return notes, notes.check()
}

func (g *goldNotes) line(l goldLine) error {
	id := goldID.FindStringSubmatch(l.text)
	if id == nil {
		return g.file.failf(l.n, `%q is no annotation; write "1: key=value …" or "S1: key=value …"`, clip(l.text))
	}
	if at, twice := g.lines[id[1]]; twice {
		return g.file.failf(l.n, "%s is described on line %d already", id[1], at)
	}
	g.lines[id[1]] = l.n
	fields, err := g.file.goldFields(l.n, l.text[len(id[0]):])
	if err != nil {
		return err
	}
	if id[1][0] <= '9' {
		return g.attribution(l.n, id[1], fields)
	}
	return g.source(l.n, id[1], fields)
}

// goldFields are the keys and values of one line, in order.
type goldFields [][2]string

func (f *file) goldFields(n int, rest string) (goldFields, error) {
	var out goldFields
	seen := map[string]bool{}
	for rest != "" {
		m := goldField.FindStringSubmatch(rest)
		if m == nil {
			return nil, f.failf(n, `%q is no key=value; put a value with spaces between straight quotation marks`, clip(rest))
		}
		if seen[m[1]] {
			return nil, f.failf(n, "%s comes twice", m[1])
		}
		seen[m[1]] = true
		out = append(out, [2]string{m[1], m[2] + m[3]})
		rest = rest[len(m[0]):]
	}
	return out, nil
}

func (g *goldNotes) attribution(n int, id string, fields goldFields) error {
	t := headwater.Attribution{ID: id}
	given := map[string]bool{}
	for _, kv := range fields {
		given[kv[0]] = true
		if err := g.attributionField(n, &t, kv[0], kv[1]); err != nil {
			return err
		}
	}
	for _, key := range []string{"act", "source", "chain"} {
		if !given[key] {
			return g.file.failf(n, "attribution %s has no %s=", id, key)
		}
	}
	g.tellings = append(g.tellings, t)
	return nil
}

func (g *goldNotes) attributionField(n int, t *headwater.Attribution, key, value string) (err error) {
	switch key {
	case "act":
		t.Act, err = oneOf(g.file, n, key, headwater.Act(value), acts())
	case "likelihood":
		t.Likelihood = new(headwater.Likelihood)
		t.Likelihood.Band, err = oneOf(g.file, n, key, headwater.Band(value), bands())
	case "negated":
		t.Negated, err = g.yes(n, key, value)
	case "open":
		t.Chain.Open, err = g.yes(n, key, value)
	case "source":
		t.Source = orNobody(value)
	case "parent":
		t.Parent = orNobody(value)
	case "chain":
		t.Chain.Hops, err = g.chain(n, value)
	default:
		err = g.file.failf(n, "an attribution has no %q; the keys are act, negated, source, parent, chain, open, likelihood", key)
	}
	return err
}

func (g *goldNotes) source(n int, id string, fields goldFields) error {
	s := headwater.Source{ID: id}
	given := map[string]bool{}
	for _, kv := range fields {
		given[kv[0]] = true
		if err := g.sourceField(n, &s, kv[0], kv[1]); err != nil {
			return err
		}
	}
	for _, key := range []string{"kind", "named", "label"} {
		if !given[key] {
			return g.file.failf(n, "source %s has no %s=", id, key)
		}
	}
	if id == goldOutlet {
		g.sources[0] = s
		return nil
	}
	g.sources = append(g.sources, s)
	return nil
}

var isoCountry = regexp.MustCompile(`^[A-Z]{2}$`)

func (g *goldNotes) sourceField(n int, s *headwater.Source, key, value string) (err error) {
	switch key {
	case "kind":
		s.Kind, err = oneOf(g.file, n, key, headwater.SourceKind(value), sourceKinds())
	case "named":
		s.Named, err = g.yes(n, key, value)
	case "label":
		s.Label = value
	case "role":
		s.Role = value
	case "affiliation":
		s.Affiliation = value
	case "member_of":
		s.MemberOf = orNobody(value)
	case "count":
		if s.Count, err = strconv.Atoi(value); err != nil || s.Count < 1 {
			err = g.file.failf(n, "count=%q is no number from 1 up", clip(value))
		}
	case "country":
		if s.Country = value; !isoCountry.MatchString(value) {
			err = g.file.failf(n, "country=%q is no ISO 3166-1 code of two capitals", clip(value))
		}
	default:
		err = g.file.failf(n, "a source has no %q; the keys are kind, named, label, count, role, affiliation, country, member_of", key)
	}
	return err
}

func orNobody(value string) string {
	if value == nobody {
		return ""
	}
	return value
}

func (g *goldNotes) yes(n int, key, value string) (bool, error) {
	if value != "yes" && value != "no" {
		return false, g.file.failf(n, "%s=%q; write yes or no", key, clip(value))
	}
	return value == "yes", nil
}

// chain reads "outlet:publishes>Norda:reports*>S1:says".
func (g *goldNotes) chain(n int, value string) ([]headwater.Hop, error) {
	var out []headwater.Hop
	for _, station := range strings.Split(value, ">") {
		station, inherited := strings.CutSuffix(station, "*")
		id, how, found := strings.Cut(station, ":")
		if !found || id == "" {
			return nil, g.file.failf(n, `%q is no hop; write ID:how, parted by ">"`, clip(station))
		}
		kind, err := oneOf(g.file, n, "hop "+id, headwater.HopKind(how), hopKinds())
		if err != nil {
			return nil, err
		}
		out = append(out, headwater.Hop{Source: orNobody(id), How: kind, Inherited: inherited})
	}
	if out[0].Source != goldOutlet || out[0].How != headwater.Publishes {
		return nil, g.file.failf(n, `a chain begins with "outlet:publishes"`)
	}
	return out, nil
}
