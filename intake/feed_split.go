package intake

import "bytes"

// Bounds of one feed.
const (
	maxEntries = 50_000
	maxNesting = 10_000 // elements within an entry
)

// pieces are the entries of a feed by their bytes, found without regard to
// whether the whole is well-formed.
type pieces struct {
	root    []byte   // up to the end of the root's tag, and of the channel's in RSS
	foot    []byte   // what closes them
	entries [][]byte // a broken one ends where the next begins
	nesting int      // the deepest of an entry
}

// splitFeed finds the entries of an RSS or Atom feed.
func splitFeed(raw []byte) pieces {
	s := splitter{raw: raw, entry: "item", open: -1}
	for s.at < len(raw) && len(s.entries) <= maxEntries {
		i := bytes.IndexByte(raw[s.at:], '<')
		if i < 0 {
			break
		}
		if s.at += i; s.at+1 < len(raw) {
			s.tag(raw[s.at+1])
			continue
		}
		break
	}
	s.close(len(raw))
	return s.pieces
}

type splitter struct {
	pieces
	raw   []byte
	at    int
	entry string // the name of its elements: item or entry
	open  int    // where the entry being read begins; -1 for none
	depth int    // of elements since then
}

// tag takes in what begins at s.at, whose second byte is c.
func (s *splitter) tag(c byte) {
	rest := s.raw[s.at:]
	if c == '!' || c == '?' {
		s.at += skipped(rest)
		return
	}
	end := bytes.IndexByte(rest, '>')
	if end < 0 {
		end = len(rest) - 1
	}
	start := s.at
	s.at += end + 1
	switch {
	case c == '/':
		if s.depth--; tagName(rest[2:]) == s.entry {
			s.close(s.at)
		}
	case c|0x20 >= 'a' && c|0x20 <= 'z':
		s.element(start, rest[:end+1])
	default:
		s.at = start + 1 // a < that is no tag
	}
}

func (s *splitter) element(start int, tag []byte) {
	name, empty := tagName(tag[1:]), bytes.HasSuffix(tag, []byte("/>"))
	switch {
	case s.root == nil:
		if s.root, s.foot = s.raw[:s.at], closing(tag); name == "feed" {
			s.entry = "entry"
		}
	case name == "channel" && len(s.entries) == 0 && s.open < 0 && !empty && tagName(s.foot[2:]) == "rss":
		s.root, s.foot = append(s.root[:len(s.root):len(s.root)], tag...), append(closing(tag), s.foot...)
	case name == s.entry:
		s.close(start)
		if s.open = start; empty {
			s.close(s.at)
		}
	case !empty:
		s.depth++
		s.nesting = max(s.nesting, s.depth)
	}
}

// close ends the entry being read.
func (s *splitter) close(end int) {
	if s.open >= 0 {
		s.entries = append(s.entries, s.raw[s.open:end])
	}
	s.open, s.depth = -1, 0
}

// closing is the end tag of a start tag.
func closing(tag []byte) []byte {
	name := tag[1:]
	if i := bytes.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	return append(append([]byte("</"), name...), '>')
}

// alone is one entry as a feed by itself.
func (p *pieces) alone(i int) []byte {
	return append(append(append([]byte(nil), p.root...), p.entries[i]...), p.foot...)
}
