// Command kernels writes the assembly of package model: the arithmetic of a
// network's forward pass for processors with AVX2 and with AVX-512 VNNI. Run it
// by go generate in model; what it writes is committed and holds no instruction
// that fuses a product and a sum, so that results equal those of pure Go.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	flags := flag.NewFlagSet("kernels", flag.ExitOnError) // avo fills the common one
	out := flags.String("out", "../model", "folder of package model")
	_ = flags.Parse(os.Args[1:]) // exits on an error
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "kernels:", err)
		os.Exit(1)
	}
}

func run(folder string) error {
	files, err := generate()
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			return fmt.Errorf("writing the kernels: %w", err)
		}
	}
	return nil
}
