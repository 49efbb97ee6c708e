package story

import (
	"bytes"
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// memory is a shelf.
type memory map[string][]byte

func (m memory) Get(_ context.Context, key string) ([]byte, error) { return m[key], nil }

func (m memory) Put(_ context.Context, values map[string][]byte) error {
	maps.Copy(m, values)
	return nil
}

func (m memory) Keys(_ context.Context, prefix string) ([]string, error) {
	var out []string
	for key := range m {
		if strings.HasPrefix(key, prefix) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return out, nil
}

func register(t *testing.T, m memory) *Register {
	t.Helper()
	r, err := Open(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Broken off and opened again wherever it may be, a register says what a book says, under
// the ids that it said first.
func TestARegisterIsABookThatLasts(t *testing.T) {
	cards := events(5, 12, 9)
	random := rand.New(rand.NewPCG(3, 4))
	random.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	var b Book
	m := memory{}
	r := register(t, m)
	for i, c := range cards {
		want := b.Add(c)
		if got := r.Add(int64(3*i), c); got.Story != want.Story {
			t.Fatalf("document %d is in %s, in a book in %s", i, got.Story, want.Story)
		}
		switch random.IntN(6) {
		case 0:
			if err := r.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
		case 1:
			if err := r.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
			r = register(t, m)
		}
	}
	if err := r.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	held(t, m, &b, cards)
}

// held holds what is on a shelf against a book.
func held(t *testing.T, m memory, b *Book, cards []Card) {
	t.Helper()
	look, err := Look(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]int64{}
	for i, c := range cards {
		id := b.Story(c.Document)
		want[id] = append(want[id], int64(3*i))
		if got, err := look.Story(t.Context(), int64(3*i)); err != nil || got != id {
			t.Errorf("document %d is in %q, %v; want %q", i, got, err, id)
		}
	}
	for id, all := range want {
		got, err := look.Documents(t.Context(), id)
		if err != nil || len(all) > 1 && !slices.Equal(got, all) {
			t.Errorf("story %s has %v, %v; want %v", id, got, err, all)
		}
	}
	if got, err := look.Story(t.Context(), 1); got != "" || err != nil {
		t.Errorf("where no document is there is %q, %v", got, err)
	}
}

func TestARegisterTies(t *testing.T) {
	m := memory{}
	r := register(t, m)
	first := r.Add(0, card("a", 100, flood))
	second := r.Add(1, card("b", 100, strike))
	if err := r.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	r = register(t, m)
	r.Tie(1, 0)
	r.Tie(1, 99)
	if err := r.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	look, _ := Look(t.Context(), m)
	id, err := look.Story(t.Context(), 1)
	if err != nil || id != first.Story || id == second.Story {
		t.Errorf("%s, %v; want %s", id, err, first.Story)
	}
	if all, _ := look.Documents(t.Context(), id); !slices.Equal(all, []int64{0, 1}) {
		t.Errorf("%v", all)
	}
}

// Beyond what it remembers a register forgets cards, not stories.
func TestARegisterForgets(t *testing.T) {
	m := memory{}
	r := register(t, m)
	for i := range 2*remembered + 10 {
		r.Add(int64(i), Card{Document: string(rune('a'+i%26)) + pageKey(int64(i)), Day: i, Terms: []Term{{pageKey(int64(i / 2)), 1}}})
		if r.Pending() == keptOnPage {
			if err := r.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := r.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	if len(r.at) != remembered || r.Next() != 2*remembered+10 {
		t.Errorf("%d cards, next %d", len(r.at), r.Next())
	}
	look, _ := Look(t.Context(), m)
	if id, err := look.Story(t.Context(), 5); id == "" || err != nil {
		t.Errorf("%q, %v", id, err)
	}
}

func TestADamagedPageIsPassedOver(t *testing.T) {
	m := memory{}
	r := register(t, m)
	for i, c := range events(7, 3, 3) {
		r.Add(int64(i), c)
	}
	if err := r.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	for key := range m {
		m[key] = bytes.ToUpper(m[key])
	}
	if r = register(t, m); r.Next() != 0 {
		t.Errorf("%d", r.Next())
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(encode([]entry{{card("a", 3, flood), 7, "story_1"}}))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		page, err := decode(raw)
		if err != nil {
			return
		}
		again, err := decode(encode(page))
		if err != nil || len(again) != len(page) {
			t.Errorf("%v, %d cards of %d", err, len(again), len(page))
		}
	})
}
