package intake_test

import (
	"encoding/base64"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/intake"
)

const letterHead = "Return-Path: <news@rona.example>\r\nReceived: from a by b; Thu, 4 Mar 2021 08:00:05 +0200\r\nReceived: from c by a; Thu, 4 Mar 2021 08:00:01 +0200\r\n" +
	"From: Rona Post <news@rona.example>\r\nTo: reader@home.example\r\nDate: Thu, 4 Mar 2021 07:59:00 +0200\r\nMessage-ID: <1@rona.example>\r\nMIME-Version: 1.0\r\n"

// letter is a newsletter with a text, a page, and things attached.
func letter() string {
	pdf := base64.StdEncoding.EncodeToString([]byte("%PDF-1.4 attached"))
	inner := "From: Ann <ann@home.example>\r\nSubject: The inner one\r\nDate: Wed, 3 Mar 2021 10:00:00 GMT\r\n\r\nInner text.\r\n"
	return letterHead + "List-Unsubscribe: <https://rona.example/out>\r\nSubject: =?koi8-r?B?" + base64.StdEncoding.EncodeToString([]byte("Fwd: \xf0\xc1\xd2\xcf\xcd ferry")) + "?=\r\n" +
		"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n" +
		"--y\r\nContent-Type: text/plain\r\n\r\nSee the page.\r\n--y\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>\xcf\xe0\xf0\xee\xec sank off Rona, the port says.</p>\r\n--y--\r\n" +
		"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"report.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + pdf + "\r\n" +
		"--x\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Disposition: attachment; filename=note.txt\r\n\r\n\xcd\xee\xf2\xe0\r\n" +
		"--x\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: inline\r\n\r\nPNG\r\n" +
		"--x\r\nContent-Type: message/rfc822\r\n\r\n" + inner + "\r\n--x--\r\n"
}

func TestMessage(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.eml": letter()})
	name := filepath.Join(dir, "a.eml")
	var skipped []string
	got, failures := gather(t, intake.Options{Skipped: func(p, reason string) { skipped = append(skipped, strings.TrimPrefix(p, name)+" "+reason) }}, dir)
	arrived := time.Date(2021, 3, 4, 6, 0, 5, 0, time.UTC)
	want := []headwater.Receipt{
		{URI: name, MediaType: "text/html", Charset: "utf-8", Bytes: []byte("<p>Паром sank off Rona, the port says.</p>"), Title: "Паром ferry", Publisher: "Rona Post", Published: "2021-03-04T07:59:00+02:00", Received: arrived},
		{URI: name + "#report.pdf", Via: name, MediaType: "application/pdf", Bytes: []byte("%PDF-1.4 attached"), Received: arrived},
		{URI: name + "#note.txt", Via: name, MediaType: "text/plain", Charset: "utf-8", Bytes: []byte("Нота"), Received: arrived},
		{URI: name + "#part-4", Via: name, MediaType: "text/plain", Charset: "utf-8", Bytes: []byte("Inner text."), Title: "The inner one", Published: "2021-03-03T10:00:00Z", Received: arrived},
	}
	if d := cmp.Diff(want, got); d != "" || len(failures) > 0 {
		t.Error(d, failures)
	}
	if d := cmp.Diff([]string{"#a.png is image/png"}, skipped); d != "" {
		t.Error(d)
	}
}

