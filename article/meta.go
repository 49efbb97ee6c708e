package article

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// meta is what a page says of itself outside its text.
type meta struct {
	title, publisher, canonical, language string
	tab                                   string // the title before the headline was found
	byline                                []string
	published                             string // RFC 3339
	clock                                 string // the first time element in the page, RFC 3339
	paid, password                        bool   // not free to read; asks for a password
	noscript                              string // lower case
	scripts                               int
}

// field ranks: where two elements give the same thing, the lower rank wins.
type found struct {
	value string
	rank  int
}

type metaReader struct {
	meta
	data       map[string]found // by field
	ld         jsonLD
	base       string
	authorTags []string
}

// readMeta gathers a page's metadata from JSON-LD, meta elements, links and time
// elements.
func readMeta(root *html.Node, uri string) meta {
	r := metaReader{data: map[string]found{}, base: uri}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			r.element(n)
		}
	}
	m := r.meta
	m.title = firstOf(r.get("og:title"), r.ld.Headline, r.bareTitle())
	m.publisher = outlet(r.get("publisher"), r.ld.Publisher, r.get("application"))
	m.canonical = absolute(uri, firstOf(r.get("canonical"), r.get("og:url"), r.ld.URL))
	m.language = firstOf(tag(r.get("lang")), tag(r.ld.Language), tag(r.get("locale")))
	m.published = firstOf(stampOf(r.ld.Published), stampOf(r.get("published")))
	m.clock = stampOf(r.get("time"))
	m.paid = r.ld.Paid
	m.byline = r.ld.Authors
	for _, a := range r.authorTags {
		if len(r.ld.Authors) == 0 {
			for _, name := range splitNames(strings.TrimPrefix(a, "By ")) {
				if !contains(m.byline, name) {
					m.byline = append(m.byline, name)
				}
			}
		}
	}
	return m
}

// outlet is the first of the names that is no address.
func outlet(names ...string) string {
	for _, s := range names {
		if s != "" && !strings.Contains(s, "://") && len(s) < 80 {
			return s
		}
	}
	return ""
}

func (r *metaReader) get(field string) string { return r.data[field].value }

func (r *metaReader) put(field, value string, rank int) {
	value = strings.Join(strings.Fields(value), " ")
	if old, ok := r.data[field]; value == "" || ok && old.rank <= rank {
		return
	}
	r.data[field] = found{value, rank}
}

func (r *metaReader) element(n *html.Node) {
	switch n.Data {
	case "html":
		r.put("lang", attr(n, "lang"), 0)
		r.put("lang", attr(n, "xml:lang"), 1)
	case "title":
		r.put("title", inner(n), 0)
	case "meta":
		r.metaElement(strings.ToLower(firstOf(attr(n, "property"), attr(n, "name"), attr(n, "itemprop"))), attr(n, "content"))
	case "link":
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			r.put("canonical", attr(n, "href"), 0)
		}
	case "script":
		r.scripts++
		if strings.EqualFold(attr(n, "type"), "application/ld+json") {
			r.ld.read(inner(n))
		}
	case "noscript":
		if len(r.noscript) < 4096 {
			r.noscript += strings.ToLower(inner(n))
		}
	case "input":
		r.password = r.password || strings.EqualFold(attr(n, "type"), "password")
	case "time":
		r.put("time", firstOf(attr(n, "datetime"), inner(n)), 1)
		if attr(n, "itemprop") == "datePublished" || hasAttr(n, "pubdate") {
			r.put("published", attr(n, "datetime"), 2)
		}
	case "a", "span":
		if attr(n, "rel") == "author" || attr(n, "itemprop") == "author" {
			r.author(inner(n))
		}
	}
}

// metaFields says which field a meta element gives, and its rank.
var metaFields = map[string]found{
	"og:title": {"og:title", 0}, "twitter:title": {"og:title", 1}, "dc.title": {"og:title", 2},
	"og:site_name": {"publisher", 0}, "dc.publisher": {"publisher", 1}, "publisher": {"publisher", 2},
	"application-name": {"application", 0}, "apple-mobile-web-app-title": {"application", 1},
	"og:url": {"og:url", 0}, "og:locale": {"locale", 0}, "content-language": {"locale", 1},
	"article:published_time": {"published", 0}, "og:published_time": {"published", 1}, "datepublished": {"published", 1},
	"parsely-pub-date": {"published", 3}, "pubdate": {"published", 3}, "publishdate": {"published", 3}, "publish-date": {"published", 3},
	"publication_date": {"published", 3}, "dc.date.issued": {"published", 3}, "dcterms.created": {"published", 4},
	"sailthru.date": {"published", 4}, "article.published": {"published", 4}, "date": {"published", 5}, "dc.date": {"published", 5},
}

func (r *metaReader) metaElement(name, content string) {
	if f, ok := metaFields[name]; ok {
		r.put(f.value, content, f.rank)
		return
	}
	switch name {
	case "author", "byl", "article:author", "dc.creator", "parsely-author", "sailthru.author":
		r.author(content)
	}
}

// author keeps the first author line that is no address.
func (r *metaReader) author(s string) {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" || len(s) > 160 || strings.Contains(s, "://") || strings.Contains(s, "@") {
		return
	}
	if len(r.authorTags) == 0 || len(r.authorTags) < 6 && !contains(r.authorTags, s) && !strings.Contains(r.authorTags[0], s) {
		r.authorTags = append(r.authorTags, s)
	}
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if strings.EqualFold(v, s) {
			return true
		}
	}
	return false
}

// bareTitle is the title element without the outlet's name at its end.
func (r *metaReader) bareTitle() string {
	t := r.get("title")
	outlet := firstOf(r.get("publisher"), r.ld.Publisher, r.get("application"))
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		if at := strings.LastIndex(t, sep); at > 0 && (outlet != "" && strings.EqualFold(strings.TrimSpace(t[at+len(sep):]), outlet) || sep == " | " && at > 20) {
			return t[:at]
		}
	}
	return t
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// inner is the text inside an element.
func inner(n *html.Node) string {
	if c := n.FirstChild; c != nil && c == n.LastChild && c.Type == html.TextNode {
		return c.Data
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && b.Len() < 1<<20 {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// absolute resolves an address the page gives itself.
func absolute(base, ref string) string {
	u, err := url.Parse(ref)
	if err != nil || ref == "" {
		return ""
	}
	if b, err := url.Parse(base); err == nil && b.IsAbs() {
		u = b.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// tag writes a language tag as BCP 47 does: en-US, zh-Hant; empty when it is none.
func tag(s string) string {
	parts := strings.FieldsFunc(strings.TrimSpace(s), func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts) > 5 {
		return ""
	}
	for i, p := range parts {
		p = strings.ToLower(p)
		if !alnum(p) || i == 0 && len(p) != 2 && len(p) != 3 || len(p) > 8 {
			return ""
		}
		switch {
		case i > 0 && len(p) == 2:
			p = strings.ToUpper(p)
		case i > 0 && len(p) == 4:
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		parts[i] = p
	}
	return strings.Join(parts, "-")
}

func alnum(s string) bool {
	for i := range len(s) {
		if !letter(s[i]) && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s != ""
}
