package entity

import (
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// emit notes the words [i, j) as a mention. An empty kind is settled later.
func (s *scan) emit(i, j int, kind headwater.EntityType, country string, confidence float64) {
	s.mentions = append(s.mentions, mention{
		Span:  headwater.Span{Start: int(s.words[i].start), End: int(s.words[j-1].end)},
		first: i, last: j, kind: kind, country: country, confidence: confidence,
	})
	if kind == headwater.Person && j-i > 1 {
		s.remember(j)
	}
}

// remember keeps the last name of a person, the word before j, with and without an Arabic article,
// and notes where it is a month.
func (s *scan) remember(j int) {
	if s.people == nil {
		s.people = map[string]bool{}
	}
	name := s.slice(j-1, j)
	s.people[name] = true
	s.people[bare(name)] = true
	if s.words[j-1].class&calendar != 0 {
		if s.surnames == nil {
			s.surnames = map[string]bool{}
		}
		s.surnames[name] = true
	}
}

// bare gives a name without an Arabic article: Basri for al-Basri.
func bare(name string) string {
	article, rest, ok := strings.Cut(name, "-")
	if ok && len(article) <= 3 && strings.ContainsAny(article, "aeuAEU") && rest != "" {
		return rest
	}
	return name
}

func (s *scan) emitPlace(p site, i, j int) {
	if j < len(s.words) && s.text[s.words[j].start] == '$' {
		return // US $ 5
	}
	sure := 0.75
	if p.sure {
		sure = 0.9
	}
	s.emit(i, j, p.kind(), "", sure)
	s.mentions[len(s.mentions)-1].place = true
}

func (s *scan) emitRecord(r *catalog.Record, i, j int) {
	s.emit(i, j, r.Type, r.Country, 0.95)
	s.mentions[len(s.mentions)-1].key = r.Key
}
