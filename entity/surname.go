package entity

// followers are whom people have and towns have not: Okello's men.
var followers = set(`men fighters followers supporters loyalists gunmen militiamen lieutenants commanders aides
bodyguards associates wife widow husband son sons daughter daughters brother brothers sister lawyer lawyers`)

// ownersOf takes a place of one word for a person where the text names somebody in
// full whose surname sounds like it, and what follows is somebody's: Koni's men in a
// text on Joseph Kony. It runs behind agree, which hears less.
func (s *scan) ownersOf(found []naming) []naming {
	var known map[string][]string // surnames by what they sound like
	for i, n := range found {
		if n.kind != placeTag || n.last-n.first != 1 || !s.follows(n) {
			continue
		}
		if known == nil {
			known = s.surnamesBySound(found)
		}
		name := foldName(s.naming(n))
		for _, other := range known[skeleton(name)] {
			if alike(name, other) {
				found[i].kind = personTag
				break
			}
		}
	}
	return found
}

// follows says whether a possessive ending and a noun for somebody's people stand behind
// a name.
func (s *scan) follows(n naming) bool {
	words := s.syn.Words
	if n.last+1 >= len(words) {
		return false
	}
	switch words[n.last].In(s.text) {
	case "'s", "’s", "'", "’":
		return followers[words[n.last+1].In(s.text)]
	}
	return false
}

// surnamesBySound files the last words of the people named in full.
func (s *scan) surnamesBySound(found []naming) map[string][]string {
	out := map[string][]string{}
	for _, n := range found {
		if n.kind != personTag || n.last-n.first < 2 {
			continue
		}
		name := foldName(s.naming(naming{first: n.last - 1, last: n.last}))
		if len(name) >= 4 {
			k := skeleton(name)
			out[k] = append(out[k][max(0, len(out[k])-recent):], name)
		}
	}
	return out
}
