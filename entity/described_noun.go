package entity

import (
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
)

// nouns are the lemmas that may stand for a name.
var nouns = set(`group militia movement organization organisation ministry department agency company firm party newspaper
paper daily magazine broadcaster network channel website army military navy court council commission committee bank
university institute union alliance bloc coalition association foundation federation board bureau service authority
corporation body watchdog charity country nation city town village province governorate state island district airport
prison hospital refinery bridge base plant port dam mosque missile rocket drone tank ship vessel frigate tanker freighter
treaty agreement pact accord deal resolution act law tribunal parliament senate assembly insurer airline carmaker retailer`)

// byKind gives the nouns for what the catalog knows.
func byKind(kind catalog.Kind) []string {
	switch kind {
	case catalog.ArmedGroup:
		return []string{"group", "militia", "movement", "organization", "organisation"}
	case catalog.PoliticalParty:
		return []string{"party", "movement", "group"}
	case catalog.Ministry:
		return []string{"ministry", "department"}
	case catalog.Company:
		return []string{"company", "firm", "corporation"}
	case catalog.Agency:
		return []string{"agency"}
	case catalog.Outlet:
		return []string{"newspaper", "paper", "daily", "magazine", "broadcaster", "network", "channel", "website", "outlet"}
	case catalog.InternationalBody:
		return []string{"organization", "organisation", "body", "bloc", "agency", "group", "alliance"}
	case catalog.Organization:
		return []string{"group", "organization", "organisation", "watchdog", "charity", "body"}
	case catalog.StateBody, catalog.IntelligenceService:
		return []string{"agency", "service", "body", "organization", "organisation"}
	case catalog.ArmedForce:
		return []string{"force"}
	case catalog.Treaty:
		return []string{"treaty", "agreement", "pact", "accord", "deal"}
	}
	return nil
}

// nounsOf gives the nouns that may mean a group: by what the catalog knows, by the head
// of its name, by the noun that the text puts beside it, by what the gazetteer knows.
func (d *describer) nounsOf(g int) []string {
	if d.asked[g] {
		return d.nouns[g]
	}
	d.asked[g] = true
	at := &d.groups[g]
	var out []string
	if at.class != "" {
		out = append(out, at.class)
	}
	if r, ok := d.s.r.catalog.Record(at.key); ok && at.key != "" {
		if r.Kind != catalog.PoliticalParty || !d.hasWord(g, "committee") && !d.hasWord(g, "convention") {
			out = append(out, byKind(r.Kind)...)
		}
		if r.Class != "" {
			out = append(out, r.Class[strings.LastIndexByte(r.Class, ' ')+1:])
		}
	}
	for _, i := range at.fulls[:min(len(at.fulls), maxForms)] {
		out = append(out, d.headNouns(&d.s.mentions[i])...)
	}
	if at.kind.Place() && len(at.fulls) > 0 {
		out = append(out, d.onMap(&d.s.mentions[at.fulls[0]])...)
	}
	slices.Sort(out)
	d.nouns[g] = slices.Compact(out)
	return d.nouns[g]
}

// headNouns reads the head of a name.
func (d *describer) headNouns(m *mention) []string {
	if m.kind == headwater.Person || m.kind == headwater.NORP || m.kind == headwater.GPE || m.last-m.first < 2 {
		return nil
	}
	var out []string
	for _, k := range [...]int{m.last - 1, m.first} {
		w := strings.TrimSuffix(foldName(d.s.slice(k, k+1)), "'s")
		switch w {
		case "inc", "ltd", "corp", "co", "corporation", "llc", "plc", "limited", "holdings", "industries", "enterprises", "gmbh":
			out = append(out, "company", "firm")
		case "airlines", "airways":
			out = append(out, "airline", "company")
		case "times", "post", "herald", "gazette", "journal", "tribune", "daily":
			out = append(out, "newspaper", "paper")
		case "army":
			out = append(out, "army", "military")
		case "forces":
			if d.state(m) { // no militia's: "Rapid Support Forces"
				out = append(out, "army", "military")
			}
		case "court", "tribunal":
			out = append(out, "court", "tribunal")
		case "group", "company":
			out = append(out, w, "company", "firm", "group")
		default:
			if nouns[w] && !settlement(w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// state says whether the forces that m names are a country's: "the Armed Forces of",
// "Self-Defense Forces".
func (d *describer) state(m *mention) bool {
	for k := m.first; k < m.last; k++ {
		switch foldName(d.s.slice(k, k+1)) {
		case "armed", "defence", "defense", "air", "ground", "land", "naval":
			return true
		}
	}
	return false
}

// onMap asks the gazetteer what a place is.
func (d *describer) onMap(m *mention) []string {
	if m.kind == headwater.Fac {
		return nil
	}
	name := d.nameIn(m)
	if d.s.siteOf(name).country != "" {
		return []string{"country", "nation"}
	}
	entries := d.s.r.places.Lookup(name)
	if len(entries) == 0 {
		return nil
	}
	var out []string
	for _, e := range entries[:1] {
		switch {
		case e.Kind == gazetteer.City && e.Population >= cityPeople:
			out = append(out, "city")
		case e.Kind == gazetteer.City:
			out = append(out, "town", "village")
		case e.Kind == gazetteer.Admin1:
			out = append(out, "province", "state", "governorate")
		case e.Kind == gazetteer.Region:
			out = append(out, "island", "district")
		}
	}
	return out
}

// apposed reads the nouns that stand beside names: the militia X; the village of X; X,
// an Iraqi militia.
func (d *describer) apposed() {
	s := d.s
	for i := range s.mentions {
		at, m := &d.groups[d.of[i]], &s.mentions[i]
		if at.class != "" || at.kind == headwater.Person || m.part || m.kind == headwater.NORP {
			continue
		}
		at.class = d.nounBefore(m)
		if at.class == "" && m.last+2 < len(s.words) && s.is(m.last, ",") && (s.is(m.last+1, "a") || s.is(m.last+1, "an") || s.is(m.last+1, "the")) {
			at.class = d.nounBehind(m.last + 2)
		}
		if at.kind.Place() && !placeNouns[at.class] || !at.kind.Place() && settlement(at.class) {
			at.class = "" // the ministry of Brazil
		}
	}
}

// placeNouns are those of the nouns that mean places.
var placeNouns = set(`country nation city town village province governorate state island district region airport prison
hospital refinery bridge base plant port dam mosque university`)

// nounBefore reads the noun before a name.
func (d *describer) nounBefore(m *mention) string {
	s := d.s
	if m.first > 0 && s.words[m.first-1].shape == lower && !s.words[m.first-1].possessive {
		if noun := d.called(m.first - 1); noun != "" {
			return noun
		}
	}
	if m.first > 1 && s.is(m.first-1, "of") && s.words[m.first-2].shape == lower && m.kind.Place() {
		return d.called(m.first - 2)
	}
	return ""
}

// nounBehind reads the noun that a comma and an article lead in.
func (d *describer) nounBehind(at int) string {
	s := d.s
	for k := at; k < min(len(s.words), at+4) && s.words[k].class&closed == 0; k++ {
		last := k+1 == len(s.words) || s.words[k+1].shape != lower || s.words[k+1].class&closed != 0
		if noun := d.called(k); noun != "" && last {
			return noun
		}
	}
	return ""
}

// called gives a word if it is a noun that may stand for a name.
func (d *describer) called(k int) string {
	if w := d.s.text[d.s.words[k].start:d.s.words[k].end]; nouns[w] {
		return w
	}
	return ""
}
