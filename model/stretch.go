package model

import "github.com/headwater-project/headwater"

// Stretch is a run of whole sentences that a parser has analysed, for another
// network that goes on where the parser's ends. States has a row for each of its
// words: what the parser's network knows of the word in its sentence, before its
// last layer. It is good only while it is looked at.
type Stretch struct {
	Syntax      *headwater.Syntax
	First, Last int // of Syntax.Sentences
	States      *Rows
}

// Words are the numbers of the first word of a stretch and of the one behind it.
func (s Stretch) Words() (first, last int) {
	if s.First == s.Last {
		return 0, 0
	}
	return s.Syntax.Sentences[s.First].FirstWord, s.Syntax.Sentences[s.Last-1].LastWord
}
