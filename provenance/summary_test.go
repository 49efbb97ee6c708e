package provenance

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

func summarize(t *testing.T, it item) (headwater.Summary, reading) {
	t.Helper()
	if it.publisher == "" {
		it.publisher = "Rona Post"
	}
	it.outlets = append(it.outlets, "Norda")
	r := it.read(t)
	return Summarize(&r.doc, &r.syn, r.sources, r.attributions), r
}

func TestSummaryCounts(t *testing.T) {
	tests := []struct {
		name, text                                 string
		members                                    map[string]string
		named, unnamed, documents, attributed, own int
		rests                                      string
		says                                       []string
	}{
		{"all through a relay", "{1t The bridge is shut}, {1c according to} {1s:M a Norda report}.\n\n{2s:p A guard} {2c said} {2t the road was mined}. {3s:g Two officers} {3c said} {3t it was not}. It rained all day.", nil,
			1, 2, 0, 3, 1, "Norda", []string{"Everything attributed hangs on Norda alone."}},
		{"most of it", "{1t The bridge is shut}, {1c according to} {1s:M a Norda report}.\n\n{2s:p A guard} {2c said} {2t the road was mined}.\n\n{3s:P Ada Moss} {3c said} {3t it was not}.", nil,
			2, 1, 0, 3, 0, "", []string{"2 of 3 attributed statements rest on Norda alone, the unnamed source among them."}},
		{"an agency that only passes words on is no source", "RONA (Norda) - {1s:P Ada Moss} {1c said} {1t it was shut}. {2s:P She} {2c said} {2t it was old}.", nil,
			1, 0, 0, 2, 0, "Norda", []string{"The whole text is credited to Norda."}},
		{"the outlet’s own doubt is no statement of another", "{1t It is shut}, {1c according to} {1s:M Norda}. {2s:Mr The Rona Post} {2c could not confirm} {2t it}.", nil,
			1, 0, 0, 2, 0, "Norda", nil},
		{"two sources", "{1s:P Ada Moss} {1c said} {1t it was shut}. {2s:p A guard} {2c said} {2t it was open}.", nil,
			1, 1, 0, 2, 0, "", nil},
		{"one person", "{1s:P Ada Moss} {1c said} {1t it was shut}. {2s:P She} {2c said} {2t it was old}.", nil,
			1, 0, 0, 2, 0, "P", []string{"hangs on one source: Ada Moss"}},
		{"one statement of one person is no pattern", "{1s:P Ada Moss} {1c said} {1t it was shut}.", nil, 1, 0, 0, 1, 0, "", nil},
		{"members are their group", "{1s:g Two officers} {1c said} {1t it was shut}. {2s:p One of the officers} {2c said} {2t it was old}.", map[string]string{"p": "g"},
			0, 1, 0, 2, 0, "g", nil},
		{"who only declines is no source", "{1s:P Ada Moss} {1c said} {1t it was shut}. {2s:O The navy} {2=no_commentc declined to comment}.", nil,
			1, 0, 0, 2, 0, "", []string{"The navy gave no comment."}},
		{"a denial", "{1s:P Ada Moss} {1c said} {1t it was shut}. {2s:O Norland} {2=denyc denied} {2t that}.", nil,
			2, 0, 0, 2, 0, "", []string{"Norland denies."}},
		{"a document", "{1s:D A chart} {1c shows} {1t that it was shut}. It rained.", nil, 0, 0, 1, 1, 1, "", []string{"1 document;"}},
		{"a short aside makes no sentence attributed", "The bridge, {1c reportedly} {1t old}, was shut on Friday by order of the town after the river rose.", nil, 0, 0, 0, 0, 1, "", nil},
		{"inside a quotation", "{1t “It was shut.} It has been shut since the flood. And it will stay so,” {1s:P Moss} {1c said}.", nil, 1, 0, 0, 3, 0, "", nil},
		{"nobody speaks", "It rained all day.", nil, 0, 0, 0, 0, 1, "", []string{"None of its 1 sentence is attributed"}},
		{"no text", "", nil, 0, 0, 0, 0, 0, "", []string{"no story"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sum, r := summarize(t, item{text: tt.text, members: tt.members})
			if sum.Named != tt.named || sum.Unnamed != tt.unnamed || sum.Documentary != tt.documents || sum.Attributed != tt.attributed || sum.OwnVoice != tt.own {
				t.Errorf("counts: %+v", sum)
			}
			rests := ""
			if sum.RestsOnOne != "" {
				rests = r.label(sum.RestsOnOne)
			}
			if rests != tt.rests {
				t.Errorf("rests on %q, want %q (%s)", rests, tt.rests, sum.Sentence)
			}
			for _, s := range tt.says {
				if !strings.Contains(sum.Sentence, s) {
					t.Errorf("%q does not say %q", sum.Sentence, s)
				}
			}
		})
	}
}
