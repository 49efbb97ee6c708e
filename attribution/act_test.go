package attribution

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// acts are cues in brackets, their content in braces.
var actTests = []struct {
	text    string
	act     headwater.Act
	negated bool
}{
	// Speech.
	{"Hale [said] {the ferry would sail}.", headwater.State, false},
	{"Hale [did not say] {when the ferry would sail}.", headwater.State, true},
	{"Hale [didn't mention] {the ferry}.", headwater.State, true},
	{"Hale [not only said] {the ferry was late}.", headwater.State, false},
	{"No official [said] {the ferry was late}.", headwater.State, true},
	{"Hale [said]: {“No ferry sails to Norda.”}", headwater.State, false},
	{"Hale [made it clear] {that the ferry was late}.", headwater.State, false},
	{"[According to] the guild, {the ferry was late}.", headwater.State, false},
	{"Moss[:] {“The ferry was late.”}", headwater.State, false},
	{"{The ferry} [reportedly] {sank}.", headwater.State, false},
	{"The audit [shows] {that fuel was missing}.", headwater.State, false},
	{"The guild [supports] {the bridge}.", headwater.State, false},
	{"Hale [zorbled] {that the ferry was late}.", headwater.State, false},
	{"Hale [released a statement saying] {the ferry was late}.", headwater.State, false},
	// Confirm and deny.
	{"The ministry [confirmed] {the sinking}.", headwater.Confirm, false},
	{"The ministry [could not confirm] {the sinking}.", headwater.Confirm, true},
	{"The ministry [was unable to verify] {the sinking}.", headwater.Confirm, true},
	{"Hale [pleaded guilty to] {smuggling}.", headwater.Confirm, false},
	{"He [agrees] {that the pier is unsafe}.", headwater.Confirm, false},
	{"The navy [denied] {that it fired}.", headwater.Deny, false},
	{"The navy [did not deny] {that it fired}.", headwater.Deny, true},
	{"The mayor [has not ruled out] {a curfew}.", headwater.Deny, true},
	{"The mayor [rejected] {the claim that he lied}.", headwater.Deny, false},
	{"The mayor's [denial] {that he lied}", headwater.Deny, false},
	{"No one [disputes] {that the pier is unsafe}.", headwater.Deny, true},
	// Accuse.
	{"Moss [accused] {the guild of theft}.", headwater.Accuse, false},
	{"{The guild} [was accused of] {theft}.", headwater.Accuse, false},
	{"Moss [took aim at] {the guild}.", headwater.Accuse, false},
	{"[Accusations] {that the guild stole fuel}", headwater.Accuse, false},
	{"Critics [were harshly critical of] {the pier}.", headwater.Accuse, false},
	// Predict.
	{"Analysts [expect] {the dam to hold}.", headwater.Predict, false},
	{"{The dam} [is expected to] {hold}.", headwater.Predict, false},
	{"{No deal} [is expected].", headwater.Predict, false},
	{"Moss [warned that] {the dam would fail}.", headwater.Predict, false},
	{"the [forecast] {that rain will fall}", headwater.Predict, false},
	// Intend.
	{"Norda [plans to] {build a dam}.", headwater.Intend, false},
	{"Norda [has no plans] {to build a dam}.", headwater.Intend, true},
	{"The guild [wants] {the pier rebuilt}.", headwater.Intend, false},
	{"Moss [would like] {to sail}.", headwater.Intend, false},
	{"Moss [vowed] {not to yield}.", headwater.Intend, false},
	{"Moss [hopes] {to win the seat}.", headwater.Intend, false},
	{"Norda [announced plans] {to build a dam}.", headwater.Intend, false},
	{"its [decision] {to close the port}", headwater.Intend, false},
	{"Moss [is determined] {to stay}.", headwater.Intend, false},
	// Threaten.
	{"Norda [threatened] {to close the strait}.", headwater.Threaten, false},
	{"Norda [warned] {that it would retaliate}.", headwater.Threaten, false},
	{"the [threat] {to close the strait}", headwater.Threaten, false},
	// Order and ask.
	{"{Crews} [were ordered to] {leave}.", headwater.Order, false},
	{"Police [told] {residents to leave}.", headwater.Order, false},
	{"{Residents} [were told] {to leave}.", headwater.Order, false},
	{"The union [demanded] {higher pay}.", headwater.Order, false},
	{"Moss [told] {reporters the road to Norda was cut}.", headwater.State, false},
	{"Moss [called for] {an inquiry}.", headwater.Ask, false},
	{"Moss [called] {for an inquiry}.", headwater.Ask, false},
	{"Moss [warned against] {haste}.", headwater.Ask, false},
	{"Moss [warned] {Norda against haste}.", headwater.Ask, false},
	{"He [was asked] {whether the dam would hold}.", headwater.Ask, false},
	{"the [call] {for an inquiry}", headwater.Ask, false},
	// Believe and doubt.
	{"Moss [believes] {the dam will hold}.", headwater.Believe, false},
	{"Moss [does not believe] {the dam will hold}.", headwater.Believe, true},
	{"Moss [fears] {the dam will fail}.", headwater.Believe, false},
	{"Moss [is convinced] {that the dam will hold}.", headwater.Believe, false},
	{"Moss [expressed confidence] {that the dam will hold}.", headwater.Believe, false},
	{"Moss [hopes] {that the dam will hold}.", headwater.Believe, false},
	{"Moss [doubts] {that the dam will hold}.", headwater.Doubt, false},
	{"Moss [isn't sure] {the dam will hold}.", headwater.Doubt, false},
	{"Moss [is not convinced] {that the dam will hold}.", headwater.Doubt, false},
	{"Moss [was skeptical of] {the plan}.", headwater.Doubt, false},
	{"Moss [raised questions about] {the plan}.", headwater.Doubt, false},
	{"[It is unclear] {whether the dam will hold}.", headwater.Doubt, false},
	{"Moss [does not doubt] {that the dam will hold}.", headwater.Doubt, true},
	// Refuse.
	{"The crew [refused] {to board the barge}.", headwater.Refuse, false},
	{"Norda [rejected] {the offer of a truce}.", headwater.Refuse, false},
	{"The guild [opposes] {the bridge}.", headwater.Refuse, false},
	{"its [decision] {not to sail}", headwater.Refuse, false},
	{"The crew [was reluctant] {to sail}.", headwater.Refuse, false},
	// Silence is an act, and no negation.
	{"The mayor [declined to comment].", headwater.NoComment, false},
	{"The mayor [declined] {to comment on the leak}.", headwater.NoComment, false},
	{"The mayor [refused to say] {whether he knew}.", headwater.NoComment, false},
	{"The mayor [would not comment on] {the leak}.", headwater.NoComment, false},
	{"The mayor [did not respond to] {a request for comment}.", headwater.NoComment, false},
	{"The mayor [did not immediately return calls].", headwater.NoComment, false},
	{"The mayor [had no comment].", headwater.NoComment, false},
	{"The mayor [was unavailable for comment].", headwater.NoComment, false},
	{"The mayor [was not available for comment].", headwater.NoComment, false},
	{"The mayor [could not be reached].", headwater.NoComment, false},
	{"Neither the mayor nor the guild [commented on] {the leak}.", headwater.NoComment, false},
	{"The mayor [offered] {no comment}.", headwater.NoComment, false},
	{"The mayor [gave no comment on] {the leak}.", headwater.NoComment, false},
	{"The mayor [had] {no immediate comment}.", headwater.NoComment, false},
	{"The mayor [did not offer] {any comment on the leak}.", headwater.NoComment, false},
	{"The mayor [declined] {an interview request}.", headwater.NoComment, false},
	{"The mayor [refused] {all comment}.", headwater.NoComment, false},
	{"The mayor [ignored] {questions about the leak}.", headwater.NoComment, false},
	{"The mayor [kept quiet about] {the leak}.", headwater.NoComment, false},
	{"The mayor [was tight-lipped about] {the leak}.", headwater.NoComment, false},
	{"The mayor [would not be drawn on] {the leak}.", headwater.NoComment, false},
	{"The mayor [has yet to respond to] {the letter}.", headwater.NoComment, false},
	{"The mayor [hung up] {when asked}.", headwater.NoComment, false},
	{"Neither the mayor nor the guild [was available] {for comment}.", headwater.NoComment, false},
	{"The mayor [offered] {no apology}.", headwater.Intend, false},
	{"The mayor [made] {a comment about the leak}.", headwater.State, false},
	{"The mayor [gave] {the comment that no ferry would sail}.", headwater.State, false},
	{"The mayor [ignored] {calls to resign}.", headwater.Refuse, false},
	{"The mayor [declined] {the invitation}.", headwater.Refuse, false},
	{"The mayor [responded] {that he knew nothing}.", headwater.State, false},
	{"The mayor [commented on] {the leak}.", headwater.State, false},
	// Hyphens deny nothing.
	{"the [never-ending claim] {that the dam leaks}", headwater.State, false},
}

