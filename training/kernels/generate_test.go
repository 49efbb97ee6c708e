package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

const home = "../../model"

func TestRebuildIsByteIdentical(t *testing.T) {
	for name, got := range generated(t) {
		want, err := os.ReadFile(filepath.Join(home, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from what this command writes; run go generate in model", name)
		}
	}
}

// fused matches what would round a product and a sum at once, and what only
// estimates a quotient: neither equals pure Go.
var fused = regexp.MustCompile(`VFN?M(ADD|SUB)|VRCP|VRSQRT|FML[AS]|FRECP`)

func TestNothingIsFused(t *testing.T) {
	for name, text := range generated(t) {
		if found := fused.Find(text); found != nil {
			t.Errorf("%s: %s gives other bits than pure Go", name, found)
		}
	}
	for _, bad := range []string{"VFMADD231PS", "VFNMADD213SS", "VRCP14PS", "VFMSUB132PS", "FMLA V1.4S, V2.4S, V3.4S"} {
		if !fused.MatchString(bad) {
			t.Errorf("%s passes", bad)
		}
	}
}

// The words are those that GNU as gives.
func TestWordsOfARM(t *testing.T) {
	for want, got := range map[uint32]uint32{
		0x4f84e010: sdot(16, 0, 4, 0),
		0x4fa7e87f: sdot(31, 3, 7, 3),
		0x4fa5e034: sdot(20, 1, 5, 1),
		0x4f85e834: sdot(20, 1, 5, 2),
		0x6e29dc4e: three(fmul, 14, 2, 9),
		0x4e2bd631: three(fadd, 17, 17, 11),
		0x4e21dbff: scvtf | 31<<5 | 31,
	} {
		if got != want {
			t.Errorf("%08x, want %08x", got, want)
		}
	}
}

func generated(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	return files
}
