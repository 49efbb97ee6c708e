package provenance

import "testing"

// said is a paragraph that says something, for items whose head or foot matters.
const said = "{1s:P Mayor Ada Moss} {1c said} {1t the bridge was shut}."

func TestWholeTextIsCredited(t *testing.T) {
	through := "Norda reports* > P says"
	check(t, []example{
		{"dateline", item{text: "RONA (Norda) - " + said}, through},
		{"dateline with a date", item{text: "RONA, Aug 31 (AFP) - " + said}, "AFP reports* > P says"},
		{"dateline between slashes", item{text: "RONA, September 1. /KORP/ - " + said}, "KORP reports* > P says"},
		{"dateline in square brackets", item{text: "RONA [Norda] - " + said}, through},
		{"dateline behind a comma", item{text: "RONA, AFP - " + said}, "AFP reports* > P says"},
		{"a country in brackets is no agency", item{text: "RONA (Ill.) - " + said}, "P says"},
		{"byline", item{byline: []string{"AFP"}, text: "By AFP\n\n" + said}, "AFP reports* > P says"},
		{"byline with the agency of its reporter", item{byline: []string{"Ada Quist", "Norda News"}, text: "By Ada Quist, Norda News\n\n" + said}, "Norda News reports* > P says"},
		{"byline by itself", item{text: "From Norda\n\n" + said}, through},
		{"agencies", item{byline: []string{"Agencies"}, text: "By Agencies\n\n" + said}, "Agencies reports* > P says"},
		{"signature in brackets", item{text: "It rained.\n\nIt stopped.\n\n" + said + " (AFP)"}, "AFP reports* > P says"},
		{"signature on a line", item{text: said + "\n\n— Reuters"}, "Reuters reports* > P says"},
		{"source line", item{text: said + "\n\nSource: AFP"}, "AFP reports* > P says"},
		{"reporting for", item{text: said + "\n\nReporting by Ada Quist in Rona for Norda; editing by Piet Hall"}, through},
		{"reporting by the agency", item{text: said + "\n\n(Reporting by AFP; Editing by Piet Hall)"}, "AFP reports* > P says"},
		{"first published", item{text: said + "\n\nThis article was first published by the Kestrel News."}, "Kestrel News reports* > P says"},
	})
}

func TestCreditForAPartLaysNothingOver(t *testing.T) {
	check(t, []example{
		{"reporters alone", item{text: said + "\n\nReporting by Ada Quist; Editing by Piet Hall"}, "P says"},
		{"additional reporting", item{text: said + "\n\nAdditional reporting by AFP."}, "P says"},
		{"contributed", item{text: said + "\n\nAFP contributed to this report."}, "P says"},
		{"with", item{text: said + "\n\nWith AFP"}, "P says"},
		{"joint byline", item{byline: []string{"Ada Quist", "AFP"}, text: "By Ada Quist and AFP\n\n" + said}, "P says"},
		{"photo", item{text: said + "\n\nPhoto: AFP"}, "P says"},
		{"caption", item{text: said + "\n\n! Soldiers at the bridge. (AFP)"}, "P says"},
		{"picture behind a sentence", item{text: said + " (AFP)\n\nIt rained."}, "P says"},
	})
	r := item{publisher: "Rona Post", text: said + "\n\nAdditional reporting by AFP."}.read(t)
	if s := r.sources[len(r.sources)-1]; s.Label != "AFP" || len(s.Spans) != 1 {
		t.Errorf("an agency credited with a part is a source: %+v", r.sources)
	}
}

func TestAgencyThatPublishesIsNoSecondHop(t *testing.T) {
	check(t, []example{
		{"by its name", item{publisher: "Norda", text: "RONA (Norda) - " + said}, "P says"},
		{"by its initials", item{publisher: "Kestrel Press Agency", text: "RONA (KPA) - " + said}, "P says"},
		{"by its address", item{publisher: "norda.com", text: "RONA (Norda) - " + said}, "P says"},
		{"told itself", item{publisher: "Norda", text: "RONA (Norda) - {1s:P Ada Moss} {1c told} Norda {1t that it was shut}."}, "P says"},
		{"its own doubt", item{publisher: "Norda", text: "{1s:M Norda} {1c could not confirm} {1t the report}.", outlets: []string{"Norda"}}, "?"},
	})
}

// example is an item and the chains that its attributions should have.
type example struct {
	name string
	item
	want string
}

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) {
			if e.publisher == "" {
				e.publisher = "Rona Post"
			}
			r := e.read(t)
			if got := r.paths(); got != e.want {
				t.Errorf("%s\n got: %s\nwant: %s", r.doc.Text, got, e.want)
			}
			sound(t, r)
		})
	}
}
