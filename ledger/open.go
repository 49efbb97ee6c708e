package ledger

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"github.com/headwater-project/headwater"
)

// Open checks the signature of a head, and that its note says what its fields say.
// Signatures that others added, as witnesses do, are allowed and not looked at.
func Open(verifier string, c headwater.Checkpoint) (n int64, root Hash, err error) {
	v, err := note.NewVerifier(verifier)
	if err != nil {
		return 0, Hash{}, fmt.Errorf("the public key %q is none, as NAME+HASH+KEY is: %w", short(verifier), err)
	}
	text, err := signed(v, c.Note)
	if err != nil {
		return 0, Hash{}, err
	}
	origin, n, root, err := parse(text)
	switch {
	case err != nil:
		return 0, Hash{}, err
	case origin != v.Name():
		return 0, Hash{}, fmt.Errorf("the checkpoint is of the log %q, not of %q", short(origin), short(v.Name()))
	case n != c.Size || root.String() != c.Root:
		return 0, Hash{}, fmt.Errorf("the checkpoint's note says %d entries and root %s, its fields say %d and %s", n, root, c.Size, short(c.Root))
	}
	return n, root, nil
}

// signed is the text of a note that v signed.
func signed(v note.Verifier, text string) (string, error) {
	opened, err := note.Open([]byte(text), note.VerifierList(v))
	var strange *note.UnverifiedNoteError
	var wrong *note.InvalidSignatureError
	switch {
	case errors.As(err, &strange):
		return "", fmt.Errorf("the checkpoint is not signed by this archive, but by %s, and its key is %s", signers(strange.Note), keyName(v.Name(), v.KeyHash()))
	case errors.As(err, &wrong):
		return "", fmt.Errorf("the checkpoint was changed after it was signed: the signature of %s does not fit its text", keyName(wrong.Name, wrong.Hash))
	case err != nil:
		return "", errors.New("the checkpoint is not whole: it must be three lines, an empty one, and lines with signatures, nothing behind them")
	}
	for _, s := range opened.Sigs {
		raw, err := base64.StdEncoding.DecodeString(s.Base64)
		if err != nil || base64.StdEncoding.EncodeToString(raw) != s.Base64 { // the last bits may say anything
			return "", fmt.Errorf("the checkpoint was changed after it was signed: the signature of %s is not as it was written", keyName(s.Name, s.Hash))
		}
	}
	return opened.Text, nil
}

// signers names who signed a note, by their own word.
func signers(n *note.Note) string {
	var out []string
	for _, s := range n.UnverifiedSigs {
		if out = append(out, keyName(s.Name, s.Hash)); len(out) == 3 {
			break
		}
	}
	return strings.Join(out, ", ")
}

func keyName(name string, hash uint32) string {
	return fmt.Sprintf("%s+%08x", short(name), hash)
}
