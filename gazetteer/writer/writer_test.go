package writer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-project/headwater/gazetteer"
)

func TestLatin(t *testing.T) {
	for name, want := range map[string]bool{
		"Bagdad": true, "Bağdad": true, "Багдад": false, "ba ge da": false, "BGW": false, "Calif.": false, "Hit": false, "A/B Town": false,
	} {
		if Latin(name) != want {
			t.Errorf("Latin(%q) = %v", name, !want)
		}
	}
}

func TestKeys(t *testing.T) {
	keys := Keys("IQ", []string{"Al Fallūjah", "Jurf aş Şakhr", "Us"})
	if want := []string{"al fallujah", "fallujah", "falluja", "jurf as sakhr", "jurf sakhr"}; !slices.Equal(keys, want) {
		t.Errorf("got %q, want %q", keys, want)
	}
	if keys := Keys("US", []string{"El Paso", "El Paso", "A B C D E F G"}); !slices.Equal(keys, []string{"el paso"}) {
		t.Errorf("got %q", keys)
	}
}

func TestSkeleton(t *testing.T) {
	for name, want := range map[string]string{"Jurf al-Sakhar": "jrfsxr", "Dayr az Zawr": "drzr", "Homs": "", "Tikrit": ""} {
		if got, ok := Skeleton("IQ", name); ok != (want != "") || ok && got != want {
			t.Errorf("Skeleton(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
	if _, ok := Skeleton("FR", "Clermont-Ferrand"); ok {
		t.Error("a French name has a skeleton")
	}
}

func TestCountIsExactBelowAMillion(t *testing.T) {
	for _, n := range []int{0, 1, 999_999, 1<<20 - 1, 7_216_000, 1_392_730_000} {
		v := count(n)
		back := v & (1<<20 - 1) << (v >> 20)
		if n < 1<<20 && back != n || math.Abs(float64(back-n)) > 1e-6*2*float64(n) {
			t.Errorf("%d comes back as %d", n, back)
		}
	}
}

func rooms() (Rooms, *Memory) {
	out := &Memory{}
	return Rooms{out, &Memory{}, &Memory{}}, out
}

// TestEveryKeyIsFound writes any keys and asks for each of them.
func TestEveryKeyIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringMatching(`[a-z]{3,8}( [a-z]{3,8})?`), 1, 300).Draw(t, "names")
		r, out := rooms()
		w, err := New(r, true, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range names {
			n, err := w.Add(&gazetteer.Entry{Name: name, Kind: gazetteer.City, GeoNames: i + 1}, 0)
			if err == nil {
				err = w.Key(gazetteer.NameMark, gazetteer.Fold(name), n, uint32(i))
			}
			if err != nil && gazetteer.Fold(name) != "" {
				t.Fatal(err)
			}
		}
		if err := w.Finish(context.Background(), End{}); err != nil {
			t.Fatal(err)
		}
		g, err := new(gazetteer.Gazetteer).With(string(out.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range names {
			found := g.Lookup(name)
			if !slices.ContainsFunc(found, func(e gazetteer.Entry) bool { return e.GeoNames == i+1 && e.Name == name }) && len(found) < 255 {
				t.Fatalf("%q is not found among %+v", name, found)
			}
		}
	})
}

// TestManyKeys goes beyond what is kept in memory.
func TestManyKeys(t *testing.T) {
	r, out := rooms()
	w, err := New(r, true, nil)
	if err != nil {
		t.Fatal(err)
	}
	const n = 300_000
	for i := range n {
		at, err := w.Add(&gazetteer.Entry{Name: fmt.Sprint("place ", i%100_000), Kind: gazetteer.City, GeoNames: i + 1}, 0)
		if err == nil {
			err = w.Key(gazetteer.NameMark, fmt.Sprintf("a rather long name of place %d", i%100_000), at, 0)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if w.spill.size == 0 {
		t.Error("nothing left the memory")
	}
	steps := 0
	if err := w.Finish(context.Background(), End{Step: func(int, int) { steps++ }}); err != nil {
		t.Fatal(err)
	}
	g, err := new(gazetteer.Gazetteer).With(string(out.Bytes))
	if err != nil {
		t.Fatal(err)
	}
	if found := g.Lookup("A Rather Long Name of Place 4711"); len(found) != 3 || found[2].GeoNames != 204712 || found[0].Name != "place 4711" || steps != partitions {
		t.Errorf("%+v after %d steps", found, steps)
	}
}

func TestWriterRefuses(t *testing.T) {
	r, _ := rooms()
	if _, err := New(r, true, []string{"SY", "IQ"}); err == nil {
		t.Error("countries out of order pass")
	}
	if _, err := New(r, true, make([]string, 256)); err == nil {
		t.Error("256 countries pass")
	}
	w, err := New(r, false, []string{"IQ"})
	if err != nil {
		t.Fatal(err)
	}
	_, unknown := w.Add(&gazetteer.Entry{Name: "A", Country: "SY"}, 0)
	_, fine := w.Add(&gazetteer.Entry{Name: "A", Kind: gazetteer.City}, 0)
	_, late := w.Add(&gazetteer.Entry{Name: "A", Kind: gazetteer.Region}, 0)
	if unknown == nil || fine != nil || late == nil {
		t.Errorf("unknown country %v, a city %v, a region after it %v", unknown, fine, late)
	}
	if w.Key(gazetteer.NameMark, "", 0, 0) == nil || w.Key(gazetteer.NameMark, strings.Repeat("a", 300), 0, 0) == nil {
		t.Error("an empty or endless key passes")
	}
}

// full is a room that takes only so many bytes.
type full struct {
	Memory
	left int
}

var errFull = errors.New("no space left")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return f.Memory.Write(p)
}

func TestFullRooms(t *testing.T) {
	for which := range 3 {
		all := []Room{&Memory{}, &Memory{}, &Memory{}}
		all[which] = &full{left: 1000}
		w, err := New(Rooms{all[0], all[1], all[2]}, true, nil)
		for i := 0; err == nil && i < 400_000; i++ {
			name := fmt.Sprint("a name of some length ", i)
			if _, err = w.Add(&gazetteer.Entry{Name: name, Kind: gazetteer.City}, 0); err == nil {
				err = w.Key(gazetteer.NameMark, name, i, 0)
			}
		}
		if err == nil {
			err = w.Finish(context.Background(), End{})
		}
		if !errors.Is(err, errFull) {
			t.Errorf("room %d is full: %v", which, err)
		}
	}
}

func TestMemory(t *testing.T) {
	m := &Memory{}
	_, _ = m.Write([]byte("abcdef"))
	p := make([]byte, 4)
	if n, err := m.ReadAt(p, 4); n != 2 || err == nil || !bytes.Equal(p[:n], []byte("ef")) {
		t.Errorf("%d, %v, %q", n, err, p)
	}
	if _, err := m.WriteAt([]byte("xyz"), 4); err == nil {
		t.Error("writing beyond the end passes")
	}
}
