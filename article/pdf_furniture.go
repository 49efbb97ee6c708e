package article

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/headwater-project/headwater/article/pdf"
)

// edgeLines is how many lines from the top and the bottom of a page may be
// running heads and feet.
const edgeLines = 3

// edge is a line near the top or bottom of a page, told from others by its words
// without figures and by its height.
type edge struct {
	words string
	y     float64
}

// pageFurniture takes running heads, feet and page numbers off pages. Furniture
// holds each distinct one that has words, once, in the order found.
func pageFurniture(pages []pdf.Page) (body [][]pdf.Line, furniture []string) {
	count := map[edge]int{}
	at := make([][]int, len(pages))
	for p, page := range pages {
		at[p] = edges(page.Lines)
		seen := map[edge]bool{}
		for _, i := range at[p] {
			if e := edgeOf(page.Lines[i]); !seen[e] {
				seen[e] = true
				count[e]++
			}
		}
	}
	told := map[string]bool{}
	for p, page := range pages {
		alone := margins(page.Lines)
		var rest []pdf.Line
		for i, l := range page.Lines {
			switch {
			case !alone[i] && (!slices.Contains(at[p], i) || count[edgeOf(l)] < runs(len(pages))):
				rest = append(rest, l)
			case !folio(l.Text) && !told[edgeOf(l).words]:
				told[edgeOf(l).words] = true
				furniture = append(furniture, l.Text)
			}
		}
		body = append(body, rest)
	}
	return body, furniture
}

// margins are the lines, by number, that stand apart on the first or the last
// base line of a page beside a page number or what a browser prints there.
func margins(lines []pdf.Line) map[int]bool {
	out := map[int]bool{}
	for _, up := range [...]float64{1, -1} {
		extreme, next := math.Inf(-1), math.Inf(-1)
		for _, l := range lines {
			switch y := up * l.Y; {
			case y > extreme+2:
				extreme, next = y, extreme
			case y < extreme-2:
				next = max(next, y)
			}
		}
		var row []int
		folios := false
		for i, l := range lines {
			if up*l.Y >= extreme-2 && extreme-next > 1.5*l.Size {
				row = append(row, i)
				folios = folios || folio(l.Text) || printed(l.Text)
			}
		}
		for _, i := range row {
			out[i] = out[i] || folios
		}
	}
	return out
}

// runs is on how many pages a line must stand to be a running one.
func runs(pages int) int { return max(2, min(pages/3, 4)) }

// edges are the lines nearest to the top and the bottom of a page, by number.
func edges(lines []pdf.Line) []int {
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lines[b].Y, lines[a].Y) })
	if len(order) <= 2*edgeLines {
		return order
	}
	return slices.Concat(order[:edgeLines], order[len(order)-edgeLines:])
}

func edgeOf(l pdf.Line) edge {
	words := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, l.Text)
	return edge{figures.ReplaceAllString(words, "#"), math.Round(l.Y / 4)}
}

var figures = regexp.MustCompile(`#+`)

// folio says whether a line is a page number and no more.
func folio(s string) bool { return folios.MatchString(s) }

var folios = regexp.MustCompile(`^(?i:[\W_]*(?:page|p\.|seite|стр\.?)?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?[\W_]*)$`)

// printed says whether a line is what a browser puts at the edge of a page that
// it prints: the time of printing, or the file's address.
func printed(s string) bool {
	return printedAt.MatchString(s) || strings.HasPrefix(s, "file://")
}

var printedAt = regexp.MustCompile(`^\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?\b`)
