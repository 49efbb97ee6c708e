package headwater

import "time"

// BlockKind says what part of a page a block is.
type BlockKind string

// The kinds of block. Boilerplate is page furniture: menus, related links,
// "Comments are closed", credits at the foot. Captions are part of the page but
// not of the story.
const (
	TitleBlock       BlockKind = "title"
	ParagraphBlock   BlockKind = "paragraph"
	HeadingBlock     BlockKind = "heading"
	CaptionBlock     BlockKind = "caption"
	ListBlock        BlockKind = "list"
	QuoteBlock       BlockKind = "quote"
	BoilerplateBlock BlockKind = "boilerplate"
)

// Story says whether blocks of this kind carry the report's own words, so that
// later stages read them.
func (k BlockKind) Story() bool {
	return k != CaptionBlock && k != BoilerplateBlock
}

// Block is one paragraph-like piece of a document, without outer white space.
type Block struct {
	Kind BlockKind
	Span
}

// Dateline is the place and date a report says it was filed from, as written
// ("DUBAI", "Aug 31"). Span covers both, with the agency if one is named there.
// A missing part is empty.
type Dateline struct {
	Place, Date string
	Span        Span
}

// Document is one report with its text frozen. Blocks are in text order, do not
// overlap, and together hold every character of Text that is not white space.
// Unknown fields are empty.
type Document struct {
	ID        string   // "sha256:" and the hex digest of the bytes received
	URI       string   // where it came from, as given
	Canonical string   // the address the page gives itself
	MediaType string   // "text/plain", "text/html" or "application/pdf"
	Title     string   // the headline
	Publisher string   // the outlet
	Byline    []string // authors and agencies credited at the head
	Published string   // RFC 3339 date or date-time
	Dateline  *Dateline
	Language  string // BCP 47
	Text      string // valid UTF-8, never changed
	Blocks    []Block
}

// Receipt is how a document came to us: the bytes, from where, and what the
// reader knows that the document may not say.
type Receipt struct {
	URI       string
	MediaType string // from the server or the file name; may be wrong or empty
	Charset   string // from the server; may be wrong or empty
	Bytes     []byte
	Title     string
	Publisher string
	Published string // RFC 3339 date or date-time
	Canonical string // the address of the report, where the bytes came from elsewhere

	Via          string    // the feed, web archive or list that led to it; empty for none
	Received     time.Time // when the bytes came; zero = not known
	ETag         string    // of the answer, for the next request
	LastModified string    // of the answer, for the next request
}
