package event_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
)

// claimTypes are those that a frame of ours tells of: all but "other".
var claimTypes = []headwater.ClaimType{
	headwater.Transfer, headwater.Deploy, headwater.Produce, headwater.Test, headwater.Train, headwater.Fund,
	headwater.Command, headwater.Attack, headwater.StrikeClaim, headwater.Interdict, headwater.Seize,
	headwater.Sanction, headwater.Agree, headwater.Meet, headwater.Menace, headwater.Cooperate,
	headwater.Accusation, headwater.Denial, headwater.Withdraw, headwater.Possess, headwater.Reach,
}

func documented(kind string) bool { return slices.Contains(claimTypes, headwater.ClaimType(kind)) }

// sound fails unless every claim keeps what the contract promises of spans, names
// and evidence.
func sound(t testing.TB, s *sample, claims []headwater.Claim) {
	ids := map[string]bool{}
	for _, e := range s.entities {
		ids[e.ID] = true
	}
	seen := map[string]bool{}
	for i, c := range claims {
		if i > 0 && claims[i-1].Trigger.Start > c.Trigger.Start {
			t.Fatalf("claims are out of order at %d", i)
		}
		if c.ID == "" || seen[c.ID] || c.Confidence < 0 || c.Confidence > 1 {
			t.Fatalf("claim %+v: its id is taken or its confidence is no share", c)
		}
		seen[c.ID] = true
		p := headwater.Evidence{Span: c.Span, Trigger: c.Trigger, Roles: c.Roles, Negative: c.Negative, Status: c.Status, Attribution: c.Attribution}
		passage(t, s, ids, p)
		evidence(t, s, ids, c, p)
	}
}

// evidence checks that the passages of a claim stand in text order, its own first.
func evidence(t testing.TB, s *sample, ids map[string]bool, c headwater.Claim, own headwater.Evidence) {
	if c.Evidence == nil {
		return
	}
	if len(c.Evidence) < 2 || fmt.Sprint(c.Evidence[0]) != fmt.Sprint(own) {
		t.Fatalf("claim %+v: its evidence does not begin with its own passage and another", c)
	}
	for i, e := range c.Evidence {
		passage(t, s, ids, e)
		if i > 0 && c.Evidence[i-1].Trigger.Start > e.Trigger.Start {
			t.Fatalf("claim %+v: evidence %d is out of order", c, i)
		}
	}
}

// passage checks one telling: its span lies in a sentence, and holds its trigger
// and its fillers, which do not overlap.
func passage(t testing.TB, s *sample, ids map[string]bool, e headwater.Evidence) {
	if !e.Valid(s.doc.Text) || e.Trigger.Empty() || !e.Contains(e.Trigger) || e.Status == "" {
		t.Fatalf("passage %+v: its trigger, span or status is wrong", e)
	}
	if !slices.ContainsFunc(s.syn.Sentences, func(x headwater.Sentence) bool { return x.Contains(e.Span) }) {
		t.Fatalf("passage %q goes over a sentence", e.In(s.doc.Text))
	}
	for role, fs := range e.Roles {
		if len(fs) == 0 {
			t.Fatalf("passage %q: %s is there and empty", e.In(s.doc.Text), role)
		}
		for i, f := range fs {
			if f.Empty() || !f.Valid(s.doc.Text) || !e.Contains(f.Span) || f.Overlaps(e.Trigger) || f.Entity != "" && !ids[f.Entity] {
				t.Fatalf("passage %q: %s %q (%s) is wrong", e.In(s.doc.Text), role, f.In(s.doc.Text), f.Entity)
			}
			if i > 0 && f.Start < fs[i-1].End {
				t.Fatalf("passage %q: fillers of %s overlap or are out of order", e.In(s.doc.Text), role)
			}
		}
	}
}

