package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-project/headwater"
)

// truthName is the file beside the reports of a story that says what is true of them.
const truthName = "truth.json"

// traceGold is one story: its reports and the truth about them. Documents are named
// STORY/FILE once it is read.
type traceGold struct {
	name      string
	reports   []source
	Documents []struct {
		File    string `json:"file"`
		Credits []struct {
			To string `json:"to"`
		} `json:"credits"`
	} `json:"documents"`
	Copies      []goldCopy   `json:"copies"`
	Origins     []goldOrigin `json:"origins"`
	Independent goldRange    `json:"independent"`
	Claims      []struct {
		goldRange
		Tellings []goldPlace `json:"tellings"`
	} `json:"claims"`
	Denials []struct {
		By goldPlace  `json:"by"`
		Of *goldPlace `json:"of"`
	} `json:"denials"`
	Drift []goldDrift `json:"drift"`
}

// goldCopy is two reports that share passages, the earlier first.
type goldCopy struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// goldOrigin is a report of the story, or an outlet that is only credited, and what
// hangs on it.
type goldOrigin struct {
	Report    string   `json:"report"`
	CarriedBy []string `json:"carried_by"`
}

// goldRange is how many origins are independent of one another.
type goldRange struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// goldDrift is a change between two passages.
type goldDrift struct {
	What    headwater.DriftKind `json:"what"`
	Earlier goldPlace           `json:"earlier"`
	Later   goldPlace           `json:"later"`
}

// goldPlace is words that stand once in a report.
type goldPlace struct {
	File  string `json:"file"`
	Words string `json:"words"`
	span  headwater.Span
}

// traceGolds reads a txtar archive of stories: STORY/FILE for every report and
// STORY/truth.json. Complaints name the story and the words.
func (f *file) traceGolds() ([]*traceGold, error) {
	if !utf8.Valid(f.bytes) {
		return nil, fmt.Errorf("%s is not valid UTF-8; convert it", f.path)
	}
	var golds []*traceGold
	at := map[string]*traceGold{}
	for _, x := range txtar.Parse(bytes.ReplaceAll(f.bytes, []byte("\r\n"), []byte("\n"))).Files {
		story, name := path.Split(x.Name)
		story = strings.TrimSuffix(story, "/")
		if story == "" {
			return nil, fmt.Errorf("%s: %q lies in no story; name it STORY/%s", f.path, clip(x.Name), clip(x.Name))
		}
		g := at[story]
		if g == nil {
			g = &traceGold{name: story}
			at[story], golds = g, append(golds, g)
		}
		if err := g.take(f, name, x.Data); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", f.path, clip(x.Name), err)
		}
	}
	if len(golds) == 0 {
		return nil, fmt.Errorf("%s holds no stories; it should be a txtar archive of STORY/FILE and STORY/%s", f.path, truthName)
	}
	for _, g := range golds {
		if err := g.settle(); err != nil {
			return nil, fmt.Errorf("%s: story %q: %w", f.path, clip(g.name), err)
		}
		f.documents += len(g.reports)
	}
	return golds, nil
}

func (g *traceGold) take(f *file, name string, data []byte) error {
	if name == truthName {
		return json.Unmarshal(data, g)
	}
	id := g.name + "/" + name
	for _, r := range g.reports {
		if r.id == id {
			return fmt.Errorf("comes twice; rename one")
		}
	}
	g.reports = append(g.reports, source{article{id: id, text: string(data)}, f.name})
	return nil
}

// settle names documents STORY/FILE and finds the words of every place.
func (g *traceGold) settle() error {
	if len(g.Documents) == 0 {
		return fmt.Errorf("no %s that lists its documents", truthName)
	}
	for _, name := range g.names() {
		if g.text(*name) == "" {
			return fmt.Errorf("%s speaks of %q, which is no report of it", truthName, clip(*name))
		}
		*name = g.name + "/" + *name
	}
	for i := range g.Origins {
		if o := &g.Origins[i]; g.text(o.Report) != "" {
			o.Report = g.name + "/" + o.Report
		}
	}
	for _, p := range g.places() {
		text := g.text(p.File)
		if p.Words == "" || strings.Count(text, p.Words) != 1 {
			return fmt.Errorf("%q stands in %q %d times; name words that stand there once", clip(p.Words), clip(p.File), strings.Count(text, p.Words))
		}
		p.File, p.span.Start = g.name+"/"+p.File, strings.Index(text, p.Words)
		p.span.End = p.span.Start + len(p.Words)
	}
	return nil
}

// text is that of a report by its file, empty where there is none.
func (g *traceGold) text(name string) string {
	for _, r := range g.reports {
		if r.id == g.name+"/"+name {
			return r.text
		}
	}
	return ""
}

// names are all names of reports but those of places and origins.
func (g *traceGold) names() []*string {
	var out []*string
	for i := range g.Documents {
		out = append(out, &g.Documents[i].File)
	}
	for i := range g.Copies {
		out = append(out, &g.Copies[i].From, &g.Copies[i].To)
	}
	for i := range g.Origins {
		for k := range g.Origins[i].CarriedBy {
			out = append(out, &g.Origins[i].CarriedBy[k])
		}
	}
	return out
}

func (g *traceGold) places() []*goldPlace {
	var out []*goldPlace
	for i := range g.Claims {
		for k := range g.Claims[i].Tellings {
			out = append(out, &g.Claims[i].Tellings[k])
		}
	}
	for i := range g.Denials {
		out = append(out, &g.Denials[i].By)
		if of := g.Denials[i].Of; of != nil {
			out = append(out, of)
		}
	}
	for i := range g.Drift {
		out = append(out, &g.Drift[i].Earlier, &g.Drift[i].Later)
	}
	return out
}
