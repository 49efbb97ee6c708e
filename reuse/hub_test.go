package reuse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestFormulasAreNoCopies adds many reports of different stories that share one closing
// paragraph, and one story that as many carry.
func TestFormulasAreNoCopies(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	closing := strings.Join(prose(r, 60), " ")
	story := strings.Join(prose(r, 300), " ")
	x := open(t, newShelf())
	at := int64(0)
	add := func(text string) []Candidate {
		t.Helper()
		found, err := x.Add(t.Context(), at, Draw(page("", "", "", text, closing)))
		if err != nil {
			t.Fatal(err)
		}
		if at++; at%50 == 0 {
			if err := x.Flush(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		return found
	}
	for range 300 {
		add(strings.Join(prose(r, 300), " "))
	}
	if found := add(strings.Join(prose(r, 300), " ")); len(found) > 0 {
		t.Errorf("a report that shares only its closing has %d candidates", len(found))
	}
	add(story)
	var last []Candidate
	for range 150 {
		last = add(story)
	}
	if len(last) < 100 || last[0].Share < 0.5 {
		t.Errorf("a story carried 151 times has %d candidates: %.3v", len(last), last[:min(3, len(last))])
	}
}

// TestListsAreNoHubs adds stories and a page that lists their first lines.
func TestListsAreNoHubs(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	x := open(t, newShelf())
	var list []string
	for i := range int64(60) {
		text := prose(r, 300)
		list = append(list, strings.Join(text[:40], " "))
		if _, err := x.Add(t.Context(), i, Draw(page("", "", "", strings.Join(text, " ")))); err != nil {
			t.Fatal(err)
		}
	}
	found, err := x.Add(t.Context(), 60, Draw(page("", "", "", list...)))
	if err != nil || len(found) > 0 {
		t.Errorf("a list of 60 reports has %d candidates, %v", len(found), err)
	}
	found, err = x.Add(t.Context(), 61, Draw(page("", "", "", list[7]+" "+strings.Join(prose(r, 200), " "))))
	if err != nil || len(found) != 1 || found[0].Position != 7 {
		t.Errorf("a report that has the first line of another has candidates %v, %v", found, err)
	}
}

func TestThin(t *testing.T) {
	posts := func(fresh, copies int) []post {
		var out []post
		for i := range fresh + copies {
			out = append(out, newPost(uint32(i), i < fresh))
		}
		return out
	}
	for _, c := range []struct{ fresh, copies, want int }{
		{0, 0, 0}, {1, 10, 11}, {stories, 10, stories + 10}, {stories + 1, 10, stories + 1},
		{500, 10, stories + 1}, {1, 1000, copiesKept}, {0, 1000, copiesKept}, {stories, copiesKept, copiesKept},
	} {
		t.Run(fmt.Sprint(c.fresh, " fresh, ", c.copies, " copies"), func(t *testing.T) {
			got := thin(posts(c.fresh, c.copies))
			if len(got) != c.want {
				t.Errorf("%d kept, want %d", len(got), c.want)
			}
			if c.fresh > 0 && !got[0].fresh() {
				t.Error("the first, fresh, is lost")
			}
		})
	}
}
