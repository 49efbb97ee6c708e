// Package pdf reads the text of PDF files: the letters where they stand, in the
// order in which they are drawn, as lines of pages.
//
// It is made for hostile input: one pass finds the objects wherever they lie, so
// that there is no table that could lead in circles; depth, steps and unpacked
// bytes are bounded, and what is damaged costs the text it holds, no more.
package pdf

import (
	"bytes"
	"errors"
)

// The bounds on one file. What lies beyond is left out.
const (
	maxDepth   = 64        // of nested arrays, dictionaries, pages and forms
	maxObjects = 1 << 20   // in one file
	maxPlain   = 192 << 20 // bytes of all streams, packed and unpacked
	maxSteps   = 20 << 20  // operators and operands
	maxGlyphs  = 6 << 20   // letters drawn
	maxPages   = 10_000
)

// The ways in which a file gives no text.
var (
	ErrNotPDF    = errors.New("is no PDF")
	ErrDamaged   = errors.New("is damaged")
	ErrEncrypted = errors.New("is encrypted")
	ErrNoPages   = errors.New("has no pages that can be read")
	ErrLetters   = errors.New("has fonts that do not say which letters they draw")
)

// Page is what is written on one page.
type Page struct{ Lines []Line }

// Line is a run of letters on one base line, in the order of reading, words
// parted by single spaces. Lengths are in points, 1/72 inch, from the lower left
// of the page as it is to be read.
type Line struct {
	Text        string
	X, Y, Right float64 // where it begins, its base line, where it ends
	Size        float64 // of most of its letters
}

// Read gives the pages of a PDF file with their lines, in the order in which
// they are drawn. It never fails but with one of the errors above; a page that
// holds no text has no lines.
func Read(raw []byte) (pages []Page, err error) {
	defer func() {
		if recover() != nil { // one file more or less must not end a long run
			pages, err = nil, ErrDamaged
		}
	}()
	return read(raw)
}

func read(raw []byte) ([]Page, error) {
	if !bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-")) {
		return nil, ErrNotPDF
	}
	f := scan(raw)
	if err := f.unlock(); err != nil {
		return nil, err
	}
	f.unfold()
	leaves := f.leaves()
	if len(leaves) == 0 {
		return nil, ErrNoPages
	}
	d := &drawing{file: f, fonts: map[any]*font{}}
	pages := make([]Page, len(leaves))
	for i, l := range leaves {
		pages[i].Lines = lines(d.page(l))
	}
	if d.unknown > 50 && d.unknown > d.known {
		return nil, ErrLetters
	}
	return pages, nil
}
