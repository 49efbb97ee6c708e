package report

import "strings"

// columnWidths shares the room of a line among the columns of a table: none
// narrower than its longest word, none wider than its widest cell, and otherwise
// so that the columns with most words get most. It fails where the longest words
// have no room beside each other.
func columnWidths(rows [][]string, room int) (widths []int, ok bool) {
	n := len(rows[0])
	least, widest, area := make([]int, n), make([]int, n), make([]int, n)
	for _, row := range rows {
		for i, cell := range row {
			w := columns(cell)
			widest[i], area[i] = max(widest[i], w), area[i]+w
			for word := range strings.SplitSeq(cell, " ") {
				least[i] = max(least[i], columns(word))
			}
		}
	}
	out, left := make([]int, n), room
	for i := range out { // a column of few words needs some room, too
		out[i] = max(least[i], min(widest[i], room/(n+1)))
		left -= out[i]
	}
	for ; left < 0; left++ {
		i := largest(n, func(i int) int { return out[i] - least[i] })
		if out[i] == least[i] {
			return nil, false
		}
		out[i]--
	}
	for ; left > 0; left-- {
		i := largest(n, func(i int) int {
			if out[i] >= widest[i] {
				return 0
			}
			return 1 + area[i]*16/max(out[i], 1)
		})
		if out[i] >= widest[i] {
			break
		}
		out[i]++
	}
	return out, true
}

// largest is the first index with the greatest value.
func largest(n int, value func(int) int) int {
	best := 0
	for i := 1; i < n; i++ {
		if value(i) > value(best) {
			best = i
		}
	}
	return best
}
