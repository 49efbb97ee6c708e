package report

import (
	"fmt"
	"html/template"
	"io"
	"sync"

	"github.com/headwater-project/headwater"
)

// traceShell is what the page of a trace needs.
type traceShell struct {
	page   *template.Template
	Style  template.CSS
	Policy string
}

var loadTraceShell = sync.OnceValues(func() (*traceShell, error) {
	page, err := template.New("trace").ParseFS(files, "html/trace.html")
	if err != nil {
		return nil, err
	}
	var style []byte
	for _, name := range []string{"html/style.css", "html/trace.css"} {
		part, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		style = append(style, part...)
	}
	policy := "default-src 'none'; style-src " + digest(style) + "; base-uri 'none'; form-action 'none'"
	return &traceShell{page, template.CSS(style), policy}, nil //nolint:gosec // it is ours
})

// traceLeaf is the data of the page.
type traceLeaf struct {
	*traceShell
	TraceView
	Headline    string
	GradedWords string // empty where the user gave no letters
	Graphs      []Graph
}

// TraceHTML writes a trace as one file that opens offline and asks nothing of any server:
// each story's graph from origins to outlets, the counts with their reasons, what several
// claim, denials, what changed on the way, and the copies side by side. Everything that
// comes from a document is escaped. It fails only when w does.
func TraceHTML(w io.Writer, t *headwater.Trace) error {
	sh, err := loadTraceShell()
	if err != nil {
		return fmt.Errorf("preparing the page of a trace: %w", err)
	}
	l := traceLeaf{traceShell: sh, TraceView: NewTraceView(t)}
	l.Headline = many(l.Documents, "document") + " of " + many(l.Outlets, "outlet")
	if l.Graded {
		l.GradedWords = gradedWords
	}
	for i := range l.Stories {
		l.Graphs = append(l.Graphs, newGraph(&l.Stories[i]))
	}
	if err := sh.page.ExecuteTemplate(w, "trace", l); err != nil {
		return fmt.Errorf("printing a trace as HTML: %w", err)
	}
	return nil
}
