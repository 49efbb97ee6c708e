package catalog

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	headwater "github.com/headwater-project/headwater"
)

func builtin(t testing.TB) *Catalog {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestPackedIsCurrent(t *testing.T) {
	want, err := Compile(sources)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, []byte(packed)) {
		t.Error("data/catalog.bin is older than the YAML beside it: run go generate ./catalog")
	}
}

func TestLookup(t *testing.T) {
	c := builtin(t)
	tests := []struct{ name, key string }{
		{"Fateh-110", "fateh-110"}, {"FATEH 110", "fateh-110"}, {"fateh110", "fateh-110"},
		{"Zulfiqar", "zolfaghar"}, {"Zolfaqar", "zolfaghar"},
		{"Asa’ib Ahl al-Haq", "asaib-ahl-al-haq"}, {"Asaib Ahl al Haq", "asaib-ahl-al-haq"},
		{"I.R.G.C.", "irgc"}, {"Islamic Revolution Guards Corps", "irgc"},
		{"Élysée", "elysee"}, {"WHO", "world-health-organization"}, {"SANA", "sana"},
		{"who", ""}, {"Sana", ""}, {"", ""}, {"no such thing", ""},
	}
	for _, tt := range tests {
		r, ok := c.Lookup(tt.name)
		if got := keyOf(r); got != tt.key || ok != (tt.key != "") {
			t.Errorf("Lookup(%q) = %q, %v; want %q", tt.name, got, ok, tt.key)
		}
	}
}

func keyOf(r *Record) string {
	if r == nil {
		return ""
	}
	return r.Key
}

// TestRecords holds every record to what docs/catalog.md promises.
func TestRecords(t *testing.T) {
	c := builtin(t)
	for i := range c.Records() {
		r := &c.Records()[i]
		for _, w := range r.check() {
			t.Error(w.err)
		}
		if r.Type == headwater.Weapon && r.Class == "" {
			t.Errorf("%s: a weapon without a published class", r.Key)
		}
		if back, ok := c.Record(r.Key); !ok || back != r {
			t.Errorf("Record(%q) does not give the record back", r.Key)
		}
		for _, name := range append([]string{r.Name}, r.Aliases...) {
			if found, ok := c.Lookup(name); !ok || found != r {
				t.Errorf("Lookup(%q) = %q, want %q", name, keyOf(found), r.Key)
			}
			if n := c.Starts(name); n < len(strings.Fields(name)) || n > c.MaxWords() {
				t.Errorf("Starts(%q) = %d with %d words at most", name, n, c.MaxWords())
			}
		}
	}
}

func TestZeroAndNil(t *testing.T) {
	for name, c := range map[string]*Catalog{"nil": nil, "zero": new(Catalog)} {
		_, found := c.Lookup("Reuters")
		_, record := c.Record("reuters")
		if found || record || c.Starts("Reuters") != 0 || c.MaxWords() != 0 || len(c.Records()) != 0 || c.Version().Name != "catalog" {
			t.Errorf("the %s catalog is not empty", name)
		}
	}
}

const good = `records:
  - key: marrow-7
    type: WEAPON
    kind: weapon-family
    name: Marrow-7
    aliases: [Marrow 7B]
    class: short-range ballistic missile
    range_km: [100, 200]
    refs: {name: one, class: two, all: three}
`

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoad(t *testing.T) {
	path := write(t, "mine.yaml", good)
	for _, where := range []string{path, filepath.Dir(path)} {
		c, err := Load(where)
		if err != nil {
			t.Fatal(err)
		}
		r, ok := c.Lookup("marrow 7b")
		if !ok || r.Range != (Band{100, 200}) || r.Class != "short-range ballistic missile" {
			t.Errorf("Load(%s): got %+v", where, r)
		}
		if r.Reference(NameFact) != "one" || r.Reference(ClassFact) != "two" || r.Reference(RangeFact) != "three" {
			t.Errorf("references: got %+v", r.Refs)
		}
		if c.Version() == builtin(t).Version() {
			t.Error("a user's catalog does not change the version")
		}
		if _, ok := c.Lookup("Reuters"); !ok {
			t.Error("the built-in records are gone")
		}
		if got := c.Where("marrow-7") + c.Where("reuters") + c.Where("none"); got != path+":2" {
			t.Errorf("Where: got %q", got)
		}
	}
}

