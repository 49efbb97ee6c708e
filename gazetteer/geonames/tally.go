package geonames

import (
	"encoding/json"
	"fmt"
)

// Tally counts what was read.
type Tally struct {
	Rows     int            // lines read, good and bad
	Kept     int            // places taken
	Repeated int            // rows whose place an earlier file of the same import has given
	Dropped  map[string]int // rows left out, by what they are
	Bad      int            // lines that are no row
	Faults   []Fault        // the first ten of them
	Latest   string         // the last modification date, YYYY-MM-DD
}

// maxFaults is how many bad lines are named.
const maxFaults = 10

func (t *Tally) fault(file string, line int, what string) {
	t.Bad++
	if len(t.Faults) < maxFaults {
		t.Faults = append(t.Faults, Fault{file, line, what})
	}
}

// Note is what an imported file says of itself. The same dumps always give the same
// note, so that the digest of the file names the data.
type Note struct {
	Source  string         `json:"source"`  // GeoNames, and its licence
	Files   []string       `json:"files"`   // names of the dumps, without folders
	Latest  string         `json:"latest"`  // the last change in them, YYYY-MM-DD
	All     bool           `json:"all"`     // nothing was left out
	Rows    int            `json:"rows"`    // lines read
	Places  int            `json:"places"`  // places kept
	Names   int            `json:"names"`   // different names, folded
	Bad     int            `json:"bad"`     // lines that were no row
	Dropped map[string]int `json:"dropped"` // rows left out, by what they are
}

// ReadNote reads the note of an imported file.
func ReadNote(note string) (Note, error) {
	var n Note
	if err := json.Unmarshal([]byte(note), &n); err != nil {
		return Note{}, fmt.Errorf("the note of the imported gazetteer is damaged: %w", err)
	}
	return n, nil
}
