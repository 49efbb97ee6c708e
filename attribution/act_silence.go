package attribution

import "slices"

// silent says whether a cue tells that no answer came: "declined to comment", "did
// not respond", "had no comment", "could not be reached", "would not be drawn".
// Declining to tell ("would not comment", "refused to say whether") is silence; so is
// the answer that a subject denies ("neither … commented").
func (c *cueWords) silent() bool {
	deniedAnswer := c.denies() && c.has(answering)
	switch {
	case deniedAnswer && !c.has(speaking), c.unreached(), c.has(mute) && !c.has(ending):
		return true
	}
	return c.declinesToTell() && !c.unnamed() || c.keepsQuiet() || c.givesNone() || c.hangsUp()
}

// unnamed says whether somebody only declined to be named, who may well have spoken.
func (c *cueWords) unnamed() bool {
	rest := c.rest(0)
	i := slices.Index(rest, "be")
	return i > 0 && i+1 < len(rest) && anonymous[rest[i+1]]
}

// anonymous is what is done with a name that a source withholds; a cue has lemmas, and
// what follows it has words.
var anonymous = set("name", "named", "identify", "identified")

// denies says whether the cue holds a denial of its own or of its subject's.
func (c *cueWords) denies() bool { return c.none || c.has(denials) }

// unreached says whether someone could not be asked: "could not be reached", "was
// not available for comment", "would not be drawn".
func (c *cueWords) unreached() bool {
	return c.denies() && (c.has(reached) && c.has(beings) || c.has(available))
}

// declinesToTell reads "declined to" and "refused to" before a word of telling, in
// the cue or right behind it.
func (c *cueWords) declinesToTell() bool {
	for i, w := range c.all {
		if !declining[w.lemma] && (w.lemma != "willing" || !c.denies()) {
			continue
		}
		for _, next := range c.all[i+1:] {
			if telling[next.lemma] {
				return true
			}
		}
		return i+2 >= len(c.all) && c.leadVerb("to", telling)
	}
	return false
}

// leadVerb says whether what follows opens with word, or the cue ends with it, and a
// verb of the list comes next within two words.
func (c *cueWords) leadVerb(word string, list map[string]bool) bool {
	after := c.after
	if len(after) > 0 && after[0] == word {
		after = after[1:]
	} else if len(c.all) == 0 || c.all[len(c.all)-1].lemma != word {
		return false
	}
	for _, w := range after[:min(2, len(after))] {
		if list[w] {
			return true
		}
	}
	return false
}

var (
	answering = set("comment", "respond", "reply", "answer", "response", "return", "elaborate", "react")
	// speaking verbs tell that words came after all: "responded by saying".
	speaking  = set("say", "write", "add", "tell", "mean")
	reached   = set("reach", "contact", "draw")
	beings    = set("be", "get")
	available = set("available", "reachable")
	mute      = set("unavailable", "unreachable", "mum", "silent", "tight-lipped", "tightlipped", "silence", "unanswered", "unreturned")
	ending    = set("break", "end")
	declining = set("decline", "refuse", "declination", "refusal", "unwilling")
	telling   = set("comment", "elaborate", "speculate", "discuss", "respond", "reply", "answer", "speak", "talk", "say", "tell", "confirm", "disclose",
		"reveal", "divulge", "specify", "identify", "name", "give", "provide", "expand", "explain", "detail", "define", "clarify", "address", "be")
)
