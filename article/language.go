package article

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"github.com/headwater-project/headwater"
)

// sampleLen is how much of the story the language is judged by, in bytes;
// leastSample is the least it is judged by at all.
const (
	sampleLen   = 2400
	leastSample = 120
)

// reliable is the least confidence of whatlanggo taken for an answer. Its own
// bound of 0.8 turns down long texts in Russian or Portuguese that it names
// rightly.
const reliable = 0.6

// language names the language of the story as BCP 47, empty where the text is
// too short or the guess unreliable.
func language(doc *headwater.Document) string {
	s := sample(doc)
	if len(s) < leastSample {
		return ""
	}
	if english(s) {
		return "en"
	}
	info := whatlanggo.Detect(s)
	if info.Confidence < reliable {
		return ""
	}
	if two := info.Lang.Iso6391(); two != "" {
		return two
	}
	return info.Lang.Iso6393()
}

// sample gathers the beginning of the story.
func sample(doc *headwater.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		if !block.Kind.Story() {
			continue
		}
		s := block.In(doc.Text)
		if room := max(0, sampleLen-b.Len()); len(s) > room {
			b.WriteString(strings.ToValidUTF8(s[:room], ""))
			break
		}
		b.WriteString(s)
		b.WriteByte('\n')
	}
	return b.String()
}

// functionWord knows words that make up about a sixth of English news and are
// rare in any other language.
func functionWord(w string) bool {
	switch w {
	case "the", "The", "of", "and", "that", "with", "said", "was", "were", "has", "have", "which", "from", "by", "for", "to":
		return true
	}
	return false
}

// english spares plain English, the bulk of what is read, the millisecond that
// whatlanggo takes: at least a tenth of the words must be English function
// words, "the" among them.
func english(s string) bool {
	words, hits, the := 0, 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		if len(w) > 5 {
			continue
		}
		if functionWord(w) {
			hits++
		}
		if w == "the" || w == "The" {
			the++
		}
	}
	return hits*100 >= words*13 && the*50 >= words
}
