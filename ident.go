package headwater

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// DocumentID is the identifier of the bytes received.
func DocumentID(raw []byte) string {
	sum := sha256.Sum256(raw)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Ident names a thing found in a document by what it is made of: a short prefix
// for its noun, the document, a key and the spans it rests on. Equal input
// gives equal names on any machine.
func Ident(prefix, document, key string, spans ...Span) string {
	h := sha256.New()
	h.Write([]byte(prefix + "\x00" + document + "\x00" + key))
	var b [16]byte
	for _, s := range spans {
		binary.LittleEndian.PutUint64(b[:8], uint64(s.Start))
		binary.LittleEndian.PutUint64(b[8:], uint64(s.End))
		h.Write(b[:])
	}
	return prefix + "_" + hex.EncodeToString(h.Sum(nil)[:6])
}
