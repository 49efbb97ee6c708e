package gazetteer_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// compiled is a small wide file.
func compiled(t testing.TB) string {
	t.Helper()
	var out writer.Memory
	w, err := writer.New(writer.Rooms{Out: &out, Names: &writer.Memory{}, Keys: &writer.Memory{}}, true, []string{"IQ", "SY"})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		e := gazetteer.Entry{Name: fmt.Sprintf("Vorrum %d", i), Kind: gazetteer.City, Country: "SY", GeoNames: 20_000_000 + i, Point: headwater.Point{Lat: 36, Lon: float64(i) - 100}, Population: i}
		if i%5 == 0 {
			e.Kind, e.RadiusKm = gazetteer.Region, 700
		}
		n, err := w.Add(&e, w.Division("SY.01"))
		if err == nil {
			err = w.Key(gazetteer.NameMark, gazetteer.Fold(e.Name), n, uint32(1000-i))
		}
		if err == nil {
			err = w.Key(gazetteer.NameMark, "vorrum", n, uint32(1000-i))
		}
		if key, ok := writer.Skeleton("SY", e.Name); ok && err == nil {
			err = w.Key(gazetteer.BonesMark, key, n, uint32(1000-i))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	err = w.Finish(context.Background(), writer.End{Division: func(string) string { return "Raqqa" }, Note: func(entries, names int) []byte { return fmt.Appendf(nil, "%d %d", entries, names) }})
	if err != nil {
		t.Fatal(err)
	}
	return string(out.Bytes)
}

func TestWith(t *testing.T) {
	var none gazetteer.Gazetteer
	g, err := none.With(compiled(t))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		found := g.Lookup(fmt.Sprintf("VORRUM-%d", i))
		if len(found) != 1 || found[0].GeoNames != 20_000_000+i || found[0].Admin1 != "Raqqa" || found[0].Country != "SY" || math.Abs(found[0].Point.Lon+100-float64(i)) > 1e-3 {
			t.Fatalf("%d: %+v", i, found)
		}
		if want := map[bool]float64{true: 700, false: 1}[i%5 == 0]; found[0].RadiusKm != want {
			t.Fatalf("%d reaches %v km, want %v", i, found[0].RadiusKm, want)
		}
	}
	all := g.Lookup("Vorrum")
	if len(all) != 200 || all[0].Population != 199 || all[199].Population != 0 {
		t.Errorf("%d of one name, the first %+v", len(all), all[0])
	}
	note, version, ok := g.Imported()
	if !ok || note != "200 201" || len(version.SHA256) != 64 || g.Verify() != nil || g.MaxWords() != 2 {
		t.Errorf("note %q, version %+v, %v, %d words", note, version, g.Verify(), g.MaxWords())
	}
	if g.Builtin().Has("Vorrum") || len(g.Builtin().Models()) != 1 {
		t.Error("the built-in part knows imported places")
	}
}

// TestDamagedImports cuts a file everywhere and turns over every byte.
func TestDamagedImports(t *testing.T) {
	data := compiled(t)
	var none gazetteer.Gazetteer
	for cut := 0; cut < len(data); cut += 13 {
		if _, err := none.With(data[:cut]); err == nil || !strings.HasPrefix(err.Error(), "is ") {
			t.Fatalf("the first %d bytes pass: %v", cut, err)
		}
	}
	for i := range len(data) {
		turned := []byte(data)
		turned[i] ^= 0x55
		_, err := none.With(string(turned))
		if err == nil && i < len(data)-4 {
			t.Fatalf("a change of byte %d passes", i)
		}
		if err != nil && i > gazetteer.HeaderSize && i < len(data)-gazetteer.TrailerSize && !strings.Contains(err.Error(), "SHA-256 of its content is") {
			t.Fatalf("byte %d: %v does not name the digest", i, err)
		}
	}
	if own, err := gazetteer.Load(); err != nil {
		t.Fatal(err)
	} else if _, err := own.With("HWGZ\x01 an older one" + data); err == nil {
		t.Error("another version passes")
	}
}

// FuzzOpen asks damaged files, beyond the checksum, for names: no answer may be off
// the globe, and nothing may panic.
func FuzzOpen(f *testing.F) {
	data := compiled(f)
	f.Add([]byte(data), 0, byte(0))
	f.Add([]byte(data[:len(data)/2]), 0, byte(0))
	f.Add([]byte(data), 40, byte(0xff))
	f.Add([]byte(data), 9000, byte(0xff))
	f.Fuzz(func(t *testing.T, raw []byte, at int, b byte) {
		if at >= 0 && at < len(raw) {
			raw[at] = b
		}
		g, err := gazetteer.WithUnchecked(string(raw))
		if err != nil {
			return
		}
		for i := range 40 {
			for _, name := range []string{fmt.Sprintf("Vorrum %d", 5*i), "vorrum", "Vurrem 8"} {
				for _, e := range append(g.Lookup(name), g.Alike(name)...) {
					if !(math.Abs(e.Point.Lat) <= 90 && math.Abs(e.Point.Lon) <= 180) || e.Population < 0 || e.RadiusKm < 0 {
						t.Fatalf("%+v", e)
					}
				}
			}
		}
		g.Imported()
	})
}
