package headwater

// SourceKind is what manner of source speaks.
type SourceKind string

// The kinds of source. An ICD 206 reader's "documentary" is DocumentSource.
const (
	PersonSource       SourceKind = "person"
	OrganizationSource SourceKind = "organization"
	OutletSource       SourceKind = "outlet"
	DocumentSource     SourceKind = "document"
	GroupSource        SourceKind = "group"
)

// Source is one who speaks, or a document that says, however often it is
// mentioned. Spans are its mentions in text order; the outlet that we read may
// have none, for it need not name itself. Anonymous stays anonymous: Entity is
// set only when Named.
type Source struct {
	ID          string
	Kind        SourceKind
	Named       bool   // false = the text withholds the name
	Label       string // as written, the fullest form
	Spans       []Span
	Count       int    // people in a group, as stated; 0 = not stated
	Role        string // "spokesman", "official", as written
	Affiliation string // entity id
	Country     string // ISO 3166-1 alpha-2
	Entity      string // entity id
	MemberOf    string // source id of the group it is one of
}

// Manner is how words are given.
type Manner string

// The manners: quoted, reported, or reported with quoted parts.
const (
	Direct   Manner = "direct"
	Indirect Manner = "indirect"
	Mixed    Manner = "mixed"
)

// Act is what the source does by speaking.
type Act string

// The speech acts of the contract.
const (
	State     Act = "state"
	Confirm   Act = "confirm"
	Deny      Act = "deny"
	Accuse    Act = "accuse"
	Predict   Act = "predict"
	Intend    Act = "intend"
	Threaten  Act = "threaten"
	Order     Act = "order"
	Ask       Act = "ask"
	Believe   Act = "believe"
	Doubt     Act = "doubt"
	Refuse    Act = "refuse"
	NoComment Act = "no_comment"
)

// Attribution says who says what: source, cue and content. Source is empty where
// it is not clear who speaks; SourceSpan then holds the words that do not tell
// ("he"), or is nil where the text names nobody ("reportedly", "is said to").
// Content holds one span or more, in text order, for split and continued
// quotes; quotation marks and a leading "that" or "to" belong to it, a comma
// before the cue does not.
type Attribution struct {
	ID         string
	Source     string // source id
	SourceSpan *Span
	Cue        Span
	Content    []Span
	Manner     Manner
	Act        Act
	Negated    bool
	Parent     string      // id of the attribution this one is nested in
	Likelihood *Likelihood // nil = the content states none
	Chain      Chain
	Confidence float64 // 0..1
}

// Band is a degree of likelihood, one of the seven of ICD 203.
type Band string

// The bands of ICD 203, "Analytic Standards" (2015), from 1 to 99 percent.
const (
	RemoteBand        Band = "remote"         // "almost no chance"
	VeryUnlikelyBand  Band = "very_unlikely"  // "highly improbable"
	UnlikelyBand      Band = "unlikely"       // "improbable"
	EvenBand          Band = "even"           // "roughly even odds"
	LikelyBand        Band = "likely"         // "probable"
	VeryLikelyBand    Band = "very_likely"    // "highly probable"
	AlmostCertainBand Band = "almost_certain" // "nearly certain"
)

// Limits are the shares of 1 between which a band lies; both 0 for what is none of
// the seven.
func (b Band) Limits() (low, high float64) {
	switch b {
	case RemoteBand:
		return 0.01, 0.05
	case VeryUnlikelyBand:
		return 0.05, 0.20
	case UnlikelyBand:
		return 0.20, 0.45
	case EvenBand:
		return 0.45, 0.55
	case LikelyBand:
		return 0.55, 0.80
	case VeryLikelyBand:
		return 0.80, 0.95
	case AlmostCertainBand:
		return 0.95, 0.99
	}
	return 0, 0
}

// Likelihood is how likely a source calls what it says, in its own estimative words,
// and what those words stand for. It is not how sure the source is of its judgment
// ("high confidence"), nor how sure we are of our reading.
type Likelihood struct {
	Span              // the words: "almost certainly", "a remote possibility" without its article
	Band      Band    // never empty
	Low, High float64 // shares of 1: the limits of the band
}

// HopKind is how a word is passed on.
type HopKind string

// The kinds of hop, from the outlet that we read down to the first-hand source.
const (
	Publishes HopKind = "publishes"
	Reports   HopKind = "reports"
	Says      HopKind = "says"
	Cites     HopKind = "cites"
)

// Hop is one station of a chain. Source is empty where the text does not name
// it. Spans are the words that say so; Inherited is true where an earlier
// sentence set the hop.
type Hop struct {
	Source    string // source id
	How       HopKind
	Spans     []Span
	Inherited bool
}

// Chain is the way of a claim, outermost first. Open is true where the trail
// ends before a first-hand source.
type Chain struct {
	Hops []Hop
	Open bool
}
