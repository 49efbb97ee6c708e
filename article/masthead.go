package article

import (
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// mastheadReach is how many blocks below the title a masthead is looked for.
const mastheadReach = 4

// masthead finds the outlet's name on a line of its own between the title and
// the story, as pasted reports have it: a name with a word that outlets bear, or
// an article and a short name ("The Quay", "El Puerto"), or capitals alone, right
// above a byline or a date. The line is furniture.
func masthead(doc *headwater.Document, pieces []piece) {
	if doc.Publisher != "" {
		return
	}
	alone := ""
	for i := range min(len(pieces)-1, mastheadReach) {
		p := &pieces[i]
		s := p.In(doc.Text)
		above := pieces[i+1].kind == headwater.BoilerplateBlock
		if p.kind == headwater.TitleBlock {
			continue
		}
		if p.kind == headwater.BoilerplateBlock {
			if above && len(doc.Byline) == 1 && doc.Byline[0] == s && agency(s) {
				alone = s
			}
			continue
		}
		if len(s) > 60 || stopped(s) {
			break // the story begins
		}
		if outletLine(s, above) || aboveByline(s) && hasPrefixFold(pieces[i+1].In(doc.Text), "by ") {
			doc.Publisher, p.kind = s, headwater.BoilerplateBlock
			return
		}
	}
	if alone != "" { // an agency that heads its own report, where no other outlet does
		doc.Publisher, doc.Byline = alone, nil
	}
}

// aboveByline says whether a line right above "By …" is an outlet's name, as no person's
// stands there: one to six capitalised words, and no section of a paper.
func aboveByline(s string) bool {
	return !sections[strings.ToLower(s)] && (nameLine(s) || !strings.Contains(s, " ") && len(s) > 2 && capital(s))
}

var sections = map[string]bool{"world": true, "politics": true, "news": true, "opinion": true, "business": true, "sport": true, "sports": true, "europe": true,
	"asia": true, "africa": true, "middle east": true, "americas": true, "analysis": true, "exclusive": true, "technology": true, "science": true, "culture": true,
	"world news": true, "national": true, "international": true, "defence": true, "defense": true, "security": true, "home": true, "live": true, "updated": true}

// heads says whether a line is an outlet's name above the headline, so many lines before
// the end: short or with an article, for a headline may name an outlet last.
func heads(s, next string, left int) bool {
	short := articles[firstWord(s)] || wordCount(s, 4) < 4
	return left > 3 && short && nameLine(s) && catalog.OutletName(s) && headline(next) && wordCount(next, 4) > 3
}

// barred reads a head whose parts stand between bars, one of them a date: "Rona Post |
// World | 3 March 2021". It keeps the outlet, which comes first, and the day.
func barred(doc *headwater.Document, s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '·' || r == '•' })
	if len(parts) < 2 || len(s) > 160 {
		return false
	}
	name, found := strings.TrimSpace(parts[0]), ""
	for _, part := range parts[1:] {
		if day := wholeDay.FindString(part); day != "" && found == "" {
			found = numericDay(day)
		} else if wordCount(part, 7) > 6 {
			return false
		}
	}
	if found == "" || hasPrefixFold(name, "by ") || !nameLine(name) && !(capital(name) && wordCount(name, 2) == 1) {
		return false
	}
	if doc.Publisher == "" && !sections[strings.ToLower(name)] {
		doc.Publisher = name
	}
	if doc.Published == "" {
		doc.Published = found
	}
	return true
}

// outletLine says whether a line is the name of an outlet; above says that it stands right
// above a byline or a date.
func outletLine(s string, above bool) bool {
	return nameLine(s) && (catalog.OutletName(s) || above && (articles[firstWord(s)] || bodyLine(s))) || above && acronym(s)
}

// bodyLine says whether a name is that of a body that publishes its own statements.
func bodyLine(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if bodyWords[w] {
			return true
		}
	}
	return false
}

var bodyWords = map[string]bool{"department": true, "ministry": true, "office": true, "institute": true, "command": true, "council": true, "commission": true,
	"agency": true, "authority": true, "university": true, "center": true, "centre": true, "organization": true, "organisation": true, "association": true,
	"foundation": true, "embassy": true, "army": true, "navy": true, "police": true, "government": true, "affairs": true, "treasury": true, "network": true, "watch": true, "group": true, "project": true, "society": true}

// nameLine says whether s is written as a name: two to six words, capitalised
// but for particles.
func nameLine(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	for _, w := range words {
		if !capital(w) && !nameWords[w] {
			return false
		}
	}
	return true
}

// articles begin the names of outlets as they rarely begin those of people.
var articles = map[string]bool{"The": true, "El": true, "La": true, "Le": true, "Les": true, "Il": true, "Der": true, "Die": true, "Das": true, "Al": true, "O": true}

// acronym says whether s is two to six capitals, as agencies and broadcasters bear.
func acronym(s string) bool {
	if len(s) < 2 || len(s) > 6 {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' })
}
