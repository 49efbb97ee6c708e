package ledger

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/headwater-project/headwater"
)

// Consistent says whether a log of n extends the one whose signed head is old: that
// nothing which stood in it was changed, dropped or re-ordered. It looks at the stored
// hashes alone, about log n of them; whether the records still have these hashes is for
// the archive to look at (see Growth).
func Consistent(old headwater.Checkpoint, verifier string, n int64, read Read) error {
	m, before, err := Open(verifier, old)
	switch {
	case err != nil:
		return err
	case sized(n) != nil:
		return sized(n)
	case m > n:
		return fmt.Errorf("the log was cut short: it had %d entries when the checkpoint was signed, and has %d", m, n)
	}
	then, err := Root(m, read)
	if err != nil {
		return fmt.Errorf("holding the log against a checkpoint: %w", err)
	}
	if then != before {
		return fmt.Errorf("the log was rewritten: its first %d entries are not those of the checkpoint; something in them was changed, dropped or re-ordered", m)
	}
	if m == 0 {
		return nil
	}
	return grows(m, before, n, read)
}

// grows proves that the log of n holds that of m, not only that both roots can be made of
// what is stored: each is made of other hashes.
func grows(m int64, before Hash, n int64, read Read) error {
	now, err := Root(n, read)
	if err != nil {
		return fmt.Errorf("holding the log against a checkpoint: %w", err)
	}
	proof, err := tlog.ProveTree(n, m, tlog.HashReaderFunc(read))
	if err != nil {
		return fmt.Errorf("proving that a log of %d entries holds its first %d: %w", n, m, err)
	}
	if tlog.CheckTree(proof, n, now, m, before) != nil {
		return fmt.Errorf("the log was rewritten: its root over %d entries is not made of the first %d, which are those of the checkpoint", n, m)
	}
	return nil
}
