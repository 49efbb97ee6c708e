package ledger

import (
	"encoding/json"
	"fmt"

	"github.com/headwater-project/headwater"
)

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

// EncodeProof writes a proof with the public key as JSON, for strangers to check: "leaf"
// is the record in base64, "path" the hashes from the leaf up, "checkpoint" the signed
// note. Any tool for RFC 6962 and signed notes can do so.
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
		return headwater.Proof{}, "", fmt.Errorf("is no proof: its schema is %q, not %q", short(f.Schema), proofSchema)
	}
	return headwater.Proof{
		Holding: f.Holding, Leaf: f.Leaf, Position: f.Position, Path: f.Path, Verifier: f.Verifier,
		Checkpoint: headwater.Checkpoint{Size: f.Size, Root: f.Root, Note: f.Checkpoint},
	}, f.Verifier, nil
}
