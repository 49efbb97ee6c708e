package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater/conllu"
)

// parsed runs parse and gives what it printed.
func parsed(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(t.Context(), append([]string{"parse"}, args...), strings.NewReader(stdin), &out, &errs); status != statusFine {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	return out.String()
}

const harbour = "Ferry sank off Rona\n\nThe ferry didn’t stop, said Hanna Reyl.  “It’s é 🚢,” she\tadded.\nTwo officers cannot find the Lark-20's papers."

// Every range points at its form, and forms with their spaces spell the text.
func TestParseRanges(t *testing.T) {
	points := []rune(harbour)
	rows, written := 0, ""
	for line := range strings.Lines(parsed(t, harbour, "-")) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) == 1 {
			continue
		}
		rows++
		_, span, ok := strings.Cut(cells[9], "TokenRange=")
		a, b, _ := strings.Cut(span, ":")
		start, err1 := strconv.Atoi(a)
		end, err2 := strconv.Atoi(b)
		if !ok || err1 != nil || err2 != nil || string(points[start:end]) != cells[1] {
			t.Fatalf("%q has no range of its own: %q", cells[1], cells[9])
		}
		if !strings.Contains(cells[0], "-") {
			written += cells[1]
		}
	}
	if want := strings.Join(strings.Fields(harbour), ""); written != want || rows < 30 {
		t.Errorf("%d rows spell %q", rows, written)
	}
}

// What parse prints can be parsed again: the words are kept, and so is what is
// said of them.
func TestParseKeepsWhatItPrinted(t *testing.T) {
	once := parsed(t, harbour, "-")
	twice := parsed(t, once, "--input", "conllu", "-")
	if diff := cmp.Diff(cellsOf(once, 0, 1, 2, 3, 5, 6, 7), cellsOf(twice, 0, 1, 2, 3, 5, 6, 7)); diff != "" {
		t.Error(diff)
	}
}

// cellsOf keeps some columns of each row.
func cellsOf(out string, which ...int) (kept []string) {
	for line := range strings.Lines(out) {
		if cells := strings.Split(line, "\t"); len(cells) > 1 {
			row := ""
			for _, i := range which {
				row += cells[i] + " "
			}
			kept = append(kept, row)
		}
	}
	return kept
}

// Every word has a head, one of a sentence is its root, and a reader that asks
// for trees finds them.
func TestParseGivesTrees(t *testing.T) {
	r := conllu.NewReader(strings.NewReader(parsed(t, harbour, "-")))
	r.Trees = true
	d, err := r.Next()
	if err != nil || len(d.Syntax.Sentences) < 4 || d.ID != "-" || len(d.Blocks) < 2 {
		t.Fatalf("%+v, %v", d, err)
	}
	for i, w := range d.Syntax.Words {
		if w.UPOS == 0 || w.Relation == "" {
			t.Errorf("word %d is %+v", i, w)
		}
	}
}

// A damaged document in the middle of many is named and the others are printed,
// whatever the number of workers.
func TestParseManyGiven(t *testing.T) {
	var in strings.Builder
	for i := range 30 {
		head := "_"
		if i == 17 {
			head = "9"
		}
		fmt.Fprintf(&in, "# newdoc id = d%d\n1\tCalm\t_\t_\t_\t_\t%s\t_\t_\t_\n\n", i, head)
	}
	name := filepath.Join(t.TempDir(), "many.conllu")
	if err := os.WriteFile(name, []byte(in.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, jobs := range []string{"1", "5"} {
		var out, errs bytes.Buffer
		status := run(t.Context(), []string{"parse", "--input", "conllu", "--jobs", jobs, name}, strings.NewReader(""), &out, &errs)
		var ids []string
		for line := range strings.Lines(out.String()) {
			if id, ok := strings.CutPrefix(line, "# newdoc id = d"); ok {
				ids = append(ids, strings.TrimSpace(id))
			}
		}
		want := "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 18 19 20 21 22 23 24 25 26 27 28 29"
		if diff := cmp.Diff(want, strings.Join(ids, " ")); diff != "" || status != statusFailed {
			t.Errorf("jobs %s: status %d, %s", jobs, status, diff)
		}
		if !strings.Contains(errs.String(), "many.conllu: line 53: HEAD 9 is outside") || !strings.Contains(errs.String(), "1 of 30 inputs failed") {
			t.Error(errs.String())
		}
	}
}

// waiting is a standard input on which nobody types, however often it is asked.
type waiting struct {
	awaited, types chan struct{}
	once           sync.Once
}

func (w *waiting) Read([]byte) (int, error) {
	w.once.Do(func() { close(w.awaited) })
	<-w.types
	return 0, io.EOF
}

func TestParseStopsWhenAsked(t *testing.T) {
	for _, args := range [][]string{{"parse", "-"}, {"parse", "--input", "conllu", "-"}} {
		ctx, cancel := context.WithCancel(t.Context())
		in := &waiting{awaited: make(chan struct{}), types: make(chan struct{})}
		var out, errs bytes.Buffer
		ended := make(chan int)
		go func() { ended <- run(ctx, args, in, &out, &errs) }()
		<-in.awaited
		cancel()
		if status := <-ended; status != statusFailed || !strings.Contains(errs.String(), "stopped before the end") || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v: status %d, %q", args, status, errs.String())
		}
		close(in.types)
	}
}
