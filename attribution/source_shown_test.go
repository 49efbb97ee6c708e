package attribution

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
)

// What the text shows of its names outweighs the guess of the entity stage.
func TestNamesByWhatTheTextShows(t *testing.T) {
	names := []string{"PERSON Vesna", "PERSON Harrow", "PERSON Corvel Marine", "PERSON Ada Moss", "ORG Gazette", "ORG Evening Gazette", "GPE Van Loon", "PERSON Jan Van Loon", "ORG Home Ministry", "PERSON Staff", "PERSON Tolm & Wirth"}
	tests := []struct{ name, text, want string }{
		{"behind a noun of outlets", "The storm closed the port, the news agency Vesna said. [Vesna] {reported} <that it was shut>.", "outlet Vesna named"},
		{"a dateline", "RONA (Vesna) - The port was shut. [Vesna] {could not confirm} <the rest>.", "outlet Vesna named"},
		{"an apposition", "Vesna, a weekly in Rona, was first. [Vesna] {said} <it was so>.", "outlet Vesna named"},
		{"not where a verb follows", "To Harrow, the newspaper seemed wrong. [Harrow] {said} <it was so>.", "person Harrow named"},
		{"a daily without an entity", "[the daily Le Matin Bleu] {wrote} <that it was so>.", "outlet the daily Le Matin Bleu named"},
		{"a website", "[the website Harbour Watch] {reported} <that it was so>.", "outlet the website Harbour Watch named"},
		{"a short name of a paper", "The Evening Gazette was first. [The Gazette] {reported} <that it was so>.", "outlet Evening Gazette named"},
		{"the agency", "[Vesna] {is reporting} <that it was so>. [The agency] {said} <it was worse>.", "outlet Vesna named\noutlet Vesna named"},
		{"a company by its form", "[Corvel Marine plc] {said} <it was so>.", "organization Corvel Marine plc named"},
		{"a company by its apposition", "Corvel Marine, a shipping company, was first. [Corvel Marine] {said} <it was so>.", "organization Corvel Marine named"},
		{"a person stays one", "In May, the city council met Ada Moss. [Ada Moss] {said} <it was so>.", "person Ada Moss named"},
		{"a surname of two words", "[Jan Van Loon] {said} <it was so>. [Van Loon] {denied} <the rest>.", "person Jan Van Loon named\nperson Jan Van Loon named"},
		{"a group by its apposition", "[Al-Nadir, the group that holds the bridge,] {said} <it was so>. [It] {denied} <the rest>.", "organization Al-Nadir named\norganization Al-Nadir named"},
		{"a staff", "[The General Staff of the army] {said} <it was so>.", "organization Staff named"},
		{"a ministry is no newspaper", "[The Home Ministry] {said} <it was so>. [The newspaper] {said} <it was not>.", "organization Home Ministry named\noutlet The newspaper"},
		{"police", "[Police] {said} <it was so>.", "organization Police"},
		{"a machine's operator", "[a crane operator] {said} <it was so>.", "person a crane operator role=crane operator"},
		{"a network's operator", "[a network operator] {said} <it was so>.", "organization a network operator"},
		{"a camera", "[a shop's camera] {showed} <that he left>.", "document a shop's camera named"},
		{"two bodies under one noun", "[Neither the Velder nor the Sarn embassy] {confirmed} <that it was so>.", "group Neither the Velder nor the Sarn embassy named x2"},
		{"a user by a handle", "[a user named @quaywatch] {said} <it was so>.", "person a user named @quaywatch named role=user"},
		{"the question of a transcript", "[Q]{:} <Was it so?>", ""},
		{"the firm's name is not the clerk's", "[A former clerk at the firm, Tolm & Wirth,] {said} <it was so>.", "person A former clerk at the firm role=former clerk of=Tolm & Wirth"},
		{"a name and then the role", "[Ada Moss, the Gazette's editor,] {said} <it was so>.", "person Ada Moss named role=editor of=Evening Gazette"},
		{"a role, a title and a name", "[The home ministry speaker Mr. Ada Moss] {said} <it was so>.", "person Ada Moss named role=home ministry speaker"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tellsOf(annotated(t, tt.text, names...))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// The entities of the caller stay as they are, whatever the text shows.
func TestObserveLeavesEntities(t *testing.T) {
	r := annotated(t, "The news agency Vesna was first. [Vesna] {said} <it was so>.", "PERSON Vesna")
	before := r.entities
	r.resolve()
	if before[0].Type != headwater.Person || before[0].Class != "" {
		t.Errorf("the caller's entity became %s %q", before[0].Type, before[0].Class)
	}
}

func TestWhoIsMeantAgain(t *testing.T) {
	names := []string{"PERSON Ada Moss", "PERSON Karl Brandt", "ORG Harbour Ministry", "GPE Norland"}
	tests := []struct{ name, text, want string }{
		{"the same ministry", "[Norland's harbour ministry] {said} <it was so>. [The same ministry] {denied} <the rest>.", "organization Norland's harbour ministry named\norganization Norland's harbour ministry named"},
		{"the same person", "[A person close to the talks] {said} <it was so>. [The same person] {denied} <the rest>.", "person A person close to the talks\nperson A person close to the talks"},
		{"the draft of a report", "[A draft report] {said} <it was so>. [The draft] {named} <no one>.", "document A draft report named\ndocument A draft report named"},
		{"an indictment is a filing", "[A court filing] {said} <it was so>. [The indictment] {said} <it was worse>.", "document A court filing named\ndocument A court filing named"},
		{"a letter is no poll", "[A poll] {showed} <it was so>. [The letter] {said} <it was not>.", "document A poll named\ndocument The letter named"},
		{"the mayor of, by name", "The mayor of Norland, Ada Moss, came late. [The mayor] {said} <it was so>.", "person Ada Moss named role=mayor"},
		{"one of the three", "[Three pilots] {said} <it was so>. [One of the three] {denied} <it>.", "group Three pilots x3 role=pilots\nperson One of the three in=Three pilots"},
		{"another", "[Four pilots] {said} <it was so>. [One of them] {denied} <it>; [another] {said} <nothing was known>.", "group Four pilots x4 role=pilots\nperson One of them in=Four pilots\nperson another in=Four pilots"},
		{"a third of two", "[Two pilots] {said} <it was so>. [A third pilot] {denied} <it>.", "group Two pilots x2 role=pilots\nperson A third pilot role=pilot"},
		{"one resident", "[Residents of the quay] {said} <it was so>. [One resident] {denied} <it>.", "group Residents of the quay role=Residents\nperson One resident role=resident in=Residents of the quay"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tellsOf(annotated(t, tt.text, names...))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// A headline's bare noun is whom the body introduces by it.
func TestHeadlineIntroduced(t *testing.T) {
	for text, want := range map[string]string{
		"Cargo was booked, [clerk] {says} <it was so>\n\n[A former clerk at the yard] {said} <it was so>.":                "person A former clerk at the yard role=clerk\nperson A former clerk at the yard role=clerk",
		"[Norland commander]{:} <It was so>\n\nCommander Ada Moss came late. [Commander Ada Moss] {said} <it was so>.":    "person Ada Moss named role=Commander\nperson Ada Moss named role=Commander",
		"Cargo was booked, [clerk] {says} <it was so>\n\n[A diplomat] {said} <it was so>. [A pilot] {said} <it was not>.": "person clerk role=clerk\nperson A diplomat role=diplomat\nperson A pilot role=pilot",
	} {
		r := annotated(t, text, "PERSON Ada Moss", "GPE Norland")
		r.doc.Blocks[0].Kind = headwater.TitleBlock
		if diff := cmp.Diff(want, tellsOf(r)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestCountryAndTies(t *testing.T) {
	countries := map[string]string{"Norland": "NL", "Sarn": "SE", "Velders": "BE", "Rona": "NL"}
	tests := []struct{ name, text, want string }{
		{"an organ's spokesman", "[Norland's harbour ministry] {said} <it was so>. [The ministry's spokesman, Karl Brandt,] {denied} <the rest>.", "NL NL"},
		{"its spokesman", "[Norland] {said} <it was so>. [Its spokesman] {denied} <the rest>.", "NL NL"},
		{"an embassy official", "[Norland's embassy] {said} <it was so>. [An embassy official] {denied} <the rest>.", "NL NL"},
		{"a spokeswoman of the only body", "[Norland's army] {said} <it was so>. [Spokeswoman Ada Moss] {denied} <the rest>.", "NL NL"},
		{"of two bodies, neither", "[Norland's army] {said} <it was so>. [Sarn's army] {said} <it was not>. [A spokeswoman] {denied} <the rest>.", "NL SE -"},
		{"a member of a group", "[Three Norland pilots] {said} <it was so>. [One of the pilots] {denied} <it>.", "NL NL"},
		{"where a ministry sits", "[The Trade Ministry in Rona] {said} <it was so>.", "NL"},
		{"where an embassy sits", "[Sarn's embassy in Rona] {said} <it was so>.", "SE"},
		{"where a diplomat is", "[A diplomat in Rona] {said} <it was so>.", "-"},
		{"two countries", "[Neither the Norland nor the Sarn embassy] {confirmed} <that it was so>.", "-"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := annotated(t, tt.text, "PERSON Ada Moss", "PERSON Karl Brandt", "GPE Norland", "GPE Sarn", "GPE Rona")
			for i := range r.entities {
				r.entities[i].Country = countries[r.entities[i].Name]
			}
			if got := countriesOf(r); got != tt.want {
				t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// countriesOf gives the country of each attribution's source.
func countriesOf(r *reader) string {
	sources, attributions := r.resolve()
	byID := map[string]string{}
	for _, s := range sources {
		byID[s.ID] = s.Country
	}
	var out []string
	for _, a := range attributions {
		if c := byID[a.Source]; c != "" {
			out = append(out, c)
		} else {
			out = append(out, "-")
		}
	}
	return strings.Join(out, " ")
}
