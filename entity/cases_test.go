package entity_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	headwater "github.com/headwater-project/headwater"
)

// TestNamesInNews holds the classes of mistakes that reading real reports showed.
func TestNamesInNews(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a ship is no place", "The frigate Cordoba stopped the freighter Tal Oro. The Cordoba then sailed home.",
			[]string{"PRODUCT Cordoba: Cordoba | Cordoba", "PRODUCT Tal Oro: Tal Oro"}},
		{"a ship between commas, and two of them", "The ship, the Santa Berta, and the tankers Elm Star and Oak Star were seen.",
			[]string{"PRODUCT Santa Berta: Santa Berta", "PRODUCT Elm Star: Elm Star", "PRODUCT Oak Star: Oak Star"}},
		{"a country does not become a ship", "A warship Spain had sent was seen.",
			[]string{"GPE Spain: Spain"}},
		{"a name is not cut at a word that is also common", "The So Tal flew no flag, the captain of the So Tal said.",
			[]string{"PRODUCT So Tal: So Tal | So Tal"}},
		{"nor at a small word", "Ships patrol the Horn of Africa and the Persian Gulf.",
			[]string{"LOC Horn of Africa: Horn of Africa", "LOC Persian Gulf: Persian Gulf"}},
		{"a country in full", "The Islamic Republic of Iran objected.",
			[]string{"GPE Islamic Republic of Iran: Islamic Republic of Iran"}},
		{"a state that is no more", "It was built in the Soviet Union.",
			[]string{"GPE Soviet Union: Soviet Union"}},
		{"a post before a name", "Secretary of State Miriam Okafor met Minister for Foreign Affairs Jonas Brandt and the then-Secretary of State Ana Petrova.",
			[]string{"PERSON Miriam Okafor: Miriam Okafor", "PERSON Jonas Brandt: Jonas Brandt", "PERSON Ana Petrova: Ana Petrova"}},
		{"an office named after its holder", "The Prime Minister's Office declined to comment.",
			[]string{"ORG Prime Minister's Office: Prime Minister's Office"}},
		{"an office with its leader's title", "The archive of the Office of the Chief Judge of Iran was shut.",
			[]string{"ORG Office of the Chief Judge of Iran: Office of the Chief Judge of Iran"}},
		{"a month that is a surname", "They met Theresa May in May. May said no.",
			[]string{"PERSON Theresa May: Theresa May | May"}},
		{"Western is no town", "The Western envoy spoke, and the Western diplomats agreed.",
			[]string{"NORP Western [westerners]: Western | Western"}},
		{"plural and compound weapons", "Scuds were fired, and more Scud-type missiles were found.",
			[]string{"WEAPON Scuds [scud RU]: Scuds | Scud"}},
		{"an agency with an island's name", "The state news agency Saba reported it.",
			[]string{"ORG Saba [saba-news-agency YE]: Saba"}},
		{"a village nobody knows", "They reached the village of Karalo and the Zuberi district.",
			[]string{"GPE Karalo: Karalo", "GPE Zuberi: Zuberi"}},
		{"the police of a place are a body", "The Springfield Police Department and the National Police Agency agreed.",
			[]string{"ORG Springfield Police Department: Springfield Police Department", "ORG National Police Agency: National Police Agency"}},
		{"a body of foreign affairs", "A spokesman of the Ministry of Foreign Affairs spoke.",
			[]string{"ORG Ministry of Foreign Affairs: Ministry of Foreign Affairs"}},
		{"an acronym means what the text says", "The National Harbour Agency (NHA) met. The NHA said so.",
			[]string{"ORG National Harbour Agency: National Harbour Agency | NHA | NHA"}},
		{"a possessive is no other name", "CNN's reporter asked. Reuters' reporter did not.",
			[]string{"ORG CNN [cnn US]: CNN", "ORG Reuters [reuters GB]: Reuters"}},
		{"a place before its people", "Ohio Republicans voted, and California Democrats did not.",
			[]string{"GPE Ohio: Ohio", "NORP Republicans [republicans US]: Republicans", "GPE California: California", "NORP Democrats [democrats US]: Democrats"}},
		{"a side of a city", "Crowds gathered in North Philadelphia.",
			[]string{"LOC North Philadelphia: North Philadelphia"}},
		{"shouted words are no places", "It has NEVER been worse.", nil},
		{"a short word in capitals", "The goal was ruled out by VAR.", []string{"ORG VAR: VAR"}},
		{"a surname that is a town's", "Police held an accountant surnamed Chang.", []string{"PERSON Chang: Chang"}},
		{"a surname with and without its article", "Haidar al-Basri spoke. Basri's letter was read.",
			[]string{"PERSON Haidar al-Basri: Haidar al-Basri | Basri"}},
		{"one first name, one person", "A girl, Zuleya, played. When Zuleya left, a friend told Zuleya's mother.",
			[]string{"PERSON Zuleya: Zuleya | Zuleya | Zuleya"}},
		{"a surname like a common noun", "Foreign Minister Park Jin met officials.",
			[]string{"PERSON Park Jin: Park Jin"}},
		{"a party's name for an agency", "The news agency PTI said so.",
			[]string{"ORG PTI [press-trust-of-india IN]: PTI"}},
	}
	r := recognizer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(r, tt.text)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestLinesOfAuthors(t *testing.T) {
	got := found(recognizer(t), "# Ships Collide In Fog Off Northern Port\nBy Adela Quist and Tomas Verrender\nNothing else was known.")
	want := []string{"PERSON Adela Quist: Adela Quist", "PERSON Tomas Verrender: Tomas Verrender"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestClassOfLinkedNames(t *testing.T) {
	r := recognizer(t)
	doc, syn := document("Reuters and CNN reported that Hezbollah had left.")
	want := map[string]string{"Reuters": "agency", "CNN": "outlet", "Hezbollah": "armed-group"}
	for _, e := range r.Find(doc, syn) {
		if want[e.Name] != e.Class {
			t.Errorf("%s has class %q, want %q", e.Name, e.Class, want[e.Name])
		}
		delete(want, e.Name)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

// TestLongSentences reads texts without an end of sentence, which a stage that
// looks back at the whole sentence for every name would take minutes for.
func TestLongSentences(t *testing.T) {
	r := recognizer(t)
	for _, unit := range []string{
		"the Grom Tal ", "Secretary of State for ", "the frigate Cordoba and ", "Alpha (AB) ", "By Ana Petrova and ", "Zuberi, Karalo and ", "PKM and DShK, ",
	} {
		doc, syn := document(strings.Repeat(unit, 30_000) + "crew deck")
		check(t, doc, r.Find(doc, syn))
	}
	doc, syn := document(strings.Repeat("the Grom Tal ", 10) + "crew deck")
	if got := r.Find(doc, syn); len(got) != 1 || got[0].Type != headwater.Product {
		t.Errorf("a sentence about ships: %v", got)
	}
}
