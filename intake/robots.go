package intake

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots are the rules that a site has for us in its robots.txt (RFC 9309). The
// zero robots forbid nothing.
type robots struct {
	rules []robotsRule
	delay time.Duration // between two requests, as asked for; 0 for none
}

type robotsRule struct {
	pattern string // of a path with its query, in canonical spelling
	allow   bool
}

// readRobots reads the rules for a product, or those for everybody where it is
// not named. Lines that are no rule are passed over, so that one bad line does
// not open or close a whole site.
func readRobots(body []byte, product string) *robots {
	var ours, all robots
	var mine, any, named, ruled bool // named: some group is for us; ruled: the agents above have rules
	for line := range strings.Lines(strings.ReplaceAll(strings.TrimPrefix(string(body), "\uFEFF"), "\r", "\n")) {
		field, value, ok := robotsLine(line)
		switch {
		case !ok:
		case field == "user-agent":
			if ruled {
				mine, any, ruled = false, false, false
			}
			mine = mine || strings.EqualFold(productOf(value), product)
			any = any || value == "*"
			named = named || mine
		case field == "allow", field == "disallow", field == "crawl-delay":
			ruled = true
			if mine {
				ours.add(field, value)
			}
			if any {
				all.add(field, value)
			}
		}
	}
	if named {
		return &ours
	}
	return &all
}

// robotsLine parts "field: value # remark".
func robotsLine(line string) (field, value string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	field, value, ok = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(field)), strings.TrimSpace(value), ok
}

// productOf is the name in front of a version: "headwater" of "headwater/1.2 (x)".
func productOf(agent string) string {
	name, _, _ := strings.Cut(strings.TrimSpace(agent), "/")
	name, _, _ = strings.Cut(name, " ")
	return name
}

func (r *robots) add(field, value string) {
	switch {
	case field == "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 {
			r.delay = time.Duration(min(s, 1e6) * float64(time.Second))
		}
	case value != "": // an empty Disallow forbids nothing
		r.rules = append(r.rules, robotsRule{canonical(value), field == "allow"})
	}
}

// allows says whether an address may be asked: the longest pattern that fits
// decides, and of two as long the one that allows.
func (r *robots) allows(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = canonical(path)
	longest, allow := 0, true
	for _, rule := range r.rules {
		n := len(rule.pattern)
		if n < longest || n == longest && (allow || !rule.allow) || !fits(rule.pattern, path) {
			continue
		}
		longest, allow = n, rule.allow
	}
	return allow
}

// fits says whether path begins as pattern says: * stands for any characters, $
// at the end for the end of the path.
func fits(pattern, path string) bool {
	pattern, end := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if end && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !end || path == ""
}

// canonical writes a path in the one spelling in which RFC 9309 compares them:
// letters, digits and -._~ as they are, all beyond ASCII as %XX.
func canonical(path string) string {
	const hexits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c, coded := path[i], false
		if c == '%' && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				c, coded, i = byte(n), true, i+2
			}
		}
		if coded && !unreserved(c) || c <= ' ' || c >= 0x7F {
			b.Write([]byte{'%', hexits[c>>4], hexits[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
