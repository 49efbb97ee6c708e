package ledger

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/headwater-project/headwater"
)

// NewKey makes a pair of keys (Ed25519) under a name without spaces or plus signs, which
// every head will bear. The signer is secret; the verifier is for everybody.
func NewKey(name string) (signer, verifier string, err error) {
	signer, verifier, err = note.GenerateKey(rand.Reader, name)
	if err != nil {
		return "", "", fmt.Errorf("making a key for the evidence log: %w", err)
	}
	c, err := Sign(signer, 0, Hash{})
	if err == nil {
		_, _, err = Open(verifier, c)
	}
	if err != nil { // a name that cannot stand in a note is found here rather than years later
		return "", "", fmt.Errorf("the evidence log cannot be named %q: give a name without spaces, line ends and plus signs, such as a host", short(name))
	}
	return signer, verifier, nil
}

// Sign makes the signed head of a log: origin, size and root, a line each, in the
// checkpoint format of transparency logs. The origin is the key's name.
func Sign(signer string, n int64, root Hash) (headwater.Checkpoint, error) {
	if err := sized(n); err != nil {
		return headwater.Checkpoint{}, fmt.Errorf("signing the head of the evidence log: %w", err)
	}
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

// ParseNote reads a checkpoint that was kept in a file. What mail and editors do to line
// ends and to white space around the text is undone. Its signature is not checked: Open
// does.
func ParseNote(text string) (headwater.Checkpoint, error) {
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n")
	text = strings.Trim(text, " \t\n") + "\n"
	body, signatures, signed := strings.Cut(text, "\n\n")
	if !signed {
		return headwater.Checkpoint{}, errors.New("is no checkpoint: it has no signature behind an empty line")
	}
	_, n, root, err := parse(body + "\n")
	if err != nil {
		return headwater.Checkpoint{}, err
	}
	for s := range strings.Lines(signatures) {
		if !strings.HasPrefix(s, "— ") {
			return headwater.Checkpoint{}, fmt.Errorf("is no checkpoint alone: %q is no signature; keep each checkpoint in a file of its own", short(strings.TrimSpace(s)))
		}
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
	if err != nil || strconv.FormatInt(n, 10) != lines[1] || sized(n) != nil {
		return "", 0, Hash{}, fmt.Errorf("is no checkpoint: its size %q is no number of entries", short(lines[1]))
	}
	root, err = parseHash(lines[2])
	if err != nil {
		return "", 0, Hash{}, fmt.Errorf("is no checkpoint: its root %w", err)
	}
	return lines[0], n, root, nil
}

// parseHash reads a hash in base64, written in the one way that String writes it.
func parseHash(s string) (Hash, error) {
	h, err := tlog.ParseHash(s)
	if err != nil || h.String() != s {
		return Hash{}, fmt.Errorf("%q is no hash", short(s))
	}
	return h, nil
}

// short is as much of a text as an error shows.
func short(s string) string {
	if len(s) <= 60 {
		return s
	}
	return strings.ToValidUTF8(s[:60], "") + "…"
}
