package place

import "strings"

// part is which part of a region is meant: a side, a corner, or the middle.
type part uint8

const (
	north part = 1 << iota
	south
	east
	west
	central
)

// sides are the words for parts, in lower case and without hyphens.
var sides = map[string]part{
	"north": north, "south": south, "east": east, "west": west, "central": central,
	"northern": north, "southern": south, "eastern": east, "western": west,
	"northeast": north | east, "northwest": north | west, "southeast": south | east, "southwest": south | west,
	"northeastern": north | east, "northwestern": north | west, "southeastern": south | east, "southwestern": south | west,
}

// leadingPart reads the part in front of a name: "western Iraq", "the
// north-east of Syria", "southern parts of Lebanon". It gives 0 and the name
// itself where there is none.
func leadingPart(name string) (part, string) {
	word, rest, ok := strings.Cut(strings.TrimPrefix(name, "the "), " ")
	if !ok || len(word) > len("south-western") {
		return 0, name
	}
	p := sides[strings.ToLower(strings.ReplaceAll(word, "-", ""))]
	if p == 0 {
		return 0, name
	}
	rest = strings.TrimPrefix(rest, "part ")
	rest = strings.TrimPrefix(rest, "parts ")
	rest = strings.TrimPrefix(rest, "of ")
	return p, strings.TrimPrefix(rest, "the ")
}

// partBefore reads the part at the end of the words before a name, and where in
// before it begins.
func partBefore(before string) (part, int) {
	end := strings.TrimRight(before, " ")
	for _, link := range []string{" the", " of", " parts", " part"} {
		end = strings.TrimSuffix(end, link)
	}
	if len(end) == len(before) {
		return 0, len(before) // no space between: "Mid-western-Iraq" is no part
	}
	at := strings.LastIndexAny(end, " \n\t(“\"") + 1
	p := sides[strings.ToLower(strings.ReplaceAll(end[at:], "-", ""))]
	return p, at
}
