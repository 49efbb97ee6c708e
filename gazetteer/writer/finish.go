package writer

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"math"

	"github.com/headwater-project/headwater/gazetteer"
)

var errTooLarge = errors.New("the gazetteer would be larger than 4 GB: import fewer countries, or without --all")

// End is what Finish needs to know.
type End struct {
	Division func(key string) string         // the name of a division by the key it was given; nil: the key itself
	Note     func(entries, names int) []byte // JSON that says where the data is from; nil for none
	Step     func(part, of int)              // called as the work goes on; nil for none
}

// layout is the header of a file as it comes about.
type layout struct {
	size, entries, buckets, words int
	record                        int   // bytes of an entry
	parts                         []int // where each part begins: entries, radii, codes, divisions, names, directory, keys, note
	at                            int   // where the next one begins
}

func (l *layout) part(size int) {
	l.parts = append(l.parts, l.at)
	l.at += size
}

const directoryPart = 5

func (l *layout) header() []byte {
	header := []byte(gazetteer.Magic)
	for _, f := range append([]int{l.size, l.entries, l.buckets, l.words, l.record}, l.parts...) {
		header = binary.LittleEndian.AppendUint32(header, uint32(f))
	}
	return header
}

// Finish sorts the keys and completes the file. On an error, that of the context
// among them, the file is not whole and of no use.
func (w *Writer) Finish(ctx context.Context, end End) error {
	if end.Step == nil {
		end.Step = func(int, int) {}
	}
	divisions, err := w.divided(end.Division)
	if err != nil {
		return err
	}
	l := w.layout(len(divisions))
	if err := w.middle(divisions); err != nil {
		return err
	}
	directory, names, err := w.keys(ctx, l.buckets, end.Step)
	if err != nil {
		return err
	}
	l.part(int(binary.LittleEndian.Uint32(directory[len(directory)-4:])))
	l.words = w.maxWords
	var note []byte
	if end.Note != nil {
		note = end.Note(w.entries, names)
	}
	l.part(len(note))
	if l.size = l.at + gazetteer.TrailerSize; l.size > math.MaxUint32 {
		return errTooLarge
	}
	return w.seal(ctx, l, directory, note)
}

// layout places what comes before the keys.
func (w *Writer) layout(divisions int) *layout {
	l := &layout{entries: w.entries, buckets: bucketsFor(w.spill.keys), record: 19, at: gazetteer.HeaderSize}
	if w.wide {
		l.record = 23
	}
	for _, size := range [...]int{w.entries * l.record, len(w.radii), len(w.codes), divisions, w.namesSize, 4 * (l.buckets + 1)} {
		l.part(size)
	}
	return l
}

// divided gives the table of divisions; their names go to the others.
func (w *Writer) divided(name func(string) string) ([]byte, error) {
	out := []byte{0, 0, 0, 0}
	for _, key := range w.divisions {
		if name != nil {
			key = name(key)
		}
		at, err := w.name(key)
		if err != nil {
			return nil, err
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
	}
	return out, nil
}

// middle writes what lies between the records and the directory.
func (w *Writer) middle(divisions []byte) error {
	if err := w.names.Flush(); err != nil {
		return err
	}
	for _, part := range [][]byte{w.radii, w.codes, divisions} {
		if _, err := w.out.Write(part); err != nil {
			return err
		}
	}
	_, err := io.Copy(w.out, io.NewSectionReader(w.rooms.Names, 0, int64(w.namesSize)))
	return err
}

// keys leaves room for the directory, writes the keys behind it, and gives the
// directory.
func (w *Writer) keys(ctx context.Context, buckets int, step func(int, int)) (directory []byte, names int, err error) {
	var blank [4096]byte
	for left := 4 * (buckets + 1); left > 0; left -= min(left, len(blank)) {
		if _, err := w.out.Write(blank[:min(left, len(blank))]); err != nil {
			return nil, 0, err
		}
	}
	begins, names, err := w.spill.directory(ctx, w.out, buckets, step)
	if err != nil {
		return nil, 0, err
	}
	directory = make([]byte, 0, 4*len(begins))
	for _, b := range begins {
		directory = binary.LittleEndian.AppendUint32(directory, b)
	}
	return directory, names, nil
}

// seal writes the note, the directory and the header into their places, and the
// digest of it all behind them.
func (w *Writer) seal(ctx context.Context, l *layout, directory, note []byte) error {
	if _, err := w.out.Write(note); err != nil {
		return err
	}
	if err := w.out.Flush(); err != nil {
		return err
	}
	if _, err := w.rooms.Out.WriteAt(directory, int64(l.parts[directoryPart])); err != nil {
		return err
	}
	if _, err := w.rooms.Out.WriteAt(l.header(), 0); err != nil {
		return err
	}
	sum, check := sha256.New(), crc32.New(gazetteer.Castagnoli)
	whole := bufio.NewReaderSize(io.NewSectionReader(w.rooms.Out, 0, int64(l.size-gazetteer.TrailerSize)), 1<<18)
	if _, err := io.Copy(io.MultiWriter(sum, check), live{ctx, whole}); err != nil {
		return err
	}
	digest := sum.Sum(nil)
	_, _ = check.Write(digest) // a hash never fails
	_, err := w.rooms.Out.Write(binary.LittleEndian.AppendUint32(digest, check.Sum32()))
	return err
}

// live reads until the context ends.
type live struct {
	ctx context.Context
	r   io.Reader
}

func (l live) Read(p []byte) (int, error) {
	if err := l.ctx.Err(); err != nil {
		return 0, err
	}
	return l.r.Read(p)
}

// Memory is a Room in memory. The zero value is empty and ready to use.
type Memory struct{ Bytes []byte }

// Write appends p.
func (m *Memory) Write(p []byte) (int, error) {
	m.Bytes = append(m.Bytes, p...)
	return len(p), nil
}

// WriteAt overwrites what is there; it never makes the room longer.
func (m *Memory) WriteAt(p []byte, at int64) (int, error) {
	if at < 0 || at+int64(len(p)) > int64(len(m.Bytes)) {
		return 0, io.ErrShortWrite
	}
	return copy(m.Bytes[at:], p), nil
}

// ReadAt reads what is there.
func (m *Memory) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 || at >= int64(len(m.Bytes)) {
		return 0, io.EOF
	}
	n := copy(p, m.Bytes[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}
