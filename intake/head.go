package intake

import (
	"bufio"
	"bytes"
	"errors"
	"mime"
	"strings"
)

// maxHead bounds the head of a record or of an answer, in bytes.
const maxHead = 256 << 10

// readHeadLine reads one line of a head, without its line break.
func readHeadLine(b *bufio.Reader) ([]byte, error) {
	line, long, err := readLine(b, maxHead)
	if long {
		return nil, errLongHead
	}
	if err != nil && len(line) > 0 {
		err = short(err)
	}
	return bytes.TrimRight(line, "\r\n"), err
}

// readFields reads "Name: value" lines up to an empty one. Names come in lower
// case; of a name that comes again the first value holds; lines that are no
// field are passed over, as browsers do.
func readFields(b *bufio.Reader) (map[string]string, error) {
	fields, last, size := map[string]string{}, "", 0
	for {
		line, err := readHeadLine(b)
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			return fields, nil
		}
		if size += len(line); size > maxHead {
			return nil, errLongHead
		}
		name, value, ok := strings.Cut(string(line), ":")
		switch {
		case line[0] == ' ' || line[0] == '\t': // the line before goes on
			if last != "" {
				fields[last] += " " + strings.TrimSpace(string(line))
			}
		case ok:
			last = strings.ToLower(strings.TrimSpace(name))
			if _, twice := fields[last]; twice {
				last = ""
			} else {
				fields[last] = strings.TrimSpace(value)
			}
		}
	}
}

// contentType parts a Content-Type into the media type in lower case and the
// charset, of what is no good as well.
func contentType(s string) (media, charset string) {
	media, param, err := mime.ParseMediaType(s)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		media, _, _ = strings.Cut(s, ";")
		media = strings.ToLower(strings.TrimSpace(media))
	}
	return media, param["charset"]
}
