// Package article turns received bytes into a document with frozen text: it
// settles the media type and the character set, parts the text into blocks, and
// says which of them are the story and which are captions or page furniture.
package article

import (
	"fmt"

	"github.com/headwater-project/headwater"
)

// MaxBytes is the largest input Read takes, in bytes.
const MaxBytes = 32 << 20

// Read freezes the text of a receipt. A plain text is kept character for
// character, a byte order mark aside; of a page the visible text is rendered
// block by block, paragraphs parted by an empty line. What the receipt knows
// (title, publisher, date) goes before what is read out of plain text, and fills
// what a page does not say of itself. Of a PDF file the lines are joined to
// paragraphs first.
// The error is always an *Error.
func Read(r headwater.Receipt) (headwater.Document, error) {
	if err := admit(r); err != nil {
		return headwater.Document{}, err
	}
	if startsPDF(r.Bytes) {
		doc := begin(r, pdfType)
		return doc, readPDF(&doc, r.Bytes)
	}
	kind, text, err := decode(r)
	if err != nil {
		return headwater.Document{}, err
	}
	doc := begin(r, kind)
	if kind == htmlType {
		return doc, readPage(&doc, text)
	}
	return doc, readPlain(&doc, text)
}

// begin makes a document of what the receipt knows.
func begin(r headwater.Receipt, kind string) headwater.Document {
	return headwater.Document{
		ID: headwater.DocumentID(r.Bytes), URI: r.URI, MediaType: kind,
		Title: r.Title, Publisher: r.Publisher, Published: r.Published, Canonical: r.Canonical,
	}
}

// admit turns away what cannot be a report whatever its character set.
func admit(r headwater.Receipt) error {
	if len(r.Bytes) > MaxBytes {
		return refuse(r.URI, fmt.Sprintf("is %d MB large, more than the %d MB a report may have", (len(r.Bytes)+1<<20-1)>>20, MaxBytes>>20),
			"split it, or give JSON Lines with one report a line")
	}
	if len(r.Bytes) == 0 {
		return refuse(r.URI, "is empty", "check that the file was saved or downloaded whole")
	}
	if b, ok := sniffBinary(r.Bytes); ok {
		return refuse(r.URI, "looks like "+b.name, b.remedy)
	}
	return nil
}

// decode settles charset and media type together: the one needs a look at the
// other.
func decode(r headwater.Receipt) (kind, text string, err error) {
	declared, param := splitMedia(r.MediaType)
	if err := refuseDeclared(r.URI, declared); err != nil {
		return "", "", err
	}
	label := r.Charset
	if label == "" {
		label = param
	}
	text, ok := toUTF8(r.Bytes, label, declared != plainType)
	if !ok {
		return "", "", refuse(r.URI, "holds binary data, not text", "give a text or HTML file")
	}
	kind, err = settleType(r.URI, declared, text)
	return kind, text, err
}
