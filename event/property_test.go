package event

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
)

// sound fails unless every claim keeps what the contract promises of spans and
// names.
func sound(t interface{ Fatalf(string, ...any) }, s *sample, claims []headwater.Claim) {
	ids := map[string]bool{}
	for _, e := range s.entities {
		ids[e.ID] = true
	}
	seen := map[string]bool{}
	for i, c := range claims {
		if !c.Valid(s.doc.Text) || c.Trigger.Empty() || !c.Contains(c.Trigger) {
			t.Fatalf("claim %+v: its trigger or span is wrong", c)
		}
		if i > 0 && claims[i-1].Trigger.Start > c.Trigger.Start {
			t.Fatalf("claims are out of order at %d", i)
		}
		if seen[c.ID] || c.Confidence < 0 || c.Confidence > 1 {
			t.Fatalf("claim %+v: its id is taken or its confidence is no share", c)
		}
		seen[c.ID] = true
		in := slices.IndexFunc(s.syn.Sentences, func(x headwater.Sentence) bool { return x.Contains(c.Span) })
		if in < 0 {
			t.Fatalf("claim %q goes over a sentence", c.In(s.doc.Text))
		}
		for role, fs := range c.Roles {
			for _, f := range fs {
				if f.Empty() || !f.Valid(s.doc.Text) || !c.Contains(f.Span) || f.Overlaps(c.Trigger) || f.Entity != "" && !ids[f.Entity] {
					t.Fatalf("claim %q: %s %+v is wrong", c.In(s.doc.Text), role, f)
				}
			}
		}
	}
}

func TestAnyWordsGiveSoundClaims(t *testing.T) {
	var words []string
	for w := range theLexicon().words {
		words = append(words, w)
	}
	slices.Sort(words)
	words = append(words, ",", ".", ";", "“", "”", "(", "[GPE:Northland]", "[ORG:Hill Brigade]",
		"[WEAPON:Arrow-2]", "[NORP:Northlanders]", "[q:700 km]", "[t:May]", "[PERSON:Ana Torv]", "\n", "{deny:", "}", "crates", "US")
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), " ")
		s := read(line)
		sound(t, s, s.find())
	})
}

func FuzzFind(f *testing.F) {
	for _, rows := range [][]row{clauses, statuses, reaches, noise} {
		for _, r := range rows {
			f.Add(r.line)
		}
	}
	f.Add("arms ’s \xff of, by with [GPE:X] which that sent to to to")
	f.Fuzz(func(t *testing.T, line string) {
		s := read(strings.ToValidUTF8(line, "?"))
		sound(t, s, s.find())
	})
}

func TestCaptionsAndFurnitureGiveNoClaims(t *testing.T) {
	s := read("[GPE:Northland] sent missiles to the rebels.")
	for _, kind := range []headwater.BlockKind{headwater.CaptionBlock, headwater.BoilerplateBlock} {
		s.doc.Blocks[0].Kind = kind
		if got := s.find(); len(got) != 0 {
			t.Errorf("%s gives %d claims, want none", kind, len(got))
		}
	}
	s.doc.Blocks[0].Kind = headwater.TitleBlock
	if got := s.find(); len(got) != 1 {
		t.Errorf("a title gives %d claims, want one", len(got))
	}
}

func TestInnermostAttributionIsTheClaims(t *testing.T) {
	s := read("{state:The report says {predict:[GPE:Northland] sent missiles to the rebels} and left}.")
	got := s.find()
	if len(got) != 1 || got[0].Attribution != "a1" {
		t.Errorf("claims %+v, want one by a1", got)
	}
}

func TestPronounOfTheSayerIsLinked(t *testing.T) {
	s := read("[GPE:Northland] says {state:it gave the rebels missiles}.")
	src := s.entities[0].Mentions[0]
	s.attributions[0].SourceSpan = &src
	got := s.find()
	if len(got) != 1 || got[0].Roles[headwater.Agent][0].Entity != "Northland" {
		t.Fatalf("claims %+v, want the agent linked", got)
	}
	s.attributions[0].Manner = headwater.Direct
	if got := s.find(); got[0].Roles[headwater.Agent][0].Entity != "" {
		t.Error("in direct speech \"it\" is not the speaker, yet it is linked")
	}
}

func TestOneEndlessSentence(t *testing.T) {
	s := read(strings.Repeat("[GPE:Northland] sent missiles to rebels and attacked troops and ", 2000))
	got := s.find()
	if len(got) < 2000 {
		t.Errorf("%d claims, want at least one for each of 2000 sendings", len(got))
	}
	sound(t, s, got)
}

func TestSameInputSameClaims(t *testing.T) {
	s := read(clauses[0].line + " " + reaches[3].line)
	a, b := s.find(), s.find()
	for i := range a {
		if a[i].ID != b[i].ID || shown(s.doc.Text, a[i]) != shown(s.doc.Text, b[i]) {
			t.Errorf("claim %d is %+v, then %+v", i, a[i], b[i])
		}
	}
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
	s := read(text.String())
	b.ReportAllocs()
	for b.Loop() {
		s.find()
	}
	b.ReportMetric(float64(words), "words")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}
