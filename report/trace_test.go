package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// woven is a trace of n documents of invented outlets: some rest on others, by credit or
// copy, in a way that the numbers choose.
func woven(n int, choose func(name string, below int) int) *headwater.Trace {
	t := &headwater.Trace{}
	s := headwater.Story{ID: "s", Title: "Crates at Port Élan", Independent: headwater.Independence{Min: 1, Max: 2, Why: "Two heard it apart, or one from the other."}}
	for i := range n {
		id := fmt.Sprintf("d%d", i)
		text := fmt.Sprintf("Überraschung at Port Élan: %d crates were found, an official said.", i)
		d := headwater.Traced{Document: headwater.Document{ID: id, URI: id + ".txt", Publisher: fmt.Sprintf("Outlet %d of a long and winding name", i), Published: "2031-04-02", Text: text,
			Blocks: []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(text)}}}}, Story: "s"}
		all := headwater.Span{End: len(text)}
		t.Reports = append(t.Reports, headwater.Report{ID: "r" + id, Publisher: d.Publisher, Document: id, Sources: []string{"an official"}})
		if i > 0 {
			from := choose("from", i)
			d.Credits = append(d.Credits, headwater.Credit{Report: fmt.Sprintf("rd%d", from), Spans: []headwater.Span{all}})
			if choose("copied", 2) == 1 {
				t.Copies = append(t.Copies, headwater.Copy{From: fmt.Sprintf("d%d", from), To: id, Containment: 0.5, Direction: headwater.Likely, Why: "It came later.",
					Passages: []headwater.Passage{{From: headwater.Span{End: 13}, To: headwater.Span{End: 13}}}})
			}
		}
		t.Documents = append(t.Documents, d)
		s.Documents = append(s.Documents, id)
	}
	if n > 0 {
		q := headwater.Quote{Document: "d0", Span: headwater.Span{Start: 28, End: 36}}
		s.Origins = []headwater.StoryOrigin{{Report: "rd0", Sources: []string{"an official"}, Documents: s.Documents}}
		s.Claims = []headwater.SharedClaim{{Type: headwater.Seize, Tellings: []headwater.Quote{q}, Credibility: 6, Independent: s.Independent}}
		s.Denials = []headwater.StoryDenial{{By: q, Source: "the port", Of: []headwater.Quote{q}}}
		s.Drift = []headwater.Drift{{What: headwater.CountDrift, Earlier: q, Later: q, Why: "The amount is put higher."}}
	}
	t.Stories = []headwater.Story{s}
	return t
}

// Whatever hangs on what, every document stands in the tree once, JSON keeps the schema and
// every span gives back its words, and no box of the page lies on another.
func TestTraceViews(t *testing.T) {
	c := jsonschema.NewCompiler()
	schema, err := c.Compile("../docs/schema/trace.v1.json")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		trace := woven(rapid.IntRange(0, 25).Draw(t, "documents"), func(name string, below int) int { return rapid.IntRange(0, below-1).Draw(t, name) })
		var b bytes.Buffer
		if err := report.TraceJSON(&b, trace, true); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatalf("%#v", err)
		}
		for _, d := range v.(map[string]any)["documents"].([]any) {
			text := []rune(trace.Documents[0].Text)
			for i := range trace.Documents {
				if trace.Documents[i].ID == d.(map[string]any)["id"] {
					text = []rune(trace.Documents[i].Text)
				}
			}
			checkSpans(t, d, text)
		}
		treeHoldsAll(t, trace)
		apart(t, trace)
	})
}

func treeHoldsAll(t *rapid.T, trace *headwater.Trace) {
	view := report.NewTraceView(trace)
	seen := make(map[string]int)
	var count func([]report.Leaf)
	count = func(all []report.Leaf) {
		for _, l := range all {
			seen[l.Document]++
			count(l.Leaves)
		}
	}
	for _, s := range view.Stories {
		for _, o := range s.Origins {
			count(o.Leaves)
		}
		for i, d := range trace.Documents[1:] {
			if seen[d.ID] != 1 {
				t.Fatalf("document %d stands %d times in the tree", i+1, seen[d.ID])
			}
		}
	}
}

// apart reads the boxes of the page and holds each against the others.
func apart(t *rapid.T, trace *headwater.Trace) {
	var b bytes.Buffer
	if err := report.TraceHTML(&b, trace); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "NaN") {
		t.Fatal("the page has a number that is none")
	}
	var boxes [][2]int
	for _, part := range strings.Split(b.String(), `transform="translate(`)[1:] {
		var x, y int
		if _, err := fmt.Sscanf(part, "%d %d)", &x, &y); err != nil {
			t.Fatal(err)
		}
		for _, o := range boxes {
			if abs(o[0]-x) < 210 && abs(o[1]-y) < 34 {
				t.Fatalf("a box at %d, %d lies on one at %d, %d", x, y, o[0], o[1])
			}
		}
		boxes = append(boxes, [2]int{x, y})
	}
}

func abs(n int) int { return max(n, -n) }

// What a document says reaches nobody as markup or as control characters.
func TestTraceIsClean(t *testing.T) {
	trace := woven(3, func(string, int) int { return 0 })
	for i := range trace.Documents {
		trace.Documents[i].Publisher = "<script>alert(1)</script>\x1b[31m"
		trace.Documents[i].Text = "<u>\x1b[2J" + trace.Documents[i].Text
	}
	trace.Stories[0].Title = "<img src=x>\x07"
	var page, text bytes.Buffer
	if err := report.TraceHTML(&page, trace); err != nil {
		t.Fatal(err)
	}
	if err := report.TraceText(&text, trace, report.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script>alert", "<img src=x", "<u>", "\x1b"} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for _, bad := range []string{"\x1b[31m", "\x1b[2J", "\x07"} {
		if strings.Contains(text.String(), bad) {
			t.Errorf("the text has %q", bad)
		}
	}
	if !strings.Contains(text.String(), "3 documents, 1 to 2 independent origins.") {
		t.Errorf("%s", text.String())
	}
}

// A span outside its document is an error, and nothing is printed.
func TestTraceJSONRefuses(t *testing.T) {
	trace := woven(2, func(string, int) int { return 0 })
	trace.Stories[0].Drift[0].Later.End = 1 << 20
	var b bytes.Buffer
	if err := report.TraceJSON(&b, trace, false); err == nil || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}

func TestDenialsOfOneNameStandTogether(t *testing.T) {
	trace := woven(2, func(string, int) int { return 0 })
	s := &trace.Stories[0]
	first := s.Denials[0]
	again := headwater.StoryDenial{By: headwater.Quote{Document: "d1", Span: first.By.Span}, Source: "Port", Of: first.Of}
	other := headwater.StoryDenial{By: first.By}
	s.Denials = []headwater.StoryDenial{first, other, again}
	got := report.NewTraceView(trace).Stories[0].Denials
	if len(got) != 2 || len(got[0].By) != 2 || len(got[0].Of) != 1 || got[1].Source != "somebody" {
		t.Errorf("%+v", got)
	}
}
