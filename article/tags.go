package article

import (
	"strings"

	"golang.org/x/net/html"
)

// unseen elements show no text of their own to a reader.
var unseen = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "head": true, "svg": true, "math": true,
	"canvas": true, "iframe": true, "object": true, "embed": true, "video": true, "audio": true, "select": true,
	"textarea": true, "input": true, "datalist": true, "map": true,
}

// inline elements run on in the line; every other element begins a new block.
var inline = map[string]bool{
	"a": true, "abbr": true, "acronym": true, "b": true, "bdi": true, "bdo": true, "big": true, "cite": true,
	"code": true, "data": true, "del": true, "dfn": true, "em": true, "font": true, "i": true, "ins": true, "kbd": true,
	"mark": true, "nobr": true, "picture": true, "img": true, "q": true, "rp": true, "rt": true, "ruby": true, "s": true, "samp": true, "small": true,
	"span": true, "strike": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true, "u": true,
	"var": true, "wbr": true, "label": true,
}

// zone is the part of a page a piece of text stands in.
type zone uint8

const (
	plainZone   zone = iota
	weakZone         // page furniture by its name; the reading of the whole page may overrule
	strongZone       // page furniture
	captionZone      // under a picture
	bylineZone       // author line
)

// furnitureTags and furnitureRoles are page furniture by the meaning HTML gives
// them.
var furnitureTags = map[string]bool{"nav": true, "aside": true, "dialog": true, "menu": true, "form": true, "button": true}

var furnitureRoles = map[string]bool{
	"navigation": true, "banner": true, "contentinfo": true, "complementary": true, "search": true, "dialog": true,
	"alertdialog": true, "menu": true, "menubar": true, "toolbar": true, "tablist": true,
}

// strongNames and weakNames are words in class and id attributes that tell page
// furniture, in lower case.
var strongNames = map[string]bool{
	"nav": true, "navbar": true, "navigation": true, "breadcrumb": true, "breadcrumbs": true, "related": true,
	"recirc": true, "recirculation": true, "newsletter": true, "newsletters": true, "subscribe": true, "subscription": true, "signup": true, "share": true,
	"sharing": true, "sharebar": true, "sharedaddy": true, "social": true, "comments": true, "comment": true,
	"disqus": true, "respond": true, "cookie": true, "cookies": true, "consent": true, "gdpr": true, "advert": true, "advertisement": true, "advertisment": true,
	"ads": true, "adsbygoogle": true, "sponsored": true, "sponsor": true, "taboola": true, "outbrain": true, "trending": true,
	"popular": true, "mostread": true, "modal": true, "popup": true, "pagination": true, "pager": true,
	"copyright": true, "recommended": true, "recommendations": true, "readmore": true, "follow": true, "skip": true, "noprint": true, "donate": true, "donation": true,
}

var weakNames = map[string]bool{
	"menu": true, "sidebar": true, "footer": true, "masthead": true, "widget": true, "promo": true, "promotion": true, "banner": true,
	"toolbar": true, "tools": true, "tags": true, "topics": true, "ad": true, "overlay": true, "rail": true, "teaser": true, "teasers": true, "more": true,
	"bio": true, "login": true, "search": true, "header": true, "meta": true, "paywall": true, "regwall": true,
}

var pictureNames = map[string]bool{"photo": true, "image": true, "img": true, "picture": true, "media": true, "gallery": true, "figure": true}

// enter is the zone inside an element, given the zone around it and whether the
// element holds most of the page's paragraphs (names are then not believed).
func enter(n *html.Node, around zone, most, inArticle bool) zone {
	if around == strongZone || n.Data == "html" || n.Data == "body" {
		return around
	}
	role := attr(n, "role")
	if !most {
		if furnitureTags[n.Data] || furnitureRoles[role] {
			return strongZone
		}
		if (n.Data == "header" || n.Data == "footer") && !inArticle {
			return strongZone
		}
	}
	if around == captionZone || n.Data == "figcaption" || n.Data == "figure" && !most {
		return captionZone
	}
	return byName(n, around, most)
}

// captionNames are words in class and id attributes that tell a caption.
var captionNames = map[string]bool{"caption": true, "figcaption": true, "cutline": true, "photographer": true, "photocredit": true}

// byName reads the words in an element's class and id.
func byName(n *html.Node, around zone, most bool) zone {
	found := around
	credit, pic := false, false
	for w := range nameWordsIn(n) {
		switch {
		case captionNames[w]:
			return captionZone
		case w == "credit" || w == "credits":
			credit = true
		case pictureNames[w]:
			pic = true
		case most:
		case strongNames[w]:
			found = strongZone
		case weakNames[w] && found != strongZone:
			found = weakZone
		case (w == "byline" || w == "author" || w == "authors") && found == plainZone:
			found = bylineZone
		}
	}
	if credit && (pic || found == plainZone) {
		return captionZone
	}
	return found
}

// nameWordsIn gives the words of class, id and data-component attributes, parted at
// marks and at changes of case, in lower case.
func nameWordsIn(n *html.Node) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, a := range n.Attr {
			if a.Key != "class" && a.Key != "id" && a.Key != "data-component" && a.Key != "data-testid" {
				continue
			}
			if !nameWordsOf(a.Val, yield) {
				return
			}
		}
	}
}

func nameWordsOf(s string, yield func(string) bool) bool {
	s = s[:min(len(s), 400)]
	for i := 0; i < len(s); {
		if !letter(s[i]) {
			i++
			continue
		}
		j := i + 1
		for j < len(s) && letter(s[j]) && !(lower(s[j-1]) && !lower(s[j])) {
			j++
		}
		if !yield(strings.ToLower(s[i:j])) {
			return false
		}
		i = j
	}
	return true
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func lower(c byte) bool  { return c >= 'a' && c <= 'z' }

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// hidden says whether an element is not shown, by the commonest ways to hide one.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		off := false
		switch a.Key {
		case "hidden":
			off = a.Val != "until-found"
		case "aria-hidden":
			off = a.Val == "true"
		case "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val[:min(len(a.Val), 400)]), " ", "")
			off = strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
		case "class":
			off = strings.Contains(a.Val, "sr-only") || strings.Contains(a.Val, "visually-hidden") || strings.Contains(a.Val, "screen-reader")
		}
		if off {
			return true
		}
	}
	return false
}
