package attribution

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// Who is told is no part of what is said, also where no "that" parts the two; the bar
// shows where what is said begins.
func TestHearers(t *testing.T) {
	for _, text := range []string{
		"One broker told Norda |tankers were waiting off the cape.",
		"A trader reminded Norda |prices had doubled.",
		"An engineer told Norda |Iranian officials were on board.",
		"The colonel has told Norda |20 trucks were burned.",
		"A diplomat told Norda |Ada Moss had paid for the fuel.",
		"The minister assured Norda |no drones would be sold.",
		"A guard told the Daily Trumpet |the crates were marked as toys.",
		"A pilot told Norda radio |the runway was shut.",
		"A pilot told Norda |radio traffic had stopped.",
		"The master told Norda correspondent Ada Moss |the crane had failed.",
		"A clerk told Iranian broadcaster Norda |fuel was stolen at night.",
		"A lawyer told Ada Moss |charges would be dropped.",
		"The mayor told Norda on Tuesday |gunmen had fled the town.",
		"The mayor told Norda in an interview |that gunmen had fled the town.",
		"The union had warned Norda |there would be no ferry.",
		// No clause of its own follows, or nothing shows where the hearer ends.
		"The crew was told |Norda would publish the list.",
		"Moss told |Norda to leave the hall.",
		"Moss told |Norda of the ship.",
		"The captain told |them what to say.",
		"The captain told |a story that nobody believed.",
		"The envoy advised |Norda reporters.",
		"The envoy said |Norda tankers were waiting.",
	} {
		plain := strings.Replace(text, "|", "", 1)
		doc, syn, entities := document(plain, "AGENCY Norda", "PERSON Ada Moss", "NORP Iranian", "ORG Daily Trumpet")
		r := newReader(doc, syn, entities)
		cue := strings.Index(plain, toldBy(plain))
		d := draft{cue: words{r.tokenAt(cue), r.tokenAt(cue) + 1}, shared: -1}
		from := r.syn.Tokens[d.cue.last].Start
		if i := strings.Index(text, "|"); i < from {
			from = i
		}
		d.content = []headwater.Span{{Start: from, End: len(plain) - 1}}
		r.drafts = []draft{d}
		r.hearers()
		if want, got := text[strings.Index(text, "|")+1:len(text)-1], r.drafts[0].content[0].In(plain); got != want {
			t.Errorf("%s: %q is said", text, got)
		}
	}
}

// toldBy is the cue of a sentence of the test above.
func toldBy(text string) string {
	for _, w := range strings.Fields(text) {
		if tellers[strings.TrimSuffix(w, "ed")] || w == "told" || w == "reminded" || w == "assured" || w == "advised" || w == "said" {
			return w
		}
	}
	return text
}
