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
var fused = regexp.MustCompile(`VFN?M(ADD|SUB)|VRCP|VRSQRT`)

func TestNothingIsFused(t *testing.T) {
	if found := fused.Find(generated(t)["asm_amd64.s"]); found != nil {
		t.Errorf("%s gives other bits than pure Go", found)
	}
	for _, bad := range []string{"VFMADD231PS", "VFNMADD213SS", "VRCP14PS", "VFMSUB132PS"} {
		if !fused.MatchString(bad) {
			t.Errorf("%s passes", bad)
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
