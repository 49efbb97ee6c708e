package origin

import (
	"strings"
	"unicode"
)

// fit is how well a name that a text credits fits an outlet.
type fit int

const (
	noFit    fit = iota
	partFit      // "Larkmoor" for "Larkmoor Press Agency"
	shortFit     // initials, or the address of its pages
	fullFit      // the same words
)

// fits says how well a credited name fits a publisher's. Articles, case, accents'
// absence and the ends of web addresses do not count.
func fits(credited, publisher string) fit {
	c, p := outletWords(credited), outletWords(publisher)
	switch {
	case len(c) == 0 || len(p) == 0:
		return noFit
	case compact(c) == compact(p):
		return fullFit
	case stands(credited, c, p), stands(publisher, p, c), site(c, publisher) || site(p, credited):
		return shortFit
	case part(c, p) || part(p, c) || ofPeople(c, p) || ofPeople(p, c):
		return partFit
	}
	return noFit
}

// outletWords are the words of an outlet's name in small letters, without an article
// in front; of a web address, the word that names it.
func outletWords(name string) []string {
	name = strings.ToLower(strings.TrimSpace(name))
	if host, ok := address(name); ok {
		name = host
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	if n := len(words); n > 1 && words[n-1] == "s" {
		words = words[:n-1] // "Larkmoor's"
	}
	return words
}

// address gives the word that names an outlet in the address of its pages: "nytimes"
// of "www.nytimes.com", "smh" of "smh.com.au".
func address(name string) (string, bool) {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "https://"), "http://")
	name, _, _ = strings.Cut(name, "/")
	labels := strings.Split(name, ".")
	if len(labels) < 2 || strings.ContainsAny(name, " ,&") || labels[0] == "" {
		return "", false
	}
	end := len(labels) - 1
	if len(labels[end]) < 2 {
		return "", false // "A.P."
	}
	switch labels[end-1] {
	case "com", "co", "org", "net", "gov", "ac":
		if end > 1 {
			end--
		}
	}
	return labels[end-1], true
}

func compact(words []string) string { return strings.Join(words, "") }

// stands says whether a short name stands for a long one: its initials ("LPA"), or
// initials and a last word as addresses have them ("nytimes").
func stands(written string, short, long []string) bool {
	if len(short) != 1 {
		return false
	}
	s := short[0]
	if all := compact(long); len(s) > 2 && len(all) > len(s) && strings.HasPrefix(all, s) && shared[all[len(s):]] {
		return capitals(written) || len(long) == 1 // "NBC" and nbcnews.com
	}
	if len(long) < 2 {
		return false
	}
	if s == initials(long) {
		return capitals(written) || len(s) > 3
	}
	last := len(long) - 1
	return len(long) > 2 && s == initials(long[:last])+long[last]
}

// site says whether a host has a name in it, with a word that outlets share before or
// behind: "Fox News" and insider.foxnews.com aside, "BuzzFeed" and buzzfeednews.com.
func site(name []string, host string) bool {
	h, ok := address(strings.ToLower(host))
	if !ok {
		return false
	}
	rest, found := strings.CutPrefix(h, compact(name))
	return found && !generic(name) && (rest == "" || shared[rest])
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w == "of" || w == "and" || w == "de" {
			continue
		}
		for _, r := range w {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// capitals says whether a name is written as an abbreviation: "LPA", "A.P.".
func capitals(written string) bool {
	n := 0
	for _, r := range written {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// part says whether a name is another without words that many outlets share, or the
// first two words or more of it.
func part(short, long []string) bool {
	if len(short) >= len(long) || generic(short) {
		return false
	}
	for at := 0; at+len(short) <= len(long); at++ {
		if compact(long[at:at+len(short)]) != compact(short) {
			continue
		}
		if at == 0 && len(short) > 1 || generic(long[:at]) && generic(long[at+len(short):]) {
			return true
		}
	}
	return false
}

// ofPeople says whether a name is another behind that of a people: "the British Daily
// Larkmoor".
func ofPeople(long, name []string) bool {
	return len(long) == len(name)+1 && peoples(long[0]) && compact(long[1:]) == compact(name) && !generic(name)
}

// coreOf is a name without the words at its ends that many outlets share.
func coreOf(words []string) []string {
	for len(words) > 0 && shared[words[0]] {
		words = words[1:]
	}
	for len(words) > 0 && shared[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// generic says whether all words are such as many outlets share.
func generic(words []string) bool {
	for _, w := range words {
		if !shared[w] {
			return false
		}
	}
	return true
}

var shared = set(`agency agencies news press daily online times post journal herald tribune gazette chronicle tv television
	radio newspaper telegraph courier wire newswire dispatch examiner inquirer observer standard mirror globe mail review
	magazine sentinel bulletin ledger monitor register today service services media network broadcasting corporation state
	official weekly sunday evening morning national international world the website site paper channel digital group first`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}
