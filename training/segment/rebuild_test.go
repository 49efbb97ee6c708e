package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// The weights that syntax carries come out of the corpora again, byte for byte.
func TestRebuild(t *testing.T) {
	data := os.Getenv("HEADWATER_DATA")
	if data == "" {
		t.Skip("HEADWATER_DATA is not set: it names the folder of the corpora")
	}
	if runtime.GOARCH != "amd64" {
		t.Skip("the last digit of an exponential differs between machines; the file was made on amd64")
	}
	out := filepath.Join(t.TempDir(), "boundary.bin")
	if err := train(data, out); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../syntax/boundary.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("training gives other weights than syntax/boundary.bin: write it anew with -out and renew boundary.sha256")
	}
}

// What a change of the scanner or of the model may not fall below.
func TestScores(t *testing.T) {
	data := os.Getenv("HEADWATER_DATA")
	if data == "" {
		t.Skip("HEADWATER_DATA is not set: it names the folder of the corpora")
	}
	for name, least := range map[string]struct{ words, sentences float64 }{
		"ewt": {99.3, 88.5},
		"gum": {99.7, 95},
	} {
		docs, err := readTreebank(part(data, name, "dev"))
		if err != nil {
			t.Fatal(err)
		}
		var all score
		for i := range docs {
			all.add(&docs[i])
		}
		if all.words.f1() < least.words || all.sentences.f1() < least.sentences {
			t.Errorf("%s: words %v, sentences %v; want F1 of %v and %v at least", name, all.words, all.sentences, least.words, least.sentences)
		}
	}
}
