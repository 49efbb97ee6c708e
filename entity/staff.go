package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// staffs gives a body that the network found behind "of the" the part of it that is
// named before: the General Staff of the Armed Forces. A body that lists know keeps
// its own mention, and so do two that the network found beside each other, as the
// corpus has it (Finance Unit, Building Section), but for a staff.
func (s *scan) staffs(found []naming) []naming {
	out := found[:0]
	for _, n := range found {
		if first, ok := s.staffBefore(n); ok {
			k := len(out) - 1
			if k < 0 || out[k].last <= first {
				n.first = first
			} else if out[k].kind == orgTag && out[k].first <= first && s.naming(naming{first: out[k].last - 1, last: out[k].last}) == "Staff" {
				n.first = out[k].first
				out = out[:k]
			}
		}
		out = append(out, n)
	}
	return out
}

// staffBefore gives the first of two words or more, written large, that end in the head
// of a body and have a naming behind "of the".
func (s *scan) staffBefore(n naming) (int, bool) {
	words := s.syn.Words
	k := n.first - 1
	if n.kind != orgTag || k < 3 || words[k].In(s.text) != "the" || words[k-1].In(s.text) != "of" || s.onList(n) {
		return 0, false
	}
	end := k - 1
	if head := words[end-1].In(s.text); head != "Staff" && s.r.lex.of(head)&orgHead == 0 {
		return 0, false
	}
	first := end
	for first > 0 && first > end-4 && shapeOf(words[first-1].In(s.text)) == capital && !strings.EqualFold(words[first-1].In(s.text), "the") {
		first--
	}
	return first, end-first > 1
}

// onList says whether the catalog knows a body by name.
func (s *scan) onList(n naming) bool {
	r, ok := s.r.catalog.Lookup(s.naming(n))
	return ok && r.Type == headwater.Org
}

// missions makes one body of a mission and the country or body that it is sent to: the
// UN Mission in South Sudan (UNMISS), the OSCE Mission to Moldova.
func (s *scan) missions(found []naming) []naming {
	out := found[:0]
	sent := -1 // the last word of a mission that was made one
	for _, n := range found {
		if k := len(out) - 1; k >= 0 && s.sentTo(out[k], n) {
			out[k].last, sent = n.last, n.last
			continue
		}
		if n.first == sent+1 && n.last-n.first == 1 && s.bracketed(n) && shapeOf(s.naming(n)) == upper {
			n.kind = orgTag // its letters, in whatever language
		}
		out = append(out, n)
	}
	return out
}

// sentTo says whether a body's name goes on with "in" or "to" and a place: the catalog
// knows it so, the letters in brackets behind it are the whole's, or it is a mission to
// a country.
func (s *scan) sentTo(a, b naming) bool {
	words := s.syn.Words
	if a.kind != orgTag || b.kind != placeTag && b.kind != orgTag || a.last >= b.first || b.first-a.last > 2 || a.last-a.first < 2 && s.r.lex.of(s.naming(a))&orgHead == 0 {
		return false
	}
	if b.first-a.last == 2 && words[a.last+1].In(s.text) != "the" {
		return false
	}
	switch words[a.last].In(s.text) {
	case "in", "to", "for":
	default:
		return false
	}
	whole := naming{a.first, b.last, orgTag}
	if s.onList(whole) {
		return true
	}
	if b.last+2 < len(words) && words[b.last].In(s.text) == "(" && words[b.last+2].In(s.text) == ")" {
		short := words[b.last+1].In(s.text)
		if shapeOf(short) == upper && initials(s.naming(whole), short) && !initials(s.naming(a), short) {
			return true
		}
	}
	return words[a.last-1].In(s.text) == "Mission" && s.siteOf(s.naming(b)).country != ""
}
