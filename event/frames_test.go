package event

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestFrames(t *testing.T) {
	l, err := load()
	if err != nil {
		t.Fatal(err)
	}
	have := map[headwater.ClaimType]bool{}
	for _, e := range l.words {
		for _, s := range e.senses {
			have[s.frame.Type] = true
		}
	}
	for _, want := range []headwater.ClaimType{
		headwater.Transfer, headwater.Deploy, headwater.Produce, headwater.Test, headwater.Train, headwater.Fund,
		headwater.Command, headwater.Attack, headwater.StrikeClaim, headwater.Interdict, headwater.Seize,
		headwater.Sanction, headwater.Agree, headwater.Meet, headwater.Menace, headwater.Cooperate,
		headwater.Accusation, headwater.Denial, headwater.Withdraw, headwater.Possess, headwater.Reach,
	} {
		if !have[want] {
			t.Errorf("no frame tells of %s", want)
		}
	}
}

func TestFramesAreReadStrictly(t *testing.T) {
	for _, tt := range []struct{ name, file, yaml, want string }{
		{"an unknown field", "x.yaml", "type: attack\nverb: [x]\n", "field verb not found"},
		{"an unknown field of a trigger", "x.yaml", "type: attack\nobject: victim\nneeds: [arms]\nverbs: [{word: x, near: arms}]\n", "field near not found"},
		{"an unknown kind", "x.yaml", "type: attack\nobject: victim\nneeds: [cheese]\n", `no kind of word is called "cheese"`},
		{"no type", "x.yaml", "object: victim\nneeds: [arms]\n", "must be given"},
		{"no word", "x.yaml", "type: attack\nobject: victim\nneeds: [arms]\nverbs: [{past: x}]\n", "has no word"},
		{"an unknown list", "words.yaml", "cheese:\n  nouns: [brie]\n", "no kind of word"},
	} {
		l := &lexicon{words: map[string]entry{}}
		err := l.add(tt.file, []byte(tt.yaml))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		}
	}
}

func TestForms(t *testing.T) {
	for _, tt := range []struct {
		trigger trigger
		want    string
	}{
		{trigger{Word: "supply"}, "supply supplies supplied supplying"},
		{trigger{Word: "ship"}, "ship ships shipped shipping"},
		{trigger{Word: "seize"}, "seize seizes seized seizing"},
		{trigger{Word: "attack"}, "attack attacks attacked attacking"},
		{trigger{Word: "deploy"}, "deploy deploys deployed deploying"},
		{trigger{Word: "reach"}, "reach reaches reached reaching"},
		{trigger{Word: "equip", Past: "equipped"}, "equip equips equipped equipping"},
		{trigger{Word: "hit", Past: "hit", Gerund: "hitting"}, "hit hits hitting"},
		{trigger{Word: "give", Past: "gave", Participle: "given"}, "give gives gave given giving"},
	} {
		var got []string
		for _, f := range verbForms(&tt.trigger) {
			got = append(got, f.text)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("forms of %s: %s, want %s", tt.trigger.Word, s, tt.want)
		}
	}
}
