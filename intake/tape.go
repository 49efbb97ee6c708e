package intake

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// tape is a stream of bytes, unpacked on the way where it is packed, that knows
// how far it has been read.
type tape struct {
	*bufio.Reader
	flow    *counter // what was unpacked
	members *members // set for gzip data
	zst     *zstd.Decoder
}

// counter counts the bytes that pass.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

const tapeBuffer = 64 << 10

// newTape reads bytes that are not packed.
func newTape(r io.Reader) *tape {
	t := &tape{flow: &counter{r: r}}
	t.Reader = bufio.NewReaderSize(t.flow, tapeBuffer)
	return t
}

func (t *tape) packed() bool { return t.members != nil || t.zst != nil }

// offset is where the next byte stands among the unpacked ones.
func (t *tape) offset() int64 { return t.flow.n - int64(t.Buffered()) }

func (t *tape) close() {
	if t.zst != nil {
		t.zst.Close()
	}
}

// unpack opens what r holds: gzip and zstd data by their first bytes, whatever
// the name says, and anything else as it is.
func unpack(name string, r io.Reader) (*tape, *Error) {
	raw := newTape(r)
	head, err := raw.Peek(4)
	switch {
	case hasMagic(head, gzipMagic):
		return unzip(name, raw)
	case hasMagic(head, zstdMagic):
		return unzst(name, raw)
	case hasMagic(head, zstdDictionary):
		return nil, refuse(name, "is zstd data packed with a dictionary of its own", "unpack it with zstd and give what is inside", nil)
	case len(head) == 0 && errors.Is(err, io.EOF) && endsIn(name, ".gz", ".zst"):
		return nil, refuse(name, "is empty", "check that the file was saved or downloaded whole", err)
	case endsIn(name, ".gz"):
		return nil, refuse(name, "is not gzip data though its name ends in .gz", "rename it or pack it again", nil)
	case endsIn(name, ".zst"):
		return nil, refuse(name, "is not zstd data though its name ends in .zst", "rename it or pack it again", nil)
	}
	return raw, nil
}

func unzip(name string, raw *tape) (*tape, *Error) {
	m := &members{raw: raw}
	z, err := gzip.NewReader(raw.Reader)
	if err != nil {
		return nil, refuse(name, "could not be read to its end ("+cause(err)+")", "check that it is whole", err)
	}
	z.Multistream(false)
	m.z = z
	t := newTape(m)
	t.members = m
	return t, nil
}

// zstdWindow bounds the memory that zstd data may ask for.
const zstdWindow = 128 << 20

func unzst(name string, raw *tape) (*tape, *Error) {
	z, err := zstd.NewReader(raw.Reader, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(zstdWindow))
	if err != nil {
		return nil, refuse(name, "could not be unpacked ("+cause(err)+")", "check that it is whole", err)
	}
	t := newTape(z)
	t.zst = z
	return t, nil
}

// members reads gzip data member after member. No Read gives bytes of two, so
// that a reader which stands at the beginning of one knows its place.
type members struct {
	raw   *tape
	z     *gzip.Reader
	start int64 // where the member being read begins in the file
	err   error
}

func (m *members) Read(p []byte) (int, error) {
	for m.err == nil {
		n, err := m.z.Read(p)
		if err != nil && !errors.Is(err, io.EOF) {
			m.err = err
		}
		if n > 0 {
			return n, nil
		}
		if errors.Is(err, io.EOF) {
			m.begin()
		}
	}
	return 0, m.err
}

// begin goes on to the next member, if there is one.
func (m *members) begin() {
	m.start = m.raw.offset()
	if m.err = m.z.Reset(m.raw.Reader); m.err == nil {
		m.z.Multistream(false)
	}
}

// resume looks for the next member after damage; false at the end of the file.
func (m *members) resume() bool {
	for {
		ahead, _ := m.raw.Peek(max(len(gzipMagic), m.raw.Buffered()))
		if len(ahead) < len(gzipMagic) {
			return false
		}
		at := bytes.Index(ahead, []byte(gzipMagic))
		if at < 0 {
			_, _ = m.raw.Discard(len(ahead) - len(gzipMagic) + 1) // it was peeked at: it is there
			continue
		}
		_, _ = m.raw.Discard(at)
		if m.begin(); m.err == nil {
			return true
		}
	}
}
