package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

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
	path = cmp.Or(path, os.Getenv("HEADWATER_ARCHIVE"), "headwater.db")
	if _, err := os.Stat(path); readOnly && errors.Is(err, os.ErrNotExist) {
		return nil, damagedError{fmt.Errorf("%s: there is no archive of this name; 'headwater add' makes one, --archive names another", path)}
	}
	a, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: readOnly, Tool: "headwater " + engine.Version})
	if err != nil {
		return nil, damagedError{err}
	}
	return a, nil
}
