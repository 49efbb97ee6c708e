package main

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// rules maps endings to values; the empty ending stands for all others.
type rules map[string]string

// value gives what the longest ending of a word says, "" where none fits.
func (r rules) value(word string) string {
	for n := min(longestEnding, len(word)); n >= 0; n-- {
		if v, ok := r[word[len(word)-n:]]; ok {
			return v
		}
	}
	return ""
}

const (
	longestCut = 4 // bytes that a rule cuts
	longestAdd = 3 // bytes that it adds
	fewest     = 3 // words that make an edit regular
	trust      = 2 // words that the next shorter ending counts for
)

// learnEndings finds the rules of a list from its words and their values: for
// every ending the most likely value, its share smoothed with that of the next
// shorter ending. Only endings that say something else than the next shorter one
// stay.
func learnEndings(words map[string]string, edits bool) rules {
	nodes := count(words, edits)
	shares, best, out := map[string]map[string]float64{}, map[string]string{}, rules{}
	for _, ending := range shortFirst(nodes) {
		parent, inner := above(ending, nodes)
		total := trust
		for _, n := range nodes[ending] {
			total += n
		}
		share := map[string]float64{}
		for v, s := range shares[parent] {
			share[v] = trust * s / float64(total)
		}
		for v, n := range nodes[ending] {
			share[v] += float64(n) / float64(total)
		}
		shares[ending], best[ending] = share, likeliest(share)
		if !inner || best[ending] != best[parent] {
			out[ending] = best[ending]
		}
	}
	return out
}

// count counts the values below every ending. An edit counts where the ending
// has all that it cuts, so that no rule cuts what it has not seen.
func count(words map[string]string, edits bool) map[string]map[string]int {
	often := map[string]int{}
	for _, v := range words {
		often[v]++
	}
	nodes := map[string]map[string]int{}
	for word, v := range words {
		least := 0
		if edits {
			e := editOf(v)
			if least = e.cut; e.cut > longestCut || len(e.add) > longestAdd || often[v] < fewest {
				continue
			}
		}
		for n := least; n <= min(longestEnding, len(word)); n++ {
			ending := word[len(word)-n:]
			if n > 0 && !utf8.RuneStart(ending[0]) {
				continue
			}
			if nodes[ending] == nil {
				nodes[ending] = map[string]int{}
			}
			nodes[ending][v]++
		}
	}
	return nodes
}

// shortFirst orders endings by length, and then by name.
func shortFirst(nodes map[string]map[string]int) []string {
	out := sorted(nodes)
	slices.SortStableFunc(out, func(a, b string) int { return len(a) - len(b) })
	return out
}

// above gives the next shorter ending that was counted.
func above(ending string, nodes map[string]map[string]int) (string, bool) {
	for ending != "" {
		ending = ending[1:]
		if nodes[ending] != nil {
			return ending, true
		}
	}
	return "", false
}

func likeliest(share map[string]float64) string {
	out, most := "", 0.0
	for v, s := range share {
		if s > most || s == most && v < out {
			out, most = v, s
		}
	}
	return out
}

func sorted[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// hyphenLast orders words so that parts of compounds come before compounds.
func hyphenLast(words []string) []string {
	slices.SortStableFunc(words, func(a, b string) int {
		return strings.Count(a, "-") - strings.Count(b, "-")
	})
	return words
}
