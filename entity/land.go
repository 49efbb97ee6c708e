package entity

// lands takes a single word for a place where it begins the name of a place of the text
// (Garamba, behind Garamba National Park), or is crossed or has banks (the Dniester),
// and no list knows it as anything else.
func (s *scan) lands(found []naming) []naming {
	heads := map[string]bool{}
	for _, n := range found {
		if n.kind == placeTag && n.last-n.first > 1 && s.openLand(n) {
			heads[s.naming(naming{first: n.first, last: n.first + 1})] = true
		}
	}
	for i, n := range found {
		if (n.kind == orgTag || n.kind == norpTag) && n.last-n.first == 1 && s.unlisted(n) &&
			(heads[s.naming(n)] || s.river(s.syn.Words[n.first].Token)) {
			found[i].kind = placeTag
		}
	}
	return found
}

// openLand says whether a place is named by a word for what lies open, and no list knows
// it: its first word is a name then, where Latin America's is an adjective.
func (s *scan) openLand(n naming) bool {
	return s.r.lex.of(s.naming(naming{first: n.last - 1, last: n.last}))&(facHead|locHead|stateHead) != 0 && !s.siteOf(s.naming(n)).known
}

// unlisted says whether a name is written as one and neither the catalog nor the lists
// of peoples and of words know it.
func (s *scan) unlisted(n naming) bool {
	name := s.naming(n)
	if shapeOf(name) != capital || s.r.lex.of(name) != 0 {
		return false
	}
	if t := s.traceOf(&word{start: int32(s.syn.Words[n.first].Start), end: int32(s.syn.Words[n.first].End)}, false); t != nil && t.lower > 0 {
		return false // the text also writes it small
	}
	_, people := s.r.places.Demonym(name)
	_, record := s.r.catalog.Lookup(name)
	return !people && !record
}

// banks are what rivers and lakes have.
var banks = set(`bank banks mouth shore shores estuary tributary waters`)

// river says whether a token behind "the" is crossed, or has banks.
func (s *scan) river(token int) bool {
	if token < 2 || !s.is(token-1, "the") {
		return false
	}
	switch s.text[s.words[token-2].start:s.words[token-2].end] {
	case "across", "crossed", "crossing", "crosses", "along":
		return true
	case "of":
		return token > 2 && banks[s.low(token-3)]
	}
	return false
}
