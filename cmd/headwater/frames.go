package main

import (
	"io/fs"
	"os"
)

// frameFolders opens the folders of frames that a user named.
func frameFolders(names []string) map[string]fs.FS {
	if len(names) == 0 {
		return nil
	}
	out := make(map[string]fs.FS, len(names))
	for _, n := range names {
		out[n] = os.DirFS(n)
	}
	return out
}
