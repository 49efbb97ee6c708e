package writer

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater/gazetteer"
)

// maxWords and maxKey bound a name that is kept, so that readers of text look
// ahead only so far.
const (
	maxWords = 6
	maxKey   = 80
)

// Latin says whether an alternate name could stand in English text: in Latin
// letters, capitalised, and no airport code or abbreviation. GeoNames keeps machine
// transliterations of other scripts in small letters.
func Latin(name string) bool {
	if len(name) < 4 || strings.ContainsAny(name, "()[]/;:\"") || strings.HasSuffix(name, ".") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(r) {
		return false
	}
	small := false
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
		small = small || unicode.IsLower(r)
	}
	return small
}

// Keys gives the folded names of a place in a country, each once, with the forms
// without Arabic articles where names carry them. Names of one or two letters,
// which are words of every language, and those of more than six words are left out.
func Keys(country string, names []string) []string {
	var out []string
	add := func(key string) {
		if len(key) > 2 && len(key) <= maxKey && strings.Count(key, " ") < maxWords && !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	for _, n := range names {
		key := gazetteer.Fold(n)
		add(key)
		if Arabic(country) {
			bare := stripArticles(key)
			add(bare)
			add(openEnding(bare))
		}
	}
	return out
}

// Skeleton gives the skeleton by which a place in a country may be found, from its
// usual name; false where names are not romanised letter by letter, and where the
// skeleton is too short.
func Skeleton(country, name string) (string, bool) {
	if !romanised(country) {
		return "", false
	}
	return gazetteer.SkeletonKey(name)
}

// romanised says whether the names of a country are written with consonants that
// romanisations carry over: not in Han, Hangul, Thai and their like, where sounds
// are spelled in ways that share few letters.
func romanised(iso string) bool {
	return listed(iso, "AE AF AM AZ BD BG BH BY CY DJ DZ EG EH ER ET GE GR IL IN IQ IR JO KG KM KW KZ LB LY MA MD ME MK ML MR NE "+
		"NP OM PK PS QA RS RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE")
}

// articles are those that package gazetteer takes out of a query.
const articles = " al el il ul as ash ad adh ed ar er at ath az ez an en es esh et "

// stripArticles is the index side of what package gazetteer does to a query.
func stripArticles(key string) string {
	if strings.IndexByte(key, ' ') < 0 {
		return key
	}
	var kept []byte
	for rest, more := []byte(key), true; more; {
		var word []byte
		word, rest, more = bytes.Cut(rest, []byte{' '})
		if more && strings.Contains(articles, " "+string(word)+" ") {
			continue
		}
		kept = append(append(kept, word...), ' ')
	}
	return string(bytes.TrimSuffix(kept, []byte{' '}))
}

// openEnding drops the h that some systems write for a final ta marbuta.
func openEnding(key string) string {
	if len(key) > 5 && strings.HasSuffix(key, "ah") {
		return key[:len(key)-1]
	}
	return key
}

// Transliterated says whether the names of a country reach English by
// transliteration, so that several spellings are in use for small places too.
func Transliterated(iso string) bool {
	return listed(iso, `AE AF AM AZ BD BG BH BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK `+
		`LY MA MD ME MK ML MM MN MR NE NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TW UA UZ XK YE`)
}

// Arabic says whether place names of a country carry the Arabic article.
func Arabic(iso string) bool {
	return listed(iso, "AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA ML MR NE OM PS QA SA SD SO SS SY TD TN YE ER TR NG AF")
}

// listed says whether a code of two letters is in a list parted by single spaces.
func listed(iso, list string) bool {
	for i := 0; len(iso) == 2 && i+2 <= len(list); i += 3 {
		if list[i:i+2] == iso {
			return true
		}
	}
	return false
}
