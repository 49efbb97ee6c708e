package event_test

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/event"
)

// folder is a folder of frames of a user, by the names of its files.
func folder(files map[string]string) map[string]fs.FS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return map[string]fs.FS{"mine": m}
}

// auction is a sound frame that a fault can be put into.
const auction = `frame: auction
type: transfer
roles:
  agent: {at: [subject]}
  item: {at: [object], is: [arms]}
needs: [item]
verbs: [auction]
`

func TestZeroFramesFindNothing(t *testing.T) {
	s := read(t, "[GPE:Northland] sent missiles to the rebels.")
	if got := s.by(&event.Frames{}); got != nil {
		t.Errorf("the zero Frames gives %d claims, want none", len(got))
	}
}

// TestLoadIsTheSameTwice has what is compiled in parsed once and shared.
func TestLoadIsTheSameTwice(t *testing.T) {
	a, err := event.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := event.Load(map[string]fs.FS{}); err != nil || a != b {
		t.Errorf("frames %p and %p, error %v: want the same", a, b, err)
	}
}

func TestFaultsNameFileAndLine(t *testing.T) {
	for _, tt := range []struct {
		name, yaml string
		want       []string // a part of each line of the error
	}{
		{"an unknown key", auction + "verb: [give]\n", []string{`mine/x.yaml:8: a frame has no "verb"; its keys are`}},
		{"an unknown key of a trigger", strings.Replace(auction, "[auction]", "\n  - {word: auction, near: arms}", 1), []string{`mine/x.yaml:8: a trigger has no "near"`}},
		{"an unknown key of a role", strings.Replace(auction, "{at: [subject]}", "{at: [subject], are: [arms]}", 1), []string{`mine/x.yaml:4: a role has no "are"`}},
		{"a key twice", auction + "verbs: [give]\n", []string{`mine/x.yaml:8: "verbs" comes twice`}},
		{"an unknown role", strings.Replace(auction, "agent:", "giver:", 1), []string{`mine/x.yaml:4: there is no role "giver"; the roles are agent, recipient`}},
		{"an unknown role of a trigger", strings.Replace(auction, "[auction]", "\n  - {word: auction, roles: {giver: [subject]}}", 1), []string{`mine/x.yaml:8: there is no role "giver"`}},
		{"an unknown role to need", strings.Replace(auction, "needs: [item]", "needs: [item|giver]", 1), []string{`there is no role "giver" to need`}},
		{"an unknown type", strings.Replace(auction, "transfer", "loan", 1), []string{`mine/x.yaml:1: frame "auction" has the type "loan"; the types are transfer`}},
		{"an unknown list", strings.Replace(auction, "is: [arms]", "is: [cheese]", 1), []string{`mine/x.yaml:5: no list of words is called "cheese"`}},
		{"an unknown list in about", auction + "about: [cheese]\n", []string{`no list of words is called "cheese"`}},
		{"an unknown place", strings.Replace(auction, "at: [subject]", "at: [sujet]", 1), []string{`mine/x.yaml:4: no place is called "sujet"; the places are subject`}},
		{"a role without a place", strings.Replace(auction, "{at: [subject]}", "{is: [actor]}", 1), []string{`mine/x.yaml:4: role "agent" stands nowhere`}},
		{"no name", strings.Replace(auction, "frame: auction\n", "", 1), []string{`mine/x.yaml:1: a frame has no name; add "frame: NAME"`}},
		{"no type", strings.Replace(auction, "type: transfer\n", "", 1), []string{`mine/x.yaml:1: frame "auction" has no type`}},
		{"no words", strings.Replace(auction, "verbs: [auction]\n", "", 1), []string{`mine/x.yaml:1: frame "auction" has no words; add "verbs: [...]" or "nouns: [...]"`}},
		{"an empty list of words", strings.Replace(auction, "[auction]", "[]", 1), []string{`frame "auction" has no words`}},
		{"a trigger without a word", strings.Replace(auction, "[auction]", "\n  - {particle: out}", 1), []string{`mine/x.yaml:8: a trigger has no word; add "word: WORD"`}},
		{"no needs", strings.Replace(auction, "needs: [item]\n", "", 1), []string{`mine/x.yaml:1: frame "auction" needs roles, and needs`}},
		{"no roles", "frame: auction\ntype: transfer\nneeds: [item]\nverbs: [auction]\n", []string{`mine/x.yaml:1: frame "auction" needs roles`}},
		{"a frame twice", auction + "---\n" + auction, []string{`mine/x.yaml:9: frame "auction" is in mine/x.yaml:1 already`}},
		{"an unknown parent", auction + "extends: borrow\n", []string{`mine/x.yaml:1: frame "auction" extends "borrow", which no file has`}},
		{"itself as parent", auction + "extends: auction\n", []string{`frames extend each other in a circle: auction > auction`}},
		{"a circle", auction + "extends: b\n---\n" + strings.Replace(auction, "frame: auction", "frame: b", 1) + "extends: auction\n", []string{`mine/x.yaml:1: frames extend each other in a circle: auction > b > auction`}},
		{"a list for a frame", "- auction\n", []string{`mine/x.yaml:1: a frame is a mapping`}},
		{"a list for roles", strings.Replace(auction, "needs:", "note: [a, b]\nneeds:", 1), []string{`mine/x.yaml:6: one word or line of text is wanted here`}},
		{"a mapping for needs", strings.Replace(auction, "needs: [item]", "needs: {item: 1}", 1), []string{`mine/x.yaml:6: a list of words is wanted here`}},
		{"codes that are no list", auction + "called: planned\n", []string{`mine/x.yaml:8: called is a list of cases`}},
		{"an unknown case", auction + "called:\n  - {where: tomorrow, plover: AID}\n", []string{`mine/x.yaml:9: no case is called "tomorrow"`}},
		{"an unknown list of a case", auction + "called:\n  - {where: item, is: [cheese], plover: AID}\n", []string{`mine/x.yaml:9: no list of words is called "cheese"`}},
		{"broken YAML", auction + "nouns: [loan\n", []string{`mine/x.yaml`, `line`}},
		{"text that is no YAML", "\x00\x01", []string{`mine/x.yaml`}},
	} {
		refuses(t, tt.name, folder(map[string]string{"x.yaml": tt.yaml}), tt.want...)
	}
}