// vocabulary are the words that frames and their lists know, with others.
func vocabulary(t testing.TB) []string {
	t.Helper()
	files, err := os.ReadDir("frames")
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, f := range files {
		raw, err := os.ReadFile("frames/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, regexp.MustCompile(`\b[a-z]{2,}(?:-[a-z]+)*\b`).FindAllString(string(raw), -1)...)
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return append(words, ",", ",", ".", ";", "“", "”", "(", ")", "’s", "and", "and", "which", "that", "it", "they", "the", "a",
		"will", "not", "would", "if", "to", "of", "denied", "was", "has", "is", "[GPE:Northland]", "[GPE:Port Alder]", "[ORG:Hill Brigade]",
		"[WEAPON:Arrow-2]", "[NORP:Northlanders]", "[q:700 km]", "[q:nine]", "[t:May]", "[PERSON:Ana Torv]", "\n", "{deny:", "{order:", "}", "crates", "US")
}

// pieces are the words and marks of a marked line.
var pieces = regexp.MustCompile(`\[\w+:[^\]]+\]|\{\w*:|[\p{L}\p{N}’'-]+|[^\s]`)

// jumble writes a text of stretches of the tables' lines and of single words.
func jumble(r *rand.Rand, lines [][]string, words []string) string {
	out := []string{"Soldiers of the army and the militia fired rockets and missiles ."} // else most are held to be of games
	for range 1 + r.IntN(6) {
		line := lines[r.IntN(len(lines))]
		from := r.IntN(len(line))
		out = append(out, line[from:from+1+r.IntN(len(line)-from)]...)
		for range r.IntN(3) {
			out = append(out, words[r.IntN(len(words))])
		}
	}
	return strings.Join(out, " ")
}

// jumbles calls look with many texts, and fails where none of them gives claims.
func jumbles(t *testing.T, look func(t *testing.T, r *rand.Rand, s *sample) int) {
	t.Helper()
	words := vocabulary(t)
	var lines [][]string
	for _, rows := range [][]row{clauses, statuses, reaches, noise, shared, doers, unreal, behindNouns, inRange} {
		for _, r := range rows {
			lines = append(lines, pieces.FindAllString(r.line, -1))
		}
	}
	claims := 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 0))
		s := read(t, jumble(r, lines, words))
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			defer func() {
				if t.Failed() {
					t.Log(s.doc.Text)
				}
			}()
			claims += look(t, r, s)
		})
	}
	if claims < 600 {
		t.Errorf("%d claims in all texts: too few to show anything", claims)
	}
}

func TestAnyWordsGiveSoundClaims(t *testing.T) {
	jumbles(t, func(t *testing.T, _ *rand.Rand, s *sample) int {
		got := s.find(t)
		sound(t, s, got)
		return len(got)
	})
}

// relations are those of the parser that the frames look at, and one they do not.
var relations = strings.Fields(`nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:tmod obl:unmarked nmod nmod:poss nmod:desc amod det
	compound compound:prt flat fixed appos nummod case mark aux aux:pass cop advmod advcl acl acl:relcl ccomp xcomp csubj conj cc cc:preconj
	parataxis punct dep list`)

var features = []headwater.Features{"", "VerbForm=Fin|Tense=Past", "VerbForm=Inf", "Tense=Past|VerbForm=Part", "VerbForm=Ger", "Number=Plur",
	"PronType=Rel", "PronType=Prs", "Tense=Past|VerbForm=Part|Voice=Pass"}

// TestAnyTreeGivesSoundClaims hangs words elsewhere at random: Find must
// stand whatever a parser says.
func TestAnyTreeGivesSoundClaims(t *testing.T) {
	jumbles(t, func(t *testing.T, r *rand.Rand, s *sample) int {
		for i := range s.syn.Sentences {
			tangle(r, s.syn.Words[s.syn.Sentences[i].FirstWord:s.syn.Sentences[i].LastWord], s.syn.Sentences[i].FirstWord)
		}
		got := s.find(t)
		sound(t, s, got)
		return len(got)
	})
}

// tangle hangs every sixth word of a sentence elsewhere, as what it may be. The
// first of the words is the word base of the document.
func tangle(r *rand.Rand, words []headwater.Word, base int) {
	for i := range words {
		if r.IntN(6) > 0 {
			continue
		}
		w, h := &words[i], r.IntN(len(words))
		if w.Head >= 0 && !over(words, base, i, h) {
			w.Head, w.Relation = base+h, relations[r.IntN(len(relations))]
		}
		if r.IntN(4) == 0 {
			w.UPOS, w.Features = headwater.UPOS(r.IntN(int(headwater.X)+1)), features[r.IntN(len(features))]
		}
	}
}

// over says whether the word a stands over the word b, or is it.
func over(words []headwater.Word, base, a, b int) bool {
	for b >= 0 && b != a {
		b = max(words[b].Head-base, -1)
	}
	return b == a
}

func FuzzFind(f *testing.F) {
	for _, rows := range [][]row{clauses, statuses, reaches, noise, shared, unreal} {
		for _, r := range rows {
			f.Add(r.line)
		}
	}
	f.Add("arms ’s \xff of, by with [GPE:X] which that sent to to to")
	f.Add("{deny:{order:it}} “sent” (missiles to [GPE:X]’s [ORG:\n] [q:7]")
	f.Fuzz(func(t *testing.T, line string) {
		s := read(t, strings.ToValidUTF8(line, "?"))
		sound(t, s, s.find(t))
	})
}

