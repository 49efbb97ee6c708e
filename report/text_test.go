package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with testdata/name, or rewrites it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); go test -update rewrites it:\n%s", path, diff)
	}
}

func text(t fatal, r *headwater.Reading, width int) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Text(&b, r, report.Options{Width: width}); err != nil {
		t.Fatalf("printing: %v", err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	for name, r := range fixtures() {
		golden(t, name+".txt", []byte(ansi.Strip(text(t, r, 80))))
	}
}

func TestTextKeepsItsWidth(t *testing.T) {
	for name, r := range fixtures() {
		for _, width := range []int{24, 40, 80, 132} {
			for line := range strings.SplitSeq(text(t, r, width), "\n") {
				if w := ansi.StringWidth(line); w > width {
					t.Errorf("%s at %d: a line of %d columns: %q", name, width, w, line)
				}
			}
		}
	}
}

// onlyOurs fails on a control character that the view did not put there itself.
func onlyOurs(t fatal, s string) {
	t.Helper()
	for i, r := range ours.Replace(s) {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			t.Fatalf("control character %U at byte %d", r, i)
		}
	}
}

// ours drops the line feeds and styles that the view writes.
var ours = strings.NewReplacer("\n", "", "\x1b[m", "", "\x1b[1m", "", "\x1b[2m", "",
	"\x1b[1;31m", "", "\x1b[1;33m", "", "\x1b[1;34m", "", "\x1b[1;35m", "", "\x1b[1;36m", "")

func TestTextHoldsNoControlsOfTheDocument(t *testing.T) {
	for _, r := range fixtures() {
		onlyOurs(t, text(t, r, 80))
	}
	if s := text(t, hostile(), 80); !strings.Contains(s, "␛[2J") {
		t.Errorf("want the escape character shown as a sign:\n%s", s)
	}
}

func TestTextOfAnyReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text(t, anyReading(t), rapid.IntRange(-1, 90).Draw(t, "width"))
		// Words drawn for types and units are escape sequences of ours, too.
		onlyOurs(t, s)
	})
}

func FuzzText(f *testing.F) {
	f.Add("The minister said so.", 80)
	f.Add("\x1b]8;;http://x\x1b\\link\u009d", 1)
	f.Add("مرحبا \u202e abc 漢字 e\u0301", 30)
	f.Fuzz(func(t *testing.T, s string, width int) {
		onlyOurs(t, text(t, textReading(strings.ToValidUTF8(s, "?")), width%500))
	})
}