// refuses fails unless the folders cannot be loaded and the error has every part.
func refuses(t *testing.T, name string, folders map[string]fs.FS, want ...string) {
	t.Helper()
	f, err := event.Load(folders)
	if err == nil || f != nil {
		t.Errorf("%s: loaded, want an error with %q", name, want)
		return
	}
	for _, w := range want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%s: error\n%v\nwant one with %q", name, err, w)
		}
	}
}

func TestFaultsOfWords(t *testing.T) {
	refuses(t, "a list for a file of words", folder(map[string]string{"words.yaml": "- brie\n"}), "mine/words.yaml:1: a file of words is a mapping")
	refuses(t, "a mapping for a list", folder(map[string]string{"words.yaml": "a: [x]\ncheese: {brie: 1}\n"}), "mine/words.yaml:2: a list of words is wanted here")
	refuses(t, "broken words", folder(map[string]string{"words.yaml": "cheese: [brie\n"}), "mine/words.yaml", "line")
	var many strings.Builder
	for i := range 80 {
		many.WriteString("list" + strings.Repeat("x", i) + ": [w]\n")
	}
	refuses(t, "too many lists", folder(map[string]string{"words.yaml": many.String()}), "mine/words.yaml:", "is one list too many; at most 64")
}

func TestFolderWithoutFrames(t *testing.T) {
	refuses(t, "an empty folder", folder(nil), "mine: no *.yaml file in this folder; docs/claims.md shows one")
	refuses(t, "a folder of other files", folder(map[string]string{"frames.txt": auction}), "mine: no *.yaml file")
}

// TestAllFaultsAtOnce has three faults in two files of two folders.
func TestAllFaultsAtOnce(t *testing.T) {
	folders := map[string]fs.FS{
		"one": fstest.MapFS{"a.yaml": {Data: []byte(strings.Replace(auction, "agent:", "giver:", 1) + "verb: [x]\n")}},
		"two": fstest.MapFS{"b.yaml": {Data: []byte("frame: b\ntype: loan\nverbs: [b]\n")}},
	}
	_, err := event.Load(folders)
	if err == nil {
		t.Fatal("loaded, want three faults")
	}
	var faults event.Faults
	if !errors.As(err, &faults) || len(faults) != 3 {
		t.Errorf("error %v has %d faults, want 3", err, len(faults))
	}
	lines := regexp.MustCompile(`(?m)^(\w+/\w+\.yaml:\d+): `).FindAllStringSubmatch(err.Error(), -1)
	var got []string
	for _, l := range lines {
		got = append(got, l[1])
	}
	if want := "one/a.yaml:4 one/a.yaml:8 two/b.yaml:1"; strings.Join(got, " ") != want {
		t.Errorf("faults at %q, want %q", strings.Join(got, " "), want)
	}
}

func TestUsersFrameTakesThePlaceOfABuiltIn(t *testing.T) {
	s := read(t, "[GPE:Northland] funds the militia. [GPE:Northland] subsidises the militia.")
	if got := s.find(t); len(got) == 0 || got[0].Type != headwater.Fund {
		t.Fatalf("claims %+v, want the militia funded", got)
	}
	f := loaded(t, map[string]string{"fund.yaml": `frame: fund
type: other
roles:
  agent: {at: [subject]}
  recipient: {at: [object]}
needs: [recipient]
verbs: [subsidise]
`})
	got := s.by(f)
	if len(got) != 1 || got[0].Type != headwater.Other || got[0].Trigger.In(s.doc.Text) != "subsidises" {
		t.Errorf("claims %+v, want the one that the user's frame tells of", got)
	}
}

