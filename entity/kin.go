package entity

import (
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// manners are the words that tell who bears a name.
type manners struct {
	men, women, kin, throne, first map[string]bool
	menNames, womenNames           map[string]bool
	nicks                          map[string][]int // given name to the sets it is in
}

func newManners() *manners {
	m := &manners{
		men: set(menWords), women: set(womenWords), kin: set(kinWords), throne: set(throneWords), first: set(firstNameTitles),
		menNames: set(menNames), womenNames: set(womenNames), nicks: map[string][]int{},
	}
	n := 0
	for line := range strings.Lines(nicknames) {
		for w := range strings.FieldsSeq(line) {
			m.nicks[w] = append(m.nicks[w], n)
		}
		n++
	}
	return m
}

func set(words string) map[string]bool {
	out := make(map[string]bool, len(words)/7)
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// sex is what the text says of somebody, as sure as the number is high.
type sex struct {
	man, woman int
}

// against says whether two people are surely a man and a woman.
func (a sex) against(b sex) bool {
	return a.sure() && b.sure() && (a.man > a.woman) != (b.man > b.woman)
}

// sure says whether more than a pronoun speaks.
func (a sex) sure() bool { return a.man >= 2 && a.man > 2*a.woman || a.woman >= 2 && a.woman > 2*a.man }

func (a sex) plus(b sex) sex { return sex{a.man + b.man, a.woman + b.woman} }

// bearing is what stands around one mention of a person.
type bearing struct {
	sex
	pronoun sex    // of those that follow
	office  string // the title before the name or behind it, lower case
	titled  bool   // the title stands before the name
	polite  string // Mr, Mrs, King: the title nearest to the name, lower case
	kin     bool   // introduced as somebody's wife or son
	consort bool   // the first lady
	dead    bool   // the words around a full name say so
}

// low gives a word of the text in lower case without a full stop.
func (s *scan) low(i int) string {
	w := s.text[s.words[i].start:s.words[i].end]
	return strings.TrimSuffix(strings.ToLower(w), ".")
}

// titleReach is how many words of title are read before a name.
const titleReach = 4

// bearingOf reads what stands around the mention i of a person.
func (j *joiner) bearingOf(i int) bearing {
	m := &j.s.mentions[i]
	var b bearing
	j.titles(&b, m.first)
	for k := m.first; k+1 < m.last && j.s.words[k].class&title != 0 && j.s.words[k].class&given == 0; k++ {
		b.title(j.s.low(k))
		b.titled = true
	}
	j.introduced(&b, m.first)
	j.apposed(&b, m.last, j.sentenceEnd(i))
	b.pronoun = j.pronounAfter(i)
	b.dead = j.died(m, j.sentenceEnd(i))
	return b
}

// titles reads the titles right before a name, from the nearest on.
func (j *joiner) titles(b *bearing, first int) {
	s := j.s
	for k := first - 1; k >= 0 && k >= first-titleReach; k-- {
		w := &s.words[k]
		low := s.low(k)
		switch {
		case low == "lady" && k > 0 && s.low(k-1) == "first":
			b.consort = true
			return
		case w.class&title == 0 || w.possessive:
			return
		}
		b.title(low)
		b.titled = true
	}
}

// title notes a title.
func (b *bearing) title(low string) {
	switch {
	case manner.men[low]:
		b.man += 3
	case manner.women[low]:
		b.woman += 3
	}
	if b.polite == "" {
		b.polite = low
	}
	if low == "mr" || low == "mrs" || low == "ms" || low == "miss" || low == "mx" {
		return
	}
	if b.office == "" || low == "president" && b.office != "vice" {
		b.office = low
	}
}

// introduced reads a word of kinship before a name: his wife, Michelle Obama;
// daughter Chelsea.
func (j *joiner) introduced(b *bearing, first int) {
	k := first - 1
	if k > 0 && j.s.is(k, ",") {
		k--
	}
	if k < 0 || j.s.words[k].possessive {
		return
	}
	if k > 0 && j.s.low(k) == "lady" && j.s.low(k-1) == "first" {
		b.consort = true
		b.woman += 3
		return
	}
	j.kinship(b, j.s.low(k))
	if first-1 > k && j.s.words[k].class&title != 0 && b.office == "" {
		b.title(j.s.low(k)) // Chile's president, Ana Petrova,
	}
}

func (j *joiner) kinship(b *bearing, low string) {
	if !manner.kin[low] {
		return
	}
	b.kin = true
	switch {
	case manner.men[low]:
		b.man += 3
	case manner.women[low]:
		b.woman += 3
	}
}

// apposed reads what a comma behind a name leads in: the first lady, the president
// of Chile, wife of.
func (j *joiner) apposed(b *bearing, at, end int) {
	if at >= end || !j.s.is(at, ",") {
		return
	}
	for k := at + 1; k < min(end, at+6); k++ {
		low := j.s.low(k)
		if low == "lady" && j.s.low(k-1) == "first" {
			b.consort = true
			b.woman += 3
			return
		}
		if j.s.words[k].possessive {
			continue
		}
		if manner.kin[low] && (k+1 == end || !j.s.words[k+1].name()) {
			j.kinship(b, low)
			return
		}
		if j.s.words[k].class&title != 0 && j.s.words[k].shape == lower {
			b.title(low)
			return
		}
		if j.endsApposition(k, low) {
			return
		}
	}
}

// endsApposition says whether what a comma led in is over, or speaks of somebody else.
func (j *joiner) endsApposition(k int, low string) bool {
	switch low {
	case ",", ".", "who", "said", "and":
		return true
	}
	return j.s.words[k].name() && j.s.words[k].class&closed == 0
}

// pronounAfter reads the first he or she behind a mention, up to the next person.
func (j *joiner) pronounAfter(i int) (out sex) {
	s := j.s
	if k := s.mentions[i].first; k > 0 && s.words[k-1].class&closed != 0 && (j.definite(&s.mentions[i]) || s.is(k-1, "a")) {
		return out // a Petrova aide said he
	}
	end := min(j.sentenceEnd(i), s.mentions[i].last+25)
	for k := i + 1; k < len(s.mentions) && s.mentions[k].first < end; k++ {
		if s.mentions[k].kind == headwater.Person {
			end = s.mentions[k].first
			break
		}
	}
	for k := s.mentions[i].last; k < end; k++ {
		if w := &s.words[k]; w.end-w.start > 7 || w.shape != lower {
			continue
		}
		switch s.text[s.words[k].start:s.words[k].end] {
		case "he", "him", "his", "himself":
			out.man = 1
			return out
		case "she", "her", "hers", "herself":
			out.woman = 1
			return out
		}
	}
	return out
}

// sentenceEnd gives the token behind the sentence of mention i.
func (j *joiner) sentenceEnd(i int) int {
	if len(j.s.syn.Sentences) == 0 {
		return len(j.s.words)
	}
	return j.s.syn.Sentences[j.sent[i]].Last
}

// who is what the text says of one person.
type who struct {
	names   []fullName // forms of the full name, a few
	sex     sex        // by titles, kinship and given name
	pronoun sex
	offices []string
	kin     bool // the first full mention leads in somebody's relative
	consort bool
	dead    bool
}

// maxForms bounds how many forms of one name are compared.
const maxForms = 4

// learn adds what one mention says. A full name counts for more.
func (w *who) learn(n fullName, b *bearing, full bool) {
	w.pronoun = w.pronoun.plus(b.pronoun)
	w.sex = w.sex.plus(b.sex)
	if b.office != "" && len(w.offices) < 8 && !slices.Contains(w.offices, b.office) {
		w.offices = append(w.offices, b.office)
	}
	w.consort = w.consort || b.consort
	w.dead = w.dead || full && b.dead
	if !full && len(w.names) > 0 {
		return
	}
	if len(w.names) == 0 {
		w.kin = b.kin
		w.sex = w.sex.plus(n.sex())
	}
	if len(w.names) < maxForms && !slices.ContainsFunc(w.names, n.equal) {
		w.names = append(w.names, n)
	}
}

// bears says whether the holder of a title may be this person. One who rules needs
// no given name, so that "President X" is not the wife whom the text names in full.
func (w *who) bears(b *bearing) bool {
	if w.sex.against(b.sex) {
		return false
	}
	if !b.titled || !manner.throne[b.office] || slices.Contains(w.offices, b.office) {
		return true
	}
	if w.consort || w.kin {
		return false
	}
	woman := w.sex.sure() && w.sex.woman > w.sex.man
	return !woman || b.pronoun.woman > 0 || len(w.offices) > 0
}
