package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// inContext turns the act of a cue's head by the words that follow, where the word
// alone does not tell: "told them to leave" orders, "hopes to win" intends, "rejected
// the offer" refuses.
func (c *cueWords) inContext(h actHead) headwater.Act {
	switch h.lemma {
	case "tell":
		return c.turn(h, c.infinitive(h.at), headwater.Order)
	case "hope", "agree", "agreement":
		return c.turn(h, c.infinitive(h.at), headwater.Intend)
	case "certain", "sure":
		return c.turn(h, c.infinitive(h.at), headwater.Predict)
	case "offer":
		return c.turn(h, c.statesNoun(h.at), headwater.State)
	case "challenge", "call":
		return c.turn(h, c.infinitive(h.at), headwater.Ask)
	case "warn", "caution", "warning", "threaten":
		return c.warning(h)
	case "reject", "dismiss", "rejection", "dismissal":
		return c.turn(h, c.early(proposals), headwater.Refuse)
	case "rule out":
		return c.turn(h, strings.HasSuffix(c.next(), "ing"), headwater.Refuse)
	case "decide", "decision", "choose", "choice", "opt":
		return c.turn(h, c.next() == "not" || c.ends("not", "to"), headwater.Refuse)
	case "consider", "weigh", "contemplate", "ponder", "mull":
		return c.turn(h, strings.HasSuffix(c.next(), "ing"), headwater.Intend)
	case "suggest", "suggestion", "say":
		return c.turn(h, h.lemma != "say" && c.early(oughts), headwater.Ask)
	case "project", "projection":
		return c.turn(h, c.next() == "that" || c.infinitive(h.at), headwater.Predict)
	case "question", "wonder":
		return c.question(h)
	}
	return h.act
}

// turn gives another act than the head's own where a condition holds.
func (c *cueWords) turn(h actHead, holds bool, act headwater.Act) headwater.Act {
	if holds {
		return act
	}
	return h.act
}

// warning tells a forecast from advice ("warned against", "warned them not to") and
// from a threat ("warned that it would retaliate").
func (c *cueWords) warning(h actHead) headwater.Act {
	switch {
	case h.act == headwater.Threaten, c.early(revenge):
		return headwater.Threaten
	case c.infinitive(h.at), c.next() == "not", slices.Contains(c.after[:min(4, len(c.after))], "against"):
		return headwater.Ask
	}
	return h.act
}

// question tells what is asked from what is doubted: "questioned the count" doubts,
// "the question whether" and "asked questions" ask.
func (c *cueWords) question(h actHead) headwater.Act {
	noun := h.at < len(c.all) && c.all[h.at].upos == headwater.NOUN
	return c.turn(h, noun, headwater.Ask)
}

// statesNoun says whether a noun of stating follows in the cue: "offered a preview".
func (c *cueWords) statesNoun(head int) bool {
	for _, w := range c.all[min(head+1, len(c.all)):] {
		if e := actLists().nouns[w.lemma]; w.upos == headwater.NOUN && e.act == headwater.State {
			return true
		}
	}
	return false
}

// infinitive says whether one hangs on the head, or "to" follows the cue or stands
// in it behind its head.
func (c *cueWords) infinitive(head int) bool {
	if c.next() == "to" || head < len(c.all) && c.all[head].infinitive {
		return true
	}
	for _, w := range c.all[min(head+1, len(c.all)):] {
		if w.lemma == "to" && w.upos != headwater.ADP {
			return true
		}
	}
	return false
}

// next is the first word behind the cue, or "".
func (c *cueWords) next() string {
	if len(c.after) == 0 {
		return ""
	}
	return c.after[0]
}

// ends says whether the cue ends in the words of a run.
func (c *cueWords) ends(run ...string) bool {
	if len(c.all) < len(run) {
		return false
	}
	for i, w := range run {
		if c.lemma(len(c.all)-len(run)+i) != w {
			return false
		}
	}
	return true
}

// opening bounds how many words of a content bear on the act by themselves.
const opening = 12

// early says whether a word of the list stands near the beginning of what follows.
func (c *cueWords) early(list map[string]bool) bool {
	for _, w := range c.after[:min(opening, len(c.after))] {
		if list[w] {
			return true
		}
	}
	return false
}

var (
	proposals = set("offer", "offers", "plan", "plans", "proposal", "proposals", "deal", "call", "calls", "demand", "demands", "request", "requests", "invitation", "invitations",
		"bid", "bids", "talks", "compromise", "compromises", "appeal", "appeals", "application", "applications", "ultimatum", "amendment", "bill", "measure", "ceasefire", "truce", "settlement", "treaty")
	oughts  = set("should", "ought")
	revenge = set("retaliate", "retaliation", "retaliatory", "revenge", "reprisal", "reprisals", "consequences", "punish", "punished", "avenge")
)
