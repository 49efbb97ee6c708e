package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/geonames"
	"github.com/headwater-project/headwater/gazetteer/writer"
)

// workplace is where an import is made: files beside the one it will replace.
type workplace struct {
	path             string
	out, names, keys *os.File
}

// staleAfter is the age at which what a killed import left is swept away.
const staleAfter = 24 * time.Hour

func newWorkplace(path string) (*workplace, error) {
	dir := filepath.Dir(path)
	w := &workplace{path: path}
	err := os.MkdirAll(dir, 0o755)
	if info, statErr := os.Stat(path); err == nil && statErr == nil && (!info.Mode().IsRegular() || info.Size() > 0 && !isGazetteer(path)) {
		return nil, fmt.Errorf("writing %s: it is there and is no gazetteer; name another file with --gazetteer, or delete %s yourself", path, path)
	}
	sweep(dir)
	for _, f := range []**os.File{&w.out, &w.names, &w.keys} {
		if err == nil {
			*f, err = os.CreateTemp(dir, importPattern)
		}
	}
	if err != nil {
		w.clear()
		return nil, fmt.Errorf("writing %s: %w; name a file in a folder that you may write to with --gazetteer", path, cause(err))
	}
	return w, nil
}

const importPattern = ".headwater-import-*"

// isGazetteer says whether a file begins as a compiled gazetteer does.
func isGazetteer(path string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	var start [4]byte
	_, err = io.ReadFull(f, start[:])
	return err == nil && string(start[:]) == gazetteer.Magic[:4]
}

// sweep removes what imports left that were killed long ago.
func sweep(dir string) {
	old, _ := filepath.Glob(filepath.Join(dir, importPattern))
	for _, f := range old {
		if info, err := os.Stat(f); err == nil && time.Since(info.ModTime()) > staleAfter {
			_ = os.Remove(f)
		}
	}
}

func (w *workplace) rooms() writer.Rooms {
	return writer.Rooms{Out: w.out, Names: w.names, Keys: w.keys}
}

// settle puts the new file in the place of the former one.
func (w *workplace) settle() error {
	_ = w.out.Chmod(0o644)
	err := w.out.Sync()
	if closed := w.out.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(w.out.Name(), w.path)
	}
	return w.explain(err)
}

// explain adds to a failure to write where it was and what to do.
func (w *workplace) explain(err error) error {
	var refused *geonames.Refusal
	if _, ok := errors.AsType[*os.PathError](err); ok && !errors.As(err, &refused) {
		return fmt.Errorf("writing in %s: %w; make room there, or name another place with --gazetteer", filepath.Dir(w.path), cause(err))
	}
	return err
}

// clear leaves nothing of an import behind but what was put in place.
func (w *workplace) clear() {
	for _, f := range []*os.File{w.out, w.names, w.keys} {
		if f != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}
}
