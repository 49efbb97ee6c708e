package entity

import (
	headwater "github.com/headwater-project/headwater"
)

// post passes a title with what it looks after, so that neither is taken for a
// name and the name behind it is a person's: Secretary of State Ana Petrova,
// Minister for Foreign Affairs Ana Petrova. It gives where the post ends, or i.
// An office that is named after its holder is a body: the Prime Minister's
// Office.
func (s *scan) post(i, last int) int {
	w := &s.words[i]
	if w.class&title == 0 || w.shape < lower {
		return i
	}
	j := i + 1
	for j < min(last, i+4) && s.words[j].name() && s.words[j].class&title != 0 && !s.words[j-1].possessive {
		j++
	}
	if s.words[j-1].possessive {
		if !w.name() {
			return i
		}
		return s.heldOffice(i, j, last)
	}
	if j >= last || !s.is(j, "of") && !s.is(j, "for") {
		return i
	}
	switch j = s.duties(j+1, last); {
	case j == 0:
		return i
	case j >= last || !s.words[j].name():
		return j
	case s.words[j].class&(closed|calendar|heads) != 0:
		return i
	}
	s.posted = j
	return j
}

// heldOffice takes "Prime Minister's Office" as one name.
func (s *scan) heldOffice(i, j, last int) int {
	if j >= last || s.words[j].shape != capital || s.words[j].class&orgHead == 0 {
		return i
	}
	s.emit(i, j+1, headwater.Org, "", 0.8)
	return j + 1
}

// duties gives where the words for what a post looks after end, or 0 where there
// are none.
func (s *scan) duties(j, last int) int {
	if j < last && s.is(j, "the") {
		j++
	}
	first := j
	for j < last && j < first+6 {
		switch {
		case !s.words[j].possessive && (s.words[j].class&portfolio != 0 || s.charge(j)):
			j++
		case j > first && j+1 < last && (s.is(j, "and") || s.is(j, ",") || s.is(j, "for")) && s.words[j+1].class&portfolio != 0:
			j += 2
		default:
			return s.some(first, j)
		}
	}
	return s.some(first, j)
}

// charge says whether a word is what a chief is chief of, beside the portfolios of
// ministers.
func (s *scan) charge(j int) bool {
	switch s.text[s.words[j].start:s.words[j].end] {
	case "Staff", "staff", "Department", "Police", "police", "Operations", "operations", "Mission", "Protocol", "Cabinet":
		return true
	}
	return false
}

// some gives j where there is a word before it, and 0 where there is none.
func (s *scan) some(first, j int) int {
	if j == first {
		return 0
	}
	return j
}

// is says whether a word reads so.
func (s *scan) is(j int, word string) bool {
	return s.text[s.words[j].start:s.words[j].end] == word
}
