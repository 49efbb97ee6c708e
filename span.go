package headwater

import "unicode/utf8"

// Span is a half-open range [Start, End) of bytes in Document.Text, on rune
// boundaries. The zero Span is empty and points at nothing.
type Span struct {
	Start, End int
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty says whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In gives the words of text that the span points at. It panics, as a slice
// expression does, when the span lies outside the text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover is the smallest span that holds both s and t; an empty one adds nothing.
func (s Span) Cover(t Span) Span {
	if s.Empty() {
		return t
	}
	if t.Empty() {
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Valid says whether the span lies inside text and on rune boundaries.
func (s Span) Valid(text string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) &&
		boundary(text, s.Start) && boundary(text, s.End)
}

func boundary(text string, at int) bool {
	return at == len(text) || utf8.RuneStart(text[at])
}
