package attribution

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// A headline tells at its end whose word it is.
func TestHeadlines(t *testing.T) {
	for text, want := range map[string]string{
		"Norland sends crates to Rona - port officials":              "port officials | - | Norland sends crates to Rona | state indirect",
		"Fire kills nine in Rona: police":                            "police | : | Fire kills nine in Rona | state indirect",
		"Exclusive: Norland sends hundreds of crates – sources":      "sources | – | Norland sends hundreds of crates | state indirect",
		"Fire kills nine in Rona: police station burned":             "",
		"The ferry, cited by Rona as a loss, sank":                   "",
		"Norland army: the crates were empty":                        "Norland army | : | the crates were empty | state indirect",
		"Rona mayor quoted by Vesna says the bridge is shut to cars": "Rona mayor | says | the bridge is shut to cars | state indirect",
	} {
		doc, syn, entities := document(text, "GPE Norland", "GPE Rona", "AGENCY Vesna")
		doc.Blocks[0].Kind = headwater.TitleBlock
		_, found := Find(doc, syn, entities)
		if got := strings.Join(lines(doc, found), "\n"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
