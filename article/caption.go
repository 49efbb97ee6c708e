package article

import (
	"fmt"
	"strings"
)

// longestCaption is the most words a caption has; longer blocks are the story.
const longestCaption = 120

// captionHeads begin a caption, in lower case.
var captionHeads = [...]string{
	"file photo", "file - ", "file – ", "file — ", "file picture", "file image", "photo:", "photo credit", "photo by ",
	"photograph:", "image:", "image credit", "picture:", "caption:", "video:", "credit:", "photos:",
	"[photo", "(photo", "[image", "(image", "[file photo", "(file photo", "a file photo", "this file photo",
	"this handout", "a handout photo", "a handout picture", "handout photo", "screenshot of", "a screenshot", "screenshot:", "graphic:", "an undated photo",
	"an undated image", "a satellite image shows", "this satellite image", "a still image", "a picture taken", "a photo taken", "photo shows", "pictured:", "image copyright", "image caption", "image source", "media caption", "illustrative",
}

// caption says whether s is a picture's caption or credit.
func caption(s string) bool {
	if bareCredit(s) || counted(s) || bracketed(s) {
		return true
	}
	for _, h := range captionHeads {
		if hasPrefixFold(s, h) {
			return wordCount(s, longestCaption) < longestCaption
		}
	}
	if hasPrefixFold(s, "in this ") && inPicture(s[:min(len(s), 90)]) {
		return wordCount(s, longestCaption) < longestCaption
	}
	return (closingCredit(s) || runningCredit(s) || placed(s)) && wordCount(s, longestCaption) < longestCaption
}

// counted says whether s is "Image 3 of 7", the number of a picture in a row.
func counted(s string) bool {
	var kind string
	var n, of int
	if len(s) > 20 {
		return false
	}
	if got, _ := fmt.Sscanf(strings.ToLower(s), "%s %d of %d", &kind, &n, &of); got < 3 {
		return false
	}
	return kind == "image" || kind == "photo" || kind == "picture" || kind == "slide"
}

// bracketed says whether s is a credit in brackets and nothing else.
func bracketed(s string) bool {
	if len(s) > 140 || len(s) < 4 || s[0] != '(' || s[len(s)-1] != ')' {
		return false
	}
	in := strings.TrimSpace(s[1 : len(s)-1])
	return creditNames(in) && creditSign(in)
}

func inPicture(head string) bool {
	return strings.Contains(head, " photo") || strings.Contains(head, " image") ||
		strings.Contains(head, " picture") || strings.Contains(head, " frame grab")
}

// creditWords may stand in a credit in lower case.
var creditWords = map[string]bool{
	"of": true, "the": true, "via": true, "by": true, "for": true, "and": true, "photo": true, "photos": true,
	"file": true, "pool": true, "courtesy": true, "handout": true, "image": true, "images": true, "picture": true,
	"video": true, "screenshot": true, "de": true, "al": true, "van": true, "von": true, "in": true, "from": true,
	"credit": true, "ho": true, "archive": true, "illustrative": true, "grab": true, "ap": true, "dpa": true,
	"stringer": true, "provided": true, "screen": true, "capture": true, "social": true, "media": true, "el": true, "bin": true,
}

// agencies are names that picture credits and bylines end in, in lower case:
// the large news and picture agencies.
var agencies = map[string]bool{
	"ap": true, "associated press": true, "the associated press": true, "reuters": true, "thomson reuters": true,
	"afp": true, "agence france-presse": true, "getty": true, "getty images": true, "epa": true, "epa-efe": true,
	"efe": true, "dpa": true, "upi": true, "united press international": true, "tass": true, "itar-tass": true,
	"xinhua": true, "irna": true, "isna": true, "sana": true, "saba": true, "wafa": true, "tasnim": true,
	"tasnim news agency": true, "fars": true, "fars news agency": true, "mehr": true, "mehr news agency": true,
	"mna": true, "anadolu": true, "anadolu agency": true, "aa": true, "bloomberg": true, "bloomberg news": true,
	"interfax": true, "ria novosti": true, "sputnik": true, "kyodo": true, "kyodo news": true, "yonhap": true,
	"kcna": true, "pti": true, "ani": true, "ians": true, "ansa": true, "press association": true, "pa": true,
	"pa media": true, "the canadian press": true, "canadian press": true, "aap": true, "shutterstock": true,
	"wikimedia": true, "wikimedia commons": true, "zuma": true, "sipa": true, "sipa usa": true, "flash90": true,
	"maxar": true, "maxar technologies": true, "planet labs": true, "cp": true, "jiji": true, "lusa": true,
	"cnn": true, "bbc": true, "npr": true, "voa": true, "rfe/rl": true, "al jazeera": true, "dow jones": true, "ukrinform": true, "unian": true, "belta": true, "apa": true, "keystone": true, "ntb": true, "tt": true,
}

// agency says whether s is the name of a news or picture agency.
func agency(s string) bool {
	return len(s) <= 30 && agencies[strings.ToLower(strings.Trim(s, " .,"))]
}

// closingCredit says whether s ends in a bracket that names who took or gave a
// picture: "(AP / Name)", "(Name, Reuters)", "(Ministry via AFP)", "(US Navy photo)".
func closingCredit(s string) bool {
	for _, tail := range [...]string{".", " less", " more"} {
		s = strings.TrimSuffix(s, tail)
	}
	if !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return false
	}
	open := strings.LastIndexAny(s, "([")
	if open < 0 || len(s)-open > 140 || open < 12 {
		return false
	}
	in := strings.TrimSpace(s[open+1 : len(s)-1])
	return creditNames(in) && creditSign(in)
}

