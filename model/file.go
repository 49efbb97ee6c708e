package model

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// A weight file is, one after the other: the magic line; the size of the
// manifest in ten digits and a newline; the manifest in JSON; zeros up to a
// multiple of 64 bytes; the payload; the SHA-256 of all this.
const (
	magic     = "HWWEIGHTS1\n"
	sizeLine  = 11
	alignment = 64
)

// File is an opened weight file. It keeps the bytes it was opened from and is
// safe for concurrent use.
type File struct {
	manifest Manifest
	payload  []byte
	sum      [sha256.Size]byte
	index    map[string]int // into manifest.Tensors, by name
}

// Open checks a weight file, its hash included, and reads its manifest.
// Tensors stay where they lie: data must not change afterwards. The error is a
// *DamageError.
func Open(data []byte) (*File, error) {
	if !strings.HasPrefix(string(data[:min(len(data), len(magic))]), magic) {
		return nil, &DamageError{Problem: fmt.Sprintf("it does not begin with %q", magic)}
	}
	text, start, err := manifestOf(data)
	if err != nil {
		return nil, err
	}
	end := len(data) - sha256.Size
	f := &File{payload: data[start:end:end], sum: sha256.Sum256(data[:end])}
	broken := json.Unmarshal(text, &f.manifest)
	if want := data[end:]; string(f.sum[:]) != string(want) {
		e := f.damage("its content does not have the hash that it states")
		e.Found, e.Want = f.SHA256(), hex.EncodeToString(want)
		return nil, e
	}
	if broken != nil {
		return nil, f.damage(fmt.Sprintf("its manifest cannot be read: %v", broken))
	}
	if err := f.place(); err != nil {
		return nil, err
	}
	return f, nil
}

// manifestOf gives the text of the manifest, and where the payload begins.
func manifestOf(data []byte) (text []byte, start int, err error) {
	const from = len(magic) + sizeLine
	if len(data) < from+sha256.Size {
		return nil, 0, &DamageError{Problem: fmt.Sprintf("it ends after %d bytes", len(data))}
	}
	line := string(data[len(magic):from])
	size, err := strconv.ParseUint(strings.TrimSuffix(line, "\n"), 10, 40)
	if err != nil || line[sizeLine-1] != '\n' {
		return nil, 0, &DamageError{Problem: fmt.Sprintf("the size of its manifest is %q", line)}
	}
	room := uint64(len(data) - from - sha256.Size)
	padded := (uint64(from)+size+alignment-1)/alignment*alignment - uint64(from)
	if padded > room {
		return nil, 0, &DamageError{Problem: fmt.Sprintf("it has %d bytes, too few for a manifest of %d", len(data), size)}
	}
	return data[from : from+int(size)], from + int(padded), nil
}

func (f *File) damage(problem string) *DamageError {
	return &DamageError{Name: f.manifest.Name, MadeBy: f.manifest.MadeBy, Problem: problem}
}

// place checks that the tensors follow one another inside the payload, and
// indexes them.
func (f *File) place() error {
	f.index = make(map[string]int, len(f.manifest.Tensors))
	end := 0
	for i := range f.manifest.Tensors {
		t := &f.manifest.Tensors[i]
		if problem := t.check(end, len(f.payload)); problem != "" {
			return f.damage(fmt.Sprintf("tensor %q %s", t.Name, problem))
		}
		if _, twice := f.index[t.Name]; twice {
			return f.damage(fmt.Sprintf("tensor %q is there twice", t.Name))
		}
		f.index[t.Name], end = i, t.Offset+t.Bytes
	}
	return nil
}

// check says what is wrong with a tensor that may lie from start to end.
func (t *Tensor) check(start, end int) string {
	size := t.Type.size()
	n, ok := t.elements(end)
	switch {
	case size < 0:
		return fmt.Sprintf("is of unknown type %q", t.Type)
	case t.Offset < start || t.Offset%alignment != 0 || t.Bytes < 0 || t.Offset > end || t.Bytes > end-t.Offset:
		return fmt.Sprintf("lies at %d with %d bytes, outside %d to %d or off the grid", t.Offset, t.Bytes, start, end)
	case !ok || (size > 0 && (t.Bytes%size != 0 || t.Bytes/size != n)):
		return fmt.Sprintf("of %v %s has %d bytes", t.Shape, t.Type, t.Bytes)
	}
	return ""
}

// Manifest gives the manifest; its slices and map belong to the file.
func (f *File) Manifest() Manifest { return f.manifest }

// SHA256 is the hash of the file in hexadecimal: of all its bytes but the last
// 32, which hold it.
func (f *File) SHA256() string { return hex.EncodeToString(f.sum[:]) }
