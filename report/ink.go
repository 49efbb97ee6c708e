package report

import "github.com/charmbracelet/x/ansi"

// ink is words in one style.
type ink struct{ style, words string }

// wide is how many columns a run takes on one line.
func wide(run []ink) int {
	n := max(len(run)-1, 0)
	for _, k := range run {
		n += columns(k.words)
	}
	return n
}

// ink writes words in several styles one after the other, parted by spaces and
// broken to the width of the page: first before the first line, rest before the
// others. The words must be plain. Nothing but empty words writes only first.
func (p *page) ink(first, rest string, run []ink) {
	lead, room := first, max(p.width-ansi.StringWidth(first), 8)
	var line []ink
	used := 0
	flush := func() {
		p.inked(lead, line)
		lead, room = rest, max(p.width-ansi.StringWidth(rest), 8)
		line, used = line[:0], 0
	}
	for _, k := range run {
		if k.words == "" {
			continue
		}
		for n, words := range p.cut(k.words, room, used, rest) {
			if n > 0 {
				flush()
			}
			if words == "" {
				continue
			}
			line = append(line, ink{k.style, words})
			used += columns(words) + 1
		}
	}
	if len(line) > 0 || lead == first {
		flush()
	}
}

// cut breaks words into lines: the first as long as what is left of the line at
// hand, of which so many columns are used; empty where nothing fits.
func (p *page) cut(words string, room, used int, rest string) []string {
	full := max(p.width-ansi.StringWidth(rest), 8)
	switch free := room - used; {
	case columns(words) <= free:
		return []string{words}
	case used == 0:
		return broken(words, min(room, full))
	case free < mostGap:
		return append([]string{""}, broken(words, full)...)
	default:
		head, tail := fitting(words, free)
		return append([]string{head}, broken(tail, full)...)
	}
}

// mostGap is how many columns may stay free at the end of a line rather than
// that the next words are broken.
const mostGap = 12

// fitting parts words at the last space where the first part is no wider than
// so many columns.
func fitting(words string, width int) (head, tail string) {
	at := 0
	for i := range len(words) {
		if words[i] != ' ' {
			continue
		}
		if columns(words[:i]) > width {
			break
		}
		at = i
	}
	if at == 0 {
		return "", words
	}
	return words[:at], words[at+1:]
}

func (p *page) inked(lead string, line []ink) {
	p.b.WriteString(lead)
	for i, k := range line {
		if i > 0 {
			p.b.WriteByte(' ')
		}
		p.b.WriteString(styled(k.style, k.words))
	}
	p.b.WriteByte('\n')
}
