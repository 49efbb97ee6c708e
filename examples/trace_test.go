package examples_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
)

// What tracing the examples must find at least, and how much more it may say.
const (
	creditsWanted  = 9  // all
	copiesWanted   = 5  // all
	originsWanted  = 6  // all, with exactly the documents that carry each
	sourcesWanted  = 20 // all that are written beside the origins
	denialsWanted  = 2  // both
	driftWanted    = 7  // of 8
	driftBeyond    = 3  // that truth.json does not list
	onlyCredited   = 2  // origins that are no document: Saba and the Korean agency
	deniedPassages = 1  // of 2
)

// traced is the trace of the set beside its truth.
type traced struct {
	set
	trace headwater.Trace
	file  map[string]string // document id → file
	words map[string]string // document id → text
}

func traceExamples(t *testing.T) traced {
	t.Helper()
	out := traced{set: load(t), file: map[string]string{}, words: map[string]string{}}
	e, err := engine.New(engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var readings []*headwater.Reading
	for _, name := range out.order {
		raw := []byte(out.text[name])
		r, err := e.Read(headwater.Receipt{URI: name, Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, &r)
		out.file[r.Document.ID], out.words[r.Document.ID] = name, r.Document.Text
	}
	out.trace = e.Trace(readings)
	if len(out.trace.Stories) != 1 {
		t.Fatalf("%d stories, want one of all documents", len(out.trace.Stories))
	}
	return out
}

// overlaps says whether a quote stands where the truth has its words.
func (tr traced) overlaps(q headwater.Quote, w words) bool {
	text := tr.words[q.Document]
	at := strings.Index(text, w.Words)
	return tr.file[q.Document] == w.File && at >= 0 && q.Overlaps(headwater.Span{Start: at, End: at + len(w.Words)})
}

func (tr traced) publisher(report string) string {
	for _, r := range tr.trace.Reports {
		if r.ID == report {
			return r.Publisher
		}
	}
	return ""
}

func TestTraceFindsEveryCredit(t *testing.T) {
	tr := traceExamples(t)
	found, beyond := 0, 0
	for _, d := range tr.trace.Documents {
		i := slices.IndexFunc(tr.Documents, func(x document) bool { return x.File == tr.file[d.ID] })
		matched := make([]bool, len(d.Credits))
		for _, want := range tr.Documents[i].Credits {
			at := slices.IndexFunc(d.Credits, func(c headwater.Credit) bool { return sameOutlet(tr.publisher(c.Report), want.To) })
			if at < 0 {
				t.Logf("%s: no credit to %s", tr.file[d.ID], want.To)
				continue
			}
			found, matched[at] = found+1, true
		}
		for j, m := range matched {
			if !m {
				beyond++
				t.Errorf("%s: a credit to %q that is not there", tr.file[d.ID], tr.publisher(d.Credits[j].Report))
			}
		}
	}
	t.Logf("credits: %d found, %d beyond", found, beyond)
	atLeast(t, "credits", found, creditsWanted)
}

func sameOutlet(a, b string) bool {
	return strings.EqualFold(strings.TrimPrefix(a, "The "), strings.TrimPrefix(b, "The "))
}

func TestTraceFindsCopiesAndNoOthers(t *testing.T) {
	tr := traceExamples(t)
	has := func(from, to string) bool {
		return slices.ContainsFunc(tr.trace.Copies, func(c headwater.Copy) bool {
			return tr.file[c.From] == from && tr.file[c.To] == to
		})
	}
	found := 0
	for _, c := range tr.Copies {
		if has(c.From, c.To) {
			found++
		} else {
			t.Logf("%s is not found to be a copy of %s", c.To, c.From)
		}
	}
	atLeast(t, "copies", found, copiesWanted)
	for _, n := range tr.NotCopies {
		if has(n[0], n[1]) || has(n[1], n[0]) {
			t.Errorf("%s and %s are taken for copies", n[0], n[1])
		}
	}
}

func TestTraceFindsOriginsAndWhatHangsOnThem(t *testing.T) {
	tr := traceExamples(t)
	found, sources, credited := 0, 0, 0
	for _, o := range tr.trace.Stories[0].Origins {
		file := ""
		for _, r := range tr.trace.Reports {
			if r.ID == o.Report {
				file = tr.file[r.Document]
			}
		}
		if file == "" {
			credited++
			continue
		}
		i := slices.IndexFunc(tr.Origins, func(w struct {
			Report    string   `json:"report"`
			Sources   []string `json:"sources"`
			CarriedBy []string `json:"carried_by"`
		}) bool {
			return w.Report == file
		})
		if i < 0 {
			t.Errorf("%s is taken for an origin", file)
			continue
		}
		want := append([]string{file}, tr.Origins[i].CarriedBy...)
		if got := tr.files(o.Documents); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("on %s hang %v, want %v", file, got, want)
			continue
		}
		found++
		sources += heardOf(tr.Origins[i].Sources, tr.trace.Stories[0].Origins)
	}
	t.Logf("origins: %d of documents, %d only credited; sources %d", found, credited, sources)
	atLeast(t, "origins", found, originsWanted)
	atLeast(t, "sources", sources, sourcesWanted)
	if credited > onlyCredited {
		t.Errorf("%d origins are only credited, want at most %d", credited, onlyCredited)
	}
}

func (tr traced) files(ids []string) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		out = append(out, tr.file[id])
	}
	slices.Sort(out)
	return out
}

