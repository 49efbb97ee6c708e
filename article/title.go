package article

import (
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// title finds the headline: the block equal to the title the receipt gives,
// else the first short block without a full stop that stands on its own.
func title(doc *headwater.Document, pieces []piece) {
	var at int
	if doc.Title != "" {
		at = sameTitle(doc, pieces)
	} else if at = topLine(doc, pieces); at >= 0 {
		doc.Title = strings.TrimRight(strings.Join(strings.Fields(pieces[at].In(doc.Text)), " "), "; ")
	}
	if at < 0 {
		return
	}
	pieces[at].kind = headwater.TitleBlock
	for i := range pieces[:at] {
		if slug(pieces[i].In(doc.Text)) {
			pieces[i].kind = headwater.BoilerplateBlock
		}
	}
	for i := at + 1; i < len(pieces) && i < at+4; i++ {
		if again := pieces[i].In(doc.Text); len(again) < 2*len(doc.Title)+16 && squeeze(again) == squeeze(pieces[at].In(doc.Text)) {
			pieces[i].kind = headwater.BoilerplateBlock
		}
	}
}

// topLine is the place of the headline, below the outlet's name where that comes first.
func topLine(doc *headwater.Document, pieces []piece) int {
	if at := crowned(doc, pieces); at >= 0 {
		return at
	}
	return firstTitle(doc.Text, pieces)
}

func sameTitle(doc *headwater.Document, pieces []piece) int {
	want := squeeze(doc.Title)
	for i := range pieces[:min(len(pieces), 8)] {
		if s := pieces[i].In(doc.Text); len(s) < 2*len(want)+16 && squeeze(s) == want {
			return i
		}
	}
	return -1
}

func firstTitle(text string, pieces []piece) int {
	gaps := false
	for _, p := range pieces[min(1, len(pieces)):] {
		gaps = gaps || p.gap
	}
	found := -1
	for i := 0; i+1 < min(len(pieces), 8); i++ {
		if pieces[i].kind != headwater.ParagraphBlock {
			continue
		}
		s := pieces[i].In(text)
		_, opens := scanDateline(pieces[i+1].In(text))
		next := pieces[i+1].In(text)
		stops := stopped(s) && oneSentence(s) && wordCount(s, 21) <= 20 && (opens || echoed(s, next))
		if !headline(s) && !stops || gaps && !pieces[i+1].gap && !strings.HasSuffix(s, ";") && !stamped(pieces[i+1:]) {
			return found
		}
		if !slug(s) && !heads(s, below(text, pieces[i+1:]), len(pieces)-i) {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// below is the next piece that is no byline and no date, of the next three.
func below(text string, pieces []piece) string {
	for _, p := range pieces[:min(len(pieces), 3)] {
		if p.kind != headwater.BoilerplateBlock {
			return p.In(text)
		}
	}
	return ""
}

// stamped says whether a byline or a date stands among the next three lines with
// no empty line between: the head of a pasted report.
func stamped(below []piece) bool {
	for _, p := range below[:min(len(below), 3)] {
		if p.gap {
			return false
		}
		if p.kind == headwater.BoilerplateBlock {
			return true
		}
	}
	return false
}

// echoed says whether the longer paragraph below tells most of the longer words
// of s again, as a report begins by telling its headline in full.
func echoed(s, below string) bool {
	if len(below) < len(s)*3/2 || len(below) < 100 || plainly(s) {
		return false
	}
	low := strings.ToLower(below[:min(len(below), 1000)])
	long, again := 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if len(w) < 5 {
			continue
		}
		if long++; strings.Contains(low, w[:stem(w)]) {
			again++
		}
	}
	return again >= 3 && again*10 >= long*6
}

// plainly says whether s has the small words of a sentence that headlines leave
// out: an article or pronoun first, or an auxiliary.
func plainly(s string) bool {
	for _, w := range [...]string{"the ", "a ", "an ", "i ", "we ", "he ", "she ", "it ", "they ", "this ", "there "} {
		if hasPrefixFold(s, w) {
			return true
		}
	}
	for _, w := range [...]string{" has ", " have ", " had ", " was ", " were ", " said "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// stem is the length in bytes of the beginning of w, some five letters, that
// its other forms share.
func stem(w string) int {
	for i := range w {
		if i >= 5 {
			return i
		}
	}
	return len(w)
}

// headline says whether s could be a headline: short, and no plain sentence.
func headline(s string) bool {
	if len(s) > 240 || wordCount(s, 31) > 30 {
		return false
	}
	_, opens := scanDateline(s)
	return !opens && !strings.HasSuffix(s, ":") && !strings.HasPrefix(s, "—") && (!stopped(s) || titleCase(s))
}

// stopped says whether s ends in a full stop, inside or outside its quotation
// marks; an abbreviation's stop ("U.S.") counts as none.
func stopped(s string) bool {
	s = strings.TrimRight(s, `"'”’)`)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "...") &&
		!(len(s) > 3 && s[len(s)-3] == '.') || strings.HasSuffix(s, "。")
}

// titleCase says whether at least seven in ten of the longer words are
// capitalised, as English headlines are.
func titleCase(s string) bool {
	long, caps := 0, 0
	for w := range strings.FieldsSeq(s) {
		if len(w) >= 5 {
			long++
			if capital(strings.TrimLeft(w, `"'“‘`)) {
				caps++
			}
		}
	}
	return long >= 3 && caps*10 >= long*7
}

// slug says whether s is a wire service's catchline, such as IRAN-MISSILES/.
func slug(s string) bool {
	return shouts(s) && wordCount(s, 6) <= 5 && strings.ContainsAny(s, "-/") && !strings.Contains(s, " - ")
}
