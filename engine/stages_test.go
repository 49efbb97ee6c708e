package engine

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/attribution"
	"github.com/headwater-project/headwater/entity"
	"github.com/headwater-project/headwater/model"
	"github.com/headwater-project/headwater/provenance"
	"github.com/headwater-project/headwater/report"
	"github.com/headwater-project/headwater/timex"
)

// course is one document on its way through the stages.
type course struct {
	headwater.Reading
	receipt headwater.Receipt
	heard   *attribution.Hearing
	seen    *entity.Sighting
	aside   time.Duration // what the networks that the parser calls took of the stage at hand
	spent   map[string]time.Duration
}

// hear times the networks that the parser calls.
func (c *course) hear(s model.Stretch) {
	start := time.Now()
	c.heard.Hear(s)
	heard := time.Now()
	c.seen.See(s)
	seen := time.Now()
	c.spent["listener"] += heard.Sub(start)
	c.spent["sight"] += seen.Sub(heard)
	c.aside += seen.Sub(start)
}

// run takes the document through the stages and notes what each took.
func (c *course) run(stages []stage) error {
	for _, s := range stages {
		start := time.Now()
		if err := s.do(c); err != nil {
			return fmt.Errorf("%s: %s: %w", c.receipt.URI, s.name, err)
		}
		took := time.Since(start)
		c.spent[s.name] += took - c.aside
		c.aside = 0
	}
	return nil
}

// stage is one step of Read, or of what read does with its reading.
type stage struct {
	name string
	do   func(*course) error
}

// stages takes apart what Read does; TestStages holds it to the same readings.
func (e *Engine) stages() []stage {
	total := func(name string, do func(c *course, d *headwater.Document, syn *headwater.Syntax)) stage {
		return stage{name, func(c *course) error {
			do(c, &c.Document, &c.Syntax)
			return nil
		}}
	}
	return []stage{
		{"article", func(c *course) (err error) {
			c.Generator = e.generator
			c.Document, err = article.Read(c.receipt)
			return err
		}},
		total("syntax", func(c *course, d *headwater.Document, _ *headwater.Syntax) {
			c.heard, c.seen = e.listener.Begin(d), e.names.Begin(d)
			c.Syntax = e.parser.ParseEach(d.Text, d.Blocks, c.hear)
		}),
		total("entity", func(c *course, _ *headwater.Document, syn *headwater.Syntax) {
			c.Entities = c.seen.Find(syn)
		}),
		total("place", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Entities = e.places.Resolve(d, syn, c.Entities)
		}),
		total("timex", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Times, c.Quantities = timex.Find(d, syn)
		}),
		total("regions", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Regions = e.places.Regions(d, syn, c.Entities, c.Times, c.Quantities)
		}),
		total("attribution", func(c *course, _ *headwater.Document, syn *headwater.Syntax) {
			c.Sources, c.Attributions = c.heard.Find(syn, c.Entities)
		}),
		total("provenance", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Sources, c.Attributions = provenance.Chains(d, syn, c.Entities, c.Sources, c.Attributions)
		}),
		total("event", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Claims = e.frames.Find(d, syn, c.Entities, c.Times, c.Quantities, c.Attributions)
		}),
		total("reach", func(c *course, d *headwater.Document, _ *headwater.Syntax) {
			c.Checks = e.places.Reach(d, c.Entities, c.Regions, c.Quantities, c.Claims)
		}),
		total("summary", func(c *course, d *headwater.Document, syn *headwater.Syntax) {
			c.Summary = provenance.Summarize(d, syn, c.Sources, c.Attributions)
		}),
		{"json", func(c *course) error { return report.JSON(io.Discard, &c.Reading, false) }},
	}
}

func TestStages(t *testing.T) {
	e, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range joined(t, e) {
		want, err := e.Read(r)
		if err != nil {
			t.Fatal(err)
		}
		c := course{receipt: r, spent: map[string]time.Duration{}}
		if err := c.run(e.stages()); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(want, c.Reading) {
			t.Errorf("%s: stages do no longer what Engine.analyse does: bring stages up to it", r.URI)
		}
	}
}

// BenchmarkStages says what each stage of read costs a word, in nanoseconds of
// one core, and its share of the whole in per cent: of articles of some 700
// words made of the examples, and, where HEADWATER_DATA names the folder of the
// corpora, of real ones, whose words the parser's cache has not all met.
// listener is the network that finds attributions, attribution what is made of it;
// sight is the network that finds names, entity what is made of it.
func BenchmarkStages(b *testing.B) {
	e, err := New(Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("examples", func(b *testing.B) { e.measure(b, joined(b, e)) })
	b.Run("polnear", func(b *testing.B) { e.measure(b, corpus(b)) })
}

// measure takes the least of all rounds for each stage of each article, so that
// other work on the machine counts little.
func (e *Engine) measure(b *testing.B, all []headwater.Receipt) {
	least := make([]map[string]time.Duration, len(all))
	words := 0
	for b.Loop() {
		words = 0
		for i, r := range all {
			c := course{receipt: r, spent: map[string]time.Duration{}}
			if err := c.run(e.stages()); err != nil {
				b.Fatal(err)
			}
			words += len(strings.Fields(c.Document.Text))
			if least[i] == nil {
				least[i] = c.spent
			}
			for name, took := range c.spent {
				least[i][name] = min(least[i][name], took)
			}
		}
	}
	spent := map[string]time.Duration{}
	var whole time.Duration
	for _, l := range least {
		for name, took := range l {
			spent[name] += took
			whole += took
		}
	}
	for name, took := range spent {
		b.ReportMetric(float64(took)/float64(words), name+"-ns/word")
		b.ReportMetric(100*float64(took)/float64(whole), name+"-%")
	}
	b.ReportMetric(float64(whole)/float64(words), "ns/word")
	b.ReportMetric(float64(words)/whole.Seconds()/700, "articles/s/core")
}

// joined makes of the examples as many articles of 700 words or a little more:
// each example with those that come after it.
func joined(t testing.TB, e *Engine) (out []headwater.Receipt) {
	t.Helper()
	files, err := filepath.Glob("../examples/so-san/*-*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("examples: %d files, %v", len(files), err)
	}
	texts := make([]string, len(files))
	for i, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		rd, err := e.Read(headwater.Receipt{URI: f, Bytes: raw})
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = rd.Document.Text
	}
	for i, f := range files {
		var text strings.Builder
		for n := i; len(strings.Fields(text.String())) < 700; n++ {
			text.WriteString(texts[n%len(texts)] + "\n\n")
		}
		out = append(out, headwater.Receipt{URI: filepath.Base(f), MediaType: "text/plain", Bytes: []byte(text.String())})
	}
	return out
}

// corpus is the first 200 articles that PolNeAR gives for learning.
func corpus(b *testing.B) (out []headwater.Receipt) {
	b.Helper()
	dir := os.Getenv("HEADWATER_DATA")
	if dir == "" {
		b.Skip("HEADWATER_DATA is unset: set it to the folder of corpora to measure real articles")
	}
	f, err := os.Open(filepath.Join(dir, "attribution", "polnear.train.jsonl.gz"))
	if err != nil {
		b.Skip(err)
	}
	defer f.Close()
	plain, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewReader(plain)
	for len(out) < 200 {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			b.Fatal(err)
		}
		var r struct{ ID, Text, Publisher, Date string }
		if err := json.Unmarshal(line, &r); err != nil {
			b.Fatal(err)
		}
		out = append(out, headwater.Receipt{URI: r.ID, MediaType: "text/plain", Bytes: []byte(r.Text), Publisher: r.Publisher, Published: r.Date})
	}
	return out
}
