package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Size is how many bytes the files of sources have, and whether that is all there is:
// web addresses and standard input do not tell. Links inside directories are not followed.
func Size(sources []string) (bytes int64, all bool) {
	all = true
	for _, s := range sources {
		if s == "-" || scheme(s) != "" {
			all = false
			continue
		}
		_ = filepath.WalkDir(s, func(path string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
			case path != s && strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
			case !e.IsDir():
				if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
					bytes += info.Size()
				}
			}
			return nil //nolint:nilerr // Walk names what cannot be read
		})
	}
	return bytes, all
}

// passed tells of bytes that are behind.
func (w *walk) passed(n int64) {
	w.past += n
	if w.Progress != nil {
		w.Progress(w.past)
	}
}

// counted tells of what is read of a file.
type counted struct {
	w    *walk
	file *os.File
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.file.Read(p)
	c.w.passed(int64(n))
	return n, err
}
