package eval

import (
	"cmp"
	"slices"
	"strings"
)

// eventScore adds the records up.
type eventScore struct {
	board              board
	told               hits // records in which we see a claim
	main, mainBoth     hits
	either, eitherBoth hits // by some claim
}

// noCode is the row of claims for which the contract gives no code.
const noCode = "no code"

func (s *eventScore) add(d *coded, r *codedReading) {
	all := r.tellings()
	s.told.add(len(all) > 0)
	var code, both, any, anyBoth bool
	for i := range all {
		c, b := d.coded(&all[i], r)
		any, anyBoth = any || c, anyBoth || b
		if i == 0 {
			code, both = c, b
		}
	}
	s.main.add(code)
	s.mainBoth.add(both)
	s.either.add(any)
	s.eitherBoth.add(anyBoth)
	s.board.addExact(d.event, Tally{Gold: 1, Right: count(code)})
	if len(all) > 0 {
		s.board.addExact(cmp.Or(all[0].code, noCode), Tally{Predicted: 1})
	}
}

// rows are all records, then each code by name.
func (s *eventScore) rows() []Row {
	all := Row{Label: "main claim"}
	for _, r := range s.board.rows {
		all.Exact.add(r.Exact)
	}
	slices.SortFunc(s.board.rows, func(a, b Row) int { return strings.Compare(a.Label, b.Label) })
	return append([]Row{all}, s.board.rows...)
}

func (s *eventScore) figures() []Figure {
	return []Figure{
		s.main.figure("main claim: type right"),
		s.mainBoth.figure("main claim: type and both actors right"),
		s.either.figure("any claim: type right"),
		s.eitherBoth.figure("any claim: type and both actors right"),
		s.told.figure("of records: with a claim"),
	}
}
