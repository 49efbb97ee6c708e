package eval

import "github.com/headwater-project/headwater"

// linkScore adds the verdicts of all documents up.
type linkScore struct {
	all, found         hits
	hard, easy         hits // over all gold
	names, nominals    hits
	kinds              [5]hits // by linkKind
	falsely            hits    // of found mentions that need no link: linked
	typed              hits    // of found mentions
	metonyms           Tally
	same               clusters // found mentions, by their entities
	foundHard, located hits
}

// The kinds of gold links.
const (
	countryLink = iota // with its people
	placeLink
	catalogLink
	personLink // people whom no list knows
	noLink     // everything else that no list knows
)

func (g *linkEntity) linkKind() int {
	switch {
	case g.ref.ISO3166 != "":
		return countryLink
	case g.ref.Catalog != "":
		return catalogLink
	case g.spot:
		return placeLink
	case g.kind == headwater.Person:
		return personLink
	}
	return noLink
}

// add takes the verdicts of one document.
func (s *linkScore) add(doc []verdict) {
	for i := range doc {
		s.mention(&doc[i])
	}
	s.cluster(doc)
}

func (s *linkScore) mention(v *verdict) {
	found := v.found >= 0
	s.located.add(found)
	s.all.add(v.right)
	pick(v.gold.hard, &s.hard, &s.easy).add(v.right)
	pick(v.gold.nominal, &s.nominals, &s.names).add(v.right)
	kind := v.entity.linkKind()
	s.kinds[kind].add(v.right)
	s.metonyms.Gold += count(v.gold.metonym)
	s.metonyms.Predicted += count(v.metonym)
	s.metonyms.Right += count(v.metonym && v.gold.metonym)
	if !found {
		return
	}
	s.found.add(v.right)
	s.typed.add(v.typed)
	if v.gold.hard {
		s.foundHard.add(v.right)
	}
	if kind == personLink || kind == noLink {
		s.falsely.add(v.tied && !v.right)
	}
}

// cluster compares who is one with whom, over the found mentions of a document.
func (s *linkScore) cluster(doc []verdict) {
	var gold, pred []int
	for i := range doc {
		if doc[i].found >= 0 {
			gold, pred = append(gold, doc[i].gold.entity), append(pred, doc[i].found)
		}
	}
	s.same.add(gold, pred)
}

func (s *linkScore) rows() []Row {
	return []Row{
		{Label: "one entity (pairs of found)", Exact: s.same.pairs},
		{Label: "metonyms", Exact: s.metonyms},
	}
}

func (s *linkScore) figures() []Figure {
	return append([]Figure{
		s.all.figure("of all gold: found and linked right"),
		s.located.figure("of all gold: found"),
		s.found.figure("of found: linked right"),
		s.hard.figure("of hard: found and linked right"),
		s.foundHard.figure("of hard and found: linked right"),
		s.easy.figure("of the others: found and linked right"),
		s.names.figure("of names: found and linked right"),
		s.nominals.figure("of nominals: found and linked right"),
		s.kinds[countryLink].figure("of countries and their peoples: right"),
		s.kinds[placeLink].figure("of other places: right"),
		s.kinds[catalogLink].figure("of the catalog: right"),
		s.kinds[personLink].figure("of people without a link: right"),
		s.kinds[noLink].figure("of other things without a link: right"),
		s.falsely.figure("of found without a link: linked"),
		s.typed.figure("of found: type right"),
	}, s.same.figures()...)
}
