package intake

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/headwater-project/headwater"
)

// path takes in a file or directory the reader named.
func (w *walk) path(name string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		w.fail(unopened(name, err))
	case info.IsDir():
		w.root(name)
	case !info.Mode().IsRegular():
		w.fail(refuse(name, "is not a regular file", "pipe it in and name - instead", nil))
	default:
		w.file(name, info)
	}
}

func unopened(name string, err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.HasPrefix(name, "www."):
		return refuse(name, "is no file", "write https:// before it if it is a web address", err)
	case errors.Is(err, fs.ErrNotExist):
		return refuse(name, "does not exist", "check the name", err)
	case errors.Is(err, fs.ErrPermission):
		return refuse(name, "may not be read by you", "change its permissions", err)
	}
	return refuse(name, "could not be read ("+cause(err)+")", "check the file and the disk", err)
}

// cause is an error's message without the file name that it repeats.
func cause(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err.Error()
	}
	return err.Error()
}

// root walks a directory the reader named.
func (w *walk) root(name string) {
	seen := map[string]bool{}
	if at, err := filepath.EvalSymlinks(name); err == nil {
		for at, err = filepath.Abs(at); err == nil && at != filepath.Dir(at); {
			at = filepath.Dir(at)
			seen[at] = true // a link upwards would lead out of what was named
		}
	}
	w.directory(name, seen)
}

// directory walks name in sorted order. Seen holds the real paths of the
// directories above, on the way and before, so that links lead neither in
// circles nor to all there is.
func (w *walk) directory(name string, seen map[string]bool) {
	at, err := filepath.EvalSymlinks(name)
	if err != nil {
		w.fail(unopened(name, err))
		return
	}
	if at, err = filepath.Abs(at); err != nil || seen[at] {
		w.Skipped(name, "is a directory already walked, or one above")
		return
	}
	seen[at] = true
	entries, err := os.ReadDir(name)
	if err != nil {
		w.fail(unopened(name, err))
	}
	for _, e := range entries {
		if !w.live() {
			return
		}
		w.entry(filepath.Join(name, e.Name()), e.Name(), seen)
	}
}

// entry takes in one name found in a directory, or skips it.
func (w *walk) entry(path, name string, seen map[string]bool) {
	if strings.HasPrefix(name, ".") {
		w.Skipped(path, "is hidden")
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.fail(unopened(path, err))
	case info.IsDir():
		w.directory(path, seen)
	case !info.Mode().IsRegular():
		w.Skipped(path, "is not a regular file")
	case foreign(name) != "":
		w.Skipped(path, foreign(name))
	default:
		w.file(path, info)
	}
}

// foreign says why a file in a directory is no report, by its extension; empty
// when it may be one.
func foreign(name string) string {
	ext := strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ".gz")))
	if kind := foreignKinds[ext]; kind != "" {
		return "is " + kind
	}
	return ""
}

var foreignKinds = map[string]string{
	".png": "a picture", ".jpg": "a picture", ".jpeg": "a picture", ".gif": "a picture", ".webp": "a picture", ".svg": "a picture", ".ico": "a picture", ".bmp": "a picture", ".tif": "a picture", ".tiff": "a picture", ".avif": "a picture", ".heic": "a picture",
	".mp3": "sound", ".wav": "sound", ".ogg": "sound", ".m4a": "sound", ".flac": "sound", ".mp4": "a film", ".mov": "a film", ".avi": "a film", ".mkv": "a film", ".webm": "a film",
	".zip": "an archive", ".tar": "an archive", ".tgz": "an archive", ".bz2": "an archive", ".xz": "an archive", ".zst": "an archive", ".7z": "an archive", ".rar": "an archive", ".jar": "an archive", ".warc": "a web archive", ".wacz": "a web archive",
	".exe": "a program", ".dll": "a program", ".so": "a program", ".dylib": "a program", ".o": "a program", ".a": "a program", ".bin": "a program", ".class": "a program", ".wasm": "a program", ".pyc": "a program",
	".go": "source code", ".py": "source code", ".js": "source code", ".mjs": "source code", ".ts": "source code", ".tsx": "source code", ".css": "source code", ".c": "source code", ".h": "source code", ".cc": "source code", ".cpp": "source code", ".rs": "source code", ".java": "source code", ".rb": "source code", ".sh": "source code", ".sql": "source code", ".map": "source code",
	".md": "documentation", ".yaml": "settings", ".yml": "settings", ".toml": "settings", ".ini": "settings", ".mod": "settings", ".sum": "settings", ".lock": "settings",
	".json": "data", ".xml": "data", ".csv": "data", ".tsv": "data", ".parquet": "data", ".conllu": "data", ".geojson": "data", ".rss": "a feed", ".atom": "a feed",
	".db": "a database", ".sqlite": "a database", ".pdf": "a PDF, which is not read yet", ".doc": "an office document", ".docx": "an office document", ".xls": "an office document", ".xlsx": "an office document", ".ppt": "an office document", ".pptx": "an office document", ".odt": "an office document", ".rtf": "an office document", ".epub": "a book", ".woff": "a font", ".woff2": "a font", ".ttf": "a font", ".otf": "a font", ".log": "a log",
}

