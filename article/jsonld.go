package article

import (
	"encoding/json"
	"strings"
	"time"
)

// jsonLD is what the schema.org objects of a page say of its report.
type jsonLD struct {
	Headline, Publisher, Published, URL, Language string
	Authors                                       []string
	Paid                                          bool
}

// read takes one script's worth of JSON-LD; broken JSON says nothing.
func (ld *jsonLD) read(raw string) {
	raw = strings.TrimSpace(raw)
	for _, cut := range [...]string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		raw = strings.TrimSpace(strings.TrimPrefix(raw, cut))
	}
	for _, cut := range [...]string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		raw = strings.TrimSpace(strings.TrimSuffix(raw, cut))
	}
	var v any
	if json.Unmarshal([]byte(raw), &v) != nil {
		flat := strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, raw)
		if json.Unmarshal([]byte(flat), &v) != nil {
			return
		}
	}
	ld.walk(v, 0)
}

// walk looks for reports in lists and graphs, no more than eight levels down.
func (ld *jsonLD) walk(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			ld.walk(e, depth+1)
		}
	case map[string]any:
		if report(v["@type"]) {
			ld.take(v)
		}
		ld.walk(v["@graph"], depth+1)
		ld.walk(v["mainEntity"], depth+1)
	}
}

// report says whether a schema.org type is a kind of article.
func report(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
	case []any:
		for _, e := range t {
			if report(e) {
				return true
			}
		}
	}
	return false
}

func (ld *jsonLD) take(o map[string]any) {
	ld.Headline = firstOf(ld.Headline, text(o["headline"]))
	ld.Publisher = firstOf(ld.Publisher, text(o["publisher"]))
	ld.Published = firstOf(ld.Published, text(o["datePublished"]))
	ld.URL = firstOf(ld.URL, address(o["mainEntityOfPage"]), address(o["url"]))
	ld.Language = firstOf(ld.Language, text(o["inLanguage"]))
	if len(ld.Authors) == 0 {
		ld.Authors = authors(firstValue(o["author"], o["creator"]))
	}
	switch free := o["isAccessibleForFree"].(type) {
	case bool:
		ld.Paid = ld.Paid || !free
	case string:
		ld.Paid = ld.Paid || strings.EqualFold(free, "false")
	}
}

func firstValue(a, b any) any {
	if a != nil {
		return a
	}
	return b
}

// text is a string, or the name of an object, or the first of a list of them.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return strings.Join(strings.Fields(v), " ")
	case map[string]any:
		s, _ := v["name"].(string)
		return strings.Join(strings.Fields(s), " ")
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	}
	return ""
}

func address(v any) string {
	if m, ok := v.(map[string]any); ok {
		v = m["@id"]
	}
	s, _ := v.(string)
	return s
}

func authors(v any) []string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, e := range list[:min(len(list), 20)] {
		for _, name := range creators(strings.TrimPrefix(text(e), "By ")) {
			if name != "" && len(name) < 100 && !strings.Contains(name, "://") && !contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// creators are the authors that one entry names. What stands behind a comma may be a
// first name too, so that several are taken apart only where none does.
func creators(s string) []string {
	if people := splitNames(s); len(people) == 1 || len(people) > 1 && !strings.Contains(s, ",") {
		return people
	}
	return []string{s}
}

// stampLayouts are the ways pages write an instant with its offset.
var stampLayouts = [...]string{
	time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05.999Z0700", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST", time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700",
}

// stampOf writes a page's date as RFC 3339: with its clock time where it has an
// offset, else the day alone; empty when it is no date.
func stampOf(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	}
	for _, layout := range stampLayouts {
		if strings.HasSuffix(layout, "MST") && !strings.HasSuffix(s, " UTC") && !strings.HasSuffix(s, " GMT") {
			continue
		}
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return day(s[:min(len(s), 80)])
}
