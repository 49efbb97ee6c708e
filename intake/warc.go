package intake

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/headwater-project/headwater"
)

// archive is one pass over a WARC file (ISO 28500): records one after the other,
// of which those that hold a page, as it was answered or saved, are taken in.
type archive struct {
	w     *walk
	in    input
	t     *tape
	pages *pageList // of a WACZ: the pages to take; nil for all

	number   int   // of the record, from 1
	at       int64 // where it begins
	unpacked bool  // at counts unpacked bytes
	member   int64 // where the member began in which the last record was
	answers  bool  // a response was seen
	http     *bufio.Reader
}

// webArchive takes in the pages of a WARC file. After damage it goes on with the
// next record that can be found.
func (w *walk) webArchive(in input, t *tape) {
	a := &archive{w: w, in: in, t: t, member: -1, http: bufio.NewReader(nil)}
	a.run()
}

func (a *archive) run() {
	for a.w.live() {
		err := a.next()
		switch {
		case err == nil:
		case a.w.ctx.Err() != nil:
		case errors.Is(err, io.EOF):
			if a.number == 0 {
				a.w.fail(refuse(a.in.URI, "holds no records of a web archive", "check that the file was saved or downloaded whole", nil))
			}
			return
		default:
			a.broken(err)
			if !a.resume() {
				return
			}
		}
	}
}

// next reads one record; io.EOF at a clean end.
func (a *archive) next() error {
	line, err := a.begin()
	if err != nil {
		return err
	}
	if !recordLine(line) {
		return errNoRecord
	}
	head, err := readFields(a.t.Reader)
	if err != nil {
		return short(err)
	}
	length, err := strconv.ParseInt(head["content-length"], 10, 64)
	if err != nil || length < 0 {
		return errNoLength
	}
	body := &stretch{r: a.t, left: length}
	rec, failure := a.record(head, body)
	if _, err := io.Copy(io.Discard, body); err != nil {
		return short(err)
	}
	if err := a.end(); err != nil {
		return err
	}
	switch { // only now is it known that the record is whole
	case failure != nil:
		a.w.fail(failure)
	case rec.Bytes != nil:
		a.w.emit(rec)
	}
	return nil
}

// begin passes over blank lines, notes where the record begins, and gives its
// first line.
func (a *archive) begin() ([]byte, error) {
	for {
		head, err := a.t.Peek(1)
		if err != nil && !errors.Is(err, io.EOF) {
			a.count()
		}
		if err != nil {
			return nil, err
		}
		if head[0] != '\r' && head[0] != '\n' {
			break
		}
		_, _ = a.t.Discard(1) // it was peeked at: it is there
	}
	a.count()
	line, err := readHeadLine(a.t.Reader)
	return line, short(err)
}

// count begins a new record here.
func (a *archive) count() {
	a.number++
	a.at, a.unpacked = a.t.offset(), a.t.packed()
	if m := a.t.members; m != nil && m.start != a.member {
		a.at, a.unpacked, a.member = m.start, false, m.start
	}
}

// end passes over the two line breaks after a record and looks one byte further,
// so that the checksum of a packed record is known to be right.
func (a *archive) end() error {
	for range len("\r\n\r\n") {
		head, _ := a.t.Peek(1)
		if len(head) == 0 || head[0] != '\r' && head[0] != '\n' {
			break
		}
		_, _ = a.t.Discard(1) // it was peeked at: it is there
	}
	_, err := a.t.Peek(1)
	if m := a.t.members; m == nil || a.unpacked || m.start != a.member || errors.Is(err, io.EOF) {
		return nil // what is wrong there, if anything, is the next record's
	}
	return err
}

func recordLine(line []byte) bool { return strings.HasPrefix(string(line), "WARC/") }

var (
	errNoRecord = errors.New("does not begin as a record does")
	errNoLength = errors.New("does not say how long it is")
	errLongHead = errors.New("has a head longer than 256 KiB")
)

// short says of the end of a file that it came too soon.
func short(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// broken reports a record that cannot be read.
func (a *archive) broken(err error) {
	what := "is damaged (" + cause(err) + ")"
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		what = "breaks off before its end"
	case errors.Is(err, errNoRecord), errors.Is(err, errNoLength), errors.Is(err, errLongHead):
		what = err.Error()
	}
	where := "byte " + strconv.FormatInt(a.at, 10)
	if a.unpacked {
		where += " of what is unpacked"
	}
	a.w.fail(refuse(a.in.URI, fmt.Sprintf("record %d, at %s, %s", a.number, where, what), "what can be read of the rest is read; fetch or copy the file again", err))
}

// resume goes to the next place where a record begins, after damage.
func (a *archive) resume() bool {
	for a.w.live() {
		if m := a.t.members; m != nil && m.err != nil {
			if !m.resume() {
				return false
			}
			a.t.Reset(a.t.flow)
		}
		head, err := a.t.Peek(len("WARC/"))
		switch {
		case recordLine(head):
			return true
		case err != nil && (a.t.members == nil || a.t.members.err == nil || errors.Is(err, io.EOF)):
			return false
		case err != nil:
			continue
		}
		if _, err := a.t.ReadSlice('\n'); err != nil && !errors.Is(err, bufio.ErrBufferFull) && a.t.members == nil {
			return false
		}
	}
	return false
}

// record says what a record holds: a receipt, an error, or neither when it is no
// report. Records that are about others are passed over without a word.
func (a *archive) record(head map[string]string, body io.Reader) (headwater.Receipt, *Error) {
	var none headwater.Receipt
	target := strings.TrimSuffix(strings.TrimPrefix(head["warc-target-uri"], "<"), ">")
	rec := headwater.Receipt{URI: target, Via: a.in.URI, Received: warcTime(head["warc-date"])}
	switch kind := strings.ToLower(head["warc-type"]); {
	case kind == "revisit":
		return none, a.pass(target, "repeats what was fetched before")
	case kind == "response" && strings.HasPrefix(strings.ToLower(head["content-type"]), "application/http"):
		a.answers = true
		return a.answer(rec, body)
	case kind == "resource" && page(target):
		rec.MediaType, rec.Charset = contentType(head["content-type"])
		return a.page(rec, body)
	case kind == "conversion" && !a.answers && page(target): // a file of texts alone
		rec.MediaType, rec.Charset = contentType(head["content-type"])
		return a.page(rec, body)
	}
	return none, nil
}

// page says whether an address can be that of a page, rather than a note of the
// program that wrote the archive.
func page(target string) bool {
	u, err := url.Parse(target)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "ftp", "file":
		return u.Path != "/robots.txt"
	}
	return false
}

// pass tells of a record that is no report.
func (a *archive) pass(target, reason string) *Error {
	a.w.Skipped(target, reason)
	return nil
}

// warcTime reads WARC-Date; the zero time for what is none.
func warcTime(s string) time.Time {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// stretch reads the next bytes of a stream, and fails when there are fewer.
type stretch struct {
	r    io.Reader
	left int64
	err  error
}

func (s *stretch) Read(p []byte) (int, error) {
	if s.err == nil && s.left <= 0 {
		s.err = io.EOF
	}
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.r.Read(p[:min(int64(len(p)), s.left)])
	s.left -= int64(n)
	if err != nil && s.left > 0 {
		s.err = short(err)
	}
	if n > 0 {
		return n, nil
	}
	return 0, s.err
}
