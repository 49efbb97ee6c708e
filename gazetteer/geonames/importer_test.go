package geonames

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// dumpRow writes a row of a dump about an invented place.
func dumpRow(id int, name string, change ...string) string {
	col := []string{fmt.Sprint(id), name, name, "", "36.5", "38.25", "P", "PPL", "SY", "", "09", "", "", "", "0", "", "300", "Asia/Damascus", "2024-01-02"}
	for i := 0; i+1 < len(change); i += 2 {
		var n int
		fmt.Sscan(change[i], &n)
		col[n-1] = change[i+1]
	}
	return strings.Join(col, "\t") + "\n"
}

func builtin(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// imported compiles dumps in memory.
func imported(t testing.TB, own *gazetteer.Gazetteer, all bool, dumps ...string) (string, Tally, error) {
	t.Helper()
	var out writer.Memory
	im, err := New(own, writer.Rooms{Out: &out, Names: &writer.Memory{}, Keys: &writer.Memory{}}, all)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range dumps {
		if err := im.Read(context.Background(), fmt.Sprintf("dump%d.txt", i+1), strings.NewReader(d)); err != nil {
			return "", im.Tally(), err
		}
	}
	if _, err := im.Finish(context.Background(), []string{"in/dump1.txt"}, nil); err != nil {
		return "", im.Tally(), err
	}
	return string(out.Bytes), im.Tally(), nil
}

func TestImport(t *testing.T) {
	own := builtin(t)
	dump := dumpRow(91000001, "Tell Qarshifan", "4", "Tall Qarshīfān,تل,QRX", "15", "7000", "11", "09") +
		dumpRow(91000002, "Qarshifan Dam", "7", "S", "8", "DAM") +
		dumpRow(91000003, "Qarshifan School", "7", "S", "8", "SCH") +
		dumpRow(91000004, "Qarshifan Governorate", "7", "A", "8", "ADM1", "11", "Q9") +
		dumpRow(91000005, "Vorrumbeh", "11", "Q9") +
		dumpRow(170063, "Aleppo", "4", "Halabqarsh", "5", "1", "6", "1")
	data, tally, err := imported(t, own, false, dump)
	if err != nil {
		t.Fatal(err)
	}
	if tally.Rows != 6 || tally.Kept != 5 || tally.Bad != 0 || tally.Dropped[buildings] != 1 || tally.Latest != "2024-01-02" {
		t.Errorf("tally %+v", tally)
	}
	g, err := own.With(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]gazetteer.Entry{
		"tall qarshifan":    {Name: "Tell Qarshifan", Kind: gazetteer.City, GeoNames: 91000001, Population: 7000},
		"Qarshifan Dam":     {Name: "Qarshifan Dam", Kind: gazetteer.Region, GeoNames: 91000002, RadiusKm: 3},
		"Qarshifan":         {Name: "Qarshifan", Kind: gazetteer.Admin1, GeoNames: 91000004, RadiusKm: 150, Admin1: "Qarshifan"},
		"Vorrumbeh":         {Name: "Vorrumbeh", Kind: gazetteer.City, GeoNames: 91000005, Admin1: "Qarshifan"},
		"the al-Vorrumbeh":  {Name: "Vorrumbeh", Kind: gazetteer.City, GeoNames: 91000005, Admin1: "Qarshifan"},
		"Qarshifan School":  {},
		"QRX":               {},
		"Qarshifan Airport": {},
	} {
		var got gazetteer.Entry
		if found := g.Lookup(name); len(found) > 0 {
			got = found[0]
		}
		if got.Name != want.Name || got.Kind != want.Kind || got.GeoNames != want.GeoNames || want.RadiusKm != 0 && got.RadiusKm != want.RadiusKm || want.Admin1 != "" && got.Admin1 != want.Admin1 {
			t.Errorf("Lookup(%q) = %+v, want %+v", name, got, want)
		}
		if g.Has(name) != (want.Name != "") || own.Has(name) || g.Builtin().Has(name) {
			t.Errorf("Has(%q) is %v", name, g.Has(name))
		}
	}
	if e := g.Lookup("Halabqarsh"); len(e) != 1 || e[0] != own.Lookup("Aleppo")[0] && e[0].Point.Lat < 35 {
		t.Errorf("a new spelling of Aleppo gives %+v, want the built-in facts", e)
	}
	if e := g.Alike("Tal Qarshyfan"); len(e) != 1 || e[0].GeoNames != 91000001 {
		t.Errorf("Alike gives %+v", e)
	}
	if len(g.Models()) != 2 || g.Models()[1].Name != "gazetteer-import" || len(g.Models()[1].SHA256) != 64 {
		t.Errorf("models %+v", g.Models())
	}
}

// TestEqualRowsChangeNothing imports rows that equal the built-in places: no name
// may mean anything else afterwards.
func TestEqualRowsChangeNothing(t *testing.T) {
	own := builtin(t)
	var dump strings.Builder
	var names []string
	for i := 0; i < own.Len(); i += 7 {
		e := own.At(i)
		class, code := "P", "PPL"
		switch e.Kind {
		case gazetteer.Country:
			class, code = "A", "PCLI"
		case gazetteer.Admin1:
			class, code = "A", "ADM1"
		case gazetteer.Region:
			class, code = "L", "RGN"
		}
		id := e.GeoNames
		if id == 0 {
			id = 80000000 + i
		}
		dump.WriteString(dumpRow(id, e.Name, "5", fmt.Sprint(e.Point.Lat), "6", fmt.Sprint(e.Point.Lon), "7", class, "8", code, "9", e.Country, "11", "", "15", fmt.Sprint(e.Population)))
		names = append(names, e.Name)
	}
	data, tally, err := imported(t, own, false, dump.String())
	if err != nil {
		t.Fatal(err)
	}
	g, err := own.With(data)
	if err != nil {
		t.Fatal(err)
	}
	if tally.Kept < 20000 {
		t.Fatalf("only %d kept: %+v", tally.Kept, tally)
	}
	for _, name := range names {
		if got, want := g.Lookup(name), own.Lookup(name); fmt.Sprint(got) != fmt.Sprint(want) && len(want) > 0 {
			t.Fatalf("Lookup(%q) = %v, want %v", name, got, want)
		}
	}
}

// TestNamesakes adds hamlets of known names far away.
func TestNamesakes(t *testing.T) {
	own := builtin(t)
	data, _, err := imported(t, own, false, dumpRow(91000001, "Iran")+dumpRow(91000002, "Baghdad", "9", "US")+dumpRow(91000003, "Fallujah", "9", "US", "15", "90000")+
		dumpRow(91000004, "Homs", "5", "34.7", "6", "36.7", "7", "A", "8", "ADM3"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := own.With(data)
	if err != nil {
		t.Fatal(err)
	}
	for name, more := range map[string]int{"Iran": 0, "Baghdad": 0, "Fallujah": 1, "Homs": 0} {
		if got, want := len(g.Lookup(name)), len(own.Lookup(name))+more; got != want {
			t.Errorf("%s: %d places, want %d: %+v", name, got, want, g.Lookup(name))
		}
	}
}

func TestFaults(t *testing.T) {
	good := dumpRow(1, "Vorrumbeh") + dumpRow(2, "Tarrash") + dumpRow(3, "Ombeh")
	for want, line := range map[string]string{
		"dump1.txt:4: 3 columns parted by tabs, want 19":                                   "4\tA\tB\n",
		`dump1.txt:4: geonameid "x" is no whole number above zero`:                         dumpRow(4, "A", "1", "x"),
		`dump1.txt:4: latitude "95.5" is beyond 90 degrees`:                                dumpRow(4, "A", "5", "95.5"),
		`dump1.txt:4: longitude "-181" is beyond 180 degrees`:                              dumpRow(4, "A", "6", "-181"),
		`dump1.txt:4: latitude "north" is no number`:                                       dumpRow(4, "A", "5", "north"),
		`dump1.txt:4: longitude "NaN" is no number`:                                        dumpRow(4, "A", "6", "NaN"),
		`dump1.txt:4: name "A\x00B" has a control character`:                               dumpRow(4, "A\x00B"),
		`dump1.txt:4: asciiname "A\x1bB" has a control character`:                          dumpRow(4, "A", "3", "A\x1bB"),
		`dump1.txt:4: name "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…" has more than 200 characters`: dumpRow(4, strings.Repeat("A", 500)),
		`dump1.txt:4: population "many" is no number of people`:                            dumpRow(4, "A", "15", "many"),
		`dump1.txt:4: byte 4 is no UTF-8`:                                                  dumpRow(4, "A\xffB"),
		`dump1.txt:4: geonameid 2 stands in an earlier line too; the earlier one is kept`:  dumpRow(2, "A"),
		`dump1.txt:4: country code "Syria" is not two capitals`:                            dumpRow(4, "A", "9", "Syria"),
		`dump1.txt:4: no name`:                                                             dumpRow(4, " "),
		`dump1.txt:4: modification date "yesterday" is not written YYYY-MM-DD`:             dumpRow(4, "A", "19", "yesterday"),
		`dump1.txt:4: feature class "PPL" is no single letter`:                             dumpRow(4, "A", "7", "PPL"),
		`dump1.txt:4: longer than 1048576 bytes`:                                           dumpRow(4, strings.Repeat("A", 1<<20)),
		`dump1.txt:4: latitude "` + strings.Repeat("9", 30) + `…" is no number`:            dumpRow(4, "A", "5", strings.Repeat("9", 400)),
	} {
		_, tally, err := imported(t, new(gazetteer.Gazetteer), false, good+line+dumpRow(5, "Last"))
		if err != nil || tally.Bad != 1 || tally.Kept != 4 || tally.Faults[0].String() != want {
			t.Errorf("got %v, %d bad, %v\nwant %s", err, tally.Bad, tally.Faults, want)
		}
	}
}

func TestOnlyTenFaultsAreNamed(t *testing.T) {
	var dump strings.Builder
	for i := range 90 {
		dump.WriteString(dumpRow(i+1, "Vorrumbeh"))
		if i%2 == 1 {
			dump.WriteString("bad\n")
		}
	}
	_, tally, err := imported(t, new(gazetteer.Gazetteer), false, dump.String())
	if err != nil || tally.Bad != 45 || len(tally.Faults) != 10 || tally.Faults[9].Line != 30 {
		t.Errorf("%v, %+v", err, tally)
	}
}

func TestRefusals(t *testing.T) {
	good := dumpRow(1, "Vorrumbeh") + dumpRow(2, "Tarrash")
	for want, dump := range map[string]string{
		"dump1.txt:2: the file ends in the middle of a line (9 columns":    dumpRow(1, "A") + "2\tB\tB\t\t1\t2\tP\tPPL\tSY",
		"dump1.txt:3: the file ends in the middle of a line (modification": good + strings.TrimSuffix(dumpRow(3, "C"), "1-02\n"),
		"dump1.txt:1: this is a web page or XML":                           "<!DOCTYPE html>\n<html>\n",
		"dump1.txt:1: this is JSON":                                        "{\"a\": 1}\n",
		"dump1.txt:1: the columns are parted by commas":                    "1,A,B,C,D\n",
		"dump1.txt:1: the first line has 10 columns, not 19: another":      strings.Repeat("1\t", 9) + "\n",
		"dump1.txt:1: the first line is empty":                             "\n" + good,
		"dump1.txt: the file is empty":                                     "",
		"dump1.txt:2: 3 of 4 lines are no rows of a dump":                  dumpRow(1, "A") + "x\ny\nz\n",
	} {
		_, _, err := imported(t, new(gazetteer.Gazetteer), false, dump)
		var refused *Refusal
		if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), want) || refused.Remedy == "" {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
}

func TestEndingsAndMarks(t *testing.T) {
	dump := "\ufeff" + strings.ReplaceAll(dumpRow(1, "Vorrumbeh")+dumpRow(2, "Tarrash"), "\n", "\r\n") + strings.TrimSuffix(dumpRow(3, "Ombeh"), "\n")
	_, tally, err := imported(t, builtin(t), false, dump, dumpRow(2, "Tarrash")+dumpRow(4, "Neu"))
	if err != nil || tally.Kept != 4 || tally.Repeated != 1 || tally.Bad != 0 {
		t.Errorf("%v, %+v", err, tally)
	}
}

func TestAllKeepsMore(t *testing.T) {
	dump := dumpRow(1, "Vorrumbeh School", "7", "S", "8", "SCH") + dumpRow(2, "Vorrumbia", "7", "A", "8", "PCLI")
	if _, _, err := imported(t, builtin(t), false, dump); err == nil || !strings.Contains(err.Error(), "--all") {
		t.Errorf("nothing kept: %v", err)
	}
	_, tally, err := imported(t, builtin(t), true, dump)
	if err != nil || tally.Kept != 1 || tally.Dropped[whole] != 1 {
		t.Errorf("%v, %+v", err, tally)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	im, err := New(builtin(t), writer.Rooms{Out: &writer.Memory{}, Names: &writer.Memory{}, Keys: &writer.Memory{}}, false)
	if err != nil {
		t.Fatal(err)
	}
	var dump strings.Builder
	for i := range 5000 {
		dump.WriteString(dumpRow(i+1, "Vorrumbeh"))
	}
	if err := im.Read(ctx, "x", strings.NewReader(dump.String())); !errors.Is(err, context.Canceled) {
		t.Errorf("reading goes on: %v", err)
	}
	if _, err := im.Finish(ctx, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("sorting goes on: %v", err)
	}
}

func TestSameDumpsSameFile(t *testing.T) {
	var dump strings.Builder
	for i := range 3000 {
		dump.WriteString(dumpRow(i+1, fmt.Sprintf("Vorrum%d beh", i%700), "15", fmt.Sprint(i*37%5000)))
	}
	a, _, err := imported(t, new(gazetteer.Gazetteer), false, dump.String())
	b, _, again := imported(t, new(gazetteer.Gazetteer), false, dump.String())
	if err != nil || again != nil || a != b {
		t.Error("two imports of one dump differ")
	}
}
