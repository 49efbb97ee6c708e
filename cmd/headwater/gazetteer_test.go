package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// dumpOf writes a dump of n invented places.
func dumpOf(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "%d\tVorrum%d\tVorrum%d\t\t36.5\t38.25\tP\tPPL\tSY\t\t09\t\t\t\t0\t\t300\tAsia/Damascus\t2024-01-02\n", 91000000+i, i, i)
	}
	return b.Bytes()
}

func zipped(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// command runs headwater and gives its status and what it said.
func command(ctx context.Context, args ...string) (int, string) {
	var out bytes.Buffer
	status := run(ctx, args, strings.NewReader(""), &out, &out)
	return status, out.String()
}

func TestImportOfPackedFiles(t *testing.T) {
	dir := t.TempDir()
	dump := dumpOf(3000)
	packed, unpacked := gzipped(t, dump), zipped(t, map[string][]byte{"SY.txt": dump, "readme.txt": []byte("about")})
	turned := bytes.Clone(unpacked)
	turned[len(turned)/2] ^= 0xff
	for name, c := range map[string]struct {
		data []byte
		want string // empty for an import that succeeds
	}{
		"SY.zip":       {unpacked, ""},
		"SY.txt.gz":    {packed, ""},
		"SY.txt":       {dump, ""},
		"two.zip":      {zipped(t, map[string][]byte{"a.txt": dump, "b.txt": dump}), "two.zip: the zip file holds 2 tables (.txt), not one: unpack it"},
		"cut.zip":      {unpacked[:len(unpacked)/2], "cut.zip: the zip file is cut short or damaged"},
		"turned.zip":   {turned, "turned.zip/SY.txt:"},
		"cut.gz":       {packed[:len(packed)/2], "the packed file is cut short (byte"},
		"head.gz":      {packed[:5], "head.gz: the gzip file is damaged"},
		"cut.txt":      {dump[:len(dump)-30], "cut.txt:3000: the file ends in the middle of a line"},
		"checksum.gz":  {append(bytes.Clone(packed[:len(packed)-8]), make([]byte, 8)...), "reading broke off: gzip: invalid checksum"},
		"alternate.gz": {gzipped(t, []byte("1\t2\ten\tRona\t\t\t\t\t\t\n")), "alternate.gz:1: the first line has 10 columns, not 19: another table of GeoNames"},
	} {
		file, into := filepath.Join(dir, name), filepath.Join(dir, name+".hwg")
		if err := os.WriteFile(file, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		status, said := command(t.Context(), "gazetteer", "import", "--gazetteer", into, file)
		_, err := os.Stat(into)
		if c.want == "" && (status != statusFine || err != nil) || c.want != "" && (status != statusFailed || err == nil || !strings.Contains(said, c.want) || !strings.Contains(said, "nothing is imported")) {
			t.Errorf("%s: status %d, %v, said %s\nwant %s", name, status, err, said, c.want)
		}
	}
	left, _ := filepath.Glob(filepath.Join(dir, importPattern))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestStoppedImport breaks an import off: the former gazetteer stays as it was.
func TestStoppedImport(t *testing.T) {
	dir := t.TempDir()
	file, into := filepath.Join(dir, "SY.txt"), filepath.Join(dir, "mine.hwg")
	if err := os.WriteFile(file, dumpOf(20_000), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, said := command(t.Context(), "gazetteer", "import", "--gazetteer", into, file); status != statusFine {
		t.Fatal(said)
	}
	before, err := os.ReadFile(into)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	status, said := command(ctx, "gazetteer", "import", "--gazetteer", into, file)
	after, err := os.ReadFile(into)
	if err != nil || status != statusFailed || !strings.Contains(said, "stopped before the end") || !bytes.Equal(before, after) {
		t.Errorf("status %d, said %s, %v, unchanged %v", status, said, err, bytes.Equal(before, after))
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".headwater*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestDamagedGazetteer turns a byte of an imported file over.
func TestDamagedGazetteer(t *testing.T) {
	dir := t.TempDir()
	file, into := filepath.Join(dir, "SY.txt"), filepath.Join(dir, "mine.hwg")
	if err := os.WriteFile(file, dumpOf(500), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, said := command(t.Context(), "gazetteer", "import", "--gazetteer", into, file); status != statusFine {
		t.Fatal(said)
	}
	data, err := os.ReadFile(into)
	if err != nil {
		t.Fatal(err)
	}
	for want, damaged := range map[string][]byte{
		"the SHA-256 of its content is ":                      append(append(bytes.Clone(data[:500]), data[500]^1), data[501:]...),
		"is cut short or damaged (" + fmt.Sprint(len(data)/2): data[:len(data)/2],
	} {
		if err := os.WriteFile(into, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"gazetteer", "info"}, {"gazetteer", "lookup", "Vorrum7"}, {"read", file}} {
			status, said := command(t.Context(), append(args, "--gazetteer", into)...)
			if status != statusUsage || !strings.Contains(said, want) || !strings.Contains(said, "import it again") {
				t.Errorf("%v: status %d, said %s\nwant %s", args, status, said, want)
			}
		}
	}
	if status, said := command(t.Context(), "gazetteer", "import", "--gazetteer", into, file); status != statusFine {
		t.Errorf("a damaged file is in the way of a new import: %s", said)
	}
}
