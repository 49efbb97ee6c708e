package headwater

// ClaimType is the type of what is said to have happened.
type ClaimType string

// The claim types of the contract.
const (
	Transfer    ClaimType = "transfer"
	Deploy      ClaimType = "deploy"
	Produce     ClaimType = "produce"
	Test        ClaimType = "test"
	Train       ClaimType = "train"
	Fund        ClaimType = "fund"
	Command     ClaimType = "command"
	Attack      ClaimType = "attack"
	StrikeClaim ClaimType = "strike-claim" // who says who did it
	Interdict   ClaimType = "interdict"
	Seize       ClaimType = "seize"
	Sanction    ClaimType = "sanction"
	Agree       ClaimType = "agree"
	Meet        ClaimType = "meet"
	Menace      ClaimType = "threaten"
	Cooperate   ClaimType = "cooperate"
	Accusation  ClaimType = "accuse"
	Denial      ClaimType = "deny"
	Withdraw    ClaimType = "withdraw"
	Possess     ClaimType = "possess"
	Reach       ClaimType = "reach" // a range or capability statement
	Other       ClaimType = "other"
)

// Role is a part that somebody or something plays in a claim.
type Role string

// The roles.
const (
	Agent      Role = "agent"
	Recipient  Role = "recipient"
	Item       Role = "item"
	PlaceRole  Role = "place"
	Origin     Role = "origin"
	Instrument Role = "instrument"
	Victim     Role = "victim"
	Target     Role = "target" // what a stated range is said to reach
	Purpose    Role = "purpose"
)

// Filler is the words that fill a role, with the entity they name, if one.
type Filler struct {
	Span
	Entity string // entity id
}

// Status is how real the text says a claim is.
type Status string

// The statuses of the contract.
const (
	Actual      Status = "actual"
	Planned     Status = "planned"
	Ongoing     Status = "ongoing"
	Predicted   Status = "predicted"
	Possible    Status = "possible"
	Conditional Status = "conditional"
	Denied      Status = "denied"
)

// Claim is one event or state that the text says is so. Attribution is empty
// where the outlet says it in its own voice.
type Claim struct {
	ID string
	Span
	Type        ClaimType
	Trigger     Span
	Roles       map[Role][]Filler
	Negative    bool // the text says that it did not happen
	Status      Status
	When        string // time id
	Quantity    string // quantity id
	Attribution string // attribution id
	Confidence  float64
	PLOVER      string // code, empty where none fits
	CAMEO       string
	Evidence    []Evidence // every passage that tells of it, its own first; nil where its own is the only one
	Below       bool       // Confidence lies below what is shown to people
}

// Evidence is one passage that tells of a claim: what it says of it, on whose word.
// Each carries what its own sentence says; two of one claim may differ in all of it.
type Evidence struct {
	Span
	Trigger     Span
	Roles       map[Role][]Filler
	Negative    bool // the passage says that it did not happen
	Status      Status
	Attribution string // attribution id, empty for the outlet's own voice
}

// Verdict is what a check finds.
type Verdict string

// The verdicts.
const (
	Consistent   Verdict = "consistent"
	Inconsistent Verdict = "inconsistent"
	Undetermined Verdict = "undetermined"
)

// Check compares the range that a text states with the distance on the WGS 84
// ellipsoid between the two places it names. Kilometres throughout; nil bounds
// are unknown.
type Check struct {
	Claim                 string // claim id
	From, To              string // entity ids
	MinKm, MaxKm          *float64
	StatedLow, StatedHigh *float64
	Verdict               Verdict
	Why                   string
}
