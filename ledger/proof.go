package ledger

import (
	"errors"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/headwater-project/headwater"
)

// Prove shows that a record stands at an index of a log of n, whose head is c. Nothing is
// handed out that Check would refuse: where the record or the hashes are no longer those
// that were signed, the error is headwater.ErrDamagedArchive.
func Prove(n, index int64, record []byte, holding string, c headwater.Checkpoint, read Read) (headwater.Proof, error) {
	root, err := parseHash(c.Root)
	switch {
	case sized(n) != nil || index < 0 || index >= n:
		return headwater.Proof{}, fmt.Errorf("proving record %d: the log has %d", index, n)
	case c.Size != n:
		return headwater.Proof{}, fmt.Errorf("proving record %d of %d: the checkpoint is of %d", index, n, c.Size)
	case err != nil:
		return headwater.Proof{}, fmt.Errorf("proving record %d of %d: the checkpoint's root %w", index, n, err)
	}
	path, err := tlog.ProveRecord(n, index, tlog.HashReaderFunc(read))
	if err != nil {
		return headwater.Proof{}, fmt.Errorf("proving record %d of %d: %w", index, n, err)
	}
	if !tellsOf(record, holding) || tlog.CheckRecord(path, n, root, index, tlog.RecordHash(record)) != nil {
		return headwater.Proof{}, fmt.Errorf("proving record %d of %d: it is not what was signed for %s; the log %w", index, n, holding, headwater.ErrDamagedArchive)
	}
	p := headwater.Proof{Holding: holding, Leaf: record, Position: index, Checkpoint: c}
	for _, h := range path {
		p.Path = append(p.Path, h.String())
	}
	return p, nil
}

// Check says whether a proof holds, with nothing but the archive's public key: that a
// record of its holding stood at its position when its checkpoint was signed. The key that
// comes in a proof says only that one hand made all of it; whose key it is must be known
// from elsewhere.
func Check(p headwater.Proof, verifier string) error {
	n, root, err := Open(verifier, p.Checkpoint)
	if err != nil {
		return err
	}
	if p.Position < 0 || p.Position >= n {
		return fmt.Errorf("the proof is of record %d, and the log has %d", p.Position, n)
	}
	if !tellsOf(p.Leaf, p.Holding) {
		return fmt.Errorf("the record that is proved is not of %s", short(p.Holding))
	}
	var path tlog.RecordProof
	for _, s := range p.Path {
		h, err := parseHash(s)
		if err != nil {
			return fmt.Errorf("the proof's path: %w", err)
		}
		path = append(path, h)
	}
	if err := tlog.CheckRecord(path, n, root, p.Position, tlog.RecordHash(p.Leaf)); err != nil {
		return errors.New("the record does not stand in the log that was signed")
	}
	return nil
}
