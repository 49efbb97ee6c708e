package catalog

import "strings"

// OutletName says whether a name of two words or more has the shape of a
// newspaper's, broadcaster's or news agency's: "Rona Gazette", "Radio Rona",
// "Rona Press Agency". A record of the catalog knows better where there is one.
func OutletName(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 {
		return false
	}
	if words[0] == "the" && len(words) > 2 {
		words = words[1:]
	}
	first, second, last, before := words[0], words[1], words[len(words)-1], words[len(words)-2]
	if last == "agency" || last == "service" {
		return before == "news" || before == "press"
	}
	if strings.HasPrefix(first, "agenc") || first == "agenzia" || first == "agentur" {
		return first != "agency" && first != "agencies" // "Agence Rona"
	}
	return first == "daily" || first == "radio" || outletWords[last] || heralds[first] && (second == "of" || second == "de" || second == "del")
}

// heralds begin the names of papers before "of": "Times of Rona", "Herald of the North".
var heralds = map[string]bool{"times": true, "herald": true, "voice": true, "echo": true, "tribune": true, "gazette": true, "diario": true, "heraldo": true}

// outletWords end the names of papers, broadcasters and agencies.
var outletWords = map[string]bool{
	"times": true, "post": true, "journal": true, "herald": true, "tribune": true, "gazette": true, "chronicle": true, "press": true, "tv": true,
	"television": true, "radio": true, "news": true, "newspaper": true, "daily": true, "telegraph": true, "courier": true, "wire": true, "newswire": true,
	"dispatch": true, "examiner": true, "inquirer": true, "observer": true, "standard": true, "mirror": true, "globe": true, "mail": true, "review": true,
	"magazine": true, "sentinel": true, "bulletin": true, "ledger": true, "monitor": true, "register": true, "online": true, "today": true,
	"insider": true, "weekly": true, "argus": true, "gleaner": true, "intelligencer": true,
}
