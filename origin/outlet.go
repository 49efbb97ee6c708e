package origin

import (
	"slices"
	"strings"
	"unicode"
)

// outletOnly is the outlet of "Rona Post's Ada Moss", and nothing for one that the text
// does not name ("a local newspaper").
func outletOnly(name string) string {
	name = strings.TrimSpace(name)
	for _, mark := range [...]string{"'s ", "’s "} {
		if head, tail, ok := strings.Cut(name, mark); ok && tail != "" && unicode.IsUpper([]rune(tail)[0]) {
			name = head
		}
	}
	if low := strings.ToLower(name); strings.HasPrefix(low, "a ") || strings.HasPrefix(low, "an ") {
		return strings.TrimSpace(capitalTail(name))
	}
	return name
}

// capitalTail is the name inside "a Bloomberg News article last week", if one is.
func capitalTail(name string) string {
	var out []string
	for _, w := range strings.Fields(name)[1:] {
		if !unicode.IsUpper([]rune(w)[0]) {
			break
		}
		out = append(out, w)
	}
	if len(out) == 0 || len(out) == len(strings.Fields(name))-1 || len(out) == 1 && peoples(out[0]) {
		return ""
	}
	return strings.Join(out, " ")
}

// peoples says whether a word has the shape of a people's name: "Finnish", "Iraqi".
func peoples(w string) bool {
	for _, end := range [...]string{"ish", "ian", "ean", "ese", "can", "nch", "man", "aqi", "eli", "eni", "ani", "rab", "tch", "iss", "eek", "ern"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// unnamed are words for agencies that name none.
var unnamed = map[string]bool{
	"agencies": true, "news agencies": true, "wire services": true, "wires": true, "wire reports": true, "news services": true,
	"agency reports": true, "media": true, "local media": true, "state media": true, "the media": true, "state television": true, "state tv": true,
	"state news agency": true, "the agency": true, "the newspaper": true, "the paper": true, "media reports": true, "press": true, "the press": true,
	"the news agency": true, "a news agency": true, "the news service": true, "the wire service": true, "the website": true, "the site": true, "the broadcaster": true, "the magazine": true,
}

// nameless says whether a label names no agency: "the agency", "Western media".
func nameless(label string) bool {
	words := strings.Fields(label)
	n := len(words)
	return unnamed[strings.ToLower(label)] || n > 0 && n < 4 && words[n-1] == "media" && !slices.Contains(words, "state")
}
