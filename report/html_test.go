package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// coast is a made-up land mass around Malta and one that crosses the
// antimeridian.
func coast() []report.Outline {
	return []report.Outline{
		{ISO: "MT", Rings: [][]headwater.Point{{{Lat: 35.7, Lon: 14.1}, {Lat: 36.1, Lon: 14.1}, {Lat: 36, Lon: 14.6}, {Lat: 35.7, Lon: 14.1}}}},
		{ISO: "", Rings: [][]headwater.Point{{{Lat: -20, Lon: 170}, {Lat: -10, Lon: 170}, {Lat: -10, Lon: -170}, {Lat: -20, Lon: -170}, {Lat: -20, Lon: 170}}}},
		{ISO: "AQ", Rings: [][]headwater.Point{{{Lat: -70, Lon: -180}, {Lat: -90, Lon: -180}, {Lat: -90, Lon: 180}, {Lat: -70, Lon: 180}, {Lat: -70, Lon: -180}}}},
	}
}

func page(t fatal, rs ...headwater.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.HTML(&b, rs, report.Options{Outlines: coast()}); err != nil {
		t.Fatalf("printing: %v", err)
	}
	return b.Bytes()
}

// parsed gives every element of a page, in order.
func parsed(t fatal, raw []byte) []*html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("parsing: %v", err)
	}
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func all() []headwater.Reading {
	return []headwater.Reading{*ledger(), *harbour(), *hostile(), *empty()}
}

// tags are the elements that the templates hold; anything else came out of a
// document.
var tags = strings.Fields(`html head meta title style script body a header footer main nav section article
	h1 h2 h3 h4 p div span sup mark b i em small strong bdi abbr ol ul li dl dt dd table thead tbody tr th td
	figure figcaption details summary q button svg defs pattern linearGradient stop rect circle path line text tspan g`)

