package conllu

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// maxLine bounds one line: nothing that is written by hand or tool comes near.
const maxLine = 64 << 20

const (
	wantUTF8   = "convert the file to UTF-8"
	wantShort  = "see whether the file is CoNLL-U at all"
	wantUnzip  = "check that the file was saved or downloaded whole"
	byteOrder  = "\uFEFF"
	bufferSize = 64 << 10
)

// lines hands out a file line by line.
type lines struct {
	from   *bufio.Reader
	number int // of the line given last, from 1
	joined []byte
	broken error // nothing more can be read
}

func newLines(r io.Reader) lines { return lines{from: bufio.NewReaderSize(r, bufferSize)} }

// next gives a line without its end, io.EOF after the last.
func (l *lines) next() (string, error) {
	if l.broken != nil {
		return "", l.broken
	}
	line, err := l.raw()
	if err != nil {
		l.broken = err
		return "", err
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	if l.number == 1 {
		line = bytes.TrimPrefix(line, []byte(byteOrder))
	}
	if !utf8.Valid(line) {
		return "", refuse(l.number, wantUTF8, "is not valid UTF-8")
	}
	if bytes.ContainsFunc(line, stray) {
		line = bytes.Map(func(r rune) rune {
			if stray(r) {
				return ' '
			}
			return r
		}, line)
	}
	return string(line), nil
}

// stray says whether a rune has no business in a line: controls and ends of
// lines count as spaces.
func stray(r rune) bool { return r != '\t' && foul(r) }

func (l *lines) raw() ([]byte, error) {
	l.joined = l.joined[:0]
	for {
		part, err := l.from.ReadSlice('\n')
		switch {
		case len(l.joined)+len(part) > maxLine:
			return nil, refuse(l.number+1, wantShort, "is longer than %d MiB", maxLine>>20)
		case errors.Is(err, bufio.ErrBufferFull):
			l.joined = append(l.joined, part...)
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return nil, &Error{Line: l.number + 1, Reason: "could not be read (" + err.Error() + ")", Remedy: wantUnzip, Err: err}
		case len(l.joined)+len(part) == 0:
			return nil, io.EOF
		}
		l.number++
		if len(l.joined) == 0 {
			return part, nil
		}
		l.joined = append(l.joined, part...)
		return l.joined, nil
	}
}
