package place

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// tree makes the syntax of one sentence out of lines of form, lemma, part of speech,
// head from 1, and relation.
func tree(rows string) (*headwater.Document, *headwater.Syntax) {
	doc, syn := &headwater.Document{}, &headwater.Syntax{}
	for _, row := range strings.Split(rows, ";") {
		f := strings.Fields(row)
		span := headwater.Span{Start: len(doc.Text), End: len(doc.Text) + len(f[0])}
		head := 0
		for _, c := range f[3] {
			head = 10*head + int(c-'0')
		}
		pos, features, _ := strings.Cut(f[2], "/")
		syn.Tokens = append(syn.Tokens, headwater.Token{Span: span})
		syn.Words = append(syn.Words, headwater.Word{
			Span: span, Token: len(syn.Tokens) - 1, UPOS: headwater.ParseUPOS(pos), Features: headwater.Features(features),
			Lemma: f[1], Head: head - 1, Relation: f[4],
		})
		doc.Text += f[0] + " "
	}
	n := len(syn.Words)
	syn.Sentences = []headwater.Sentence{{Span: headwater.Span{End: len(doc.Text)}, Last: n, LastWord: n}}
	return doc, syn
}

func TestMetonyms(t *testing.T) {
	tests := []struct {
		rows string
		name string
		want bool
	}{
		{"Tehran Tehran PROPN 2 nsubj;denied deny VERB 0 root;it it PRON 2 obj", "Tehran", true},
		{"They they PRON 2 nsubj;accused accuse VERB 0 root;Moscow Moscow PROPN 2 obj", "Moscow", true},
		{"talks talk NOUN 0 root;between between ADP 3 case;Washington Washington PROPN 1 nmod;and and CCONJ 5 cc;Seoul Seoul PROPN 3 conj", "Washington", true},
		{"talks talk NOUN 0 root;between between ADP 3 case;Washington Washington PROPN 1 nmod;and and CCONJ 5 cc;Seoul Seoul PROPN 3 conj", "Seoul", true},
		{"Tehran Tehran PROPN 3 nmod:poss;'s 's PART 1 case;denial denial NOUN 0 root", "Tehran", true},
		{"He he PRON 3 nsubj:pass;was be AUX 3 aux:pass;urged urge VERB/Voice=Pass 0 root;by by ADP 5 case;London London PROPN 3 obl:agent", "London", true},
		{"Iraq Iraq PROPN 2 nsubj;bought buy VERB 0 root;jets jet NOUN 2 obj", "Iraq", true},
		{"Bombs bomb NOUN 2 nsubj;hit hit VERB 0 root;Tehran Tehran PROPN 2 obj", "Tehran", false},
		{"He he PRON 2 nsubj;spoke speak VERB 0 root;in in ADP 4 case;Tehran Tehran PROPN 2 obl", "Tehran", false},
		{"Tehran Tehran PROPN 3 nmod:poss;'s 's PART 1 case;streets street NOUN 0 root", "Tehran", false},
		{"Iraq Iraq PROPN 2 nsubj;borders border VERB 0 root;Syria Syria PROPN 2 obj", "Iraq", false},
		{"Jets jet NOUN 3 nsubj:pass;were be AUX 3 aux:pass;sent send VERB/Voice=Pass 0 root;to to ADP 5 case;Tehran Tehran PROPN 3 obl", "Tehran", false},
		{"Tehran Tehran PROPN 2 nsubj;foiled foil VERB 0 root;plots plot NOUN 2 obj", "Tehran", true},
		{"Tehran Tehran PROPN 2 nsubj;mourned mourn VERB 0 root", "Tehran", false},
		{"Basra Basra PROPN 2 nsubj;foiled foil VERB 0 root;plots plot NOUN 2 obj", "Basra", false},
		{"Moscow Moscow PROPN 3 nmod:poss;'s 's PART 1 case;protection protection NOUN 0 root", "Moscow", true},
		{"Moscow Moscow PROPN 3 nmod:poss;'s 's PART 1 case;metro metro NOUN 0 root", "Moscow", false},
		{"They they PRON 2 nsubj;put put VERB 0 root;pressure pressure NOUN 2 obj;on on ADP 5 case;Iraq Iraq PROPN 2 obl", "Iraq", true},
		{"They they PRON 2 nsubj;put put VERB 0 root;tents tent NOUN 2 obj;on on ADP 5 case;Iraq Iraq PROPN 2 obl", "Iraq", false},
		{"Iraq Iraq PROPN 2 nsubj;had have VERB 0 root;to to PART 4 mark;decide decide VERB 2 xcomp", "Iraq", true},
		{"Iraq Iraq PROPN 2 nsubj;had have VERB 0 root;towns town NOUN 2 obj;left leave VERB/VerbForm=Part 2 xcomp", "Iraq", false},
		{"They they PRON 2 nsubj;acted act VERB 0 root;on on ADP 4 case;behalf behalf NOUN 2 obl;of of ADP 6 case;Tehran Tehran PROPN 4 nmod", "Tehran", true},
		{"Beirut Beirut PROPN 2 nsubj;suffered suffer VERB 0 root;shelling shelling NOUN 2 obj", "Beirut", false},
		{"Khartoum Khartoum PROPN 2 nsubj;needs need VERB 0 root;water water NOUN 2 obj", "Khartoum", false},
		{"Basra Basra PROPN 2 nsubj;lost lose VERB 0 root;power power NOUN 2 obj", "Basra", false},
		{"Kyiv Kyiv PROPN 2 nsubj;lost lose VERB 0 root;power power NOUN 2 obj", "Kyiv", false},
		{"Iraq Iraq PROPN 2 nsubj;lost lose VERB 0 root;patience patience NOUN 2 obj", "Iraq", true},
		{"Iraq Iraq PROPN 2 nsubj;suffered suffer VERB 0 root;floods flood NOUN 2 obj", "Iraq", false},
		{"Paris Paris PROPN 2 nsubj;offers offer VERB 0 root;museums museum NOUN 2 obj", "Paris", false},
		{"Paris Paris PROPN 2 nsubj;offered offer VERB 0 root;talks talk NOUN 2 obj", "Paris", true},
		{"Paris Paris PROPN 2 nsubj;offered offer VERB 0 root;to to PART 4 mark;host host VERB 2 xcomp", "Paris", true},
		{"Paris Paris PROPN 2 nsubj;offered offer VERB 0 root;$ $ SYM 2 obj;90 90 NUM 3 nummod", "Paris", true},
		{"London London PROPN 2 nsubj;welcomed welcome VERB 0 root;tourists tourist NOUN 2 obj", "London", false},
		{"London London PROPN 2 nsubj;welcomed welcome VERB 0 root;decisions decision NOUN 2 obj", "London", true},
		{"Tehran Tehran PROPN 2 nsubj;called call VERB 0 root;claims claim NOUN 2 obj", "Tehran", true},
		{"They they PRON 2 nsubj;talked talk VERB 0 root;near near ADP 5 case;borders border NOUN 2 obl;with with ADP 6 case;Iraq Iraq PROPN 2 obl", "Iraq", false},
		{"He he PRON 3 nsubj:pass;was be AUX 3 aux:pass;admitted admit VERB/Voice=Pass 0 root;to to ADP 5 case;Basra Basra PROPN 3 obl", "Basra", false},
		{"Basra Basra PROPN 2 nsubj;enjoyed enjoy VERB 0 root;rain rain NOUN 2 obj", "Basra", false},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn := tree(test.rows)
		at := strings.Index(doc.Text, test.name)
		e := headwater.Entity{ID: "e", Name: test.name, Type: headwater.GPE, Mentions: []headwater.Span{{Start: at, End: at + len(test.name)}}}
		if got := r.Resolve(doc, syn, []headwater.Entity{e})[0].Metonyms; (len(got) == 1) != test.want {
			t.Errorf("%s: %v", doc.Text, got)
		}
	}
}

// TestLeads holds that a name in "X-led" governs, and that one of a dateline does not.
func TestLeads(t *testing.T) {
	for rest, want := range map[string]bool{"-backed forces": true, "-led": true, "-based firm": false, " led": false, "": false} {
		if leads(rest) != want {
			t.Errorf("%q", rest)
		}
	}
	if m := (headwater.Span{Start: 0, End: 6}); !filedFrom("Tehran (KNA) The minister spoke.", m) || filedFrom("Tehran said no.", m) {
		t.Error("dateline")
	}
}

// TestVerbLists holds that what a list says of a verb is not undone by another without
// a reason: a verb of saying decides nothing, and those that are acts of countries alone
// are the ones meant.
func TestVerbLists(t *testing.T) {
	countries := map[string]bool{"lose": true, "need": true, "offer": true}
	for verb := range deciding {
		if speaking[verb] {
			t.Errorf("%q speaks and decides", verb)
		}
		if (undergoing[verb] || befalling[verb]) != countries[verb] {
			t.Errorf("%q decides and undergoes", verb)
		}
	}
	for verb := range speaking {
		if (undergoing[verb] || befalling[verb]) && !granting[verb] {
			t.Errorf("%q speaks and undergoes", verb)
		}
	}
}
