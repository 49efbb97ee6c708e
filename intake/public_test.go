package intake_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater/intake"
)

// What a feed or a list names is dialled under the same rule as what the reader
// names: nothing in it leads into a private network, nor do its redirects, nor
// a robots.txt. Nobody is asked there.
func TestPrivateLinks(t *testing.T) {
	var asked []string
	inside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "inside")
	}))
	t.Cleanup(inside.Close)
	port := inside.URL[strings.LastIndexByte(inside.URL, ':'):]
	var items strings.Builder
	hosts := []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]", "2130706433", "127.1", "10.0.0.1", "169.254.169.254", "[fd00::1]", "[fe80::1]", "[64:ff9b::7f00:1]"}
	for _, host := range hosts {
		fmt.Fprintf(&items, "<item><link>http://%s%s/x</link></item>", host, port)
	}
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"feed.xml":  "<rss><channel>" + items.String() + "<item><link>file:///etc/hosts</link></item></channel></rss>",
		"open.xml":  "<rss><channel><item><link>" + inside.URL + "/x</link></item></channel></rss>",
		"list.opml": `<opml><body><outline xmlUrl="` + inside.URL + `/feed"/><outline xmlUrl="file:///etc/hosts"/><outline xmlUrl="/etc/hosts"/></body></opml>`,
	})
	opt := quick(intake.Options{Timeout: 2 * time.Second})
	for source, n := range map[string]int{dir + "/feed.xml": len(hosts) + 1, dir + "/list.opml": 3} {
		got, failures := gather(t, opt, source)
		if len(got) > 0 || len(failures) != n {
			t.Errorf("%s: %d, %q", source, len(got), failures)
		}
	}
	if len(asked) > 0 {
		t.Errorf("asked inside for %q", asked)
	}
	if got, failures := gather(t, quick(intake.Options{AllowPrivate: true}), dir+"/open.xml"); len(got) != 1 || string(got[0].Bytes) != "inside" {
		t.Error(got, failures)
	}
}
