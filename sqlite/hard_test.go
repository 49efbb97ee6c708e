package sqlite

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/archivetest"
)

const killed = "HEADWATER_KILLED" // names the archive of a child that is to be killed

func TestMain(m *testing.M) {
	if path := os.Getenv(killed); path != "" {
		addForever(path)
	}
	os.Exit(m.Run())
}

// addForever adds until it is killed, and prints what was acknowledged.
func addForever(path string) {
	a, err := Open(context.Background(), path, Options{})
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	seed, _ := strconv.ParseUint(os.Getenv("HEADWATER_SEED"), 10, 64)
	var batch []headwater.Deposit
	for d := range archivetest.Deposits(seed, 1<<20) {
		if batch = append(batch, d); len(batch) < 3 {
			continue
		}
		out, err := a.Add(context.Background(), batch)
		if err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		for _, o := range out {
			fmt.Println(o.Holding)
		}
		batch = nil
	}
}

// TestKilled kills a writer at random moments. What it acknowledged must be there, and
// everything must hold together. HEADWATER_KILLS says how often, 10 where it is not set.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts and kills other processes")
	}
	kills := 10
	if n, err := strconv.Atoi(os.Getenv("HEADWATER_KILLS")); err == nil {
		kills = n
	}
	path := filepath.Join(t.TempDir(), "killed.db")
	var acknowledged []string
	for i := range kills {
		acknowledged = append(acknowledged, kill(t, path, uint64(i))...)
	}
	a := opened(t, path, Options{})
	for _, id := range acknowledged {
		if _, err := a.Reading(t.Context(), id); err != nil {
			t.Errorf("what was acknowledged is lost: %v", err)
		}
	}
	if len(acknowledged) == 0 {
		t.Error("nothing was acknowledged before a kill")
	}
	if damage, err := a.Verify(t.Context(), nil, nil); err != nil || len(damage) > 0 {
		t.Errorf("%v, %v", damage, err)
	}
}

// kill starts a writer and kills it; it gives what was acknowledged.
func kill(t *testing.T, path string, seed uint64) (ids []string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), killed+"="+path, fmt.Sprintf("HEADWATER_SEED=%d", seed))
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(time.Duration(60+rand.IntN(120))*time.Millisecond, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "error:") {
			t.Error(lines.Text())
		} else if strings.HasPrefix(lines.Text(), "hold_") && len(lines.Text()) == len("hold_")+12 {
			ids = append(ids, lines.Text())
		}
	}
	_ = c.Wait()
	return ids
}

func deposits(seed uint64, n int) []headwater.Deposit {
	var out []headwater.Deposit
	for d := range archivetest.Deposits(seed, n) {
		out = append(out, d)
	}
	return out
}

// Two writers: the one that comes in between is told of, and nothing is lost.
func TestTwoWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	a, b := opened(t, path, Options{}), opened(t, path, Options{})
	all := deposits(1, 3)
	for i, w := range []*Archive{a, b} {
		if _, err := w.Add(t.Context(), all[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Add(t.Context(), all[2:]); !errors.Is(err, headwater.ErrBusyArchive) {
		t.Errorf("%v, want that another is writing", err)
	}
	tx, err := b.write.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := a.NoteVisit(t.Context(), headwater.Visit{Address: "x"}); !errors.Is(err, headwater.ErrBusyArchive) {
		t.Errorf("beside an open transaction: %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if damage, err := a.Verify(t.Context(), nil, nil); err != nil || len(damage) > 0 {
		t.Errorf("%v, %v", damage, err)
	}
}

// A disk that is full loses nothing that was kept, and goes on when there is room.
func TestFull(t *testing.T) {
	a := opened(t, filepath.Join(t.TempDir(), "a.db"), Options{})
	all := deposits(2, 40)
	if _, err := a.Add(t.Context(), all[:2]); err != nil {
		t.Fatal(err)
	}
	var pages int
	if err := a.write.QueryRow(`PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := a.write.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+4)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Add(t.Context(), all[2:]); !errors.Is(err, headwater.ErrFullArchive) {
		t.Errorf("%v, want that the disk is full", err)
	}
	if damage, err := a.Verify(t.Context(), nil, nil); err != nil || len(damage) > 0 {
		t.Errorf("%v, %v", damage, err)
	}
	if _, err := a.write.Exec(`PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if out, err := a.Add(t.Context(), all); err != nil || out[0].Standing != headwater.KnownHolding || out[2].Standing != headwater.NewHolding {
		t.Errorf("%v", err)
	}
}

func TestVersions(t *testing.T) {
	path, head := library(t, 3)
	newer := duplicate(t, path)
	raw(t, newer, fmt.Sprintf(`PRAGMA user_version = %d`, len(steps)+1))
	before, _ := os.ReadFile(newer)
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(t.Context(), newer, opt); !errors.Is(err, headwater.ErrNewerArchive) || !strings.Contains(err.Error(), newer) {
			t.Errorf("%+v: %v", opt, err)
		}
	}
	if after, _ := os.ReadFile(newer); string(before) != string(after) {
		t.Error("an archive of a newer version was written to")
	}
	next := Options{steps: []string{`CREATE TABLE more(x)`}}
	a := opened(t, path, next)
	if c, err := a.Checkpoint(t.Context()); err != nil || c != head {
		t.Errorf("%+v, %v", c, err)
	}
	old := opened(t, fmt.Sprintf("%s.v%d", path, len(steps)), Options{ReadOnly: true})
	if c, err := old.Checkpoint(t.Context()); err != nil || c != head {
		t.Errorf("the copy: %+v, %v", c, err)
	}
	broken := duplicate(t, newer)
	raw(t, broken, fmt.Sprintf(`PRAGMA user_version = %d`, len(steps)))
	if _, err := Open(t.Context(), broken, Options{steps: []string{`CREATE TABLE more(x)`, `no SQL`}}); err == nil {
		t.Error("a step that fails is passed over")
	}
	if c := opened(t, broken, Options{}); c == nil {
		t.Error("a step that failed left something behind")
	}
}

func raw(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func TestNoArchive(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	path, _ := library(t, 3)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(folder, "other.db")
	raw(t, other, `CREATE TABLE theirs(x)`)
	for name, path := range map[string]string{
		"text": write("text.db", strings.Repeat("no database ", 400)), "half": write("half.db", string(whole[:len(whole)/3])),
		"nothing": write("empty.db", ""), "of another program": other, "a folder": folder, "not there": filepath.Join(folder, "none.db"),
	} {
		a, err := Open(t.Context(), path, Options{ReadOnly: true})
		if err == nil {
			damage, failed := a.Verify(t.Context(), nil, nil)
			if failed == nil && len(damage) == 0 {
				t.Errorf("%s: opened as if it were an archive", name)
			}
			_ = a.Close()
		} else if !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v does not name the file", name, err)
		}
	}
	raw(t, other, `PRAGMA user_version = 7`)
	before, _ := os.ReadFile(other)
	if _, err := Open(t.Context(), other, Options{}); err == nil || errors.Is(err, headwater.ErrNewerArchive) {
		t.Errorf("a database of another program: %v", err)
	}
	if after, _ := os.ReadFile(other); string(before) != string(after) {
		t.Error("a database of another program is written to")
	}
}
