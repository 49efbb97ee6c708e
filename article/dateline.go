package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/catalog"
)

// dateline is a dateline at the beginning of a paragraph, end in bytes of it.
type dateline struct {
	place, date string
	agency      string
	end         int
	colon       bool // nothing but capitals and a colon tells it
}

// findDateline reads the dateline off the first paragraphs of the story.
func findDateline(text string, blocks []headwater.Block) *headwater.Dateline {
	tried := 0
	for i, b := range blocks {
		if d, ok := lineDateline(b.In(text)); ok && b.Kind != headwater.TitleBlock && i < headPieces && tried == 0 {
			return &headwater.Dateline{Place: d.place, Date: d.date, Span: b.Span}
		}
		if b.Kind != headwater.ParagraphBlock && b.Kind != headwater.HeadingBlock {
			continue
		}
		d, ok := scanDateline(b.In(text))
		if ok && (!d.colon || tried == 0 && b.Len() > 60 && !transcript(text, blocks[i+1:])) {
			return &headwater.Dateline{Place: d.place, Date: d.date,
				Span: headwater.Span{Start: b.Start, End: b.Start + d.end}}
		}
		if tried++; tried == 4 {
			break
		}
	}
	return nil
}

// transcript says whether more blocks begin with capitals and a colon, so that
// these name speakers rather than a place.
func transcript(text string, blocks []headwater.Block) bool {
	for _, b := range blocks[:min(len(blocks), 12)] {
		if d, ok := scanDateline(b.In(text)); ok && d.colon {
			return true
		}
	}
	return false
}

// longestDateline is where the mark after a dateline must have come, in bytes.
const longestDateline = 120

// scanDateline reads "DUBAI (Reuters) - ", "BAGHDAD, Aug 31 —", "PARIS, Aug. 31
// (AFP) -", "ISLAMABAD: " and their kin off the beginning of a paragraph.
func scanDateline(s string) (dateline, bool) {
	head := s[:min(len(s), longestDateline)]
	end, mark := dash(head)
	for tries := 0; end > 0 && tries < 3; tries++ {
		if d, ok := readDateline(head[:end], mark); ok {
			d.colon = mark == ": " && d.agency == "" && d.date == ""
			d.dated(head)
			return d, len(strings.TrimSpace(s[max(end+len(mark), d.end):])) > 0
		}
		e, m := dash(head[end+len(mark):])
		if e < 0 {
			break
		}
		end, mark = end+len(mark)+e, m
	}
	return dateline{}, false
}

// dated takes in a date between an agency in brackets and a dash: "KYIV (Reuters), May 3,
// 2029 – ".
func (d *dateline) dated(head string) {
	if d.date != "" || !strings.HasSuffix(head[:d.end], ")") {
		return
	}
	rest := head[d.end:]
	at, mark := dash(rest)
	if at <= 0 || mark == ": " {
		return
	}
	if date := strings.Trim(rest[:at], " ,\u00a0"); date != "" && allDates(date) {
		d.date, d.end = date, d.end+len(strings.TrimRight(rest[:at], " "))
	}
}

// dash finds the first mark that may end a dateline.
func dash(s string) (at int, mark string) {
	at = -1
	for _, m := range [...]string{" - ", " – ", " — ", " -- ", "—", "--", " | ", ": ", "/. ", ")"} {
		if i := strings.Index(s, m); i >= 0 && (at < 0 || i < at) {
			at, mark = i, m
		}
	}
	if mark == "/. " || mark == ")" {
		return at + 1, mark[1:]
	}
	return at, mark
}

// readDateline reads what stands before the mark.
func readDateline(head, mark string) (dateline, bool) {
	var d dateline
	body := strings.TrimRight(head, " *")
	d.end = len(body)
	if in, ok := inBrackets(body, mark); ok {
		d.place, d.date, _ = strings.Cut(in, ", ")
		return d, allDates(d.date)
	}
	body, d.agency = cutAgency(body)
	if d.agency == "" && (mark == "" || mark == ". ") {
		return d, false
	}
	place, _, _ := strings.Cut(body, ",")
	place = trimSpace(place)
	at := splitParts(body)
	d.place, d.date = strings.TrimRight(trimSpace(body[:at]), ","), strings.Trim(body[at:], " \u00a0,.")
	if dateWords(d.place) {
		d.place, d.date = "", strings.Trim(body, " \u00a0,.")
	}
	return d, allDates(d.date) && d.sound(place, mark)
}

// inBrackets is what stands in brackets that are all of a dateline, as rights groups write
// them: "(Bangkok, May 3, 2029) –". An agency alone, "(CNN) –", is no place.
func inBrackets(body, mark string) (string, bool) {
	in, ok := strings.CutPrefix(body, "(")
	in, closed := strings.CutSuffix(in, ")")
	place, _, _ := strings.Cut(in, ",")
	ok = ok && closed && strings.ContainsAny(mark, "-–—") && strings.HasPrefix(mark, " ") && names(place) && !notPlace[strings.ToLower(place)]
	return in, ok && len(place) > 3 && wordCount(place, 5) < 5 && !capitals(place) && !agency(place) && !catalog.OutletName(place)
}

