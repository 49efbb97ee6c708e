package headwater

// Passage is a stretch of words that two documents share.
type Passage struct {
	From, To Span // in the two texts of a Copy
	Quoted   bool // it stands in quotation marks in both, which both may have heard for themselves
}

// Direction says how sure we are which document is the earlier.
type Direction string

// The certainties of direction.
const (
	Certain          Direction = "certain"
	Likely           Direction = "likely"
	UnknownDirection Direction = "unknown"
)

// Copy says that two documents share words. From is held to be the earlier.
// Containment is the share of the shorter text's 5-word shingles found in the
// other, 0..1.
type Copy struct {
	From, To    string // document ids
	Passages    []Passage
	Containment float64
	Direction   Direction
	Why         string
}
