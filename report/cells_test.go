package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// checkCells reads a printed row back, column by column, and wants whole words in
// their order and no line wider than the page.
func checkCells(t *rapid.T, printed string, row []string, widths []int, width int) {
	got := make([][]string, len(row))
	for line := range strings.Lines(printed) {
		line = strings.TrimSuffix(line, "\n")
		if w := ansi.StringWidth(line); w > width {
			t.Fatalf("a line of %d columns on a page of %d: %q", w, width, line)
		}
		at := 4
		for i, w := range widths {
			got[i] = append(got[i], strings.Fields(ansi.Cut(line, at, at+w))...)
			at += w + 2
		}
	}
	for i, cell := range row {
		if want := strings.Fields(cell); !slices.Equal(got[i], want) {
			t.Fatalf("column %d reads %q, want %q in\n%s", i, got[i], want, printed)
		}
	}
}

// A table may break cells and must keep every word of them.
func TestCellsKeepTheirWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"a", "of", "missiles", "word-by-word", "漢字かな交じり文", "e\u0301te\u0301", "مرحبا", "surface-to-surface", "2021-05-03", "–"})
		cell := rapid.Custom(func(t *rapid.T) string {
			out := ""
			for i, w := range rapid.SliceOfN(word, 0, 9).Draw(t, "words") {
				if i > 0 {
					out += " "
				}
				out += w
			}
			return out
		})
		row := rapid.SliceOfN(cell, 4, 4)
		rows := append([][]string{registerHead}, rapid.SliceOfN(row, 1, 4).Draw(t, "rows")...)
		width := rapid.IntRange(leastTable, 110).Draw(t, "width")
		widths, ok := columnWidths(rows, width-4-2*(len(registerHead)-1))
		if !ok { // then the register is a list
			return
		}
		for _, r := range rows {
			p := newPage(width)
			p.cells(none, r, widths)
			checkCells(t, p.b.String(), r, widths, width)
		}
	})
}
