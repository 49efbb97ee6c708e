package intake_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

// Two requests to a host are apart by the delay; another host is not waited for.
func TestDelay(t *testing.T) {
	pages := map[string]string{"a.example/1": "1", "a.example/2": "-> /3", "a.example/3": "3", "b.example/1": "1"}
	sources := []string{"http://a.example/1", "http://b.example/1", "http://a.example:80/2", "http://a.example/nowhere"}
	for delay, want := range map[time.Duration]time.Duration{0: time.Second, 4 * time.Second: 4 * time.Second, -1: 0} {
		n := newNet(t, pages)
		n.walk(t, intake.Options{Delay: delay}, sources...)
		var all time.Duration
		for _, d := range n.world.Slept() {
			all += d
		}
		if all != 2*want {
			t.Errorf("delay %v: waits %v, want two of %v", delay, n.world.Slept(), want)
		}
	}
}

func TestRetries(t *testing.T) {
	for _, c := range []struct {
		name   string
		status []int // one after the other, the last for good
		after  string
		want   string
		asked  int
		waits  []time.Duration // at least; half as much more at most
	}{
		{"passes", []int{503, 200}, "", "http://a.example/x", 2, []time.Duration{time.Second / 2}},
		{"passes late", []int{429, 504, 200}, "", "http://a.example/x", 3, []time.Duration{time.Second / 2, time.Second}},
		{"stays", []int{502}, "", "! http://a.example/x: has trouble of its own (502 Bad Gateway), asked 3 times; try again later", 3, []time.Duration{time.Second / 2, time.Second}},
		{"says when", []int{429, 200}, "40", "http://a.example/x", 2, []time.Duration{40 * time.Second}},
		{"says a date", []int{503, 200}, "Mon, 02 Mar 2026 08:00:30 GMT", "http://a.example/x", 2, []time.Duration{30 * time.Second}},
		{"says a past date", []int{503, 200}, "Sun, 01 Mar 2026 08:00:30 GMT", "http://a.example/x", 2, []time.Duration{time.Second / 2}},
		{"says nonsense", []int{503, 200}, "soon", "http://a.example/x", 2, []time.Duration{time.Second / 2}},
		{"too long", []int{429}, "7200", "! http://a.example/x: asks to be left alone until 2026-03-02 10:00:00 UTC (429 Too Many Requests); run it again after that", 1, nil},
		{"never", []int{429}, "99999999999999999", "! http://a.example/x: asks to be left alone until ", 1, nil},
		{"will not pass", []int{500}, "", "! http://a.example/x: has trouble of its own", 1, nil},
		{"gone", []int{410}, "1", "! http://a.example/x: does not exist there", 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			calls := 0
			n := newNet(t, nil)
			n.handle = func(w http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path == "/robots.txt" {
					return false
				}
				code := c.status[min(calls, len(c.status)-1)]
				calls++
				w.Header().Set("Retry-After", c.after)
				w.Header().Set("Content-Type", "text/plain")
				w.WriteHeader(code)
				fmt.Fprint(w, "x")
				return true
			}
			same(t, n.walk(t, intake.Options{}, "http://a.example/x"), []string{c.want})
			if calls != c.asked {
				t.Errorf("asked %d times, not %d", calls, c.asked)
			}
			waits := n.world.Slept()
			if len(waits) != len(c.waits) {
				t.Fatalf("waits %v, want %v", waits, c.waits)
			}
			for i, d := range waits {
				if d < c.waits[i] || d > 3*c.waits[i] {
					t.Errorf("waits %v, want %v", waits, c.waits)
				}
			}
		})
	}
}

// What does not answer in time is asked again, and the reader's end is at once.
func TestTimeouts(t *testing.T) {
	n := newNet(t, nil)
	n.loose = true
	n.handle = func(_ http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/robots.txt" {
			return false
		}
		<-r.Context().Done()
		return true
	}
	same(t, n.walk(t, intake.Options{Timeout: 20 * time.Millisecond}, "http://a.example/x"),
		[]string{"! http://a.example/x: did not answer in full within 20ms, asked 3 times"})
	if n.count("a.example/x") != 3 {
		t.Error(n.log())
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	n.handle = func(_ http.ResponseWriter, r *http.Request) bool {
		stop()
		<-r.Context().Done()
		return true
	}
	ends := 0
	for _, err := range intake.Walk(ctx, []string{"http://b.example/x", "http://b.example/y"}, n.world.In(intake.Options{})) {
		if ends++; !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	}
	if ends != 1 {
		t.Errorf("%d ends", ends)
	}
}