func TestNoSyntaxNoClaims(t *testing.T) {
	s := strip("[GPE:Northland] sent missiles to the rebels.")
	if got := s.find(t); len(got) != 0 {
		t.Errorf("without syntax: %d claims, want none", len(got))
	}
	s.blocks()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	s.syn = p.Parse(s.doc.Text, s.doc.Blocks)
	for i := range s.syn.Words {
		w := &s.syn.Words[i]
		*w = headwater.Word{Span: w.Span, Token: w.Token, Head: -1}
	}
	if got := s.find(t); len(got) != 0 {
		t.Errorf("with words that were not analysed: %d claims, want none", len(got))
	}
}

func TestCaptionsAndFurnitureGiveNoClaims(t *testing.T) {
	s := read(t, "[GPE:Northland] sent missiles to the rebels.")
	for _, kind := range []headwater.BlockKind{headwater.CaptionBlock, headwater.BoilerplateBlock} {
		s.doc.Blocks[0].Kind = kind
		if got := s.find(t); len(got) != 0 {
			t.Errorf("%s gives %d claims, want none", kind, len(got))
		}
	}
	s.doc.Blocks[0].Kind = headwater.TitleBlock
	if got := s.find(t); len(got) != 1 {
		t.Errorf("a title gives %d claims, want one", len(got))
	}
}

func TestInnermostAttributionIsTheClaims(t *testing.T) {
	s := read(t, "{state:The report says {predict:[GPE:Northland] sent missiles to the rebels} and left}.")
	got := s.find(t)
	if len(got) != 1 || got[0].Attribution != "a1" {
		t.Errorf("claims %+v, want one by a1", got)
	}
}

func TestPronounOfTheSayerIsLinked(t *testing.T) {
	s := read(t, "[GPE:Northland] spoke. {state:It gave the rebels missiles}.")
	src := s.entities[0].Mentions[0]
	s.attributions[0].SourceSpan = &src
	got := s.find(t)
	if len(got) != 1 || got[0].Roles[headwater.Agent][0].Entity != "Northland" {
		t.Fatalf("claims %+v, want the agent linked", got)
	}
	s.attributions[0].Manner = headwater.Direct
	if got := s.find(t); got[0].Roles[headwater.Agent][0].Entity != "" {
		t.Error("in direct speech \"it\" is not the speaker, yet it is linked")
	}
}

func TestSameInputSameClaims(t *testing.T) {
	s := read(t, clauses[0].line+" "+reaches[3].line+" "+clauses[0].line)
	a, b := s.find(t), s.find(t)
	if len(a) == 0 || fmt.Sprint(a) != fmt.Sprint(b) {
		t.Errorf("claims are %+v, then %+v", a, b)
	}
}

// TestOneEndlessSentence reads a sentence without end, and one eight times as
// long, which may take some ten times as long, not sixty.
func TestOneEndlessSentence(t *testing.T) {
	for _, part := range []string{
		"[GPE:Northland] sent missiles to rebels and attacked troops and ",
		"[GPE:Northland] said {state:it fired [q:two] rockets in [t:May]} and ",
		"rockets and missiles and drones and ",
		"missiles of [GPE:Northland] with a range of [q:90 km] could hit [GPE:Port Alder] from [GPE:Eastmark] and ",
		"the militia which supplied the rebels who armed ",
	} {
		short, long := read(t, strings.Repeat(part, 250)), read(t, strings.Repeat(part, 2000))
		sound(t, long, long.find(t))
		if a, b := fastest(t, short), fastest(t, long); b > 24*a+5*time.Millisecond {
			t.Errorf("%q 250 times takes %v, 2000 times %v: want time linear in the text", part, a, b)
		}
	}
}

// fastest is the best of three readings.
func fastest(t *testing.T, s *sample) time.Duration {
	best := time.Hour
	for range 3 {
		start := time.Now()
		s.find(t)
		best = min(best, time.Since(start))
	}
	return best
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	words := 0
	for words < 700 {
		for _, rows := range [][]row{clauses, statuses, reaches, noise} {
			for _, r := range rows {
				text.WriteString(r.line + " ")
				words += len(strings.Fields(r.line))
			}
		}
	}
	s := read(b, text.String())
	b.ReportAllocs()
	for b.Loop() {
		s.find(b)
	}
	b.ReportMetric(float64(words), "words")
}
