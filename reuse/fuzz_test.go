package reuse

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// FuzzPage opens pages that bear the right checksum and hold anything.
func FuzzPage(f *testing.F) {
	f.Add(encodePage([]entry{{1, 2}, {1, 3}, {markMask, 9}}), uint64(1))
	f.Add([]byte{1, 0, 6, 4}, uint64(0))
	f.Fuzz(func(t *testing.T, b []byte, m uint64) {
		p, err := openPage("page", b)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Fatal(err)
			}
			return
		}
		p.find(mark(m&markMask), nil)
		for i := range p.n {
			p.at(i)
		}
	})
}

// FuzzManifest opens an index whose manifest bears the right checksum and says anything.
func FuzzManifest(f *testing.F) {
	f.Add([]byte(`{"format":1,"turn":3,"next":9,"documents":9,"segments":[{"id":1,"pages":1,"marks":9,"blocks":1}]}`))
	f.Add([]byte(`{"format":1,"documents":-1,"segments":[null]}`))
	f.Add([]byte(`{"format":1,"next":99999999999,"documents":99999999999}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := newShelf()
		s.memory[manifestKey] = seal(manifestKey, b)
		if _, err := Open(t.Context(), s); err != nil && !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
	})
}

func TestPagesKeepEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) entry {
			return entry{mark(rapid.Uint64Range(0, markMask).Draw(t, "mark")), post(rapid.Uint32().Draw(t, "post"))}
		}), 1, pageEntries).Draw(t, "entries")
		slices.SortFunc(entries, func(a, b entry) int {
			switch {
			case a.mark < b.mark, a.mark == b.mark && a.post < b.post:
				return -1
			case a == b:
				return 0
			}
			return 1
		})
		p, err := openPage("page", encodePage(entries))
		if err != nil {
			t.Fatal(err)
		}
		for i, e := range entries {
			if p.at(i) != e || !slices.Contains(p.find(e.mark, nil), e.post) {
				t.Fatalf("entry %d is %v, was %v", i, p.at(i), e)
			}
		}
	})
}

// TestFiltersForgetNothing also counts what they suspect wrongly.
func TestFiltersForgetNothing(t *testing.T) {
	const n = 20_000
	blocks := blocksFor(n)
	known := newFilter(blocks)
	at := func(i uint64) (mark, int) {
		m := mark(i*0x9e3779b97f4a7c15&markMask ^ i)
		return m & markMask, blockOf(m&markMask, blocks)
	}
	for i := range uint64(n) {
		m, block := at(i)
		known.set(m, block)
	}
	wrong := 0
	for i := range uint64(10 * n) {
		m, block := at(i)
		switch has := known.has(m, block); {
		case i < n && !has:
			t.Fatalf("mark %d is forgotten", i)
		case i >= n && has:
			wrong++
		}
	}
	if wrong > 9*n/40 {
		t.Errorf("%d of %d suspected wrongly", wrong, 9*n)
	}
}
