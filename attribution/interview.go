package attribution

import "strings"

// markLabels counts the names that paragraphs begin with before a colon: one that
// comes back is a speaker's in a printed interview.
func (r *reader) markLabels() {
	r.labels = map[string]int{}
	for _, s := range r.syn.Sentences {
		r.s = s
		if !r.opensBlock(s.First) || !r.doc.Blocks[s.Block].Kind.Story() {
			continue
		}
		for i := s.First; i < min(s.First+5, s.Last) && (r.capital(i) || i > s.First && r.low[i] == "."); i++ {
			if r.is(i+1, ":") && i+2 < s.Last && !r.opens(i+2) {
				r.labels[r.heading(words{s.First, i + 1})]++
			}
		}
	}
}

// heading is a speaker's name before a colon, as labels has it.
func (r *reader) heading(w words) string {
	return strings.Join(r.low[w.first:w.last], " ")
}

// opensBlock says whether token i is the first of the sentence's block.
func (r *reader) opensBlock(i int) bool {
	return r.syn.Tokens[i].Start == r.doc.Blocks[r.s.Block].Start
}
