package syntax

import (
	"strings"
	"testing"
)

func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"ADEN, Yemen, Aug 31 (Port News) - The pier is shut.":  "ADEN , Yemen , Aug 31 ( Port News ) -",
		"ADEN — Nobody came.":                                  "ADEN —",
		"ADEN/SANAA (PN) -- Nobody came.":                      "ADEN / SANAA ( PN ) --",
		"ADEN—The pier is shut.":                               "ADEN —",
		"Aden (PN) - Nobody came.":                             "Aden ( PN ) -",
		"Aden, May 3 - Nobody came.":                           "Aden , May 3 -",
		"(Aden) – Nobody came.":                                "( Aden ) –",
		"ADEN—its pier shut—saw nobody.":                       "",
		"Aden, the port (Yemen) - nobody came.":                "",
		"ADEN shut its pier - and nobody came.":                "",
		"ADEN-based crews came.":                               "",
		"Aden - Nobody came.":                                  "",
		"ADEN -":                                               "",
		"ADEN " + strings.Repeat("A, ", 20) + "- Nobody came.": "",
	} {
		syn := Segment(text, blocks(text))
		words := syn.Words[:dateline(text, syn.Words)]
		var got []string
		for _, w := range words {
			got = append(got, w.In(text))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// A dateline hangs on the sentence, and is no subject of it.
func TestDatelineIsParsedApart(t *testing.T) {
	p, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	text := "ADEN (PN) - The harbour master shut the pier on Monday."
	syn := p.Parse(text, blocks(text))
	roots := 0
	for i, w := range syn.Words {
		if w.Head < 0 {
			roots++
		}
		if inside := i < 5; inside && i > 0 && w.Head >= 5 || !inside && w.Head >= 0 && w.Head < 5 {
			t.Errorf("%s hangs on word %d", w.In(text), w.Head)
		}
	}
	if w := syn.Words[0]; roots != 1 || w.Relation != "parataxis" || w.Head < 5 {
		t.Errorf("%d roots; the place is %+v", roots, w)
	}
}
