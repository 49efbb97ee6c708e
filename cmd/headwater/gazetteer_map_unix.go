//go:build unix

package main

import (
	"errors"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// mapped gives the bytes of a file without reading them: the system brings in the
// pages that are looked at. The mapping lasts as long as the program. An import puts
// a new file in place of the old one, which stays as it is for those who have it open.
func mapped(path string) (string, error) {
	info, err := os.Stat(path) // before it is opened: to open a pipe waits for its writer
	switch {
	case err != nil:
		return "", err
	case info.IsDir():
		return "", errors.New("is a directory")
	case !info.Mode().IsRegular():
		return "", errors.New("is no regular file")
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	if info, err = f.Stat(); err != nil {
		return "", err // an import may have put another file there
	}
	if info.Size() == 0 || info.Size() > 1<<32 {
		return "", nil
	}
	data, err := unix.Mmap(int(f.Fd()), 0, int(info.Size()), unix.PROT_READ, unix.MAP_SHARED)
	if err != nil {
		return "", &os.PathError{Op: "mapping", Path: path, Err: err}
	}
	return unsafe.String(&data[0], len(data)), nil
}
