//go:build !unix

package main

import "os"

// mapped reads a file whole, where it is not simple to map it.
func mapped(path string) (string, error) {
	data, err := os.ReadFile(path)
	return string(data), err
}
