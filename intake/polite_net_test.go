package intake_test

import (
	"context"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

// network is a small web of invented hosts, on one server and a clock of its own.
// A page that begins "-> " redirects, one that begins "! " answers with a status.
type network struct {
	world  *intake.World
	pages  map[string]string
	handle func(http.ResponseWriter, *http.Request) bool // when it says true, it answered

	mu    sync.Mutex
	asked []string
	busy  map[string]int
	clash bool // a host was asked twice at once
	loose bool // the server ends after its client: that is no clash
}

var morning = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

func newNet(t *testing.T, pages map[string]string) *network {
	t.Helper()
	n := &network{pages: pages, busy: map[string]int{}}
	s := httptest.NewServer(n)
	t.Cleanup(s.Close)
	n.world = intake.NewWorld(strings.TrimPrefix(s.URL, "http://"), morning)
	return n
}

func (n *network) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.begin(r)
	defer n.end(r)
	if n.handle != nil && n.handle(w, r) {
		return
	}
	page, ok := n.pages[r.Host+r.URL.RequestURI()]
	var code int
	switch {
	case !ok:
		w.WriteHeader(http.StatusNotFound)
	case strings.HasPrefix(page, "-> "):
		http.Redirect(w, r, page[3:], http.StatusFound)
	case strings.HasPrefix(page, "! "):
		_, _ = fmt.Sscan(page[2:], &code)
		w.WriteHeader(code)
	default:
		w.Header().Set("Content-Type", mediaOf(r.URL.Path))
		tag := fmt.Sprintf(`"%x"`, len(page))
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, page)
	}
}

func mediaOf(name string) string {
	switch path.Ext(name) {
	case ".rss", ".atom":
		return "application/" + path.Ext(name)[1:] + "+xml"
	case ".opml":
		return "text/x-opml"
	case ".json":
		return "application/feed+json"
	case ".xml":
		return "text/xml"
	case ".txt":
		return "text/plain"
	}
	media := mime.TypeByExtension(path.Ext(name))
	if media == "" {
		return "text/html"
	}
	return media
}

func (n *network) begin(r *http.Request) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.asked = append(n.asked, r.Host+r.URL.RequestURI())
	if n.busy[r.Host]++; n.busy[r.Host] > 1 {
		n.clash = true
	}
}

func (n *network) end(r *http.Request) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.busy[r.Host]--
}

func (n *network) log() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.asked)
}

func (n *network) count(address string) int {
	c := 0
	for _, a := range n.log() {
		if a == address {
			c++
		}
	}
	return c
}

// walk gives the address of each receipt and, after "! ", each error.
func (n *network) walk(t *testing.T, opt intake.Options, sources ...string) []string {
	t.Helper()
	var got []string
	if opt.Unchanged == nil {
		opt.Unchanged = func(address string) { got = append(got, "= "+address) }
	}
	for r, err := range intake.Walk(t.Context(), sources, n.world.In(opt)) {
		if err != nil {
			got = append(got, "! "+err.Error())
			continue
		}
		got = append(got, r.URI)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.clash && !n.loose {
		t.Error("a host was asked by two at once")
	}
	return got
}

// same compares lines; of a line that begins with "! " only the beginning counts.
func same(t *testing.T, got, want []string) {
	t.Helper()
	cut := slices.Clone(got)
	for i, s := range cut {
		if i < len(want) && strings.HasPrefix(want[i], "! ") && strings.HasPrefix(s, want[i]) {
			cut[i] = want[i]
		}
	}
	if d := cmp.Diff(want, cut); d != "" {
		t.Error(d)
	}
}

// memory keeps visits as an archive does.
type memory struct {
	mu     sync.Mutex
	visits map[string]headwater.Visit
	fails  error
}

func (m *memory) Visit(_ context.Context, address string) (headwater.Visit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.visits[address], m.fails
}

func (m *memory) NoteVisit(_ context.Context, v headwater.Visit) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.visits == nil {
		m.visits = map[string]headwater.Visit{}
	}
	m.visits[v.Address] = v
	return m.fails
}
