//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestPipeInPlaceOfAFile holds that a pipe without a writer is refused, not waited for.
func TestPipeInPlaceOfAFile(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "SY.txt")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	for _, args := range [][]string{
		{"gazetteer", "import", "--gazetteer", filepath.Join(dir, "mine.hwg"), pipe},
		{"gazetteer", "import", "--gazetteer", pipe, "nothing.txt"},
		{"gazetteer", "lookup", "--gazetteer", pipe, "Baghdad"},
		{"gazetteer", "remove", "--gazetteer", pipe},
	} {
		done := make(chan string, 1)
		go func() {
			_, said := command(t.Context(), args...)
			done <- said
		}()
		select {
		case said := <-done:
			if !strings.Contains(said, "regular file") && !strings.Contains(said, "no gazetteer") {
				t.Errorf("%v: said %s", args, said)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("%v: waits for the pipe", args)
		}
	}
}
