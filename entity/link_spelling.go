package entity

import (
	"strings"

	"github.com/headwater-project/headwater/catalog"
	"github.com/headwater-project/headwater/gazetteer"
)

// romanised are words that the names of groups are made of, in the spellings of the
// press, the one that catalogs write first.
const romanised = `kataib kitaib kataeb ketaib kitaeb kataaib kataeeb
hezbollah hizballah hizbullah hezballah hizbollah hezbullah hizbulla
jaish jaysh jeish jaysh jesh gaish
harakat harakah haraket harka haraka harkat
liwa liwaa lewa
ansar ansaar
saraya seraya sarayat
asaib asaeb asayib asaaib
hashd hashed hashid hashad
shaabi shabi sha'abi shaaby
mujahideen mujahedin mujahidin mojahedin mujahedeen mojahedeen
islamiya islamiyya islamiyah islamiyeh islamia
quds qods kuds
aqsa aksa
sham shaam
fatah fateh
nujaba nojaba nujabaa noujaba
shuhada shohada shuhadaa chouhada
sayyid sayid sayed seyyed syed
ahl ehl
haqq haq hak
qaida qaeda kaida qaeeda
jamaat jamaah jamaa
tahrir tehrir
shabaab shabab chabab
ahrar ehrar
islam eslam
muqawama moqawama muqawamah
talaba taleban`

// romanisedAs gives the first spelling of a word; read only.
var romanisedAs = func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(romanised) {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			out[w] = words[0]
		}
	}
	return out
}()

// findSpelled asks for a name of several words in other spellings of its words and of
// the article between them.
func (j *joiner) findSpelled(name string) (*catalog.Record, bool) {
	words := strings.Fields(gazetteer.Fold(name))
	if len(words) < 2 || len(words) > 8 {
		return nil, false
	}
	changed, article := false, false
	for i, w := range words {
		if first, ok := romanisedAs[w]; ok {
			words[i], changed = first, true
		}
		if isArticle(w) {
			changed, article = changed || w != "al", true
			words[i] = "al"
		}
	}
	if !changed && !article {
		return nil, false
	}
	if r, ok := j.lookupBody(strings.Join(words, " ")); ok && changed {
		return r, true
	}
	for i := 1; i < len(words); i++ {
		if words[i-1] == "al" || words[i] == "al" {
			continue
		}
		with := append(append(append(make([]string, 0, len(words)+1), words[:i]...), "al"), words[i:]...)
		if r, ok := j.lookupBody(strings.Join(with, " ")); ok && changed {
			return r, true
		}
	}
	return j.lookupBody(strings.Join(withoutArticles(words), " "))
}

// withoutArticles leaves the articles out.
func withoutArticles(words []string) []string {
	out := make([]string, 0, len(words))
	for _, w := range words {
		if w != "al" {
			out = append(out, w)
		}
	}
	return out
}
