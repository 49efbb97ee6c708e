package article

import (
	"errors"
	"strings"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article/pdf"
)

const pdfType = "application/pdf"

// readPDF freezes the text of a PDF file: its lines joined to paragraphs, parted
// by empty lines, and read as a plain text is. What stands at the head and foot
// of page after page comes once, at the end, as furniture; bare page numbers do
// not come at all. The same bytes give the same text on every machine.
func readPDF(doc *headwater.Document, raw []byte) error {
	pages, err := pdf.Read(raw)
	if err != nil {
		return refusePDF(doc.URI, err)
	}
	body, furniture := pageFurniture(pages)
	paras := pdfParagraphs(body)
	if strings.IndexFunc(strings.Join(paras.text, " "), spoken) < 0 {
		return refuse(doc.URI, "holds no text (a scan?)", "run it through text recognition (OCR), or give a version with text")
	}
	if doc.Title == "" {
		doc.Title = paras.title
	}
	text := strings.Join(paras.text, "\n\n")
	if err := readPlain(doc, text); err != nil {
		return err
	}
	for _, f := range furniture {
		start := len(doc.Text) + len("\n\n")
		doc.Text += "\n\n" + f
		doc.Blocks = append(doc.Blocks, headwater.Block{Kind: headwater.BoilerplateBlock, Span: headwater.Span{Start: start, End: start + len(f)}})
	}
	return nil
}

// refusePDF puts in words why a PDF file gives no text.
func refusePDF(input string, err error) error {
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return refuse(input, "is a PDF that asks for a password", "open it with the password and save it without, or give its text")
	case errors.Is(err, pdf.ErrLetters):
		return refuse(input, "is a PDF that does not say which letters it draws", "run it through text recognition (OCR), or give a version with text")
	}
	return refuse(input, "is a PDF that is damaged ("+err.Error()+")", "fetch it again, or open it and print it to a new PDF")
}
