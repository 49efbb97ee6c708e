package intake

import (
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
		w.file(name, info, true)
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
	if w.Except(path) {
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
		w.passed(info.Size())
	default:
		w.file(path, info, false)
	}
}

// file takes in one file; named says that the reader asked for it by name.
func (w *walk) file(name string, info fs.FileInfo, named bool) {
	f, err := os.Open(name)
	if err != nil {
		w.fail(unopened(name, err))
		return
	}
	defer func() { _ = f.Close() }() // read only: nothing can be lost
	how, media := formOf(name)
	before := w.past
	defer func() { w.passed(before + info.Size() - w.past) }()
	w.open(input{Receipt: headwater.Receipt{URI: name, MediaType: media}, form: how, size: info.Size(), named: named, file: f}, &counted{w, f})
}

// input is one source on the way to its receipts.
type input struct {
	headwater.Receipt          // what is known of what it holds
	form              form     // by its name, until its first bytes are seen
	size              int64    // in bytes as it lies there; 0 where that is not known
	named             bool     // the reader named it; false for a find in a directory
	file              *os.File // nil where it cannot be read out of order
}

// open unpacks what is packed and takes in what is there.
func (w *walk) open(in input, r io.Reader) {
	t, err := unpack(in.URI, &cancelled{w, r})
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case err != nil:
		w.fail(err)
	default:
		if t.packed() {
			in.size = 0
		}
		defer t.close()
		w.take(in, t)
	}
}

// take reads an input in the form that its first bytes or, failing those, its
// name tells.
func (w *walk) take(in input, t *tape) {
	in.form = w.sniff(in, t)
	switch in.form {
	case records:
		w.records(in.URI, t)
	case table:
		w.table(in, t)
	case webArchive:
		w.webArchive(in, t)
	case zipped:
		w.zipped(in, t)
	case message:
		w.message(in, t)
	case mailbox:
		w.mailbox(in, t)
	case document:
		in.MediaType = pdfType
		w.one(in, t)
	case syndicated:
		w.feedFile(in, t)
	default:
		w.one(in, t)
	}
}

// one reads a whole report.
func (w *walk) one(in input, r io.Reader) {
	raw, err := w.all(in, r)
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case err != nil:
		w.fail(err)
	default:
		in.Bytes = raw
		w.emit(in.Receipt)
	}
}

// all reads an input that is one thing, up to the limit.
func (w *walk) all(in input, r io.Reader) ([]byte, *Error) {
	if in.size > w.MaxBytes {
		return nil, w.tooLarge(in.URI, in.size)
	}
	raw, err := io.ReadAll(io.LimitReader(r, w.MaxBytes+1))
	if err != nil {
		return nil, refuse(in.URI, "could not be read to its end ("+cause(err)+")", "check that it is whole", err)
	}
	if int64(len(raw)) > w.MaxBytes {
		return nil, w.tooLarge(in.URI, 0)
	}
	return raw, nil
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
