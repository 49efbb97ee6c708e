package entity

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/syntax"
	"pgregory.net/rapid"
)

// markedKinds are the letters that mark names in the tests below: [P Ana Petrova].
var markedKinds = map[string]headwater.EntityType{
	"P": headwater.Person, "O": headwater.Org, "G": headwater.GPE, "L": headwater.Loc, "N": headwater.NORP, "F": headwater.Fac,
	"W": headwater.Weapon, "X": headwater.Product, "E": headwater.Event, "A": headwater.Law,
}

var tools = sync.OnceValues(func() (*Recognizer, *syntax.Parser) {
	c, err := catalog.Builtin()
	if err != nil {
		panic(err)
	}
	g, err := gazetteer.Load()
	if err != nil {
		panic(err)
	}
	p, err := syntax.Load()
	if err != nil {
		panic(err)
	}
	return New(c, g), p
})

// marked reads a text with marked names: its sentences and its mentions, which know
// nothing but their types.
func marked(in string, parse bool) *scan {
	var text strings.Builder
	var names []mention
	for rest := in; rest != ""; {
		before, after, found := strings.Cut(rest, "[")
		text.WriteString(before)
		if !found {
			break
		}
		name, tail, _ := strings.Cut(after, "]")
		kind, name, _ := strings.Cut(name, " ")
		start := text.Len()
		text.WriteString(name)
		names = append(names, mention{Span: headwater.Span{Start: start, End: text.Len()}, kind: markedKinds[kind], confidence: 0.9})
		rest = tail
	}
	r, p := tools()
	doc := &headwater.Document{ID: "sha256:test", Text: text.String()}
	at := 0
	for line := range strings.SplitAfterSeq(doc.Text, "\n") {
		b := headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}}
		at += len(line)
		if !b.Empty() {
			doc.Blocks = append(doc.Blocks, b)
		}
	}
	syn := syntax.Segment(doc.Text, doc.Blocks)
	if parse {
		syn = p.Parse(doc.Text, doc.Blocks)
	}
	s := newScan(r, doc, &syn)
	s.evidence()
	k := 0
	for _, m := range names {
		for k < len(syn.Tokens) && syn.Tokens[k].End <= m.Start {
			k++
		}
		m.first = k
		for m.last = k; m.last < len(syn.Tokens) && syn.Tokens[m.last].Start < m.End; m.last++ {
		}
		if m.last > m.first {
			s.mentions = append(s.mentions, m)
		}
	}
	return s
}

// groups prints entities as "form | form = record", those described in angles.
func groups(s *scan) string {
	var out []string
	for _, e := range join(s) {
		var forms []string
		for _, m := range e.Mentions {
			forms = append(forms, m.In(s.text))
		}
		for _, m := range e.Described {
			forms = append(forms, "<"+m.In(s.text)+">")
		}
		line := strings.Join(forms, " | ")
		if e.Ref.Catalog != "" {
			line += " = " + e.Ref.Catalog
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

type joinCase struct {
	name, text string
	want       []string
}

func checkJoins(t *testing.T, cases []joinCase, parse bool) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got, want := groups(marked(c.text, parse)), strings.Join(c.want, "\n"); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", c.text, got, want)
			}
		})
	}
}

