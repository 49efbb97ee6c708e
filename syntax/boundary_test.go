package syntax

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

//go:embed boundary.sha256
var boundarySum string

// The weights are what training/segment wrote, byte for byte.
func TestWeightsOfGaps(t *testing.T) {
	want := strings.Fields(boundarySum)[0]
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(gapFile))); got != want {
		t.Errorf("boundary.bin has the hash %s, boundary.sha256 says %s", got, want)
	}
	if _, ok := openGaps(gapFile); !ok {
		t.Error("boundary.bin is no file of weights")
	}
	if _, ok := openGaps(gapFile[1:]); ok {
		t.Error("a file cut short was opened")
	}
}

// Gaps come in order, and where no sentence may end there is none.
func TestGaps(t *testing.T) {
	text := "Gen. Lee left the U.S. on Monday. “We won,” he said."
	var got []string
	SegmentBy(text, blocks(text), func(g Gap) bool {
		if len(g.Features) == 0 {
			t.Errorf("no features at %d", g.At)
		}
		at := text[:g.At]
		if g.Rule {
			at += " |"
		}
		got = append(got, at[strings.LastIndexByte(strings.TrimSuffix(at, " |"), ' ')+1:])
		return false
	})
	want := []string{"U.S.", "on", "Monday. |", "won,”"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Features are the same wherever a text stands in a document.
func TestFeaturesStandAlone(t *testing.T) {
	text := "The pier is shut. Nobody came."
	var first, second [][]uint32
	collect := func(into *[][]uint32) func(Gap) bool {
		return func(g Gap) bool {
			*into = append(*into, slices.Clone(g.Features))
			return g.Rule
		}
	}
	SegmentBy(text, blocks(text), collect(&first))
	twice := text + "\n\n" + text
	SegmentBy(twice, blocks(twice), collect(&second))
	if diff := cmp.Diff(slices.Concat(first, first), second); diff != "" {
		t.Errorf("(-once +twice):\n%s", diff)
	}
}

// Who writes without capitals gets his sentences too; edited copy keeps a slip
// together.
func TestManner(t *testing.T) {
	chat := "i came late. it was shut. nobody was there. why do i go? i dont know"
	var got []string
	for _, s := range Segment(chat, blocks(chat)).Sentences {
		got = append(got, s.In(chat))
	}
	want := []string{"i came late.", "it was shut.", "nobody was there.", "why do i go?", "i dont know"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