// form is how the bytes of an input are to be taken.
type form int

const (
	sniffed form = iota // decide by a look at the first line
	whole               // one report
	records             // JSON Lines
)

// formOf decides by a file's name, a .gz at its end aside, how to take it and of
// which media type it is.
func formOf(name string) (form, string) {
	switch strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ".gz"))) {
	case ".jsonl", ".ndjson":
		return records, ""
	case ".html", ".htm":
		return whole, "text/html"
	case ".xhtml", ".xht":
		return whole, "application/xhtml+xml"
	case ".txt", ".text":
		return whole, "text/plain"
	}
	return sniffed, ""
}

func (w *walk) file(name string, info fs.FileInfo) {
	how, media := formOf(name)
	packed := strings.HasSuffix(name, ".gz")
	if how == whole && !packed && info.Size() > w.MaxBytes {
		w.fail(w.tooLarge(name, info.Size()))
		return
	}
	f, err := os.Open(name)
	if err != nil {
		w.fail(unopened(name, err))
		return
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	if !packed {
		w.take(headwater.Receipt{URI: name, MediaType: media}, f, how, info.Size())
		return
	}
	z, err := gzip.NewReader(bufio.NewReader(f))
	if errors.Is(err, io.EOF) {
		w.fail(refuse(name, "is empty", "check that the file was saved or downloaded whole", err))
		return
	}
	if err != nil {
		w.fail(refuse(name, "is not gzip data though its name ends in .gz", "rename it or pack it again", err))
		return
	}
	w.take(headwater.Receipt{URI: name, MediaType: media}, z, how, 0)
}

// take reads an input in the form its name or, failing that, its first line
// tells. Size is 0 where it is not known.
func (w *walk) take(rec headwater.Receipt, r io.Reader, how form, size int64) {
	b := bufio.NewReaderSize(r, 64<<10)
	switch {
	case how == records, how == sniffed && recordAhead(b):
		w.records(rec.URI, b)
	case size > w.MaxBytes:
		w.fail(w.tooLarge(rec.URI, size))
	default:
		w.one(rec, b)
	}
}

// one reads a whole report.
func (w *walk) one(rec headwater.Receipt, r io.Reader) {
	raw, err := io.ReadAll(io.LimitReader(&cancelled{w, r}, w.MaxBytes+1))
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case err != nil:
		w.fail(refuse(rec.URI, "could not be read to its end ("+cause(err)+")", "check that it is whole", err))
	case int64(len(raw)) > w.MaxBytes:
		w.fail(w.tooLarge(rec.URI, 0))
	default:
		rec.Bytes = raw
		w.emit(rec)
	}
}

func (w *walk) tooLarge(name string, size int64) *Error {
	reason := fmt.Sprintf("is larger than %s", bytesOf(w.MaxBytes))
	if size > 0 {
		reason = fmt.Sprintf("is %s large, more than %s", bytesOf(size), bytesOf(w.MaxBytes))
	}
	return refuse(name, reason, "split it, or give JSON Lines with one report a line", nil)
}

func bytesOf(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// cancelled stops a long read when the context ends.
type cancelled struct {
	w *walk
	r io.Reader
}

func (c *cancelled) Read(p []byte) (int, error) {
	if err := c.w.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
