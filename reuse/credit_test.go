package reuse

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// agencyPage is a report under a dateline.
func agencyPage(id, publisher, published, dateline string, paragraphs ...string) *headwater.Document {
	d := page(id, publisher, published, append([]string{dateline + " - " + first}, paragraphs...)...)
	d.Dateline = &headwater.Dateline{Place: "PORT ALDER", Span: headwater.Span{End: len(dateline)}}
	return d
}

func bylined(d *headwater.Document, by ...string) *headwater.Document {
	d.Byline = by
	return d
}

func TestDirectionByCredits(t *testing.T) {
	wire := func(id, published string) *headwater.Document {
		return agencyPage(id, "Alder Press Agency", published, "PORT ALDER, March 3 (APA)")
	}
	tests := []struct {
		name string
		a, b *headwater.Document
		from string
		want headwater.Direction
		why  string
	}{
		{"agency in the dateline", page("a", "Coast Daily", "2019-03-04", "PORT ALDER (APA) - "+first), wire("w", "2019-03-03"), "w", headwater.Certain, "in its text"},
		{"agency's initials in the byline", bylined(page("a", "Coast Daily", "", first), "APA"), wire("w", ""), "w", headwater.Certain, "byline"},
		{"agency's name in the byline", bylined(page("a", "Coast Daily", "", first), "Alder Press Agency"), page("w", "Alder Press Agency", "", first), "w", headwater.Certain, "byline"},
		{"the word that tells an agency", page("a", "Coast Daily", "", "The cargo was held for days, according to Alder.", first), wire("w", ""), "w", headwater.Certain, "text"},
		{"the same word as a place", page("a", "Coast Daily", "", "The quays of Alder are empty in winter.", first), page("w", "Alder Press Agency", "", first), "a", headwater.UnknownDirection, "neither"},
		{"agency at the foot", page("a", "Coast Daily", "2019-03-04", first, "~Additional reporting by Alder Press Agency."), wire("w", "2019-03-03"), "w", headwater.Certain, "foot"},
		{"a picture's credit", page("a", "Coast Daily", "2019-03-04", first, "^A quay. Photo: Alder Press Agency, as reported"), page("w", "Alder Press Agency", "2019-03-03", first), "w", headwater.Likely, "published on"},
		{"a mention in passing", page("a", "Coast Daily", "", first, "A van of the Valley Post stood outside."), page("w", "Valley Post", "", first), "w", headwater.Likely, "names Valley Post"},
		{"both credit an agency", bylined(page("b", "Coast Daily", "2019-03-04", first), "APA"), bylined(page("a", "Valley Post", "2019-03-05", first), "Alder Press Agency"), "b", headwater.UnknownDirection, "Both credit"},
		{"the copy lost the agency", page("a", "Coast Daily", "", first), agencyPage("w", "Valley Post", "", "PORT ALDER, March 3 (APA)"), "w", headwater.Likely, "lost"},
		{"the copy lost who reported", page("a", "Coast Daily", "", first), page("w", "Valley Post", "", first, "(Reporting by Ona Bly; editing by Tam Reed)"), "w", headwater.Likely, "lost"},
		{"what it lost speaks against time", page("a", "Coast Daily", "2019-03-01", first), agencyPage("w", "Valley Post", "2019-03-03", "PORT ALDER, March 3 (APA)"), "a", headwater.UnknownDirection, "against"},
		{"time alone", page("a", "Coast Daily", "2019-03-04", first), page("b", "Valley Post", "2019-03-01", first), "b", headwater.Likely, "published on"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, ok := Compare(tt.a, tt.b)
			if !ok || c.From != tt.from || c.Direction != tt.want || !strings.Contains(c.Why, tt.why) {
				t.Errorf("from %s, %s (%v): %s; want from %s, %s, with %q", c.From, c.Direction, ok, c.Why, tt.from, tt.want, tt.why)
			}
			if back, _ := Compare(tt.b, tt.a); back.From != c.From || back.Direction != c.Direction || back.Why != c.Why {
				t.Errorf("turned about: from %s, %s: %s", back.From, back.Direction, back.Why)
			}
		})
	}
}

// A speech that both heard is no copy, however much of them it is, unless one says that
// it has it from the other.
func TestQuotationsDoNotMakeACopy(t *testing.T) {
	const long = "Prices have never been as high in the market halls of the coast as they were when the fishing fleet came in that night."
	const other = "It had rained since noon, umbrellas filled the square, and a brass band waited under the arcade until the doors opened. " +
		"Some had come by boat from the islands, others on foot; nearly all carried the green ribbon of the dockers, which is worn at elections only. " +
		"By six the stalls had sold out of bread, and the tram had stopped because its driver wanted to listen too."
	formula := "spoke to reporters on the steps of the old town hall"
	a := page("a", "Coast Daily", "", second+" "+long+" "+first, quote+", the mayor said.", "She "+formula+".")
	b := page("b", "Valley Post", "", other, "The mayor: "+quote+".", "Later she "+formula+", smiling.")
	c, ok := Compare(a, b)
	if ok || c.Containment < leastShare || len(c.Passages) == 0 || !strings.Contains(c.Why, "outside quotations") {
		t.Errorf("copied %v, containment %.2f, %d passages: %s", ok, c.Containment, len(c.Passages), c.Why)
	}
	credit := page("b", "Valley Post", "", "The mayor told the Coast Daily: "+quote+".")
	if c, ok := Compare(a, credit); !ok || c.From != "a" || c.Direction != headwater.Certain {
		t.Errorf("credited: copied %v, from %s, %s: %s", ok, c.From, c.Direction, c.Why)
	}
	block := page("c", "", "", "Here is what she said.", strings.Trim(quote, "“”"))
	block.Blocks[1].Kind = headwater.QuoteBlock
	if c, ok := Compare(page("a", "", "", second, quote), block); ok {
		t.Errorf("a quotation set as a block of its own makes a copy: %s", c.Why)
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{
		"Alder Press Agency": "APA", "The Alder Press": "AP", "Agence Alder-Presse": "AAP", "Alder": "", "": "", "alder.example": "",
	} {
		if got := initials(name); got != want {
			t.Errorf("initials of %q are %q, want %q", name, got, want)
		}
	}
}