// Mail between people has no publisher; a plain text that says clearly more than
// the page beside it is the body.
func TestBodies(t *testing.T) {
	both := func(plain, page string) string {
		return letterHead + "Subject: Re: Ferry\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\n" + plain + "\r\n--y\r\nContent-Type: text/html\r\n\r\n" + page + "\r\n--y--\r\n"
	}
	for name, c := range map[string]struct{ in, media, text string }{
		"plain":    {letterHead + "Subject: Re: Ferry\r\n\r\nThe ferry sank.\r\n", "text/plain", "The ferry sank."},
		"page":     {letterHead + "Subject: Ferry\r\nContent-Type: text/html\r\n\r\n<p>The ferry sank.\r\n", "text/html", "<p>The ferry sank."},
		"both":     {both("The ferry sank.", "<p>The ferry sank.</p>"), "text/html", "<p>The ferry sank.</p>"},
		"poor one": {both("The ferry sank off Rona, the port says.", "<style>p{color:red}</style><p>Ferry</p>"), "text/plain", "The ferry sank off Rona, the port says."},
	} {
		got, failures := gather(t, intake.Options{Stdin: strings.NewReader(c.in)}, "-")
		if len(got) != 1 || len(failures) > 0 {
			t.Errorf("%s: %v %v", name, got, failures)
			continue
		}
		if r := got[0]; r.MediaType != c.media || string(r.Bytes) != c.text || r.Title != "Ferry" || r.Publisher != "" {
			t.Errorf("%s: %+v %q", name, r, r.Bytes)
		}
	}
	for in, want := range map[string]string{
		letterHead + "Subject: x\r\n\r\n": "holds no text",
		letterHead + "Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--\r\n":   "is an encrypted message",
		letterHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + strings.Repeat("--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n", 2000): "has more than 100 parts",
	} {
		if got, failures := gather(t, intake.Options{Stdin: strings.NewReader(in)}, "-"); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], want) {
			t.Errorf("%q: %v %v", want, got, failures)
		}
	}
}

func TestMailbox(t *testing.T) {
	from := "From news@rona.example Thu Mar  4 07:59:00 2021\n"
	one := strings.ReplaceAll(letterHead, "\r\n", "\n") + "Subject: One\n\nFirst text.\n\n>From here on it is quoted.\nFrom here on it is not parted.\n"
	big := strings.ReplaceAll(letterHead, "\r\n", "\n") + "Subject: Big\n\n" + strings.Repeat("long ", 2000) + "\n"
	got, failures := gather(t, intake.Options{Stdin: strings.NewReader(from + one + "\n" + from + big + "\n" + from + one), MaxBytes: 4000}, "-")
	if len(got) != 2 || got[0].URI != "-#1" || got[1].URI != "-#3" || got[0].Via != "-" || got[0].Title != "One" || string(got[0].Bytes) != "First text.\n\nFrom here on it is quoted.\nFrom here on it is not parted." {
		t.Errorf("%+v", got)
	}
	if len(failures) != 1 || !strings.HasPrefix(failures[0], "-#2: is larger than") {
		t.Error(failures)
	}
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.mbox": "Some text\n", "b.mbox": "", "c.mbox": from})
	for name, want := range map[string]string{"a.mbox": "holds no messages", "b.mbox": "is empty", "c.mbox": "is an empty message"} {
		if got, failures := gather(t, intake.Options{}, filepath.Join(dir, name)); len(got) > 0 || len(failures) != 1 || !strings.Contains(failures[0], want) {
			t.Errorf("%s: %v %v", name, got, failures)
		}
	}
}

// A text that only looks like mail stays a text.
func TestNotMail(t *testing.T) {
	for _, in := range []string{"From: the editor\n\nThe ferry sank.", "Subject: ferries\nThe ferry sank, says Message-ID.", "From Rona on Friday 4 March 2021 at 10:00 came word.\n", "title,text and more\n"} {
		got, failures := gather(t, intake.Options{Stdin: strings.NewReader(in)}, "-")
		if len(got) != 1 || len(failures) > 0 || string(got[0].Bytes) != in {
			t.Errorf("%q: %v %v", in, got, failures)
		}
	}
}

func FuzzMessage(f *testing.F) {
	f.Add([]byte(letter()))
	f.Add([]byte("\r\nplain"))
	f.Fuzz(func(t *testing.T, raw []byte) { lawful(t, append([]byte(letterHead), raw...)) })
}

func FuzzMailbox(f *testing.F) {
	f.Add([]byte(letter()))
	f.Fuzz(func(t *testing.T, raw []byte) {
		lawful(t, append([]byte("From a@b.example Thu Mar  4 07:59:00 2021\n"), raw...))
	})
}
