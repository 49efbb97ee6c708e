package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/archivetest"
)

func TestArchive(t *testing.T) {
	archivetest.Run(t, func(t *testing.T) headwater.Archive {
		return opened(t, filepath.Join(t.TempDir(), "a.db"), Options{})
	})
}

// opened is an archive that closes with the test.
func opened(t testing.TB, path string, opt Options) *Archive {
	t.Helper()
	a, err := Open(context.Background(), path, opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}
