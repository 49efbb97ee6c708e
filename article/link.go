package article

import (
	"net/url"
	"strings"

	"github.com/headwater-project/headwater"
)

// leadingLink takes the address on the first line of a pasted report for the address
// of the report, and says whether it did. The line is furniture.
func leadingLink(doc *headwater.Document, p *piece) bool {
	link := loneLink(p.In(doc.Text))
	if link == "" {
		return false
	}
	p.kind = headwater.BoilerplateBlock
	doc.Canonical = firstOf(doc.Canonical, link)
	return true
}

// longestLink is the longest line, in bytes, that is taken for an address.
const longestLink = 2000

// loneLink gives the address that a line consists of, or nothing.
func loneLink(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<"), ">")
	if len(s) > longestLink || !hasPrefixFold(s, "http://") && !hasPrefixFold(s, "https://") || strings.ContainsAny(s, " \t<>\"") {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || !strings.Contains(strings.Trim(u.Host, "."), ".") {
		return ""
	}
	return s
}

// The web is not older, and no address is of a later year.
const (
	oldestPath = 1990
	newestPath = 2100
)

// pathDay finds the day that the path of an address tells, as many outlets have it:
// /2022/07/28/, /2022/jul/28/, /2022-07-28/, /202207280345. It gives YYYY-MM-DD, or
// nothing where there is none.
func pathDay(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	parts := strings.Split(u.Path, "/")
	for i, p := range parts {
		if i+2 < len(parts) && len(p) == 4 {
			if d := pathDate(p, parts[i+1], parts[i+2]); d != "" {
				return d
			}
		}
		if d := dashedDay(p); d != "" {
			return d
		}
		if d := runDay(p); d != "" {
			return d
		}
	}
	return ""
}

// pathDate writes a day of three parts of a path.
func pathDate(year, mon, date string) string {
	m := month(mon)
	if m == 0 {
		m = figure(mon, 2)
	}
	if y := figure(year, 4); y >= oldestPath && y <= newestPath {
		return calendar(y, m, figure(date, 2))
	}
	return ""
}

// dashedDay reads a day with hyphens at the head of a part of a path.
func dashedDay(p string) string {
	if len(p) < 10 || p[4] != '-' || p[7] != '-' || len(p) > 10 && p[10] >= '0' && p[10] <= '9' {
		return ""
	}
	return pathDate(p[:4], p[5:7], p[8:10])
}

// runDay reads a day, alone or with a clock time, in the figures that a part of a path
// begins with.
func runDay(p string) string {
	n := 0
	for n < len(p) && p[n] >= '0' && p[n] <= '9' {
		n++
	}
	switch {
	case n != 8 && n != 12 && n != 14:
		return ""
	case n > 8 && (figure(p[8:10], 2) > 23 || figure(p[10:12], 2) > 59):
		return ""
	}
	return pathDate(p[:4], p[4:6], p[6:8])
}

// figure reads a number of at most so many figures; 0 where there is none.
func figure(s string, most int) int {
	if len(s) == 0 || len(s) > most {
		return 0
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
