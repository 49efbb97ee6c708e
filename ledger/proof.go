package ledger

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/headwater-project/headwater"
	"golang.org/x/mod/sumdb/tlog"
)

// Prove shows that a record stands at an index of a log of n, whose head is c.
func Prove(n, index int64, record []byte, holding string, c headwater.Checkpoint, read Read) (headwater.Proof, error) {
	path, err := tlog.ProveRecord(n, index, tlog.HashReaderFunc(read))
	if err != nil {
		return headwater.Proof{}, fmt.Errorf("proving record %d of %d: %w", index, n, err)
	}
	p := headwater.Proof{Holding: holding, Leaf: record, Position: index, Checkpoint: c}
	for _, h := range path {
		p.Path = append(p.Path, h.String())
	}
	return p, nil
}

// Check says whether a proof holds, with nothing but the archive's public key.
func Check(p headwater.Proof, verifier string) error {
	n, root, err := Open(verifier, p.Checkpoint)
	if err != nil {
		return err
	}
	var path tlog.RecordProof
	for _, s := range p.Path {
		h, err := tlog.ParseHash(s)
		if err != nil {
			return fmt.Errorf("the proof's path: %q is no hash", s)
		}
		path = append(path, h)
	}
	if p.Position < 0 || p.Position >= n {
		return fmt.Errorf("the proof is of record %d, and the log has %d", p.Position, n)
	}
	if err := tlog.CheckRecord(path, n, root, p.Position, tlog.RecordHash(p.Leaf)); err != nil {
		return errors.New("the record does not stand in the log that was signed")
	}
	return nil
}

// Consistent says whether a log of n extends the one whose signed head is old: that
// nothing which stood in it was changed, dropped or re-ordered.
func Consistent(old headwater.Checkpoint, verifier string, n int64, read Read) error {
	m, root, err := Open(verifier, old)
	switch {
	case err != nil:
		return err
	case m > n:
		return fmt.Errorf("the log was cut short: it had %d entries when the checkpoint was signed and has %d", m, n)
	case m == 0:
		return nil
	}
	now, err := Root(m, read)
	if err != nil {
		return err
	}
	if now != root {
		return fmt.Errorf("the log was rewritten: its first %d entries are not those of the checkpoint", m)
	}
	return nil
}

// proofFile is a proof as it is kept in a file.
type proofFile struct {
	Schema     string   `json:"schema"`
	Holding    string   `json:"holding"`
	Leaf       []byte   `json:"leaf"`
	Position   int64    `json:"position"`
	Path       []string `json:"path"`
	Size       int64    `json:"size"`
	Root       string   `json:"root"`
	Checkpoint string   `json:"checkpoint"`
	Verifier   string   `json:"verifier"`
}

const proofSchema = "headwater.proof/v1"

// EncodeProof writes a proof with the public key as JSON, for strangers to check.
func EncodeProof(p headwater.Proof, verifier string) ([]byte, error) {
	out, err := json.MarshalIndent(proofFile{
		proofSchema, p.Holding, p.Leaf, p.Position, append([]string{}, p.Path...),
		p.Checkpoint.Size, p.Checkpoint.Root, p.Checkpoint.Note, verifier,
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing a proof: %w", err)
	}
	return append(out, '\n'), nil
}

// DecodeProof reads what EncodeProof wrote, and the public key. Whether it proves
// anything is for Check to say.
func DecodeProof(raw []byte) (headwater.Proof, string, error) {
	var f proofFile
	if err := json.Unmarshal(raw, &f); err != nil {
		return headwater.Proof{}, "", fmt.Errorf("is no proof: %w", err)
	}
	if f.Schema != proofSchema {
		return headwater.Proof{}, "", fmt.Errorf("is no proof: its schema is %q, not %q", f.Schema, proofSchema)
	}
	return headwater.Proof{
		Holding: f.Holding, Leaf: f.Leaf, Position: f.Position, Path: f.Path, Verifier: f.Verifier,
		Checkpoint: headwater.Checkpoint{Size: f.Size, Root: f.Root, Note: f.Checkpoint},
	}, f.Verifier, nil
}