func TestPeopleOfOneName(t *testing.T) {
	checkJoins(t, []joinCase{
		{"full, then surname", "[P Miriam Okafor] spoke. [P Okafor] left. [P Ms Okafor] slept.",
			[]string{"Miriam Okafor | Okafor | Ms Okafor"}},
		{"husband and wife", "[P Michelle Obama] opened the school. Earlier President [P Obama] was in Geneva.",
			[]string{"Michelle Obama", "Obama"}},
		{"the first lady", "The first lady, [P Laura Bush], read aloud. President [P Bush] listened. [P Bush] smiled.",
			[]string{"Laura Bush", "Bush | Bush"}},
		{"a president named in full", "President [P Dilma Rousseff] spoke. President [P Rousseff] left.",
			[]string{"Dilma Rousseff | Rousseff"}},
		{"Mr and Mrs", "[P Samuel Brandt] and [P Hannah Brandt] came. Mr. [P Brandt] sat. Mrs. [P Brandt] stood.",
			[]string{"Samuel Brandt | Brandt", "Hannah Brandt | Brandt"}},
		{"a daughter and her father", "[P Noor Pike] was freed. Her father, [P Alan Pike], came. Mr. [P Pike] wept. Ms. [P Pike] left.",
			[]string{"Noor Pike | Pike", "Alan Pike | Pike"}},
		{"a pronoun tells", "[P Samuel Brandt] and [P Hannah Brandt] came. [P Brandt] said she was glad.",
			[]string{"Samuel Brandt", "Hannah Brandt | Brandt"}},
		{"his wife does not take the surname", "[P Samuel Brandt] resigned. He was seen with his wife, [P Hannah Brandt]. [P Brandt] will leave in May.",
			[]string{"Samuel Brandt | Brandt", "Hannah Brandt"}},
		{"Mrs is no man", "[P Bill Thornton] was there. Mrs. [P Thornton] was not.",
			[]string{"Bill Thornton", "Thornton"}},
		{"brothers", "Minister [P Ali Larkani] and General [P Sadeq Larkani] are brothers. Minister [P Larkani] spoke. General [P Larkani] did not.",
			[]string{"Ali Larkani | Larkani", "Sadeq Larkani | Larkani"}},
		{"father and son", "[P Owen Pryce Sr.] built it and [P Owen Pryce Jr.] sold it.",
			[]string{"Owen Pryce Sr.", "Owen Pryce Jr."}},
		{"other middle initials", "[P Mark A. Dunn] and [P Mark B. Dunn] met. [P Mark A. Dunn] spoke.",
			[]string{"Mark A. Dunn | Mark A. Dunn", "Mark B. Dunn"}},
		{"a middle initial and none", "[P Ruth Adler] spoke. [P Ruth M. Adler] is a judge.",
			[]string{"Ruth Adler | Ruth M. Adler"}},
		{"an initial is no other surname", "[P Michael Faulk] and [P Michael F. Grün] wrote it.",
			[]string{"Michael Faulk", "Michael F. Grün"}},
		{"nobody knows which", "[P Ivan Petrov] and [P Oleg Petrov] met.\nThe day was long. It rained. Nothing happened. Then [P Petrov] left. [P Petrov] ran.",
			[]string{"Ivan Petrov", "Oleg Petrov", "Petrov | Petrov"}},
		{"nicknames", "[P William Harker] ran. [P Bill Harker] won.",
			[]string{"William Harker | Bill Harker"}},
		{"first names", "[P Zuleya Amari] and [P Tomas Amari] sang. [P Zuleya] stopped.",
			[]string{"Zuleya Amari | Zuleya", "Tomas Amari"}},
		{"a title goes with a surname, not with a first name", "[P Thomas Verrender] argued. Justice [P Thomas] wrote.",
			[]string{"Thomas Verrender", "Thomas"}},
		{"but a king has no other", "King [P Felipe Arnal] came. King [P Felipe] spoke.",
			[]string{"Felipe Arnal | Felipe"}},
		{"capitals", "[P DONALD HARKER] SPEAKS\n[P Donald Harker] spoke. [P Harker] said so.",
			[]string{"DONALD HARKER | Donald Harker | Harker"}},
		{"quoted nickname", "[P Joaquín 'El Zorro' Guzmera] fled. [P Joaquin Guzmera] was caught. [P Guzmera] spoke.",
			[]string{"Joaquín 'El Zorro' Guzmera | Joaquin Guzmera | Guzmera"}},
		{"a family is no person", "[P Ana Clintock] came. The [P Clintocks] stayed.",
			[]string{"Ana Clintock", "Clintocks"}},
	}, false)
}

