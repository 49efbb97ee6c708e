package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
)

// annotated reads "[source] {cue} <content>" out of a text of our own, and gives it as
// a reader with a draft for each cue: the source and content nearest to it.
func annotated(t *testing.T, text string, names ...string) *reader {
	t.Helper()
	var plain strings.Builder
	type mark struct {
		kind  byte
		start int
		end   int
	}
	var open, marks []mark
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '[', '{', '<':
			open = append(open, mark{c, plain.Len(), 0})
		case ']', '}', '>':
			m := open[len(open)-1]
			open, m.end = open[:len(open)-1], plain.Len()
			marks = append(marks, m)
		default:
			plain.WriteByte(c)
		}
	}
	doc, syn, entities := document(plain.String(), names...)
	r := newReader(doc, syn, entities)
	run := func(m mark) words { return words{r.tokenAt(m.start), r.tokenAt(m.end-1) + 1} }
	slices.SortStableFunc(marks, func(a, b mark) int { return a.start - b.start })
	for _, c := range marks {
		if c.kind != '{' {
			continue
		}
		d := draft{cue: run(c), verb: cue{lemma: "say", act: headwater.State, frames: clause}, shared: -1, confidence: sure}
		for _, kind := range []byte{'[', '<'} {
			best := -1
			for i, m := range marks { // the nearest mark of its kind
				if m.kind == kind && (best < 0 || distance(m.start, m.end, c.start, c.end) < distance(marks[best].start, marks[best].end, c.start, c.end)) {
					best = i
				}
			}
			if best >= 0 && kind == '[' {
				d.source = run(marks[best])
			} else if best >= 0 {
				d.content = []headwater.Span{{Start: marks[best].start, End: marks[best].end}}
			}
		}
		r.drafts = append(r.drafts, d)
	}
	return r
}

func distance(a, b, c, d int) int { return max(c-b, a-d) }

