package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tableAhead says whether a nameless input begins with the header of a table of
// reports: several columns, one of which goes by a name for the text and another
// by one for something else.
func (w *walk) tableAhead(b *bufio.Reader) bool {
	line, _ := firstLine(b)
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")))
	if len(line) > 4096 || bytes.IndexByte(line, '<') >= 0 {
		return false
	}
	delimiter := delimiterOf(line)
	l := w.layout(split(line, delimiter))
	return l["text"] >= 0 && slices.ContainsFunc(columns[1:], func(c column) bool { return l[c.field] >= 0 })
}

// layout is the number of each field's column; -1 for none.
type layout map[string]int

// layout finds the columns in a header.
func (w *walk) layout(header []string) layout {
	l := layout{}
	for _, c := range columns {
		l[c.field] = -1
		for _, name := range w.columnNames(c.field) {
			if i := slices.IndexFunc(header, func(h string) bool { return strings.EqualFold(h, name) }); i >= 0 {
				l[c.field] = i
				break
			}
		}
	}
	return l
}

// delimiterOf is what parts the columns of a header: what stands most often
// outside quotation marks.
func delimiterOf(line []byte) byte {
	best, most := byte(','), 0
	for _, d := range [...]byte{',', '\t', ';', '|'} {
		if n := len(split(line, d)); n > most {
			best, most = d, n
		}
	}
	return best
}

// table takes in a CSV or TSV file with a header, one receipt a row. A row that
// does not fit is reported with the number of its line, and the rest goes on.
func (w *walk) table(in input, t *tape) {
	if head, _ := t.Peek(2); string(head) == "\xFF\xFE" || string(head) == "\xFE\xFF" {
		w.fail(refuse(in.URI, "is written in UTF-16", "convert it to UTF-8, or save it as CSV UTF-8", nil))
		return
	}
	rows := &rows{b: t.Reader, limit: w.MaxBytes}
	header, err := rows.header()
	if err != nil {
		w.headless(in.URI, err)
		return
	}
	l := w.layout(header)
	if l["text"] < 0 || len(w.unmapped(header)) > 0 {
		w.unlike(in, header)
		return
	}
	w.rows(in.URI, rows, len(header), l)
}

// headless says why no header could be read.
func (w *walk) headless(name string, err error) {
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case errors.Is(err, io.EOF):
		w.fail(refuse(name, "holds no records", "check that the file was saved or downloaded whole", nil))
	default:
		w.fail(refuse(name, "could not be read to its end ("+cause(err)+")", "check that the file is whole", err))
	}
}

// unlike says that a table does not have the columns it needs. One that was only
// found in a directory is passed over, as other data are.
func (w *walk) unlike(in input, header []string) {
	missing := "has no column for the text"
	if names := w.unmapped(header); len(names) > 0 {
		missing = "has no column " + strconv.Quote(names[0])
	}
	missing += " (its columns: " + listed(header) + ")"
	if !in.named && len(w.Columns) == 0 {
		w.Skipped(in.URI, missing)
		return
	}
	w.fail(refuse(in.URI, missing, "say which columns hold what, as in --columns text=body,published=date", nil))
}

// rows takes in what stands below the header.
func (w *walk) rows(name string, r *rows, width int, l layout) {
	for found := 0; w.live(); found++ {
		line, row, err := r.next()
		switch {
		case err == nil:
			if !w.row(name, line, split(row, r.delim), width, l, r) {
				return
			}
		case w.ctx.Err() != nil:
		case errors.Is(err, errOpen), errors.Is(err, errTorn):
			r.again()
			w.fail(refuse(at(name, line), err.Error(), "put quotation marks around the whole field and double those inside; the lines after it are read as rows of their own", nil))
		case errors.Is(err, errLong):
			w.fail(refuse(at(name, line), "is a row longer than "+bytesOf(w.MaxBytes), "look for a quotation mark that is never closed, or split the row", nil))
		case errors.Is(err, io.EOF):
			if found == 0 {
				w.headless(name, err)
			}
			return
		default:
			w.headless(at(name, line), err)
			return
		}
	}
}

// row takes in one row. One that has more or fewer fields than the header, over
// several lines, most likely has a quotation mark too many: the lines after its
// first are then read again as rows of their own.
func (w *walk) row(name string, line int, row []string, width int, l layout, r *rows) bool {
	for len(row) > width && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	if len(row) != width {
		what := fmt.Sprintf("has %d fields where the header has %d", len(row), width)
		if r.again() {
			what += ", and a quotation mark that runs on into the next lines"
		}
		return w.fail(refuse(at(name, line), what, "put quotation marks around fields that hold the delimiter or line breaks, and double those inside", nil))
	}
	var f fields
	for _, c := range columns {
		if i := l[c.field]; i >= 0 {
			f.set(c.field, row[i])
		}
	}
	if strings.TrimSpace(f.text) == "" {
		return w.fail(refuse(at(name, line), "has no text in its column for it", "fill it in or leave the row out", nil))
	}
	if f.id == "" {
		f.id = strconv.Itoa(line)
	}
	rec := w.receipt(name, f)
	rec.Title, rec.Publisher = strings.ToValidUTF8(f.title, "\uFFFD"), strings.ToValidUTF8(f.publisher, "\uFFFD")
	if utf8.Valid(rec.Bytes) {
		rec.Charset = "utf-8"
	}
	return w.emit(rec)
}
