package story

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// card makes a card of words and names; a word twice counts twice.
func card(id string, day int, words string) Card {
	c := Card{Document: id, Day: day, Title: words}
	seen := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		if !seen[w] {
			seen[w] = true
			c.Terms = append(c.Terms, Term{w, float64(strings.Count(words, w))})
		}
	}
	return c
}

const (
	flood  = "flood @norda river bridge dam rain evacuate sandbag mayor water"
	strike = "strike @orlin harbour crane docker union wage container pier ship"
)

func TestDocumentsOfOneEventAreOneStory(t *testing.T) {
	var b Book
	first := b.Add(card("a", 100, flood))
	if got := b.Add(card("b", 101, flood+" school")); got.Story != first.Story || got.Likeness < alike {
		t.Errorf("a second report of the flood: %+v, first %+v", got, first)
	}
	if got := b.Add(card("c", 101, strike)); got.Story == first.Story {
		t.Error("a strike joined the flood")
	}
	if got := b.Add(card("d", 100+2*window, flood)); got.Story == first.Story {
		t.Error("next year's flood joined this one")
	}
	if got := b.Add(card("a", 300, strike)); !got.Known || got.Story != first.Story {
		t.Errorf("added again it says %+v", got)
	}
	if got := b.Story("b"); got != first.Story {
		t.Errorf("b is in %q", got)
	}
}

func TestAnUnknownDayIsNear(t *testing.T) {
	var b Book
	first := b.Add(card("a", 0, flood))
	if got := b.Add(card("b", 900, flood)); got.Story != first.Story {
		t.Error("a report without a day opened a story of its own")
	}
}

func TestTieKeepsTheOlderID(t *testing.T) {
	var b Book
	first := b.Add(card("a", 100, flood)).Story
	second := b.Add(card("b", 100, strike)).Story
	if first == second {
		t.Fatal("two events are one story")
	}
	if got, ok := b.Tie("b", "a"); !ok || got != first {
		t.Errorf("tied they are %q, want %q", got, first)
	}
	if len(b.Stories()) != 1 || !slices.Equal(b.Stories()[0].Documents, []string{"a", "b"}) {
		t.Errorf("%+v", b.Stories())
	}
	if _, ok := b.Tie("a", "nobody"); ok {
		t.Error("a document that is not there was tied")
	}
}

func TestAReportBetweenTwoStoriesJoinsThem(t *testing.T) {
	var b Book
	half, other := "dam crack engineer valley @rona night wall turbine", "evacuate bus school village @norda river camp rain"
	first := b.Add(card("a", 100, half+" spill")).Story
	b.Add(card("b", 100, other+" spill"))
	both := b.Add(card("c", 100, half+" "+other+" spill"))
	if both.Story != first && len(both.Joined) > 0 {
		t.Errorf("joined under %q, want the older %q", both.Story, first)
	}
}

// events makes documents of several events: each has words of its own, and takes most
// of them and some common ones.
func events(seed uint64, events, each int) []Card {
	r := rand.New(rand.NewPCG(seed, 1))
	var out []Card
	for e := range events {
		day := 1000 + r.IntN(400)
		for i := range each {
			var words []string
			for w := range 24 {
				if r.IntN(10) < 7 {
					words = append(words, fmt.Sprintf("e%dw%d", e, w))
				}
			}
			for range 16 {
				words = append(words, fmt.Sprintf("common%d", r.IntN(120)))
			}
			out = append(out, card(fmt.Sprintf("%d/%d", e, i), day+r.IntN(3), strings.Join(words, " ")))
		}
	}
	return out
}

// agreement is the share of pairs of documents that two books put together or apart
// alike.
func agreement(a, b *Book, cards []Card) float64 {
	same, all := 0, 0
	for i := range cards {
		for j := range i {
			x := a.Story(cards[i].Document) == a.Story(cards[j].Document)
			y := b.Story(cards[i].Document) == b.Story(cards[j].Document)
			if all++; x == y {
				same++
			}
		}
	}
	return float64(same) / float64(all)
}

func TestTheOrderHardlyMatters(t *testing.T) {
	for seed := range uint64(5) {
		cards := events(seed, 20, 8)
		var forward, shuffled Book
		for _, c := range cards {
			forward.Add(c)
		}
		mixed := slices.Clone(cards)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		for _, c := range mixed {
			shuffled.Add(c)
		}
		if got := agreement(&forward, &shuffled, cards); got < 0.99 {
			t.Errorf("seed %d: two orders agree on %.4f of all pairs", seed, got)
		}
		if got := len(forward.Stories()); got < 18 || got > 24 {
			t.Errorf("seed %d: %d stories of 20 events", seed, got)
		}
	}
}

func TestEveryDocumentIsInOneStory(t *testing.T) {
	var b Book
	cards := events(9, 12, 6)
	for _, c := range cards {
		b.Add(c)
	}
	n := 0
	for _, s := range b.Stories() {
		n += len(s.Documents)
		if s.Title == "" {
			t.Errorf("story %s has no title", s.ID)
		}
		for _, d := range s.Documents {
			if b.Story(d) != s.ID {
				t.Errorf("%s is listed in %s and found in %s", d, s.ID, b.Story(d))
			}
		}
	}
	if n != len(cards) {
		t.Errorf("%d documents in stories, %d were added", n, len(cards))
	}
}

func TestCardOf(t *testing.T) {
	text := "Dam bursts\n\nThe dam of Rona burst."
	r := &headwater.Reading{Document: headwater.Document{ID: "a", Published: "2019-03-04T23:30:00-05:00", Title: "Dam bursts", Text: text, Blocks: []headwater.Block{
		{Kind: headwater.TitleBlock, Span: headwater.Span{Start: 0, End: 10}}, {Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: 12, End: len(text)}}}}}
	r.Syntax.Words = []headwater.Word{{Span: headwater.Span{Start: 0, End: 3}, UPOS: headwater.NOUN, Lemma: "dam"}, {Span: headwater.Span{Start: 16, End: 19}, UPOS: headwater.NOUN, Lemma: "dam"}}
	r.Syntax.Sentences = []headwater.Sentence{{Span: headwater.Span{Start: 0, End: 10}, LastWord: 1}, {Span: headwater.Span{Start: 12, End: len(text)}, FirstWord: 1, LastWord: 2, Block: 1}}
	r.Entities = []headwater.Entity{{Name: "Rona", Mentions: []headwater.Span{{Start: 23, End: 27}}}}
	c := CardOf(r)
	if c.Day != day("2019-03-04") || len(c.Terms) != 2 || !slices.ContainsFunc(c.Terms, func(x Term) bool { return x.Key == "@rona" }) || !slices.ContainsFunc(c.Terms, func(x Term) bool { return x.Key == "dam" }) {
		t.Errorf("%+v", c)
	}
	if got := CardOf(&headwater.Reading{}); len(got.Terms) != 0 || got.Day != 0 {
		t.Errorf("of nothing: %+v", got)
	}
}

func BenchmarkAdd(b *testing.B) {
	cards := events(1, 2000, 5)
	b.ResetTimer()
	for i := 0; b.Loop(); {
		var book Book
		for range 4000 {
			book.Add(cards[i%len(cards)])
			i++
		}
		i = 0
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/4000, "us/document")
}
