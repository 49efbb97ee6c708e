package entity

import "strings"

// sonOf says whether a word stands for "son of" or "daughter of" between the names of
// one person: ag and walet in Tuareg names, ou in Berber ones, dan in Hausa ones. A
// large Dan is a given name, and AG ends the names of companies.
func sonOf(word string) bool {
	switch word {
	case "ag", "Ag", "walet", "Walet", "ou", "Ou", "dan":
		return true
	}
	return false
}

// lineages makes one person of the names around a word for son or daughter, whatever
// the network took them for: Bilal Ag Acherif.
func (s *scan) lineages(found []naming) []naming {
	out := make([]naming, 0, len(found))
	words := s.syn.Words
	k := 0
	for i := 1; i+1 < len(words); i++ {
		if n := words[i].End - words[i].Start; n < 2 || n > 5 || !sonOf(words[i].In(s.text)) || !s.lineage(i) {
			continue
		}
		n := naming{i - 1, i + 2, personTag}
		if !s.forename(i - 1) {
			n.first = i // Ag Ghali said
		}
		for ; k < len(found) && found[k].last <= n.first; k++ {
			out = append(out, found[k])
		}
		if o := len(out) - 1; o >= 0 && s.runsInto(out[o], n) {
			if n.last-out[o].first > maxName {
				continue
			}
			n.first = out[o].first // El Hadj Ag Gamou; Sidi ag Amadou ag Ali
			out = out[:o]
		}
		for ; k < len(found) && found[k].first < n.last; k++ {
			n.first, n.last = min(n.first, found[k].first), max(n.last, found[k].last)
		}
		out = append(out, n)
		i = n.last - 2
	}
	return append(out, found[k:]...)
}

// runsInto says whether a name ends in the first word of another, or, a person's, right
// before it.
func (s *scan) runsInto(a, n naming) bool {
	words := s.syn.Words
	return a.last > n.first || a.kind == personTag && a.last == n.first && words[n.first-1].End+1 == words[n.first].Start
}

// lineage says whether a word for son stands between two names, or, written large,
// before one.
func (s *scan) lineage(i int) bool {
	words := s.syn.Words
	if !s.forename(i+1) || words[i].End+1 != words[i+1].Start {
		return false
	}
	word := words[i].In(s.text)
	if s.forename(i-1) && words[i-1].End+1 == words[i].Start {
		return !strings.EqualFold(word, "ou") || !s.siteOf(words[i-1].In(s.text)).known
	}
	return word == "Ag"
}

// forename says whether a word may be part of somebody's name: written as names are,
// no title and no function word.
func (s *scan) forename(i int) bool {
	word := s.syn.Words[i].In(s.text)
	return shapeOf(word) == capital && s.r.lex.of(word)&(closed|title|rank) == 0
}
