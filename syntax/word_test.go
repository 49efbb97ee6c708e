package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	tests := map[string]string{
		"Iran's don’t O'Neill, boys' I'd've":            "Iran|'s|do|n’t|O'Neill|,|boys|'|I|'d|'ve",
		"cannot CAN'T gonna dont im IM youll":           "can|not|CA|N'T|gon|na|do|nt|i|m|IM|you|ll",
		"its not its own, it's":                         "it|s|not|its|own|,|it|'s",
		"Ma'am o'clock Qur'an y'all c'mon 'tis":         "Ma'am|o'clock|Qur'an|y'|all|c'm|on|'t|is",
		"the 1980's AK-47's '90s":                       "the|1980's|AK|-|47|'s|'90s",
		"a 15-year-old Fateh-110 U.S.-led al-Qaeda":     "a|15|-|year|-|old|Fateh|-|110|U.S.|-|led|al|-|Qaeda",
		"non-nuclear anti-ship mid-1980s e-mail co-op":  "non-nuclear|anti-ship|mid-1980s|e-mail|co-op",
		"pre-war-era UN-brokered CO-pilot Re-elected":   "pre-war|-|era|UN|-|brokered|CO|-|pilot|Re-elected",
		"Moon Jae-in, Jong-un's but Jin-sized":          "Moon|Jae-in|,|Jong-un|'s|but|Jin|-|sized",
		"call 713-555-0137 or 555-0137; 10-12, 1969-70": "call|713-555-0137|or|555-0137|;|10|-|12|,|1969|-|70",
		"$3.7bn 10km 7pm-9pm 30th 2000s 3D Kh-55m":      "$|3.7|bn|10|km|7|pm|-|9|pm|30th|2000s|3D|Kh|-|55m",
		"and so on, etc.":                               "and|so|on|,|etc|.",
		"It left the U.S.":                              "It|left|the|U.S.",
		"It left at 5 p.m.":                             "It|left|at|5|p.m|.",
		"Acme Inc. (or Acme Ltd.)":                      "Acme|Inc.|(|or|Acme|Ltd|.|)",
		"mail a-b@c-d.example, https://x-y.example":     "mail|a-b@c-d.example|,|https://x-y.example",
	}
	for text, want := range tests {
		syn := Segment(text, blocks(text))
		var got []string
		for _, w := range syn.Words {
			got = append(got, w.In(text))
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// A token holds its words, however many.
func TestWordsOfTokens(t *testing.T) {
	text := "The Fateh-110's end."
	syn := Segment(text, blocks(text))
	var got []int
	for _, w := range syn.Words {
		got = append(got, w.Token)
	}
	if diff := cmp.Diff([]int{0, 1, 1, 1, 1, 2, 3}, got); diff != "" {
		t.Errorf("tokens of the words (-want +got):\n%s", diff)
	}
}
