package event

import "strings"

// shape is the set of forms that one written word may be of a trigger.
type shape uint8

const (
	base shape = 1 << iota
	third
	past
	participle
	gerund
	noun
)

// verbal says whether the shape can be a verb's.
func (s shape) verbal() bool { return s&^noun != 0 }

// sense is one reading of a written word as a trigger.
type sense struct {
	frame   *frame
	trigger *trigger
	shape   shape
}

type form struct {
	text  string
	shape shape
}

// verbForms gives each form of a verb once. Spelling follows the rules of
// regular English verbs; the frames name what is irregular.
func verbForms(t *trigger) []form {
	w := t.Word
	p := or(t.Past, regularPast(w))
	shapes := []form{
		{w, base}, {or(t.Third, plural(w)), third}, {p, past},
		{or(t.Participle, p), participle}, {or(t.Gerund, regularGerund(w, t.Past)), gerund},
	}
	return merged(shapes)
}

func nounForms(t *trigger) []form {
	return merged([]form{{t.Word, noun}, {plural(t.Word), noun}})
}

func merged(in []form) []form {
	var out []form
next:
	for _, f := range in {
		for i := range out {
			if out[i].text == f.text {
				out[i].shape |= f.shape
				continue next
			}
		}
		out = append(out, f)
	}
	return out
}

func or(given, otherwise string) string {
	if given != "" {
		return given
	}
	return otherwise
}

func plural(w string) string {
	switch {
	case consonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"),
		strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

func regularPast(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case consonantY(w):
		return w[:len(w)-1] + "ied"
	case doubles(w):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

// regularGerund doubles the last letter where the given past does.
func regularGerund(w, past string) string {
	if strings.HasSuffix(past, "ed") && len(past) == len(w)+3 {
		return past[:len(past)-2] + "ing"
	}
	if strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "ee") {
		return w[:len(w)-1] + "ing"
	}
	if doubles(w) {
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

func consonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !vowel(w[len(w)-2])
}

// doubles says whether w is one syllable that ends consonant, vowel, consonant.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || !vowel(w[n-2]) || vowel(w[n-3]) || strings.ContainsRune("wxy", rune(w[n-1])) {
		return false
	}
	for i := 0; i < n-2; i++ {
		if vowel(w[i]) {
			return false
		}
	}
	return true
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
