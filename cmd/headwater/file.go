package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// target is the file that --output names. A regular file is written beside its
// place and put there when whole; a device or a pipe is written as it is.
type target struct {
	*os.File
	path string // where it is put; empty for what is written as it is
	mode fs.FileMode
}

// openTarget fails, naming the file and the remedy, before anything is read.
func openTarget(name string) (*target, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("writing %s: it is a directory; name a file in it", name)
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return nil, unwritable(name, err)
		}
		return &target{File: f}, nil
	}
	t := &target{path: name}
	if err == nil {
		t.mode = info.Mode().Perm()
		if t.path, err = filepath.EvalSymlinks(name); err != nil {
			return nil, unwritable(name, err)
		}
	}
	if t.File, err = beside(t.path); err != nil {
		return nil, unwritable(name, err)
	}
	return t, nil
}

func unwritable(name string, err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return fmt.Errorf("writing %s: %w; name a file in a folder that exists and that you may write to", name, err)
}

// beside makes a new hidden file in the folder of path, with the permissions
// that the user's mask leaves.
func beside(path string) (*os.File, error) {
	for {
		name := filepath.Join(filepath.Dir(path), ".headwater-"+strconv.FormatUint(rand.Uint64(), 36))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// settle closes the file and puts it in its place.
func (t *target) settle() error {
	if t.path == "" {
		return t.Close()
	}
	if t.mode != 0 {
		_ = t.Chmod(t.mode)
	}
	err := t.Close()
	if err == nil {
		err = os.Rename(t.Name(), t.path)
	}
	if err != nil {
		_ = os.Remove(t.Name())
	}
	return err
}

// drop leaves nothing half-written behind.
func (t *target) drop() {
	_ = t.Close()
	if t.path != "" {
		_ = os.Remove(t.Name())
	}
}

// live writes until the context ends, so that a long output stops when asked.
type live struct {
	ctx context.Context
	w   io.Writer
}

func (l live) Write(p []byte) (int, error) {
	if err := l.ctx.Err(); err != nil {
		return 0, err
	}
	return l.w.Write(p)
}
