package story

import (
	"context"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
)

const (
	remembered = 30_000 // cards in memory at least, the latest; a document of an older story opens one of its own
	keptOnPage = 256    // cards of one value of the shelf, at most
)

// Register keeps the stories of an archive on its shelf, so that a document that comes
// finds the story it belongs to and a story keeps its id from run to run. It is not safe
// for several goroutines at once.
//
// Memory is that of at most 60,000 cards, about 4 kB each.
type Register struct {
	shelf headwater.Shelf
	book  Book
	at    []int64           // positions of the book's cards
	card  map[int64]int     // position → card of the book
	fresh int               // the first card that is not kept yet
	next  int64             // the position after the last
	gone  map[string]string // story → the one it became part of, since the last Flush
	moved map[int]bool      // cards whose story changed since the last Flush
}

// Open reads what a run before kept. Pages that cannot be read are passed over: their
// documents are in no story then.
func Open(ctx context.Context, shelf headwater.Shelf) (*Register, error) {
	r := &Register{shelf: shelf, card: make(map[int64]int), gone: make(map[string]string), moved: make(map[int]bool)}
	keys, err := shelf.Keys(ctx, pagePrefix)
	if err != nil {
		return nil, fmt.Errorf("opening the register of stories: %w", err)
	}
	var pages [][]entry
	cards := 0
	for _, key := range slices.Backward(keys) {
		page, err := readPage(ctx, shelf, key)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
		if cards += len(page); cards >= remembered {
			break
		}
	}
	names := aliases{shelf: shelf}
	for _, page := range slices.Backward(pages) {
		for _, e := range page {
			id, err := names.of(ctx, e.story)
			if err != nil {
				return nil, err
			}
			r.put(e, id)
		}
	}
	r.fresh, r.book.merged = len(r.at), nil
	return r, nil
}

func (r *Register) put(e entry, id string) {
	r.book.Put(e.Card, id)
	r.note(e.position)
}

func (r *Register) note(position int64) {
	r.card[position] = len(r.at)
	r.at = append(r.at, position)
	r.next = position + 1
}

// Next is the position from which on the register knows nothing.
func (r *Register) Next() int64 { return r.next }

// Pending is how many documents are not kept yet.
func (r *Register) Pending() int { return len(r.at) - r.fresh }

// Add puts the document at a position into its story. Positions grow; one below Next is
// passed over.
func (r *Register) Add(position int64, c Card) Placed {
	if _, twice := r.book.place[c.Document]; twice || position < r.next {
		return Placed{Story: r.book.Story(c.Document), Known: true}
	}
	p := r.book.Add(c)
	r.moved[len(r.at)] = true
	r.note(position)
	for _, id := range p.Joined {
		r.gone[id] = p.Story
	}
	return p
}

// Tie makes one story of those of the documents at two positions, as far back as the
// register remembers.
func (r *Register) Tie(a, b int64) {
	i, okA := r.card[a]
	j, okB := r.card[b]
	if !okA || !okB {
		return
	}
	x, y := r.book.id(r.book.root(i)), r.book.id(r.book.root(j))
	if x == y {
		return
	}
	r.moved[i] = true
	kept := r.book.id(r.book.join(r.book.root(i), r.book.root(j)))
	for _, id := range [...]string{x, y} {
		if id != kept {
			r.gone[id] = kept
		}
	}
}

// Flush keeps what came since the last one.
func (r *Register) Flush(ctx context.Context) error {
	if r.Pending() == 0 && len(r.gone) == 0 {
		return nil
	}
	values := make(map[string][]byte)
	for from := r.fresh; from < len(r.at); from += keptOnPage {
		var page []entry
		for i := from; i < min(from+keptOnPage, len(r.at)); i++ {
			page = append(page, entry{r.book.card(i), r.at[i], r.book.id(r.book.root(i))})
		}
		values[pageKey(page[0].position)] = encode(page)
	}
	r.lists(values)
	if err := r.shelf.Put(ctx, values); err != nil {
		return fmt.Errorf("keeping the register of stories: %w", err)
	}
	r.fresh = len(r.at)
	clear(r.gone)
	clear(r.moved)
	r.book.merged = nil
	r.forget()
	return nil
}

// lists adds what came to each story of several, under a key of its own for each Flush,
// so that what is written does not grow with the story. A document may be listed twice.
func (r *Register) lists(values map[string][]byte) {
	for id, kept := range r.gone {
		values[aliasPrefix+id] = []byte(kept)
		values[partsPrefix+kept+"/"+id] = []byte{}
	}
	for _, first := range r.book.merged {
		r.moved[first] = true
	}
	changed := make(map[int][]int)
	for i := range r.moved {
		root := r.book.root(i)
		changed[root] = append(changed[root], i)
	}
	for root, cards := range changed {
		all := r.book.members[root]
		if len(all) < 2 {
			continue
		}
		if !slices.Contains(cards, all[0]) {
			cards = append(cards, all[0]) // it may have been alone until now
		}
		list := make([]int64, len(cards))
		for i, c := range cards {
			list[i] = r.at[c]
		}
		slices.Sort(list)
		values[listKey(r.book.id(root), r.next)] = encodeMembers(list)
	}
}

// forget starts the book anew from the latest cards when it has grown to twice what is
// remembered.
func (r *Register) forget() {
	if len(r.at) < 2*remembered {
		return
	}
	old := *r
	from := len(old.at) - remembered
	r.book, r.at, r.card = Book{}, nil, make(map[int64]int)
	for i := from; i < len(old.at); i++ {
		r.put(entry{old.book.card(i), old.at[i], ""}, old.book.id(old.book.root(i)))
	}
	r.fresh, r.book.merged = len(r.at), nil
}
