package headwater

import "time"

// Query names a part of the archive. The zero Query names all of it; fields narrow it
// together.
type Query struct {
	Words      string     // words, "phrases", word* and -without, in the manner of search engines
	Outlet     string     // publisher, any case
	SourceKind SourceKind // a source of this kind speaks
	Named      *bool      // that source is named, or is not
	Entity     string     // name or id of an entity
	Place      string     // name, country code or GeoNames id of a place
	Type       ClaimType
	Status     Status
	From, To   time.Time // published in [From, To); zero = open
	Since      int64     // holdings from this position of the log on
	Limit      int       // hits; 0 for 20
	Offset     int
}

// Hit is one passage that answers a query, with the claim it tells of, if it tells of
// one, and on whose word.
type Hit struct {
	Holding string
	Passage Span   // in the document's text, in code points: the text itself stays in the archive
	Text    string // the words of the passage
	Marks   []Span // what matched, in Text
	Claim   string // claim id
	Type    ClaimType
	Status  Status
	Chain   string // for people: "Daily Ostrander ← Larkmoor ← two officials"
	Score   float64
	Title   string
	Outlet  string
	Date    string // RFC 3339
}

// Found is what a search gives.
type Found struct {
	Hits  []Hit
	Total int // documents that answer, at most 1,000 counted
}
