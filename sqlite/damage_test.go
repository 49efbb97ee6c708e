package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/archivetest"
	"github.com/headwater-project/headwater/ledger"
)

// library is a small archive on disk, closed, and what it held.
func library(t *testing.T, n int) (path string, head headwater.Checkpoint) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "library.db")
	a := opened(t, path, Options{})
	var batch []headwater.Deposit
	for d := range archivetest.Deposits(3, n) {
		batch = append(batch, d)
	}
	half := len(batch) / 2
	for _, part := range [][]headwater.Deposit{batch[:half], batch[half:]} {
		if _, err := a.Add(t.Context(), part); err != nil {
			t.Fatal(err)
		}
	}
	head, err := a.Checkpoint(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.write.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	return path, head
}

func duplicate(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(to, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return to
}

// spoiler is one way to damage a row of a table that the log vouches for.
type spoiler struct {
	name, table, column string
	spoil               func(db *sql.DB, r *rand.Rand, table, column string) ([]int64, error)
}

// flip changes one bit of a cell.
func flip(db *sql.DB, r *rand.Rand, table, column string) ([]int64, error) {
	id, err := rowOf(db, r, table)
	if err != nil {
		return nil, err
	}
	var cell []byte
	if err := db.QueryRow(fmt.Sprintf(`SELECT CAST(%s AS BLOB) FROM %s WHERE rowid = ?`, column, table), id).Scan(&cell); err != nil {
		return nil, err
	}
	at := r.IntN(len(cell))
	cell[at] ^= 1 << r.IntN(7)
	_, err = db.Exec(fmt.Sprintf(`UPDATE %s SET %s = ? WHERE rowid = ?`, table, column), cell, id)
	return []int64{id}, err
}

func drop(db *sql.DB, r *rand.Rand, table, _ string) ([]int64, error) {
	id, err := rowOf(db, r, table)
	if err == nil {
		_, err = db.Exec(fmt.Sprintf(`DELETE FROM %s WHERE rowid = ?`, table), id)
	}
	return []int64{id}, err
}

// swap puts what two rows hold in each other's place.
func swap(db *sql.DB, r *rand.Rand, table, column string) ([]int64, error) {
	var a, b int64
	var x, y []byte
	for {
		var err error
		if a, err = rowOf(db, r, table); err != nil {
			return nil, err
		}
		if b, err = rowOf(db, r, table); err != nil {
			return nil, err
		}
		if a != b {
			break
		}
	}
	get := fmt.Sprintf(`SELECT %s FROM %s WHERE rowid = ?`, column, table)
	if err := db.QueryRow(get, a).Scan(&x); err != nil {
		return nil, err
	}
	if err := db.QueryRow(get, b).Scan(&y); err != nil {
		return nil, err
	}
	set := fmt.Sprintf(`UPDATE %s SET %s = ? WHERE rowid = ?`, table, column)
	if _, err := db.Exec(set, y, a); err != nil {
		return nil, err
	}
	_, err := db.Exec(set, x, b)
	return []int64{a, b}, err
}

func rowOf(db *sql.DB, r *rand.Rand, table string) (id int64, err error) {
	err = db.QueryRow(fmt.Sprintf(`SELECT rowid FROM %s ORDER BY rowid LIMIT 1 OFFSET ? %% (SELECT count(*) FROM %s)`, table, table), r.IntN(1<<20)).Scan(&id)
	return id, err
}

// TestVerifyNamesDamage damages copies of an archive at 200 random places: every one must
// be named, whatever table it is in.
func TestVerifyNamesDamage(t *testing.T) {
	path, head := library(t, 12)
	ways := []spoiler{
		{"flip", "blob", "bytes", flip}, {"flip", "blob", "document", flip}, {"flip", "holding", "body", flip}, {"flip", "holding", "id", flip},
		{"flip", "reading", "body", flip}, {"flip", "reading", "generator", flip}, {"flip", "leaf", "record", flip}, {"flip", "hash", "hash", flip}, {"flip", "head", "root", flip}, {"flip", "head", "note", flip},
		{"drop", "blob", "", drop}, {"drop", "holding", "", drop}, {"drop", "reading", "", drop}, {"drop", "leaf", "", drop}, {"drop", "hash", "", drop}, {"drop", "head", "", drop},
		{"swap", "blob", "bytes", swap}, {"swap", "holding", "body", swap}, {"swap", "reading", "body", swap}, {"swap", "leaf", "record", swap}, {"swap", "hash", "hash", swap},
	}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 200 {
		w := ways[i%len(ways)]
		to := duplicate(t, path)
		db, err := sql.Open("sqlite", to)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := w.spoil(db, r, w.table, w.column)
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil {
			t.Fatalf("%s %s.%s: %v", w.name, w.table, w.column, err)
		}
		a, err := Open(t.Context(), to, Options{ReadOnly: true})
		if err != nil {
			t.Fatalf("%s %s.%s: %v", w.name, w.table, w.column, err)
		}
		damage, err := a.Verify(context.Background(), []headwater.Checkpoint{head}, nil)
		want := positions(t, path, w.table, rows)
		got := make(map[int64]bool)
		for _, d := range damage {
			if got[d.Position] = true; d.Position >= 0 && d.Holding == "" {
				t.Errorf("%s %s.%s, rows %d: %+v names no holding", w.name, w.table, w.column, rows, d)
			}
		}
		for _, p := range want {
			if !got[p] {
				t.Errorf("%s %s.%s, rows %d: %d is not named: %+v, %v", w.name, w.table, w.column, rows, p, damage, err)
			}
			delete(got, p)
		}
		delete(got, -1)
		if w.table == "holding" || w.table == "blob" {
			continue // what hangs on it is named, too
		}
		if len(got) > 0 {
			t.Errorf("%s %s.%s, rows %d: others are named: %+v", w.name, w.table, w.column, rows, damage)
		}
		_ = a.Close()
	}
}

// positions are the places in the log of rows of an intact archive.
func positions(t *testing.T, path, table string, rows []int64) (out []int64) {
	t.Helper()
	a := opened(t, path, Options{ReadOnly: true})
	for _, row := range rows {
		switch table {
		case "head":
			out = append(out, -1)
		case "hash":
			at := int64(0)
			for ledger.Stored(at+1) <= row {
				at++
			}
			out = append(out, at)
		case "blob":
			var at int64
			if err := a.read.QueryRow(`SELECT position FROM holding WHERE blob = ?`, row).Scan(&at); err != nil {
				t.Fatal(err)
			}
			out = append(out, at)
		default:
			out = append(out, row)
		}
	}
	return out
}

// TestVerifyNamesRewriting has somebody who rewrites the archive with its own key: only a
// checkpoint that was kept elsewhere finds out.
func TestVerifyNamesRewriting(t *testing.T) {
	_, head := library(t, 4)
	other, _ := library(t, 5)
	a := opened(t, other, Options{ReadOnly: true})
	if damage, err := a.Verify(t.Context(), nil, nil); err != nil || len(damage) > 0 {
		t.Fatalf("%v, %v", damage, err)
	}
	if damage, err := a.Verify(t.Context(), []headwater.Checkpoint{head}, nil); err != nil || len(damage) == 0 {
		t.Errorf("%v", err)
	}
}

// TestBrokenFiles flips bytes of the file itself. Opening, or verifying, must say so, or
// nothing that is kept may have changed.
func TestBrokenFiles(t *testing.T) {
	path, head := library(t, 12)
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		to := duplicate(t, path)
		raw, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		at := r.IntN(len(raw))
		raw[at] ^= 1 << r.IntN(8)
		if err := os.WriteFile(to, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		a, err := Open(t.Context(), to, Options{ReadOnly: true})
		if err != nil {
			continue
		}
		damage, err := a.Verify(t.Context(), []headwater.Checkpoint{head}, nil)
		if err == nil && len(damage) == 0 {
			same(t, path, a, at)
		}
		_ = a.Close()
	}
}

// same says whether an archive still holds what the one at path does.
func same(t *testing.T, path string, a *Archive, at int) {
	t.Helper()
	b := opened(t, path, Options{ReadOnly: true})
	for h, err := range b.Holdings(t.Context(), headwater.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		got, err := a.Holding(t.Context(), h.ID)
		if err != nil || got.Receipt.URI != h.Receipt.URI || got.Receipt.Publisher != h.Receipt.Publisher || !got.Added.Equal(h.Added) {
			t.Errorf("byte %d of the file: %s is another, and nobody says so (%v)", at, h.ID, err)
		}
		x, _ := b.Bytes(t.Context(), h.Document)
		if y, err := a.Bytes(t.Context(), h.Document); err != nil || string(x) != string(y) {
			t.Errorf("byte %d of the file: the bytes of %s are others, and nobody says so (%v)", at, h.ID, err)
		}
	}
}
