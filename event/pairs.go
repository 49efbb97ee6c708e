package event

import (
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater"
)

// pairs parts what a reach names twice: in "can hit A from B and C from D" the
// parser hangs C on A or on B, and D on C. It gives the second pair, as words of the
// sentence, and takes C out of the roles of the first; -1 where there is none.
func (p *part) pairs() (target, origin int) {
	for _, role := range [...]headwater.Role{headwater.Origin, headwater.Target} {
		for k, word := range p.heads[role] {
			if k == 0 {
				continue
			}
			from := p.fromOf(p.roles[role][k].Span)
			if from < 0 && !p.slipped(p.roles[role][k].Span) {
				continue
			}
			p.heads[role] = slices.Delete(p.heads[role], k, k+1)
			p.roles[role] = slices.Delete(p.roles[role], k, k+1)
			return word, from
		}
	}
	return -1, -1
}

// fromOf is the word behind the "from" that follows a phrase, or -1.
func (p *part) fromOf(s headwater.Span) int {
	for i := range p.words {
		if p.words[i].Start >= s.End {
			if p.lemma(i) != "from" {
				return -1
			}
			return p.head(i)
		}
	}
	return -1
}

// slipped says whether the sentence ends behind a phrase and the next goes on with
// a small letter: a full stop slipped into the text, and the pair is not finished.
func (p *part) slipped(s headwater.Span) bool {
	rest := strings.TrimLeft(p.text[s.End:], ". ")
	return p.bounds.End-s.End <= 2 && rest != "" && unicode.IsLower([]rune(rest[:min(len(rest), 4)])[0])
}

// second is the claim of the second pair, with the arms of the first.
func (p *part) second(target, origin int) *part {
	q := &part{reader: p.reader, at: p.at, rule: p.rule, voice: p.voice}
	for i, w := range p.heads[headwater.Item] {
		f := p.roles[headwater.Item][i]
		q.set(headwater.Item, f.Span, f.Entity, w)
	}
	if !q.take(headwater.Target, target) || origin >= 0 && !q.take(headwater.Origin, origin) {
		return nil
	}
	return q
}