func TestNamesOfManyOrders(t *testing.T) {
	checkJoins(t, []joinCase{
		{"Chinese", "[P Xi Jinping] met [P Wang Yi]. [P Xi] spoke, [P Wang] did not.",
			[]string{"Xi Jinping | Xi", "Wang Yi | Wang"}},
		{"Korean, hyphen or not", "[P Kim Jong Un] met [P Moon Jae-in]. [P Kim] and [P Moon] signed. [P Kim Jong-un] left.",
			[]string{"Kim Jong Un | Kim | Kim Jong-un", "Moon Jae-in | Moon"}},
		{"either order", "[P Shinzo Abe] left. A letter of [P Abe Shinzo] came.", []string{"Shinzo Abe | Abe Shinzo"}},
		{"Spanish", "[P Andrés Manuel López Obrador] won. [P López Obrador] thanked all. [P Andres Manuel Lopez Obrador] left.",
			[]string{"Andrés Manuel López Obrador | López Obrador | Andres Manuel Lopez Obrador"}},
		{"Burmese", "[P Aung San Suu Kyi] spoke. [P Suu Kyi] left.", []string{"Aung San Suu Kyi | Suu Kyi"}},
		{"articles", "[P Haidar al-Basri] spoke. [P Al-Basri] left. [P Basri] slept.",
			[]string{"Haidar al-Basri | Al-Basri | Basri"}},
		{"sun letters", "[P Ahmad as-Saadi] spoke. [P Ahmed al-Saadi] left.", []string{"Ahmad as-Saadi | Ahmed al-Saadi"}},
		{"bin and ibn", "[P Mohammed bin Rashid] spoke. [P Muhammad ibn Rashid] left. [P bin Rashid] slept.",
			[]string{"Mohammed bin Rashid | Muhammad ibn Rashid | bin Rashid"}},
		{"one general, many spellings", "[P Qassem Soleimani] flew. [P Qasem Suleimani] landed. [P Ghassem Sulaymani] left. [P Soleymani] slept.",
			[]string{"Qassem Soleimani | Qasem Suleimani | Ghassem Sulaymani | Soleymani"}},
		{"servants", "[P Abdel Rahman Tawil] spoke. [P Abdurrahman Tawil] left. [P Abdul-Rahman Tawil] slept.",
			[]string{"Abdel Rahman Tawil | Abdurrahman Tawil | Abdul-Rahman Tawil"}},
		{"Hassan is not Hussein", "[P Hassan Karimov] and [P Hussein Karimov] met.", []string{"Hassan Karimov", "Hussein Karimov"}},
		{"Jamal is not Jamil", "[P Jamal Sabbagh] and [P Jamil Sabbagh] met.", []string{"Jamal Sabbagh", "Jamil Sabbagh"}},
		{"Chan is not Chen", "[P Peter Chan] and [P Peter Chen] met. [P Chen] left.", []string{"Peter Chan", "Peter Chen | Chen"}},
		{"a misprint in a long name", "[P Heather Samuelsson] spoke. [P Heather Sameuelsson] left.", []string{"Heather Samuelsson | Heather Sameuelsson"}},
		{"Anderson is not Andersen", "[P Lars Anderson] spoke. [P Mia Andersen] left. [P Andersen] slept.", []string{"Lars Anderson", "Mia Andersen | Andersen"}},
	}, false)
}

