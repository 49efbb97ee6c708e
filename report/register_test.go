package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"

	"github.com/headwater-project/headwater"
)

func TestRegisterShowsBothSidesOfAClaim(t *testing.T) {
	s := ansi.Strip(text(t, ledger(), 100))
	_, s, _ = strings.Cut(s, "\nCLAIMS")
	for _, want := range []string{"“shipped” ◆ Meridian Wire → ○ three Western officials [1]", "✗ DENIED “carry” ● Leo Vance [5]", "own voice of The Harbour Ledger", "1 claim too unsure"} {
		if !strings.Contains(strings.ReplaceAll(s, "\u00a0", " "), want) {
			t.Errorf("the register lacks %q:\n%s", want, s)
		}
	}
	if strings.Contains(s, "OTHER") || strings.Contains(s, "opened") {
		t.Errorf("the register shows what is below the threshold:\n%s", s)
	}
}

// Who cites another comes before him, once.
func TestRegisterNamesWhoCitesOnce(t *testing.T) {
	r := ledger()
	a := &r.Attributions[0]
	a.Source, a.Chain.Hops[2].How = a.Chain.Hops[1].Source, headwater.Cites
	s := strings.ReplaceAll(ansi.Strip(text(t, r, 100)), "\u00a0", " ")
	if want := "“shipped” ◆ Meridian Wire → ○ three Western officials [1]"; !strings.Contains(s, want) {
		t.Errorf("the register lacks %q:\n%s", want, s)
	}
}

// Every button picks at least one row, and says how many.
func TestFacetsCountTheirRows(t *testing.T) {
	rows := map[string]map[string]int{"kind": {}, "state": {}}
	buttons := 0
	nodes := parsed(t, page(t, *ledger()))
	for _, n := range nodes {
		if class, _ := attr(n, "class"); class == "claim" {
			for of := range rows {
				values, _ := attr(n, "data-"+of)
				for v := range strings.FieldsSeq(values) {
					rows[of][v]++
				}
			}
		}
	}
	for _, n := range nodes {
		of, ok := attr(n, "data-of")
		if !ok {
			continue
		}
		buttons++
		value, _ := attr(n, "data-value")
		fields := strings.Fields(words(n))
		if want := strconv.Itoa(rows[of][value]); fields[len(fields)-1] != want || want == "0" {
			t.Errorf("the button of %s says %q, want %s rows", value, words(n), want)
		}
	}
	if buttons != len(rows["kind"])+len(rows["state"]) {
		t.Errorf("%d buttons for %v", buttons, rows)
	}
}

func TestTriggersLeadToTheirEvidence(t *testing.T) {
	var link *html.Node
	for _, n := range parsed(t, page(t, *ledger())) {
		if id, _ := attr(n, "id"); id == "r1-c1v1t" {
			link = n
		}
	}
	if link == nil {
		t.Fatal("the text has no anchor for a trigger")
	}
	if to, _ := attr(link, "href"); to != "#r1-c1v1" || words(link) != "shipped" {
		t.Errorf("%q leads to %q", words(link), to)
	}
}
