// Package headwater holds the nouns of the field: what a news report is, what
// it says, on whose word, and through whom.
//
// A Document is frozen text. Everything later is a Span into it: tokens,
// mentions, sources, attributions, claims. A fact without a span does not exist.
//
// Inside the program a Span counts bytes and lies on rune boundaries. The
// published JSON counts Unicode code points; package report converts.
//
// The package imports only the standard library and does no input or output.
package headwater
