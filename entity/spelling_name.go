package entity

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
)

// manner is read only.
var manner = newManners()

// fullName is the name of a person, folded.
type fullName struct {
	words  []string // without titles, articles and what follows the surname
	suffix string   // jr, sr, ii, iii
}

// maxNameWords bounds the words of a name that are compared.
const maxNameWords = 10

// nameOf folds a name of a person: no title, no article (al-, as-), no bin (ag, dan)
// between names, hyphens parted, Abd al-Rahman in one.
func (s *scan) nameOf(text string) fullName {
	words := strings.Fields(gazetteer.Fold(trimPossessive(text)))
	for i, w := range words {
		words[i] = strings.Trim(w, `"“”‘’'()[],.;:`)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	var n fullName
	for i := 0; i < len(words) && len(n.words) < maxNameWords; i++ {
		w := words[i]
		switch last := i == len(words)-1; {
		case last && len(n.words) > 0 && suffix(w) != "":
			n.suffix = suffix(w)
		case last:
			n.words = append(n.words, w)
		case s.passed(w, len(n.words) == 0, i == 0):
		case isServant(w):
			if isArticle(words[i+1]) && i+2 < len(words) {
				i++
			}
			i++
			n.words = append(n.words, "abd"+words[i])
		default:
			n.words = append(n.words, w)
		}
	}
	return n
}

// passed says whether a word before others is no part of a name that is compared: a
// title before the first, an article, bin.
func (s *scan) passed(w string, none, first bool) bool {
	switch w {
	case "bin", "ibn", "bint", "ag", "walet":
		return true
	case "ben", "ou", "dan":
		return !first
	}
	c := s.r.lex.of(w)
	return isArticle(w) || none && c&title != 0 && c&given == 0
}

func isArticle(w string) bool {
	switch w {
	case "al", "el", "as", "ash", "an", "ar", "at", "ad", "az", "ul", "us", "ud", "ez", "es":
		return true
	}
	return false
}

func isServant(w string) bool {
	switch w {
	case "abd", "abdel", "abdal", "abdul", "abdol", "abdur", "abdus":
		return true
	}
	return false
}

func suffix(w string) string {
	switch w {
	case "jr", "junior":
		return "jr"
	case "sr", "senior":
		return "sr"
	case "ii", "iii", "iv":
		return w
	}
	return ""
}

func (n fullName) equal(m fullName) bool {
	return n.suffix == m.suffix && slices.Equal(n.words, m.words)
}

// whole is the name in one string, with what follows the surname.
func (n fullName) whole() string { return strings.Join(n.words, " ") + " " + n.suffix }

// surname is the last word.
func (n fullName) surname() string {
	if len(n.words) == 0 {
		return ""
	}
	return n.words[len(n.words)-1]
}

// sex is what a given name tells.
func (n fullName) sex() sex {
	if len(n.words) < 2 {
		return sex{}
	}
	switch w := n.words[0]; {
	case manner.womenNames[w]:
		return sex{woman: 2}
	case manner.menNames[w]:
		return sex{man: 2}
	}
	return sex{}
}

// familyFirst says whether a name is written in the order of China, Korea and
// Vietnam: a family name of one of the few that most people there bear, then one or
// two more syllables.
func (n fullName) familyFirst() bool {
	return len(n.words) > 1 && len(n.words) < 5 && familyNames[n.words[0]] && !manner.menNames[n.surname()] && syllables(n.words[1:])
}

// syllables says whether words are made of the syllables of East Asian given names.
func syllables(words []string) bool {
	for _, w := range words {
		if len(w) > 9 || strings.ContainsAny(w, "fvr") && len(w) > 3 && !strings.HasPrefix(w, "f") && !strings.HasPrefix(w, "r") {
			return false
		}
	}
	return true
}

// familyNames are the family names that stand first.
var familyNames = set(`kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang lim han shin seo kwon
hwang ahn song ryu hong moon chang ko noh roh paek ri xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu
hu guo he lin gao luo zheng liang xie tang deng feng peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su
lu ding ren yao fu zhong cui tan fan jin qian dai bo tsai wen hua mao zhuge nguyen tran le pham phan vu vo bui do ho
ngo duong truong dinh to`)

// compatible says whether two full names may be one person's.
func compatible(a, b fullName) bool {
	if a.suffix != b.suffix && a.suffix != "" && b.suffix != "" {
		return false
	}
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	x, y := a.words, b.words
	switch {
	case len(x) == 0:
		return false
	case slices.Equal(x, y) || len(x) != len(y) && strings.Join(x, "") == strings.Join(y, ""):
		return true
	case turned(a, b):
		return true
	case !within(x, y):
		return false
	}
	return sameName(a.surname(), b.surname(), len(x) > 1) || len(x) > 1 && beginning(x, y)
}

// turned says whether two names of two words have them the other way round: Shinzo Abe,
// Abe Shinzo.
func turned(a, b fullName) bool {
	return len(a.words) == 2 && len(b.words) == 2 && a.words[0] == b.words[1] && a.words[1] == b.words[0]
}

// beginning says whether y begins as x does and has all its words in full: Juan Carlos,
// Juan Carlos Paredes.
func beginning(x, y []string) bool {
	for _, w := range x {
		if isInitial(w) || !slices.ContainsFunc(y, func(v string) bool { return !isInitial(v) && sameName(w, v, true) }) {
			return false
		}
	}
	return sameName(x[0], y[0], false)
}

// within says whether the words of x are found in those of y in order.
func within(x, y []string) bool {
	k := 0
	for i, w := range x {
		for k < len(y) && !sameName(w, y[k], len(x) > 1) && !(i == 0 && k == 0 && nicked(w, y[0])) {
			k++
		}
		if k == len(y) {
			return false
		}
		k++
	}
	return true
}

// sameName says whether two words may be one name: written alike, an initial of
// it, or, in the company of other names, a misprint.
func sameName(a, b string, company bool) bool {
	switch {
	case a == b:
		return true
	case isInitial(a) || isInitial(b):
		return a != "" && b != "" && a[0] == b[0]
	case company && misprint(a, b, 7):
		return true
	}
	return alike(a, b)
}

func isInitial(w string) bool { return len(w) == 1 }

// nicked says whether two given names are forms of one: Bill, William.
func nicked(a, b string) bool {
	for _, x := range manner.nicks[a] {
		if slices.Contains(manner.nicks[b], x) {
			return true
		}
	}
	return false
}
