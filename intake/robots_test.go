package intake_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater/intake"
)

func TestRobotsRules(t *testing.T) {
	const agent = "Headwater/1.2 (research)"
	for _, c := range []struct {
		rules, path string
		want        bool
	}{
		{"", "/a", true},
		{"User-agent: *\nDisallow: /a", "/a", false},
		{"User-agent: *\nDisallow: /a", "/about", false},
		{"User-agent: *\nDisallow: /a", "/b", true},
		{"User-agent: *\nDisallow:", "/a", true},
		{"User-agent: *\nDisallow: /", "", false},
		{"user-AGENT : *\r\nDISALLOW:/a # remark\r\n", "/a/b", false},
		{"User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/1", true},
		{"User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"User-agent: *\nDisallow: /\n\nUser-agent: headwater\nDisallow: /x", "/a", true},
		{"User-agent: *\nDisallow: /\n\nUser-agent: headwater\nDisallow: /x", "/x", false},
		{"User-agent: headwater\nUser-agent: other\nDisallow: /x", "/x", false},
		{"User-agent: headwaters\nDisallow: /", "/x", true},
		{"User-agent: headwater\nDisallow: /x\nUser-agent: other\nDisallow: /y\nUser-agent: HEADWATER\nDisallow: /z", "/z", false},
		{"User-agent: headwater\nDisallow: /x\nUser-agent: other\nDisallow: /y", "/y", true},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false},
		{"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdfx", true},
		{"User-agent: *\nDisallow: /a*/x", "/foo/a1/x", true},
		{"User-agent: *\nDisallow: /a*/x", "/a1/x/y", false},
		{"User-agent: *\nDisallow: /*?print=", "/story?print=1", false},
		{"User-agent: *\nDisallow: /a$", "/a", false},
		{"User-agent: *\nDisallow: /a$", "/ab", true},
		{"User-agent: *\nDisallow: /a*a$", "/a", true},
		{"User-agent: *\nDisallow: /café", "/caf%c3%a9", false},
		{"User-agent: *\nDisallow: /%7Ejo", "/~jo", false},
		{"User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"Disallow: /a\nCrawl-delay: soon\nnonsense\nUser-agent: *\nCrawl-delay: x\nDisallow: /b", "/a", true},
		{"Disallow: /a\nCrawl-delay: soon\nnonsense\nUser-agent: *\nCrawl-delay: x\nDisallow: /b", "/b", false},
		{"User-agent: *\nSitemap: http://x.example/s\nDisallow: /b", "/b", false},
	} {
		if got := intake.Allows(c.rules, agent, "http://paper.example"+c.path); got != c.want {
			t.Errorf("%q lets %q be read: %v", c.rules, c.path, got)
		}
	}
	if d := intake.CrawlDelay("User-agent: *\nCrawl-delay: 2.5\nUser-agent: x\nCrawl-delay: 9", agent); d != 2500*time.Millisecond {
		t.Error(d)
	}
}

// Rules are asked for once a host, before its first page, and hold for redirects.
func TestRobotsObeyed(t *testing.T) {
	n := newNet(t, map[string]string{
		"open.example/robots.txt": "User-agent: *\nDisallow: /private",
		"open.example/a":          "A", "open.example/b": "B", "open.example/private": "P",
		"open.example/to-closed":    "-> http://closed.example/c",
		"closed.example/robots.txt": "User-agent: headwater\nDisallow: /",
		"closed.example/c":          "C",
		"none.example/d":            "D",
		"gone.example/robots.txt":   "! 403",
		"gone.example/e":            "E",
		"ill.example/robots.txt":    "! 500",
		"ill.example/f":             "F",
		"moved.example/robots.txt":  "-> http://open.example/robots.txt",
		"moved.example/private":     "P",
		"moved.example/g":           "G",
		"round.example/robots.txt":  "-> http://round.example/robots.txt",
		"round.example/h":           "H",
	})
	got := n.walk(t, intake.Options{}, "http://open.example/a", "http://open.example/b", "http://open.example/private", "http://open.example/to-closed",
		"http://none.example/d", "http://gone.example/e", "http://ill.example/f", "http://ill.example/f2", "http://moved.example/private", "http://moved.example/g", "http://round.example/h")
	want := []string{
		"http://open.example/a", "http://open.example/b", "! http://open.example/private: is closed to programs", "! http://open.example/to-closed: is closed to programs",
		"http://none.example/d", "http://gone.example/e", "! http://ill.example/f: may not be read, as the robots.txt of its site cannot be had (500", "! http://ill.example/f2: may not be read",
		"! http://moved.example/private: is closed", "http://moved.example/g", "http://round.example/h",
	}
	same(t, got, want)
	for address, most := range map[string]int{"open.example/robots.txt": 2, "closed.example/robots.txt": 1, "ill.example/robots.txt": 1, "open.example/private": 0, "closed.example/c": 0, "ill.example/f": 0} {
		if n.count(address) != most {
			t.Errorf("%s was asked for %d times, not %d", address, n.count(address), most)
		}
	}
	if log := n.log(); log[0] != "open.example/robots.txt" {
		t.Error(log)
	}
}

// A server that cannot say its rules for a moment is asked again.
func TestRobotsTrouble(t *testing.T) {
	calls, delay := 0, "7"
	n := newNet(t, map[string]string{"a.example/a": "A"})
	n.handle = func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != "/robots.txt" {
			return false
		}
		if calls++; calls < 3 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return true
		}
		fmt.Fprint(w, "User-agent: *\nCrawl-delay: "+delay)
		return true
	}
	same(t, n.walk(t, intake.Options{}, "http://a.example/a", "http://a.example/a"), []string{"http://a.example/a", "http://a.example/a"})
	waits := n.world.Slept()
	if len(waits) != 3 || waits[2] != 7*time.Second {
		t.Errorf("waits %v: two back-offs and the site's own delay were looked for", waits)
	}
	delay = "86400" // longer than anybody waits
	n.walk(t, intake.Options{}, "http://a.example/a", "http://a.example/a")
	if waits = n.world.Slept(); waits[len(waits)-1] != 30*time.Second {
		t.Errorf("waits %v", waits)
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1", "/a/%zz?x")
	f.Add("User-agent: *\nAllow: %", "/%")
	f.Fuzz(func(t *testing.T, rules, path string) {
		path = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7F || r == '%' {
				return 'x'
			}
			return r
		}, path)
		if d := intake.CrawlDelay(rules, "headwater"); d < 0 {
			t.Error(d)
		}
		intake.Allows(rules, "headwater", "http://a.example/"+path)
		if intake.Allows("User-agent: headwater\nDisallow: /\n\n"+strings.ReplaceAll(strings.ToLower(rules), "allow", ""), "headwater", "http://a.example/"+path) {
			t.Error("a rule that forbids all is lost")
		}
	})
}
