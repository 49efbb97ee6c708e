package story

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/headwater-project/headwater"
)

// Shelved looks up stories that a Register kept.
type Shelved struct {
	shelf headwater.Shelf
	keys  []string // of pages, in order
	open  string   // key of the page that was asked last
	page  []entry
	names aliases
}

// Look opens the stories of an archive for reading.
func Look(ctx context.Context, shelf headwater.Shelf) (*Shelved, error) {
	keys, err := shelf.Keys(ctx, pagePrefix)
	if err != nil {
		return nil, fmt.Errorf("opening the register of stories: %w", err)
	}
	return &Shelved{shelf: shelf, keys: keys, names: aliases{shelf: shelf}}, nil
}

// Story is the id of the story of the document at a position, empty where it is not
// known.
func (s *Shelved) Story(ctx context.Context, position int64) (string, error) {
	at, found := slices.BinarySearch(s.keys, pageKey(position))
	if !found {
		at--
	}
	if at < 0 {
		return "", nil
	}
	if s.open != s.keys[at] {
		page, err := readPage(ctx, s.shelf, s.keys[at])
		if err != nil {
			return "", err
		}
		s.open, s.page = s.keys[at], page
	}
	i, found := slices.BinarySearchFunc(s.page, position, func(e entry, p int64) int { return int(e.position - p) })
	if !found {
		return "", nil
	}
	return s.names.of(ctx, s.page[i].story)
}

// Documents are the positions of the documents of a story, in order; none where the
// story has but one.
func (s *Shelved) Documents(ctx context.Context, story string) ([]int64, error) {
	var out []int64
	seen := map[string]bool{}
	for todo := []string{story}; len(todo) > 0; {
		id := todo[len(todo)-1]
		if todo = todo[:len(todo)-1]; seen[id] {
			continue
		}
		seen[id] = true
		lists, err := s.values(ctx, membersPrefix+id+"/")
		if err != nil {
			return nil, err
		}
		for _, l := range lists {
			out = append(out, decodeMembers(l)...)
		}
		parts, err := s.shelf.Keys(ctx, partsPrefix+id+"/")
		if err != nil {
			return nil, fmt.Errorf("reading the register of stories: %w", err)
		}
		for _, p := range parts {
			todo = append(todo, p[len(partsPrefix)+len(id)+1:])
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func (s *Shelved) values(ctx context.Context, prefix string) ([][]byte, error) {
	keys, err := s.shelf.Keys(ctx, prefix)
	if err != nil {
		return nil, fmt.Errorf("reading the register of stories: %w", err)
	}
	out := make([][]byte, len(keys))
	for i, key := range keys {
		if out[i], err = s.shelf.Get(ctx, key); err != nil {
			return nil, fmt.Errorf("reading the register of stories: %w", err)
		}
	}
	return out, nil
}

// aliases follows stories to those that they became a part of.
type aliases struct {
	shelf headwater.Shelf
	known map[string]string
}

func (a *aliases) of(ctx context.Context, id string) (string, error) {
	if out, ok := a.known[id]; ok {
		return out, nil
	}
	out := id
	for range 64 { // a damaged shelf may go round
		next, err := a.shelf.Get(ctx, aliasPrefix+out)
		if err != nil {
			return "", fmt.Errorf("reading the register of stories: %w", err)
		}
		if len(next) == 0 {
			break
		}
		out = string(next)
	}
	if a.known == nil {
		a.known = make(map[string]string)
	}
	a.known[id] = out
	return out, nil
}

// decodeMembers gives what can be read of a list.
func decodeMembers(raw []byte) []int64 {
	var out []int64
	last := int64(0)
	for len(raw) > 0 {
		step, n := binary.Uvarint(raw)
		if n <= 0 || step > 1<<48 {
			break
		}
		last += int64(step)
		out, raw = append(out, last), raw[n:]
	}
	return out
}

// encodeMembers writes positions, in order, by the steps between them.
func encodeMembers(list []int64) []byte {
	b := []byte{}
	last := int64(0)
	for _, p := range list {
		b = binary.AppendUvarint(b, uint64(p-last))
		last = p
	}
	return b
}
