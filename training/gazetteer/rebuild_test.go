package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestRebuildIsByteIdentical compiles the committed YAML and the packages in the
// folder that HEADWATER_PACKAGES names, and holds the result against the
// committed files.
func TestRebuildIsByteIdentical(t *testing.T) {
	packages := os.Getenv("HEADWATER_PACKAGES")
	if packages == "" {
		t.Skip("skipped: HEADWATER_PACKAGES is unset; set it to a folder of unpacked npm packages (see the command's doc) to rebuild the gazetteer")
	}
	const home = "../../gazetteer"
	files, err := compile(filepath.Join(home, "data"), packages)
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range files {
		want, err := os.ReadFile(filepath.Join(home, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: rebuilt %d bytes differ from the committed %d; run go generate in gazetteer", name, len(got), len(want))
		}
	}
}

func TestOwnDataIsCited(t *testing.T) {
	o, err := readOwn("../../gazetteer/data")
	if err != nil {
		t.Fatal(err)
	}
	if len(o.states) < 249 || len(o.areas) < 400 || len(o.renaming) < 100 {
		t.Errorf("%d countries, %d areas, %d divisions", len(o.states), len(o.areas), len(o.renaming))
	}
	o.areas = append(o.areas, region{Name: "Nowhere", Point: [2]float64{91, 0}})
	if err := o.check(); err == nil {
		t.Error("a row without a reference and off the globe passes")
	}
}