// allDates says whether every comma part of s is a date, as "Aug 31, 2018" is.
func allDates(s string) bool {
	for part := range strings.SplitSeq(s, ",") {
		if s != "" && !dateWords(part) {
			return false
		}
	}
	return true
}

// cutAgency takes "(Reuters)", "/TASS/" or ", IRNA" off the end.
func cutAgency(s string) (rest, name string) {
	for _, q := range [...]string{"()", "//", "[]"} {
		if len(s) < 3 || s[len(s)-1] != q[1] {
			continue
		}
		open := strings.LastIndexByte(s[:len(s)-1], q[0])
		if open < 0 {
			return s, ""
		}
		name = strings.TrimSpace(s[open+1 : len(s)-1])
		if wordCount(name, 6) > 5 || !agencyShape(name) {
			return s, ""
		}
		return strings.TrimRight(s[:open], " "), name
	}
	if at := strings.LastIndexByte(s, ','); at > 0 && s[len(s)-1] != '.' && agency(s[at+1:]) {
		return s[:at], strings.TrimSpace(s[at+1:])
	}
	return s, ""
}

func agencyShape(name string) bool {
	return name != "" && creditNames(name) && !strings.ContainsAny(name, "0123456789")
}

// splitParts is where the date begins in "PLACE, Region, date": at the first
// comma part that holds a digit or names a weekday or month.
func splitParts(s string) int {
	at := 0
	for part := range strings.SplitSeq(s, ",") {
		if at > 0 && dateWords(part) {
			return at
		}
		at += len(part) + 1
	}
	return len(s)
}

// dateWords says whether s is a date as datelines write it.
func dateWords(s string) bool {
	words, date := 0, false
	for w := range strings.FieldsSeq(s) {
		words++
		w = strings.Trim(w, ".,")
		if month(w) > 0 || weekday(w) {
			date = true
			continue
		}
		if w == "" || w[0] < '0' || w[0] > '9' || len(w) > 5 && !strings.Contains(w, "-") {
			return false
		}
		date = date || len(w) > 1
	}
	return date && words <= 5
}

// sound weighs the parts: a place in capitals speaks for itself; a place in
// mixed case needs a date or a known agency with it; a colon needs capitals.
func (d dateline) sound(first, mark string) bool {
	wire := agency(d.agency) || catalog.OutletName(d.agency)
	if d.place == "" {
		return (wire || d.date != "" && month(firstWord(d.date)) > 0) && mark != ": "
	}
	if len(d.place) > 70 || wordCount(d.place, 9) > 8 || notPlace[strings.ToLower(first)] || !names(d.place) {
		return false
	}
	switch mark {
	case ": ", " | ":
		return capitals(first) && (wire || d.date != "" || utf8.RuneCountInString(first) >= 5 && wordCount(first, 4) < 4)
	case "":
		return wire
	}
	return wire || d.date != "" || d.standsAlone(first, mark)
}

// standsAlone says whether the place speaks for itself without a date or a known
// agency: in capitals, or as "Town, Province, Country -".
func (d dateline) standsAlone(first, mark string) bool {
	if capitals(first) && (len(first) > 3 || d.agency != "") {
		return true
	}
	return mark != "—" && mark != "--" && strings.Count(d.place, ",") == 2 && d.agency == ""
}

func trimSpace(s string) string { return strings.Trim(s, " \u00a0") }

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return strings.Trim(w, ".,")
}

// notPlace are words in capitals that stand before a colon or dash and are no
// place.
var notPlace = map[string]bool{
	"update": true, "watch": true, "breaking": true, "exclusive": true, "analysis": true, "opinion": true,
	"correction": true, "corrected": true, "file": true, "video": true, "photos": true, "photo": true, "live": true,
	"factbox": true, "explainer": true, "timeline": true, "note": true, "editor's note": true, "question": true,
	"answer": true, "urgent": true, "alert": true, "read": true, "listen": true, "nato": true, "unicef": true,
	"abstract": true, "full text": true, "warning": true, "summary": true, "editorial": true, "commentary": true,
	"breaking news": true, "report": true, "interview": true, "just in": true, "watch live": true,
	"live stream": true, "updated": true, "left": true, "right": true, "above": true, "below": true, "pictured": true, "byline": true, "full story": true, "wrapup": true, "refile": true, "advisory": true,
}

// names says whether every word is capitalised or a small word of place names.
func names(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ',' || r == '/' || r == '\u00a0' }) {
		switch w {
		case "of", "the", "and", "de", "la", "el", "al", "on", "d'", "in", "near", "aboard", "du", "ash", "as", "an":
			continue
		}
		if !capital(strings.TrimLeft(w, "'‘’ʿʾ(-")) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "el-") && !strings.HasPrefix(w, "ad-") {
			return false
		}
	}
	return s != ""
}

// capitals says whether s is written in capitals, as datelines write places.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r), unicode.IsDigit(r):
			return false
		case unicode.IsUpper(r):
			n++
		case r == '(' || r == '"' || r == '“' || r == '$' || r == '?':
			return false
		}
	}
	return n >= 2
}
