package engine_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// hostile are texts of the kinds that are no plain prose, and worse.
func hostile() map[string]string {
	return map[string]string{
		"unbalanced": "“He said ‘no,” Moss said. \"It's «so», he ''told' her\u201d. „Nein“, sagte er; “", "code": "func (s *Ship) Say() {\n// Report tells what Moss claims.\n}\n{\"says\": \"no\", \"user\": \"moss\"}",
		"paragraphs": strings.Repeat("“He said the ship was old.\n\n", 60) + "It sank,” Moss said.",
		"capitals":   "RONA (KPA) -- THE SHIP SANK, MOSS SAID.\n\nWEATHER: RAIN. WIND 40 KNOTS.\n\nTWO OFFICIALS, WHO ASKED NOT TO BE NAMED, SAID “NO”.",
		"list":       "• Moss: said no\n• Read: \"How to\"\n- Ask a clerk\n1. Report it\n\nRelated: Hale tells all",
		"table":      "| Moss | said | 12 |\n|---|---|---|\n| Hale | told | yes |\n\nMoss\tsaid\tno\nHale\ttold\t12",
		"interview":  "Q: Did he say so?\n\nA: He said no. “So,” he said.\n\nMOSS: I think she said: “I told him.”\n\nMOSS: Yes.\n\nHale: Can I?\n\nHale: “No.”",
		"live":       "14:05 Moss: the ship has sunk\n\n14:07 BREAKING — minister says “no”\n\n@port: told you so #ship",
		"verse":      "The lamp said nothing to the tide,\nIt swore no oath;\nThe gulls complained,\nAnd told the shore, and told it so.",
		"results":    "Half-time: 1-0. Att: 21,340\nRovers: Hale; Moss, Swore (Told 71)\nHalf-time: 0-0",
		"law":        "4.1 The Shipper states (a) the marks, (b) that \"Goods\" means goods; cf. Moss v. Hale, per Reyl J.",
		"tongues":    "Er sagte: „Nein“. قال موس \u202bإن\u202c السفينة. 「いいえ」と彼は言った。Moss said \u200bso\u200d. \ufeff「",
		"nests":      strings.Repeat("Moss said Hale told her that “Reyl said ‘Korr told him that ", 12),
		"endless":    strings.Repeat("the ship sank and Moss said that it was old and ", 120),
		"longest":    strings.Repeat("he said so, ", 1500),
		"marks":      strings.Repeat("\" a “ ", 200) + "' ” »",
		"outlets":    strings.Repeat("The Rona Post said the Orn Post said so, citing state television, the agency said. ", 8),
		"caption":    "<html><body><article><h1>Ship sinks</h1><p>“The ship</p><figure><figcaption>“It sank,” said Moss, who said no.</figcaption></figure><p>sank,” Hale said. Reyl told the Post.</p></article></body></html>",
		"broken":     "said\xed\xa0\x80 Moss \xff “he\xc3 told” \xf0\x9f",
	}
}

// TestHostile reads all of them, and holds every reading to what readings promise.
func TestHostile(t *testing.T) {
	e := open(t)
	for name, text := range hostile() {
		rd, err := e.Read(headwater.Receipt{URI: name, Bytes: []byte(text)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, &rd)
	}
}

// TestNothingStays reads a document, another, and the first again: whatever is kept
// from one reading to the next for its storage, nothing of what was read stays.
func TestNothingStays(t *testing.T) {
	e, fresh := open(t), open(t)
	read := func(e interface {
		Read(headwater.Receipt) (headwater.Reading, error)
	}, name, text string) string {
		rd, err := e.Read(headwater.Receipt{URI: name, Bytes: []byte(text)})
		if err != nil {
			return err.Error()
		}
		var b bytes.Buffer
		if err := report.JSON(&b, &rd, true); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	plain := "RONA (KPA) - The ship sank on Monday, Ada Moss said. “It leaked,” she added.\n\nTwo officials told the agency that Hale had said it was old."
	want := read(fresh, "a", plain)
	if got := read(e, "a", plain); got != want {
		t.Fatalf("two engines differ:\n%s", cmp.Diff(want, got))
	}
	for name, text := range hostile() {
		read(e, name, text)
		if got := read(e, "a", plain); got != want {
			t.Errorf("after %q the same text reads otherwise:\n%s", name, cmp.Diff(want, got))
		}
	}
}

// TestCaptionsSayNothing holds that what a caption or a line of the page says is
// nobody's statement in the story.
func TestCaptionsSayNothing(t *testing.T) {
	page := "<html><body><nav><a href=x>“We will not pay,” says Brandt</a></nav><article><h1>Freighter sinks off Cape Orn</h1>" +
		"<p>The freighter sank on Sunday and its crew of twelve came ashore in the town of Veldhaven before dusk.</p>" +
		"<figure><img src=a.jpg><figcaption>“It was a miracle,” said harbour master Ilse Brandt on the quay. Photo: KPA</figcaption></figure>" +
		"<p>The ship had left the port of Rona on Thursday with a cargo of tractors, and no other ship was near.</p></article>" +
		"<aside><h3>Most read</h3><ul><li>“I told him no,” ferry worker says</li></ul></aside><footer>The Post said all rights are reserved.</footer></body></html>"
	e := open(t)
	rd, err := e.Read(headwater.Receipt{URI: "page.html", Bytes: []byte(page)})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range rd.Attributions {
		t.Errorf("%q is taken for a statement of the story", a.Cue.In(rd.Document.Text))
	}
}
