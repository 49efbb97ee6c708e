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
// a short name right above a byline or a date. The line is furniture.
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
		if p.kind != headwater.BoilerplateBlock && nameLine(s) && (catalog.OutletName(s) || pieces[i+1].kind == headwater.BoilerplateBlock && strings.HasPrefix(s, "The ")) {
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