func TestAct(t *testing.T) {
	for _, tt := range actTests {
		t.Run(tt.text, func(t *testing.T) {
			r, cue, content := marked(t, tt.text)
			act, negated := r.act(cue, content)
			if act != tt.act || negated != tt.negated {
				t.Errorf("got %s, negated %v; want %s, %v", act, negated, tt.act, tt.negated)
			}
		})
	}
}

// TestActOfUnparsedText reads cues without lemmas, parts of speech and heads.
func TestActOfUnparsedText(t *testing.T) {
	tests := []struct {
		text, cue string
		act       headwater.Act
		negated   bool
	}{
		{"Hale said the ferry was late.", "said", headwater.State, false},
		{"Hale accused the guild.", "accused", headwater.Accuse, false},
		{"Hale did not believe the guild.", "did not believe", headwater.Believe, true},
		{"Hale declined to comment.", "declined to comment", headwater.NoComment, false},
		{"Hale made a promise to sail.", "made a promise", headwater.Intend, false},
		{"Hale Criticises Guild", "Criticises", headwater.Accuse, false},
	}
	for _, tt := range tests {
		doc, syn, _ := document(tt.text)
		r := newReader(doc, syn, nil)
		at := strings.Index(tt.text, tt.cue)
		cue := words{r.tokenAt(at), r.tokenAt(at+len(tt.cue)-1) + 1}
		if act, negated := r.act(cue, nil); act != tt.act || negated != tt.negated {
			t.Errorf("%s: got %s, negated %v; want %s, %v", tt.text, act, negated, tt.act, tt.negated)
		}
	}
}

