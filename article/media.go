package article

import (
	"bytes"
	"path"
	"strings"
)

const (
	plainType = "text/plain"
	htmlType  = "text/html"
)

// splitMedia parts "text/html; charset=x" into the lower-case type and charset.
func splitMedia(s string) (kind, charset string) {
	kind, rest, _ := strings.Cut(s, ";")
	for p := range strings.SplitSeq(rest, ";") {
		k, v, _ := strings.Cut(p, "=")
		if strings.EqualFold(strings.TrimSpace(k), "charset") {
			charset = strings.Trim(strings.TrimSpace(v), `"'`)
		}
	}
	return strings.ToLower(strings.TrimSpace(kind)), charset
}

// refuseDeclared turns away a declared type that is neither text nor unknown.
func refuseDeclared(input, declared string) error {
	switch declared {
	case "", plainType, htmlType, pdfType, "application/xhtml+xml", "application/octet-stream", "text/markdown", "text/xml", "application/xml":
		return nil
	}
	return refuse(input, "is "+declared+", not a text or a page", "give plain text or HTML")
}

// settleType decides between text/plain and text/html. A declared text/plain is
// believed, as browsers do; anything else is looked at.
func settleType(input, declared, text string) (string, error) {
	if declared == plainType || declared == "text/markdown" {
		return plainType, nil
	}
	head := strings.ToLower(strings.TrimSpace(strings.ToValidUTF8(text[:min(len(text), 2048)], "")))
	if feed(head) {
		return "", refuse(input, "is a news feed or XML data, not a report", "give the address of one of its articles")
	}
	if declared == htmlType || declared == "application/xhtml+xml" {
		if strings.IndexByte(text, '<') < 0 {
			return plainType, nil
		}
		return htmlType, nil
	}
	if declared == "" && looksJSON(head, text) {
		return "", refuse(input, "is JSON data, not a report", "give JSON Lines: one object a line with the text under \"text\", in a file that ends in .jsonl")
	}
	if looksHTML(head) || declared == "" && htmlName(input) {
		return htmlType, nil
	}
	return plainType, nil
}

func htmlName(input string) bool {
	switch strings.ToLower(path.Ext(input)) {
	case ".html", ".htm", ".xhtml", ".xht":
		return true
	}
	return false
}

// looksHTML looks for the marks that begin a page, after comments and an XML
// declaration.
func looksHTML(head string) bool {
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?") {
		end, mark := strings.Index(head, "-->"), 3
		if head[1] == '?' {
			end, mark = strings.Index(head, "?>"), 2
		}
		if end < 0 {
			return false
		}
		head = strings.TrimSpace(head[end+mark:])
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<main", "<div", "<section", "<h1", "<p>", "<p "} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return false
}

// looksJSON says whether a text begins and ends as a JSON object or list does.
func looksJSON(head, text string) bool {
	text = strings.TrimSpace(text[max(0, len(text)-64):])
	if head == "" || text == "" {
		return false
	}
	rest := strings.TrimLeft(head[1:], " \t\r\n")
	last := text[len(text)-1]
	return head[0] == '{' && strings.HasPrefix(rest, `"`) && last == '}' ||
		head[0] == '[' && (strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, `"`)) && last == ']' && strings.Contains(head, `":`)
}

func feed(head string) bool {
	if !strings.HasPrefix(head, "<") || strings.Contains(head, "<html") {
		return false
	}
	for _, tag := range [...]string{"<rss", "<feed", "<rdf:rdf", "<urlset", "<sitemapindex", "<svg"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}

type format struct{ magic, name, remedy string }

const decrypt = "decrypt it first, and give the text"

const convert = "convert it to text or HTML first"

// binaries are the file signatures a reader is likeliest to hand in by mistake.
var binaries = [...]format{
	{"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as text or HTML"},
	{"PK\x05\x06", "an empty ZIP archive", "unpack it, or save the document as text or HTML"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old office document", "save it as text or HTML"},
	{"{\\rtf", "an RTF document", "save it as text or HTML"},
	{"\x89PNG\r\n", "a PNG picture", "give the text of the report; pictures are not read"},
	{"\xFF\xD8\xFF", "a JPEG picture", "give the text of the report; pictures are not read"},
	{"GIF87a", "a GIF picture", "give the text of the report; pictures are not read"},
	{"GIF89a", "a GIF picture", "give the text of the report; pictures are not read"},
	{"II*\x00", "a TIFF picture", "give the text of the report; pictures are not read"},
	{"MM\x00*", "a TIFF picture", "give the text of the report; pictures are not read"},
	{"RIFF", "a picture, sound or film", "give the text of the report"},
	{"OggS", "a sound file", "give the text of the report"},
	{"ID3", "a sound file", "give the text of the report"},
	{"\x1F\x8B", "gzip-compressed data", "unpack it with gunzip, or name it so that it ends in .gz"},
	{"BZh", "bzip2-compressed data", "unpack it with bunzip2 first"},
	{"\xFD7zXZ\x00", "xz-compressed data", "unpack it with unxz first"},
	{"\x28\xB5\x2F\xFD", "zstd-compressed data", "unpack it with unzstd first"},
	{"7z\xBC\xAF\x27\x1C", "a 7z archive", "unpack it first"},
	{"Rar!\x1A\x07", "a RAR archive", "unpack it first"},
	{"\x7FELF", "a program", "give a text or HTML file"},
	{"MZ\x90\x00", "a program", "give a text or HTML file"},
	{"\xCA\xFE\xBA\xBE", "a program", "give a text or HTML file"},
	{"\x00asm", "a program", "give a text or HTML file"},
	{"SQLite format 3\x00", "an SQLite database", "give the reports in it as JSON Lines"},
	{"%!PS", "a PostScript document", convert},
	{"AT&TFORM", "a DjVu document", convert},
	{"WARC/", "a web archive (WARC)", "extract its pages first"},
	{"-----BEGIN PGP MESSAGE-----", "an encrypted message", decrypt},
	{"age-encryption.org/", "an encrypted file", decrypt},
	{"-----BEGIN AGE ENCRYPTED FILE-----", "an encrypted file", decrypt},
	{"Salted__", "an encrypted file", decrypt},
}

// startsPDF says whether raw is a PDF file. Readers of PDF pass over what stands
// before its mark, and so does this.
func startsPDF(raw []byte) bool {
	at := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-"))
	return at == 0 || at > 0 && (raw[at-1] == '\n' || raw[at-1] == '\r')
}

// sniffBinary names a well-known binary format by its first bytes.
func sniffBinary(raw []byte) (format, bool) {
	for _, b := range binaries {
		if len(raw) >= len(b.magic) && string(raw[:len(b.magic)]) == b.magic {
			if b.magic == "RIFF" && bytes.IndexByte(raw[:min(len(raw), 8)], 0) < 0 {
				continue
			}
			return b, true
		}
	}
	if len(raw) > 12 && string(raw[4:8]) == "ftyp" {
		return format{"", "a film", "give the text of the report"}, true
	}
	return format{}, false
}
