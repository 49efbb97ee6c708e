package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordCount counts words up to limit, so that a long block costs little.
func wordCount(s string, limit int) int {
	n, in := 0, false
	for _, r := range s {
		space := unicode.IsSpace(r)
		if !space && !in {
			if n++; n >= limit {
				return n
			}
		}
		in = !space
	}
	return n
}

// hasWord says whether s holds a letter.
func hasWord(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// capital says whether s begins with a capital letter or a letter of a script
// without case.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) && !unicode.IsLower(r)
}

// shouts says whether all letters of s are capitals, and there are at least two.
func shouts(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// hasPrefixFold is strings.HasPrefix without regard to ASCII case; prefix is in
// lower case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// squeeze makes s comparable: white space runs become one space, curly quotes
// straight, case lower.
func squeeze(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(straight.Replace(s)), " "))
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00ad", "")
