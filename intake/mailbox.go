package intake

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/headwater-project/headwater"
)

// mailbox takes in an mbox file, message after message. A message begins after
// an empty line and a line with "From ", a sender and a date.
func (w *walk) mailbox(in input, t *tape) {
	box := &box{w: w, in: in}
	after := true // an empty line stands before
	for w.live() {
		line, long, err := readLine(t.Reader, w.MaxBytes)
		if err != nil && !errors.Is(err, io.EOF) {
			if w.ctx.Err() == nil {
				w.fail(refuse(at(in.URI, box.number), "could not be read to its end ("+cause(err)+")", "check that the file is whole", err))
			}
			break // what broke off is no message
		}
		if after && fromLine.Match(line) {
			box.flush()
			box.number, box.long = box.number+1, false
		} else {
			box.add(line, long)
		}
		after = len(bytes.TrimRight(line, "\r\n")) == 0
		if err != nil {
			box.flush()
			box.end()
			break
		}
	}
	w.live()
}

// box gathers the lines of one message.
type box struct {
	w      *walk
	in     input
	number int // of the message, from 1
	raw    []byte
	long   bool
	stray  bool // text stands before the first message
}

// add takes a line, one ">" before "From " taken off, as it was put there.
func (b *box) add(line []byte, long bool) {
	if b.number == 0 {
		b.stray = b.stray || len(bytes.TrimSpace(line)) > 0
		return
	}
	if quoted := bytes.TrimLeft(line, ">"); len(quoted) < len(line) && bytes.HasPrefix(quoted, []byte("From ")) {
		line = line[1:]
	}
	if b.long = b.long || long || int64(len(b.raw)+len(line)) > b.w.MaxBytes; b.long {
		b.raw = b.raw[:0]
		return
	}
	b.raw = append(b.raw, line...)
}

// flush takes in the message gathered.
func (b *box) flush() {
	name := b.in.URI + "#" + strconv.Itoa(b.number)
	switch {
	case b.number == 0:
	case b.long:
		b.w.fail(b.w.tooLarge(name, 0))
	case len(bytes.TrimSpace(b.raw)) == 0:
		b.w.fail(refuse(name, "is an empty message", "check that the file was saved whole", nil))
	default:
		b.w.letter(headwater.Receipt{URI: name, Via: b.in.URI}, bytes.TrimLeft(b.raw, "\r\n"), 0)
	}
	b.raw = b.raw[:0]
}

// end says of a file without messages that it has none.
func (b *box) end() {
	if b.number > 0 {
		return
	}
	if b.stray {
		b.w.fail(refuse(b.in.URI, `holds no messages: no line begins with "From ", a sender and a date`, "save the messages one by one as .eml", nil))
		return
	}
	b.w.fail(refuse(b.in.URI, "is empty", "check that the file was saved or downloaded whole", nil))
}
