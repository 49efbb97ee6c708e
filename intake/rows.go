package intake

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
)

var (
	errLong = errors.New("is too long")
	errOpen = errors.New("opens a quotation mark that is never closed")
	errTorn = errors.New("has a quotation mark too many, which runs on into the next lines")
)

// rows reads the rows of a table as they stand. A row goes on over line breaks
// inside quotation marks.
type rows struct {
	b     *bufio.Reader
	limit int64 // bytes of one row

	line   int    // number of the line read last
	last   []byte // the row read last
	first  int    // the line at which it begins
	back   []byte // lines to be read again
	reread int64  // bytes put back so far
	delim  byte
}

// header reads the first row that is not blank and finds the delimiter.
func (r *rows) header() (names []string, err error) {
	r.delim = ','
	_, row, err := r.next()
	if err != nil {
		return nil, err
	}
	row = bytes.TrimPrefix(row, []byte("\xEF\xBB\xBF"))
	if rest, ok := bytes.CutPrefix(bytes.TrimSpace(row), []byte("sep=")); ok && len(rest) == 1 { // as spreadsheets write
		r.delim = rest[0]
		if _, row, err = r.next(); err != nil {
			return nil, err
		}
	} else {
		r.delim = delimiterOf(row)
	}
	for _, n := range split(row, r.delim) {
		names = append(names, strings.TrimSpace(strings.ToValidUTF8(n, "\uFFFD")))
	}
	return names, nil
}

// next reads a row without the line break at its end, passing over blank lines.
// Line is where it begins. After errLong, errOpen and errTorn the rows
// after it can be read.
func (r *rows) next() (line int, row []byte, err error) {
	r.last = r.last[:0]
	q := quoting{delim: r.delim, fresh: true}
	for {
		part, long, err := r.readLine()
		switch {
		case err != nil && (!errors.Is(err, io.EOF) || len(part)+len(r.last) == 0):
			return r.line + 1, nil, err // what broke off is no row
		case len(part) == 0 && err != nil:
			return r.first, r.text(), errOpen
		}
		if r.line++; len(r.last) == 0 {
			if r.first = r.line; len(bytes.TrimSpace(part)) == 0 && !long && err == nil {
				continue
			}
		}
		if long || int64(len(r.last)+len(part)) > r.limit {
			r.last = r.last[:0]
			return r.first, nil, errLong
		}
		r.last = append(r.last, part...)
		for i := 0; i < len(part); {
			i = q.step(part, i)
		}
		switch {
		case q.open:
		case q.torn && r.line > r.first:
			return r.first, r.text(), errTorn
		default:
			return r.first, r.text(), nil
		}
	}
}

// text is the row read last, without its line break.
func (r *rows) text() []byte { return bytes.TrimRight(r.last, "\r\n") }

func (r *rows) readLine() (line []byte, long bool, err error) {
	if len(r.back) == 0 {
		return readLine(r.b, r.limit)
	}
	end := bytes.IndexByte(r.back, '\n') + 1
	if end == 0 {
		end = len(r.back)
		tail, long, err := readLine(r.b, r.limit)
		line = append(r.back[:end:end], tail...)
		r.back = nil
		return line, long, err
	}
	line, r.back = r.back[:end], r.back[end:]
	return line, false, nil
}

// rereads bounds how often the same bytes are read again, so that a file made of
// quotation marks takes no more than linear time.
const rereads = 8

// again puts the lines of the last row after its first back; false where it has
// one line, or too much has been read again already.
func (r *rows) again() bool {
	end := bytes.IndexByte(r.last, '\n') + 1
	if end == 0 || end == len(r.last) || r.reread > rereads*r.limit {
		return false
	}
	r.reread += int64(len(r.last) - end)
	rest := bytes.Clone(r.last[end:])
	r.line = r.first
	r.back = append(rest, r.back...)
	return true
}

// quoting follows a row through its quotation marks. One opens only where a
// field begins, and the next that is not doubled closes it: any other is a
// character like others.
type quoting struct {
	delim byte
	open  bool
	fresh bool // a field begins here
	shut  bool // a quotation mark was closed right here
	torn  bool // one was closed amid a field
}

// step follows one character of a row, or a doubled quotation mark, and says
// where the next begins.
func (q *quoting) step(s []byte, i int) int {
	c := s[i]
	switch {
	case q.open && c == '"' && i+1 < len(s) && s[i+1] == '"':
		return i + 2
	case q.open && c == '"':
		q.open, q.shut = false, true
		return i + 1
	case q.open:
	case c == '"' && q.fresh:
		q.open, q.fresh = true, false
	default:
		q.torn = q.torn || q.shut && c != q.delim && c != '\r' && c != '\n' && c != ' '
		q.fresh = c == q.delim || q.fresh && c == ' '
	}
	q.shut = false
	return i + 1
}

// split parts a row at its delimiters and takes the quotation marks off.
func split(row []byte, delim byte) []string {
	var out []string
	start, q := 0, quoting{delim: delim, fresh: true}
	for i := 0; i < len(row); {
		at, inside := i, q.open
		if i = q.step(row, i); !inside && row[at] == delim {
			out = append(out, unquote(row[start:at]))
			start = i
		}
	}
	return append(out, unquote(row[start:]))
}

// unquote takes off the quotation marks around a field and halves those inside.
func unquote(field []byte) string {
	s := string(field)
	in := strings.TrimSpace(s)
	if len(in) < 2 || in[0] != '"' || in[len(in)-1] != '"' {
		return s
	}
	return strings.ReplaceAll(in[1:len(in)-1], `""`, `"`)
}
