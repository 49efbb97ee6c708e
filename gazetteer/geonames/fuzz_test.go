package geonames

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater/gazetteer"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{strings.TrimSuffix(dumpRow(1, "Vorrumbeh"), "\n"), "", "\t", strings.Repeat("\t", 18), strings.Repeat("\t", 40), "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		r, err := Parse(line)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Fatalf("an error of several lines: %q", err)
			}
			return
		}
		if r.ID <= 0 || r.Name == "" || r.Lat < -90 || r.Lat > 90 || r.Lon < -180 || r.Lon > 180 || r.Population < 0 {
			t.Fatalf("%q gives %+v", line, r)
		}
		left(&r)
		reach(&r)
	})
}

// FuzzRead takes any bytes for a dump: nothing may panic, and what is imported must
// open again.
func FuzzRead(f *testing.F) {
	for _, s := range []string{dumpRow(1, "Vorrumbeh") + dumpRow(2, "Tall Tarrash", "4", "A,B,Ccccc"), "a\n", "\n\n", dumpRow(1, "A")[:40]} {
		f.Add(s)
	}
	own := new(gazetteer.Gazetteer) // the built-in one takes longer to list than the dump to read
	f.Fuzz(func(t *testing.T, dump string) {
		data, _, err := imported(t, own, true, dump)
		if err != nil {
			return
		}
		if _, err := own.With(data); err != nil {
			t.Fatalf("%q: %v", dump, err)
		}
	})
}
