package ledger

import (
	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

// Growth grows a log anew, entry by entry, to hold a stored one against it. It keeps one
// hash for each level of the tree. The zero Growth is an empty log.
type Growth struct {
	size int64
	edge []Hash // by level: the last whole tree of that height, where the size has its bit
}

// RecordHash is the hash of a record's leaf.
func RecordHash(record []byte) Hash { return tlog.RecordHash(record) }

// Size is how many entries the log has.
func (g *Growth) Size() int64 { return g.size }

// Add appends the leaf of a record and gives the hashes that are stored for it: its own
// and those of the trees that it completes, as Append does.
func (g *Growth) Add(leaf Hash) []Hash {
	out := []Hash{leaf}
	level := 0
	for ; g.size>>level&1 == 1; level++ {
		leaf = tlog.NodeHash(g.edge[level], leaf)
		out = append(out, leaf)
	}
	if level == len(g.edge) {
		g.edge = append(g.edge, Hash{})
	}
	g.edge[level] = leaf
	g.size++
	return out
}

// Root is the hash of the log as it is now.
func (g *Growth) Root() Hash {
	var root Hash
	any := false
	for level := range g.edge {
		switch {
		case g.size>>level&1 == 0:
		case !any:
			root, any = g.edge[level], true
		default:
			root = tlog.NodeHash(g.edge[level], root)
		}
	}
	if !any {
		return sha256.Sum256(nil)
	}
	return root
}