func TestActOfAnyTokens(t *testing.T) {
	r := parsed(t, "Hale did not say “no comment” — never-ending, isn't it?")
	for first := -1; first <= len(r.low)+1; first++ {
		for last := first; last <= len(r.low)+2; last++ {
			r.act(words{first, last}, []headwater.Span{{Start: 0, End: len(r.text)}})
		}
	}
}

// TestActListsAgree finds words that a part of speech gives two acts.
func TestActListsAgree(t *testing.T) {
	lists := map[string][]map[headwater.Act]string{
		"verb":      {verbActs, softVerbs, {headwater.State: lightVerbs}},
		"noun":      {nounActs},
		"adjective": {adjectiveActs},
		"adverb":    {adverbActs},
	}
	for part, tables := range lists {
		seen := map[string]bool{}
		for _, table := range tables {
			for _, list := range table {
				for w := range strings.FieldsSeq(list) {
					if seen[w] {
						t.Errorf("%s %q stands twice", part, w)
					}
					seen[w] = true
				}
			}
		}
		t.Logf("%d %ss", len(seen), part)
	}
	seen := map[string]bool{}
	for _, list := range phraseActs {
		for p := range strings.SplitSeq(list, ",") {
			p = strings.Join(strings.Fields(p), " ")
			if n := strings.Count(p, " ") + 1; seen[p] || n < 2 || n > longestPhrase {
				t.Errorf("phrase %q stands twice or has %d words", p, n)
			}
			seen[p] = true
		}
	}
	t.Logf("%d phrases", len(seen))
}
