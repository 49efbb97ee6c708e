package entity

// bridge passes the small words between two parts of a name and gives where the
// name goes on, or j where it does not.
func (s *scan) bridge(j, last int, headed class, of bool) (next int, isOf bool) {
	w := &s.words[j]
	k := j + 1
	if s.smallParticle(j) {
		for k < last && k < j+3 && s.smallParticle(k) {
			k++
		}
		return s.resume(j, k, last), false
	}
	switch s.text[w.start:w.end] {
	case "of", "for", "on":
		if !s.complements(j, last, headed) {
			return j, false
		}
		if k < last && s.text[s.words[k].start:s.words[k].end] == "the" {
			k++
		}
		return s.resume(j, k, last), true
	case "and", ",":
		if s.paired(j, k, last, of) {
			return s.resume(j, k, last), false
		}
	case "&":
		return s.resume(j, k, last), false
	}
	return j, false
}

// smallParticle says whether a word is a particle that may stand small inside a
// name: bin, de.
func (s *scan) smallParticle(j int) bool {
	return s.words[j].shape == lower && s.words[j].class&particle != 0
}

// complements says whether a preposition goes on with a name of this head. Places
// and facilities take "of" alone, and "on" leads to a matter (Committee on Foreign
// Relations), where one before a place leaves the name (war on Elbonia).
func (s *scan) complements(j, last int, headed class) bool {
	if headed == 0 || s.words[j].start == 0 || headed&(orgHead|eventHead|lawHead) == 0 && !s.is(j, "of") {
		return false
	}
	if !s.is(j, "on") {
		return true
	}
	k := j + 1
	return k < last && (s.words[k].class&portfolio != 0 || !s.siteOf(s.text[s.words[k].start:s.words[k].end]).known)
}

// resume gives k if a name can go on there, and j if not.
func (s *scan) resume(j, k, last int) int {
	if k < last && s.words[k].name() && s.words[k].class&calendar == 0 && (s.words[k].class&closed == 0 || s.words[k].class&(portfolio|orgHead) != 0) {
		return k
	}
	return j
}

// paired says whether "and" or a comma at j joins two parts of one name: Ministry
// of Health and Welfare, Food and Agriculture Organization.
func (s *scan) paired(j, k, last int, of bool) bool {
	if k >= last || j == 0 {
		return false
	}
	before, after := &s.words[j-1], &s.words[k]
	if s.shareHead(j, k, last) {
		return true
	}
	if before.class&portfolio != 0 && after.class&portfolio != 0 {
		return of || s.headSoon(k, last)
	}
	if !of || s.text[s.words[j].start] == ',' || before.possessive || !after.name() || after.class&(given|title) != 0 {
		return false
	}
	name := s.text[after.start:after.end]
	return before.class&portfolio != 0 && !s.siteOf(name).known && k+1 < last && s.words[k+1].name()
}

// shareHead says whether two matters have the head of one body behind them:
// Securities and Exchange Commission.
func (s *scan) shareHead(j, k, last int) bool {
	before, after := &s.words[j-1], &s.words[k]
	return before.class&portfolio != 0 && !before.possessive && s.is(j, "and") && after.name() && after.class&(given|title|closed) == 0 &&
		k+1 < last && s.words[k+1].class&orgHead != 0 && s.words[k+1].name()
}

// headSoon says whether the capitals that start at k end in the head of a body.
func (s *scan) headSoon(k, last int) bool {
	e := k
	for e < last && e < k+4 && s.words[e].name() {
		e++
	}
	return s.words[e-1].class&orgHead != 0
}
