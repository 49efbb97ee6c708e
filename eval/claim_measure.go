package eval

import (
	"slices"

	"github.com/headwater-project/headwater"
)

// claimScore adds the documents up.
type claimScore struct {
	board      board
	status     hits // of passages that stand for each other
	same       clusters
	confidence calibrator
}

func claimTypes() []headwater.ClaimType {
	return []headwater.ClaimType{
		headwater.Transfer, headwater.Deploy, headwater.Produce, headwater.Test, headwater.Train, headwater.Fund,
		headwater.Command, headwater.Attack, headwater.StrikeClaim, headwater.Interdict, headwater.Seize, headwater.Sanction,
		headwater.Agree, headwater.Meet, headwater.Menace, headwater.Cooperate, headwater.Accusation, headwater.Denial,
		headwater.Withdraw, headwater.Possess, headwater.Reach,
	}
}

// markedRole is a role with the letter that marks it in gold files.
type markedRole struct {
	letter string
	role   headwater.Role
}

func markedRoles() []markedRole {
	return []markedRole{
		{"a", headwater.Agent}, {"r", headwater.Recipient}, {"i", headwater.Item}, {"p", headwater.PlaceRole}, {"o", headwater.Origin},
		{"n", headwater.Instrument}, {"v", headwater.Victim}, {"g", headwater.Target}, {"u", headwater.Purpose},
	}
}

// newClaimScore fixes the order of the rows.
func newClaimScore() *claimScore {
	var s claimScore
	for _, label := range []string{claimRow, triggerRow, roleRow} {
		s.board.add(label, Tally{}, Tally{})
	}
	for _, k := range claimTypes() {
		s.board.add(typeRow(k), Tally{}, Tally{})
	}
	for _, r := range markedRoles() {
		s.board.add(roleRowOf(r.role), Tally{}, Tally{})
	}
	return &s
}

const (
	claimRow   = "claim"
	triggerRow = "trigger, any type"
	roleRow    = "role"
)

func typeRow(k headwater.ClaimType) string { return claimRow + ": " + string(k) }
func roleRowOf(r headwater.Role) string    { return roleRow + ": " + string(r) }
func typed(g, p *told) bool                { return g.kind == p.kind && g.met(p) }
func typedExactly(g, p *told) bool         { return g.kind == p.kind && g.named(p) }

// add takes one document.
func (s *claimScore) add(text string, gold, pred []told) {
	exact, found := standIns(gold, pred, typedExactly), standIns(gold, pred, typed)
	s.board.add(triggerRow, tallyOf(gold, pred, standIns(gold, pred, (*told).named), ""), tallyOf(gold, pred, standIns(gold, pred, (*told).met), ""))
	s.board.add(claimRow, tallyOf(gold, pred, exact, ""), tallyOf(gold, pred, found, ""))
	for _, k := range claimTypes() {
		s.board.add(typeRow(k), tallyOf(gold, pred, exact, k), tallyOf(gold, pred, found, k))
	}
	s.roles(text, gold, pred, found)
	s.details(gold, pred, found)
	for p := range pred {
		s.confidence.add(pred[p].confidence, slices.Contains(exact, p), slices.Contains(found, p))
	}
}

// tallyOf counts the passages of one type, or of all with "", and those that have a
// stand-in.
func tallyOf(gold, pred []told, at []int, kind headwater.ClaimType) Tally {
	var t Tally
	for g := range gold {
		if kind == "" || gold[g].kind == kind {
			t.Gold++
			t.Right += count(at[g] >= 0)
		}
	}
	for p := range pred {
		t.Predicted += count(kind == "" || pred[p].kind == kind)
	}
	return t
}

// roles compares the fillers of passages that stand for each other. What a missed one
// has in gold is missed, and what an invented one has is wrong.
func (s *claimScore) roles(text string, gold, pred []told, at []int) {
	for g, p := range at {
		var stand told
		if p >= 0 {
			stand = pred[p]
		}
		s.fillers(text, &gold[g], &stand)
	}
	for p := range pred {
		if !slices.Contains(at, p) {
			s.fillers(text, &told{}, &pred[p])
		}
	}
}

func (s *claimScore) fillers(text string, gold, pred *told) {
	for _, r := range markedRoles() {
		g, p := fillersOf(text, gold.Roles[r.role]), fillersOf(text, pred.Roles[r.role])
		exact, overlap := exactTally(g, p), overlapTally(g, p)
		s.board.add(roleRow, exact, overlap)
		s.board.add(roleRowOf(r.role), exact, overlap)
	}
}

func fillersOf(text string, all []headwater.Filler) []extent {
	var out []extent
	for _, f := range all {
		out = append(out, newExtent(text, f.Span))
	}
	return distinct(out)
}

// details compares status and events of passages that stand for each other.
func (s *claimScore) details(gold, pred []told, at []int) {
	var inGold, inPred []int
	for g, p := range at {
		if p < 0 {
			continue
		}
		a, b := &gold[g], &pred[p]
		// what is denied is negative by its status; whether it is said again is a matter of taste
		s.status.add(a.Status == b.Status && (a.Status == headwater.Denied || a.Negative == b.Negative))
		inGold, inPred = append(inGold, a.event), append(inPred, b.event)
	}
	s.same.add(inGold, inPred)
}

// rows leaves out types and roles that neither gold nor prediction has.
func (s *claimScore) rows() []Row {
	rows := slices.DeleteFunc(s.board.rows, func(r Row) bool { return r.Exact.Gold == 0 && r.Exact.Predicted == 0 })
	return append(rows, Row{Label: "one event (pairs of matched)", Exact: s.same.pairs})
}

func (s *claimScore) figures() []Figure {
	return append([]Figure{s.status.figure("of matched: status")}, s.same.figures()...)
}