// TestLoadRefuses gives every kind of mistake and wants the line, the fault and
// the remedy.
func TestLoadRefuses(t *testing.T) {
	change := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	tests := map[string]struct{ text, want string }{
		"unknown key":           {change("class:", "caliber:"), `:7: unknown key "caliber": use one of key, type`},
		"key twice":             {change("name: Marrow-7", "type: WEAPON"), `:5: key "type" stands twice: keep one`},
		"no name":               {change("    name: Marrow-7\n", ""), `:2: no "name": add one`},
		"bad slug":              {change("marrow-7", "Marrow_7"), `:2: key "Marrow_7" is not a slug: use lower-case`},
		"key taken":             {change("key: marrow-7", "key: scud"), `:2: key "scud" is taken by an earlier record (built in): choose`},
		"name taken":            {change("Marrow 7B", "Scud"), `:6: name "Scud" is already a name of "scud" (built in): leave it`},
		"bad kind":              {change("weapon-family", "gun"), `unknown kind "gun": docs/catalog.md lists the kinds`},
		"bad type":              {change("WEAPON", "ORG"), `type "ORG" does not go with kind "weapon-family": write WEAPON`},
		"bad country":           {change("    class", "    country: Iran\n    class"), `"Iran" is not an ISO 3166-1 alpha-2 country`},
		"no such country":       {change("    class", "    country: XX\n    class"), `"XX" is not an ISO 3166-1 alpha-2 country`},
		"a boolean":             {change("    class", "    country: no\n    class"), `"no"`},
		"bad range":             {change("[100, 200]", "[200, 100]"), `:8: range_km is not a band: write [low, high]`},
		"no references":         {change("    refs: {name: one, class: two, all: three}\n", ""), `has no refs: name the public reference`},
		"reference for nothing": {change("all: three", "all: three, country: four"), `:9: record marrow-7: a reference for "country", which the record does not state`},
		"unknown reference":     {change("all: three", "all: three, range: four"), `:9: unknown key "range": use one of all, name`},
		"name without letters":  {change("Marrow 7B", `"?"`), `:6: name "?" has no letter or digit`},
		"a small word":          {change("name: Marrow-7", "name: The"), `:5: record marrow-7: "The" stands in every text: write the name in full`},
		"a number":              {change("Marrow 7B", `"123"`), `:6: record marrow-7: "123" is a number: write the name in full`},
		"the name again":        {change("Marrow 7B", "Marrow-7"), `:6: record marrow-7: "Marrow-7" is a name of the record already: leave it out`},
		"a long name":           {change("name: Marrow-7", "name: "+strings.Repeat("Marrow ", 114)+"7"), `:5: name has 799 bytes, more than 200: shorten it`},
		"a long key":            {change("key: marrow-7", "key: "+strings.Repeat("m", 600)), `:2: key has 600 bytes, more than 100: shorten it`},
		"an escape":             {change("name: Marrow-7", `name: "Marrow\0"`), `:5: name has a control character (U+0000): remove it`},
		"a byte of zero":        {change("Marrow 7B", "Marrow\x007B"), `:6: U+0000 is a control character: remove it`},
		"no UTF-8":              {change("Marrow 7B", "Marrow \xff7B"), `:6: byte 0xff is no UTF-8: save the file as UTF-8`},
		"an anchor":             {change("name: Marrow-7", "name: *marrow"), `:5: no YAML: unknown anchor 'marrow' referenced: put a value that begins with *`},
		"missing reference":     {change(", all: three", ""), `no reference for "aliases"`},
		"class of a body": {strings.NewReplacer("WEAPON", "ORG", "weapon-family", "ministry").Replace(good),
			`class and range_km are for weapons: remove them`},
		"not a list":  {"records: 5\n", `:1: no list of records`},
		"no records":  {"things: []\n", `:1: unknown key "things": use one of records`},
		"empty":       {"", `the file is empty: start it with "records:"`},
		"no YAML":     {"records:\n  - key: a\n   name: [\n", `:1: no YAML: did not find expected '-' indicator: see docs/catalog.md for the format`},
		"two of them": {good + "---\n" + good, `more than one YAML document in the file`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := write(t, "mine.yaml", tt.text)
			_, err := Load(path)
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), path+":") {
				t.Errorf("got %v\nwant the file and %q", err, tt.want)
			}
		})
	}
}

