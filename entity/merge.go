package entity

import (
	"math"

	headwater "github.com/headwater-project/headwater"
)

// merge makes mentions of the names that the network found, and keeps those of the
// rules that it leaves room for.
func (s *scan) merge(told costs, found []naming, rules []mention) []mention {
	out := make([]mention, 0, len(found)+8)
	short := s.acronyms(found)
	k, covered := 0, 0 // covered: where the last mention of the rules ends that holds names
	for _, n := range found {
		m := s.mentionOf(told, n)
		if m.Start < covered {
			continue
		}
		for k < len(rules) && rules[k].End <= m.Start {
			out = s.keep(out, short, &rules[k])
			k++
		}
		if k < len(rules) && s.wider(&rules[k], &m, n.kind) {
			out, covered = append(out, rules[k]), rules[k].End
			k++
			continue
		}
		s.typed(&m, n.kind, rules[k:])
		if m.kind == "" && k < len(rules) && rules[k].Overlaps(m.Span) && rules[k].kind == headwater.Org && rules[k].confidence >= 0.8 && m.last-m.first > 2 {
			m.kind = headwater.Org // of no type of ours, but a body's by its words
		}
		for k < len(rules) && rules[k].Start < m.End {
			k++
		}
		if m.kind == headwater.Org && m.key == "" && m.country == "" {
			m.country = s.leadingCountry(&m)
		}
		if m.kind != "" {
			out = append(out, m)
		}
	}
	for ; k < len(rules); k++ {
		out = s.keep(out, short, &rules[k])
	}
	return out
}

// wider says whether a mention of the rules holds a name of the network as a part
// and is to be trusted more: lists know it whole, or it is a law's or an event's.
func (s *scan) wider(r, m *mention, kind int) bool {
	if !r.Contains(m.Span) || r.Span == m.Span {
		return false
	}
	if !s.words[r.last-1].name() {
		return r.key != "" && kind == norpTag && r.kind == headwater.Org // the Elbonian army
	}
	return r.key != "" || r.place && r.confidence >= 0.9 || kind == otherTag && (r.kind == headwater.Law || r.kind == headwater.Event)
}

// keep takes a mention of the rules where the network saw no name: what a list knows,
// and the initials of a body that the text names in full.
func (s *scan) keep(out []mention, short map[string]bool, m *mention) []mention {
	if ours(m) || m.key != "" && m.confidence >= 0.9 || m.kind == headwater.Org && m.last-m.first == 1 && short[m.In(s.text)] {
		return append(out, *m)
	}
	return out
}

// acronyms gives the initials, two or more, of the bodies among names.
func (s *scan) acronyms(found []naming) map[string]bool {
	out := map[string]bool{}
	for _, n := range found {
		if n.kind == orgTag && n.last-n.first > 1 {
			if a := acronym(s.naming(n)); len(a) > 1 {
				out[a] = true
			}
		}
	}
	return out
}

// mentionOf makes a mention of a name, yet without a type.
func (s *scan) mentionOf(told costs, n naming) mention {
	first, last := &s.syn.Words[n.first], &s.syn.Words[n.last-1]
	m := mention{
		Span:  headwater.Span{Start: first.Start, End: last.End},
		first: first.Token, last: last.Token + 1,
		confidence: s.r.net.sureOf(told, n),
	}
	m.part = m.last-m.first == 1 && (int(s.words[m.first].start) != m.Start || int(s.words[m.first].end) != m.End)
	return m
}

// The clues from which it is told how likely a name is right, by logistic
// regression: one, the least probability of its words, and that as log odds.
const reasons = 3

func (n *network) sureOf(told costs, name naming) float64 {
	most := told.row(name.first)[2*name.kind+1]
	for i := name.first + 1; i < name.last; i++ {
		most = max(most, told.row(i)[2*name.kind+2])
	}
	p := math.Exp(-max(float64(most), 0.25) / step)
	return 1 / (1 + math.Exp(-(n.sure[0] + n.sure[1]*p + n.sure[2]*math.Log(p/(1-p)))))
}