// sound fails on markup that no template wrote: foreign elements, event
// handlers, styles, addresses that a browser would fetch, links to nowhere.
func sound(t fatal, raw []byte) {
	t.Helper()
	ids := map[string]bool{}
	var links []string
	scripts := 0
	for _, n := range parsed(t, raw) {
		if !slices.Contains(tags, n.Data) {
			t.Fatalf("foreign element <%s>", n.Data)
		}
		if n.Data == "script" || n.Data == "style" {
			scripts++
		}
		for _, a := range n.Attr {
			key := strings.ToLower(a.Key)
			switch {
			case strings.HasPrefix(key, "on"), slices.Contains([]string{"src", "srcset", "style", "data", "action", "srcdoc", "xlink:href", "ping"}, key):
				t.Fatalf("attribute %s=%q on <%s>", a.Key, a.Val, n.Data)
			case key == "id" && ids[a.Val]:
				t.Fatalf("id %q is used twice", a.Val)
			case key == "id":
				ids[a.Val] = true
			case key == "href" && n.Data == "a" && strings.HasPrefix(a.Val, "#"):
				links = append(links, a.Val[1:])
			case key == "href" && (n.Data != "a" || !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://")):
				t.Fatalf("<%s href=%q>", n.Data, a.Val)
			}
		}
	}
	if scripts != 2 {
		t.Fatalf("%d style and script elements, want ours: 2", scripts)
	}
	for _, id := range links {
		if !ids[id] {
			t.Fatalf("link to #%s, which is nowhere", id)
		}
	}
}

func TestHTMLIsSound(t *testing.T) {
	sound(t, page(t, all()...))
	sound(t, page(t))
	for _, r := range fixtures() {
		sound(t, page(t, *r))
	}
}

func TestHTMLAsksNothingOfAnyServer(t *testing.T) {
	raw := string(page(t, *ledger()))
	for _, word := range []string{"@import", "<link", "<img", "<iframe", "fetch(", "XMLHttpRequest", "url(http", "url(//"} {
		if strings.Contains(raw, word) {
			t.Errorf("the page holds %q", word)
		}
	}
	if n := strings.Count(raw, "://"); n != 2 { // the link to the report, and its words
		t.Errorf("%d addresses in the page, want the document's own, as link and as text", n)
	}
}

func TestHTMLKeepsTheText(t *testing.T) {
	for name, r := range fixtures() {
		var got []string
		for _, n := range parsed(t, page(t, *r)) {
			if class, _ := attr(n, "class"); n.Data == "p" && class == "block" {
				got = append(got, blockWords(n))
			}
		}
		var want []string
		for _, b := range r.Document.Blocks {
			want = append(want, visibly.Replace(b.In(r.Document.Text)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: text is\n%q\nwant\n%q", name, got, want)
		}
	}
}

// visibly is what the page makes of the fixtures' control characters.
var visibly = strings.NewReplacer("\x1b", "␛", "\a", "␇", "\u009b", "\uFFFD", "\u202e", "")

// blockWords is the text of a block without the numbers put into it.
func blockWords(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && (d.Parent.Parent == nil || d.Parent.Parent.Data != "sup") {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestHTMLAllowsItsOwnStyleAndScriptOnly(t *testing.T) {
	var policy string
	hashes := map[string]string{}
	for _, n := range parsed(t, page(t, *ledger())) {
		if equiv, _ := attr(n, "http-equiv"); equiv == "Content-Security-Policy" {
			policy, _ = attr(n, "content")
		}
		if n.Data == "style" || n.Data == "script" {
			hashes[n.Data] = sha256Source(words(n))
		}
	}
	want := fmt.Sprintf("default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'", hashes["style"], hashes["script"])
	if policy != want {
		t.Errorf("policy %s\nwant   %s", policy, want)
	}
}

func sha256Source(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func TestHTMLSkeleton(t *testing.T) {
	var b strings.Builder
	for _, n := range parsed(t, page(t, all()...)) {
		skeleton(&b, n)
	}
	golden(t, "skeleton.txt", []byte(b.String()))
}

// skeleton writes landmarks, headings, marks, notes and shapes with what they
// hold, one a line.
func skeleton(b *strings.Builder, n *html.Node) {
	id, hasID := attr(n, "id")
	class, _ := attr(n, "class")
	lang, _ := attr(n, "lang")
	dir, _ := attr(n, "dir")
	switch n.Data {
	case "main", "nav", "section", "article", "tr", "li", "circle", "text", "h1", "h2", "h3", "h4", "mark", "figcaption":
	case "a":
		if class != "note" && !strings.HasPrefix(class, "note ") && class != "out" {
			return
		}
	default:
		if !hasID {
			return
		}
	}
	text := ""
	switch n.Data {
	case "main", "nav", "section", "article", "svg":
	default:
		text = strings.Join(strings.Fields(words(n)), " ")
	}
	fmt.Fprintf(b, "%s #%s .%s lang=%s dir=%s | %s\n", n.Data, id, class, lang, dir, text)
}

func TestHTMLOfAnyReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sound(t, page(t, *anyReading(t), *anyReading(t)))
	})
}

func FuzzHTML(f *testing.F) {
	f.Add("</script><script>alert(1)</script>")
	f.Add(`" onmouseover="x" '><svg/onload=x><!--`)
	f.Add("javascript:alert(1)")
	f.Add("https://a.example/\"><b>")
	f.Add("{{.}} ${x} &lt; \x00 \u202e مرحبا")
	f.Fuzz(func(t *testing.T, s string) {
		sound(t, page(t, *textReading(strings.ToValidUTF8(s, "?"))))
	})
}

// huge is a reading with more of everything than a page can hold.
func huge() *headwater.Reading {
	const n = 5200
	r := empty()
	var text strings.Builder
	for i := range n {
		from := text.Len()
		id := fmt.Sprint("x", i)
		text.WriteString("Ann says so. ")
		who, cue, what := headwater.Span{Start: from, End: from + 3}, headwater.Span{Start: from + 4, End: from + 8}, headwater.Span{Start: from + 9, End: from + 11}
		r.Document.Blocks = append(r.Document.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: from, End: from + 12}})
		r.Sources = append(r.Sources, headwater.Source{ID: id, Kind: headwater.PersonSource, Named: true, Label: "Ann", Spans: []headwater.Span{who}})
		r.Attributions = append(r.Attributions, headwater.Attribution{ID: id, Source: id, SourceSpan: &who, Cue: cue, Content: []headwater.Span{what}, Manner: headwater.Indirect, Act: headwater.Deny})
		r.Claims = append(r.Claims, headwater.Claim{ID: id, Span: what, Type: headwater.Other, Trigger: cue, Status: headwater.Actual, Attribution: fmt.Sprint("x", n-1-i)})
		r.Entities = append(r.Entities, headwater.Entity{ID: id, Type: headwater.Person, Name: "Ann", Mentions: []headwater.Span{who}})
	}
	r.Document.Text = text.String()
	return r
}

func TestHTMLOfAHugeReadingLeadsNowhereAstray(t *testing.T) {
	raw := page(t, *huge())
	sound(t, raw)
	if want := "200 paragraphs, 200 sources, 200 rows, 200 names, 200 claims"; !bytes.Contains(raw, []byte(want)) {
		t.Errorf("want the page to say that it leaves out %s", want)
	}
}
