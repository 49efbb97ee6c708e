package syntax

import "strings"

// leading gives the letters that w begins with, or nothing where they are more
// than any syllable has.
func leading(w string) string {
	for i := 0; i < len(w) && i <= longestPrefix; i++ {
		if b := w[i] | 0x20; b < 'a' || b > 'z' {
			return w[:i]
		}
	}
	if len(w) <= longestPrefix {
		return w
	}
	return ""
}

// prefixes are what the treebanks leave on the word after their hyphen: counted
// in the training parts of EWT and GUM, and of the same kind.
var prefixes = map[string]bool{
	"ante": true, "anti": true, "arch": true, "bi": true, "bio": true, "co": true, "counter": true, "cross": true, "crypto": true, "cyber": true,
	"de": true, "e": true, "ex": true, "extra": true, "hyper": true, "inter": true, "intra": true, "macro": true, "mega": true, "meta": true, "micro": true, "mid": true, "mini": true, "mis": true, "multi": true,
	"non": true, "over": true, "para": true, "post": true, "pre": true, "pro": true, "proto": true, "pseudo": true, "psycho": true, "re": true,
	"semi": true, "socio": true, "sub": true, "super": true, "trans": true, "tri": true, "ultra": true, "un": true, "under": true, "uni": true,
	"uh": true, "mm": true, "hm": true,
}

// suffixes stay on the word before their hyphen.
var suffixes = map[string]bool{"esque": true, "wise": true, "ish": true, "e": true}

// syllables of Korean and Cantonese given names: the treebanks leave Jae-in and
// Chi-wai whole. Some are English words, so both sides must be here.
var syllables = map[string]bool{
	"bok": true, "chan": true, "chang": true, "cheol": true, "chul": true, "chun": true, "dae": true, "dong": true, "eun": true, "geun": true, "gon": true, "gun": true, "hae": true, "han": true, "hee": true, "ho": true, "hoon": true, "hun": true, "hwa": true, "hwan": true, "hye": true, "hyeon": true, "hyun": true, "hyuk": true,
	"hyok": true, "il": true, "in": true, "jae": true, "jin": true, "jong": true, "joo": true, "joon": true, "ju": true, "jun": true, "jung": true, "ki": true, "kil": true, "kuk": true, "kwan": true, "kwang": true, "kwon": true, "kyu": true, "kyun": true, "kyung": true, "man": true, "mi": true, "min": true, "moo": true, "moon": true, "myong": true, "myung": true,
	"nam": true, "pyo": true, "rae": true, "ryong": true, "sang": true, "seok": true, "seong": true, "seung": true, "shik": true, "shin": true, "sik": true, "son": true, "song": true, "soo": true, "su": true, "suk": true, "sun": true, "sung": true, "tae": true, "un": true, "won": true, "woo": true, "wook": true, "yeon": true, "yeong": true, "yo": true, "yol": true, "yong": true, "yoon": true, "young": true, "yun": true,
	"cheung": true, "chi": true, "ching": true, "choi": true, "chung": true, "fai": true, "fung": true, "ka": true, "kei": true, "keung": true, "kin": true, "kit": true, "kuen": true, "lai": true, "lam": true, "lok": true, "lun": true, "ming": true, "pik": true, "ping": true, "shing": true, "siu": true, "tat": true, "wah": true, "wai": true, "wan": true, "wing": true, "yan": true, "yee": true, "yin": true, "ying": true, "yiu": true, "yuen": true,
	"bian": true, "hsien": true, "jeou": true, "jiun": true, "kuo": true, "liang": true, "te": true, "tsai": true, "tseng": true, "wen": true, "wu": true, "yi": true, "yu": true, "ing": true, "shui": true, "hao": true, "jen": true, "cheng": true, "chih": true, "hsin": true, "hui": true, "ling": true, "mei": true, "lei": true,
}

// longestPrefix bounds the keys of prefixes.
const longestPrefix = 7

// bound says whether the hyphen between two parts of a token stays inside a
// word: after a prefix, before a suffix, or in a given name of two syllables.
func bound(before, after string) bool {
	switch {
	case len(before) > longestPrefix:
	case upper(before[0]) && syllables[lower(before)] && syllables[lower(leading(after))]:
		return true
	case acronym(before) && !upper(after[0]):
	case prefixes[lower(before)]:
		return true
	}
	return len(after) <= 5 && suffixes[after]
}

// telephone says whether w is digits with hyphens as only telephone numbers,
// codes and dates have them: three groups or more, or one of 1, 3 or 5 digits
// before one of 4. "1969-1970" and "10-12" are ranges.
func telephone(w string) bool {
	groups, digits, first, longest := 1, 0, 0, 0
	for i := 0; i < len(w); i++ {
		switch b := w[i]; {
		case isDigit(b):
			digits++
			longest = max(longest, digits)
		case b == '-' || b == '/' && groups == 1:
			if groups == 1 {
				first = digits
			}
			groups, digits = groups+1, 0
		default:
			return false
		}
	}
	if groups == 2 {
		return digits == 4 && ((first == 1 || first == 3) && !strings.HasSuffix(w, "00") || first == 5) && strings.Contains(w, "-")
	}
	return groups > 2 && longest > 1
}

// amountLen is the length of the number that begins w when a unit is all that
// follows ("10km", "$3.7bn", "7pm"), or 0.
func amountLen(w string) int {
	if !isDigit(w[0]) {
		return 0
	}
	n := 1
	for n < len(w) && (isDigit(w[n]) || strings.IndexByte(".,:", w[n]) >= 0) {
		n++
	}
	if n < len(w) && len(w)-n <= longestUnit && units[lower(w[n:])] {
		return n
	}
	return 0
}

const longestUnit = 7

// units are written on their number and parted from it by the treebanks. A "d"
// or "s" is none: 2d, 1980s.
var units = map[string]bool{
	"am": true, "pm": true, "a.m": true, "p.m": true, "a.m.": true, "p.m.": true, "hrs": true, "hr": true, "min": true, "mins": true, "sec": true, "secs": true, "days": true, "minutes": true, "yr": true, "yrs": true,
	"m": true, "mm": true, "cm": true, "km": true, "ft": true, "sqft": true, "in": true, "nm": true, "mi": true, "hh": true,
	"k": true, "b": true, "bn": true, "tn": true, "mn": true, "million": true, "billion": true, "percent": true, "pc": true, "x": true,
	"kg": true, "lb": true, "lbs": true, "oz": true, "mg": true, "t": true, "l": true, "ml": true,
	"hz": true, "khz": true, "mhz": true, "ghz": true, "kb": true, "mb": true, "gb": true, "tb": true, "w": true, "kw": true, "mw": true, "gw": true, "kwh": true, "watt": true, "mph": true, "kph": true, "hp": true, "kt": true, "p": true, "f": true, "c": true,
}
