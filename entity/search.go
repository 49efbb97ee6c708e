package entity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// search finds the cheapest names, block by block: a name may run on where a
// sentence seems to end (U. S. Army). Long blocks are cut between sentences.
func (s *scan) search(told costs) []naming {
	path := make([]uint8, len(s.syn.Words))
	var back [][tags]uint8
	for k := 0; k < len(s.syn.Sentences); {
		first, last, next := s.stretch(k)
		k = next
		if first < last {
			back = slices.Grow(back[:0], last-first)[:last-first]
			told.path(path, back, first, last)
		}
	}
	return namings(path)
}

// longPiece is the number of words from which on a piece ends with its sentence.
const longPiece = 1000

// stretch gives the words of the sentences from k on that are searched as one, and
// the sentence behind them.
func (s *scan) stretch(k int) (first, last, next int) {
	sent := &s.syn.Sentences[k]
	first, last = sent.FirstWord, sent.LastWord
	if s.kinds[k] == skipped {
		return first, first, k + 1
	}
	for next = k + 1; next < len(s.syn.Sentences); next++ {
		if s.syn.Sentences[next].Block != sent.Block || s.kinds[next] == skipped || last-first > longPiece {
			break
		}
		last = s.syn.Sentences[next].LastWord
	}
	return first, last, next
}

// tied gives a name the Arabic article that a hyphen ties to it, whatever the
// network took that for: Al-Fajr.
func (s *scan) tied(found []naming) []naming {
	out := found[:0]
	for _, n := range found {
		if s.article(n.first) {
			n.first -= 2
			if k := len(out) - 1; k >= 0 && out[k].last > n.first {
				if out[k].last = n.first; out[k].first >= n.first {
					out = out[:k]
				}
			}
		}
		out = append(out, n)
	}
	return out
}

// article says whether an Arabic article and a hyphen stand before a word in its
// token.
func (s *scan) article(word int) bool {
	if word < 2 {
		return false
	}
	words := s.syn.Words
	w := words[word-2]
	if w.Token != words[word].Token || words[word-1].In(s.text) != "-" {
		return false
	}
	form := w.In(s.text)
	return len(form) <= 3 && strings.ContainsAny(form, "aeuAEU") && bare(form+"-x") == "x"
}

// part takes the marks off the ends of names and parts places that stand in one:
// Rosario, Santa Fe; the Red Sea port of Hodeidah. The corpus has it both ways.
func (s *scan) part(found []naming) []naming {
	out := make([]naming, 0, len(found)+4)
	for _, n := range found {
		if k := s.seat(n); k > 0 {
			out = s.added(out, naming{n.first, k, placeTag})
			n.first = k + 1
		}
		for k := n.first + 1; k < n.last-1 && n.kind == placeTag; k++ {
			behind := k + 1
			if s.leads(k, n) {
				behind++
			} else if s.text[s.syn.Words[k].Start] != ',' {
				continue
			}
			if n.last-behind <= maxPlaceWords && s.holds(naming{behind, n.last, placeTag}) {
				out = s.added(out, naming{n.first, k, placeTag})
				n.first = behind
			}
		}
		out = s.added(out, n)
	}
	return out
}

// persons makes one person of a single unknown name and the person's behind it that
// only a space parts from it: first names that the network takes for a body's.
func (s *scan) persons(found []naming) []naming {
	out := found[:0]
	for _, n := range found {
		k := len(out) - 1
		switch {
		case k < 0:
		case n.kind == personTag && n.last-n.first == 1 && s.firstName(out[k], n):
			n.first = out[k].first
			out = out[:k]
		case n.kind == orgTag && s.pictured(out[k], n):
			n.kind = personTag
		}
		out = append(out, n)
	}
	return out
}

// firstName says whether a name may be the first of the person's behind it.
func (s *scan) firstName(a, n naming) bool {
	words := s.syn.Words
	if a.last != n.first || a.last-a.first != 1 || a.kind != orgTag && a.kind != placeTag || words[a.first].End+1 != words[n.first].Start {
		return false
	}
	name := s.naming(a)
	c := s.r.lex.of(name)
	if s.siteOf(name).known && c&given == 0 || shapeOf(name) != capital || c&^given != 0 {
		return false
	}
	_, record := s.r.catalog.Lookup(name)
	_, people := s.r.places.Demonym(name)
	return !record && !people
}

