package engine_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
)

// TestTraces holds small sets, written with known truth, to it: every credit, origin,
// copy, denial and drift of the comment is found, no other credit or origin, and not
// more drift beyond than the comment allows.
func TestTraces(t *testing.T) {
	files, err := filepath.Glob("testdata/trace/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d sets, %v", len(files), err)
	}
	e := open(t)
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			s := &traceSet{T: t, ids: map[string]string{}, files: map[string]string{}, texts: map[string]string{}, reports: map[string]headwater.Report{}}
			s.read(e, a)
			s.hold(strings.Split(string(a.Comment), "\n"))
		})
	}
}

// traceSet is the trace of one set beside what its comment says.
type traceSet struct {
	*testing.T
	trace   headwater.Trace
	ids     map[string]string // name → document id
	files   map[string]string // document id → name
	texts   map[string]string // document id → text
	reports map[string]headwater.Report
}

func (s *traceSet) read(e *engine.Engine, a *txtar.Archive) {
	var readings []*headwater.Reading
	for _, f := range a.Files {
		r, err := e.Read(headwater.Receipt{URI: f.Name, Bytes: f.Data})
		if err != nil {
			s.Fatal(err)
		}
		name := strings.TrimSuffix(f.Name, ".txt")
		s.ids[name], s.files[r.Document.ID], s.texts[r.Document.ID] = r.Document.ID, name, r.Document.Text
		readings = append(readings, &r)
	}
	s.trace = e.Trace(readings)
	for _, r := range s.trace.Reports {
		s.reports[r.ID] = r
	}
	s.sound()
}

// sound checks that every span of a trace lies in its document and every id leads to
// something.
func (s *traceSet) sound() {
	quote := func(q headwater.Quote) {
		if text, ok := s.texts[q.Document]; !ok || q.Empty() || !q.Valid(text) {
			s.Errorf("a quote points at %v of %q", q.Span, q.Document)
		}
	}
	report := func(id string) {
		if s.reports[id].ID != id || id == "" {
			s.Errorf("there is no report %q", id)
		}
	}
	for _, d := range s.trace.Documents {
		for _, c := range d.Credits {
			report(c.Report)
			for _, at := range c.Spans {
				quote(headwater.Quote{Document: d.ID, Span: at})
			}
		}
	}
	for _, st := range s.trace.Stories {
		for _, o := range st.Origins {
			report(o.Report)
		}
		if in := st.Independent; in.Min > in.Max || in.Max > len(st.Origins) || in.Why == "" {
			s.Errorf("independence %+v of %d origins", in, len(st.Origins))
		}
		for _, d := range st.Drift {
			quote(d.Earlier)
			quote(d.Later)
		}
		for _, d := range st.Denials {
			quote(d.By)
			for _, q := range d.Of {
				quote(q)
			}
		}
		for _, c := range st.Claims {
			for _, q := range slices.Concat(c.Tellings, c.Denied) {
				quote(q)
			}
			if c.Credibility < 1 || c.Credibility > 6 || c.Independent.Why == "" {
				s.Errorf("credibility %d, %+v", c.Credibility, c.Independent)
			}
		}
	}
}

var driftTruth = regexp.MustCompile(`^drift (\w+) (\w+) "(.+)" => (\w+) "(.+)"$`)

func (s *traceSet) hold(truth []string) {
	credits, origins, drift, beyond := map[string][]string{}, map[string]bool{}, map[int]bool{}, 0
	for _, l := range truth {
		words := strings.Fields(l)
		switch {
		case strings.HasPrefix(l, "credit "):
			credits[words[1]] = append(credits[words[1]], strings.Join(words[2:], " "))
		case strings.HasPrefix(l, "origin "):
			name := strings.TrimSuffix(words[1], ":")
			origins[name] = true
			s.wantOrigin(name, words[2:])
		case strings.HasPrefix(l, "copy "):
			s.wantCopy(words[1], words[2])
		case strings.HasPrefix(l, "denial "):
			s.wantDenial(words[1], strings.Trim(strings.TrimPrefix(l, "denial "+words[1]+" "), `"`))
		case strings.HasPrefix(l, "drift "):
			s.wantDrift(driftTruth.FindStringSubmatch(l), drift)
		case strings.HasPrefix(l, "claim "):
			s.wantClaim(claimTruth.FindStringSubmatch(l))
		case strings.HasPrefix(l, "beyond "):
			beyond, _ = strconv.Atoi(words[1])
		}
	}
	s.holdCredits(credits)
	s.holdOrigins(origins)
	s.holdDrift(drift, beyond)
}

func (s *traceSet) holdCredits(want map[string][]string) {
	for _, d := range s.trace.Documents {
		name := s.files[d.ID]
		for _, outlet := range want[name] {
			if !slices.ContainsFunc(d.Credits, func(c headwater.Credit) bool { return s.reports[c.Report].Publisher == outlet }) {
				s.Errorf("%s: no credit to %s", name, outlet)
			}
		}
		for _, c := range d.Credits {
			if p := s.reports[c.Report].Publisher; len(c.Spans) > 0 && !slices.Contains(want[name], p) && !c.Copied {
				s.Errorf("%s: a credit to %s that it does not give", name, p)
			}
		}
	}
}

