package model

import "fmt"

// DamageError says that a weight file is not what it was when it was made, or
// was never whole.
type DamageError struct {
	Name    string // of the network, empty where it cannot be read
	Problem string
	Found   string // SHA-256 of the content, in hexadecimal; empty where it was not the matter
	Want    string // SHA-256 that the file states
	MadeBy  string // command that makes the file again, empty where it cannot be read
}

// Error names the file, the damage and what to do about it.
func (e *DamageError) Error() string {
	text := "weight file"
	if e.Name != "" {
		text += fmt.Sprintf(" %q", e.Name)
	}
	text += " is damaged: " + e.Problem
	if e.Found != "" {
		text += fmt.Sprintf(" (SHA-256 is %s, should be %s)", e.Found, e.Want)
	}
	text += "; install the program again"
	if e.MadeBy != "" {
		text += fmt.Sprintf(", or make the file again with %q", e.MadeBy)
	}
	return text
}