// TestLoadTellsAll has mistakes in several records of several files.
func TestLoadTellsAll(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	second := strings.TrimPrefix(good, "records:\n")
	a := put("a.yaml", good+strings.NewReplacer("marrow-7", "marrow-8", "Marrow-7", "Marrow-8").Replace(second)+strings.NewReplacer("weapon-family", "gun", "    class", "    country: Iran\n    class").Replace(second))
	b := put("b.yaml", good)
	put("c.yaml", "records: 5\n")
	_, err := Load(dir, filepath.Join(dir, "missing.yaml"))
	if err == nil {
		t.Fatal("no error")
	}
	said := strings.Split(err.Error(), "\n")
	want := []string{
		a + `:14: name "Marrow 7B" is already a name of "marrow-7" (` + a + `:2): leave it to one record`,
		a + `:20: record marrow-7: unknown kind "gun": docs/catalog.md lists the kinds`,
		a + `:23: record marrow-7: "Iran" is not an ISO 3166-1 alpha-2 country: write two capitals, such as IR`,
		b + `:2: key "marrow-7" is taken by an earlier record (` + a + `:2): choose another key`,
		filepath.Join(dir, "c.yaml") + `:1: no list of records: start the file with "records:"`,
	}
	for i, w := range want {
		if i >= len(said) || said[i] != w {
			t.Fatalf("got\n%s\nwant line %d\n%s", err, i+1, w)
		}
	}
	if len(said) != len(want)+1 || !strings.Contains(said[len(want)], "missing.yaml") {
		t.Errorf("got\n%s", err)
	}
}

func TestLoadStopsTelling(t *testing.T) {
	path := write(t, "many.yaml", "records:\n"+strings.Repeat("  - colour: red\n", 40))
	_, err := Load(path)
	if said := strings.Split(err.Error(), "\n"); len(said) != maxFaults+1 || !strings.HasSuffix(said[maxFaults], "more mistakes: mend these first") {
		t.Errorf("%d lines, the last %s", len(said), said[len(said)-1])
	}
}

func TestLoadRefusesPaths(t *testing.T) {
	for path, want := range map[string]string{
		filepath.Join(t.TempDir(), "missing.yaml"): "name a YAML file or a folder of them",
		t.TempDir(): "holds no .yaml file",
	} {
		if _, err := Load(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Load(%s) = %v, want %q", path, err, want)
		}
	}
}

func TestUnpackRefusesDamage(t *testing.T) {
	for cut := 0; cut < len(packed); cut += 997 {
		if _, err := unpack(packed[:cut]); err == nil {
			t.Fatalf("the first %d bytes pass for a catalog", cut)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{good, "", "records:\n", "records: [{}]", "records: [{key: a, refs: {all: x}}]", "a: &a [*a]", "\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		c := sized(4)
		if err := c.parse("fuzz.yaml", raw); err != nil {
			return
		}
		back, err := unpack(string(pack(c)))
		if err != nil || len(back.Records()) != len(c.Records()) {
			t.Errorf("packing and unpacking: %v", err)
		}
	})
}

func FuzzUnpack(f *testing.F) {
	f.Add([]byte(magic))
	f.Add([]byte(magic + "\x00\x01\x01a"))
	f.Add([]byte(packed[:600]))
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := unpack(string(raw))
		if err == nil && len(c.Records()) != len(c.keys) {
			t.Error("records and keys differ")
		}
	})
}

func FuzzLookup(f *testing.F) {
	c := builtin(f)
	for _, s := range []string{"Reuters", "S-400s", "Élysée", "\xff", "İ", "ǅ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r, ok := c.Lookup(name)
		again, same := c.Lookup(" " + name + "-")
		if ok != same || r != again {
			t.Errorf("%q is found but not with outer marks", name)
		}
		if n := c.Starts(name); n < 0 || n > c.MaxWords() {
			t.Errorf("Starts(%q) = %d of %d words at most", name, n, c.MaxWords())
		}
	})
}

func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		builtin(b)
	}
}

func BenchmarkLookup(b *testing.B) {
	c := builtin(b)
	b.ReportAllocs()
	for b.Loop() {
		c.Lookup("Islamic Revolutionary Guard Corps")
	}
}

// TestNarrowNames holds that no group has a name that means a faith, a language, a
// region or another group.
func TestNarrowNames(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Islamic": "", "Arabic": "", "Persian": "", "Roman": "", "Baltic": "", "Islamist": "islamists",
		"Hispanic": "hispanics", "Latinos": "latinos", "Latin American": "latin-americans", "Nuer": "nuer",
		"Crimean Tatars": "crimean-tatars", "neo-Nazis": "neo-nazis", "Naxalites": "naxalites", "Democratic": "democrats",
	} {
		key := ""
		if r, ok := c.Lookup(name); ok {
			key = r.Key
		}
		if key != want {
			t.Errorf("%s: got %q, want %q", name, key, want)
		}
	}
}
