package gazetteer

import (
	"bytes"
	"strings"
)

// Skeleton gives the consonants of a name as they are left when all that the
// romanisations of Arabic, Persian, Hebrew and Cyrillic differ in is taken away:
// vowels and the letters y and w inside a word, articles (al-, as-, ez-), doubled
// letters, diacritics, hyphens inside a name of several words, a final h, and the
// choice between q, gh, k and c, between dh, d and th, t, between j, zh and dj.
// A vowel at the start of a word is kept as "a". "Jurf as-Sakhr" and "Jurf
// al-Sakhar" give "jrf sxr", "Deir ez-Zor" and "Dayr az Zawr" give "dr zr", "Kyiv"
// and "Kiev" give "kv". A word that keeps no consonant vanishes.
//
// Equal skeletons are a reason to compare two names, not a proof that they are
// one: with fewer than four consonants they meet by chance. Letters of other
// scripts stay as they are. The classes are those in which the romanisations of
// BGN/PCGN, ALA-LC, ISO 9 and the press differ.
func Skeleton(name string) string {
	var in keyBuffer
	if len(name) > len(in) {
		return string(appendSkeleton(nil, appendFold(nil, name)))
	}
	var out keyBuffer
	return string(appendSkeleton(out[:0], appendFold(in[:0], name)))
}

// appendSkeleton writes the skeleton of a folded name onto dst.
func appendSkeleton(dst, folded []byte) []byte {
	start := len(dst)
	eachWord(folded, func(word []byte, first bool) {
		at := len(dst)
		if at > start {
			dst = append(dst, ' ')
		}
		bones := len(dst)
		if dst = appendBones(dst, word); len(dst) == bones || string(dst[bones:]) == "a" && !first {
			dst = dst[:at]
		}
	})
	return dst
}

// eachWord gives the words of a folded name that are not articles, nor the ezafe of
// Bandar-e Abbas.
func eachWord(folded []byte, take func(word []byte, first bool)) {
	first := true
	for rest, more := folded, true; more; {
		var word []byte
		word, rest, more = bytes.Cut(rest, []byte{' '})
		if more && (article(word) || len(word) == 1 && !first) {
			continue
		}
		if !first {
			word = unglued(word)
		}
		take(word, first)
		first = false
	}
}

// unglued takes an article off that is written in one with its noun and has taken
// its first letter: "Ezzor", "Arrahman".
func unglued(word []byte) []byte {
	if len(word) > 4 && word[1] == word[2] && strings.IndexByte("aeiou", word[0]) >= 0 && strings.IndexByte("zsrdtn", word[1]) >= 0 {
		return word[2:]
	}
	return word
}

// appendBones writes the consonants of one folded word.
func appendBones(dst, word []byte) []byte {
	first := len(dst)
	doubled := false // whether the letter before stood right before this one
	for i := 0; i < len(word); {
		class, size := sound(word, i)
		i += size
		switch {
		case class == 0:
			if i == size && word[0] < 0x80 {
				dst = append(dst, 'a')
			}
			doubled = false
		case doubled && len(dst) > first && dst[len(dst)-1] == class:
		default:
			dst = append(dst, class)
			doubled = class < 0x80
		}
	}
	return dst
}

// sound gives the class of the consonant at i and how many letters spell it;
// class 0 is a vowel, or what is as good as one.
func sound(word []byte, i int) (class byte, size int) {
	for _, d := range digraphs {
		if bytes.HasPrefix(word[i:], []byte(d.letters)) {
			return d.class, len(d.letters)
		}
	}
	next := byte(0)
	if i+1 < len(word) {
		next = word[i+1]
	}
	return letter(word[i], next, i == 0), 1
}

// letter gives the class of a letter that stands alone before next, which is 0 at
// the end of the word.
func letter(c, next byte, first bool) byte {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return 0
	case 'y':
		if first && strings.IndexByte("aiou", next) >= 0 {
			return 'y'
		}
		return 0
	case 'w':
		if first {
			return 'v'
		}
		return 0
	case 'h':
		if next == 0 && !first {
			return 0
		}
	case 'q':
		return 'k'
	case 'c':
		if strings.IndexByte("eiy", next) >= 0 {
			return 's'
		}
		return 'k'
	case 'n':
		if next == 'b' || next == 'p' {
			return 'm'
		}
	}
	return c
}

// digraphs are the sounds that several letters spell, the longest first.
var digraphs = []struct {
	letters string
	class   byte
}{
	{"shch", 'c'}, {"tsch", 'C'}, {"sch", 'c'}, {"tch", 'C'}, {"dzh", 'j'}, {"zhzh", 'j'}, {"shsh", 'c'}, {"khkh", 'x'}, {"ghgh", 'k'},
	{"sh", 'c'}, {"ch", 'C'}, {"kh", 'x'}, {"gh", 'k'}, {"dh", 'd'}, {"th", 't'}, {"zh", 'j'}, {"dj", 'j'}, {"ph", 'f'}, {"ck", 'k'}, {"qu", 'k'},
}
