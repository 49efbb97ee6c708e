package report

import (
	"strings"

	"github.com/headwater-project/headwater"
)

// acts says each act in the present tense, and its negation. A plain statement
// needs no word.
var acts = map[headwater.Act][2]string{
	headwater.State:     {"", "does not say"},
	headwater.Confirm:   {"confirms", "does not confirm"},
	headwater.Deny:      {"denies", "does not deny"},
	headwater.Accuse:    {"accuses", "does not accuse"},
	headwater.Predict:   {"predicts", "does not predict"},
	headwater.Intend:    {"intends", "does not intend"},
	headwater.Threaten:  {"threatens", "does not threaten"},
	headwater.Order:     {"orders", "does not order"},
	headwater.Ask:       {"asks", "does not ask"},
	headwater.Believe:   {"believes", "does not believe"},
	headwater.Doubt:     {"doubts", "does not doubt"},
	headwater.Refuse:    {"refuses", "does not refuse"},
	headwater.NoComment: {"no comment", "no comment"}, // "neither gave comment"
}

// roots are how the verbs of an act begin: a cue with such a verb says no more
// than the act.
var roots = map[headwater.Act][]string{
	headwater.Confirm: {"confirm"}, headwater.Deny: {"deny", "denie"}, headwater.Accuse: {"accus"},
	headwater.Predict: {"predict"}, headwater.Intend: {"intend", "intent"}, headwater.Threaten: {"threat"},
	headwater.Order: {"order"}, headwater.Ask: {"ask"}, headwater.Believe: {"believ", "belief"},
	headwater.Doubt: {"doubt"}, headwater.Refuse: {"refus"}, headwater.NoComment: {""},
}

// actWords is the act in a word or two. A negated statement whose cue says that
// it is one needs none: "did not support" is no "does not say".
func actWords(x *index, a *headwater.Attribution) string {
	switch {
	case a.Negated && a.Act == headwater.State && negative(x.words(a.Cue)) && !bland(x.words(a.Cue)):
		return ""
	case a.Negated:
		return acts[a.Act][1]
	}
	return acts[a.Act][0]
}

// cueWords is the cue as written, where it tells more than that somebody says
// something and more than the act does.
func cueWords(x *index, a *headwater.Attribution) string {
	cue := clip(x.words(a.Cue))
	if bland(cue) || len(cue) > mostNest {
		return ""
	}
	low := strings.ToLower(cue)
	for _, r := range roots[a.Act] {
		if strings.HasPrefix(low, r) || strings.Contains(low, " "+r) {
			return ""
		}
	}
	return cue
}

// bland says whether a cue holds no word but of saying. The words are those of
// reporting speech without a shade, and what may stand around them.
func bland(cue string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(cue), notLetter) {
		if !blandWords[word] {
			return false
		}
	}
	return true
}

func notLetter(r rune) bool { return r < 0x80 && (r < 'a' || r > 'z') || r == '’' }

var blandWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`
		say says said saying tell tells told telling add adds added adding according per state states stated stating
		quoted comment comments commented reporters journalists
		a also an and as at be been being by did do does from had has have he him in is it its me not now of on s she
		monday tuesday wednesday thursday friday saturday sunday t that the them then they to us was we were who will with would`) {
		out[w] = true
	}
	return out
}()

// negative says whether words deny what they name.
func negative(words string) bool {
	low := strings.ReplaceAll(strings.ToLower(words), "’", "'")
	if strings.Contains(low, "n't") {
		return true
	}
	for w := range strings.FieldsSeq(low) {
		switch w {
		case "not", "never", "no", "nor", "neither", "without", "failed", "hardly", "barely":
			return true
		}
	}
	return false
}

// loud says whether an act must not be read past: a source that denies, or one
// that was asked and says nothing.
func loud(a *headwater.Attribution) bool { return actMark(a) != "" }

// mute says whether an attribution gives no words to weigh: its source was asked
// and said nothing.
func mute(a *headwater.Attribution) bool { return a.Act == headwater.NoComment }

// actMark is the sign of a denial or a silence, where colour says nothing.
func actMark(a *headwater.Attribution) string {
	switch {
	case mute(a):
		return "∅"
	case a.Act == headwater.Deny && !a.Negated:
		return "✗"
	}
	return ""
}

// actClass is the CSS class of an act.
func actClass(a *headwater.Attribution) string {
	switch {
	case mute(a):
		return "act silent"
	case a.Act == headwater.Deny && !a.Negated:
		return "act denial"
	}
	return "act"
}

// sure is the confidence below which a view calls an attribution unsure.
const sure = 0.5

// unsure says whether an attribution is more likely wrong than right. No
// confidence at all tells nothing.
func unsure(a *headwater.Attribution) bool { return a.Confidence > 0 && a.Confidence < sure }
