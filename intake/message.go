package intake

import (
	"bytes"
	"errors"
	"html"
	"net/mail"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jhillyerd/enmime/v2"

	"github.com/headwater-project/headwater"
)

// message takes in one message: its body, and the reports attached to it.
func (w *walk) message(in input, t *tape) {
	raw, err := w.all(in, t)
	switch {
	case w.ctx.Err() != nil:
		w.live()
	case err != nil:
		w.fail(err)
	default:
		w.letter(in.Receipt, raw, 0)
	}
}

const (
	mostParts   = 100 // with parts of their own, in one message: each costs a pass over what is in it
	mostLetters = 8   // how deep messages may be attached to messages
)

var boundary = regexp.MustCompile(`(?i)boundary[*0]*\s*=`)

// letter takes in a message given as bytes. Depth counts the messages around it.
func (w *walk) letter(rec headwater.Receipt, raw []byte, depth int) {
	if len(boundary.FindAllIndex(raw, mostParts+1)) > mostParts {
		w.fail(refuse(rec.URI, "has more than "+strconv.Itoa(mostParts)+" parts that have parts", "save its text and give that", nil))
		return
	}
	env, err := envelope(raw)
	if err != nil {
		w.fail(refuse(rec.URI, "could not be read as a message ("+cause(err)+")", "save its text and give that", err))
		return
	}
	body := rec
	body.Title, body.Publisher = subject(env), sender(env)
	body.Published = mailDate(env.GetHeader("Date"))
	if depth == 0 { // what is attached came with what it is attached to
		body.Received = arrived(env)
	}
	if media, text := bestBody(env); len(text) > 0 {
		body.MediaType, body.Charset, body.Bytes = media, "utf-8", text
		w.emit(body)
	} else if encrypted(env) {
		w.fail(refuse(rec.URI, "is an encrypted message", "decrypt it with your mail program and save it again", nil))
		return
	}
	found := w.enclosures(env, body, depth)
	if len(body.Bytes) == 0 && !found && w.live() {
		w.fail(refuse(rec.URI, "holds no text", "look whether the report is a picture, or behind a link", nil))
	}
}

// envelope reads a message; a reader's fault is an error, never a crash.
func envelope(raw []byte) (env *enmime.Envelope, err error) {
	defer func() {
		if r := recover(); r != nil {
			env, err = nil, errUnread
		}
	}()
	return enmime.NewParser(enmime.SkipMalformedParts(true), enmime.MaxStoredPartErrors(20)).ReadEnvelope(bytes.NewReader(raw))
}

var errUnread = errors.New("its parts are muddled")

// subject is the headline a message gives, without the marks of answering and
// passing on.
func subject(env *enmime.Envelope) string {
	return strings.TrimSpace(passedOn.ReplaceAllString(strings.Join(strings.Fields(env.GetHeader("Subject")), " "), ""))
}

var passedOn = regexp.MustCompile(`^(?i:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+`)

// sender is who publishes a message that was sent to a list of readers, as its
// head shows: the name, or the domain. A message from one person to another has
// no publisher that could be known.
func sender(env *enmime.Envelope) string {
	bulk := env.GetHeader("List-Id") != "" || env.GetHeader("List-Unsubscribe") != "" || strings.EqualFold(env.GetHeader("Precedence"), "bulk") || strings.EqualFold(env.GetHeader("Precedence"), "list")
	from, err := env.AddressList("From")
	if !bulk || err != nil || len(from) == 0 {
		return ""
	}
	if name := strings.TrimSpace(from[0].Name); name != "" {
		return name
	}
	_, domain, _ := strings.Cut(from[0].Address, "@")
	return strings.ToLower(domain)
}

// arrived is when the last server took the message in; zero where it is not said.
func arrived(env *enmime.Envelope) time.Time {
	lines := env.GetHeaderValues("Received")
	if len(lines) == 0 {
		return time.Time{}
	}
	date := lines[0][strings.LastIndexByte(lines[0], ';')+1:]
	t, err := mail.ParseDate(strings.TrimSpace(date))
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}

// bestBody is the body to read: HTML, whose structure tells the story from its
// furniture, unless the plain text says clearly more.
func bestBody(env *enmime.Envelope) (media string, text []byte) {
	plain, page := strings.TrimSpace(env.Text), strings.TrimSpace(env.HTML)
	drawn := !hasPlain(env)
	if page != "" && (drawn || 2*len(seen(page)) >= len(plain)) {
		return htmlType, []byte(page)
	}
	if drawn {
		plain = ""
	}
	return plainType, []byte(plain)
}

// hasPlain says whether the message has a plain text of its own, rather than one
// that was made of its HTML.
func hasPlain(env *enmime.Envelope) bool {
	return env.Root != nil && env.Root.DepthMatchFirst(func(p *enmime.Part) bool {
		return (p.ContentType == plainType || p.ContentType == "") && p.Disposition != "attachment" && len(bytes.TrimSpace(p.Content)) > 0
	}) != nil
}

var markup = regexp.MustCompile(`(?is)<(?:style|script|head)\b.*?</(?:style|script|head)>|<[^>]*>`)

// seen is about what a page shows, to see how much it is.
func seen(page string) string {
	return strings.Join(strings.Fields(html.UnescapeString(markup.ReplaceAllString(page, " "))), " ")
}

func encrypted(env *enmime.Envelope) bool {
	kind := strings.ToLower(env.GetHeader("Content-Type"))
	return strings.Contains(kind, "multipart/encrypted") || strings.Contains(kind, "pkcs7-mime")
}

// enclosures takes in what is attached and can be a report; false when there is
// nothing. What cannot is told.
func (w *walk) enclosures(env *enmime.Envelope, letter headwater.Receipt, depth int) bool {
	found := false
	for n, p := range parts(env) {
		if !w.live() {
			return true
		}
		name := p.FileName
		if name == "" {
			name = "part-" + strconv.Itoa(n+1)
		}
		rec := headwater.Receipt{URI: letter.URI + "#" + name, Via: letter.URI, Received: letter.Received, MediaType: attached(p)}
		switch {
		case len(p.Content) == 0:
			continue
		case rec.MediaType == "message/rfc822" && depth < mostLetters:
			rec.MediaType = ""
			w.letter(rec, p.Content, depth+1)
		case report(rec.MediaType) && rec.MediaType != "":
			if p.TextContent() {
				rec.Charset = "utf-8" // it was converted
			}
			rec.Bytes = p.Content
			w.emit(rec)
		default:
			w.Skipped(rec.URI, "is "+p.ContentType)
			continue
		}
		found = true
	}
	return found
}

// parts are the parts of a message that are not its body.
func parts(env *enmime.Envelope) []*enmime.Part {
	return slices.Concat(env.Attachments, env.Inlines, env.OtherParts)
}

// attached is the media type of what is attached: what is said of it, or what
// its name and first bytes show where that is nothing.
func attached(p *enmime.Part) string {
	switch {
	case hasMagic(p.Content[:min(len(p.Content), 8)], "%PDF-"):
		return pdfType
	case p.ContentType == "application/octet-stream" || p.ContentType == "":
		if strings.ToLower(path.Ext(p.FileName)) == ".eml" {
			return "message/rfc822"
		}
		_, media := formOf(p.FileName)
		return media
	}
	return p.ContentType
}
