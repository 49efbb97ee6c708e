package eval

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// sharedRun is how many words in a row count as shared.
const sharedRun = 5

// bruteForce counts for every pair of documents which share of the shorter's different
// runs of five words stands in the other; pairs that share none are left out. It knows
// nothing of the stage that it measures: sets of strings, all pairs.
func bruteForce(docs []headwater.Document) map[articlePair]float64 {
	holders := map[string][]int{}
	sizes := make([]int, len(docs))
	for i := range docs {
		runs := runsOf(storyText(&docs[i]))
		sizes[i] = len(runs)
		for r := range runs {
			holders[r] = append(holders[r], i)
		}
	}
	shared := map[articlePair]int{}
	for _, in := range holders {
		slices.Sort(in)
		for k, b := range in {
			for _, a := range in[:k] {
				shared[articlePair{a, b}]++
			}
		}
	}
	out := make(map[articlePair]float64, len(shared))
	for p, n := range shared {
		out[p] = float64(n) / float64(min(sizes[p[0]], sizes[p[1]]))
	}
	return out
}

// storyText is what of a document is its story: no captions, no furniture.
func storyText(doc *headwater.Document) string {
	var out []string
	for _, b := range doc.Blocks {
		if b.Kind.Story() {
			out = append(out, b.In(doc.Text))
		}
	}
	return strings.Join(out, "\n")
}

func runsOf(text string) map[string]struct{} {
	words := spokenWords(text)
	out := map[string]struct{}{}
	for i := 0; i+sharedRun <= len(words); i++ {
		out[strings.Join(words[i:i+sharedRun], " ")] = struct{}{}
	}
	return out
}

// spokenWords are runs of letters, digits and apostrophes inside them, in small letters;
// marks that nobody sees are passed over.
func spokenWords(text string) []string {
	seen := strings.NewReplacer("’", "'", "\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\ufeff", "").Replace(text)
	fields := strings.FieldsFunc(seen, func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	var out []string
	for _, f := range fields {
		if f = strings.ToLower(strings.Trim(f, "'")); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// storyWords counts words of stories, and all.
func storyWords(docs []headwater.Document) (story, all int) {
	for i := range docs {
		story += len(spokenWords(storyText(&docs[i])))
		all += len(spokenWords(docs[i].Text))
	}
	return story, all
}