func TestSleepEnds(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := intake.Sleep(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := intake.Sleep(t.Context(), time.Millisecond); err != nil {
		t.Error(err)
	}
}

// A site that fails again and again is left alone; others are not touched.
func TestRest(t *testing.T) {
	var entries strings.Builder
	for i := range 40 {
		fmt.Fprintf(&entries, "<item><link>http://ill.example/%d</link></item>", i)
	}
	n := newNet(t, map[string]string{
		"a.example/f.rss": "<rss><channel>" + entries.String() + "<item><link>http://a.example/1</link></item></channel></rss>",
		"a.example/1":     "1",
	})
	n.handle = func(w http.ResponseWriter, r *http.Request) bool {
		if r.Host == "ill.example" && r.URL.Path != "/robots.txt" {
			w.WriteHeader(http.StatusBadGateway)
			return true
		}
		return false
	}
	got := n.walk(t, intake.Options{}, "http://a.example/f.rss")
	if len(got) != 41 || got[40] != "http://a.example/1" || !strings.Contains(got[39], "is at a site that failed 3 times in a row") {
		t.Error(len(got), got[39:])
	}
	if asked := len(n.log()); asked > 20 {
		t.Errorf("%d requests", asked)
	}
}

// A site that fails now and then is not given up.
func TestNoRest(t *testing.T) {
	n := newNet(t, map[string]string{"a.example/ill": "! 502", "a.example/well": "W"})
	ill, well := "http://a.example/ill", "http://a.example/well"
	sorry := "! http://a.example/ill: has trouble of its own"
	same(t, n.walk(t, intake.Options{}, ill, ill, well, ill, ill, well), []string{sorry, sorry, well, sorry, sorry, well})
}

// Hosts are forgotten when there are too many, but not one that is to be spared.
func TestForget(t *testing.T) {
	if n := intake.Remembered(10_000, false); n > 4096 {
		t.Errorf("%d hosts are remembered", n)
	}
	if n := intake.Remembered(5000, true); n != 5000 {
		t.Errorf("%d of 5000 hosts that are to be spared are remembered", n)
	}
}

// A server's wish to be left alone outlives the run, with what was known before.
func TestLeftAlone(t *testing.T) {
	n := newNet(t, map[string]string{"a.example/x": "X"})
	m := &memory{visits: map[string]headwater.Visit{"http://a.example/x": {Address: "http://a.example/x", ETag: `"1"`, Status: 200}}}
	n.handle = func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/robots.txt" {
			return false
		}
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
		return true
	}
	opt := intake.Options{Visits: m}
	n.walk(t, opt, "http://a.example/x")
	if v := m.visits["http://a.example/x"]; v.ETag != `"1"` || v.Status != 429 || !v.Retry.Equal(morning.Add(time.Hour)) {
		t.Errorf("%+v", v)
	}
	n.handle = nil
	asked := n.count("a.example/x")
	same(t, n.walk(t, opt, "http://a.example/x"), []string{"! http://a.example/x: asked to be left alone until 2026-03-02 09:00:00 UTC"})
	if n.count("a.example/x") != asked {
		t.Error("it was asked all the same")
	}
	n.world = intake.NewWorld(n.world.Place, morning.Add(2*time.Hour))
	same(t, n.walk(t, opt, "http://a.example/x"), []string{"= http://a.example/x"})
}

func TestConditional(t *testing.T) {
	n := newNet(t, map[string]string{"a.example/x": "X", "a.example/old": "-> /x", "a.example/bare": "! 304"})
	m := &memory{}
	var got headwater.Receipt
	for r, err := range intake.Walk(t.Context(), []string{"http://a.example/old"}, n.world.In(intake.Options{Visits: m})) {
		if err != nil {
			t.Fatal(err)
		}
		got = r
	}
	if got.ETag != `"1"` || !got.Received.Equal(morning) || len(m.visits) > 0 {
		t.Errorf("%+v, noted %v: a page is to be noted by who keeps it", got, m.visits)
	}
	v, ok := intake.VisitOf(got)
	if !ok || v.Address != "http://a.example/x" || v.Status != 200 {
		t.Error(v, ok)
	}
	if err := m.NoteVisit(t.Context(), v); err != nil {
		t.Fatal(err)
	}
	same(t, n.walk(t, intake.Options{Visits: m}, "http://a.example/old", "http://a.example/bare"),
		[]string{"= http://a.example/x", "! http://a.example/bare: answered 304"})
	n.pages["a.example/x"] = "X2"
	same(t, n.walk(t, intake.Options{Visits: m}, "http://a.example/x"), []string{"http://a.example/x"})
	m.fails = errors.New("disk on fire")
	same(t, n.walk(t, intake.Options{Visits: m}, "http://a.example/x"), []string{"! http://a.example/x: could not be looked up in the archive (disk on fire)"})
	if _, ok := intake.VisitOf(headwater.Receipt{URI: "a.txt", ETag: "1", Received: morning}); ok {
		t.Error("a file was visited")
	}
}

func TestBackOff(t *testing.T) {
	seen := map[time.Duration]bool{}
	for range 100 {
		for try, mid := range map[int]time.Duration{1: time.Second, 2: 2 * time.Second} {
			d := intake.BackOff(try)
			if d < mid/2 || d > mid*3/2 {
				t.Fatalf("try %d: %v", try, d)
			}
			seen[d] = true
		}
	}
	if len(seen) < 10 {
		t.Error("no jitter")
	}
}
