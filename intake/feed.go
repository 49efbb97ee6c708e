package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/headwater-project/headwater"
)

// channel is one feed whose entries are being taken in.
type channel struct {
	via     string   // the address or file name, as shown
	base    *url.URL // what its links are relative to; nil for a file
	entries []feedEntry
	visit   headwater.Visit // to be noted when all are kept; none without an address
	came    time.Time
	passing bool // some entry is worth another try
}

// feedFile takes in a local file that is a feed or a list of feeds.
func (w *walk) feedFile(in input, r io.Reader) {
	if !in.named {
		w.Skipped(in.URI, "is a feed") // a look into a folder sends nobody to the network
		return
	}
	raw, failure := w.all(in, r)
	switch {
	case w.ctx.Err() != nil:
		w.live()
		return
	case failure != nil:
		w.fail(failure)
		return
	}
	a := answer{kind: kindOfBytes(raw), Receipt: headwater.Receipt{URI: in.URI, Bytes: raw}}
	switch a.kind {
	case listKind:
		w.dial()
		w.follow(w.list(in.URI, &a, 0))
	case feedKind:
		w.dial()
		w.articles(w.channels(nil, in.URI, &a))
	default:
		in.Bytes = raw
		w.emit(in.Receipt)
	}
}

// channels reads a feed and adds it to others; one that cannot be read is named.
func (w *walk) channels(others []*channel, via string, a *answer) []*channel {
	entries, err := parseFeed(a.Bytes, a.Charset)
	if err != nil {
		w.fail(refuse(via, "is a feed that could not be read ("+err.Error()+")", "give the addresses of its articles", err))
		return others
	}
	c := &channel{via: via, base: a.at, entries: entries, came: a.Received}
	if v, ok := VisitOf(a.Receipt); ok {
		v.Address = w.feedKey(a.URI)
		c.visit = v
	}
	return append(others, c)
}

// task is one entry on its way: an address to ask, or what is known without.
type task struct {
	from *channel
	item headwater.Receipt // what the entry says of its article
	ask  *url.URL          // nil where nothing is to be fetched
	had  answer
}

// task decides what becomes of an entry; false for one that came before.
func (w *walk) task(c *channel, e feedEntry) (task, bool) {
	t := task{from: c}
	name := fmt.Sprintf("%s, entry %d", c.via, e.number)
	if e.err != nil {
		t.had.failure = refuse(name, "could not be read ("+e.err.Error()+")", "give the address of its article", e.err)
		return t, true
	}
	if title := text(e.item.Title); title != "" {
		name += " (" + clipped(title, 60) + ")"
		t.item.Title = title
	}
	t.item.Via, t.item.Published = c.via, published(e.item.Published)
	own := firstFilled(e.item.Content, e.item.Description)
	link, failure := c.link(e, own, name)
	switch {
	case failure != nil:
		t.had.failure = failure
	case link == nil || w.FeedText:
		return w.ownText(t, e, link, own, name)
	default:
		t.ask = link
		return t, w.heard.first("page", addressKey(link))
	}
	return t, true
}

// link is the address of an entry's article; nil where it has none.
func (c *channel) link(e feedEntry, own, name string) (*url.URL, *Error) {
	s := strings.TrimSpace(e.item.Link)
	if s == "" && own == "" && scheme(e.item.GUID) != "" {
		s = strings.TrimSpace(e.item.GUID) // many feeds give the address there alone
	}
	if s == "" {
		return nil, nil
	}
	u, err := url.Parse(s)
	if err == nil && c.base != nil {
		u = c.base.ResolveReference(u)
	}
	if err != nil || !fetchable(u) {
		return nil, refuse(name, "links to what is no web address ("+printable(s)+")", "give the address of its article", err)
	}
	return u, nil
}

// ownText makes a receipt of what an entry itself says.
func (w *walk) ownText(t task, e feedEntry, link *url.URL, own, name string) (task, bool) {
	if strings.TrimSpace(own) == "" {
		why, remedy := "has no link and no text", "give the address of its article"
		if link != nil {
			why, remedy = "has no text of its own", "let its link be fetched"
		}
		t.had.failure = refuse(name, why, remedy, nil)
		return t, true
	}
	r := t.item
	r.URI, r.MediaType, r.Charset, r.Bytes, r.Received = t.from.via+"#"+url.QueryEscape(entryID(e, own)), htmlType, "utf-8", []byte(own), t.from.came
	if link != nil {
		link.User = nil
		r.URI = link.String()
	}
	if !htmlMark.MatchString(own) {
		r.MediaType = plainType // so that its line breaks count
	}
	t.had.Receipt = r
	return t, w.heard.first("text", r.URI)
}

// htmlMark is a tag or a character reference of HTML.
var htmlMark = regexp.MustCompile(`<[a-zA-Z/!][^<>]*>|&(?:#\w+|\w+);`)

// entryID names an entry without a link within its feed.
func entryID(e feedEntry, own string) string {
	if id := strings.TrimSpace(e.item.GUID); id != "" {
		return id
	}
	sum := sha256.Sum256([]byte(e.item.Title + "\x00" + own))
	return hex.EncodeToString(sum[:8])
}

// filled adds to an answer what its entry says of it.
func (t *task) filled(a answer) answer {
	a.Via, a.Published = t.item.Via, t.item.Published
	if a.Title == "" {
		a.Title = t.item.Title
	}
	return a
}

// text is what HTML says, without its tags, in one line.
func text(s string) string {
	if strings.ContainsAny(s, "<&") {
		var b strings.Builder
		z := html.NewTokenizer(strings.NewReader(s))
		for z.Next() != html.ErrorToken {
			if token := z.Token(); token.Type == html.TextToken {
				b.WriteString(token.Data)
			}
		}
		s = b.String()
	}
	return strings.Join(strings.Fields(s), " ")
}

func clipped(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func firstFilled(all ...string) string {
	for _, s := range all {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
