package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A furniture line begins so and has at most so many words. All in lower case.
type furnitureHead struct {
	head  string
	words int
}

// furnitureHeads are the ways page furniture begins, kept as text when a page is
// copied by hand or scraped.
var furnitureHeads = [...]furnitureHead{
	{"comments are closed", 12}, {"read more", 30}, {"read also", 30}, {"also read", 30}, {"read the rest", 10},
	{"read next", 25}, {"read the full", 15}, {"sign up", 40}, {"sign in", 20}, {"signup for", 40}, {"log in", 15}, {"share this", 14}, {"share on", 8},
	{"share via", 8}, {"share:", 12}, {"related:", 40}, {"related article", 20}, {"related stories", 20},
	{"related content", 20}, {"related topics", 20}, {"related news", 20}, {"related coverage", 20}, {"copyright ©", 60}, {"© copyright", 60},
	{"copyright 1", 60}, {"copyright 2", 60}, {"copyright (c)", 60}, {"(c) 2", 60}, {"© 1", 60}, {"© 2", 60}, {"©2", 60}, {"all rights reserved", 40}, {"subscribe", 25},
	{"advertisement", 6}, {"advertising", 4}, {"sponsored", 8}, {"follow us", 25}, {"follow him on", 12}, {"follow her on", 12}, {"like us on", 15},
	{"join us on", 15}, {"join our", 20}, {"click here", 25}, {"view comments", 5}, {"view all comments", 6}, {"show comments", 5}, {"leave a comment", 12},
	{"leave a reply", 8}, {"post a comment", 8}, {"comments (", 5}, {"no comments", 5}, {"add a comment", 6}, {"see also:", 40}, {"see also", 12},
	{"more on this", 14}, {"more from", 12}, {"more stories", 8}, {"most read", 8}, {"most popular", 8}, {"trending", 8},
	{"recommended", 8}, {"you may also like", 10}, {"you might also like", 10}, {"watch:", 25}, {"watch now", 12}, {"listen:", 25},
	{"story continues below", 8}, {"article continues below", 8}, {"continue reading", 15}, {"skip to", 6}, {"skip advert", 5}, {"print this", 6}, {"print", 1},
	{"email this", 6}, {"send to a friend", 6}, {"this material may not be", 40}, {"download our app", 12},
	{"download the", 12}, {"get the latest", 25}, {"get our", 20}, {"newsletter", 12}, {"cookie", 6}, {"we use cookies", 60},
	{"this site uses cookies", 60}, {"this website uses cookies", 60}, {"enable javascript", 20}, {"please enable javascript", 30}, {"tags:", 40}, {"topics:", 40}, {"filed under", 20},
	{"categories:", 20}, {"support our journalism", 20}, {"support us", 12}, {"donate", 12}, {"editor's picks", 6}, {"what to read next", 8},
	{"our standards:", 12}, {"terms of use", 12}, {"privacy policy", 12}, {"contact us", 15}, {"back to top", 4}, {"next article", 4}, {"previous article", 4},
	{"load more", 5}, {"show more", 5}, {"facebook", 4}, {"twitter", 4}, {"whatsapp", 4}, {"telegram", 3}, {"tweet", 3}, {"close", 1}, {"edit", 1}, {"more", 1}, {"share", 3},
	{"save", 1}, {"updated", 1}, {"purchase: order reprint", 5}, {"reprints", 3}, {"turn on notifications", 14}, {"up next", 10}, {"in case you missed it", 6},
	{"don't miss", 8}, {"thank you for reading", 20}, {"thanks for reading", 20}, {"report a typo", 8}, {"send us a tip", 12}, {"have a tip", 20}, {"to comment", 12}, {"must read", 4},
	{"abstract", 1}, {"full text", 2}, {"back to gallery", 3}, {"fullscreen", 1}, {"story continued below", 4},
	{"close share panel", 3}, {"email", 1}, {"comment", 1}, {"comments", 2}, {"embed", 1}, {"buy photo", 2}, {"read or share this story", 9},
	{"you can unsubscribe", 8}, {"you have successfully subscribed", 12}, {"you must be logged in", 12}, {"you are signed in as", 8}, {"thank you for signing up", 12},
	{"thank you for subscribing", 12}, {"tap here to turn on", 20}, {"please enter a valid", 8}, {"your browser does not support", 10}, {"these are external links", 12},
	{"send tips to", 6}, {"go to permalink", 3}, {"footer navigation", 3}, {"disclaimer", 1}, {"listen to article", 3}, {"read full article", 3},
	{"to read the full story", 6}, {"join the conversation", 3}, {"get the breaking news", 6}, {"a link has been posted", 10}, {"post to facebook", 3}, {"posted!", 1},
	{"recommended video", 2}, {"share & save", 3}, {"your subscription supports", 8}, {"be the first to know", 5}, {"a a", 2}, {"edition", 1}, {"go", 1}, {"pin", 1}, {"fbshare", 4},
	{"connect tweet", 8}, {"now playing", 3}, {"just watched", 2},
}

