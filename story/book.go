package story

import (
	"math"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

const (
	background = 400.0 // documents of other events that are thought to stand behind a small set
	window     = 120   // days within which documents are compared
	near       = 4.0   // days over which likeness does not fade
	fade       = 45.0  // days over which it fades to the floor
	floor      = 0.6   // of likeness between documents far apart in the window
	alike      = 0.22  // likeness from which a document belongs to a story
	joining    = 0.22  // likeness to a second story from which both are one
	brief      = 0.2   // how much the cosine of a short document with a long one is raised: the power of the ratio of their lengths
	nearest    = 3     // members of a story whose mean likeness counts
	posting    = 400   // documents remembered of one word, the latest
	leads      = 24    // rarest words of a card that look for candidates
	candidates = 96    // documents compared in full
)

// Book keeps stories as documents come in. The zero Book is empty and ready. Adding
// one document costs a bounded number of comparisons, however many are in the book;
// memory is a card for each document. It is not safe for several goroutines at once.
type Book struct {
	cards   []Card           // without their terms, which stand in bags
	bags    [][]part         // of each card, its terms by number
	days    []int32          // of each card
	place   map[string]int   // document id → its card
	parent  []int            // card → card of the same story, towards the first
	members map[int][]int    // first card of a story → its cards, in the order added
	terms   map[string]int32 // term → its number
	names   []string         // of each number, its term
	posts   [][]int32        // of each term, cards that hold it, the latest
	words   []word           // of each term
	score   []float64        // of each card, while candidates are looked for; 0 at other times
	ids     map[int]string   // first card of a story → its id, where another book gave it
	firsts  map[string]int   // such an id → its first card
	merged  []int            // first cards of stories that became a part of another, for a Register
}

// part is a term of a card, without a pointer that the collector would have to follow.
type part struct {
	key    int32
	weight float64
}

// word is what is known of a term: the two that one comparison reads stand together.
type word struct {
	count  float64 // ln(1 + how many documents hold it)
	weight float64 // in the document at hand; 0 at other times
}

// Placed says where a document was put.
type Placed struct {
	Story    string   // story id
	Known    bool     // it was in the book before, and nothing was changed
	Likeness float64  // to its story, 0..1; 0 where it opens one
	Joined   []string // ids of stories that became one with Story
}

// Add puts a document into the story it tells of, or opens one. The id of a story is
// made of the document that opened it and stays as others join; where two stories
// turn out to be one, the one opened first keeps its id. Adding a document again
// changes nothing.
func (b *Book) Add(c Card) Placed {
	if at, ok := b.place[c.Document]; ok {
		return Placed{Story: b.id(b.root(at)), Known: true}
	}
	at := b.enter(c)
	near := b.ranked(at)
	out := Placed{}
	own := at
	for i, n := range near {
		if i == 0 && n.likeness >= alike {
			own, out.Likeness = b.join(n.story, at), n.likeness
			continue
		}
		if i > 0 && own != at && n.likeness >= joining && b.oneStory(own, n.story) {
			gone := b.id(max(own, n.story))
			own = b.join(own, n.story)
			out.Joined = append(out.Joined, gone)
		}
	}
	b.post(at)
	out.Story = b.id(own)
	return out
}

// Put puts a document into the story of an id that another book gave it. Putting a
// document again changes nothing.
func (b *Book) Put(c Card, story string) {
	if _, ok := b.place[c.Document]; ok {
		return
	}
	at := b.enter(c)
	if b.ids == nil {
		b.ids, b.firsts = make(map[int]string), make(map[string]int)
	}
	if first, ok := b.firsts[story]; ok {
		b.join(b.root(first), at)
	} else {
		b.firsts[story], b.ids[at] = at, story
	}
	b.post(at)
}

// Tie makes one story of those of two documents that are known to tell the same, as
// copies of each other do, and gives its id. It does nothing where one is not in the book.
func (b *Book) Tie(document, other string) (string, bool) {
	i, okI := b.place[document]
	j, okJ := b.place[other]
	if !okI || !okJ {
		return "", false
	}
	return b.id(b.join(b.root(i), b.root(j))), true
}

// Story is the id of a document's story, empty where it is not in the book.
func (b *Book) Story(document string) string {
	at, ok := b.place[document]
	if !ok {
		return ""
	}
	return b.id(b.root(at))
}

// Stories gives every story with its title and documents, those opened first before
// others; documents are in the order in which they were added.
func (b *Book) Stories() []headwater.Story {
	var out []headwater.Story
	for at := range b.cards {
		if b.root(at) != at {
			continue
		}
		s := headwater.Story{ID: b.id(at)}
		for _, m := range b.members[at] {
			s.Documents = append(s.Documents, b.cards[m].Document)
		}
		s.Title = b.title(b.members[at])
		out = append(out, s)
	}
	return out
}

// title is the title whose words the members speak of most, the first of equals.
func (b *Book) title(members []int) string {
	count := map[string]int{}
	for _, m := range spread(members) {
		for _, t := range b.bags[m] {
			count[b.names[t.key]]++
		}
	}
	best, top := "", -1.0
	for _, m := range members {
		words := strings.Fields(strings.ToLower(b.cards[m].Title))
		sum := 0.0
		for _, w := range words {
			sum += float64(count[strings.Trim(w, ",.:;'’\"“”‘?!")])
		}
		if score := sum / float64(len(words)+4); len(words) > 0 && score > top+1e-9 {
			best, top = b.cards[m].Title, score
		}
	}
	return best
}

// Cards gives the cards in the order in which they were added, to be kept and added
// to another book.
func (b *Book) Cards() []Card {
	out := make([]Card, len(b.cards))
	for at := range out {
		out[at] = b.card(at)
	}
	return out
}

// card is one of the book with its terms.
func (b *Book) card(at int) Card {
	c := b.cards[at]
	c.Terms = make([]Term, len(b.bags[at]))
	for i, p := range b.bags[at] {
		c.Terms[i] = Term{b.names[p.key], p.weight}
	}
	return c
}

func (b *Book) id(first int) string {
	if id := b.ids[first]; id != "" {
		return id
	}
	return headwater.Ident("story", b.cards[first].Document, "")
}

func (b *Book) enter(c Card) int {
	if b.place == nil {
		b.place, b.members = map[string]int{}, map[int][]int{}
		b.terms = map[string]int32{}
	}
	at := len(b.cards)
	b.cards = append(b.cards, Card{Document: c.Document, Day: c.Day, Title: c.Title})
	b.days = append(b.days, int32(c.Day)) //nolint:gosec // days since 1970
	b.place[c.Document] = at
	b.parent = append(b.parent, at)
	b.members[at] = []int{at}
	bag := make([]part, len(c.Terms))
	for i, t := range c.Terms {
		bag[i] = part{b.number(t.Key), t.Weight}
		w := &b.words[bag[i].key]
		w.count = math.Log(math.Exp(w.count) + 1)
	}
	b.bags = append(b.bags, bag)
	return at
}

// post makes a document known to those that come.
func (b *Book) post(at int) {
	for _, p := range b.bags[at] {
		list := append(b.posts[p.key], int32(at)) //nolint:gosec // a book holds some ten thousand cards
		if len(list) > 2*posting {
			list = slices.Clone(list[len(list)-posting:])
		}
		b.posts[p.key] = list
	}
}

// number is that of a term, a new one where it is new.
func (b *Book) number(key string) int32 {
	k, ok := b.terms[key]
	if !ok {
		k = int32(len(b.terms))
		b.terms[key] = k
		b.names, b.posts, b.words = append(b.names, key), append(b.posts, nil), append(b.words, word{})
	}
	return k
}

func (b *Book) root(at int) int {
	for b.parent[at] != at {
		b.parent[at] = b.parent[b.parent[at]]
		at = b.parent[at]
	}
	return at
}

// join makes one story of two and gives its first card.
func (b *Book) join(s, t int) int {
	if s == t {
		return s
	}
	s, t = min(s, t), max(s, t)
	b.parent[t] = s
	ordered := b.members[s][len(b.members[s])-1] < b.members[t][0]
	b.members[s] = append(b.members[s], b.members[t]...)
	if !ordered {
		slices.Sort(b.members[s])
	}
	delete(b.members, t)
	b.merged = append(b.merged, t)
	return s
}
