package entity_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNamesBesideNetwork reads with the network and holds what is mended behind it.
func TestNamesBesideNetwork(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a small side of the sky", "Fighting went on in northern Mali and western Niger.",
			[]string{"GPE Mali: Mali", "GPE Niger: Niger"}},
		{"designations before guns", "Rebels fired from two DShK machine guns near Kidal. The army seized three PKM guns and 9M22 rockets.",
			[]string{"WEAPON DShK: DShK", "GPE Kidal: Kidal", "WEAPON PKM: PKM", "WEAPON 9M22: 9M22"}},
		{"several before one noun", "They showed PKM and DShK heavy machine guns, 2B9 and M224 mortars.",
			[]string{"WEAPON PKM: PKM", "WEAPON DShK: DShK", "WEAPON 2B9: 2B9", "WEAPON M224: M224"}},
		{"designations before aircraft", "They showed six Su-79SME fighters.",
			[]string{"WEAPON Su-79SME: Su-79SME"}},
		{"and again without it", "Rebels fired from two DShK machine guns near Kidal. The DShK was loaded on a truck.",
			[]string{"WEAPON DShK: DShK | DShK", "GPE Kidal: Kidal"}},
		{"owners of weapons are none", "NATO tanks and Hezbollah rockets were shown.",
			[]string{"ORG NATO [nato]: NATO", "ORG Hezbollah [hezbollah LB]: Hezbollah"}},
		{"capitals before rockets may be a group's", "The ZLFK fired at the city. It was hit by ZLFK rockets.", []string{"ORG ZLFK: ZLFK"}},
		{"a maker's vehicles", "Toyota vehicles came, and the guns fell silent.", []string{"PRODUCT Toyota: Toyota"}},
		{"a plural with a number", "RPG-7s were fired from a roof.", []string{"WEAPON RPG-7s [rpg-7 RU]: RPG-7s"}},
		{"a staff of the forces", "The General Staff of the Armed Forces said the city had fallen.",
			[]string{"ORG General Staff of the Armed Forces: General Staff of the Armed Forces"}},
		{"an office of a body that is known", "The Political Office of the Taliban wrote.",
			[]string{"ORG Political Office: Political Office", "ORG Taliban [taliban AF]: Taliban"}},
		{"a mission and its letters", "The UN Mission in South Sudan (UNMISS) said fighting went on. UNMISS has bases.",
			[]string{"ORG UN Mission in South Sudan [unmiss]: UN Mission in South Sudan | UNMISS | UNMISS"}},
		{"letters of another language", "The United Nations Stabilization Mission in Haiti (MINUSTAH) ended.",
			[]string{"ORG United Nations Stabilization Mission in Haiti: United Nations Stabilization Mission in Haiti | MINUSTAH"}},
		{"a mission to a country", "The OSCE Mission to Moldova reported three crossings.",
			[]string{"ORG OSCE Mission to Moldova: OSCE Mission to Moldova"}},
		{"a ministry in a town is no mission", "The Foreign Ministry in Tehran objected.",
			[]string{"ORG Foreign Ministry [iranian-foreign-ministry IR]: Foreign Ministry", "GPE Tehran: Tehran"}},
		{"sons of", "Bilal Ag Acherif spoke in Kidal. Iyad Ag Ghali left. Ag Ghali said so.",
			[]string{"PERSON Bilal Ag Acherif: Bilal Ag Acherif", "GPE Kidal: Kidal", "PERSON Iyad Ag Ghali: Iyad Ag Ghali | Ag Ghali"}},
		{"over generations", "El Hadj Sidi ag Amadou ag Moussa spoke.", []string{"PERSON El Hadj Sidi ag Amadou ag Moussa: El Hadj Sidi ag Amadou ag Moussa"}},
		{"and daughters", "Abdullahi dan Fodio met Fatimata walet Oumar.",
			[]string{"PERSON Abdullahi dan Fodio: Abdullahi dan Fodio", "PERSON Fatimata walet Oumar: Fatimata walet Oumar"}},
		{"a company and a given name", "Mohamed Ou Hamadi of Bayer AG met Dan Brown.",
			[]string{"PERSON Mohamed Ou Hamadi: Mohamed Ou Hamadi", "ORG Bayer AG: Bayer AG", "PERSON Dan Brown: Dan Brown"}},
		{"whose men", "Koni's men attacked a village. Joseph Kony leads the rebels.",
			[]string{"PERSON Joseph Kony: Koni | Joseph Kony"}},
		{"a town's mayor", "Basra's mayor met Joseph Basri.", []string{"GPE Basra: Basra", "PERSON Joseph Basri: Joseph Basri"}},
		{"a river", "Shells crossed the Dniester on Monday.", []string{"LOC Dniester: Dniester"}},
		{"a park by its first word", "Rangers in Garamba National Park were shot. The Garamba rangers fled.",
			[]string{"LOC Garamba National Park: Garamba National Park", "GPE Garamba: Garamba"}},
		{"a country by its initials", "The DPRK has never sent missiles to Russia.", []string{"GPE DPRK: DPRK", "GPE Russia: Russia"}},
		{"a people", "Talks with Gagauz leaders failed.", []string{"NORP Gagauz [gagauz]: Gagauz"}},
	}
	s := sighted(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := document(tt.text)
			var got []string
			for _, e := range s.find(doc) {
				line := string(e.Type) + " " + e.Name
				if e.Ref.Catalog != "" {
					line += " [" + strings.TrimSpace(e.Ref.Catalog+" "+e.Country) + "]"
				}
				var forms []string
				for _, m := range e.Mentions {
					forms = append(forms, m.In(tt.text))
				}
				got = append(got, line+": "+strings.Join(forms, " | "))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s (-want +got):\n%s", tt.text, cmp.Diff(tt.want, got))
			}
		})
	}
}

// TestLongLineages reads names that never end.
func TestLongLineages(t *testing.T) {
	s := sighted(t)
	for _, unit := range []string{"Sidi ag Amadou ", "Ag ", "the General Staff of the Armed Forces of the ", "Odeh and J. Odeh and "} {
		doc, _ := document(strings.Repeat(unit, 2_000) + "came.")
		check(t, doc, s.find(doc))
	}
}
