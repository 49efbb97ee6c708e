package eval

import "strings"

// scoreSpeech is scoreRoles and scoreWhole over those attributions alone, on
// both sides, whose cue is speech or what a document says.
func scoreSpeech(b *board, text string, gold, pred []said) {
	const prefix = "speech and document cues: "
	gold, pred = spokenOnly(text, gold), spokenOnly(text, pred)
	for _, r := range roles {
		g, p := part(gold, r.of), part(pred, r.of)
		b.add(prefix+r.label, exactTally(g, p), overlapTally(g, p))
	}
	scoreWholeAs(b, prefix+"whole", gold, pred)
}

func spokenOnly(text string, all []said) []said {
	var out []said
	for _, s := range all {
		if !attitude(s.cue.words(text)) {
			out = append(out, s)
		}
	}
	return out
}

// words are the words of an extent, its pieces parted by a space.
func (e extent) words(text string) string {
	var pieces []string
	for _, s := range e {
		pieces = append(pieces, s.In(text))
	}
	return strings.Join(pieces, " ")
}

// attitude says whether a cue tells what somebody holds, feels, wants, sees or
// backs ("believes", "has little hope") and not that anything was said: one of
// its words is of an attitude and none of speech. A cue that is not marked, and
// one of no word that we know, is speech.
func attitude(cue string) bool {
	found := false
	for _, w := range strings.FieldsFunc(strings.ToLower(cue), notLetter) {
		if attitudes.has(w) {
			found = true
		} else if speeches.has(w) {
			return false
		}
	}
	return found
}

func notLetter(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }

// vocabulary holds words by their base form.
type vocabulary map[string]bool

// has finds a word in any of its regular forms, and irregular ones where the
// vocabulary lists them.
func (v vocabulary) has(word string) bool {
	if v[word] {
		return true
	}
	for _, ending := range [...]struct{ cut, put string }{
		{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}, {"ying", "ie"},
	} {
		if base, ok := strings.CutSuffix(word, ending.cut); ok && v.form(base+ending.put, ending.put == "") {
			return true
		}
	}
	return false
}

// form looks a base form up, also with its last letter undoubled: "planned".
func (v vocabulary) form(base string, mayDouble bool) bool {
	if v[base] {
		return true
	}
	n := len(base)
	return mayDouble && n > 3 && base[n-1] == base[n-2] && v[base[:n-1]]
}

// attitudes are general verbs, nouns and adjectives of belief, feeling, will,
// perception and taking sides. The classes follow what PolNeAR counts as an
// attribution though nobody speaks; deeds of taking sides ("backed", "voted")
// are among them.
var attitudes = vocabulary(wordSet(`
	believe think thought know knew known feel felt understand understood assume suppose suspect doubt consider deem
	reckon guess judge regard perceive view see saw seen hear heard watch notice sense learn learned learnt realize realise
	recognize recognise remember forget forgot forgotten imagine interpret envision foresee foresaw anticipate expect await
	hope fear worry want wish desire long need like love hate loathe enjoy dislike resent regret prefer favor favour
	care mind dread distrust mistrust trust admire respect appreciate value cherish embrace
	plan intend mean aim aspire seek sought try tried attempt strive strove hesitate decide choose chose chosen
	determine opt resolve prepare ponder weigh contemplate mull
	support supporter backing backed backs backer oppose opponent vote side resist tolerate accept ignore focus look appear seem
	belief decision passion conviction feeling opinion attitude stance mindset perception impression expectation intention intent goal
	ambition aspiration willingness readiness reluctance eagerness desire interest confidence optimism pessimism
	skepticism scepticism anger frustration disappointment satisfaction dissatisfaction opposition preference
	sympathy enthusiasm concern anxiety unease faith temptation thinking mood knowledge awareness consensus sentiment
	convinced confident sure certain aware unaware eager keen willing unwilling ready reluctant hesitant wary leery
	skeptical sceptical optimistic pessimistic hopeful fearful afraid worried concerned nervous anxious angry furious
	upset frustrated disappointed pleased happy unhappy glad proud grateful ashamed embarrassed surprised stunned
	shocked alarmed excited enthusiastic interested bent inclined disinclined determined supportive sympathetic hostile
	open opposed committed puzzled confused uneasy uncertain unsure unconvinced bullish bearish content satisfied
	dissatisfied impressed tempted dismayed troubled horrified outraged thrilled delighted`))

// speeches are general words of saying: with one of them beside it ("expressed
// hope", "said to believe") an attitude was uttered.
var speeches = vocabulary(wordSet(`
	say said tell told state declare announce express voice utter speak spoke spoken talk write wrote written tweet post
	blog text email mail ask reply respond answer call describe explain note add argue claim contend insist assert
	maintain allege accuse charge warn caution vow pledge promise swear swore threaten confirm deny admit acknowledge
	concede reveal disclose report cite quote mention repeat reiterate stress emphasize emphasise suggest propose
	recommend urge demand order predict forecast estimate project conclude testify brief inform remind assure complain
	lament praise criticize criticise condemn denounce blast slam hail joke quip boast brag shout chant scream whisper
	comment remark observe statement speech interview announcement assertion allegation accusation complaint argument
	according reportedly allegedly read list publish release issue signal indicate hint imply articulate outline
	discuss debate pronounce proclaim profess confess recount relate narrate convey communicate share sound
	raise lay laid spell reject dismiss refuse decline question challenge dispute endorse`))
