package intake_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater/intake"
)

// site serves a page of every kind.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path, media, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", media)
			fmt.Fprint(w, body)
		})
	}
	page("/page", "text/html; charset=koi8-r", "<p>Page")
	page("/text", "text/plain", "Text")
	page("/pdf", "application/pdf", "%PDF")
	page("/sound", "audio/ogg", "Ogg")
	page("/xml", "application/xml", "<?xml version='1.0'?><!-- x --><html/>")
	page("/data", "application/xml", "<data/>")
	page("/large", "text/plain", strings.Repeat("x", 5000))
	mux.HandleFunc("/status/{code}", func(w http.ResponseWriter, r *http.Request) {
		var code int
		_, _ = fmt.Sscan(r.PathValue("code"), &code)
		w.Header().Set("Retry-After", "90")
		w.WriteHeader(code)
	})
	mux.HandleFunc("/hop/{n}", func(w http.ResponseWriter, r *http.Request) {
		var n int
		_, _ = fmt.Sscan(r.PathValue("n"), &n)
		to := fmt.Sprintf("/hop/%d", n-1)
		if n <= 1 {
			to = "/page#part"
		}
		http.Redirect(w, r, to, http.StatusFound)
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		for range 64 {
			_, _ = z.Write(make([]byte, 64<<10))
		}
		_ = z.Close()
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "a")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// quick has a clock on which waits take no time.
func quick(o intake.Options) intake.Options { return intake.NewWorld("", time.Now()).In(o) }

func TestWeb(t *testing.T) {
	s := site(t)
	opt := quick(intake.Options{AllowPrivate: true, MaxBytes: 4000, Timeout: 10 * time.Second})
	got, failures := gather(t, opt, s.URL+"/page", s.URL+"/text", s.URL+"/hop/5", s.URL+"/pdf", s.URL+"/xml")
	if len(failures) > 0 || len(got) != 5 || got[3].MediaType != "application/pdf" || got[4].MediaType != "application/xhtml+xml" {
		t.Fatal(got, failures)
	}
	if r := got[0]; r.URI != s.URL+"/page" || r.MediaType != "text/html" || r.Charset != "koi8-r" || string(r.Bytes) != "<p>Page" {
		t.Errorf("%+v", r)
	}
	if got[2].URI != s.URL+"/page" {
		t.Errorf("after redirects: %s", got[2].URI)
	}
	for path, want := range map[string]string{
		"/hop/6": "redirects more than 5 times", "/sound": "is audio/ogg", "/data": "is application/xml", "/large": "larger than 4000 bytes", "/bomb": "larger than 4000 bytes",
		"/status/401": "asks for a log-in", "/status/403": "refuses to be read", "/status/404": "does not exist there", "/status/410": "does not exist there",
		"/status/429": "asks to be left alone until", "/status/503": "run it again after that", "/status/500": "try again later", "/status/204": "answered 204",
	} {
		if got, failures := gather(t, opt, s.URL+path); len(got) > 0 || len(failures) != 1 || !strings.HasPrefix(failures[0], s.URL) || !strings.Contains(failures[0], want) {
			t.Errorf("%s: %v, want %q", path, failures, want)
		}
	}
}

func TestWebLimits(t *testing.T) {
	s := site(t)
	for source, c := range map[string]struct {
		opt  intake.Options
		want string
	}{
		s.URL + "/slow":         {intake.Options{AllowPrivate: true, Timeout: 50 * time.Millisecond}, "did not answer in full within 50ms"},
		s.URL + "/hop/1":        {intake.Options{AllowPrivate: true, MaxRedirects: -1}, "redirects more than 0 times"},
		s.URL + "/page":         {intake.Options{}, "inside a private network"},
		"http://[::1]:1/":       {intake.Options{}, "inside a private network"},
		"http:///nowhere":       {intake.Options{}, "is not a web address"},
		"http://u:secret@[::1]": {intake.Options{}, "http://u:xxxxx@"},
	} {
		got, failures := gather(t, quick(c.opt), source)
		if len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], c.want) {
			t.Errorf("%s: %v, want %q", source, failures, c.want)
		}
	}
}

// A cookie set on the way is sent back within one address, and network faults
// are told in words.
func TestWebFaults(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/gate", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err != nil {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, "/gate", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "Open")
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		w.Header().Set("Content-Length", "100")
		fmt.Fprint(w, "short")
	})
	plain, secure, gone := httptest.NewServer(mux), httptest.NewTLSServer(mux), httptest.NewServer(mux)
	defer plain.Close()
	defer secure.Close()
	gone.Close()
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	opt := quick(intake.Options{AllowPrivate: true, Timeout: 10 * time.Second})
	if got, failures := gather(t, opt, plain.URL+"/gate"); len(got) != 1 || string(got[0].Bytes) != "Open" {
		t.Error(got, failures)
	}
	for source, want := range map[string]string{
		plain.URL + "/cut":   "broke off before its end",
		secure.URL + "/gate": "has a certificate that is not to be trusted",
		gone.URL + "/gate":   "takes no connections",
		"www.example.org":    "write https:// before it",
	} {
		if got, failures := gather(t, opt, source); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], want) {
			t.Errorf("%s: %v, want %q", source, failures, want)
		}
	}
}

// A public page may not lead into a private network: the address is checked at
// every hop, when it is dialled, and no proxy of the environment goes around it.
func TestNoProxy(t *testing.T) {
	s := site(t)
	t.Setenv("HTTP_PROXY", s.URL)
	t.Setenv("http_proxy", s.URL)
	if got, failures := gather(t, intake.Options{Timeout: 2 * time.Second}, "http://10.1.2.3/page"); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], "private network") {
		t.Error(got, failures)
	}
}

func TestPublic(t *testing.T) {
	for _, s := range []string{"127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "0.0.0.0", "224.0.0.1",
		"255.255.255.255", "198.18.0.1", "192.0.2.1", "240.0.0.1", "168.63.129.16", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1",
		"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "fe80::ffff:8.8.8.8", "fdff::1", "fec0::1", "::ffff:169.254.169.254", "2002:7f00:1::", "2001:0:1::1", "2001:db8::1"} {
		if intake.Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is held to be public", s)
		}
	}
	for _, s := range []string{"8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8"} {
		if !intake.Public(netip.MustParseAddr(s)) {
			t.Errorf("%s is held to be private", s)
		}
	}
}
