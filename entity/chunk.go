package entity

import (
	headwater "github.com/headwater-project/headwater"
)

// heads are the classes of words that make a name the name of a thing.
const heads = orgHead | facHead | locHead | stateHead | eventHead | lawHead

// maxName bounds the words of one name, so that text without sentences costs no
// more than other text.
const maxName = 24

// sentence finds the names of one sentence of prose.
func (s *scan) sentence(k int) {
	s.at = k
	sent := &s.syn.Sentences[k]
	for i := sent.First; i < sent.Last; {
		if next := s.designated(i, sent.Last); next > i {
			i = next
			continue
		}
		if next := s.known(i, sent.Last); next > i {
			i = next
			continue
		}
		if next := s.post(i, sent.Last); next > i {
			i = next
			continue
		}
		if !s.begins(i, sent.Last) {
			i++
			continue
		}
		if s.compound(i, sent.Last) {
			i++
			continue
		}
		end := s.chunkEnd(i, min(sent.Last, i+maxName))
		s.segment(i, end)
		i = max(end, i+1, s.post(i+max(end-i, 1)-1, sent.Last))
	}
}

// begins says whether a name can start with a word: it is written large and is no
// function word, unless it is one that names of bodies start with (Foreign
// Ministry).
func (s *scan) begins(i, last int) bool {
	w := &s.words[i]
	if !w.name() || w.class&calendar != 0 && w.class&given == 0 {
		return w.name() && s.surnameMonth(i, last)
	}
	if w.class&closed != 0 && w.class&particle == 0 && s.text[w.start:w.end] != "The" {
		if _, j := s.placeAt(i, last, false); j > i+1 {
			return true // New Delhi Municipal Council
		}
	}
	return w.class&closed == 0 || i+1 < last && s.words[i+1].name() && s.opens(i, last)
}

// opens says whether a function word opens a name: one for what a body looks
// after (Foreign Ministry, National Football League), or one written large where
// it need not be (the So San).
func (s *scan) opens(i, last int) bool {
	w, next := &s.words[i], &s.words[i+1]
	if w.class&portfolio != 0 && (next.class&(portfolio|orgHead) != 0 || s.headSoon(i+1, last)) {
		return true
	}
	return w.shape == capital && !w.first && i > 0 && w.class&title == 0 && next.class&(closed|title|calendar) == 0 &&
		(s.is(i-1, "the") || s.is(i-1, "The") || s.words[i-1].class&vessel != 0) && !s.common(w)
}

// surnameMonth says whether a month is somebody's name: Mrs May, May said.
func (s *scan) surnameMonth(i, last int) bool {
	if s.syn.Tokens[i].Kind != headwater.WordToken || i+1 < last && s.syn.Tokens[i+1].Kind == headwater.NumberToken {
		return false
	}
	if i > 0 && s.words[i-1].class&(title|given) != 0 && s.words[i-1].name() {
		return true
	}
	return s.surnames[s.text[s.words[i].start:s.words[i].end]] &&
		(s.words[i].possessive || i+1 < last && (s.words[i+1].class&speech != 0 || s.auxiliary(i+1)))
}

// auxiliary says whether a word is a verb that a name may stand before.
func (s *scan) auxiliary(i int) bool {
	switch s.text[s.words[i].start:s.words[i].end] {
	case "has", "had", "is", "was", "will", "would", "did", "does":
		return true
	}
	return false
}

// chunkEnd is the end of the run of capitalised words that starts at i, with the
// small words that belong inside names.
func (s *scan) chunkEnd(i, last int) int {
	headed, of := class(0), false
	j := s.joinedPlace(i, last)
	for j < last {
		if j > i && s.words[j-1].possessive && s.words[j-1].class&plural == 0 {
			break
		}
		switch {
		case j > i && s.monthAfterGiven(j, last):
			return j + 1
		case j == i || s.partOfName(j):
			headed |= s.words[j].class & heads
			j++
		case j > i && headed != 0 && s.lawNumber(j):
			return j + 1
		default:
			next, isOf := s.bridge(j, last, headed, of)
			if next == j {
				return j
			}
			of = of || isOf
			j = next
		}
	}
	return j
}

// monthAfterGiven says whether a month is the surname behind a given name: Theresa
// May.
func (s *scan) monthAfterGiven(j, last int) bool {
	w := &s.words[j]
	return w.class&calendar != 0 && w.name() && s.words[j-1].class&given != 0 && s.surnameMonth(j, last)
}

// partOfName says whether a word is written as the words inside a name are; days,
// months and most function words are not of it though they have a capital.
func (s *scan) partOfName(j int) bool {
	w := &s.words[j]
	return w.name() && w.class&calendar == 0 && (w.class&closed == 0 || w.shape != capital || s.inName(j))
}

// lawNumber says whether a number ends the name of a law: Resolution 2231.
func (s *scan) lawNumber(j int) bool {
	return s.syn.Tokens[j].Kind == headwater.NumberToken && s.words[j-1].class&lawHead != 0
}

// joinedPlace passes a place name with small words in it (Horn of Africa), so
// that it is not cut at them.
func (s *scan) joinedPlace(i, last int) int {
	if i+2 < last && s.words[i+1].shape == lower && s.words[i+1].class&(closed|particle) != 0 && s.words[i+2].shape >= lower {
		if _, j := s.placeAt(i, last, false); j > i+2 {
			return j
		}
	}
	return i
}

// inName says whether a capitalised function word stands inside a name: North,
// New, First before another capital.
func (s *scan) inName(j int) bool {
	switch s.text[s.words[j].start:s.words[j].end] {
	case "New", "National", "International", "Federal", "Public", "Local", "Regional", "Foreign",
		"Young", "Great", "First", "Workers", "People", "People's", "Women", "Women's", "Children",
		"Police", "Democratic", "Forces", "Full", "Home", "Good", "Big", "High", "Students", "Times", "Day", "Inside", "Force":
		return true
	}
	return false
}
