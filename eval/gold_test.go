package eval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

// mill is a gold document with a relay that holds, two sources in one phrase, a
// nested attribution and one that names nobody.
const mill = `== 01-mill
publisher: Kestrel Press
published: 2031-04-05

ORRIN (Norda) - {1s,2s Two clerks} {1c told} Norda {1t the mill burned} and {2c warned} {2t that {3s guards} {3c feared} {3t a second fire}}.

{4s They} {4c did not deny} {4t “the debts,”} a point that {5c reportedly} {5t matters}.
--
1: act=state source=S1 chain=outlet:publishes>Norda:reports>S1:says
2: act=predict source=S1 chain=outlet:publishes>Norda:reports>S1:says
3: act=believe source=S2 parent=2 likelihood=likely chain=outlet:publishes>Norda:reports>S1:says>S2:says
4: act=deny negated=yes source=S1 chain=outlet:publishes>Norda:reports*>S1:says
5: act=state source=- open=yes chain=outlet:publishes>-:says

S1: kind=group named=no label="Two clerks" count=2 country=NO
S2: kind=group named=no label="guards" member_of=S1
Norda: kind=outlet named=yes label="Norda"
`

func goldOf(t *testing.T, text string) []spoken {
	t.Helper()
	f := file{path: "gold.txt", name: "gold.txt", bytes: []byte(text)}
	docs, err := f.attributions()
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestGoldDocument(t *testing.T) {
	docs := goldOf(t, mill)
	if len(docs) != 1 {
		t.Fatalf("%d documents", len(docs))
	}
	d := docs[0]
	want := article{id: "01-mill", publisher: "Kestrel Press", published: "2031-04-05", text: `ORRIN (Norda) - Two clerks told Norda the mill burned and warned that guards feared a second fire.

They did not deny “the debts,” a point that reportedly matters.`}
	if d.article != want {
		t.Errorf("article is\n%+v\nwant\n%+v", d.article, want)
	}
	var got [][3]string
	for _, s := range d.gold {
		got = append(got, [3]string{s.source.words(d.text), s.cue.words(d.text), s.content.words(d.text)})
	}
	wantSaid := [][3]string{
		{"Two clerks", "told", "the mill burned"},
		{"Two clerks", "warned", "that guards feared a second fire"},
		{"guards", "feared", "a second fire"},
		{"They", "did not deny", "“the debts,”"},
		{"", "reportedly", "matters"},
	}
	if diff := cmp.Diff(wantSaid, got); diff != "" {
		t.Error(diff)
	}
	fourth := d.gold[3].more
	if !fourth.Negated || fourth.Act != headwater.Deny || fourth.Source != "S1" || fourth.Chain.Open {
		t.Errorf("fourth is %+v", fourth)
	}
	wantHops := []headwater.Hop{
		{Source: "outlet", How: headwater.Publishes}, {Source: "Norda", How: headwater.Reports, Inherited: true}, {Source: "S1", How: headwater.Says},
	}
	if diff := cmp.Diff(wantHops, fourth.Chain.Hops); diff != "" {
		t.Error(diff)
	}
	if third := d.gold[2].more; third.Parent != "2" || third.Likelihood.Band != headwater.LikelyBand {
		t.Errorf("third is %+v", third)
	}
	clerks := d.sources[1]
	if len(clerks.Spans) != 3 || clerks.Count != 2 || clerks.Country != "NO" || clerks.Named || d.sources[2].MemberOf != "S1" {
		t.Errorf("sources are %+v", d.sources)
	}
}

func TestGoldPieces(t *testing.T) {
	d := goldOf(t, `== a

{1t “The ferry is late,”} {1s Ona Bly} {1c said}. {1t “And full.

“And old.”}
--
1: act=state source=S1 chain=outlet:publishes>S1:says
S1: kind=person named=yes label="Ona Bly"
`)[0]
	if got := d.gold[0].content.words(d.text); got != "“The ferry is late,” “And full.\n\n“And old.”" {
		t.Errorf("content is %q", got)
	}
	if n := len(d.gold[0].content); n != 2 {
		t.Errorf("content has %d pieces", n)
	}
}

func TestGoldComplaints(t *testing.T) {
	const attribution, ona = "1: act=state source=S1 chain=outlet:publishes>S1:says\n", "S1: kind=person named=yes label=\"Ona\"\n"
	plain := func(text, notes string) string { return "== a\n\n" + text + "\n--\n" + notes }
	marked := func(notes string) string { return plain("{1s Ona} {1c said} {1t so}.", notes) }
	for name, c := range map[string]struct{ text, want string }{
		"two of one id":       {marked(attribution+ona) + marked(attribution+ona), `line 7: document "a" stands on line 1 too`},
		"no id":               {"== \n", `line 1: no id behind "=="`},
		"no end of text":      {"== a\n\nx\n", `line 1: document "a" has no line "--"`},
		"no text":             {plain("", ""), "line 1: document \"a\" has no text"},
		"odd header":          {"== a\nplace: b\n\n", `line 2: "place: b" is no header line`},
		"not UTF-8":           {"== a\n\n\xff\n", "line 3: not valid UTF-8"},
		"never closed":        {plain("x\n{1s y", ""), "line 4: a mark is never closed"},
		"never opened":        {plain("x }", ""), `line 3: "}" closes no mark`},
		"no part":             {plain("{1 x}", ""), `line 3: behind "{" stands "1 x}"`},
		"no space":            {plain("{1s}", ""), `line 3: behind "{"`},
		"no words":            {plain("{1s  }", ""), "line 3: the mark {1s} holds no words"},
		"mark not described":  {plain("{1s x}", ""), `line 3: {1s} is marked, but below the text no line "1:"`},
		"nothing marked":      {plain("x", attribution+ona), "line 5: 1: neither its cue"},
		"no annotation":       {marked("hello"), `line 5: "hello" is no annotation`},
		"described twice":     {marked(attribution + ona + ona), "line 7: S1 is described on line 6 already"},
		"outlet described":    {marked(attribution + "outlet: kind=outlet named=yes label=Irva\noutlet:"), "line 7: outlet is described on line 6 already"},
		"no value":            {marked("1: act"), `"act" is no key=value`},
		"key twice":           {marked("1: act=state act=deny"), "line 5: act comes twice"},
		"unknown key":         {marked("1: moon=full"), `line 5: an attribution has no "moon"`},
		"unknown source key":  {marked("S1: moon=full"), `line 5: a source has no "moon"`},
		"unknown act":         {marked("1: act=sing"), `line 5: act: "sing" is none of state, confirm`},
		"unknown band":        {marked("1: likelihood=maybe"), `likelihood: "maybe" is none of remote`},
		"neither yes nor no":  {marked("1: negated=true"), `negated="true"; write yes or no`},
		"no act":              {marked("1: source=S1"), "attribution 1 has no act="},
		"no kind":             {marked("S1: named=no"), "source S1 has no kind="},
		"count":               {marked("S1: count=0"), `count="0" is no number from 1 up`},
		"country":             {marked("S1: country=no"), `country="no" is no ISO 3166-1 code`},
		"no hop":              {marked("1: chain=outlet"), `"outlet" is no hop`},
		"how":                 {marked("1: chain=outlet:sings"), `hop outlet: "sings" is none of publishes`},
		"begin of a chain":    {marked("1: chain=S1:says"), `a chain begins with "outlet:publishes"`},
		"unknown source":      {marked(attribution), "line 5: 1: source=S1: no source line"},
		"unknown hop":         {marked("1: act=state source=- chain=outlet:publishes>Irva:reports>-:says open=yes"), "the chain names Irva"},
		"nobody in between":   {marked("1: act=state source=- chain=outlet:publishes>-:says>-:says open=yes"), `"-" stands at the end`},
		"chain without it":    {marked("1: act=state source=S1 open=yes chain=outlet:publishes\n" + ona), "the chain does not come to source=S1"},
		"open for no reason":  {marked("1: act=state source=S1 open=yes chain=outlet:publishes>S1:says\n" + ona), "open=yes belongs to chains that end"},
		"not open at nobody":  {marked("1: act=state source=- chain=outlet:publishes>-:says\n"), "open=yes belongs to chains that end"},
		"unknown parent":      {marked(strings.Replace(attribution, "source", "parent=7 source", 1) + ona), "parent=7: no such attribution"},
		"parents in a circle": {marked(strings.Replace(attribution, "source", "parent=1 source", 1) + ona), "its parents run in a circle"},
		"unknown group":       {marked(attribution + "S1: kind=person named=yes label=Ona member_of=S9"), "line 6: S1: member_of=S9"},
	} {
		t.Run(name, func(t *testing.T) {
			f := file{path: "gold.txt", bytes: []byte(c.text)}
			_, err := f.attributions()
			wantError(t, err, "gold.txt line ", c.want)
		})
	}
}

// The gold files of the repository must be read, and score 1 against themselves.
func TestOurGoldScoresItselfFull(t *testing.T) {
	for _, path := range []string{"gold/first.txt", "gold/second.txt"} {
		table := score(t, "attribution", Options{Data: []string{path}, Pred: path})
		for _, r := range table.Rows {
			if r.Exact.Right != r.Exact.Gold {
				t.Errorf("%s: %s: %+v", path, r.Label, r.Exact)
			}
		}
		for _, f := range table.Figures {
			if f.Of > 0 && f.Value != 100 {
				t.Errorf("%s: %s: %s", path, f.Label, f.text())
			}
		}
	}
}

func FuzzGold(f *testing.F) {
	f.Add([]byte(mill))
	f.Add([]byte("== a\n\n{1s,2c é} {1t x}\n--\n1: act=state source=- chain=outlet:publishes open=yes\n2: act=ask source=- open=yes parent=1 chain=outlet:publishes\n"))
	f.Add([]byte("== \n--\n--\n== a\n\n}{1t {2t \xff}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		gold := file{path: "damaged", bytes: append([]byte(goldStart), data...)}
		docs, err := gold.attributions()
		complain(t, err)
		var more details
		for _, d := range docs {
			for _, s := range d.gold {
				for _, r := range roles {
					sound(t, d.text, r.of(s))
				}
			}
			more.add(d, account{d.gold, d.sources})
			speakerOf(d.text)
		}
		for i, c := range more.counts {
			if c.of > more.gold || c.right > c.of {
				t.Fatalf("%s: %+v of %d", questions()[i].label, c, more.gold)
			}
		}
	})
}
