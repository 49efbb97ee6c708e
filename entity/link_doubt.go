package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
)

// doubtful looks at a link that a list of names gave, and takes it away where the text
// says otherwise: a surname of somebody whom it names in full, or the short form of
// another newspaper's name.
func (j *joiner) doubtful(i int) bool {
	m := &j.s.mentions[i]
	r, ok := j.s.r.catalog.Record(m.key)
	if !ok {
		return false
	}
	name := strings.TrimPrefix(j.nameIn(m), "The ")
	if strings.IndexByte(name, ' ') >= 0 || m.part || j.s.words[m.last-1].shape != capital {
		return false
	}
	switch {
	case r.Type == headwater.Org && j.s.words[m.last-1].class&orgHead != 0 && j.namedBefore(i, name):
		m.key, m.country, j.sure[i] = "", "", 0
		return true
	case j.surnameOnly(i, name):
		m.key, m.country, m.kind = "", "", headwater.Person
	}
	return false
}

// namedBefore says whether the nearest longer name before a mention that ends in its
// word is another body's.
func (j *joiner) namedBefore(i int, word string) bool {
	for k := i - 1; k >= 0 && k > i-longNames; k-- {
		m := &j.s.mentions[k]
		if m.kind != headwater.Org || m.last-m.first < 2 || m.key == j.s.mentions[i].key {
			continue
		}
		if name := j.nameIn(m); strings.HasSuffix(name, " "+word) && name != "The "+word {
			return true
		}
	}
	return false
}

// longNames is how many mentions back a longer name is looked for.
const longNames = 60

// surnameOnly says whether a word is the surname of somebody whom the text names in
// full, and the text never names the record at length.
func (j *joiner) surnameOnly(i int, word string) bool {
	if j.surnames == nil {
		j.surnames, j.atLength = map[string]bool{}, map[string]bool{}
		for k := range j.s.mentions {
			m := &j.s.mentions[k]
			switch {
			case m.last-m.first < 2:
			case m.key != "":
				j.atLength[m.key] = true
			case m.kind == headwater.Person:
				j.surnames[j.s.slice(m.last-1, m.last)] = true
			}
		}
	}
	return j.surnames[word] && !j.atLength[j.s.mentions[i].key] && !j.definite(&j.s.mentions[i])
}

// acronyms gathers what the text itself spells out: the letters that the longer names
// begin with, and the records of these names, where the letters are those of no other.
func (j *joiner) acronyms() map[string]string {
	out, bracketed := map[string]string{}, map[string]bool{}
	for i := range j.s.mentions {
		m := &j.s.mentions[i]
		if m.kind == headwater.Person || m.kind == "" || m.kind.Place() || m.last-m.first < 2 || m.part {
			continue
		}
		name := m.In(j.s.text)
		if a := acronym(name); len(a) > 2 && !bracketed[a] && (out[a] == "" || out[a] == "=") {
			out[a] = "=" + m.key
		}
		if i+1 < len(j.s.mentions) {
			next := &j.s.mentions[i+1]
			if a := next.In(j.s.text); next.Start == m.End+2 && j.s.text[next.Start-1] == '(' && (loud(a) || capitals(a)) && initials(name, a) {
				out[a], bracketed[a] = "="+j.keyWith(m, a), true
			}
		}
	}
	for i := range j.s.mentions {
		j.writtenOut(i, out)
	}
	return out
}

// keyWith gives the record of a name with its letters behind it: its own, else that of
// the letters where this has the name in its own and the text speaks of its country.
func (j *joiner) keyWith(m *mention, short string) string {
	if m.key != "" || !j.generic(m) {
		return m.key
	}
	r, ok := j.lookupBody(short)
	if ok && strings.HasSuffix(foldName(r.Name), " "+foldName(withoutThe(j.nameIn(m)))) && j.grounded(r) {
		return r.Key
	}
	return ""
}

// writtenOut reads what stands before letters in brackets or behind "or", where no name
// was found there: Shelter and Wells Alliance (SWA).
func (j *joiner) writtenOut(i int, out map[string]string) {
	m, s := &j.s.mentions[i], j.s
	letters := m.In(s.text)
	if m.last-m.first != 1 || s.words[m.first].shape != upper || m.first < 3 || out[letters] != "" || len(letters) > 8 {
		return
	}
	end := m.first - 1
	if !s.is(end, "(") {
		if !s.is(end, "or") || !s.is(end-1, ",") {
			return
		}
		end--
	}
	for k := end - 1; k >= 0 && k >= end-2*len(letters)-2; k-- {
		w := &s.words[k]
		if w.shape == other || w.end-w.start > 40 {
			return
		}
		if w.shape != capital || s.text[w.start] != letters[0] || end-k < 2 || acronym(s.slice(k, end)) != letters {
			continue
		}
		key := ""
		if r, ok := j.lookupBody(s.slice(k, end)); ok {
			key = r.Key
		}
		out[letters] = "=" + key
		return
	}
}

// spelled says whether the text itself gives an acronym a meaning, and the record of
// that, if it has one.
func (j *joiner) spelled(i int, own map[string]string) (key string, ok bool) {
	m := &j.s.mentions[i]
	if m.last-m.first != 1 || j.s.words[m.first].shape != upper && !capitals(m.In(j.s.text)) {
		return "", false
	}
	meaning := own[m.In(j.s.text)]
	return strings.TrimPrefix(meaning, "="), meaning != ""
}