// creditNames says whether s holds only names and the small words of credits.
func creditNames(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(" \u00a0/,|:;©", r) }) {
		if !capital(w) && !creditWords[strings.ToLower(strings.Trim(w, "."))] {
			return false
		}
	}
	return s != ""
}

// creditSign looks for what tells a credit from other names in brackets.
func creditSign(s string) bool {
	low := " " + strings.ToLower(s) + " "
	for _, m := range [...]string{" via ", "photo", "courtesy", "handout", "screenshot", "screen grab", "screen capture", "getty images", "wikimedia", "©", "file picture", "image:", "image by", "images:"} {
		if strings.Contains(low, m) {
			return true
		}
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == ',' || r == '|' })
	if len(parts) < 2 {
		first, _, two := strings.Cut(s, " ")
		last := s[strings.LastIndexByte(s, ' ')+1:]
		return two && !agency(s) && (agency(first) || agency(last)) && shouts(firstOfTwo(first, last))
	}
	slashed := strings.Contains(s, "/") && len(parts) == 2 && wordCount(parts[0], 6) < 6 && wordCount(parts[1], 6) < 6
	for _, p := range parts {
		if agency(p) && len(parts) < 6 {
			return true
		}
	}
	return slashed && wordCount(parts[0], 4)+wordCount(parts[1], 4) >= 3
}

func firstOfTwo(first, last string) string {
	if agency(first) {
		return first
	}
	return last
}

// bareCredit says whether s is nothing but a credit: "REUTERS/Jane Doe",
// "Name, AP", "© Name | Reuters".
func bareCredit(s string) bool {
	if len(s) > 120 || strings.HasSuffix(s, ".") {
		return false
	}
	s = strings.Trim(s, "()[] ")
	if strings.HasPrefix(s, "©") && !strings.ContainsAny(s, "0123456789") && !hasPrefixFold(s, "© copyright") {
		return creditNames(s)
	}
	if wordCount(s, 11) > 10 || !strings.ContainsAny(s, "/|") && !hasPrefixFold(s, "ap photo") {
		return false
	}
	if !creditNames(s) || hasPrefixFold(s, "by ") {
		return false
	}
	if hasPrefixFold(s, "ap photo") {
		return true
	}
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == '|' }) {
		if agency(p) {
			return true
		}
	}
	return false
}

// runningCredit says whether the last sentence of s is a credit: "…in Sanaa.
// Photograph: Name/AFP", "… Photo Credit: AP/Name".
func runningCredit(s string) bool {
	tail := s[max(0, len(s)-110):]
	if !strings.ContainsAny(tail, ":/") && !strings.Contains(tail, " by ") && !strings.Contains(tail, " via ") {
		return false
	}
	for _, m := range [...]string{"Photo:", "Photograph:", "Image:", "Picture:", "Credit:", "Photo by ", "Image by ", "Photo via ", "Foto:"} {
		at := strings.LastIndex(tail, m)
		if at > 0 && strings.ContainsAny(tail[at-1:at], " .|") {
			return creditNames(strings.TrimRight(tail[at+len(m):], " ."))
		}
	}
	at := strings.LastIndex(tail, "REUTERS/")
	return at > 0 && creditNames(strings.TrimRight(tail[at:], " ."))
}

// placed says whether s is one sentence that places people in a picture: "…,
// center, greets his staff". Quoted speech or a cue of speech right after
// speaks against it.
func placed(s string) bool {
	if len(s) > 500 || !sides(s) || quoted(s) {
		return false
	}
	for _, m := range [...]string{", left,", ", right,", ", center,", ", centre,", ", second left,", ", second right,", ", second from left,", ", second from right,", ", third from left,", ", third from right,", " (left)", " (right)", " (center)", " (centre)", " (L) ", ", far left,", ", far right,"} {
		if at := strings.Index(s, m); at > 0 && !told(s[at+len(m):]) && named(s[:at]) {
			return oneSentence(s)
		}
	}
	return false
}

// named says whether a person may be named right before a side: the last word
// has a capital, or one of the first three words is an article's.
func named(before string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return capital(last) || wordCount(before, 4) < 4 && (hasPrefixFold(before, "the ") || hasPrefixFold(before, "a "))
}

// quoted says whether s holds a double quotation mark.
func quoted(s string) bool {
	return strings.IndexByte(s, '"') >= 0 || strings.Contains(s, "“") || strings.Contains(s, "”")
}

// sides is a quick look for any word that places.
func sides(s string) bool {
	return strings.Contains(s, "left") || strings.Contains(s, "right") || strings.Contains(s, "cent") || strings.Contains(s, "(L)")
}

// picture says whether s may be the caption that a bare credit follows.
func picture(s string) bool {
	return len(s) < 500 && !quoted(s) && oneSentence(s)
}

func told(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	for _, v := range [...]string{"said", "told", "says", "added", "who said"} {
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	return false
}

// oneSentence says whether no full stop is followed by a capital, save after an
// initial or an abbreviation: up to four letters with a capital or stops.
func oneSentence(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && capital(s[i+2:]) {
			word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
			if len(word) > 4 || len(word) > 1 && !capital(word) && !strings.Contains(word, ".") {
				return false
			}
		}
	}
	return true
}
