package conllu

const (
	wantHeads = "give every word a HEAD, 0 for the root of the sentence"
	wantRoot  = "hang all other words on one root"
)

// tree checks that the heads of a sentence make one tree, as the scorer of the
// CoNLL 2018 shared task does: every head known, one root, no circle.
func (s *sentence) tree() *Error {
	root := -1
	for i, w := range s.words {
		switch {
		case s.blank[i]:
			return refuse(s.lines[i], wantHeads, "HEAD is _, so there is no tree to score")
		case w.Head < 0 && root >= 0:
			return refuse(s.lines[i], wantRoot, "the word is a second root beside word %d", root+1)
		case w.Head < 0:
			root = i
		}
	}
	return s.circle()
}

// circle finds a word whose heads lead back to it. Each word is walked once.
func (s *sentence) circle() *Error {
	walk := make([]int, len(s.words)) // the walk in which a word was passed, from 1
	for i := range s.words {
		for at := i; at >= 0 && walk[at] != i+1; at = s.words[at].Head {
			if walk[at] != 0 {
				break
			}
			walk[at] = i + 1
			if next := s.words[at].Head; next >= 0 && walk[next] == i+1 {
				return refuse(s.lines[next], wantRoot, "the heads from word %d lead back to it", next+1)
			}
		}
	}
	return nil
}
