package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// columns is how wide plain text stands in a terminal.
func columns(s string) int {
	if ascii(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// broken cuts plain text into lines of at most so many columns, at spaces where
// it can, else between characters as people see them. x/ansi.Wrap would keep
// styles, but lets a dash run over the edge.
func broken(text string, width int) []string {
	if len(text) <= width { // no text is wider than its bytes
		return []string{text}
	}
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for word := range strings.SplitSeq(text, " ") {
		w := columns(word)
		if used > 0 && used+1+w > width && (w <= width || used+1 >= width) {
			flush()
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		for used+w > width { // longer than a line: a script without spaces, an address
			head, h := prefix(word, width-used)
			if h == 0 && used == 0 {
				break // one character is wider than the line
			}
			line.WriteString(head)
			flush()
			word, w = word[len(head):], w-h
		}
		line.WriteString(word)
		used += w
	}
	flush()
	return lines
}

// prefix is what fits of a word into so many columns, and its width.
func prefix(word string, room int) (string, int) {
	at, used := 0, 0
	for at < len(word) {
		cluster, w := ansi.FirstGraphemeCluster(word[at:], ansi.GraphemeWidth)
		if used+w > room {
			break
		}
		at, used = at+len(cluster), used+w
	}
	return word[:at], used
}
