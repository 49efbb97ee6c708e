package article

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func TestOutletAboveTheHeadline(t *testing.T) {
	const story = "\n\nThe ferry sank on Monday off the coast with forty sacks of mail on board, the port authority said in a statement that it sent to reporters of the town."
	for _, c := range []struct{ head, publisher, title, published, byline string }{
		{"The Rona Echo\nFerry sinks off the coast\n14 May 2019\nHALDEN (Irva)", "The Rona Echo", "Ferry sinks off the coast", "2019-05-14", ""},
		{"THE RONA LANTERN\nNews. Weather. No nonsense.\n\nForty sacks of mail and counting", "THE RONA LANTERN", "Forty sacks of mail and counting", "", ""},
		{"RONA TICKER\nThe coast in two minutes\n\n10 Sept 2024, 07:15 | Halden\n\nWhat came in the night?", "RONA TICKER", "What came in the night?", "2024-09-10", ""},
		{"The Halden Courier\nTuesday, September 10, 2024 | Nation & World\n\nReport: ferry had no lights\n\nBy Ada Moss", "The Halden Courier", "Report: ferry had no lights", "2024-09-10", "Ada Moss"},
		{"Rona Portal | Coastal affairs in English | 28/09/2024\n\nThe ferry that nobody saw", "Rona Portal", "The ferry that nobody saw", "2024-09-28", ""},
		{"HALDEN WEEKLY\nIssue 12 / 7 November 2024\n\nThe man who liked a good harbour", "HALDEN WEEKLY", "The man who liked a good harbour", "2024-11-07", ""},
		{"Halden Post\n\nANALYSIS\n\nThree weeks on, what do we know?\n\nBy Ada Moss | Halden | Sep. 30, 2024", "Halden Post", "Three weeks on, what do we know?", "2024-09-30", "Ada Moss"},
		{"Rona Courier\nHALDEN, May 16\n\nMinistry says it has no need of ferries", "Rona Courier", "Ministry says it has no need of ferries", "", ""},
		// No name of an outlet comes first here.
		{"Ferry Sinks Again\nForty sacks of mail are lost off the coast\n14 May 2019", "", "Ferry Sinks Again", "2019-05-14", ""},
		{"MIDDLE EAST\n\nFerry sinks off the coast\n\n14 May 2019", "", "", "2019-05-14", ""},
		{"Ada Moss\n\nBorn 3 May 1961 in Halden", "", "Ada Moss", "", ""},
	} {
		doc, err := Read(headwater.Receipt{URI: "x.txt", Bytes: []byte(c.head + story)})
		if err != nil {
			t.Fatal(err)
		}
		title := doc.Title == c.title || c.title == ""
		if doc.Publisher != c.publisher || !title || doc.Published != c.published || strings.Join(doc.Byline, ", ") != c.byline {
			t.Errorf("%q:\n got %q, %q, %q, %q", c.head, doc.Publisher, doc.Title, doc.Published, doc.Byline)
		}
	}
}

func TestOutletKnownByWhoTellsIt(t *testing.T) {
	const head = "The Rona Quay\n\nFerry sinks off the coast\n\n"
	for story, want := range map[string]string{
		"The ferry sank on Monday, two sailors told The Rona Quay. It lay deep in the water, they said, with forty sacks of mail on board that nobody had weighed.":       "The Rona Quay",
		"The ferry sank on Monday beside a wall that sailors know as the Rona Quay. It lay deep in the water, with forty sacks of mail on board that nobody had weighed.": "",
	} {
		doc, err := Read(headwater.Receipt{URI: "x.txt", Bytes: []byte(head + story)})
		if err != nil || doc.Publisher != want {
			t.Errorf("publisher %q, %v, want %q", doc.Publisher, err, want)
		}
	}
}
