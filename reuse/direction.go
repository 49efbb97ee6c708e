package reuse

import (
	"fmt"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// orientation says which of two texts is held to be the earlier.
type orientation struct {
	direction headwater.Direction
	turned    bool // the second is
	why       string
}

// orient weighs credit, then time.
func orient(a, b text) orientation {
	order := earlier(a.doc.Published, b.doc.Published)
	aCredits, bCredits := credits(a, b), credits(b, a)
	switch {
	case bCredits && !aCredits && order <= 0:
		return credited(a.doc, false)
	case aCredits && !bCredits && order >= 0:
		return credited(b.doc, true)
	case aCredits != bCredits:
		return orientation{headwater.UnknownDirection, a.doc.ID > b.doc.ID,
			"One names the other's publisher, but is the earlier by its date, so neither is surely first."}
	case order < 0:
		return dated(a.doc, b.doc, false)
	case order > 0:
		return dated(b.doc, a.doc, true)
	}
	return orientation{headwater.UnknownDirection, a.doc.ID > b.doc.ID,
		"Their dates do not tell which came first, and neither names the other alone."}
}

func credited(first *headwater.Document, turned bool) orientation {
	return orientation{headwater.Certain, turned,
		fmt.Sprintf("The later text names %s, which published the earlier.", first.Publisher)}
}

func dated(first, second *headwater.Document, turned bool) orientation {
	return orientation{headwater.Likely, turned,
		fmt.Sprintf("One was published on %s, the other on %s; neither alone names the other's publisher.", first.Published, second.Published)}
}

// earlier compares two RFC 3339 dates or date-times: below 0 when a is before
// b, 0 when equal or not to be told. A date and a date-time are compared by
// their day as written, and days of different zones only when two apart.
func earlier(a, b string) int {
	ta, errA := time.Parse(time.RFC3339, a)
	tb, errB := time.Parse(time.RFC3339, b)
	if errA == nil && errB == nil {
		return ta.Compare(tb)
	}
	da, okA := day(a)
	db, okB := day(b)
	if !okA || !okB {
		return 0
	}
	if apart := da.Sub(db).Abs(); (errA == nil) != (errB == nil) && apart < 48*time.Hour {
		return 0
	}
	return da.Compare(db)
}

func day(s string) (time.Time, bool) {
	if len(s) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return t, err == nil
}

// credits says whether t names the publisher of other, in its text or byline.
// Two texts of one publisher say nothing by naming it.
func credits(t, other text) bool {
	name := outlet(other.doc.Publisher)
	if len(name) < 2 || strings.EqualFold(name, outlet(t.doc.Publisher)) {
		return false
	}
	for _, by := range t.doc.Byline {
		if names(by, name) {
			return true
		}
	}
	return names(t.doc.Text, name)
}

// outlet is a publisher's name without an article or the end of an address.
func outlet(publisher string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(publisher), "The "), "www.")
	if !strings.ContainsRune(name, ' ') {
		for _, end := range []string{".com", ".org", ".net", ".co.uk"} {
			name = strings.TrimSuffix(name, end)
		}
	}
	return name
}

// names says whether s holds name as whole words, with a capital where the
// text has one to give: "ap" never, "AP" and "Reuters" yes.
func names(s, name string) bool {
	for at := 0; ; {
		i := indexFold(s[at:], name)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(name)
		capital := 'A' <= s[i] && s[i] <= 'Z' || s[i] >= 0x80
		if capital && !inWord(s, i-1) && !inWord(s, end) {
			return true
		}
		at = i + 1
	}
}

func inWord(s string, i int) bool {
	return i >= 0 && i < len(s) && (letter(rune(s[i])) || s[i] >= 0xc0)
}

// indexFold is strings.Index that does not mind the size of ASCII letters.
func indexFold(s, name string) int {
	for i := 0; i+len(name) <= len(s); i++ {
		if s[i]|0x20 == name[0]|0x20 && strings.EqualFold(s[i:i+len(name)], name) {
			return i
		}
	}
	return -1
}
