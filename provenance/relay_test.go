package provenance

import "testing"

var outlets = []string{"Norda", "Kestrel News", "IRVA", "Radio Rona"}

func TestRelayBesideTheCue(t *testing.T) {
	norda := "Norda reports > P says"
	for _, e := range []example{
		{"told", item{text: "{1s:P Ada Moss} {1c told} Norda on Friday {1t that the bridge was shut}."}, norda},
		{"assured", item{text: "{1s:P Ada Moss} {1c assured} Norda {1t the bridge was shut}."}, norda},
		{"reminded", item{text: "{1s:P Ada Moss} {1c has reminded} Norda {1t the bridge was shut}."}, norda},
		{"told a programme of it", item{text: "{1s:P Ada Moss} {1c told} Norda’s breakfast show {1t that the bridge was shut}."}, norda},
		{"in remarks carried by", item{text: "{1t “It is shut,”} {1s:P Ada Moss} {1c said} in remarks carried by the official IRVA news agency."}, "IRVA reports > P says"},
		{"in remarks carried on a day by", item{text: "In remarks carried on Sunday by Norda, {1s:P Ada Moss} {1c said} {1t the bridge was shut}."}, norda},
		{"in an interview with", item{text: "{1s:P Ada Moss} {1c said} in an interview with Norda {1t that the bridge was shut}."}, norda},
		{"interview published by", item{text: "In an interview published by Norda on Monday, {1s:P Ada Moss} {1c said} {1t the bridge was shut}."}, norda},
		{"speaking to", item{text: "Speaking to Norda, {1s:P Ada Moss} {1c said} {1t the bridge was shut}."}, norda},
		{"was quoted by", item{text: "{1s:P Ada Moss} {1c was quoted by Norda as saying} {1t that the bridge was shut}."}, norda},
		{"quoted by, between commas", item{text: "{1s:P Ada Moss}, quoted by Norda, {1c said} {1t the bridge was shut}."}, norda},
		{"a source quoted by", item{text: "{1s:p a source quoted by Norda} {1c said} {1t the bridge was shut}."}, "Norda reports > p says"},
		{"cited by", item{text: "{1t The bridge is shut}, {1c according to} {1s:g two officials cited by Norda}."}, "Norda reports > g says"},
		{"said on", item{text: "{1s:P Ada Moss} {1c said} Friday morning on Radio Rona {1t that the bridge was shut}."}, "Radio Rona reports > P says"},
		{"wrote in", item{text: "{1s:P Ada Moss} {1c wrote} in the Kestrel News {1t that the bridge was shut}."}, "Kestrel News reports > P says"},
		{"via", item{text: "{1s:P Ada Moss} {1c said} via Norda {1t that the bridge was shut}."}, norda},
		{"confirmed to", item{text: "{1s:g Two officers} {1c confirmed} to Norda {1t that the bridge was shut}."}, "Norda reports > g says"},
		{"as first reported by", item{text: "{1t The arrest}, {1c as first reported by} {1s:M Norda}, {1t took place at night}."}, "Norda reports ?"},
		{"a report in", item{text: "{1t The bridge is shut}, {1c according to} {1s:M a report in Norda}."}, "Norda reports ?"},
		{"a silence", item{text: "{1s:O The navy} {1=no_commentc did not respond} to Norda on Friday."}, "Norda reports > O says"},
		{"seen by", item{text: "{1s:D a letter seen by the agency Norda} {1c says} {1t the bridge is shut}."}, "Norda reports > D says"},
		{"state television", item{text: "{1s:P Ada Moss} {1c told} state television {1t that the bridge was shut}."}, "state television reports > P says"},
		{"a local paper", item{text: "{1s:p A guard} {1c told} a local newspaper {1t that the bridge was shut}."}, "local newspaper reports > p says"},
		{"a channel with a name", item{text: "{1s:p A guard} {1c told} the channel Marib Now {1t that the bridge was shut}."}, "Marib Now reports > p says"},
		{"the agency, named before", item{text: "The road is open, Norda says.\n\n{1s:p A guard} {1c told} the news agency {1t that the bridge was shut}."}, "Norda reports > p says"},
	} {
		e.outlets = outlets
		check(t, []example{e})
	}
}

func TestNoRelay(t *testing.T) {
	for _, e := range []example{
		{"this newspaper", item{text: "{1s:P Ada Moss} {1c told} this newspaper {1t that the bridge was shut}."}, "P says"},
		{"us", item{text: "{1s:P Ada Moss} {1c told} us {1t that the bridge was shut}."}, "P says"},
		{"the outlet by name", item{text: "{1s:P Ada Moss} {1c told} the Rona Post {1t that the bridge was shut}."}, "P says"},
		{"the outlet in short", item{text: "{1s:P Ada Moss} {1c told} the Post {1t that the bridge was shut}."}, "P says"},
		{"what is said of an outlet", item{text: "{1s:P Ada Moss} {1c said} {1t that she had never spoken to Norda}."}, "P says"},
		{"of an outlet", item{text: "{1t “It lies,”} {1s:P Ada Moss} {1c said} of Norda."}, "P says"},
		{"the poll of an outlet", item{text: "{1t Most are against it}, {1c according to} {1s:D a new Norda poll}."}, "D says"},
		{"somebody else’s", item{text: "{1s:P Ada Moss} {1c said} {1t the bridge was shut}, and {2s:p a guard} {2c told} Norda {2t it was open}."}, "P says\nNorda reports > p says"},
		{"the set", item{text: "Norda saw it. {1t “No,”} {1s:P Ada Moss} {1c said} to the TV."}, "P says"},
		{"an agency of the state", item{text: "{1s:P Ada Moss} {1c told} the agency {1t that the bridge was shut}."}, "P says"},
	} {
		e.outlets = outlets
		check(t, []example{e})
	}
}