// tellsOf writes each attribution's source as the record tells it.
func tellsOf(r *reader) string {
	sources, attributions := r.resolve()
	byID := map[string]headwater.Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	slices.SortStableFunc(attributions, func(a, b headwater.Attribution) int { return a.Cue.Start - b.Cue.Start })
	var out []string
	for _, a := range attributions {
		s, ok := byID[a.Source]
		if !ok {
			out = append(out, "nobody")
			continue
		}
		line := fmt.Sprintf("%s %s", s.Kind, s.Label)
		if s.Named {
			line += " named"
		}
		if s.Count > 0 {
			line += fmt.Sprintf(" x%d", s.Count)
		}
		if s.Role != "" {
			line += " role=" + s.Role
		}
		if s.Affiliation != "" {
			line += " of=" + strings.TrimPrefix(s.Affiliation, "e_")
		}
		if s.MemberOf != "" {
			line += " in=" + byID[s.MemberOf].Label
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestWhatAPhraseTells(t *testing.T) {
	names := []string{"PERSON Ada Moss", "PERSON Karl Brandt", "ORG Harbour Ministry", "AGENCY Kestrel News", "ORG Norland Navy", "NORP Velds", "GPE Norland", "GPE Rona"}
	tests := []struct{ phrase, want string }{
		{"Ada Moss, a spokeswoman for the Harbour Ministry who joined in May,", "person Ada Moss named role=spokeswoman of=Harbour Ministry"},
		{"Harbour Ministry spokesman Karl Brandt", "person Karl Brandt named role=spokesman of=Harbour Ministry"},
		{"a senior Norland Navy officer", "person a senior Norland Navy officer role=officer of=Norland Navy"},
		{"a spokesman for the Harbour Ministry", "person a spokesman for the Harbour Ministry role=spokesman of=Harbour Ministry"},
		{"an official who met the Norland Navy", "person an official role=official"},
		{"a diplomat in Rona", "person a diplomat in Rona role=diplomat"},
		{"two intelligence sources", "group two intelligence sources x2"},
		{"at least three people close to the talks", "group at least three people close to the talks x3"},
		{"about a dozen aides", "group about a dozen aides x12 role=aides"},
		{"more than two dozen diplomats", "group more than two dozen diplomats x24 role=diplomats"},
		{"both men", "group both men x2"},
		{"several officials", "group several officials role=officials"},
		{"nearly 45 percent of voters", "group nearly 45 percent of voters role=voters"},
		{"eight of 10 voters", "group eight of 10 voters role=voters"},
		{"people familiar with the matter", "group people familiar with the matter"},
		{"one of the engineers", "person one of the engineers"},
		{"critics", "group critics role=critics"},
		{"a new poll of voters", "document a new poll of voters named"},
		{"his remarks", "document his remarks named"},
		{"a number of studies", "document a number of studies named"},
		{"official figures", "document official figures named"},
		{"two senior party figures", "group two senior party figures x2 role=senior party figures"},
		{"the move", ""},
		{"the decision to sail", ""},
		{"the crowd", "group the crowd"},
		{"the Larkfield campaign", "organization the Larkfield campaign named"},
		{"a shipping company", "organization a shipping company"},
		{"Kestrel News", "outlet Kestrel News named"},
		{"a Kestrel News report", "outlet Kestrel News named"},
		{"a local newspaper", "outlet a local newspaper"},
		{"Ada Moss’s", "person Ada Moss named"},
		{"the former mayor and party leader", "person the former mayor and party leader role=former mayor"},
		{"two officials and a Veldish diplomat", "group two officials and a Veldish diplomat x3"},
		{"Norland and the Harbour Ministry", "group Norland and the Harbour Ministry named"},
		{"many Velds", "group many Velds"},
		{"the Velds", "group the Velds named"},
		{"the attorney general", "person the attorney general role=attorney general"},
	}
	for _, tt := range tests {
		t.Run(tt.phrase, func(t *testing.T) {
			got := tellsOf(annotated(t, "On Monday, ["+tt.phrase+"] {said} <that the bridge would be closed>.", names...))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoIsMeant(t *testing.T) {
	names := []string{"PERSON Ada Moss", "PERSON Karl Brandt", "ORG Harbour Ministry", "ORG Norland Bridge Commission", "AGENCY Kestrel News", "ORG HWL", "GPE Rona", "GPE US"}
	tests := []struct{ name, text, want string }{
		{"he", "[Karl Brandt] {said} <it was so>. [He] {denied} <the rest>.", "person Karl Brandt named\nperson Karl Brandt named"},
		{"she after a title", "Mrs. Ada Moss met Karl Brandt on Monday. [She] {said} <it was so>.", "person Ada Moss named"},
		{"he is not she", "Karl Brandt, a spokesman, spoke first. Ms. Ada Moss listened. [He] {said} <it was so>.", "person Karl Brandt named role=spokesman"},
		{"it", "[The Harbour Ministry] {said} <the port was shut>. [It] {denied} <a leak>.", "organization Harbour Ministry named\norganization Harbour Ministry named"},
		{"they", "[Two engineers] {said} <the hull leaked>. [They] {warned} <that it would sink>.", "group Two engineers x2 role=engineers\ngroup Two engineers x2 role=engineers"},
		{"who", "The pilot, [who] {said} <the fog was thick>, left.", "person The pilot role=pilot"},
		{"which", "Brandt praised the commission's report, [which] {said} <that the wall was old>.", "document the commission's report named"},
		{"I", "[Karl Brandt] {insisted}: <“[I] {think} <it was so>.”>", "person Karl Brandt named\nperson Karl Brandt named"},
		{"US is no pronoun", "[US] {said} <it was so>.", "organization US named"},
		{"you", "[You] {know} <it was so>.", "nobody"},
		{"one of several goes on", "Ada Moss came late. Moss sat. [One of the stokers] {said} <it was so>; [he] {denied} <the rest>.", "person One of the stokers\nperson One of the stokers"},
		{"nobody yet", "[They] {said} <it was so>.", "nobody"},
		{"a new one each time", "[A source] {said} <it was so>. [Another source] {said} <it was not>. [A source] {said} <nobody knew>.", "person A source\nperson Another source\nperson A source"},
		{"the official", "[A port official] {said} <it was so>. [The official] {denied} <the rest>.", "person A port official role=port official\nperson A port official role=port official"},
		{"sources are no officials", "[Two officials] {said} <it was so>. [The sources] {denied} <the rest>.", "group Two officials x2 role=officials\ngroup The sources"},
		{"by their office", "Rona Mayor Ada Moss came late. [The Rona mayor] {said} <it was so>.", "person Ada Moss named role=mayor"},
		{"the office before the name", "[The regional mayor] {said} <it was so>. [Mayor Ada Moss] {denied} <the rest>.", "person Ada Moss named role=Mayor\nperson Ada Moss named role=Mayor"},
		{"the office of another", "[The mayor] {said} <it was so>. [Deputy Mayor Ada Moss] {denied} <the rest>.", "person The mayor role=mayor\nperson Ada Moss named role=Deputy Mayor"},
		{"another office", "Rona Mayor Ada Moss came late. [The Veldhaven mayor] {said} <it was so>.", "person The Veldhaven mayor role=mayor"},
		{"former", "Former president Karl Brandt came late. [The president] {said} <it was so>.", "person The president role=president"},
		{"unnamed stays unnamed", "Ada Moss came late. [The source] {said} <it was so>.", "person The source"},
		{"the commission", "[The Norland Bridge Commission] {said} <it was so>. [The commission] {denied} <the rest>.", "organization Norland Bridge Commission named\norganization Norland Bridge Commission named"},
		{"the newspaper", "It was first told by Kestrel News. [The newspaper] {said} <it was so>.", "outlet Kestrel News named"},
		{"where it sits", "[The Harbour Workers League (HWL)] {said} <it was so>. [The Veldhaven-based group] {found} <no leak>.", "organization The Harbour Workers League named\norganization The Harbour Workers League named"},
		{"the report", "[A harbour report] {said} <it was so>. [The report] {found} <no leak>.", "document A harbour report named\ndocument A harbour report named"},
		{"an acronym", "[The Harbour Workers League (HWL)] {said} <it was so>. [HWL] {denied} <the rest>.", "organization The Harbour Workers League named\norganization The Harbour Workers League named"},
		{"one of the sources", "[Three sources] {said} <it was so>. [One of the sources] {denied} <the rest>.", "group Three sources x3\nperson One of the sources in=Three sources"},
		{"one of them", "[Three engineers] {said} <it was so>. [One of them] {denied} <the rest>.", "group Three engineers x3 role=engineers\nperson One of them in=Three engineers"},
		{"one of two groups", "[Three port officials] {said} <it was so>. [Two naval officials] {said} <it was not>. [A third official] {said} <nobody knew>.",
			"group Three port officials x3 role=port officials\ngroup Two naval officials x2 role=naval officials\nperson A third official role=official"},
		{"a name in capitals", "Ada Moss met the press. [MOSS]{:} <It was so.>", "person Ada Moss named"},
		{"two cues, one source", "[A diplomat] {said} <it was so> and {denied} <the rest>.", "person A diplomat role=diplomat\nperson A diplomat role=diplomat"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tellsOf(annotated(t, tt.text, names...))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// The outlet's own "we" is the outlet; where it is not known, nobody.
func TestOwnVoice(t *testing.T) {
	r := annotated(t, "[We] {think} <that the bridge should be shut>.")
	r.doc.Publisher = "Rona Post"
	if got := tellsOf(r); got != "outlet Rona Post named" {
		t.Errorf("we are the outlet: %q", got)
	}
	if got := tellsOf(annotated(t, "[We] {think} <that the bridge should be shut>.")); got != "nobody" {
		t.Errorf("the outlet is not known: %q", got)
	}
}

func TestClassOf(t *testing.T) {
	for noun, want := range map[string]class{
		"engineer": humanClass, "vintner": humanClass, "co-pilot": humanClass, "crowd": peopleClass, "ministry": bodyClass, "institution": bodyClass,
		"remark": textClass, "indictment": textClass, "decision": abstractClass, "togetherness": abstractClass, "career": abstractClass, "zyx": noClass,
	} {
		if got := classOf(noun); got != want {
			t.Errorf("%s is %d, want %d", noun, got, want)
		}
	}
}

// A phrase that holds a pronoun which may stand for that same phrase has an end.
func TestSomeOfThem(t *testing.T) {
	text := "The voters came. The vast majority of them said some of them knew, and most of them, one of them said, told some of them that they had asked the vast majority of them."
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	doc := &headwater.Document{Text: strings.Repeat(text+" ", 20)}
	doc.Blocks = []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(doc.Text)}}}
	syn := p.Parse(doc.Text, doc.Blocks)
	if _, found := Find(doc, &syn, nil); len(found) == 0 {
		t.Error("nobody says anything")
	}
}
