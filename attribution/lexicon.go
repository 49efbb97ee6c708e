package attribution

import (
	"strings"
	"sync"

	"github.com/headwater-project/headwater"
)

// frame says what a cue verb may take as its content.
type frame uint16

const (
	clause    frame = 1 << iota // a clause with or without "that": said it was so
	that                        // a clause only with "that", "whether", "how": learned that
	infinite                    // "to" and a verb: vowed to
	object                      // a noun phrase: denied the report
	addressee                   // somebody first: told reporters
	inverts                     // may stand before its subject: "…," said she
	quoted                      // is a cue only beside a quotation: continued
	paper                       // a bare clause only after a document: the report shows
	cites                       // its object is a source: citing officials
)

// cue is what the lexicon knows of a verb.
type cue struct {
	lemma  string
	act    headwater.Act
	frames frame
}

// verbs are the reporting verbs of English news. The core is the list of speech
// and attitude verbs that PolNeAR (Newell, Margolin and Ruths 2018) annotates
// most often in its training part; acts follow the contract.
var verbs = []cue{
	{"say", headwater.State, clause | inverts}, {"tell", headwater.State, clause | addressee | infinite}, {"add", headwater.State, clause | inverts},
	{"state", headwater.State, clause | inverts}, {"note", headwater.State, clause | inverts}, {"write", headwater.State, clause | inverts | quoted},
	{"report", headwater.State, clause | inverts}, {"announce", headwater.State, clause | object | inverts}, {"declare", headwater.State, clause | object | inverts},
	{"explain", headwater.State, clause | inverts}, {"comment", headwater.State, quoted | inverts}, {"remark", headwater.State, clause | inverts},
	{"observe", headwater.State, that | quoted | inverts}, {"mention", headwater.State, that}, {"recall", headwater.State, that | quoted | inverts},
	{"tweet", headwater.State, clause | inverts | quoted}, {"post", headwater.State, quoted | inverts}, {"point", headwater.State, 0},
	{"reveal", headwater.State, that | object | paper}, {"disclose", headwater.State, that}, {"inform", headwater.State, that | addressee},
	{"brief", headwater.State, that | addressee}, {"testify", headwater.State, clause}, {"reply", headwater.State, that | quoted | inverts},
	{"respond", headwater.State, that | quoted | inverts}, {"answer", headwater.State, quoted | inverts}, {"retort", headwater.State, quoted | inverts},
	{"continue", headwater.State, quoted | inverts}, {"begin", headwater.State, quoted | inverts}, {"muse", headwater.State, quoted | inverts}, {"conclude", headwater.State, clause | quoted | inverts}, {"quip", headwater.State, quoted | inverts},
	{"joke", headwater.State, that | quoted | inverts}, {"shout", headwater.State, quoted | inverts}, {"exclaim", headwater.State, quoted | inverts},
	{"whisper", headwater.State, quoted | inverts}, {"chant", headwater.State, quoted | inverts}, {"repeat", headwater.State, that | quoted | inverts},
	{"reiterate", headwater.State, that | object | inverts}, {"stress", headwater.State, that | object | inverts}, {"emphasize", headwater.State, that | object | inverts},
	{"emphasise", headwater.State, that | object | inverts}, {"underline", headwater.State, that}, {"underscore", headwater.State, that},
	{"maintain", headwater.State, clause}, {"assert", headwater.State, clause | inverts}, {"contend", headwater.State, clause | inverts},
	{"argue", headwater.State, clause | inverts}, {"claim", headwater.State, clause | infinite | inverts}, {"allege", headwater.Accuse, clause | inverts},
	{"insist", headwater.State, clause | inverts}, {"suggest", headwater.State, clause | inverts}, {"indicate", headwater.State, clause},
	{"describe", headwater.State, object}, {"characterize", headwater.State, object}, {"call", headwater.State, 0},
	{"complain", headwater.State, clause | inverts}, {"lament", headwater.State, that | object | inverts}, {"caution", headwater.Predict, clause | inverts},
	{"warn", headwater.Predict, clause | addressee | infinite | object | inverts}, {"boast", headwater.State, that | quoted | inverts}, {"brag", headwater.State, that},
	{"assure", headwater.State, clause | addressee}, {"remind", headwater.State, that | addressee}, {"advise", headwater.Ask, that | infinite | addressee},
	{"promise", headwater.Intend, clause | infinite | object}, {"pledge", headwater.Intend, clause | infinite | object}, {"vow", headwater.Intend, clause | infinite | object},
	{"swear", headwater.Intend, that | infinite}, {"plan", headwater.Intend, infinite}, {"intend", headwater.Intend, infinite},
	{"decide", headwater.Intend, that | infinite}, {"threaten", headwater.Threaten, that | infinite}, {"offer", headwater.Intend, infinite},
	{"propose", headwater.Ask, that | infinite | object}, {"recommend", headwater.Ask, that | object}, {"urge", headwater.Ask, that | addressee | infinite | object},
	{"ask", headwater.Ask, quoted | inverts | infinite | addressee}, {"request", headwater.Ask, that | object}, {"demand", headwater.Order, clause | infinite | object},
	{"order", headwater.Order, that | addressee | infinite}, {"instruct", headwater.Order, that | addressee | infinite}, {"command", headwater.Order, that},
	{"appeal", headwater.Ask, 0}, {"plead", headwater.Ask, quoted | inverts}, {"wonder", headwater.Ask, that | quoted | inverts},
	{"confirm", headwater.Confirm, clause | object | inverts}, {"acknowledge", headwater.Confirm, clause | object | inverts}, {"admit", headwater.Confirm, clause | object | inverts},
	{"concede", headwater.Confirm, clause | inverts}, {"verify", headwater.Confirm, that | object}, {"agree", headwater.Confirm, that | infinite | quoted | inverts},
	{"deny", headwater.Deny, clause | object}, {"reject", headwater.Deny, object}, {"dismiss", headwater.Deny, object},
	{"dispute", headwater.Deny, that | object}, {"refute", headwater.Deny, object}, {"rebut", headwater.Deny, object}, {"contradict", headwater.Deny, object},
	{"accuse", headwater.Accuse, object}, {"blame", headwater.Accuse, object}, {"denounce", headwater.Accuse, object},
	{"condemn", headwater.Accuse, object}, {"criticize", headwater.Accuse, object}, {"criticise", headwater.Accuse, object}, {"charge", headwater.Accuse, that},
	{"praise", headwater.State, object}, {"hail", headwater.State, object}, {"defend", headwater.State, object}, {"endorse", headwater.State, object},
	{"predict", headwater.Predict, clause | object | inverts}, {"forecast", headwater.Predict, that | object}, {"expect", headwater.Predict, that | infinite},
	{"estimate", headwater.Believe, clause | inverts}, {"believe", headwater.Believe, clause}, {"think", headwater.Believe, clause},
	{"assess", headwater.Believe, that}, {"judge", headwater.Believe, that}, {"suspect", headwater.Believe, clause}, {"consider", headwater.Believe, object},
	{"feel", headwater.Believe, that}, {"know", headwater.Believe, that}, {"assume", headwater.Believe, that}, {"speculate", headwater.Believe, that},
	{"hope", headwater.Believe, clause | infinite}, {"fear", headwater.Believe, clause | object}, {"worry", headwater.Believe, that},
	{"want", headwater.Intend, infinite}, {"doubt", headwater.Doubt, clause | object}, {"question", headwater.Doubt, that | object},
	{"refuse", headwater.Refuse, infinite}, {"decline", headwater.Refuse, infinite},
	{"show", headwater.State, that | paper}, {"find", headwater.State, that | paper}, {"learn", headwater.State, that}, {"detail", headwater.State, paper},
	{"prove", headwater.State, that}, {"imply", headwater.State, that}, {"hint", headwater.State, that}, {"signal", headwater.State, that}, {"list", headwater.State, paper}, {"read", headwater.State, quoted},
	{"cite", headwater.State, cites}, {"quote", headwater.State, cites}, {"reference", headwater.State, object},
	{"relate", headwater.State, that | inverts}, {"recount", headwater.State, that | object | inverts}, {"narrate", headwater.State, that}, {"opine", headwater.Believe, that | quoted | inverts},
}

