package event

import (
	"fmt"
	"strings"
)

// class is the set of things a word may be, whatever its sentence.
type class uint64

// Kinds of content word, each a list of frames/words.yaml, then kinds of
// grammatical word.
const (
	arms class = 1 << iota
	tails
	armed
	troops
	casualty
	violence
	official
	actor
	play
	state // names a country or people; set from entities
	named // lies in a mention; set from entities
	place // lies in a mention that can stand on a map
	weapon
	determiner
	preposition
	be
	have
	do
	modal
	negation
	conjunction
	boundary // opens a clause
	relative // opens a clause about what stands before
	pronoun
	adverb
	charge
	carrier
	tested
	timely // "last", "Monday": opens a time, ends a phrase
	diplomacy
	bodies
	crewed  // arms with people in them, which can act: a warship
	struck  // what is attacked beside people
	warlike // words of fighting, which make a killing one of a conflict
	amount  // "dozens" of something
	saying  // verbs of speech and thought, which end a phrase
	capable // "capable", "enough", "able": opens the way to a reach claim
	number
	stop // punctuation that ends a clause
	comma
	quote
	possessive
	other  // any word that is none of the above and no trigger
	actors = armed | official | actor
)

var kinds = map[string]class{
	"arms": arms, "tails": tails, "armed": armed, "troops": troops, "casualty": casualty,
	"violence": violence, "official": official, "actor": actor, "play": play, "charge": charge, "carrier": carrier, "tested": tested, "diplomacy": diplomacy, "bodies": bodies, "state": state,
	"crewed": crewed, "struck": struck, "warlike": warlike,
}

func classOf(names []string) (class, error) {
	var c class
	for _, n := range names {
		k, ok := kinds[n]
		if !ok {
			return 0, fmt.Errorf("no kind of word is called %q; the kinds are the lists of words.yaml and state", n)
		}
		c |= k
	}
	return c, nil
}

// grammatical holds the closed classes of English, as far as they steer Find.
var grammatical = []struct {
	class class
	words string
}{
	{determiner, "a an the this these those its his her their our my your some several many such any all both each either every no another"},
	{preposition, "of in at on near aboard from to with by for into onto over under across around against toward towards through via using outside inside between among amid during about within along beyond off up as without including despite upon"},
	{be, "is are was were be been being am isn't aren't wasn't weren't"},
	{have, "has have had having hasn't haven't hadn't"},
	{do, "do does did don't doesn't didn't"},
	{modal, "will would could may might can should must shall won't wouldn't couldn't can't cannot"},
	{negation, "not never neither nor without stopped ceased isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't cannot fail fails failed failing refused unable n't"},
	{conjunction, "and or"},
	{boundary, "while although though because since whereas but if unless when where after before until whether so"},
	{relative, "which who whom whose that"},
	{pronoun, "he she it they we i you them him us"},
	{adverb, "already also still recently reportedly allegedly now then once again only just even currently repeatedly successfully directly openly secretly covertly long ever yesterday today almost nearly roughly first previously later soon thus often always longer out least most"},
	{amount, "dozens hundreds thousands scores number numbers tens types type kinds shipment shipments batch batches stockpile stockpiles quantities quantity consignment cache pieces tonnes tons kilograms parts series lot lots arsenal haul stash variety array generation total pair rounds volley barrage salvo"},
	{saying, "said says say saying told tells claimed claims believe believes believed announced announces added adds reported reports confirmed confirms warned warns denied denies accused accuses according plans planned plan intends intended wants wanted expected expects likely continues continued continue began begun begins started starts vowed threatened agreed tried tries trying sought helped helps helping urged ordered used uses became remains remained makes made allowed allows took takes came comes went goes called calls failed refused aims aimed appears seems seemed stop prevent included includes fight defend protect support counter deter defeat retaliate moved moves planning decided decision urge urges put puts bring brings brought pledged promised preparing ready poised seeks seek considering threatening drew won lost fell rose grew kept stood broke saw wrote spoke sparked triggered prompted caused followed"},
	{capable, "capable able enough capability capacity"},
	{timely, "last next early late monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december"},
	{number, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"},
	{other, "there here what how why"},
}

func (l *lexicon) grammar() {
	for _, g := range grammatical {
		for w := range strings.FieldsSeq(g.words) {
			l.mark(w, g.class)
		}
	}
}
