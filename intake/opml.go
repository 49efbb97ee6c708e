package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"

	"golang.org/x/net/html/charset"
)

// list reads an OPML list into the feeds and lists it names that did not come
// before. What it names that is no web address is told of, and so is an end that
// cannot be read; the rest counts.
func (w *walk) list(via string, a *answer, depth int) []lead {
	if depth >= maxLists {
		w.fail(refuse(via, "is a list within lists, too deep to follow", "give its address by itself", nil))
		return nil
	}
	if a.at != nil {
		w.heard.first("feed", addressKey(a.at)) // so that it does not lead to itself
	}
	places, err := outlines(mended(a.Bytes, a.Charset))
	if err != nil && !w.fail(refuse(via, "is a list of feeds that could not be read to its end ("+err.Error()+")", "check that it is whole", err)) {
		return nil
	}
	if err == nil && len(places) == 0 {
		w.fail(refuse(via, "is a list that names no feeds", "check that it was saved or downloaded whole", nil))
	}
	var leads []lead
	for _, place := range places {
		u, failure := feedAddress(via, place, a.at)
		switch {
		case failure != nil:
			if !w.fail(failure) {
				return nil
			}
		case w.heard.first("feed", addressKey(u)) && len(leads) <= maxFeeds:
			leads = append(leads, lead{address: u, depth: depth + 1})
		}
	}
	return leads
}

// feedAddress reads what a list gives as the address of a feed. A list never
// leads to a file, which may be somebody else's business.
func feedAddress(via, place string, base *url.URL) (*url.URL, *Error) {
	s := strings.TrimSpace(place)
	if rest, ok := strings.CutPrefix(s, "feed:"); ok { // as in feed://example.org/rss and feed:https://example.org/rss
		if s = rest; strings.HasPrefix(rest, "//") {
			s = "http:" + rest
		}
	}
	u, err := url.Parse(s)
	if err == nil && base != nil {
		u = base.ResolveReference(u)
	}
	if err != nil || !fetchable(u) {
		return nil, refuse(via, "names a feed by what is no web address ("+printable(place)+")", "write its http or https address there", err)
	}
	return u, nil
}

// outlines gives the addresses in an OPML list, in its order, up to the first
// thing that cannot be read.
func outlines(raw []byte) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(raw))
	d.Strict, d.Entity, d.CharsetReader = false, xml.HTMLEntity, charset.NewReaderLabel
	var places []string
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return places, nil
		}
		if err != nil {
			return places, err
		}
		if start, ok := token.(xml.StartElement); ok && strings.EqualFold(start.Name.Local, "outline") {
			if place := outline(start.Attr); place != "" {
				places = append(places, place)
			}
		}
	}
}

// outline is the address that one line of a list gives: that of a feed, or of a
// list to be taken in here.
func outline(attrs []xml.Attr) string {
	given := map[string]string{}
	for _, a := range attrs {
		given[strings.ToLower(a.Name.Local)] = strings.TrimSpace(a.Value)
	}
	switch kind, place := strings.ToLower(given["type"]), given["url"]; {
	case given["xmlurl"] != "":
		return given["xmlurl"]
	case kind == "include", kind == "link" && strings.HasSuffix(strings.ToLower(place), ".opml"):
		return place
	}
	return ""
}
