package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/ledger"
)

// schema is version 1. What stands in blob, leaf, hash, holding and reading is never
// changed. The others are derived, or what a run remembers.
const schema = `
CREATE TABLE key(signer TEXT NOT NULL, verifier TEXT NOT NULL);
CREATE TABLE head(size INTEGER NOT NULL, root TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE blob(n INTEGER PRIMARY KEY, document BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE leaf(position INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE hash(n INTEGER PRIMARY KEY, hash BLOB NOT NULL);
CREATE TABLE holding(position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, blob INTEGER NOT NULL, address TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX holding_blob ON holding(blob);
CREATE INDEX holding_address ON holding(address, position) WHERE address <> '';
CREATE TABLE reading(position INTEGER PRIMARY KEY, holding INTEGER NOT NULL, generator TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX reading_holding ON reading(holding, position);
CREATE TABLE visit(address TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE shelf(key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE VIRTUAL TABLE word USING fts5(title, story, facet, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
INSERT INTO word(word, rank) VALUES('automerge', 16);
CREATE VIRTUAL TABLE term USING fts5vocab(word, instance);
`

// steps bring an archive from one version to the next: step i from version i to i+1.
var steps = [...]string{schema}

func (a *Archive) steps() []string { return append(append([]string{}, steps[:]...), a.opt.steps...) }

// mark is SQLite's application_id of an archive: "hwar".
const mark = 0x68776172

// version refuses what this program does not know.
func (a *Archive) version(ctx context.Context, db *sql.DB) error {
	var v, id int
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&v); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return err
	}
	switch known := len(a.steps()); {
	case id != mark && v != 0, id != mark && a.opt.ReadOnly:
		return errors.New("it is no archive of headwater's; name another file")
	case v > known:
		return fmt.Errorf("%w (version %d, this one knows %d); install the newer one", headwater.ErrNewerArchive, v, known)
	case v < known && a.opt.ReadOnly:
		return fmt.Errorf("it is of an older headwater (version %d of %d); 'headwater add' brings it forward and keeps a copy", v, known)
	}
	var tables int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil || tables == 0 || v > 0 {
		return err
	}
	return errors.New("it is a database of some other program; name another file")
}

// migrate takes the steps that are missing, all or none, and keeps a copy of what was.
func (a *Archive) migrate(ctx context.Context) error {
	var v int
	if err := a.write.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&v); err != nil {
		return err
	}
	all := a.steps()
	if v >= len(all) {
		return nil
	}
	if v > 0 {
		if err := a.copyOf(ctx, v); err != nil {
			return err
		}
	}
	return a.inWrite(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&v); err != nil || v >= len(all) {
			return err // another made it meanwhile
		}
		for i := v; i < len(all); i++ {
			if _, err := tx.ExecContext(ctx, all[i]); err != nil {
				return fmt.Errorf("bringing it to version %d: %w", i+1, err)
			}
		}
		if v == 0 {
			if err := a.found(ctx, tx); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d; PRAGMA application_id = %d`, len(all), mark))
		return err
	})
}

// found makes the key of the evidence log and signs its empty head.
func (a *Archive) found(ctx context.Context, tx *sql.Tx) error {
	signer, verifier, err := ledger.NewKey(a.opt.Name)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO key VALUES (?, ?)`, signer, verifier); err != nil {
		return err
	}
	a.signer, a.key = signer, verifier
	return a.sign(ctx, tx, 0)
}

// copyOf keeps a copy of an archive of version v beside it.
func (a *Archive) copyOf(ctx context.Context, v int) error {
	name := fmt.Sprintf("%s.v%d", a.path, v)
	if _, err := os.Stat(name); err == nil {
		return nil // of a step that was broken off
	}
	if _, err := a.write.ExecContext(ctx, `VACUUM INTO ?`, name); err != nil {
		return fmt.Errorf("keeping a copy as %s: %w", name, err)
	}
	return nil
}

// inWrite runs work in one transaction.
func (a *Archive) inWrite(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := a.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
