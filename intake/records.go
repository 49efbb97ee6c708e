package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// recordAhead says whether the input begins with a JSON object that has a text,
// as far as the buffer shows. It reads no further than the first line, so that a
// slow pipe is not waited for.
func (w *walk) recordAhead(b *bufio.Reader) bool {
	line, whole := firstLine(b)
	line = bytes.TrimLeft(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(line) == 0 || line[0] != '{' {
		return false
	}
	if whole {
		f, err := w.fields(line)
		return err == nil && f.text != ""
	}
	for _, name := range w.columnNames("text") {
		if bytes.Contains(line, []byte(`"`+name+`"`)) {
			return true
		}
	}
	return false
}

// firstLine peeks at the first line that is not blank; whole says that its end
// is in the buffer.
func firstLine(b *bufio.Reader) (line []byte, whole bool) {
	for n := 1; ; n = b.Buffered() + 1 {
		head, err := b.Peek(min(n, b.Size()))
		head, _ = b.Peek(max(len(head), min(b.Buffered(), b.Size())))
		body := bytes.TrimLeft(head, " \t\r\n")
		if end := bytes.IndexByte(body, '\n'); end >= 0 {
			return body[:end], true
		}
		if len(body) > 3 && body[0] != '{' && body[0] != 0xEF {
			return body, false
		}
		if err != nil || len(head) == b.Size() {
			return body, errors.Is(err, io.EOF)
		}
	}
}

// records takes in JSON Lines, one receipt a line. A line that is no record is
// reported with its number, and the rest goes on.
func (w *walk) records(name string, r io.Reader) {
	lines := bufio.NewReaderSize(&cancelled{w, r}, 256<<10)
	if head, _ := lines.Peek(2); string(head) == "\xFF\xFE" || string(head) == "\xFE\xFF" {
		w.fail(refuse(name, "is written in UTF-16", "convert it to UTF-8, as JSON Lines are", nil))
		return
	}
	filled := 0
	for number := 1; ; number++ {
		line, long, err := readLine(lines, w.MaxBytes)
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
		}
		if line = bytes.TrimSpace(line); long || len(line) > 0 {
			filled++
			if !w.record(name, number, line, long) {
				return
			}
		}
		if err != nil {
			w.endOfLines(name, number, filled, err)
			return
		}
	}
}

func (w *walk) endOfLines(name string, number, filled int, err error) {
	switch {
	case w.ctx.Err() != nil:
	case errors.Is(err, io.EOF):
		if filled == 0 {
			w.fail(refuse(name, "holds no records", "check that the file was saved or downloaded whole", nil))
		}
	default:
		w.fail(refuse(at(name, number), "could not be read to its end ("+cause(err)+")", "check that the file is whole", err))
	}
}

// readLine reads up to a line feed, keeping at most limit bytes; long says that
// there were more, which are passed over.
func readLine(b *bufio.Reader, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := b.ReadSlice('\n')
		if int64(len(line)+len(part)) > limit+1 {
			long, line = true, nil
		}
		if !long {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

func at(name string, number int) string { return name + ":" + strconv.Itoa(number) }

func (w *walk) record(name string, number int, line []byte, long bool) bool {
	if long {
		return w.fail(refuse(at(name, number), "is a line longer than "+bytesOf(w.MaxBytes), "split the record", nil))
	}
	rec, err := w.parse(name, number, line)
	if err != nil {
		return w.fail(err)
	}
	return w.emit(rec)
}

// parse reads one record.
func (w *walk) parse(name string, number int, line []byte) (headwater.Receipt, *Error) {
	f, err := w.fields(line)
	if err != nil {
		return headwater.Receipt{}, refuse(at(name, number), "is not a JSON record ("+fault(err)+")", `write one object a line, such as {"id": "1", "text": "…"}`, err)
	}
	if f.text == "" {
		return headwater.Receipt{}, w.textless(at(name, number), f)
	}
	if f.id == "" {
		f.id = strconv.Itoa(number)
	}
	rec := w.receipt(name, f)
	rec.Charset = "utf-8"
	return rec, nil
}

// textless says that a record has no text, and what else it has.
func (w *walk) textless(where string, f fields) *Error {
	missing := `has no "text"`
	if c := w.Columns["text"]; c != "" {
		missing = "has no " + strconv.Quote(c)
	}
	if len(f.others) == 0 {
		return refuse(where, missing, "put the report's text there", nil)
	}
	return refuse(where, missing+" (its fields: "+listed(f.others)+")", "say which field holds the text, as in --columns text=NAME", nil)
}

// fields reads the object of one line by the names that its fields go by.
func (w *walk) fields(line []byte) (fields, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(line, &raw); err != nil {
		return fields{}, err
	}
	given := make(map[string]json.RawMessage, len(raw))
	for k, v := range raw {
		if k = strings.ToLower(strings.TrimSpace(k)); given[k] == nil || string(v) != "null" {
			given[k] = v
		}
	}
	var f fields
	for _, c := range columns {
		if err := w.field(&f, c.field, given); err != nil {
			return fields{}, err
		}
	}
	if f.text == "" {
		f.others = slices.Sorted(maps.Keys(raw))
	}
	return f, nil
}

// field finds one field by the first of its names that holds something. What
// goes by the first name, or by the reader's own, must be of the right type.
func (w *walk) field(f *fields, field string, given map[string]json.RawMessage) error {
	for i, name := range w.columnNames(field) {
		v, ok := given[strings.ToLower(name)]
		if !ok || string(v) == "null" {
			continue
		}
		var s string
		if err := json.Unmarshal(v, &s); err != nil {
			if field == "id" && len(v) > 0 && v[0] != '{' && v[0] != '[' {
				s = string(v) // a number
			} else if i == 0 && field != "id" {
				return &wrongType{name, kindOf(v)}
			}
		}
		if f.set(field, s) {
			return nil
		}
	}
	return nil
}

// wrongType is a field that holds no string.
type wrongType struct{ field, kind string }

func (e *wrongType) Error() string {
	return strconv.Quote(e.field) + " is of type " + e.kind + ", not a string"
}

// kindOf names what a JSON value is.
func kindOf(v json.RawMessage) string {
	switch v[0] {
	case '{':
		return "object"
	case '[':
		return "array"
	case 't', 'f':
		return "bool"
	}
	return "number"
}

// fault puts what is wrong with a record's JSON in the record's own words.
func fault(err error) string {
	if kind, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return "it is of type " + kind.Value + ", not an object"
	}
	return err.Error()
}

// address keeps a record's url where it is a web address.
func address(s string) string {
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return s
	}
	return ""
}
