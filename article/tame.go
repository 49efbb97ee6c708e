package article

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// Bounds within which x/net/html is left to itself. It refuses pages nested
// deeper than 512, copies open formatting elements into every paragraph, and
// joins text across stray tags in quadratic time; beyond the bounds the markup
// is tamed first.
const (
	wildMarkup = 1 << 20 // bytes of markup
	wildOpen   = 48      // formatting elements left open
	deepest    = 240     // elements open at once in tamed markup
)

// parse builds the tree of a page, taming its markup when needed.
func parse(raw string) (*html.Node, error) {
	if len(raw) < wildMarkup && unclosed(raw) < wildOpen {
		if root, err := html.Parse(strings.NewReader(raw)); err == nil {
			return root, nil
		}
	}
	return html.Parse(bytes.NewReader(tame(raw)))
}

// unclosed counts formatting elements that are opened and not closed; many more
// end tags than start tags count as wild too.
func unclosed(raw string) int {
	n, tags := 0, 0
	for {
		at := strings.IndexByte(raw, '<')
		if at < 0 || at+2 >= len(raw) {
			return max(n, -tags/32)
		}
		raw = raw[at+1:]
		step := 1
		if raw[0] == '/' {
			step, raw = -1, raw[1:]
		}
		tags += step
		if name := tagName(raw); formatting[name] {
			n += step
		}
	}
}

func tagName(s string) string {
	i := 0
	for i < len(s) && i < 8 && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') {
		i++
	}
	if i == 8 {
		return ""
	}
	return strings.ToLower(s[:i])
}

var formatting = map[string]bool{
	"b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true, "s": true,
	"small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}

// dropped elements leave their text behind but not themselves: parts of tables
// and frames that the parser would ignore or move about, and formatting.
var dropped = map[string]bool{
	"tbody": true, "thead": true, "tfoot": true, "colgroup": true, "col": true, "frame": true, "frameset": true,
	"svg": true, "math": true, "select": true, "option": true, "optgroup": true, "form": true,
}

// rename keeps tables readable without the parser's table rules.
var rename = map[string]string{"table": "div", "tr": "p", "td": "span", "th": "span", "caption": "figcaption"}

// tame rewrites markup so that parsing it is linear: no deep nesting, no stray
// end tags, no formatting elements, no tables.
func tame(raw string) []byte {
	z := html.NewTokenizer(strings.NewReader(raw))
	var out bytes.Buffer
	var open []string
	count := map[string]int{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.Bytes()
		case html.TextToken:
			out.Write(z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			open = tameStart(&out, z, open, count)
		case html.EndTagToken:
			open = tameEnd(&out, z, open, count)
		}
	}
}

func tameStart(out *bytes.Buffer, z *html.Tokenizer, open []string, count map[string]int) []string {
	t := z.Token()
	if formatting[t.Data] || dropped[t.Data] || t.Data == "a" && count["a"] > 0 {
		return open
	}
	if to := rename[t.Data]; to != "" {
		if t.Data = to; to == "span" {
			out.WriteString(" | ")
		}
	}
	if void[t.Data] {
		out.WriteString(t.String())
		return open
	}
	if len(open) >= deepest && t.Data != "script" && t.Data != "style" && t.Data != "title" {
		out.WriteByte('\n')
		return open
	}
	t.Type = html.StartTagToken
	out.WriteString(t.String())
	count[t.Data]++
	return append(open, t.Data)
}

// tameEnd closes what is open up to the element named; an end tag of nothing
// open is dropped.
func tameEnd(out *bytes.Buffer, z *html.Tokenizer, open []string, count map[string]int) []string {
	name, _ := z.TagName()
	tag := string(name)
	if to := rename[tag]; to != "" {
		tag = to
	}
	if count[tag] == 0 {
		return open
	}
	for len(open) > 0 {
		top := open[len(open)-1]
		open = open[:len(open)-1]
		count[top]--
		out.WriteString("</" + top + ">")
		if top == tag {
			break
		}
	}
	return open
}
