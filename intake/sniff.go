package intake

import (
	"bufio"
	"bytes"
	"regexp"
	"strings"
)

const (
	gzipMagic      = "\x1F\x8B\x08"
	zstdMagic      = "\x28\xB5\x2F\xFD"
	zstdDictionary = "\x5D\x2A\x4D\x18"
)

// magics are the first bytes of the forms that have some.
var magics = [...]struct {
	magic string
	form  form
}{
	{"WARC/", webArchive}, {"PK\x03\x04", zipped}, {"PK\x05\x06", zipped}, {"%PDF-", document},
}

func hasMagic(head []byte, magic string) bool { return strings.HasPrefix(string(head), magic) }

func endsIn(name string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(strings.ToLower(name), e) {
			return true
		}
	}
	return false
}

// marked is the form that the first bytes prove, if they prove any.
func marked(b *bufio.Reader) form {
	for _, m := range magics {
		if head, _ := b.Peek(1); len(head) == 0 || head[0] != m.magic[0] {
			continue // a slow pipe is not waited for without need
		}
		if head, _ := b.Peek(len(m.magic)); hasMagic(head, m.magic) {
			return m.form
		}
	}
	return sniffed
}

// sniff decides by the first bytes, then by the name, then by a look at the
// first lines. It reads no further than it must, so that a slow pipe is not
// waited for.
func (w *walk) sniff(in input, t *tape) form {
	if f := marked(t.Reader); f != sniffed {
		return f
	}
	switch {
	case in.form != sniffed:
		return in.form
	case syndicatedAhead(t.Reader):
		return syndicated
	case w.recordAhead(t.Reader):
		return records
	case mailboxAhead(t.Reader):
		return mailbox
	case mailAhead(t.Reader):
		return message
	case w.tableAhead(t.Reader):
		return table
	}
	return whole
}

// fromLine is the line that parts the messages of an mbox file: who and when.
var fromLine = regexp.MustCompile(`^From \S+.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d\d:\d\d.*\d{4}`)

func mailboxAhead(b *bufio.Reader) bool {
	line, _ := firstLine(b)
	return fromLine.Match(line)
}

// mailAhead says whether the input begins with the head of a message: lines of
// fields only, and among them those that mail alone has.
func mailAhead(b *bufio.Reader) bool {
	line, _ := firstLine(b)
	if !mailField(line) {
		return false
	}
	head, _ := b.Peek(b.Size())
	head, _, _ = bytes.Cut(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	sender, proof := false, false
	for line := range bytes.Lines(bytes.TrimLeft(head, "\n")) {
		name, _, ok := strings.Cut(strings.ToLower(string(line)), ":")
		switch {
		case line[0] == ' ' || line[0] == '\t':
		case !ok || strings.ContainsAny(name, " \t"):
			return false
		case name == "from":
			sender = true
		case name == "message-id" || name == "mime-version" || name == "received":
			proof = true
		}
	}
	return sender && proof
}

// mailField says whether a line may be the first of a message's head.
func mailField(line []byte) bool {
	name, _, ok := strings.Cut(strings.ToLower(string(line[:min(len(line), 80)])), ":")
	if !ok {
		return false
	}
	switch name {
	case "return-path", "received", "delivered-to", "from", "to", "date", "subject", "message-id", "mime-version", "reply-to", "content-type", "dkim-signature", "sender", "envelope-to":
		return true
	}
	return strings.HasPrefix(name, "x-") || strings.HasPrefix(name, "arc-")
}
