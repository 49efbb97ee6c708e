package intake_test

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Each testdata/feeds/*.txtar is a small web: its files are pages by address,
// "walk" names the sources and, behind a colon, options; "want" is what comes,
// and is rewritten by -update.
func TestFeeds(t *testing.T) {
	files, err := filepath.Glob("testdata/feeds/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		f, err := filepath.Abs(f) // each case has a folder of its own
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			want := &a.Files[len(a.Files)-1]
			got := feedCase(t, a.Files[:len(a.Files)-1])
			if again := feedCase(t, a.Files[:len(a.Files)-1]); again != got {
				t.Error("another run gives another order:\n", cmp.Diff(got, again))
			}
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if d := cmp.Diff(string(want.Data), got); d != "" {
				t.Error(d)
			}
		})
	}
}

func feedCase(t *testing.T, files []txtar.File) string {
	t.Helper()
	t.Chdir(t.TempDir())
	pages, sources := map[string]string{}, []string(nil)
	opt := intake.Options{Publisher: "Given Gazette"}
	for _, f := range files {
		switch {
		case f.Name == "walk":
			sources = strings.Fields(string(f.Data))
		case f.Name == "feed text":
			opt.FeedText = true
		case strings.HasPrefix(f.Name, "local/"):
			write(t, ".", map[string]string{f.Name: string(f.Data)})
		default:
			pages[f.Name] = strings.TrimSuffix(string(f.Data), "\n")
		}
	}
	n := newNet(t, pages)
	var b strings.Builder
	opt.Unchanged = func(address string) { fmt.Fprintf(&b, "unchanged %s\n", address) }
	opt.Finished = func(v headwater.Visit) { fmt.Fprintf(&b, "finished %s %s\n", v.Address, v.ETag) }
	opt.Visits = &memory{}
	for r, err := range intake.Walk(t.Context(), sources, n.world.In(opt)) {
		if err != nil {
			if _, ok := errors.AsType[*intake.Error](err); !ok {
				t.Error(err)
			}
			fmt.Fprintf(&b, "error %s\n", err)
			continue
		}
		fmt.Fprintf(&b, "%s\n  via %q published %q title %q media %q %q\n  %q\n", r.URI, r.Via, r.Published, r.Title, r.MediaType, r.Charset, r.Bytes)
	}
	return b.String()
}

// A thousand broken entries are a thousand errors, each by its number, and what
// is whole among them is read.
func TestThousandBroken(t *testing.T) {
	broken := []string{
		"<item><title>No link, no text</title></item>",
		"<item><link>mailto:desk@kestrel.example</link></item>",
		"<item><title>Torn <b</title><link>http://a.example/torn</link></item>",
		"<item></link><title>",
		"<item><link>http://a.example/lost</link></item>",
	}
	var feed, feedJSON strings.Builder
	feed.WriteString(`<?xml version="1.0"?><rss version="2.0"><channel><title>Kestrel</title>`)
	feedJSON.WriteString(`{"title":"Kestrel","version":"https:\/\/jsonfeed.org\/version\/1.1","items":[`)
	pages := map[string]string{}
	for i := range 1000 {
		feed.WriteString(broken[i%len(broken)])
		feedJSON.WriteString([]string{`{"id":5,"content_html":7},`, `[],`, `{"id":"1"},`, `"x",`, `{"url":"::"},`}[i%5])
		if i%250 == 100 {
			fmt.Fprintf(&feed, "<item><link>http://a.example/%d</link></item>", i)
			fmt.Fprintf(&feedJSON, `{"url":"http://a.example/%d"},`, i)
			pages[fmt.Sprintf("a.example/%d", i)] = "page"
		}
	}
	pages["a.example/f.rss"] = feed.String() + "</channel></rss>"
	pages["a.example/f.json"] = feedJSON.String() + `{"id":"last"}]}`
	n := newNet(t, pages)
	for source, failures := range map[string]int{"f.rss": 801, "f.json": 1001} {
		good, bad, numbers := 0, 0, map[string]bool{}
		for _, line := range n.walk(t, intake.Options{Delay: -1}, "http://a.example/"+source) {
			if strings.HasPrefix(line, "! ") {
				bad++
				name, _, _ := strings.Cut(line, ": ")
				numbers[name] = true
			} else {
				good++
			}
		}
		// One address is lost 200 times: it is asked for once.
		if good != 4 || bad != failures || len(numbers) != failures {
			t.Errorf("%s: %d good, %d errors under %d names", source, good, bad, len(numbers))
		}
	}
}

// What was handed out before an interruption is not all that a feed has: it is
// finished only when the reader has had everything and nothing may still come.
func TestFinished(t *testing.T) {
	pages := map[string]string{
		"a.example/f.rss": "<rss><channel><item><link>/1</link></item><item><link>/2</link></item><item><link>/3</link></item></channel></rss>",
		"a.example/1":     "1", "a.example/2": "2",
	}
	for _, c := range []struct {
		third string
		take  int // receipts until the reader breaks off
		want  int
	}{{"3", 9, 1}, {"! 404", 9, 1}, {"! 500", 9, 0}, {"! 503", 9, 0}, {"3", 1, 0}, {"3", 3, 0}} {
		pages := maps.Clone(pages)
		pages["a.example/3"] = c.third
		n := newNet(t, pages)
		var finished []headwater.Visit
		taken := 0
		opt := n.world.In(intake.Options{Finished: func(v headwater.Visit) { finished = append(finished, v) }})
		for _, err := range intake.Walk(t.Context(), []string{"http://a.example/f.rss"}, opt) {
			if err == nil {
				if taken++; taken == c.take {
					break
				}
			}
		}
		if len(finished) != c.want {
			t.Errorf("%+v: finished %v", c, finished)
		}
	}
}

// A feed that was noted is asked for what is new; one whose entries' own text was
// taken is new to who wants their pages.
func TestFeedUnchanged(t *testing.T) {
	n := newNet(t, map[string]string{
		"a.example/f.rss": "<rss><channel><item><link>/1</link><description>One</description></item></channel></rss>", "a.example/1": "1",
	})
	m := &memory{}
	opt := intake.Options{Visits: m, FeedText: true}
	opt.Finished = func(v headwater.Visit) {
		if err := m.NoteVisit(t.Context(), v); err != nil {
			t.Error(err)
		}
	}
	feed, one := "http://a.example/f.rss", "http://a.example/1"
	for _, c := range []struct {
		text bool
		want string
	}{{true, one}, {true, "= " + feed}, {false, one}, {false, "= " + feed}, {true, "= " + feed}} {
		opt.FeedText = c.text
		same(t, n.walk(t, opt, feed), []string{c.want})
	}
}

// Hosts are asked beside each other, each by one at a time, in a stable order.
func TestAbreast(t *testing.T) {
	pages, list := map[string]string{}, `<opml><body>`
	var want []string
	for f := range 10 {
		host := fmt.Sprintf("h%d.example", f)
		list += `<outline xmlUrl="http://` + host + `/f.rss"/>`
		pages[host+"/f.rss"] = "<rss><channel><item><link>/1</link></item><item><link>/2</link></item></channel></rss>"
		pages[host+"/1"], pages[host+"/2"] = "1", "2"
	}
	for _, group := range [][2]int{{0, 8}, {8, 10}} {
		for _, page := range []string{"/1", "/2"} {
			for f := group[0]; f < group[1]; f++ {
				want = append(want, fmt.Sprintf("http://h%d.example%s", f, page))
			}
		}
	}
	pages["a.example/l.opml"] = list + `</body></opml>`
	for range 3 {
		n := newNet(t, pages)
		same(t, n.walk(t, intake.Options{}, "http://a.example/l.opml"), want)
	}
	n := newNet(t, pages)
	together := make(chan bool)
	n.handle = func(_ http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/1" && (r.Host == "h0.example" || r.Host == "h7.example") {
			select { // each waits until the other is asked
			case together <- true:
			case <-together:
			case <-r.Context().Done():
			}
		}
		return false
	}
	same(t, n.walk(t, intake.Options{}, "http://a.example/l.opml"), want)
}

// A feed that lies in a folder sends nobody to the network.
func TestFeedInFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"feed": "<rss><channel><item><link>http://127.0.0.1:1/</link></item></channel></rss>", "a.txt": "A text."})
	var skipped []string
	got, failures := gather(t, intake.Options{Skipped: func(path, why string) { skipped = append(skipped, filepath.Base(path)+" "+why) }}, dir)
	if len(got) != 1 || len(failures) > 0 || !slices.Equal(skipped, []string{"feed is a feed"}) {
		t.Error(got, failures, skipped)
	}
}

func TestFeedBounds(t *testing.T) {
	item := "<item><link>/1</link></item>"
	for _, c := range []struct{ name, feed, want string }{
		{"entries", "<rss><channel>" + strings.Repeat("<item/>", 50_001) + "</channel></rss>", "holds more than 50000 entries"},
		{"nesting", "<rss><channel><item>" + strings.Repeat("<x:a>", 10_001) + "</item></channel></rss>", "nested more than 10000 deep"},
		{"no feed", "<feed", "is a feed that could not be read"},
		{"json", `{"version":"https://jsonfeed.org/version/1","items":{}}`, `its "items" is no list`},
		{"json without", `{"version":"https://jsonfeed.org/version/1"}`, `it has no "items"`},
		{"size", "<rss><channel>" + strings.Repeat(item, 100_000) + "</channel></rss>", "larger than"},
	} {
		n := newNet(t, map[string]string{"a.example/f.xml": c.feed})
		got := n.walk(t, intake.Options{MaxBytes: 1 << 20}, "http://a.example/f.xml")
		if len(got) != 1 || !strings.HasPrefix(got[0], "! http://a.example/f.xml: ") || !strings.Contains(got[0], c.want) {
			t.Errorf("%s: %.300q", c.name, got)
		}
	}
}

// FuzzFeed: no feed, however broken, brings the parser down, and an entry that is
// whole is found beside whatever stands before it.
func FuzzFeed(f *testing.F) {
	for _, s := range []string{
		`<rss><channel><item><title>A</title></item></channel></rss>`, `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml"><div/></content></entry></feed>`,
		`<rdf:RDF xmlns:rdf="x"><channel/><item><title>A</title></item></rdf:RDF>`, `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A"}]}`,
		`<item><title>torn <b`, `<![CDATA[<item>`, `<!-- <item> -->`, `</item></item>`, `<?xml version="1.0" encoding="windows-1251"?><rss>`, "\xFF<item \x00>", `<opml><outline xmlUrl="x"/>`,
	} {
		f.Add([]byte(s), "koi8-r")
	}
	f.Fuzz(func(t *testing.T, raw []byte, label string) {
		_, _, _ = intake.ParseFeed(raw, label)
		_ = intake.KindOf(raw)
		_, _ = intake.Outlines(raw)
		torn := strings.TrimLeft(strings.NewReplacer("<", "", ">", "").Replace(string(raw)), "!?")
		feed := "<rss><channel><item><title><" + torn + "</title></item><item><title>whole and well</title></item></channel></rss>"
		titles, _, err := intake.ParseFeed([]byte(feed), "")
		if err != nil || !slices.Contains(titles, "whole and well") {
			t.Fatalf("%q: %v %q", feed, err, titles)
		}
	})
}
