package reuse

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/headwater-project/headwater"
)

// format changes when what is kept does.
const format = 1

const manifestKey = prefix + "manifest"

const (
	mostDocuments = 1<<31 - 1 // of an index
	mostMarks     = 1 << 33   // of a segment
	mostBlocks    = 1 << 28   // of its filter
)

// manifest says what the index is made of. It is put last, so that a merge that was cut
// short leaves the index as it was.
type manifest struct {
	Format    int        `json:"format"`
	Turn      uint64     `json:"turn"`      // grows with every manifest
	Next      int64      `json:"next"`      // position behind the last document kept
	Documents int        `json:"documents"` // kept
	Last      uint32     `json:"last"`      // highest id that a segment had
	Segments  []*segment `json:"segments"`  // the oldest documents first
	Loose     []uint32   `json:"loose"`     // ids of segments of which pages may lie about
}

// readManifest gives a new manifest where the shelf has none.
func readManifest(ctx context.Context, shelf headwater.Shelf) (manifest, error) {
	b, err := shelf.Get(ctx, manifestKey)
	if err != nil {
		return manifest{}, fmt.Errorf("open the index of copies: %w", err)
	}
	m := manifest{Format: format}
	if b == nil {
		return m, nil
	}
	if b, err = unseal(manifestKey, b); err != nil {
		return m, fmt.Errorf("open the index of copies: %w", err)
	}
	if err := json.Unmarshal(b, &m); err != nil {
		return m, fmt.Errorf("open the index of copies: %s: %w: %w", manifestKey, err, ErrDamaged)
	}
	if m.Format != format {
		return m, fmt.Errorf("open the index of copies: it has format %d, this program knows %d: %w", m.Format, format, ErrDamaged)
	}
	return m, m.check()
}

// check bounds what is allocated after it.
func (m *manifest) check() error {
	for _, s := range m.Segments {
		if s == nil || s.Pages < 1 || s.Marks < s.Pages || s.Blocks < 1 || s.Marks > mostMarks || s.Blocks > mostBlocks {
			return fmt.Errorf("open the index of copies: %s tells of no segment: %w", manifestKey, ErrDamaged)
		}
	}
	if m.Documents < 0 || m.Documents > mostDocuments || m.Next < int64(m.Documents) {
		return fmt.Errorf("open the index of copies: %s counts %d documents below position %d: %w", manifestKey, m.Documents, m.Next, ErrDamaged)
	}
	return nil
}

func (m *manifest) encode() ([]byte, error) {
	b, err := json.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("write down the index of copies: %w", err)
	}
	return b, nil
}