func TestBodies(t *testing.T) {
	checkJoins(t, []joinCase{
		{"acronym behind", "The [O Northern Ballistics Institute] ([O NBI]) opened. The [O NBI] has ten rooms.",
			[]string{"Northern Ballistics Institute | NBI | NBI"}},
		{"acronym before", "The [O NBI] ([O Northern Ballistics Institute]) opened.", []string{"NBI | Northern Ballistics Institute"}},
		{"acronym of another language", "[O Doctors of the Harbour] ([O MDP]) left. [O MDP] came back.", []string{"Doctors of the Harbour | MDP | MDP"}},
		{"by its letters alone", "The [O Northern Ballistics Institute] opened. The [O NBI] has ten rooms.",
			[]string{"Northern Ballistics Institute | NBI"}},
		{"an acronym before its introduction", "[O MDP] STRIKES\n[O Doctors of the Harbour] ([O MDP]) left. [O MDP] came back.",
			[]string{"MDP | Doctors of the Harbour | MDP | MDP"}},
		{"of a country", "The [O Harbour Commission of Uganda] met. The [O Harbour Commission] voted.",
			[]string{"Harbour Commission of Uganda | Harbour Commission"}},
		{"letters of two", "The [O Northern Ballistics Institute] met the [O National Board of Insurers]. Nothing came of it. It rained. It snowed. It froze. The [O NBI] said so.",
			[]string{"Northern Ballistics Institute", "National Board of Insurers", "NBI"}},
		{"two countries, two ministries", "[G Iran]'s [O Foreign Ministry] objected. [G Syria]'s [O Foreign Ministry] agreed.",
			[]string{"Iran", "Foreign Ministry = iranian-foreign-ministry", "Syria", "Foreign Ministry = syrian-foreign-ministry"}},
		{"one ministry in two orders", "The [O Ministry of Foreign Affairs] met. The [O Foreign Ministry] of [G Iraq] spoke.",
			[]string{"Ministry of Foreign Affairs | Foreign Ministry = iraqi-foreign-ministry", "Iraq"}},
		{"an adjective in front", "The [N Iranian] [O foreign ministry] spoke. [O Iranian Foreign Ministry] officials left.",
			[]string{"Iranian", "foreign ministry | Iranian Foreign Ministry = iranian-foreign-ministry"}},
		{"a newspaper in short", "The [O New York Times] wrote it. The [O Times] said more.",
			[]string{"New York Times | Times = new-york-times"}},
		{"the Guards", "[O Islamic Revolutionary Guard Corps] units left. The [O Guards] said so.",
			[]string{"Islamic Revolutionary Guard Corps | Guards = irgc"}},
		{"first word", "[O Lindqvist Aerospace Ltd] lost. [O Lindqvist] said so. [O Lindqvist Aerospace] left.",
			[]string{"Lindqvist Aerospace Ltd | Lindqvist | Lindqvist Aerospace"}},
		{"the end of a name", "The [O Elmwood Ethics Commission] met. The [O Ethics Commission] voted.",
			[]string{"Elmwood Ethics Commission | Ethics Commission"}},
		{"British and American", "The [O Harbour Defence Organisation] met. The [O Harbour Defense Organization] voted.",
			[]string{"Harbour Defence Organisation | Harbour Defense Organization"}},
		{"a surname taken for a body", "[P Ana Petrova] spoke. [O Petrova] left.", []string{"Ana Petrova | Petrova"}},
		{"a treaty's letters", "The [A Joint Harbour Arms Accord] ([A JHAA]) holds. The [A JHAA] is old.", []string{"Joint Harbour Arms Accord | JHAA | JHAA"}},
	}, false)
}