// irregular forms: lemma → past, participle.
var irregular = map[string][2]string{
	"begin": {"began", "begun"}, "say": {"said", "said"}, "tell": {"told", "told"}, "write": {"wrote", "written"}, "swear": {"swore", "sworn"},
	"think": {"thought", "thought"}, "feel": {"felt", "felt"}, "know": {"knew", "known"}, "find": {"found", "found"},
	"show": {"showed", "shown"}, "read": {"read", "read"}, "forecast": {"forecast", "forecast"},
}

// form is one inflected form of a cue verb.
type form struct {
	cue
	kind inflection
}

type inflection uint8

const (
	base inflection = iota // say
	third
	past
	participle // past participle where it differs: written
	gerund     // saying
)

// forms maps every inflected form to its cue.
var forms = sync.OnceValue(func() map[string]form {
	m := make(map[string]form, 5*len(verbs))
	for _, v := range verbs {
		for kind, w := range inflect(v.lemma) {
			if _, taken := m[w]; !taken {
				m[w] = form{v, inflection(kind)}
			}
		}
	}
	return m
})

// inflect gives base, third person, past, participle and gerund.
func inflect(lemma string) [5]string {
	stem := lemma
	if doubled[lemma] {
		stem += lemma[len(lemma)-1:]
	}
	third, pastForm, ing := lemma+"s", stem+"ed", stem+"ing"
	switch {
	case strings.HasSuffix(lemma, "e"):
		pastForm, ing = lemma+"d", lemma[:len(lemma)-1]+"ing"
	case strings.HasSuffix(lemma, "y") && !strings.ContainsRune("aeo", rune(lemma[len(lemma)-2])):
		third, pastForm = lemma[:len(lemma)-1]+"ies", lemma[:len(lemma)-1]+"ied"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"):
		third = lemma + "es"
	}
	out := [5]string{lemma, third, pastForm, pastForm, ing}
	if irr, ok := irregular[lemma]; ok {
		out[past], out[participle] = irr[0], irr[1]
	}
	return out
}

// doubled verbs double their last letter.
var doubled = map[string]bool{"quip": true, "plan": true, "admit": true, "refer": true, "brag": true, "rebut": true, "begin": true}
