package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"strconv"
	"time"

	"github.com/headwater-project/headwater"
)

// record is one line of JSON Lines. Text is required. An id may be a string or a
// number.
type record struct {
	Text      *string         `json:"text"`
	ID        json.RawMessage `json:"id"`
	Title     string          `json:"title"`
	Publisher string          `json:"publisher"`
	Published string          `json:"published"`
	Date      string          `json:"date"`
	URL       string          `json:"url"`
}

// recordAhead says whether the input begins with a JSON object that has "text",
// as far as the buffer shows. It reads no further than the first line, so that a
// slow pipe is not waited for.
func recordAhead(b *bufio.Reader) bool {
	line, whole := firstLine(b)
	line = bytes.TrimLeft(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(line) == 0 || line[0] != '{' {
		return false
	}
	if whole {
		var r record
		return json.Unmarshal(line, &r) == nil && r.Text != nil
	}
	return bytes.Contains(line, []byte(`"text"`))
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
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return headwater.Receipt{}, refuse(at(name, number), "is not a JSON record ("+fault(err)+")", `write one object a line, such as {"id": "1", "text": "…"}`, err)
	}
	if r.Text == nil || *r.Text == "" {
		return headwater.Receipt{}, refuse(at(name, number), `has no "text"`, "put the report's text there", nil)
	}
	id := identity(r.ID, number)
	rec := headwater.Receipt{
		URI: name + "#" + id, MediaType: "text/plain", Charset: "utf-8", Bytes: []byte(*r.Text),
		Title: r.Title, Publisher: r.Publisher, Published: published(r.Published), Canonical: address(r.URL),
	}
	if rec.Published == "" {
		rec.Published = published(r.Date)
	}
	return rec, nil
}

// fault puts what is wrong with a record's JSON in the record's own words.
func fault(err error) string {
	kind, ok := errors.AsType[*json.UnmarshalTypeError](err)
	switch {
	case !ok:
		return err.Error()
	case kind.Field == "":
		return "it is of type " + kind.Value + ", not an object"
	}
	return `"` + kind.Field + `" is of type ` + kind.Value + ", not a string"
}

// address keeps a record's url where it is a web address.
func address(s string) string {
	if u, err := url.Parse(s); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return s
	}
	return ""
}

// identity is the record's own id, or the number of its line.
func identity(raw json.RawMessage, number int) string {
	var s string
	if json.Unmarshal(raw, &s) == nil && s != "" {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil && n != "" {
		return n.String()
	}
	return strconv.Itoa(number)
}

// published writes a record's date as RFC 3339; what is no such date is left
// out, never guessed.
func published(s string) string {
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	if len(s) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
