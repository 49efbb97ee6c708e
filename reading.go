package headwater

// ReadingSchema names the version of the published reading.
const ReadingSchema = "headwater.reading/v1"

// Model names a weight file or data set that took part in a reading.
type Model struct {
	Name, SHA256 string
}

// Generator says what made a reading.
type Generator struct {
	Name, Version string
	Models        []Model
}

// Summary is the source summary of a reading in the manner of ICD 206: how many
// sources of which kind, how much is attributed, and what it rests on.
type Summary struct {
	Named, Unnamed, Documentary int    // sources
	Attributed, OwnVoice        int    // sentences of the story
	RestsOnOne                  string // source id when every attributed claim hangs on it
	Sentence                    string // for people
}

// Reading is all that one pass found in one document.
type Reading struct {
	Generator    Generator
	Document     Document
	Syntax       Syntax // not published; views use it
	Entities     []Entity
	Regions      []Region
	Sources      []Source
	Attributions []Attribution
	Claims       []Claim
	Times        []Time
	Quantities   []Quantity
	Checks       []Check
	Summary      Summary
}
