// Command segment trains the model that decides where sentences end.
//
//	go run ./segment -data FOLDER -out ../syntax/boundary.bin
//
// FOLDER holds the English treebanks EWT and GUM of Universal Dependencies as
// ud/en_{ewt,gum}-ud-{train,dev}.conllu.gz. It trains on the training parts and
// prints what the program then scores on the others. Without -out it only
// scores. The same corpora give the same file.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	data := flag.String("data", "", "folder of the corpora")
	out := flag.String("out", "", "file to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "segment:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	if out != "" {
		return train(data, out)
	}
	for _, name := range []string{"ewt", "gum"} {
		docs, err := readTreebank(part(data, name, "dev"))
		if err != nil {
			return err
		}
		report(os.Stdout, name+" dev", docs)
	}
	return nil
}

func part(data, name, split string) string {
	return filepath.Join(data, "ud", "en_"+name+"-ud-"+split+".conllu.gz")
}

func train(data, out string) error {
	var examples []example
	for _, name := range []string{"ewt", "gum"} {
		docs, err := readTreebank(part(data, name, "train"))
		if err != nil {
			return err
		}
		examples = append(examples, gather(docs)...)
	}
	features := vocabulary(examples, rarest)
	file, err := encode(features, learn(examples, len(features)))
	if err != nil {
		return err
	}
	sum := fmt.Sprintf("%x  %s\n", sha256.Sum256(file), filepath.Base(out))
	fmt.Printf("%d gaps, %d features, sha256 %s", len(examples), len(features), sum)
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return fmt.Errorf("writing the weights: %w", err)
	}
	if err := os.WriteFile(strings.TrimSuffix(out, ".bin")+".sha256", []byte(sum), 0o644); err != nil {
		return fmt.Errorf("writing the hash of the weights: %w", err)
	}
	return nil
}
