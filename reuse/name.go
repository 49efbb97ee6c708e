package reuse

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// name is how a publisher may be called. A short one needs a cue beside it.
type name struct {
	words string
	short bool
}

// namesOf are the names of a document's publisher: whole, the one word that tells an
// agency from others ("Larkmoor" of a Larkmoor Press Agency), and its initials where its
// own dateline has them.
func namesOf(doc *headwater.Document) []name {
	whole := outlet(doc.Publisher)
	if len(whole) < 2 {
		return nil
	}
	out := []name{{words: whole}}
	if short := agencyWord(whole); short != "" {
		out = append(out, name{short, true})
	}
	if own := initials(doc.Publisher); slices.Contains(datelineAgencies(doc), own) {
		out = append(out, name{own, true})
	}
	return out
}

// agencyWord is the first word of a name whose others only say that it is an agency.
func agencyWord(whole string) string {
	first, rest, _ := strings.Cut(whole, " ")
	switch strings.ToLower(rest) {
	case "press agency", "news agency", "news service", "newswire", "agency", "wire", "wire service":
		return first
	}
	return ""
}

// initials of a name of several words, "LPA" of a Larkmoor Press Agency; empty of others.
func initials(publisher string) string {
	var out []byte
	for _, w := range strings.FieldsFunc(outlet(publisher), func(r rune) bool { return r == ' ' || r == '-' }) {
		if capital(w[0]) {
			out = append(out, w[0])
		}
	}
	if len(out) < 2 {
		return ""
	}
	return string(out)
}

// outlet is a publisher's name without an article or the end of an address.
func outlet(publisher string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(publisher), "The "), "www.")
	if !strings.ContainsRune(name, ' ') {
		for _, end := range []string{".com", ".org", ".net", ".co.uk"} {
			name = strings.TrimSuffix(name, end)
		}
	}
	return name
}

func (n name) in(s string) bool {
	for range n.all(s) {
		return true
	}
	return false
}

// all gives where s holds the name as whole words, with a capital where the text has
// one to give: "ap" never, "AP" and "Reuters" yes. Short names keep their letters' size.
func (n name) all(s string) iter.Seq[headwater.Span] {
	return func(yield func(headwater.Span) bool) {
		for at := 0; at < len(s); at++ {
			i := indexFold(s[at:], n.words)
			if i < 0 {
				return
			}
			at += i
			end := at + len(n.words)
			if !capital(s[at]) && s[at] < 0x80 || inWord(s, at-1) || inWord(s, end) || n.short && (s[at:end] != n.words || longerName(s, at, end)) {
				continue
			}
			if !yield(headwater.Span{Start: at, End: end}) {
				return
			}
		}
	}
}

// longerName says whether a capital stands in the word before or behind: "Port Larkmoor",
// "Larkmoor Gazette".
func longerName(s string, at, end int) bool {
	before := strings.TrimRight(s[:at], " ")
	word := before[strings.LastIndexAny(before, " \n(“\"")+1:]
	after := strings.TrimLeft(s[end:], " ")
	return at-len(before) == 1 && word != "" && capital(word[0]) && !strings.HasSuffix(word, ".") ||
		len(s)-end-len(after) == 1 && after != "" && capital(after[0])
}

func capital(c byte) bool { return 'A' <= c && c <= 'Z' }

func inWord(s string, i int) bool {
	return i >= 0 && i < len(s) && (letter(rune(s[i])) || s[i] >= 0xc0)
}

// indexFold is strings.Index that does not mind the size of ASCII letters.
func indexFold(s, name string) int {
	for i := 0; i+len(name) <= len(s); i++ {
		if s[i]|0x20 == name[0]|0x20 && strings.EqualFold(s[i:i+len(name)], name) {
			return i
		}
	}
	return -1
}

var bracketed = regexp.MustCompile(`\(([^()]{2,40})\)`)

// datelineAgencies are the agencies that a dateline has in brackets, as written.
func datelineAgencies(doc *headwater.Document) []string {
	if doc.Dateline == nil || !doc.Dateline.Span.Valid(doc.Text) {
		return nil
	}
	var out []string
	for _, m := range bracketed.FindAllStringSubmatch(doc.Dateline.Span.In(doc.Text), -1) {
		out = append(out, m[1])
	}
	return out
}

var agencyLike = regexp.MustCompile(`^[A-Z]{2,5}$|\b(Press|Agency|Agence|Newswire|Wire|Reuters|News Service)\b`)

var helpers = regexp.MustCompile(`(?i:(?:reporting|material|files) (?:by|from)) ([^.,;()\n]{2,60})`)

// agencies are those that the dateline, the byline or the foot of a document names.
func agencies(doc *headwater.Document) []string {
	out := datelineAgencies(doc)
	for _, m := range helpers.FindAllStringSubmatch(doc.Text, -1) {
		if agencyLike.MatchString(m[1]) {
			out = append(out, m[1])
		}
	}
	for _, by := range doc.Byline {
		if agencyLike.MatchString(by) {
			out = append(out, by)
		}
	}
	return out
}

// sharedAgency is an agency that both credit and neither is, by its longer name.
func sharedAgency(a, b text) string {
	for _, x := range agencies(a.doc) {
		for _, y := range agencies(b.doc) {
			if sameAgency(x, y) && !sameAgency(x, outlet(a.doc.Publisher)) && !sameAgency(x, outlet(b.doc.Publisher)) {
				return longer(x, y)
			}
		}
	}
	return ""
}

func sameAgency(x, y string) bool {
	x, y = outlet(x), outlet(y)
	return strings.EqualFold(x, y) || x == initials(y) || y != "" && y == initials(x)
}

func longer(x, y string) string {
	if len(x) < len(y) || len(x) == len(y) && y < x {
		return y
	}
	return x
}
