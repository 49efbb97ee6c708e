// Package sqlite keeps an archive in one file, with SQLite in its embedded form: nothing
// to install, a reader beside a writer, and a log that survives a crash (WAL).
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"syscall"

	"github.com/klauspost/compress/zstd"
	driver "modernc.org/sqlite"

	"github.com/headwater-project/headwater"
)

// Options are what the opener knows. The zero Options are usable.
type Options struct {
	ReadOnly bool   // nothing is written, and a file that is not there is not made
	Tool     string // name and version of what adds
	Name     string // of the evidence log, without spaces; empty for "headwater"

	steps  []string // migrations beyond ours, for tests
	ranked int64    // in the place of rankedMost, for tests
}

// Archive is a headwater.Archive in one SQLite file.
type Archive struct {
	opt     Options
	path    string
	write   *sql.DB // one connection; nil where read only
	read    *sql.DB
	pack    *zstd.Encoder
	unpack  *zstd.Decoder
	signer  string
	key     string // public
	lock    sync.Mutex
	settled int64 // entries of the log as this writer left it; -1 before it wrote
}

// Open opens the archive at path, and makes it where it is not there. Errors name the
// file; headwater.ErrNewerArchive, ErrDamagedArchive and ErrBusyArchive are told apart.
// A file of an older headwater is brought forward, and a copy of it kept beside it.
func Open(ctx context.Context, path string, opt Options) (*Archive, error) {
	a := &Archive{opt: opt, path: path, settled: -1}
	if opt.Name == "" {
		a.opt.Name = "headwater"
	}
	var err error
	if a.pack, err = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithZeroFrames(true)); err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	if a.unpack, err = zstd.NewReader(nil, zstd.WithDecoderMaxMemory(1<<30)); err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	if err := a.connect(ctx); err != nil {
		_ = a.Close()
		return nil, a.fault("opening", err)
	}
	return a, nil
}

func (a *Archive) connect(ctx context.Context) error {
	info, err := os.Stat(a.path)
	switch {
	case err != nil && (a.opt.ReadOnly || !errors.Is(err, os.ErrNotExist)):
		return err
	case err == nil && info.IsDir():
		return errors.New("it is a directory; name a file")
	case err == nil && (info.Size() > 0 || a.opt.ReadOnly):
		if err := a.look(ctx); err != nil {
			return err
		}
	}
	if !a.opt.ReadOnly {
		if a.write, err = open(a.path, writing); err != nil {
			return err
		}
		a.write.SetMaxOpenConns(1)
		if err := a.migrate(ctx); err != nil {
			return err
		}
	}
	if a.read == nil {
		if a.read, err = open(a.path, beside); err != nil {
			return err
		}
	}
	a.read.SetMaxOpenConns(8)
	return a.read.QueryRowContext(ctx, `SELECT signer, verifier FROM key`).Scan(&a.signer, &a.key)
}

// look opens the file for reading alone and refuses what is not for this program, before
// anything is written to it. An archive that is only read keeps what it opened.
func (a *Archive) look(ctx context.Context) error {
	db, err := open(a.path, reading)
	if err != nil {
		return err
	}
	err = a.version(ctx, db)
	if codeOf(err) == codeCannotOpen && a.opt.ReadOnly {
		// A folder that cannot be written has no room for the files beside a log of writes.
		// Without such a log nobody is writing, and the file alone is the archive.
		if _, missing := os.Stat(a.path + "-wal"); errors.Is(missing, os.ErrNotExist) {
			if err = db.Close(); err == nil {
				if db, err = open(a.path, frozen); err == nil {
					err = a.version(ctx, db)
				}
			}
		}
	}
	if err != nil || !a.opt.ReadOnly {
		return errors.Join(err, db.Close())
	}
	a.read = db
	return nil
}

// mode is what connections are for.
type mode int

const (
	reading mode = iota // nothing is written, whoever else writes
	frozen              // as reading, in a folder where nothing can be written
	beside              // reading beside our own writer
	writing
)

func open(path string, m mode) (*sql.DB, error) {
	q := url.Values{"_pragma": {"busy_timeout(2000)", "cache_size(-65536)", "temp_store(memory)"}}
	switch m {
	case frozen:
		q.Set("immutable", "1")
		fallthrough
	case reading:
		q.Set("mode", "ro")
	case beside:
		q["_pragma"] = append(q["_pragma"], "query_only(1)")
	case writing:
		q["_pragma"] = append(q["_pragma"], "journal_mode(wal)", "synchronous(full)", "wal_autocheckpoint(16000)")
		q.Set("_txlock", "immediate")
	}
	return sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+q.Encode())
}

// Close lets go of the file.
func (a *Archive) Close() error {
	var errs []error
	for _, db := range []*sql.DB{a.write, a.read} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if a.unpack != nil {
		a.unpack.Close()
	}
	return errors.Join(errs...)
}

// Primary result codes of SQLite.
const (
	codeBusy       = 5
	codeLocked     = 6
	codeCorrupt    = 11
	codeFull       = 13
	codeCannotOpen = 14
	codeNotDB      = 26
)

// codeOf is the primary result code of an error of SQLite's, 0 of others.
func codeOf(err error) int {
	if e := (*driver.Error)(nil); errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// fault says in the archive's words what SQLite says in its own.
func (a *Archive) fault(doing string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	kind, code := err, codeOf(err)
	switch {
	case code == codeBusy || code == codeLocked:
		kind = fmt.Errorf("%w; wait for it to end", headwater.ErrBusyArchive)
	case code == codeFull || errors.Is(err, syscall.ENOSPC):
		kind = fmt.Errorf("%w; make room, and run it again: what was kept before is whole", headwater.ErrFullArchive)
	case code == codeCorrupt, code == codeNotDB, strings.Contains(err.Error(), "malformed"), strings.Contains(err.Error(), "no such table"):
		kind = fmt.Errorf("%w (%w); restore a copy of it, or name another with --archive", headwater.ErrDamagedArchive, err)
	}
	return fmt.Errorf("%s %s: %w", doing, a.path, kind)
}