// TestBuiltInFramesStay reads with a user's folder what is read without.
func TestBuiltInFramesStay(t *testing.T) {
	f := loaded(t, map[string]string{"auction.yaml": auction})
	s := read(t, clauses[0].line)
	if got := s.by(f); len(got) != 1 || got[0].Type != headwater.Transfer {
		t.Errorf("claims %+v, want the transfer", got)
	}
	s = read(t, "[GPE:Northland] auctioned the rockets to the rebels.")
	if got := s.by(f); len(got) != 1 || got[0].Type != headwater.Transfer {
		t.Errorf("claims %+v, want the sale", got)
	}
}

// fields are the files of two researchers of other fields.
var fields = map[string]string{
	"words.yaml": `networks: [server, grid, network, ministry, bank]
tools: [malware, ransomware, wiper]
papers: [flag, register, papers, name]
`,
	"cyber.yaml": `# Intrusions.
frame: intrude
type: attack
plover: ASSAULT
roles:
  agent: {at: [subject], is: [actor, armed, state, people]}
  victim: {at: [object, into, against], is: [networks]}
  instrument: {at: [with], is: [tools]}
needs: [victim]
verbs:
  - hack
  - {word: break, beside: [into]}
nouns:
  - {word: intrusion breach, unless: [contract]}
`,
	"evasion.yaml": `frame: reflag
extends: give
type: other
plover: ""
cameo: "999"
roles:
  item: {at: [object], is: [carrier]}
needs: [item]
verbs:
  - reflag rename
  - {word: switch, particle: off, object: [transponder], roles: {item: {at: [of, object]}}}
`,
}

func TestAUsersOwnField(t *testing.T) {
	f := loaded(t, fields)
	for _, tt := range []row{
		{"Hackers from [GPE:Northland] hacked the servers with malware.", []string{"attack hacked agent=Hackers instrument=malware victim=the servers"}},
		{"The group broke into the network.", []string{"attack broke agent=The group victim=the network"}},
		{"The intrusion into the grid went on.", []string{"attack intrusion victim=the grid"}},
		{"The firm renamed the tanker.", []string{"other renamed agent=The firm item=the tanker"}},
		{"The firm renamed the street.", nil},
		{"The group broke a vase.", nil},
	} {
		s := read(t, tt.line)
		var got []string
		for _, c := range s.by(f) {
			got = append(got, written(s.doc.Text, c))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\n got  %q\n want %q", s.doc.Text, got, tt.want)
		}
	}
	s := read(t, "The firm renamed the tanker.")
	if got := s.by(f); len(got) == 1 && got[0].CAMEO != "999" {
		t.Errorf("code %q, want that of the user's frame", got[0].CAMEO)
	}
}

// TestCodesByCase gives a claim the codes of the first case that holds.
func TestCodesByCase(t *testing.T) {
	f := loaded(t, map[string]string{"auction.yaml": auction + `plover: AID
cameo: "072"
called:
  - {where: planned, plover: AGREE, cameo: "033"}
  - {where: item, is: [tested], plover: AID, cameo: "070"}
`})
	for line, want := range map[string]string{
		"[GPE:Northland] auctioned rifles to the rebels.":    "AID 072",
		"[GPE:Northland] will auction rifles to the rebels.": "AGREE 033",
		"[GPE:Northland] auctioned missiles to the rebels.":  "AID 070",
	} {
		s := read(t, line)
		got := s.by(f)
		if len(got) != 1 || got[0].PLOVER+" "+got[0].CAMEO != want {
			t.Errorf("%s gives %+v, want one claim with %s", s.doc.Text, got, want)
		}
	}
}

func loaded(t testing.TB, files map[string]string) *event.Frames {
	t.Helper()
	f, err := event.Load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// FuzzLoad reads any file of frames: it loads or is refused, and what loads reads.
func FuzzLoad(f *testing.F) {
	for _, text := range fields {
		f.Add(text, "")
	}
	f.Add(auction+"extends: give\n---\n"+auction, "arms: [x]\n")
	f.Add("frame: &a auction\nroles: *a\n", "<<: {a: b}\n")
	f.Add("frame: {}\ntype: []\nroles: 7\nverbs: {a: b}\nneeds: '|'\n", "null")
	f.Fuzz(func(t *testing.T, frames, words string) {
		files := map[string]string{"x.yaml": frames}
		if words != "" {
			files["words.yaml"] = words
		}
		rules, err := event.Load(folder(files))
		if (rules == nil) == (err == nil) {
			t.Fatalf("frames %v and error %v: want one of them", rules, err)
		}
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Fatal("an error says nothing")
			}
			return
		}
		s := read(t, "[GPE:Northland] auctioned two rockets to the rebels, who hacked the server.")
		sound(t, s, s.by(rules))
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := event.Load(folder(map[string]string{"x.yaml": auction})); err != nil {
			b.Fatal(err)
		}
	}
}
