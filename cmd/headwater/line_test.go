package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"report.txt: is empty":     "report.txt: is empty",
		"é “x” 漢 …":                "é “x” 漢 …",
		"a\nb\x1b[31m\x07":         `a\x0ab\x1b[31m\x07`,
		"a\u202eb\u009bc\u2028":    `a\u202eb\u009bc\u2028`,
		"bad\xff\xfe \ufffd utf-8": `bad\xff\xfe ` + "\ufffd utf-8",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A file that was there keeps its permissions, its place behind a link, and its
// content until the new one is whole.
func TestTarget(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "real"), filepath.Join(dir, "link")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real", link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	put := func(words string, end func(*target) error) {
		f, err := openTarget(link)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteString(words); err != nil {
			t.Fatal(err)
		}
		if err := end(f); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(want string) {
		t.Helper()
		got, err := os.ReadFile(name)
		info, _ := os.Stat(name)
		all, _ := os.ReadDir(dir)
		if string(got) != want || err != nil || info.Mode().Perm() != 0o600 || len(all) != 2 {
			t.Errorf("%q, %v, %v, %d files", got, err, info.Mode(), len(all))
		}
	}
	put("half", func(f *target) error { f.drop(); return nil })
	holds("old")
	put("new", (*target).settle)
	holds("new")
	if _, err := openTarget(dir); err == nil || !strings.Contains(err.Error(), "directory") {
		t.Error(err)
	}
}

// A device is written to, never replaced.
func TestTargetDevice(t *testing.T) {
	f, err := openTarget(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.settle(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%v %v", info, err)
	}
}

// typist is a standard input that is waited for.
type typist struct{ awaited, types chan struct{} }

func (t typist) Read([]byte) (int, error) {
	close(t.awaited)
	<-t.types
	return 0, io.EOF
}

// An interrupt ends a run that waits for its input, or is writing.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	in := typist{make(chan struct{}), make(chan struct{})}
	defer close(in.types)
	var out, errs bytes.Buffer
	ended := make(chan int)
	go func() { ended <- run(ctx, []string{"read", "-"}, in, &out, &errs) }()
	<-in.awaited
	cancel()
	if status := <-ended; status != statusFailed || !strings.Contains(errs.String(), "stopped before the end") || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("status %d, %q", status, errs.String())
	}
	hang := make(chan struct{})
	defer close(hang)
	if err := unless(ctx, func() error { <-hang; return nil }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := (live{ctx, &out}).Write([]byte("x")); !errors.Is(err, context.Canceled) || out.Len() > 0 {
		t.Error(err, out.String())
	}
}
