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
// "The" and a short name, or capitals alone, right above a byline or a date. The
// line is furniture.
func masthead(doc *headwater.Document, pieces []piece) {
	if doc.Publisher != "" {
		return
	}
	for i := range min(len(pieces)-1, mastheadReach) {
		p := &pieces[i]
		s := p.In(doc.Text)
		if p.kind == headwater.TitleBlock {
			continue
		}
		if p.kind != headwater.BoilerplateBlock && (len(s) > 60 || stopped(s)) {
			return // the story begins
		}
		above := pieces[i+1].kind == headwater.BoilerplateBlock
		if p.kind != headwater.BoilerplateBlock && (nameLine(s) && (catalog.OutletName(s) || above && strings.HasPrefix(s, "The ")) || above && acronym(s)) {
			doc.Publisher, p.kind = s, headwater.BoilerplateBlock
			return
		}
	}
}

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

// acronym says whether s is two to six capitals, as agencies and broadcasters bear.
func acronym(s string) bool {
	if len(s) < 2 || len(s) > 6 {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' })
}
