package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/sqlite"
)

// damagedError says that the archive is damaged or cannot be used.
type damagedError struct{ error }

// archiveFlag adds the flag that names the archive.
func archiveFlag(flags *pflag.FlagSet, path *string) {
	flags.StringVar(path, "archive", "", "the archive's `FILE` (default headwater.db here, or HEADWATER_ARCHIVE)")
}

// openArchive opens the archive that the flag, the environment or the default names.
// Only what adds makes one that is not there.
func openArchive(ctx context.Context, path string, readOnly bool) (headwater.Archive, error) {
	path = archivePath(path)
	if _, err := os.Stat(path); readOnly && errors.Is(err, os.ErrNotExist) {
		return nil, damagedError{fmt.Errorf("%s: there is no archive of this name; 'headwater add' makes one, --archive names another", path)}
	}
	a, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: readOnly, Tool: "headwater " + engine.Version})
	if err != nil {
		return nil, damagedError{err}
	}
	return a, nil
}

// archivePath is the archive's file: the one asked for, that of the environment, or the
// default here.
func archivePath(asked string) string {
	return cmp.Or(asked, os.Getenv("HEADWATER_ARCHIVE"), "headwater.db")
}

// isArchive says which files are an archive's own: itself, what SQLite keeps beside it, and
// the copies of older versions.
func isArchive(archive string) func(path string) bool {
	own, err := filepath.Abs(archive)
	return func(path string) bool {
		abs, fail := filepath.Abs(path)
		rest, ok := strings.CutPrefix(abs, own)
		old, copied := strings.CutPrefix(rest, ".v")
		copied = copied && strings.Trim(old, "0123456789") == ""
		return err == nil && fail == nil && ok && (copied || rest == "" || rest == "-wal" || rest == "-shm" || rest == "-journal")
	}
}
