package timex

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPairs scores type and value on the timenorm training pairs. The first row
// of each document is its date: it anchors the others and is not counted.
func TestPairs(t *testing.T) {
	dir := os.Getenv("HEADWATER_DATA")
	if dir == "" {
		t.Skip("HEADWATER_DATA is unset: set it to the folder of corpora to score value pairs")
	}
	f, err := os.Open(filepath.Join(dir, "time", "timenorm.train.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s, first := NewSequence(time.Time{}), true
	n, value, both := 0, 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		row := strings.Split(sc.Text(), "\t")
		if len(row) != 3 {
			s, first = NewSequence(time.Time{}), true
			continue
		}
		kind, v, _ := s.Value(row[0])
		if first {
			first = false
			continue
		}
		n++
		if v == row[2] {
			value++
		}
		if v == row[2] && string(kind) == row[1] {
			both++
		} else if os.Getenv("TIMEX_MISSES") != "" {
			fmt.Printf("%s\t%s\t%s\t<- %s %s\n", row[0], row[1], row[2], kind, v)
		}
	}
	t.Logf("value %.1f %%, type and value %.1f %% of %d", 100*float64(value)/float64(n), 100*float64(both)/float64(n), n)
	if got := float64(value) / float64(n); got < 0.9 {
		t.Errorf("value %.3f, want at least 0.9", got)
	}
	if got := float64(both) / float64(n); got < 0.89 {
		t.Errorf("type and value %.3f, want at least 0.89", got)
	}
}
