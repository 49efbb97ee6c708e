package intake

import (
	"bufio"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"github.com/headwater-project/headwater"
)

// answer reads an HTTP answer as an archive keeps it: status, head, body.
func (a *archive) answer(rec headwater.Receipt, body io.Reader) (headwater.Receipt, *Error) {
	var none headwater.Receipt
	a.http.Reset(body)
	status, err := readHeadLine(a.http)
	if err != nil {
		return none, a.pass(rec.URI, "holds no answer")
	}
	head, err := readFields(a.http)
	if err != nil && !errors.Is(err, io.EOF) {
		return none, a.pass(rec.URI, "holds no whole answer")
	}
	code := statusOf(string(status))
	if a.pages != nil && code/100 == 3 {
		a.pages.redirect(rec.URI, head["location"])
	}
	switch {
	case code != http.StatusOK && code != http.StatusNonAuthoritativeInfo:
		return none, a.pass(rec.URI, "answered "+strconv.Itoa(code))
	case !page(rec.URI):
		return none, a.pass(rec.URI, "is no page")
	case a.pages != nil && !a.pages.take(rec.URI):
		return none, a.pass(rec.URI, "is not among the pages that the archive lists")
	}
	rec.MediaType, rec.Charset = contentType(head["content-type"])
	rec.ETag, rec.LastModified = head["etag"], head["last-modified"]
	if !report(rec.MediaType) {
		return none, a.pass(rec.URI, "is "+rec.MediaType)
	}
	plain, failure := decoded(a.http, head)
	if failure != "" {
		return none, refuse(rec.URI, failure+" in "+a.in.URI, "save the page with a browser and give the file", nil)
	}
	return a.page(rec, plain)
}

// statusOf is the code in "HTTP/1.1 200 OK"; 0 for what is none.
func statusOf(line string) int {
	version, rest, _ := strings.Cut(line, " ")
	code, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	n, err := strconv.Atoi(code)
	if err != nil || !strings.HasPrefix(version, "HTTP/") {
		return 0
	}
	return n
}

// report says whether a media type can be a report's; an empty one can.
func report(media string) bool {
	switch media {
	case "", htmlType, xhtmlType, plainType, pdfType, "application/octet-stream":
		return true
	}
	return false
}

// page reads what a record holds of a page, up to the limit.
func (a *archive) page(rec headwater.Receipt, body io.Reader) (headwater.Receipt, *Error) {
	var none headwater.Receipt
	if !report(rec.MediaType) {
		return none, a.pass(rec.URI, "is "+rec.MediaType)
	}
	raw, err := io.ReadAll(io.LimitReader(body, a.w.MaxBytes+1))
	switch {
	case err != nil:
		return none, refuse(rec.URI, "could not be unpacked in "+a.in.URI+" ("+cause(err)+")", "save the page with a browser and give the file", err)
	case int64(len(raw)) > a.w.MaxBytes:
		return none, a.w.tooLarge(rec.URI, 0)
	case len(raw) == 0:
		return none, a.pass(rec.URI, "is empty")
	}
	if rec.MediaType == "" || rec.MediaType == "application/octet-stream" {
		media, _ := contentType(http.DetectContentType(raw))
		switch media {
		case plainType:
			media = "" // the text's own look says more
		case htmlType, pdfType:
		default:
			return none, a.pass(rec.URI, "is "+media)
		}
		rec.MediaType = media
	}
	rec.Bytes = raw
	return rec, nil
}

// decoded undoes what was done to a body on its way: chunks and compression.
// Some programs undo it themselves and leave the head as it was, so that the
// bytes are looked at, not only the head. Failure says what cannot be undone.
func decoded(b *bufio.Reader, head map[string]string) (r io.Reader, failure string) {
	if strings.Contains(strings.ToLower(head["transfer-encoding"]), "chunked") && chunkAhead(b) {
		b = bufio.NewReader(&chunks{b: b})
	}
	encodings := strings.Split(strings.ToLower(head["content-encoding"]), ",")
	for i := len(encodings) - 1; i >= 0; i-- {
		inner, err := inflate(b, strings.TrimSpace(encodings[i]))
		if errors.Is(err, errEncoding) {
			return nil, "is packed as " + printable(encodings[i]) + ", which is not read,"
		}
		if err != nil {
			return nil, "could not be unpacked (" + cause(err) + ")"
		}
		b = bufio.NewReader(inner)
	}
	return b, ""
}

var errEncoding = errors.New("is packed in an unknown way")

// inflate undoes one content-encoding; what does not begin as it should is taken
// to have been undone already.
func inflate(b *bufio.Reader, encoding string) (io.Reader, error) {
	head, _ := b.Peek(4)
	switch encoding {
	case "", "identity", "none", "utf-8":
		return b, nil
	case "gzip", "x-gzip":
		if !hasMagic(head, gzipMagic) {
			return b, nil
		}
		return gzip.NewReader(b)
	case "deflate":
		if len(head) > 1 && head[0]&15 == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		if len(head) > 0 && (head[0] == '<' || head[0] >= 0x80 && head[0] == 0xEF) {
			return b, nil
		}
		return flate.NewReader(b), nil
	case "zstd":
		if !hasMagic(head, zstdMagic) {
			return b, nil
		}
		z, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20))
		return z, err
	case "br":
		if len(head) > 0 && head[0] == '<' { // no brotli data of a page begins so
			return b, nil
		}
	}
	return nil, errEncoding
}

// printable keeps the beginning of what a server wrote for a message.
func printable(s string) string { return strconv.Quote(strings.TrimSpace(s[:min(len(s), 40)])) }

// chunkAhead says whether the size of a chunk stands first: hexadecimal digits
// to the end of the line, or to a semicolon.
func chunkAhead(b *bufio.Reader) bool {
	head, _ := b.Peek(20)
	n := 0
	for n < len(head) && strings.IndexByte("0123456789abcdefABCDEF", head[n]) >= 0 {
		n++
	}
	return n > 0 && n < len(head) && strings.IndexByte("\r\n; ", head[n]) >= 0
}

// chunks joins the chunks of a body (RFC 9112, 7.1). What breaks off ends there,
// as in browsers.
type chunks struct {
	b    *bufio.Reader
	left int64
	end  bool
}

func (c *chunks) Read(p []byte) (int, error) {
	if !c.end && c.left == 0 {
		c.begin()
	}
	if c.end {
		return 0, io.EOF
	}
	n, err := c.b.Read(p[:min(int64(len(p)), c.left)])
	if c.left -= int64(n); c.left == 0 {
		_, err = readHeadLine(c.b) // the line break after it
	}
	c.end = err != nil
	return n, nil
}

// begin reads the size of the next chunk.
func (c *chunks) begin() {
	line, err := readHeadLine(c.b)
	size, _, _ := strings.Cut(string(line), ";")
	n, bad := strconv.ParseInt(strings.TrimSpace(size), 16, 64)
	c.left, c.end = n, err != nil && !errors.Is(err, io.EOF) || bad != nil || n <= 0
}