func TestLinks(t *testing.T) {
	checkJoins(t, []joinCase{
		{"by name, acronym and spelling", "The [O United Nations] met. The [O U.N.] left. [O Hizbullah] stayed.",
			[]string{"United Nations | U.N. = united-nations", "Hizbullah = hezbollah"}},
		{"groups in other spellings", "[O Ketaib Hizbullah] left. [O Kataib Hezbollah] stayed. [O Harakah al Nujabaa] came. [O Jeish al-Islam] slept.",
			[]string{"Ketaib Hizbullah | Kataib Hezbollah = kataib-hezbollah", "Harakah al Nujabaa = harakat-hezbollah-al-nujaba", "Jeish al-Islam = jaysh-al-islam"}},
		{"towns in two spellings", "[G Kyiv] is [G Kiev] or [G Kyiv,] at times.", []string{"Kyiv | Kiev | Kyiv,"}},
		{"a woman called as an agency is", "The painter, [P Saba], spoke. The state news agency [O Saba] wrote.",
			[]string{"Saba", "Saba = saba-news-agency"}},
		{"a surname that is also a group's name", "[P Richard Wagner] wrote operas. [P Wagner] was born in [G Leipzig].",
			[]string{"Richard Wagner | Wagner", "Leipzig"}},
		{"an agency taken for a woman", "[P Petra], the state news agency, wrote it. [P Petra Lund] sang.", []string{"Petra = petra-news-agency", "Petra Lund"}},
		{"a weapon taken for a body", "A [W Fateh-110] passed. The [O Scud] did not. [O Zulfiqar] missiles followed. [P Zulfiqar] wept.",
			[]string{"Fateh-110 = fateh-110", "Scud = scud", "Zulfiqar = zolfaghar", "Zulfiqar"}},
		{"letters that the text writes out, where no name was found", "The Southern Airship Authority, or [O SAA], flew. The [O SAA] landed.",
			[]string{"SAA | SAA"}},
		{"a ministry in a capital", "[G Israel] left. The [O Foreign Ministry] in [G Tehran] answered.",
			[]string{"Israel", "Foreign Ministry = iranian-foreign-ministry", "Tehran"}},
		{"an acronym that the text spells out", "The [O Southern Airship Authority] flies. The [O SAA] landed.",
			[]string{"Southern Airship Authority | SAA"}},
		{"weapons in all spellings", "A [W Fateh-110], a [W Fateh 110], [W Fateh110] and [W Fateh-110s] were seen, and a [W Zulfiqar missile].",
			[]string{"Fateh-110 | Fateh 110 | Fateh110 | Fateh-110s = fateh-110", "Zulfiqar missile = zolfaghar"}},
		{"a person is no weapon", "[P Zulfiqar] sang.", []string{"Zulfiqar"}},
		{"a body is no weapon", "[O Zolfaghar] paid the bill.", []string{"Zolfaghar"}},
		{"a lawmaker's label is no body", "The senator ([O D-N.C.]) left.", []string{"D-N.C."}},
		{"a body of the country that all is about", "[G France] voted. [G France] waited. The [N French] left [G France]. The [O Foreign Ministry] slept.",
			[]string{"France | France | France", "French", "Foreign Ministry = french-foreign-ministry"}},
	}, false)
}

func TestDescribed(t *testing.T) {
	checkJoins(t, []joinCase{
		{"the ministry", "The [N Iranian] [O Foreign Ministry] denied it. The ministry gave no reason.",
			[]string{"Iranian", "Foreign Ministry | <The ministry> = iranian-foreign-ministry"}},
		{"by apposition", "[O Saraya Tel], a militia from the south, fired first. Later the militia withdrew.",
			[]string{"Saraya Tel | <the militia>"}},
		{"two of a kind", "[O Saraya Tel], a militia, fought [O Liwa Karo], a militia. The militia withdrew.",
			[]string{"Saraya Tel", "Liwa Karo"}},
		{"the country", "[G Peru] voted on Sunday. The country has 34 million people. [G Peru] waits.",
			[]string{"Peru | Peru | <The country>"}},
		{"another group came between", "[O Hezbollah] left. An unknown group took the town. The group said so.",
			[]string{"Hezbollah = hezbollah"}},
		{"the ministry of a country is no country", "The ministry of [G Peru] spoke. [G Peru] waits. The ministry left.",
			[]string{"Peru | Peru"}},
		{"a militia's forces are no army", "The [O Quick Aid Forces] left the town. The army took it.",
			[]string{"Quick Aid Forces"}},
		{"a country and a state", "[G Georgia] voted. In [G Atlanta], [G Georgia], they slept. [G Georgia] waits.",
			[]string{"Georgia | Georgia", "Atlanta", "Georgia"}},
		{"too far back", "The [O Harbour Bank] opened. It rained. It snowed. It froze. It thawed. The bank was wet.",
			[]string{"Harbour Bank"}},
		{"one that is told apart", "The [O Harbour Bank] opened. The bank of the river was wet. The other bank was dry.",
			[]string{"Harbour Bank"}},
	}, true)
}

