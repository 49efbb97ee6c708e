package article

// Error says why an input could not be read as a report, and what to do.
type Error struct {
	Input  string // the address or name of the input
	Reason string // what was wrong: "is empty", "looks like a PDF document"
	Remedy string // what the reader can do; never empty
}

// Error is one line: input, reason, remedy.
func (e *Error) Error() string {
	return e.Input + ": " + e.Reason + "; " + e.Remedy
}

func refuse(input, reason, remedy string) *Error {
	if input == "" {
		input = "input"
	}
	return &Error{Input: input, Reason: reason, Remedy: remedy}
}
