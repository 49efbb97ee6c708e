package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

// grades are the numbers of the Admiralty code in words.
var grades = [...]string{"", "confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable", "truth cannot be judged"}

func (x *tracer) shared(c *headwater.SharedClaim) SharedView {
	v := SharedView{Type: string(c.Type), Tellings: x.sides(c.Tellings), Denied: x.sides(c.Denied), Range: rangeWords(c.Independent), Why: plain(c.Independent.Why)}
	for i := range v.Tellings {
		v.Tellings[i].Name = graded(v.Tellings[i].Name, x.letter(c.Tellings[i].Document), c.Credibility)
	}
	if c.Credibility > 0 && c.Credibility < len(grades) {
		v.Credibility = fmt.Sprintf("%d (%s)", c.Credibility, grades[c.Credibility])
	}
	return v
}

// denials puts together what one name denies, in the order of the first of each; a
// passage that is denied twice comes once.
func (x *tracer) denials(all []headwater.StoryDenial) []DenialView {
	var out []DenialView
	at := make(map[string]int)
	seen := make(map[headwater.Quote]bool)
	for i := range all {
		d := &all[i]
		name := cmp.Or(plain(d.Source), "somebody")
		key := strings.TrimPrefix(strings.ToLower(name), "the ")
		n, ok := at[key]
		if !ok {
			n, at[key] = len(out), len(out)
			out = append(out, DenialView{Source: name})
		}
		out[n].By = append(out[n].By, x.side(&d.By))
		for _, q := range d.Of {
			if told := (headwater.Quote{Document: key + " " + q.Document, Span: q.Span}); !seen[told] {
				seen[told] = true
				out[n].Of = append(out[n].Of, x.side(&q))
			}
		}
	}
	return out
}
