package ledger

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// NewKey makes a pair of keys (Ed25519) under a name without spaces or plus signs. The
// signer is secret; the verifier is for everybody.
func NewKey(name string) (signer, verifier string, err error) {
	signer, verifier, err = note.GenerateKey(rand.Reader, name)
	if err != nil {
		return "", "", fmt.Errorf("making a key for the evidence log: %w", err)
	}
	return signer, verifier, nil
}

// Sign makes the signed head of a log: origin, size and root, a line each, in the
// checkpoint format of transparency logs.
func Sign(signer string, n int64, root Hash) (headwater.Checkpoint, error) {
	s, err := note.NewSigner(signer)
	if err != nil {
		return headwater.Checkpoint{}, fmt.Errorf("the key of the evidence log: %w", err)
	}
	text := fmt.Sprintf("%s\n%d\n%s\n", s.Name(), n, root)
	signed, err := note.Sign(&note.Note{Text: text}, s)
	if err != nil {
		return headwater.Checkpoint{}, fmt.Errorf("signing the head of the evidence log: %w", err)
	}
	return headwater.Checkpoint{Size: n, Root: root.String(), Note: string(signed)}, nil
}

// Open checks the signature of a head, and that its note says what its fields say.
func Open(verifier string, c headwater.Checkpoint) (n int64, root Hash, err error) {
	v, err := note.NewVerifier(verifier)
	if err != nil {
		return 0, Hash{}, fmt.Errorf("the public key: %w", err)
	}
	opened, err := note.Open([]byte(c.Note), note.VerifierList(v))
	if err != nil {
		return 0, Hash{}, fmt.Errorf("the checkpoint is not signed by this archive: %w", err)
	}
	origin, n, root, err := parse(opened.Text)
	switch {
	case err != nil:
		return 0, Hash{}, err
	case origin != v.Name():
		return 0, Hash{}, fmt.Errorf("the checkpoint is of the log %q, not of %q", origin, v.Name())
	case n != c.Size || root.String() != c.Root:
		return 0, Hash{}, errors.New("the checkpoint's note does not say what its size and root say")
	}
	return n, root, nil
}

// ParseNote reads a checkpoint that was kept in a file. Its signature is not checked: Open
// does.
func ParseNote(text string) (headwater.Checkpoint, error) {
	body, _, signed := strings.Cut(text, "\n\n")
	if !signed {
		return headwater.Checkpoint{}, errors.New("is no checkpoint: it has no signature behind an empty line")
	}
	_, n, root, err := parse(body + "\n")
	if err != nil {
		return headwater.Checkpoint{}, err
	}
	return headwater.Checkpoint{Size: n, Root: root.String(), Note: text}, nil
}

// parse reads the three lines of a head.
func parse(text string) (origin string, n int64, root Hash, err error) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) != 3 || lines[0] == "" {
		return "", 0, Hash{}, errors.New("is no checkpoint: it must have the lines origin, size and root")
	}
	n, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != lines[1] {
		return "", 0, Hash{}, fmt.Errorf("is no checkpoint: its size %q is no number", lines[1])
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	if err != nil || len(raw) != tlog.HashSize {
		return "", 0, Hash{}, fmt.Errorf("is no checkpoint: its root %q is no hash", lines[2])
	}
	copy(root[:], raw)
	return lines[0], n, root, nil
}
