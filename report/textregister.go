package report

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// leastTable is how many columns a terminal needs for the register as a table.
const leastTable = 64

// registerHead names the columns.
var registerHead = []string{"who", "to, against whom", "what, how many", "where, when"}

// claims prints the register: for each claim its cells, and below them how real
// it is, the word that tells of it and on whose word.
func (p *page) claims(x *index) {
	kinds, left := register(x)
	if len(kinds) == 0 && left == 0 {
		return
	}
	p.heading("CLAIMS, by type; below each, on whose word")
	if p.width < leastTable || !p.claimTable(x, kinds) {
		p.claimList(x, kinds)
	}
	if left > 0 {
		p.wrap("  ", "  ", faint, plural(left, "claim")+" too unsure to stand here; the JSON marks such with below_threshold.")
	}
}

// claimTable prints the register as a table; it prints nothing and fails where
// words would have to be cut.
func (p *page) claimTable(x *index, kinds []kindred) bool {
	cells := [][]string{registerHead}
	for _, k := range kinds {
		for i := range k.deeds {
			cells = append(cells, k.deeds[i].cells())
		}
	}
	widths, ok := columnWidths(cells, p.width-4-2*(len(registerHead)-1))
	if !ok {
		return false
	}
	if len(kinds) > 0 {
		p.cells(faint, registerHead, widths)
	}
	at := 1
	for _, k := range kinds {
		p.wrap("  ", "  ", bold, plain(strings.ToUpper(string(k.Type)))+" ×"+itoa(len(k.deeds)))
		for i := range k.deeds {
			p.cells(none, cells[at], widths)
			p.words(x, &k.deeds[i])
			at++
		}
	}
	return true
}

// claimList prints the register where a table has no room.
func (p *page) claimList(x *index, kinds []kindred) {
	for _, k := range kinds {
		p.wrap("  ", "  ", bold, plain(strings.ToUpper(string(k.Type)))+" ×"+itoa(len(k.deeds)))
		for i := range k.deeds {
			var parts []string
			for j, words := range k.deeds[i].cells() {
				if words != "" {
					parts = append(parts, registerHead[j]+": "+words)
				}
			}
			p.wrap("    ", "    ", none, strings.Join(parts, "; "))
			p.words(x, &k.deeds[i])
		}
	}
}

// cells is a row of the register in plain words.
func (d *deed) cells() []string {
	join := func(parts ...string) string { return plain(strings.Trim(strings.Join(parts, "; "), "; ")) }
	who, a := d.counted(d.who)
	whom, b := d.counted(d.whom)
	what, c := d.counted(d.what)
	switch {
	case d.many == "" || a || b || c:
	case what == "":
		what = d.count
	default:
		what += " (" + d.many + ")"
	}
	return []string{join(who), join(whom), join(what), join(joined(d.where), d.when)}
}

// cells writes one row of a table; empty rows write nothing.
func (p *page) cells(style string, row []string, widths []int) {
	lines, most := make([][]string, len(row)), 0
	for i, words := range row {
		if words != "" {
			lines[i] = broken(words, widths[i])
			most = max(most, len(lines[i]))
		}
	}
	for n := range most {
		var b strings.Builder
		for i := range row {
			words := ""
			if n < len(lines[i]) {
				words = lines[i][n]
			}
			b.WriteString(fit(words, widths[i]) + "  ")
		}
		p.line("    ", styled(style, strings.TrimRight(b.String(), " ")))
	}
}

// mostWords is how many different words behind a claim the terminal lists.
const mostWords = 4

// words says below a claim how real it is said to be and by whom, a line for each
// voice and state.
func (p *page) words(x *index, d *deed) {
	type voice struct{ attribution, state string }
	count := map[voice]int{}
	var order []voice
	first := map[voice]headwater.Span{}
	for i := range d.evidence {
		e := &d.evidence[i]
		v := voice{e.Attribution, stateOf(e.Status, e.Negative)}
		if count[v]++; count[v] == 1 {
			order, first[v] = append(order, v), e.Trigger
		}
	}
	for i, v := range order {
		if i == mostWords {
			p.wrap("        ", "        ", faint, "and "+plural(len(order)-i, "more voice"))
			return
		}
		run := stateInk(v.state)
		if words := plain(clip(x.words(first[v]))); words != "" {
			run = append(run, ink{faint, "“" + words + "”"})
		}
		run = append(run, x.voice(v.attribution)...)
		if n := count[v]; n > 1 {
			run = append(run, ink{faint, "×" + itoa(n)})
		}
		p.ink("        ", "          ", run)
	}
}

// stateInk tells a state unless it is that of a fact.
func stateInk(state string) []ink {
	switch {
	case state == string(headwater.Actual):
		return nil
	case against(state):
		return []ink{{alert, "✗" + nbsp + strings.ToUpper(plain(state))}}
	}
	return []ink{{bold, plain(state)}}
}

// voice is on whose word something stands: through whom it came, outermost first,
// and who says it, with the number of the attribution.
func (x *index) voice(id string) []ink {
	i, ok := x.attributions[id]
	if !ok || id == "" {
		return []ink{{faint, "┆" + nbsp + "own voice of " + plain(hostWords(x))}}
	}
	a := &x.r.Attributions[i]
	speaker, told := x.sources[a.Source], false
	var run []ink
	for _, h := range x.path(a) {
		if h.Label != home && !h.Itself {
			told = told || speaker != nil && h.Source == speaker // what he cites comes behind him
			run = append(run, ink{none, h.Standing.Mark() + nbsp + plain(clip(h.Label)) + " →"})
		}
	}
	if stand := standingOf(speaker); told {
		run[len(run)-1].words = strings.TrimSuffix(run[len(run)-1].words, " →")
	} else {
		run = append(run, ink{stand.paint(), stand.Mark() + nbsp + plain(clip(x.speaker(a)))})
	}
	run = append(run, ink{none, "[" + itoa(x.number[i]) + "]"})
	if a.Chain.Open && x.path(a) != nil {
		run = append(run, trailEnds)
	}
	return run
}
