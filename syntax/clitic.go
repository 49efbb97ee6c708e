package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// contracted appends a plain word, or the words that it runs together.
func (c *cutter) contracted(s headwater.Span) {
	if n := s.Len(); n >= 2 && n <= longestContraction {
		var buf [longestContraction]byte
		low := buf[:n]
		for i := range low {
			low[i] = c.text[s.Start+i] | 0x20
		}
		if cuts, ok := contractions[string(low)]; ok && !acronym(s.In(c.text)) {
			c.cutAt(s, cuts)
			return
		}
	}
	c.add(s.Start, s.End)
}

// itIs says whether "its" before the word at i is "it's": what follows cannot
// belong to anybody: no "its" that is "of it" stands before one of these words in
// the training parts of EWT and GUM.
func itIs(text string, i int) bool {
	if i >= len(text) || text[i] != ' ' {
		return false
	}
	i++
	end := i
	for end < len(text) && end-i < 12 && text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z' {
		end++
	}
	return afterItIs[text[i:end]]
}

var afterItIs = map[string]bool{
	"a": true, "an": true, "the": true, "not": true, "really": true, "like": true, "simply": true, "just": true, "also": true, "been": true, "gonna": true,
	"definitely": true, "going": true, "about": true, "because": true, "probably": true, "nothing": true, "what": true, "that": true,
}

// acronym says whether a short word is all capitals: IM and IVE are names, DONT
// is loud.
func acronym(w string) bool { return len(w) >= 2 && len(w) <= 3 && upper(w[0]) && upper(w[1]) }

func (c *cutter) cutAt(s headwater.Span, cuts []uint8) {
	at := s.Start
	for _, n := range cuts {
		c.add(at, at+int(n))
		at += int(n)
	}
	c.add(at, s.End)
}

// longestContraction bounds the keys of contractions.
const longestContraction = 8

// contractions are words run together without a mark, each with the lengths of
// its words but the last. "its", "wont", "cant" and others that are words of
// their own as well are here where the treebanks part them as a rule.
var contractions = map[string][]uint8{
	"cannot": {3}, "gonna": {3}, "wanna": {3}, "gotta": {3}, "outta": {3}, "lotta": {3}, "gimme": {3}, "lemme": {3}, "dunno": {2, 1}, "oughta": {5}, "hafta": {3}, "whaddya": {3, 1},
	"dont": {2}, "didnt": {3}, "doesnt": {4}, "isnt": {2}, "wasnt": {3}, "arent": {3}, "werent": {4}, "havent": {4}, "hasnt": {3}, "hadnt": {3}, "aint": {2}, "arnt": {2}, "couldnt": {5}, "wouldnt": {5}, "wont": {2}, "cant": {2},
	"im": {1}, "ive": {1}, "youre": {3}, "youve": {3}, "youll": {3}, "theyre": {4}, "theyve": {4}, "theyll": {4}, "thats": {4}, "whats": {4}, "theres": {5}, "hes": {2}, "shes": {3},
}

// elided are words that lose letters at their beginning to the next.
var elided = map[string][]uint8{
	"y'all": {2}, "y’all": {4}, "c'mon": {3}, "c’mon": {5}, "d'you": {2}, "d’you": {4}, "'tis": {2}, "’tis": {4}, "'twas": {2}, "’twas": {4},
}

const longestElided = 8 // bytes

// clitics appends a word and the clitics at its end: "could", "n't", "'ve".
func (c *cutter) clitics(s headwater.Span) {
	const most = 3
	var cuts [most]int
	n := 0
	for end := s.End; n < most; n++ {
		at := clitic(c.text[s.Start:end])
		if at <= 0 {
			break
		}
		end = s.Start + at
		cuts[n] = end
	}
	at := s.Start
	for ; n > 0; n-- {
		c.add(at, cuts[n-1])
		at = cuts[n-1]
	}
	c.add(at, s.End)
}

// clitic is where in w the clitic at its end begins, or 0.
func clitic(w string) int {
	at := strings.LastIndexAny(w, "'’`")
	if at <= 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[at:])
	switch tail := w[at+n:]; len(tail) {
	case 1:
		switch tail[0] | 0x20 {
		case 't':
			if w[at-1]|0x20 == 'n' && at > 1 {
				return at - 1
			}
		case 's':
			if decade(w[:at]) {
				return 0
			}
			return at
		case 'm', 'd':
			return at
		}
	case 2:
		switch string([]byte{tail[0] | 0x20, tail[1] | 0x20}) {
		case "ll", "ve", "re":
			return at
		}
	}
	return 0
}

// decade says whether w is the number of "the 1960's".
func decade(w string) bool {
	w = strings.TrimLeft(w, "'’")
	return (len(w) == 2 || len(w) == 4) && w[len(w)-1] == '0' && isDigit(w[0])
}