// furniture says whether s is page furniture rather than the report's words.
// Foot credits ("Reporting by …; editing by …") are not: they carry sourcing.
func furniture(s string) bool {
	item := bullet(s) > 0
	if linked(s) {
		return true
	}
	s = strings.TrimLeft(s, "*[(>»▶►•|-; ")
	if s == "" {
		return true
	}
	if len(s) < 700 {
		low := s[0] | 0x20
		for _, f := range furnitureHeads {
			if f.head[0]|0x20 == low && hasPrefixFold(s, f.head) && wordEnd(s, len(f.head)) && wordCount(s, f.words+1) <= f.words {
				return true
			}
		}
	}
	return rightsTail(s) || code(s) || menu(s) || !item && label(s)
}

// linked says whether s is the title of another report in square brackets with
// spaces inside, as some papers link them amid a story.
func linked(s string) bool {
	return strings.HasPrefix(s, "[ ") && strings.HasSuffix(s, " ]") && wordCount(s, 30) < 30
}

// menu says whether s is a row of links: four or more short items between bars
// or bullets, and no sentence.
func menu(s string) bool {
	if len(s) > 300 || stopped(s) {
		return false
	}
	items := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	for _, it := range items {
		if wordCount(it, 5) > 4 {
			return false
		}
	}
	return len(items) >= 4
}

// label says whether s is a scrap of a page's controls: up to three words that
// begin without a capital and end no sentence, or "3 hours ago", or a line that
// asks to follow somebody.
func label(s string) bool {
	if len(s) > 90 {
		return false
	}
	n := wordCount(s, 15)
	r, _ := utf8.DecodeRuneInString(s)
	if n <= 3 && unicode.IsLower(r) && !sentenceEnd(s) && !strings.ContainsAny(s, "\"”’,:") {
		return true
	}
	return n <= 4 && strings.HasSuffix(s, " ago") || n <= 14 && hasPrefixFold(s, "follow ") &&
		(strings.Contains(s, "@") || strings.Contains(s, " on Twitter") || strings.Contains(s, " on Facebook"))
}

// wordEnd says whether no letter goes on at byte i.
func wordEnd(s string, i int) bool {
	return i >= len(s) || s[i-1] == ' ' || !(s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z')
}

// rightsTail finds the notices of rights at the foot.
func rightsTail(s string) bool {
	if len(s) > 500 {
		return false
	}
	return strings.Contains(s, "ll rights reserved") || strings.Contains(s, "ll Rights Reserved") ||
		strings.Contains(s, "may not be published, broadcast")
}

// code finds script that a scraper took for text.
func code(s string) bool {
	head := s[:min(len(s), 400)]
	return strings.Contains(head, "function(") || strings.Contains(head, "window.") && strings.ContainsAny(head, "=;") ||
		strings.Contains(head, ".push({") || strings.Contains(head, "document.getElement")
}
