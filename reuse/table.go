package reuse

import "slices"

const (
	tableMarks     = 1 << 19 // entries of the table from which it becomes a segment
	tableDocuments = 1 << 14 // documents likewise
	slotPost       = 16      // bits of a slot below its mark: a document from 1 on, and fresh
)

// table holds what was added last: an open-addressed table in the order of marks, one
// word an entry, so that it is nearly sorted when it becomes a segment. Zero slots are
// free.
type table struct {
	slots     []uint64
	shift     uint // a mark's home is its value shifted by it
	entries   int
	documents int
	touched   uint64 // keeps the compiler from leaving out what touch does
}

// overhang is how many slots stand behind the last home, for entries that were pushed on.
const overhang = 1024

func newTable(bits uint) table {
	return table{slots: make([]uint64, 1<<bits+overhang), shift: markBits - bits}
}

func (t *table) full() bool { return t.entries >= tableMarks || t.documents >= tableDocuments }

// add puts a document's marks into the table, a few of each at most.
func (t *table) add(marks []mark, fresh bool) {
	for 2*(t.entries+len(marks)) > len(t.slots) && len(t.slots) < 2*tableMarks {
		t.grow()
	}
	t.documents++
	low := uint64(newPost(uint32(t.documents), fresh))
	for _, m := range marks {
		for !t.insert(uint64(m)<<slotPost | low) {
			t.grow()
		}
	}
}

// insert fails where the overhang is full.
func (t *table) insert(slot uint64) bool {
	m := slot >> slotPost
	var seen crowd
	for i := m >> t.shift; i < uint64(len(t.slots)); i++ {
		switch s := t.slots[i]; {
		case s == 0:
			t.slots[i] = slot
			t.entries++
			return true
		case s>>slotPost == m:
			if seen.add(post(s)); !seen.admits(post(slot)) {
				return true
			}
		}
	}
	return false
}

func (t *table) grow() {
	bigger := newTable(markBits - t.shift + 1)
	bigger.documents = t.documents
	for _, s := range t.slots {
		if s != 0 {
			for !bigger.insert(s) {
				bigger.grow()
			}
		}
	}
	*t = bigger
}

// touch looks at the homes of marks, so that their ways from memory overlap.
func (t *table) touch(marks []mark) {
	var touched uint64
	for _, m := range marks {
		touched ^= t.slots[uint64(m)>>t.shift]
	}
	t.touched = touched
}

// find adds the posts of a mark; first is the number of the table's first document.
func (t *table) find(m mark, first uint32, to []post) []post {
	for i := uint64(m) >> t.shift; i < uint64(len(t.slots)) && t.slots[i] != 0; i++ {
		if s := t.slots[i]; mark(s>>slotPost) == m {
			to = append(to, placed(s, first))
		}
	}
	return to
}

// sorted are the entries in the order of a segment.
func (t *table) sorted(first uint32) []entry {
	full := make([]uint64, 0, t.entries)
	for _, s := range t.slots {
		if s != 0 {
			full = append(full, s)
		}
	}
	slices.Sort(full)
	out := make([]entry, len(full))
	for i, s := range full {
		out[i] = entry{mark(s >> slotPost), placed(s, first)}
	}
	return out
}

// placed is the post of a slot, in the numbers of the index.
func placed(slot uint64, first uint32) post {
	p := post(slot & (1<<slotPost - 1))
	return newPost(p.document()-1+first, p.fresh())
}

// clear empties the table and keeps its room.
func (t *table) clear() {
	clear(t.slots)
	t.entries, t.documents = 0, 0
}
