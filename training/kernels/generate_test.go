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
		0x4e21dbff: two(scvtf, 31, 31),
		0x4ea0f805: two(fabs, 5, 0),
		0x6e25fc00: three(fdiv, 0, 0, 5),
		0x4ea0d605: three(fsub, 5, 16, 0),
		0x4eb1f421: three(fmin, 1, 1, 17),
		0x4e32f421: three(fmax, 1, 1, 18),
		0x4e23e462: three(fcmeq, 2, 3, 3),
		0x6e30f8e0: two(fmaxv, 0, 7),
		0x4e21a884: two(fcvtns, 4, 4),
		0x0e6148a4: two(sqxtn, 4, 5),
		0x4e6148c4: two(sqxtn2, 4, 6),
		0x0e2148a4: two(sqxtnB, 4, 5),
		0x4e2148c4: two(sqxtn2B, 4, 6),
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
