package geonames

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxLine bounds a line; the longest of GeoNames has some 15,000 bytes.
const maxLine = 1 << 20

// lines reads a dump line by line.
type lines struct {
	in   *bufio.Reader
	file string
	n    int   // lines read
	at   int64 // bytes read
	long bool  // the line was longer than maxLine and is cut
	open bool  // the line has no end
}

// next gives a line without its end, valid until the next call; io.EOF at the end.
func (l *lines) next() ([]byte, error) {
	line, err := l.in.ReadSlice('\n')
	l.at += int64(len(line))
	l.long = errors.Is(err, bufio.ErrBufferFull)
	for errors.Is(err, bufio.ErrBufferFull) {
		var more []byte
		more, err = l.in.ReadSlice('\n')
		l.at += int64(len(more))
	}
	l.open = errors.Is(err, io.EOF)
	switch {
	case l.open && len(line) == 0:
		return nil, io.EOF
	case err != nil && !l.open:
		return nil, l.refuse(err)
	}
	l.n++
	if l.n == 1 {
		line = []byte(strings.TrimPrefix(string(line), "\ufeff"))
	}
	if !l.long && !l.open {
		line = line[:len(line)-1]
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line, nil
}

// refuse says that reading broke off.
func (l *lines) refuse(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	r := &Refusal{File: l.file, Line: l.n + 1, Byte: l.at, What: fmt.Sprintf("reading broke off: %v", err), Remedy: again}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		r.What = "the packed file is cut short"
	}
	return r
}

// Read takes every row of a dump. File is its name in messages. An error means that
// nothing of the import may be used: a *Refusal where the file is to blame.
func (im *Importer) Read(ctx context.Context, file string, r io.Reader) error {
	l := &lines{in: bufio.NewReaderSize(r, maxLine), file: file}
	clear(im.here)
	before := im.tally
	for {
		line, err := l.next()
		if errors.Is(err, io.EOF) {
			return im.judge(l, before)
		}
		if err == nil && l.n&0xfff == 0 {
			err = ctx.Err()
		}
		if err == nil {
			err = im.line(l, string(line))
		}
		if err != nil {
			return err
		}
	}
}

// judge refuses a file that had nothing in it, or more bad lines than good.
func (im *Importer) judge(l *lines, before Tally) error {
	rows, bad := im.tally.Rows-before.Rows, im.tally.Bad-before.Bad
	switch {
	case rows == 0:
		return &Refusal{File: l.file, What: "the file is empty", Remedy: format}
	case bad > rows/2:
		first := Fault{File: l.file, Line: 1, What: "no row"}
		if before.Bad < len(im.tally.Faults) {
			first = im.tally.Faults[before.Bad]
		}
		return &Refusal{File: l.file, Line: first.Line, What: fmt.Sprintf("%d of %d lines are no rows of a dump; of this one, %s", bad, rows, first.What), Remedy: format}
	}
	return nil
}

// line takes one line.
func (im *Importer) line(l *lines, line string) error {
	im.tally.Rows++
	row, err := Parse(line)
	var n errColumns
	wide := errors.As(err, &n)
	switch {
	case l.long:
		im.tally.fault(l.file, l.n, fmt.Sprintf("longer than %d bytes", maxLine))
	case wide && l.n == 1:
		return wrongKind(l.file, line, int(n))
	case err != nil && l.open:
		return &Refusal{File: l.file, Line: l.n, Byte: l.at, What: fmt.Sprintf("the file ends in the middle of a line (%v)", err), Remedy: again}
	case err != nil:
		im.tally.fault(l.file, l.n, err.Error())
	case im.here.has(row.ID):
		im.tally.fault(l.file, l.n, fmt.Sprintf("geonameid %d stands in an earlier line too; the earlier one is kept", row.ID))
	default:
		im.here.add(row.ID)
		return im.take(&row)
	}
	return nil
}
