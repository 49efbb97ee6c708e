package provenance

import "testing"

const (
	credit = "{1t The bridge is shut}, {1c according to} {1s:M a Norda report}."
	first1 = "Norda reports ?\n"
)

func TestRelayHolds(t *testing.T) {
	for _, e := range []example{
		{"for an unnamed source", item{text: credit + "\n\n{2s:p A guard} {2c said} {2t the road was mined}."}, first1 + "Norda reports* > p says"},
		{"over the outlet’s own background", item{text: credit + "\n\nThe bridge is old.\n\nIt was built by hand.\n\n{2s:p A guard} {2c said} {2t the road was mined}."}, first1 + "Norda reports* > p says"},
		{"for nobody", item{text: credit + "\n\n{2t The road} is {2c reportedly} {2t mined}."}, first1 + "Norda reports* ?"},
		{"in its paragraph for a name", item{text: credit + " {2s:P Ada Moss} {2c said} {2t the road was mined}."}, first1 + "Norda reports* > P says"},
		{"for what its source says next", item{text: "{1s:P Ada Moss} {1c told} Norda {1t it was shut}.\n\n{2t “It was old,”} {2s:P she} {2c said}."}, "Norda reports > P says\nNorda reports* > P says"},
		{"for one of the group", item{text: "{1s:M,2s:M Norda}, {2c citing} {2t {m:g two officers}}, {1c says} {1t it is shut}.\n\nIt rained.\n\n{3s:p One of the officers} {3c said} {3t the road was mined}.", members: map[string]string{"p": "g"}},
			"Norda reports > g cites\nNorda reports > g cites\nNorda reports* > p says"},
		{"for the headline above", item{text: "# {1t Bridge shut}, {1s:p guard} {1c says}\n\n{2s:p A guard} {2c told} Norda {2t the bridge was shut}."}, "Norda reports* > p says\nNorda reports > p says"},
		{"for a document that it carries", item{text: "In a statement carried by Norda, the ministry was rude.\n\n{1t It was a pity}, {1s:D the statement} {1c said}."}, "Norda reports* > D says"},
		{"behind that of the dateline", item{text: "RONA (KORP) - " + credit + "\n\n{2s:p A guard} {2c said} {2t the road was mined}."}, "KORP reports* > Norda reports ?\nKORP reports* > Norda reports* > p says"},
	} {
		e.outlets = []string{"Norda"}
		check(t, []example{e})
	}
}

func TestRelayEnds(t *testing.T) {
	guard := "\n\n{9s:p A guard} {9c said} {9t the road was mined}."
	for _, e := range []example{
		{"with a named voice", item{text: credit + "\n\n{2s:P Ada Moss} {2c said} {2t it was open}." + guard}, first1 + "P says\np says"},
		{"not with an attitude", item{text: credit + "\n\n{2s:O Norland} {2=intendc wants} {2t to widen it}." + guard}, first1 + "O says\nNorda reports* > p says"},
		{"when a source speaks to the outlet", item{text: credit + "\n\n{2s:g Two officers} {2c told} this newspaper {2t it was open}." + guard}, first1 + "g says\np says"},
		{"when the reporter speaks", item{text: credit + "\n\nTwo men showed me the mines." + guard}, first1 + "p says"},
		{"with another outlet", item{text: credit + "\n\n{2t It is open}, {2s:Mk Kestrel News} {2c said}." + guard}, first1 + "Kestrel News reports ?\nKestrel News reports* > p says"},
		{"for an answer to the report", item{text: credit + " {2s:O The ministry} {2=denyc denied} {2t it}."}, first1 + "O says"},
		{"for what is said in public", item{text: credit + "\n\n{2s:g Officials} {2c told} reporters {2t that it was open}."}, first1 + "g says"},
		{"for a document with a name", item{text: credit + "\n\n{2s:D The Rona Bridge Plan} {2c shows} {2t that it was open}."}, first1 + "D says"},
		{"for a new document", item{text: credit + "\n\n{2s:D A chart} {2c shows} {2t that it was open}."}, first1 + "D says"},
		{"the dateline, for one who speaks to the outlet", item{text: "RONA (KORP) - {1s:p A guard} {1c said} {1t it was shut}.\n\n{2s:P Ada Moss} {2c told} the Rona Post {2t it was open}.\n\n{3s:P She} {3c said} {3t it was safe}.\n\n{4s:g Two men} {4c said} {4t it was not}."},
			"KORP reports* > p says\nP says\nP says\nKORP reports* > g says"},
		{"not with a service that sells no news", item{text: "{2s:M The streaming service} {2c said} {2t so}. {3s:g Others} {3c said} {3t no}."}, "M says\ng says"},
		{"an aside does not hold", item{text: "A.\n\nB.\n\nC.\n\nD.\n\n{1s:M Norda} {1c said} {1t it was shut}." + guard}, first1 + "p says"},
	} {
		e.outlets = []string{"Norda", "Kestrel News"}
		check(t, []example{e})
	}
}
