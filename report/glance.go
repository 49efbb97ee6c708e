package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// glanceRow answers one question of a reader who has ten seconds.
type glanceRow struct {
	Head  string
	Items []glanceItem
}

// glanceItem is one answer; Link is the end of an anchor in its sheet.
type glanceItem struct {
	Mark, Class string
	Words, Note string
	Link        string
}

// mostGlance is how many answers a question gets.
const mostGlance = 5

// glance tells on whom a report rests, who denies, what it claims, whether
// distances can be true, and where, when and about whom it is.
func glance(x *index, sources []*sourceView, places []nameView, names []nameGroup) []glanceRow {
	var out []glanceRow
	add := func(head string, items []glanceItem) {
		if len(items) > 0 {
			out = append(out, glanceRow{head, items})
		}
	}
	add("Rests on", restsOn(x, sources))
	add("Denied", loudly(x, headwater.Deny))
	add("Confirmed", loudly(x, headwater.Confirm))
	add("Threatened", loudly(x, headwater.Threaten))
	add("No comment", loudly(x, headwater.NoComment))
	add("Trail ends", openEnds(x))
	add("Claims", claimTypes(x))
	add("Distances", verdicts(x))
	add("Where", mentioned(places, "places"))
	add("When", dated(x))
	for _, g := range names {
		if g.Title != "Other names" {
			add(map[string]string{"People": "Who", "Organisations": "Bodies", "Weapons": "Weapons"}[g.Title], mentioned(g.Names, "names"))
		}
	}
	return out
}

func restsOn(x *index, sources []*sourceView) []glanceItem {
	sources = slices.Clone(sources)
	slices.SortStableFunc(sources, func(a, b *sourceView) int { return cmp.Compare(b.Weight, a.Weight) })
	var out []glanceItem
	all := statements(x)
	for _, s := range sources {
		if s.Host || s.Hidden || s.Weight == 0 || len(out) == mostGlance {
			continue
		}
		note := "×" + itoa(s.Weight)
		switch {
		case s.ID == x.r.Summary.RestsOnOne && s.ID != "":
			note += ", all that is attributed"
		case len(out) == 0 && all > s.Weight:
			note += " of " + itoa(all)
		}
		out = append(out, glanceItem{s.Mark(), "k-" + s.Class(), s.Label, note, "s" + itoa(s.Number)})
	}
	return out
}

// loudly lists who performs an act, each source once.
func loudly(x *index, act headwater.Act) []glanceItem {
	var out []glanceItem
	seen := map[string]bool{}
	for _, it := range x.flow {
		if it.attribution < 0 || len(out) == mostGlance {
			continue
		}
		a := &x.r.Attributions[it.attribution]
		s := x.sources[a.Source]
		if a.Act != act || a.Negated && act != headwater.NoComment || seen[a.Source] {
			continue
		}
		seen[a.Source] = true
		item := glanceItem{Mark: standingOf(s).Mark(), Class: "k-" + standingOf(s).String(), Words: clip(x.speaker(a))}
		if n := x.number[it.attribution]; n <= x.lastRow {
			item.Link = "a" + itoa(n)
		}
		out = append(out, item)
	}
	return out
}

// openEnds counts the statements whose way ends before one who knows at first
// hand: at an outlet, or at nobody.
func openEnds(x *index) []glanceItem {
	n, first := 0, 0
	for _, it := range x.flow {
		if it.attribution < 0 || it.depth > 0 || !x.r.Attributions[it.attribution].Chain.Open {
			continue
		}
		if n++; n == 1 {
			first = x.number[it.attribution]
		}
	}
	if n == 0 {
		return nil
	}
	item := glanceItem{Mark: nobody.Mark(), Class: "k-" + nobody.String(), Words: plural(n, "statement"), Note: "before a first-hand source"}
	if first <= x.lastRow {
		item.Link = "a" + itoa(first)
	}
	return []glanceItem{item}
}

// claimTypes counts the claims of each type, the most frequent first.
func claimTypes(x *index) []glanceItem {
	count := map[string]int{}
	var order []string
	for i := range x.r.Claims {
		if x.r.Claims[i].Below {
			continue
		}
		head := string(x.r.Claims[i].Type)
		if count[head]++; count[head] == 1 {
			order = append(order, head)
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	var out []glanceItem
	for _, head := range order {
		out = append(out, glanceItem{Words: clip(head), Note: "×" + itoa(count[head]), Link: "claims"})
	}
	return out
}

// verdicts counts what the checks found.
func verdicts(x *index) []glanceItem {
	count := map[headwater.Verdict]int{}
	for i := range x.r.Checks {
		count[x.r.Checks[i].Verdict]++
	}
	var out []glanceItem
	for _, v := range []struct {
		verdict headwater.Verdict
		words   string
	}{{headwater.Inconsistent, "cannot be true as stated"}, {headwater.Consistent, "can be true"}, {headwater.Undetermined, "cannot be told"}} {
		if n := count[v.verdict]; n > 0 {
			out = append(out, glanceItem{Mark: verdictMark(v.verdict), Class: string(v.verdict), Words: itoa(n) + " " + v.words, Link: "checks"})
		}
	}
	return out
}

func mentioned(names []nameView, link string) []glanceItem {
	var out []glanceItem
	for i := range names {
		if n := &names[i]; n.Aside == "" && n.Class != "outlet" && n.Class != "agency" && len(out) < mostGlance {
			out = append(out, glanceItem{Words: n.Label, Note: "×" + itoa(n.Count), Link: link})
		}
	}
	return out
}

// dated lists the times that name days, in text order, each once.
func dated(x *index) []glanceItem {
	var out []glanceItem
	seen := map[string]bool{}
	for i := range x.r.Times {
		t := &x.r.Times[i]
		when := days(t)
		block := blockAt(x.r.Document.Blocks, t.Start)
		if when == "" || seen[when] || block >= 0 && !x.r.Document.Blocks[block].Kind.Story() || len(out) == mostGlance {
			continue
		}
		seen[when] = true
		item := glanceItem{Words: clip(x.words(t.Span)), Note: when, Link: "times"}
		if strings.Contains(item.Words, when) {
			item.Note = ""
		}
		out = append(out, item)
	}
	return out
}
