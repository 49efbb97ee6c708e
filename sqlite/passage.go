package sqlite

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// best is the passage of a reading that answers a query best: the block of the story
// with the most of its terms, or, where claims of a kind are asked for, with such a one.
func best(r *headwater.Reading, q *headwater.Query, all []term) headwater.Hit {
	var hit headwater.Hit
	top := -1
	for _, b := range r.Document.Blocks {
		if !b.Kind.Story() || !b.Valid(r.Document.Text) {
			continue
		}
		text := b.In(r.Document.Text)
		marks, score := found(text, all)
		claim := claimIn(r, b.Span, marks, q)
		if claim != nil {
			score++
			if q.Type != "" || q.Status != "" {
				score += 100
			}
		}
		if score > top {
			top = score
			at := utf8.RuneCountInString(r.Document.Text[:b.Start])
			hit = headwater.Hit{Passage: headwater.Span{Start: at, End: at + utf8.RuneCountInString(text)}, Text: text, Marks: marks}
			describe(&hit, r, b.Span, claim)
		}
	}
	return hit
}

// found are the places of terms in a text, in order and apart, and a score that counts
// each term once.
func found(text string, all []term) (marks []headwater.Span, score int) {
	words := tokens(text)
	for i := range all {
		t := &all[i]
		n := len(marks)
		for k := range words {
			if !t.not && t.begins(words[k:]) {
				marks = append(marks, words[k].Cover(words[k+len(t.tokens)-1].Span))
			}
		}
		if len(marks) > n {
			score += 2
		}
	}
	slices.SortFunc(marks, func(a, b headwater.Span) int { return a.Start - b.Start })
	return apart(marks), score
}

func apart(marks []headwater.Span) []headwater.Span {
	var out []headwater.Span
	for _, m := range marks {
		if len(out) == 0 || m.Start >= out[len(out)-1].End {
			out = append(out, m)
		}
	}
	return out
}

// claimIn is the claim of a block that a query asks for: one that touches a mark before
// others; nil for none.
func claimIn(r *headwater.Reading, block headwater.Span, marks []headwater.Span, q *headwater.Query) *headwater.Claim {
	var first *headwater.Claim
	for i := range r.Claims {
		c := &r.Claims[i]
		if !block.Contains(c.Span) || c.Below || q.Type != "" && c.Type != q.Type || q.Status != "" && c.Status != q.Status {
			continue
		}
		if slices.ContainsFunc(marks, func(m headwater.Span) bool {
			return c.Overlaps(headwater.Span{Start: m.Start + block.Start, End: m.End + block.Start})
		}) {
			return c
		}
		if first == nil {
			first = c
		}
	}
	return first
}

// describe fills in the claim of a passage and on whose word it stands.
func describe(hit *headwater.Hit, r *headwater.Reading, block headwater.Span, c *headwater.Claim) {
	by := ""
	if c != nil {
		hit.Claim, hit.Type, hit.Status, by = c.ID, c.Type, c.Status, c.Attribution
	}
	for i := range r.Attributions {
		a := &r.Attributions[i]
		if a.ID == by || c == nil && slices.ContainsFunc(hit.Marks, func(m headwater.Span) bool {
			return slices.ContainsFunc(a.Content, func(s headwater.Span) bool {
				return s.Overlaps(headwater.Span{Start: m.Start + block.Start, End: m.End + block.Start})
			})
		}) {
			hit.Chain = chain(r, &a.Chain)
			return
		}
	}
}

// chain is a chain for people, outermost first.
func chain(r *headwater.Reading, c *headwater.Chain) string {
	var out []string
	for _, h := range c.Hops {
		i := slices.IndexFunc(r.Sources, func(s headwater.Source) bool { return s.ID == h.Source })
		if i < 0 {
			who := "nobody named"
			if h.How == headwater.Publishes {
				who = "this outlet"
			}
			out = append(out, who)
			continue
		}
		out = append(out, r.Sources[i].Label)
	}
	if c.Open {
		out = append(out, "…")
	}
	return strings.Join(out, " ← ")
}
