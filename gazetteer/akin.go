package gazetteer

// Akin says whether two names may be two romanisations of one: their consonants are
// equal, as Skeleton gives them, and their vowels are as far as romanisations keep
// them. Front vowels (e, i, y, ei, ay) do not stand for back ones (o, u, w, ou, aw),
// nor a for i or u, and of all vowels one short one inside may be missing, as in
// Sakhr for Sakhar. Names of one word and of several meet where their letters do
// (Nur Sultan, Nursultan). Names without a consonant, and those of more than 40
// letters, are akin to none.
func Akin(a, b string) bool {
	var x, y shape
	if !x.read(a) || !y.read(b) || x.n != y.n || x.n == 0 || x.bones != y.bones {
		return false
	}
	missing := 0
	for i := range x.n + 1 {
		v, w := x.vowels[i], y.vowels[i]
		if v == 0 != (w == 0) {
			missing++
			if missing > 1 || i == 0 || i == x.n || !brief(v|w) {
				return false
			}
		} else if !near(v, w) {
			return false
		}
	}
	return true
}

// maxBones bounds the names that Akin compares.
const maxBones = 40

// shape is a name as its consonants and what stands around them: vowels[i] comes
// before bones[i], and vowels[n] after them all. 0 is no vowel.
type shape struct {
	n      int
	bones  [maxBones]byte
	vowels [maxBones + 1]byte
}

// The classes of vowels. Long is added where several letters spell one, and mixed
// stands for runs such as "uwa", which romanisations cut short in many ways.
const (
	vowelA = 1 + iota
	vowelE
	vowelI
	vowelU
	long  = 8
	mixed = 16
)

// brief says whether a class is that of a single letter.
func brief(v byte) bool { return v < long }

// near says whether two classes of vowels may be one: e stands for a and for i.
func near(v, w byte) bool {
	if v == w || v == mixed || w == mixed {
		return true
	}
	v, w = v&^long, w&^long
	return v == w || v == vowelE && w != vowelU || w == vowelE && v != vowelU
}

// read takes a name apart; it is false for one that is too long.
func (s *shape) read(name string) bool {
	var in keyBuffer
	if len(name) > len(in)/2 {
		return false
	}
	ok := true
	eachWord(appendFold(in[:0], name), func(word []byte, _ bool) { ok = ok && s.word(word) })
	return ok
}

// word adds one folded word.
func (s *shape) word(word []byte) bool {
	doubled := false
	for i := 0; i < len(word); {
		class, size := sound(word, i)
		c := word[i]
		i += size
		switch {
		case class == 0:
			s.vowel(c)
			doubled = false
		case doubled && s.n > 0 && s.bones[s.n-1] == class:
		case s.n == maxBones || c >= 0x80:
			return false
		default:
			s.bones[s.n] = class
			s.n++
			doubled = true
		}
	}
	return true
}

// vowel adds a vowel letter to the run before the next consonant.
func (s *shape) vowel(c byte) {
	var v byte
	switch c {
	case 'a':
		v = vowelA
	case 'e':
		v = vowelE
	case 'i', 'y':
		v = vowelI
	case 'o', 'u', 'w':
		v = vowelU
	default:
		return // a silent h
	}
	s.vowels[s.n] = joined(s.vowels[s.n], v)
}

// joined gives the class of a run of vowels and one more: ai, ay and ei are a long i,
// au, aw, ou and oo a long u.
func joined(run, v byte) byte {
	class := run &^ long
	switch {
	case run == 0:
		return v
	case run == mixed:
		return mixed
	case class == v:
		return v | long
	case class <= vowelE && v == vowelI, class == vowelI && v == vowelE, class == vowelE && v == vowelE:
		return vowelI | long
	case class <= vowelE && v == vowelU:
		return vowelU | long
	}
	return mixed
}
