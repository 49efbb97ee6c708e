package eval

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// maxCorpus bounds an unpacked file, so that a damaged or hostile gzip stream
// cannot fill the memory.
const maxCorpus = 2 << 30

// file is one corpus or prediction file, unpacked.
type file struct {
	path, name string // name is the base name, which the table prints
	sum        string // the first 12 hex digits of the sha256 of the stored bytes
	bytes      []byte
	documents  int    // filled by the corpus readers
	only       string // what the ids of documents begin with that count; for syntax and attribution
}

// corpus is what one task reads: gold files and perhaps predictions.
type corpus struct {
	data []file
	pred *file
}

func loadAll(paths []string) ([]file, error) {
	var files []file
	for _, p := range paths {
		f, err := load(p)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// load reads and, where it is gzip, unpacks one file.
func load(path string) (file, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return file{}, fmt.Errorf("%s: no such file", path)
	}
	if err != nil {
		return file{}, fmt.Errorf("look at %s: %w", path, err)
	}
	if info.IsDir() {
		return file{}, fmt.Errorf("%s is a directory; name a corpus file in it", path)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return file{}, fmt.Errorf("read %s: %w", path, err)
	}
	sum := sha256.Sum256(raw)
	f := file{path: path, name: filepath.Base(path), sum: hex.EncodeToString(sum[:6])}
	if f.bytes, err = unpack(raw, maxCorpus); err != nil {
		return file{}, fmt.Errorf("unpack %s: %w", path, err)
	}
	return f, nil
}

// unpack gives raw itself unless it starts as a gzip stream does.
func unpack(raw []byte, limit int64) ([]byte, error) {
	if !bytes.HasPrefix(raw, []byte{0x1f, 0x8b}) {
		return raw, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(out)) > limit {
		return nil, fmt.Errorf("it unpacks to more than %d bytes; split it", limit)
	}
	return out, nil
}

// lines gives every line with its number from 1, without its line end.
func (f *file) lines() iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		rest := bytes.TrimPrefix(f.bytes, []byte("\uFEFF"))
		for n := 1; len(rest) > 0; n++ {
			line, after, _ := bytes.Cut(rest, []byte("\n"))
			if !yield(n, bytes.TrimSuffix(line, []byte("\r"))) {
				return
			}
			rest = after
		}
	}
}

// failf is an error that names the file and the line.
func (f *file) failf(line int, format string, args ...any) error {
	return fmt.Errorf("%s line %d: %w", f.path, line, fmt.Errorf(format, args...))
}

// utf8Line refuses a line that is not valid UTF-8.
func (f *file) utf8Line(n int, line []byte) (string, error) {
	if !utf8.Valid(line) {
		return "", f.failf(n, "not valid UTF-8; convert the file")
	}
	return string(line), nil
}

// clip shortens a value that an error quotes.
func clip(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.ToValidUTF8(string([]rune(s)[:most]), "") + "…"
}
