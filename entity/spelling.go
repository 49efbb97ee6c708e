package entity

import (
	"strings"
)

// Romanisations of one name differ in vowels, doubled letters, and in how they
// write a few consonants (BGN/PCGN, ALA-LC, ISO 9 and the press). A word is read as
// a row of sounds: consonants, with runs of vowels between them.

// sound is a consonant, or a run of vowels by what they may be heard as.
type sound struct {
	class byte // of a consonant; 0 for vowels
	mask  byte // of vowels: what they may be heard as; of a k: how it is written
}

// What a run of vowels may be heard as.
const (
	openVowel  byte = 1 << iota // a
	midVowel                    // e
	closeVowel                  // i, y
	glide                       // ai, ei
	roundVowel                  // o, u
)

// How a k or a g is written: q and gh stand for either.
const (
	hard byte = 1 << iota // k, c
	soft                  // g
)

// soundAt reads the sound at i of a folded word and gives how many bytes it has.
func soundAt(w string, i int) (sound, int) {
	if n := vowels(w, i); n > 0 {
		return sound{mask: heard(w[i : i+n])}, n
	}
	if i+1 < len(w) && w[i+1] == 'h' {
		switch w[i] {
		case 'g':
			return sound{'k', hard | soft}, 2
		case 'k':
			return sound{'x', 0}, 2
		case 's', 'c':
			return sound{'c', 0}, 2
		case 'd', 't':
			return sound{w[i], 0}, 2
		case 'p':
			return sound{'f', 0}, 2
		case 'z':
			return sound{'j', 0}, 2
		}
	}
	return consonant(w, i)
}

// consonant reads a sound that starts with a consonant and has no h behind it.
func consonant(w string, i int) (sound, int) {
	rest := w[i:]
	switch {
	case strings.HasPrefix(rest, "tch"), strings.HasPrefix(rest, "sch"):
		return sound{'c', 0}, 3
	case strings.HasPrefix(rest, "dj"):
		return sound{'j', 0}, 2
	case strings.HasPrefix(rest, "ck"):
		return sound{'k', hard}, 2
	case strings.HasPrefix(rest, "ks"):
		return sound{'X', 0}, 2
	}
	switch c := w[i]; c {
	case 'q':
		return sound{'k', hard | soft}, 1
	case 'k':
		return sound{'k', hard}, 1
	case 'g':
		return sound{'k', soft}, 1
	case 'c':
		if i+1 < len(w) && strings.IndexByte("eiy", w[i+1]) >= 0 {
			return sound{'s', 0}, 1
		}
		return sound{'k', hard}, 1
	case 'x':
		return sound{'X', 0}, 1
	case 'w':
		return sound{'v', 0}, 1
	default:
		return sound{c, 0}, 1
	}
}

// vowels is how many bytes the run of vowels at i has; a w behind a vowel and a
// final h are of it.
func vowels(w string, i int) int {
	k := i
	for k < len(w) {
		switch c := w[k]; {
		case strings.IndexByte("aeiouy", c) >= 0:
		case c == 'w' && k > i:
		case c == 'h' && k > i && k == len(w)-1:
		default:
			return k - i
		}
		k++
	}
	return k - i
}

// heard says what a run of vowels may be heard as.
func heard(run string) byte {
	run = strings.TrimRight(run, "h")
	if strings.ContainsAny(run, "ouw") {
		return roundVowel
	}
	switch strings.Trim(run, "y") {
	case "a", "aa":
		if len(run) == 1 || run == "aa" {
			return openVowel
		}
	case "e":
		if len(run) == 1 {
			return openVowel | midVowel | closeVowel
		}
	case "i", "ii", "ee", "ie", "":
		return midVowel | closeVowel
	}
	if strings.HasSuffix(run, "a") && len(run) > 1 {
		return openVowel | midVowel | closeVowel // ia, ya
	}
	return midVowel | closeVowel | glide
}

// skeleton is what a folded word keeps in every romanisation: its consonants, with
// doubled ones once, and whether it starts with a vowel.
func skeleton(w string) string {
	var room [32]byte
	b := room[:0]
	for i := 0; i < len(w); {
		s, n := soundAt(w, i)
		switch {
		case s.class == 0 && i == 0:
			b = append(b, 'a')
		case s.class != 0 && (i == 0 || len(b) == 0 || b[len(b)-1] != s.class || w[i-1] != w[i]):
			b = append(b, s.class)
		}
		i += n
	}
	return string(b)
}

// shortWord is the length from which a word is long enough for its romanisations to
// be told from other names: Chan and Chen are two.
const shortWord = 5

// alike says whether two folded words may be romanisations of one name.
func alike(a, b string) bool {
	short := min(len(a), len(b))
	if a == b || short < 4 {
		return a == b
	}
	a, b = servant(a), servant(b)
	missing := 0
	i, k := 0, 0
	for i < len(a) && k < len(b) {
		x, n := double(a, i)
		y, m := double(b, k)
		switch {
		case sameSound(x, y, short):
			i, k = i+n, k+m
		case x.class == 0 && y.class != 0 && i > 0 && i+n < len(a):
			i, missing = i+n, missing+1
		case y.class == 0 && x.class != 0 && k > 0 && k+m < len(b):
			k, missing = k+m, missing+1
		default:
			return false
		}
	}
	return i == len(a) && k == len(b) && (missing == 0 || missing == 1 && short > 6)
}

// sameSound compares two sounds of words of which the shorter has so many letters.
func sameSound(x, y sound, length int) bool {
	switch {
	case x.class != y.class:
		return false
	case x.class == 0:
		return sameVowels(x.mask, y.mask, length)
	}
	return x.mask == y.mask || x.mask&y.mask != 0
}

// sameVowels compares runs of vowels, closely in short words.
func sameVowels(x, y byte, length int) bool {
	if length < shortWord {
		return x == y
	}
	return x&y != 0
}

// double reads a sound with the letter that doubles it.
func double(w string, i int) (sound, int) {
	s, n := soundAt(w, i)
	for s.class != 0 && i+n < len(w) && w[i+n] == w[i] {
		n++
	}
	return s, n
}

// servant writes the many forms of names in Abd al- as one: Abdel Rahman,
// Abdurrahman, Abdul-Rahman.
func servant(w string) string {
	if len(w) < 7 || !strings.HasPrefix(w, "abd") || strings.IndexByte("aeou", w[3]) < 0 {
		return w
	}
	rest := w[4:]
	if rest[0] == 'l' || rest[0] == rest[1] {
		rest = rest[1:]
	}
	return "abd" + rest
}

// misprint says whether two long words differ by one letter left out, doubled,
// swapped or mistaken; a plural is no misprint.
func misprint(a, b string, long int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < long || len(b)-len(a) > 1 || a+"s" == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if i == 0 {
		return false
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] {
		return a[i+2:] == b[i+2:]
	}
	return i < len(a) && a[i+1:] == b[i+1:] && !(vowel(a[i]) && vowel(b[i]))
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