// TestUnrelatedParagraphs joins a text alone and between paragraphs that have nothing
// to do with it.
func TestUnrelatedParagraphs(t *testing.T) {
	story := "[P Miriam Okafor] of the [O Northern Ballistics Institute] spoke. [P Okafor] left the [O NBI]."
	other := "[P Tomas Lindqvist] sold the [O Quayside Trust]. [P Lindqvist] slept.\n"
	alone, among := groups(marked(story, false)), groups(marked(other+story, false))
	if !strings.HasSuffix(among, alone) {
		t.Errorf("alone:\n%s\nbehind another paragraph:\n%s", alone, among)
	}
}

// TestEveryMentionOnce joins random rows of names.
func TestEveryMentionOnce(t *testing.T) {
	pieces := []string{"[P Ana Petrova]", "[P Petrova]", "Mrs. [P Petrova]", "[P al-Basri]", "[P A. Petrova]", "[P Petrov]", "[P II]", "[P Mr]", "[P -]",
		"[O Foreign Ministry]", "[G Iran]'s", "[O IRGC]", "([O NBI])", "[O Northern Ballistics Institute]", "[O Times]", "the", "[N Iranian]", "[O 's]",
		"[W Fateh-110]", "[A NPT]", "[E Summit]", "[F Port]", "[X É]", ".", "\n", "he", "she said", ", wife of", "President", "of", "The group", "北京", "[P 习近平]"}
	rapid.Check(t, func(t *rapid.T) {
		s := marked(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), " "), false)
		want := len(clean(s.mentions))
		seen := map[headwater.Span]int{}
		for _, e := range join(s) {
			for _, m := range e.Mentions {
				seen[m]++
			}
			if (e.Linked > 0) != (e.Ref.Catalog != "") || e.Linked > 1 {
				t.Fatalf("%s: linked %v to %q", e.Name, e.Linked, e.Ref.Catalog)
			}
		}
		for m, n := range seen {
			if n != 1 {
				t.Fatalf("%v stands in %d entities", m, n)
			}
		}
		if len(seen) != want {
			t.Fatalf("%d mentions became %d", want, len(seen))
		}
	})
}

// TestJoinIsLinear joins many people of one name, and many bodies of one word.
func TestJoinIsLinear(t *testing.T) {
	var b strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&b, "[P N%dx Petrova] met the [O N%dx Foreign Ministry] ([O NFM]). [P Petrova] left the [O Ministry].\n", i, i)
	}
	s := marked(b.String(), false)
	if got := len(join(s)); got < 4000 {
		t.Errorf("%d entities", got)
	}
}

func FuzzAlike(f *testing.F) {
	f.Add("soleimani", "suleymani")
	f.Add("abdul", "abdelkader")
	f.Fuzz(func(t *testing.T, a, b string) {
		if alike(a, b) != alike(b, a) || !alike(a, a) {
			t.Errorf("%q and %q: %v %v %v", a, b, alike(a, b), alike(b, a), alike(a, a))
		}
		skeleton(a)
		misprint(a, b, 5)
		if len(a) > 0 {
			servant(a)
		}
	})
}

func TestPlacesOfOneName(t *testing.T) {
	checkJoins(t, []joinCase{
		{"two countries", "[G TRIPOLI], [G Lebanon] - It had left [G Tripoli], [G Libya]. Nobody in [G Tripoli] knew.",
			[]string{"TRIPOLI", "Lebanon", "Tripoli | Tripoli", "Libya"}},
		{"two divisions, and one again", "[G Springfield], [G Illinois], and [G Springfield], [G Ohio], and [G Illinois]'s [G Springfield].",
			[]string{"Springfield | Springfield", "Illinois | Illinois", "Springfield", "Ohio"}},
		{"one is told of once with its country", "[G Tripoli] slept. In [G Tripoli], [G Libya], ships left. [G Tripoli] woke.",
			[]string{"Tripoli | Tripoli | Tripoli", "Libya"}},
		{"before the first", "Both wanted [G Tripoli]. [G Tripoli], [G Lebanon], is not [G Tripoli], [G Libya].",
			[]string{"Tripoli | Tripoli", "Lebanon", "Tripoli", "Libya"}},
	}, false)
}
