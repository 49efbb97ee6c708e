package headwater

// TraceSchema names the version of the published trace.
const TraceSchema = "headwater.trace/v1"

// Trace says who copied whom in a set of documents, which credits lead where, and how
// many independent origins stand behind what they tell.
type Trace struct {
	Generator Generator
	Documents []Traced // in the order of publication, those without a date last
	Copies    []Copy
	Reports   []Report
	Stories   []Story
}

// Traced is one document of a trace. As in W3C PROV, a document is an entity that was
// attributed to its publisher and derived from what it credits.
type Traced struct {
	Document // its text is what spans of the trace point into
	Story    string
	Credits  []Credit
}

// Credit says that a document rests on a report, with the words that say so.
type Credit struct {
	Report string // report id
	Spans  []Span
	Copied bool // the document shares the report's words and need not name it
	Aside  bool // the document speaks of the report and takes nothing on its word, as one that denies it
}

// Report is a node of the graph of origins: a document of the trace, or one that
// documents credit and that is not here ("the Reuters report of 31 August").
type Report struct {
	ID        string
	Publisher string
	Published string   // RFC 3339, as far as it is known
	Document  string   // document id; empty where the report is only credited
	Sources   []string // labels of those that the report hears for itself, as written

	Reliability string // the Admiralty code's letter (A to F) that the user gave its publisher; empty where they gave none
}

// Story is what several documents tell of one event.
type Story struct {
	ID          string // by its first document, so that it stays as others join
	Title       string
	Documents   []string
	Origins     []StoryOrigin
	Independent Independence
	Claims      []SharedClaim // what several of its documents claim
	Denials     []StoryDenial
	Drift       []Drift
}

// StoryOrigin is one report that heard its sources for itself, and what hangs on it.
type StoryOrigin struct {
	Report    string
	Sources   []string
	Documents []string // that rest on it, its own included
}

// Independence is how many origins are independent of one another: a range, for two
// names are no proof that two heard it apart.
type Independence struct {
	Min, Max int
	Why      string
}

// SharedClaim is a claim that several documents make, with the passages and how many
// origins it has. Credibility is the Admiralty code's number (1 confirmed by other
// sources to 6 cannot be judged), proposed from independence alone; reliability is the
// user's to give (Report).
type SharedClaim struct {
	Type        ClaimType
	Tellings    []Quote
	Denied      []Quote
	Origins     []string // report ids
	Independent Independence
	Credibility int
}

// Quote is a passage of one document, with the claim or attribution it was taken from.
type Quote struct {
	Document string
	Span
	Claim       string
	Attribution string
}

// StoryDenial is who denies what, in which words.
type StoryDenial struct {
	By     Quote
	Source string  // label as written
	Of     []Quote // what is denied, where it is told
}

// DriftKind is what changed on the way.
type DriftKind string

// The kinds of drift.
const (
	CertaintyDrift DriftKind = "certainty" // "is believed to" became "is"
	CountDrift     DriftKind = "count"     // "several dozen" became "hundreds"
	UnitDrift      DriftKind = "unit"      // kilometres became miles, the number stayed or moved
	SourceDrift    DriftKind = "source"    // a source was lost, hardened or multiplied
	CaveatDrift    DriftKind = "caveat"    // what limits the claim was lost
	ActDrift       DriftKind = "act"       // "fired warning shots" became "opened fire"
	ActorDrift     DriftKind = "actor"     // another agent, recipient or place
	CommentDrift   DriftKind = "comment"   // "could not be reached" became "refused to answer"
)

// Drift is a change between a report and what was made of it.
type Drift struct {
	What           DriftKind
	Earlier, Later Quote
	Why            string // for people
}
