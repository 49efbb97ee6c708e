package intake

// Error says which input could not be taken in, why, and what to do.
type Error struct {
	Input  string // the source, with a line number where there is one
	Reason string // what was wrong
	Remedy string // what the reader can do; never empty
	Err    error  // the cause, where another package gave one
}

// Error is one line: input, reason, remedy.
func (e *Error) Error() string { return e.Input + ": " + e.Reason + "; " + e.Remedy }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

func refuse(input, reason, remedy string, cause error) *Error {
	return &Error{Input: input, Reason: reason, Remedy: remedy, Err: cause}
}
