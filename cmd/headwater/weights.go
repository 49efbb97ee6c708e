package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater/syntax"
)

// weightsFlag lets a user try weights of their own training.
func weightsFlag(flags *pflag.FlagSet, path *string) {
	flags.StringVar(path, "weights", "", "weight `FILE` of the parser in place of the built-in one")
}

// loadParser opens the parser with the weights in a file, or the built-in ones
// where path is empty.
func loadParser(path string) (*syntax.Parser, error) {
	if path == "" {
		p, err := syntax.Load()
		if err != nil {
			return nil, failedError{err}
		}
		return p, nil
	}
	data, err := weightFile(path)
	if err != nil {
		return nil, usageError{fmt.Errorf("--weights %s: %w; name a weight file, or leave --weights out for the built-in one", path, err)}
	}
	p, err := syntax.Open(data)
	if err != nil {
		return nil, usageError{fmt.Errorf("--weights %s: %w, or leave --weights out for the built-in ones", path, err)}
	}
	return p, nil
}

// maxWeights bounds how many bytes of a weight file are read: far more than a
// parser's, and less than fills the memory where a device is named.
const maxWeights = 256 << 20

// weightFile reads a file of at most maxWeights bytes.
func weightFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("does not exist")
	}
	if err != nil {
		return nil, fmt.Errorf("opening it: %w", err)
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.New("is a directory")
	}
	data, err := io.ReadAll(io.LimitReader(f, maxWeights+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading it: %w", err)
	case len(data) > maxWeights:
		return nil, fmt.Errorf("is larger than %d MiB, so it is none of ours", maxWeights>>20)
	}
	return data, nil
}
