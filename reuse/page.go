package reuse

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"

	"github.com/zeebo/xxh3"
)

// ErrDamaged says that what the index kept is not as it was written. Drop it and add the
// documents again.
var ErrDamaged = errors.New("the index of copies is damaged; drop it and build it again")

const (
	sealBytes   = 8   // of the checksum that ends every value
	pageEntries = 512 // at most, on one page
	headBytes   = 10  // of a page: count, two widths, the first mark
)

// entry says that a document holds a mark. Fresh are those of a document that was no
// copy when it was added: how many of them a mark has is in how many stories it stands.
type entry struct {
	mark
	post
}

// post is a document's number in the index, and whether it was fresh.
type post uint32

func newPost(document uint32, fresh bool) post {
	if fresh {
		return post(document<<1 | 1)
	}
	return post(document << 1)
}

func (p post) document() uint32 { return uint32(p >> 1) }
func (p post) fresh() bool      { return p&1 == 1 }

// seal ends a value with a checksum over it and its key, so that a page in the place of
// another is no less noticed than a changed one.
func seal(key string, b []byte) []byte {
	return binary.LittleEndian.AppendUint64(b, xxh3.HashSeed(b, xxh3.HashString(key)))
}

func unseal(key string, b []byte) ([]byte, error) {
	if len(b) < sealBytes {
		return nil, fmt.Errorf("%s is cut short: %w", key, ErrDamaged)
	}
	body := b[:len(b)-sealBytes]
	if binary.LittleEndian.Uint64(b[len(body):]) != xxh3.HashSeed(body, xxh3.HashString(key)) {
		return nil, fmt.Errorf("%s does not match its checksum: %w", key, ErrDamaged)
	}
	return body, nil
}

// encodePage lays entries out, which are in the order of marks, then of documents: how
// far each mark lies behind the first, then the posts, all in as few bytes as the
// largest needs.
func encodePage(entries []entry) []byte {
	first, last := entries[0].mark, entries[len(entries)-1].mark
	var most post
	for _, e := range entries {
		most = max(most, e.post)
	}
	mw, pw := width(uint64(last-first)), width(uint64(most))
	size := headBytes + len(entries)*(mw+pw)
	out := make([]byte, size+sealBytes) // the seal's room takes what is written too wide
	binary.LittleEndian.PutUint16(out, uint16(len(entries)))
	out[2], out[3] = byte(mw), byte(pw)
	binary.LittleEndian.PutUint64(out[4:], uint64(first)) // six bytes of it stay
	marks, posts := headBytes, headBytes+len(entries)*mw
	for i, e := range entries {
		binary.LittleEndian.PutUint64(out[marks+i*mw:], uint64(e.mark-first))
	}
	for i, e := range entries {
		binary.LittleEndian.PutUint64(out[posts+i*pw:], uint64(e.post))
	}
	return out[:size]
}

func width(most uint64) int {
	n := 1
	for ; most > 0xff; most >>= 8 {
		n++
	}
	return n
}

func uintAt(b []byte, i, width int) uint64 {
	if at := i * width; at+8 <= len(b) {
		return binary.LittleEndian.Uint64(b[at:]) & (1<<(8*width) - 1)
	}
	var v uint64
	for k := width - 1; k >= 0; k-- {
		v = v<<8 | uint64(b[i*width+k])
	}
	return v
}

// sheet is a page as it was stored, without its seal.
type sheet struct {
	first        mark
	n, mw, pw    int
	marks, posts []byte
}

func openPage(key string, b []byte) (*sheet, error) {
	if len(b) < headBytes {
		return nil, fmt.Errorf("%s is no page: %w", key, ErrDamaged)
	}
	p := &sheet{n: int(binary.LittleEndian.Uint16(b)), mw: int(b[2]), pw: int(b[3]), first: mark(uintAt(b[4:headBytes], 0, 6))}
	body := b[headBytes:]
	if p.n == 0 || p.mw < 1 || p.mw > 6 || p.pw < 1 || p.pw > 4 || len(body) != p.n*(p.mw+p.pw) {
		return nil, fmt.Errorf("%s is no page: %w", key, ErrDamaged)
	}
	p.marks, p.posts = body[:p.n*p.mw], body[p.n*p.mw:]
	return p, nil
}

func (p *sheet) at(i int) entry {
	return entry{p.first + mark(uintAt(p.marks, i, p.mw)), post(uintAt(p.posts, i, p.pw))}
}

// find adds the posts of a mark.
func (p *sheet) find(m mark, to []post) []post {
	if m < p.first {
		return to
	}
	d := uint64(m - p.first)
	for i := sort.Search(p.n, func(i int) bool { return uintAt(p.marks, i, p.mw) >= d }); i < p.n; i++ {
		if uintAt(p.marks, i, p.mw) != d {
			break
		}
		to = append(to, post(uintAt(p.posts, i, p.pw)))
	}
	return to
}
