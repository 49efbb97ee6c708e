package report

import (
	"testing"

	h "github.com/headwater-project/headwater"
)

func TestBondsSayHowRealTheyAre(t *testing.T) {
	said := func(s h.Status) *deed { return &deed{Claim: &h.Claim{Type: h.Fund, Status: s}} }
	disputed := said(h.Actual)
	disputed.evidence = []h.Evidence{{Status: h.Actual}, {Status: h.Denied, Negative: true}}
	never := said(h.Actual)
	never.Negative = true
	for name, c := range map[string]struct {
		deeds       []*deed
		look, words string
	}{
		"a fact":                 {[]*deed{said(h.Actual)}, "real", "fund"},
		"two facts":              {[]*deed{said(h.Actual), said(h.Ongoing)}, "real", "fund ×2"},
		"a plan":                 {[]*deed{said(h.Planned)}, "unreal", "fund, planned"},
		"plans and chances":      {[]*deed{said(h.Planned), said(h.Possible)}, "unreal", "fund ×2, not certain"},
		"a fact and a plan":      {[]*deed{said(h.Planned), said(h.Actual)}, "real", "fund ×2"},
		"denied":                 {[]*deed{said(h.Denied)}, "against", "fund, denied"},
		"said not to be so":      {[]*deed{never}, "against", "fund, not so"},
		"said, and denied later": {[]*deed{disputed}, "real", "fund, ✗ denied"},
	} {
		b := bond{kind: h.Fund, deeds: c.deeds}
		if look, words := b.look(), b.words(); look != c.look || words != c.words {
			t.Errorf("%s: %s %q, want %s %q", name, look, words, c.look, c.words)
		}
	}
}

func TestActorsByEntityOrPhrase(t *testing.T) {
	text := "Northland armed the Reed Guards. It paid some Reed guards. They fled."
	r := &h.Reading{Document: h.Document{Text: text}, Entities: []h.Entity{{ID: "e", Name: "Northland"}}}
	at := func(a, b int, e string) []h.Filler { return []h.Filler{{Span: h.Span{Start: a, End: b}, Entity: e}} }
	r.Claims = []h.Claim{
		{Type: h.Transfer, Roles: map[h.Role][]h.Filler{h.Agent: at(0, 9, "e"), h.Recipient: at(16, 31, "")}},
		{Type: h.Transfer, Roles: map[h.Role][]h.Filler{h.Agent: at(33, 35, "e"), h.Recipient: at(41, 57, "")}},
		{Type: h.Withdraw, Roles: map[h.Role][]h.Filler{h.Agent: at(59, 63, "")}},
	}
	kinds, _ := register(newIndex(r))
	w := newWeb(newIndex(r), kinds)
	if len(w.actors) != 2 || len(w.bonds) != 1 || len(w.bonds[0].deeds) != 2 {
		t.Errorf("%+v, want one bond of two claims between two actors", w)
	}
}
