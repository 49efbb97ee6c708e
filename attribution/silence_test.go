package attribution

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The ways of not answering, and what only looks like one.
func TestSilence(t *testing.T) {
	for text, want := range map[string]string{
		"Moscow did not comment.":                                      "Moscow | did not comment | ",
		"Officials in Ankara would not be drawn.":                      "Officials in Ankara | would not be drawn | ",
		"The envoy would not be drawn on the talks.":                   "The envoy | would not be drawn | on the talks",
		"The envoy declined to be drawn on the talks.":                 "The envoy | declined | to be drawn on the talks",
		"The embassy offered no comment.":                              "The embassy | offered | no comment",
		"The ministry gave no immediate comment on the raft.":          "The ministry | gave | no immediate comment on the raft",
		"The admiral did not offer any comment.":                       "The admiral | did not offer | any comment",
		"A spokesman for the port had no response.":                    "A spokesman for the port | had | no response",
		"The palace has yet to comment.":                               "The palace | has yet | to comment",
		"The captain could not be reached by telephone.":               "The captain | could not be reached | by telephone",
		"The trombonist could not be reached for comment.":             "The trombonist | could not be reached | for comment",
		"The envoy was not immediately available.":                     "The envoy | was not immediately available | ",
		"Neither the mayor nor the owner was available for comment.":   "Neither the mayor nor the owner | was available | for comment",
		"The governor has stayed silent on the arrests.":               "The governor | has stayed silent | on the arrests",
		"A spokeswoman for the guild was tight-lipped about the raft.": "A spokeswoman for the guild | was tight-lipped | about the raft",
		"The port would neither confirm nor deny the report.":          "The port | would neither confirm nor deny | the report",
		"The company's lawyer hung up.":                                "The company's lawyer | hung up | ",
		"The shipper's office did not pick up the phone.":              "The shipper's office | did not pick up | the phone",
		"The bank declined a request for an interview.":                "The bank | declined | a request for an interview",
		"The bank turned down two interview requests.":                 "The bank | turned down | two interview requests",
		"The bank turned down requests for an interview.":              "The bank | turned down | requests for an interview",
		"The consulate ignored repeated requests for comment.":         "The consulate | ignored | repeated requests for comment",
		"The ministry did not react to the accusations.":               "The ministry | did not react | to the accusations",
		"There was no immediate comment from the embassy.":             "the embassy | There was no immediate comment | ",
		"No comment was available from the harbour office on Monday.":  "the harbour office | No comment was available | ",
		"Calls to the ministry went unanswered.":                       "the ministry | went unanswered | ",
		"Messages left with the port office were not returned.":        "the port office | were not returned | ",
		"Efforts to reach the owner by telephone were unsuccessful.":   "the owner | were unsuccessful | ",
		// Nobody was asked.
		"An agreement could not be reached on Friday.":       "",
		"No conclusion could be drawn from the photographs.": "",
		"The guns remained silent on Monday.":                "",
		"The street remained quiet.":                         "",
		"The figures were not immediately available.":        "",
		"The team had no answer to the storm.":               "",
		"The minister hung up the flag.":                     "",
		"The group ignored the ceasefire.":                   "",
		"The bank turned down a loan.":                       "",
		"The books were not returned.":                       "",
		"There was no response from the engine.":             "",
		"The efforts to raise the ship failed.":              "",
		"The crowd fell silent.":                             "",
	} {
		doc, syn, _ := document(text)
		_, got := Find(doc, syn, nil)
		if want != "" {
			want += " | no_comment indirect"
		}
		if diff := cmp.Diff(want, strings.Join(lines(doc, got), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}
