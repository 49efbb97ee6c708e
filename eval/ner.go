package eval

import (
	"context"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// The labels of the ner table, in its order. The first five are scored
// together; the others are kept apart, for corpora draw their borders
// differently.
const (
	person   = "PERSON"
	org      = "ORG"
	location = "LOC" // GPE and LOC as one
	norp     = "NORP"
	facility = "FAC"
	product  = "PRODUCT" // with WEAPON
	misc     = "MISC"    // with EVENT and LAW
	date     = "DATE"
	money    = "MONEY"
)

var (
	coreLabels  = []string{person, org, location, norp, facility}
	apartLabels = []string{product, misc, date, money}
)

// labelOf maps a tag of a corpus or a type of ours to a label. What it does not
// know keeps its name in capitals and a row of its own.
func labelOf(tag string) string {
	switch up := strings.ToUpper(tag); up {
	case "PERSON", "PER":
		return person
	case "ORGANIZATION", "ORG":
		return org
	case "LOCATION", "LOC", "GPE":
		return location
	case "FACILITY", "FAC":
		return facility
	case "PRODUCT", "WEAPON":
		return product
	case "MISC", "EVENT", "LAW":
		return misc
	default:
		return up
	}
}

// scoreNER measures named entities by exact and overlapping spans.
func scoreNER(ctx context.Context, c corpus, opt Options, t *Table) error {
	docs, err := documents(c, (*file).tags)
	if err != nil {
		return err
	}
	pred, err := predict(ctx, c, opt, docs, t, namesIn, (*file).predictedTags)
	if err != nil {
		return err
	}
	t.Rows = nerRows(docs, pred)
	t.notef("of nested names the outermost (first tag column) counts; LOC is GPE and LOC, PRODUCT is PRODUCT and WEAPON, MISC is EVENT, LAW and MISC")
	return nil
}

// namesIn is the mentions of one of our readings, with its dates and sums of
// money.
func namesIn(r *headwater.Reading) []name {
	var out []name
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			out = append(out, name{m, labelOf(string(e.Type))})
		}
	}
	for _, t := range r.Times {
		if t.Type == headwater.Date {
			out = append(out, name{t.Span, date})
		}
	}
	for _, q := range r.Quantities {
		if currency(q.Unit) {
			out = append(out, name{q.Span, money})
		}
	}
	return out
}

// currency says whether a unit is an ISO 4217 code, or the name of a currency that
// several countries share and the text does not say whose.
func currency(unit string) bool {
	switch unit {
	case "cent", "rupee", "dinar", "rial", "riyal", "lira", "franc", "krone", "peso", "dirham", "shilling":
		return true
	}
	return len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// nerRows scores each label, the five together, and all names whatever their
// type.
func nerRows(docs []tagged, pred [][]name) []Row {
	var b board
	labels := append(slices.Clone(coreLabels), apartLabels...)
	labels = append(labels, furtherLabels(docs, pred, labels)...)
	b.row("five types, typed") // first on the table; filled below
	b.row("names, any type")
	for _, l := range labels {
		for i, d := range docs {
			g, p := ofLabels(d.text, d.gold, l), ofLabels(d.text, pred[i], l)
			exact, overlap := exactTally(g, p), overlapTally(g, p)
			b.add(l, exact, overlap)
			if slices.Contains(coreLabels, l) {
				b.add("five types, typed", exact, overlap)
			}
		}
	}
	names := append(slices.Clone(coreLabels), product, misc)
	for i, d := range docs {
		g, p := ofLabels(d.text, d.gold, names...), ofLabels(d.text, pred[i], names...)
		b.add("names, any type", exactTally(g, p), overlapTally(g, p))
	}
	return slices.DeleteFunc(b.rows, func(r Row) bool { return r.Exact.Gold == 0 && r.Exact.Predicted == 0 })
}

func ofLabels(text string, all []name, labels ...string) []extent {
	var out []extent
	for _, n := range all {
		if slices.Contains(labels, n.kind) {
			out = append(out, newExtent(text, n.Span))
		}
	}
	return distinct(out)
}

func furtherLabels(docs []tagged, pred [][]name, known []string) []string {
	var out []string
	see := func(all []name) {
		for _, n := range all {
			if !slices.Contains(known, n.kind) && !slices.Contains(out, n.kind) {
				out = append(out, n.kind)
			}
		}
	}
	for i, d := range docs {
		see(d.gold)
		see(pred[i])
	}
	slices.Sort(out)
	return out
}
