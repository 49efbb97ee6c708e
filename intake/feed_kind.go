package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
)

// kind is what the bytes of a web address, or of a file, turn out to be.
type kind int

const (
	pageKind kind = iota // or a text: no feed
	feedKind             // RSS, Atom or JSON Feed
	listKind             // OPML: a list of feeds
)

// kindOfBytes decides by the root of the markup, or by the version of the JSON.
func kindOfBytes(raw []byte) kind {
	switch rootName(raw) {
	case "rss", "rdf", "feed":
		return feedKind
	case "opml":
		return listKind
	case "{":
		var head struct {
			Version any `json:"version"`
		}
		if jsonFeed.Match(raw) && (json.Unmarshal(raw, &head) != nil || isJSONFeed(head.Version)) {
			return feedKind
		}
	}
	return pageKind
}

// jsonFeed is the version by which a JSON Feed is known; programs may write the
// slashes as \/.
var jsonFeed = regexp.MustCompile(`"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/`)

func isJSONFeed(version any) bool {
	s, ok := version.(string)
	return ok && strings.Contains(s, "://jsonfeed.org/version/")
}

// feedAhead decides by the first bytes alone.
func feedAhead(head []byte) bool {
	switch rootName(head) {
	case "rss", "rdf", "feed", "opml":
		return true
	case "{":
		return jsonFeed.Match(head)
	}
	return false
}

// syndicatedAhead says whether the input is a feed or a list of feeds, as far as
// the buffer shows. Only behind markup, which is read whole in any case, does it
// wait for more.
func syndicatedAhead(b *bufio.Reader) bool {
	line, _ := firstLine(b)
	if len(line) == 0 || line[0] != '<' && line[0] != '{' && line[0] != 0xEF {
		return false
	}
	head, _ := b.Peek(min(b.Size(), b.Buffered()))
	if line[0] == '<' && len(head) < 4096 {
		head, _ = b.Peek(4096)
	}
	return feedAhead(head)
}

// rootName is the local name of the first element in lower case, "{" before
// JSON, and empty before anything else.
func rootName(b []byte) string {
	b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	for {
		b = bytes.TrimLeft(b, " \t\r\n")
		if len(b) > 0 && b[0] == '{' {
			return "{"
		}
		if len(b) < 2 || b[0] != '<' {
			return ""
		}
		if b[1] != '?' && b[1] != '!' {
			return tagName(b[1:])
		}
		b = b[skipped(b):]
	}
}

// skipped is the length of the instruction, comment, CDATA section or
// declaration that b begins with, all of b where it has no end.
func skipped(b []byte) int {
	end := ">"
	switch {
	case bytes.HasPrefix(b, []byte("<?")):
		end = "?>"
	case bytes.HasPrefix(b, []byte("<!--")):
		end = "-->"
	case bytes.HasPrefix(b, []byte("<![CDATA[")):
		end = "]]>"
	case bytes.HasPrefix(b, []byte("<!")):
		if open, first := bytes.IndexByte(b, '['), bytes.IndexByte(b, '>'); open >= 0 && open < first {
			end = "]>"
		}
	}
	if at := bytes.Index(b, []byte(end)); at >= 0 {
		return at + len(end)
	}
	return len(b)
}

// tagName is the local name that b begins with, in lower case.
func tagName(b []byte) string {
	b = b[:min(len(b), 100)]
	if i := bytes.IndexAny(b, " \t\r\n/>"); i >= 0 {
		b = b[:i]
	}
	return strings.ToLower(string(b[bytes.IndexByte(b, ':')+1:]))
}