// heardOf counts the sources that some origin heard, by a shared name.
func heardOf(want []string, origins []headwater.StoryOrigin) int {
	n := 0
	for _, w := range want {
		if slices.ContainsFunc(origins, func(o headwater.StoryOrigin) bool {
			return slices.ContainsFunc(o.Sources, func(s string) bool {
				return strings.Contains(strings.ToLower(s), strings.ToLower(w)) || strings.Contains(strings.ToLower(w), strings.ToLower(s))
			})
		}) {
			n++
		}
	}
	return n
}

func TestTraceFindsDenials(t *testing.T) {
	tr := traceExamples(t)
	found, of := 0, 0
	got := tr.trace.Stories[0].Denials
	for _, w := range tr.Denials {
		hit, said := false, false
		for _, d := range got {
			if tr.overlaps(d.By, w.words) {
				hit = true
				said = said || slices.ContainsFunc(d.Of, func(q headwater.Quote) bool { return tr.file[q.Document] == w.Of.File })
			}
		}
		if hit {
			found++
		}
		if said {
			of++
		}
	}
	t.Logf("denials: %d found, %d with what is denied, %d in all", found, of, len(got))
	atLeast(t, "denials", found, denialsWanted)
	atLeast(t, "denied passages", of, deniedPassages)
	for _, d := range got {
		if tr.file[d.By.Document] != "06-rawdhan-denial.txt" {
			t.Errorf("a denial in %s: %q", tr.file[d.By.Document], d.By.In(tr.words[d.By.Document]))
		}
	}
}

// Each claim that truth.json counts is one of the shared claims, told by the same
// documents but for one, with the very range.
func TestTraceCountsTheOriginsOfClaims(t *testing.T) {
	tr := traceExamples(t)
	for _, w := range tr.Independent {
		at := slices.IndexFunc(tr.trace.Stories[0].Claims, func(c headwater.SharedClaim) bool {
			told := 0
			for _, file := range w.Documents {
				if slices.ContainsFunc(c.Tellings, func(q headwater.Quote) bool { return tr.file[q.Document] == file }) {
					told++
				}
			}
			return told >= len(w.Documents)-1 && c.Independent.Min == w.Min && c.Independent.Max == w.Max
		})
		if at < 0 {
			t.Errorf("no claim that %s has %d to %d origins", w.Claim, w.Min, w.Max)
		}
	}
}

func TestTraceFindsDrift(t *testing.T) {
	tr := traceExamples(t)
	got := tr.trace.Stories[0].Drift
	listed := make([]bool, len(got))
	found := 0
	for _, w := range tr.Drift {
		hit := false
		for i, d := range got {
			if sameKind(w.What, d.What) && tr.overlaps(d.Earlier, w.Earlier) && tr.overlaps(d.Later, w.Later) {
				hit, listed[i] = true, true
			}
		}
		if hit {
			found++
		} else {
			t.Logf("not found: %s: %q became %q", w.What, w.Earlier.Words, w.Later.Words)
		}
	}
	beyond := 0
	for i, d := range got {
		if !listed[i] {
			beyond++
			t.Logf("beyond: %s: %q became %q", d.What, d.Earlier.In(tr.words[d.Earlier.Document]), d.Later.In(tr.words[d.Later.Document]))
		}
	}
	atLeast(t, "drift", found, driftWanted)
	if beyond > driftBeyond {
		t.Errorf("%d changes beyond those written in, want at most %d", beyond, driftBeyond)
	}
}

// sameKind lets the truth's "recipient" be a change of actor.
func sameKind(truth string, kind headwater.DriftKind) bool {
	return truth == string(kind) || truth == "recipient" && kind == headwater.ActorDrift
}

func atLeast(t *testing.T, what string, found, want int) {
	t.Helper()
	if found < want {
		t.Errorf("%s: %d found, want %d at least", what, found, want)
	}
}

// TestTraceDoesNotMindTheOrder reads the set backwards.
func TestTraceDoesNotMindTheOrder(t *testing.T) {
	e, err := engine.New(engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "[0-9]*"))
	if err != nil {
		t.Fatal(err)
	}
	s := load(t)
	var readings []*headwater.Reading
	for _, f := range files {
		r, err := e.Read(headwater.Receipt{URI: filepath.Base(f), Bytes: []byte(s.text[filepath.Base(f)])})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, &r)
	}
	first := engine.Trace(readings)
	slices.Reverse(readings)
	second := engine.Trace(readings)
	if a, b := summary(first), summary(second); a != b {
		t.Errorf("read forwards it says\n%s\nbackwards\n%s", a, b)
	}
}

func summary(t headwater.Trace) string {
	var b strings.Builder
	for _, s := range t.Stories {
		b.WriteString(s.ID + " " + s.Independent.Why + "\n")
		for _, o := range s.Origins {
			b.WriteString(o.Report + " " + strings.Join(o.Documents, ",") + "\n")
		}
		for _, d := range s.Drift {
			b.WriteString(string(d.What) + " " + d.Why + "\n")
		}
	}
	return b.String()
}