// pictured says whether two or three words stand behind an agency and a slash, as the
// names of photographers do: (Norda / Ines Marrow).
func (s *scan) pictured(agency, n naming) bool {
	words, size := s.syn.Words, n.last-n.first
	return agency.kind == orgTag && agency.last+1 == n.first && words[agency.last].In(s.text) == "/" && (size == 2 || size == 3) &&
		words[agency.first].Start > 0 && s.text[words[agency.first].Start-1] == '('
}

// seat gives the comma that parts a body's name from the town before it, and 0 where
// there is none: a company in Rosario, Elm Air Parts Inc.
func (s *scan) seat(n naming) int {
	words := s.syn.Words
	if n.kind != orgTag || n.first == 0 || s.r.lex.of(words[n.first-1].In(s.text))&locative == 0 {
		return 0
	}
	for k := n.first + 1; k < min(n.last-1, n.first+maxPlaceWords); k++ {
		if s.text[words[k].Start] == ',' {
			if s.siteOf(s.naming(naming{first: n.first, last: k})).known {
				return k
			}
			return 0
		}
	}
	return 0
}

// holds says whether a name is a known place's, with a side of it or without.
func (s *scan) holds(n naming) bool {
	if s.smallSide(n) {
		n.first++
	}
	return s.siteOf(s.naming(n)).known
}

// leads says whether a word is a small noun with "of" and more of the name behind it.
func (s *scan) leads(k int, n naming) bool {
	words := s.syn.Words
	return k+2 < n.last && words[k+1].In(s.text) == "of" && shapeOf(words[k].In(s.text)) == lower
}

// added appends what is left of a name without the marks at its ends.
func (s *scan) added(out []naming, n naming) []naming {
	if n = s.trim(n); n.first == n.last || n.last-n.first == 1 && s.lone(n) || s.small(n) {
		return out // marks, a lone article or title, small words
	}
	return append(out, n)
}

// trim takes marks off the ends of a name; a full stop may belong to it.
func (s *scan) trim(n naming) naming {
	for n.first < n.last && (s.bounding(n.last-1) || n.last-n.first > 1 && s.joint(n.last-1)) {
		n.last--
	}
	for n.first < n.last && (s.bounding(n.first) || n.kind == placeTag && s.smallSide(n)) {
		n.first++
	}
	return s.owner(n)
}

// owner leaves of a place and something small that it owns (Sidon's port) the place.
func (s *scan) owner(n naming) naming {
	for k := n.first + 1; k < n.last-1; k++ {
		switch form := s.syn.Words[k].In(s.text); form {
		case "'s", "’s":
			rest := s.naming(naming{first: k + 1, last: n.last})
			if !strings.ContainsFunc(rest, isUpper) && s.siteOf(s.naming(naming{first: n.first, last: k})).known {
				return naming{first: n.first, last: k, kind: placeTag}
			}
		}
	}
	return n
}

// joint says whether a word joins what stands around it, and so ends no name.
func (s *scan) joint(word int) bool {
	switch s.syn.Words[word].In(s.text) {
	case "of", "for", "the", "and", "in", "at", "to", "by", "on", "with", "'s", "’s":
		return true
	}
	return false
}

// smallSide says whether a place begins with a small side of the sky that is no part
// of its name: southern Iraq.
func (s *scan) smallSide(n naming) bool {
	if n.last-n.first < 2 {
		return false
	}
	w := s.syn.Words[n.first].In(s.text)
	c := w[0]
	return 'a' <= c && c <= 'z' && sided(string(c-'a'+'A')+w[1:]) && !s.siteOf(s.naming(n)).known
}

// bounding says whether a word is a mark that no name begins or ends with.
func (s *scan) bounding(word int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.syn.Words[word].Start:])
	return strings.ContainsRune(",;:-–—/\"“”'‘’(", r)
}

// lone says whether a word alone is no name: an article, a title cut short, or one
// that is not taken for a person.
func (s *scan) lone(n naming) bool {
	form := s.naming(n)
	if strings.EqualFold(form, "the") {
		return true
	}
	c := s.r.lex.of(form)
	return c&title != 0 && (strings.HasSuffix(form, ".") || n.kind != personTag && c&(given|orgHead|heads) == 0)
}

// small says whether a name has no capital, and no list knows it; a place of one small
// word (western Niger) is never one.
func (s *scan) small(n naming) bool {
	name := s.naming(n)
	if strings.ContainsFunc(name, isUpper) {
		return false
	}
	if n.kind == placeTag && n.last-n.first == 1 {
		return lettersOf(name).lows > 0
	}
	_, known := s.r.catalog.Lookup(name)
	return !known && lettersOf(name).lows > 0
}
