// Command pack compiles the readable catalog into its compact form. Run it in
// the folder of package catalog: go generate ./catalog.
package main

import (
	"log"
	"os"

	"github.com/headwater-project/headwater/catalog"
)

func main() {
	log.SetFlags(0)
	out, err := catalog.Compile(os.DirFS("."))
	if err != nil {
		log.Fatalf("pack: %v", err)
	}
	if err := os.WriteFile("data/catalog.bin", out, 0o644); err != nil {
		log.Fatalf("pack: %v", err)
	}
}