func (s *traceSet) holdOrigins(want map[string]bool) {
	for _, st := range s.trace.Stories {
		for _, o := range st.Origins {
			if doc := s.reports[o.Report].Document; doc != "" && !want[s.files[doc]] {
				s.Errorf("%s is taken for an origin: it heard %v", s.files[doc], o.Sources)
			}
		}
	}
}

func (s *traceSet) holdDrift(listed map[int]bool, beyond int) {
	n := 0
	for _, st := range s.trace.Stories {
		for i, d := range st.Drift {
			if !listed[i] {
				n++
				s.Logf("beyond: %s: %s %q became %s %q", d.What, s.files[d.Earlier.Document], d.Earlier.In(s.texts[d.Earlier.Document]), s.files[d.Later.Document], d.Later.In(s.texts[d.Later.Document]))
			}
		}
	}
	if n > beyond {
		s.Errorf("%d changes that the set does not list, want at most %d", n, beyond)
	}
}

func (s *traceSet) wantOrigin(name string, documents []string) {
	for _, st := range s.trace.Stories {
		for _, o := range st.Origins {
			if s.reports[o.Report].Document != s.ids[name] {
				continue
			}
			var got []string
			for _, d := range o.Documents {
				got = append(got, s.files[d])
			}
			slices.Sort(got)
			slices.Sort(documents)
			if !slices.Equal(got, documents) {
				s.Errorf("on %s hang %v, want %v", name, got, documents)
			}
			return
		}
	}
	s.Errorf("%s is not found to be an origin", name)
}

func (s *traceSet) wantCopy(from, to string) {
	if !slices.ContainsFunc(s.trace.Copies, func(c headwater.Copy) bool { return c.From == s.ids[from] && c.To == s.ids[to] }) {
		s.Errorf("%s is not found to be a copy of %s", to, from)
	}
}

func (s *traceSet) wantDenial(name, words string) {
	for _, st := range s.trace.Stories {
		if slices.ContainsFunc(st.Denials, func(d headwater.StoryDenial) bool { return s.stands(d.By, name, words) }) {
			return
		}
	}
	s.Errorf("the denial %q of %s is not found", words, name)
}

var claimTruth = regexp.MustCompile(`^claim (\w+) "(.+)" (\d) (\d) (\d)$`)

// wantClaim holds the claim that a document tells in some words to its independent
// origins, at least and at most, and its credibility.
func (s *traceSet) wantClaim(m []string) {
	if m == nil {
		s.Fatal("a line of the comment is not understood")
	}
	for _, st := range s.trace.Stories {
		for _, c := range st.Claims {
			if !slices.ContainsFunc(c.Tellings, func(q headwater.Quote) bool { return s.stands(q, m[1], m[2]) }) {
				continue
			}
			if got := fmt.Sprint(c.Independent.Min, c.Independent.Max, c.Credibility); got != strings.Join(m[3:], " ") {
				s.Errorf("%q: origins at least, at most and credibility are %s, want %s", m[2], got, strings.Join(m[3:], " "))
			}
			return
		}
	}
	s.Errorf("%q of %s is not found to be a claim that several make", m[2], m[1])
}

func (s *traceSet) wantDrift(m []string, listed map[int]bool) {
	if m == nil {
		s.Fatal("a line of the comment is not understood")
	}
	hit := false
	for _, st := range s.trace.Stories {
		for i, d := range st.Drift {
			if string(d.What) == m[1] && s.stands(d.Earlier, m[2], m[3]) && s.stands(d.Later, m[4], m[5]) {
				hit, listed[i] = true, true
			}
		}
	}
	if !hit {
		s.Errorf("drift is not found: %s: %q became %q", m[1], m[3], m[5])
	}
}

// stands says whether a quote overlaps words of a document, in any case of letters.
func (s *traceSet) stands(q headwater.Quote, name, words string) bool {
	text, words := strings.ToLower(s.texts[q.Document]), strings.ToLower(words)
	for from := 0; s.files[q.Document] == name; {
		at := strings.Index(text[from:], words)
		if at < 0 {
			break
		}
		if q.Overlaps(headwater.Span{Start: from + at, End: from + at + len(words)}) {
			return true
		}
		from += at + 1
	}
	return false
}

// TestTraceOfLittle traces sets with nothing to find.
func TestTraceOfLittle(t *testing.T) {
	if got := engine.Trace(nil); len(got.Documents)+len(got.Stories)+len(got.Reports) != 0 {
		t.Errorf("of nothing it says %+v", got)
	}
	e := open(t)
	var readings []*headwater.Reading
	for _, text := range []string{"", "Rain.", "Rain.", "\xff\xfe \x00", strings.Repeat("word ", 4000)} {
		r, err := e.Read(headwater.Receipt{URI: "x", MediaType: "text/plain", Bytes: []byte(text)})
		if err == nil {
			readings = append(readings, &r)
		}
	}
	got := engine.Trace(readings)
	for _, s := range got.Stories {
		if s.Independent.Max != 0 || s.Independent.Why == "" {
			t.Errorf("%v", s.Independent)
		}
	}
}
