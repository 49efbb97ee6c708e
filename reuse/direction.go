package reuse

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// orientation says which of two texts is held to be the earlier.
type orientation struct {
	direction headwater.Direction
	turned    bool // the second is
	why       string
}

// orient weighs who credits whom, then whom both credit, then time and what a copy loses
// of its original. Time alone is never certain: clocks are set, and pages redated.
func orient(a, b text) orientation {
	order := earlier(a.doc.Published, b.doc.Published)
	aCredits, bCredits := credits(a, b), credits(b, a)
	switch {
	case bCredits.outright() && !aCredits.outright() && order <= 0:
		return credited(bCredits, a.doc, false)
	case aCredits.outright() && !bCredits.outright() && order >= 0:
		return credited(aCredits, b.doc, true)
	case aCredits.outright() != bCredits.outright():
		return orientation{headwater.UnknownDirection, a.doc.ID > b.doc.ID,
			"One credits the other's publisher, but is the earlier by its date, so neither is surely first."}
	}
	if both := sharedAgency(a, b); both != "" {
		return orientation{headwater.UnknownDirection, order > 0 || order == 0 && a.doc.ID > b.doc.ID,
			fmt.Sprintf("Both credit %s, and may have it from there rather than from each other.", both)}
	}
	return likely(a, b, order, signsOf(a, b, bCredits), signsOf(b, a, aCredits))
}

func credited(c credit, first *headwater.Document, turned bool) orientation {
	return orientation{headwater.Certain, turned,
		fmt.Sprintf("The later text credits %s, which published the earlier, in its %s.", first.Publisher, c.where)}
}

// likely weighs time and signs, which are never certain.
func likely(a, b text, order int, forA, forB string) orientation {
	switch {
	case forA != "" && forB == "" && order <= 0:
		return orientation{headwater.Likely, false, forA + dates(a, b, order)}
	case forB != "" && forA == "" && order >= 0:
		return orientation{headwater.Likely, true, forB + dates(b, a, order)}
	case order != 0 && (forA == "") != (forB == ""):
		return orientation{headwater.UnknownDirection, a.doc.ID > b.doc.ID,
			"What one has lost of the other speaks against their dates, so neither is surely first."}
	case order < 0:
		return dated(a.doc, b.doc, false)
	case order > 0:
		return dated(b.doc, a.doc, true)
	}
	return orientation{headwater.UnknownDirection, a.doc.ID > b.doc.ID,
		"Their dates do not tell which came first, and neither credits the other alone."}
}

func dates(first, second text, order int) string {
	if order == 0 {
		return " Their dates do not tell which came first."
	}
	return fmt.Sprintf(" It was published on %s, the other on %s.", first.doc.Published, second.doc.Published)
}

func dated(first, second *headwater.Document, turned bool) orientation {
	return orientation{headwater.Likely, turned,
		fmt.Sprintf("One was published on %s, the other on %s; neither alone credits the other's publisher.", first.Published, second.Published)}
}

// signsOf says what makes first the nearer to the origin of what both share; c is how
// second credits it.
func signsOf(first, second text, c credit) string {
	switch {
	case c.where == inPassing:
		return fmt.Sprintf("One names %s, which published the other.", first.doc.Publisher)
	case len(datelineAgencies(first.doc)) > 0 && len(agencies(second.doc)) == 0:
		return "One has an agency in its dateline, which the other lost."
	case signed(first.doc) && !signed(second.doc):
		return "One says at its foot who reported it, which the other lost."
	}
	return ""
}
