package syntax

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

const (
	featsPast = "Tense=Past|VerbForm=Part"
	featsGer  = "VerbForm=Ger"
	featsSays = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	featsSing = "Number=Sing"
	featsPlur = "Number=Plur"
)

func TestLemma(t *testing.T) {
	l := testLemmatizer(t)
	for _, c := range []struct {
		upos  headwater.UPOS
		feats headwater.Features
		pairs string // form lemma
	}{
		{headwater.VERB, featsPast, "shelled shell, sanctioned sanction, smuggled smuggle, flown fly, fled flee, wed wed, heard hear, re-armed re-arm, signalled signal, weaponised weaponise, SAID say, Was be, fired fire, shot shoot"},
		{headwater.VERB, featsGer, "sanctioning sanction, dying die, arming arm, Citing cite, enriching enrich, spoofing spoof"},
		{headwater.VERB, featsSays, "denies deny, flies fly, SAYS say, pushes push, vows vow"},
		{headwater.AUX, featsSays, "’s be, 's be, is be, Has have, does do"},
		{headwater.AUX, "VerbForm=Fin", "ca can, wo will, 'll will, Would would"},
		{headwater.PART, "Polarity=Neg", "n't not, n’t not, Not not"},
		{headwater.PART, "", "'s 's, ’s 's, To to, na to"},
		{headwater.NOUN, featsPlur, "drones drone, militias militia, proxies proxy, crises crisis, gunmen gunman, bases base, Missiles missile, wives wife, MISSILES missile, airstrikes airstrike, series series, ICBMs ICBM, UAVs UAV, avionics avionics, logistics logistics, means means, critics critic"},
		{headwater.NOUN, featsSing, "MRBMs MRBM, Crisis crisis, TV TV, news news, series series"},
		{headwater.NOUN, "Number=Ptan", "headquarters headquarters, 1980s 1980s"},
		{headwater.PROPN, featsSing, "Fateh Fateh, Iran Iran, IRAN Iran, GEN. Gen., IRGC IRGC, REUTERS Reuters, al-Quds al-Quds, el el, El El, ibn ibn, der der, tehran Tehran, U.S. U.S., İstanbul İstanbul"},
		{headwater.PROPN, featsPlur, "Kurds Kurd, Houthis Houthi, States State, GUARDS Guard"},
		{headwater.ADJ, "Degree=Pos", "Iranian Iranian, kurdish Kurdish, nuclear nuclear, Unconfirmed unconfirmed, pro-Iranian pro-Iranian"},
		{headwater.ADJ, "Degree=Cmp", "bigger big, deadlier deadly, Worse bad, later late, better good"},
		{headwater.ADJ, "Degree=Sup", "deadliest deadly, worst bad, nearest near, best good"},
		{headwater.ADV, "Degree=Cmp", "better well, sooner soon, earlier early"},
		{headwater.PRON, "Case=Acc|Number=Sing|Person=1|PronType=Prs", "me I, Me I"},
		{headwater.PRON, "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs", "my my, mine my"},
		{headwater.PRON, "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs", "her she"},
		{headwater.PRON, "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "Her her"},
		{headwater.DET, "", "An a, these this, Those that, THE the"},
		{headwater.NUM, "NumForm=Digit|NumType=Card", "1,200 1200, 1,200,000.5 1200000.5, 3.5 3.5, 3, 3,, ,5 ,5"},
		{headwater.NUM, "NumForm=Word|NumType=Card", "Two two, III III, m million"},
		{headwater.PUNCT, "", "“ \", – -, . ."},
	} {
		for _, pair := range strings.Split(c.pairs, ", ") {
			form, want, ok := strings.Cut(pair, " ")
			if got := l.lemma(form, c.upos, c.feats); ok && got != want {
				t.Errorf("%s %s %s: %q, want %q", form, c.upos, c.feats, got, want)
			}
		}
	}
}

// TestLemmaBesideAName has a capital kept where a name is the neighbour.
func TestLemmaBesideAName(t *testing.T) {
	l := testLemmatizer(t)
	words := []headwater.Word{
		{UPOS: headwater.ADJ, Features: "Degree=Pos"}, {UPOS: headwater.PROPN, Features: featsSing}, {UPOS: headwater.VERB, Features: featsPast},
		{UPOS: headwater.ADJ, Features: "Degree=Pos"}, {UPOS: headwater.NOUN, Features: featsPlur},
	}
	l.fill(words, []string{"Nuclear", "Agency", "warned", "Nuclear", "plants"})
	for i, want := range []string{"Nuclear", "Agency", "warn", "nuclear", "plant"} {
		if words[i].Lemma != want {
			t.Errorf("word %d: %q, want %q", i, words[i].Lemma, want)
		}
	}
}

func TestLemmaOfHostileForms(t *testing.T) {
	l := testLemmatizer(t)
	long := strings.Repeat("a", 10*longestLemma)
	for form, want := range map[string]string{
		"": "_", " \t": "_", "\xff": "_", "dr\u00a0ones": "drone", "dro\xc3nes": "drone", long: long, long + " " + long: long + long, "s": "s",
	} {
		if got := l.lemma(form, headwater.NOUN, featsPlur); got != want {
			t.Errorf("%.20q: %.20q, want %.20q", form, got, want)
		}
	}
	if got := new(lemmatizer).lemma("Drones", headwater.NOUN, featsPlur); got != "Drones" {
		t.Errorf("the zero lemmatizer gives %q", got)
	}
	if got := l.lemma("Drones", headwater.X+40, featsPlur); got != "drones" {
		t.Errorf("an unknown part of speech gives %q", got)
	}
}

// TestLemmaListsAreThoseOfTraining reads the file that training/lemma is held
// to as well: form, part of speech, features, "named" or nothing, and the lists
// of inflections and capitals.
func TestLemmaListsAreThoseOfTraining(t *testing.T) {
	names := make([]string, lemmaLists)
	for name, list := range listNames() {
		names[list] = name
	}
	f, err := os.Open("testdata/lemma_lists.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, n := bufio.NewScanner(f), 0
	for ; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		if len(c) != 6 {
			t.Fatalf("line %d: %q", n+1, lines.Text())
		}
		var w spelling
		if !w.read(c[0]) {
			t.Fatalf("line %d: %q is not read", n+1, c[0])
		}
		upos := headwater.ParseUPOS(c[1])
		if got := names[inflectionList(upos, headwater.Features(c[2]))]; got != c[4] {
			t.Errorf("%s: inflection %q, want %q", lines.Text(), got, c[4])
		}
		if got := names[casingList(upos, w.look, c[3] == "named")]; got != c[5] {
			t.Errorf("%s: capitals %q, want %q", lines.Text(), got, c[5])
		}
	}
	if n < 40 {
		t.Errorf("only %d lines", n)
	}
}

func TestReadLemmasRefusesDamage(t *testing.T) {
	if _, err := readLemmas("# ours\nVERB past: words\nwent\tgo\nVERB past: endings\n\t0\ned\t2\n"); err != nil {
		t.Error(err)
	}
	for name, text := range map[string]string{
		"cut short":           lemmaFacts[:len(lemmaFacts)-1],
		"a word before lists": "went\tgo\n",
		"an unknown list":     "VERB future: words\nwent\tgo\n",
		"an unknown part":     "VERB past: forms\nwent\tgo\n",
		"no value":            "VERB past: words\nwent\t\n",
		"a comment in a list": "VERB past: words\n# ours\n",
		"a long key":          "VERB past: words\n" + strings.Repeat("a", longestLemma+1) + "\tb\n",
	} {
		if _, err := readLemmas(text); err == nil || !strings.Contains(err.Error(), "lemmas.txt") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLemmaAllocatesLittle names the cases that must cost nothing: the form
// itself, a beginning of it, and what stands in the table.
func TestLemmaAllocatesLittle(t *testing.T) {
	l := testLemmatizer(t)
	for _, c := range []struct {
		form  string
		upos  headwater.UPOS
		feats headwater.Features
	}{
		{"Tehran", headwater.PROPN, featsSing}, {"missile", headwater.NOUN, featsSing}, {"drones", headwater.NOUN, featsPlur}, {"shelled", headwater.VERB, featsPast},
		{"said", headwater.VERB, featsPast}, {"The", headwater.DET, ""}, {"’s", headwater.AUX, featsSays}, {"me", headwater.PRON, "Case=Acc|Number=Sing|Person=1"},
		{"Erdoğan", headwater.PROPN, featsSing}, {".", headwater.PUNCT, ""}, {"1980", headwater.NUM, ""},
	} {
		if n := testing.AllocsPerRun(100, func() { l.lemma(c.form, c.upos, c.feats) }); n != 0 {
			t.Errorf("%s: %v allocations", c.form, n)
		}
	}
}

// checkLemma holds a lemma to what is promised for any form.
func checkLemma(t *testing.T, form, lemma string) {
	if lemma == "" || !utf8.ValidString(lemma) || strings.ContainsFunc(lemma, unicode.IsSpace) || strings.ContainsFunc(lemma, unicode.IsControl) {
		t.Errorf("%q has the lemma %q", form, lemma)
	}
}

func FuzzLemma(f *testing.F) {
	for _, form := range []string{"drones", "GEN.", "’s", "İȺI", "ȺⱥİS", "re-\xffsent", "1,2,,3", "\u2028", "K’S", "Straße-ÄRMED", strings.Repeat("é", longestLemma/2) + "s"} {
		f.Add(form, uint8(headwater.NOUN), featsPlur, true)
		f.Add(form, uint8(headwater.PROPN), featsPlur, false)
		f.Add(form, uint8(headwater.NUM), "", false)
	}
	l := testLemmatizer(f)
	f.Fuzz(func(t *testing.T, form string, upos uint8, feats string, named bool) {
		for u := range headwater.X + 2 {
			for _, fs := range []string{feats, featsPast, featsPlur, featsSays, "Degree=Sup"} {
				checkLemma(t, form, l.find(form, u, headwater.Features(fs), named))
			}
		}
		checkLemma(t, form, l.lemma(form, headwater.UPOS(upos), headwater.Features(feats)))
	})
}

func FuzzReadLemmas(f *testing.F) {
	f.Add("# ours\nVERB past: words\nwent\tgo\nVERB past: endings\n\t0\ned\t2\n", "Walked")
	f.Add("NOUN plural: endings\ns\t~\n\tzz\nNOUN Aaa: words\ndrones\tk\n", "Drones")
	f.Add("PROPN aaa: endings\n\t\tt\n", "\t")
	f.Fuzz(func(t *testing.T, text, form string) {
		table, err := readLemmas(text)
		if err != nil {
			return
		}
		l := lemmatizer{table}
		for _, fs := range []headwater.Features{"", featsPast, featsPlur} {
			for u := range headwater.X + 1 {
				if l.find(form, u, fs, true) == "" {
					t.Errorf("%q: no lemma", form)
				}
			}
		}
	})
}

func BenchmarkLemma(b *testing.B) {
	l, words := testLemmatizer(b), goldWords(b, "en_gum-ud-dev.conllu.gz")
	b.ReportAllocs()
	b.ResetTimer()
	n := 0
	for range b.N {
		for _, w := range words {
			n += len(l.find(w.form, w.upos, w.feats, w.named))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkLoadLemmas(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		if _, err := newLemmatizer(); err != nil {
			b.Fatal(err)
		}
	}
}
