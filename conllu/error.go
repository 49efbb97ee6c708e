package conllu

import "fmt"

// Error says which line of a file could not be understood, why, and what to do.
type Error struct {
	Line   int    // from 1
	Reason string // what was wrong
	Remedy string // what the user can do; never empty
	Err    error  // the cause, where what is read from gave one
}

// Error is one text line: number, reason, remedy.
func (e *Error) Error() string {
	return fmt.Sprintf("line %d: %s; %s", e.Line, e.Reason, e.Remedy)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

func refuse(line int, remedy, format string, args ...any) *Error {
	return &Error{Line: line, Reason: fmt.Sprintf(format, args...), Remedy: remedy}
}

// clip shortens a value that an error quotes.
func clip(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}
