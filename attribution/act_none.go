package attribution

import "slices"

// keepsQuiet says whether someone kept his peace: "kept quiet about", "has yet to
// comment", "was tight-lipped".
func (c *cueWords) keepsQuiet() bool {
	rest := c.rest(0)
	if c.has(lips) && slices.Contains(rest, "tight") {
		return true
	}
	for i, w := range rest[:min(len(c.all), len(rest))] {
		if i+1 < len(rest) && keeping[w] && (rest[i+1] == "quiet" || mute[rest[i+1]]) {
			return true
		}
		if i+2 < len(rest) && w == "yet" && rest[i+1] == "to" && answering[rest[i+2]] {
			return true
		}
	}
	return false
}

// hangsUp says whether someone ended a call, or took none: "hung up", "did not pick up
// the phone".
func (c *cueWords) hangsUp() bool {
	rest := c.rest(0)
	for i, w := range rest[:min(len(c.all), len(rest))] {
		if i+1 == len(rest) || rest[i+1] != "up" {
			continue
		}
		if w == "hang" && (len(rest) == i+2 || hangs[rest[i+2]]) || w == "pick" && c.denies() && len(rest) > i+3 && phones[rest[i+3]] {
			return true
		}
	}
	return false
}

// givesNone says whether someone gave no answer, or turned down who asked for one: "gave
// no comment", "did not offer a response", "declined an interview request".
func (c *cueWords) givesNone() bool {
	for i, w := range c.all {
		rest := c.rest(i + 1)
		rest = rest[:min(len(rest), farthest)]
		down := w.lemma == "turn" && len(rest) > 0 && rest[0] == "down"
		if (turning[w.lemma] || down) && asks(rest, w.lemma == "ignore") || giving[w.lemma] && nothing(rest, c.denies(), w.lemma == "have") {
			return true
		}
	}
	return false
}

// farthest is how many words behind a verb tell what was not given or asked for.
const farthest = 7

// rest are the lemmas of a cue from the word at i on, and the words behind it.
func (c *cueWords) rest(i int) []string {
	out := make([]string, 0, len(c.all)+len(c.after))
	for _, w := range c.all[i:] {
		out = append(out, w.lemma)
	}
	return append(out, c.after...)
}

// asks says whether words are what a reporter asks for: "requests for an interview",
// or, where that was ignored, questions.
func asks(rest []string, ignored bool) bool {
	for _, w := range rest {
		switch {
		case ignored && calls[singular(w)] && w != "calls" && w != "call" && singular(w) != "request" && singular(w) != "letter":
			return true
		case w == "comment" || w == "comments" || w == "interview" || w == "interviews":
			return true
		case w == "to" || w == "that" || w == "of":
			return false
		}
	}
	return false
}

// nothing says whether words are no comment, or a comment that was denied. "Had no
// answer" is no silence.
func nothing(rest []string, denied, had bool) bool {
	for i, w := range rest {
		switch {
		case w == "no":
			denied = true
		case denied && (w == "comment" || w == "comments" || !had && w == "answer" || w == "response" || w == "reply" || w == "reaction"):
			return true
		case i > 3 || prepositions[w] || w == "that" || w == "to":
			return false
		}
	}
	return false
}

var (
	lips    = set("lip", "lipped")
	keeping = set("keep", "remain", "stay")
	turning = set("decline", "refuse", "withhold", "reject", "ignore", "snub")
	giving  = set("have", "give", "make", "offer", "provide", "issue", "volunteer", "return")
)
