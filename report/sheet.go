package report

import (
	"cmp"
	"html/template"
	"net/url"
	"strings"

	"github.com/headwater-project/headwater"
)

// sheet is one reading as the HTML shows it. ID starts every anchor in it.
type sheet struct {
	ID, Title, Lang string
	Nth             int // among several, 0 where it is the only one
	Credits         []string
	Link, URI       string // Link is empty where the address is not a web page's
	Document        *headwater.Document
	Generator       *headwater.Generator
	Summary         *headwater.Summary
	Verdict         string
	Glance          []glanceRow
	RestsOnOne      bool
	Text            template.HTML
	Legend          []legendKey
	Strip           strip
	Says            []turnView
	Host            string // what the outlet that we read is called
	Statements      int    // that sources make
	Sources         []*sourceView
	Map             *mapView
	Places          []nameView
	PlacesFolded    []nameView
	Regions         []regionView
	Unplaced        []unplaced
	Timeline        *timelineView
	Names           []nameGroup
	Quantities      []quantityView
	Register        *registerView // nil where nothing is claimed
	Network         *networkView  // nil where nobody is said to do anything
	Checks          []checkView
	Left            string // what a page cannot hold, empty for all but huge documents
}

func newSheet(r *headwater.Reading, id string, opt Options) *sheet {
	x := newIndex(r)
	s := &sheet{
		ID: id, Title: title(&r.Document), Lang: language(r.Document.Language),
		Credits: credits(&r.Document), Link: webLink(r.Document.URI), URI: r.Document.URI,
		Document: &r.Document, Generator: &r.Generator, Summary: &r.Summary, Verdict: verdict(&r.Summary),
	}
	var cut trimmed
	names := newOccurrences(r)
	blocks, shown := markedText(x, names)
	cut.note(len(r.Document.Blocks)-mostItems, "paragraph")
	s.Sources = hide(x, sourceViews(x), &cut)
	s.RestsOnOne = sourceOf(s.Sources, r.Summary.RestsOnOne) != nil
	s.Says, s.Host, s.Statements = turnViews(x, s.Sources, shown), hostWords(x), statements(x)
	cut.note(len(x.flow)-mostItems, "row")
	s.Legend, s.Strip = legend(x, blocks), newStrip(x, blocks)
	s.Places, s.Names = nameViews(x, names)
	s.Glance = glance(x, s.Sources, s.Places, s.Names)
	s.Regions = regionViews(x, names)
	s.Timeline = newTimeline(x, names)
	s.Quantities = quantityViews(x, names)
	s.Register, s.Checks = newRegister(x, s.Sources, names), checkViews(x)
	s.trim(&cut)
	s.Unplaced = unplacedViews(x, s.Places, s.Regions)
	s.Places, s.PlacesFolded = fold(s.Places, mostNames)
	s.keep(names)
	s.Network = newNetwork(x, names)
	s.Map = newMap(x, opt.Outlines)
	s.Map.unlink(names)
	s.Text = textSection(x, id, s.Lang, blocks, s.Sources, names)
	return s
}

// title is the headline, or the last part of the address, or "Untitled".
func title(d *headwater.Document) string {
	if s := plain(d.Title); s != "" {
		return s
	}
	address := d.URI
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		address = cmp.Or(strings.Trim(u.Path, "/"), u.Host)
	}
	address = strings.TrimRight(address, `/\`)
	if s := plain(address[strings.LastIndexAny(address, `/\`)+1:]); s != "" {
		return s
	}
	return "Untitled"
}

// webLink is the address if it is a web page's, and empty otherwise: a document
// must not bring javascript: or file: into the page.
func webLink(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// language is the tag if it has the shape of one, for lang attributes.
func language(tag string) string {
	if len(tag) > 35 || strings.ContainsFunc(tag, func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z')
	}) {
		return ""
	}
	return tag
}
