package conllu

import (
	"errors"
	"io"
	"iter"
	"strings"
)

const wantSmaller = `part it with "# newdoc" comments, or raise the limit`

// Reader reads a file document by document. Without "# newdoc" the file is one
// document.
//
// The text of a sentence is its # text. Where that is missing, or is not what
// the tokens spell (white space aside), it is the tokens, with a space after
// each that has no SpaceAfter=No. "# newpar" begins a block, after an empty
// line; other sentences follow after a space, or after nothing where the last
// token has SpaceAfter=No. Control characters are read as spaces.
type Reader struct {
	// Trees says to refuse a sentence whose heads are no tree. Without it a head
	// may be "_".
	Trees bool
	// MaxBytes is the largest document, in bytes of its lines; 0 for no limit.
	MaxBytes int

	lines lines
	held  *sentence // the first of the next document, whole
	begun *sentence // the comments of the next document, as far as they were read
	owed  error     // what is wrong with the next document
	lost  bool      // the document that runs is damaged; the next may not be
}

// NewReader reads from r. It takes no more than it must: what r holds may be
// larger than memory.
func NewReader(r io.Reader) *Reader { return &Reader{lines: newLines(r)} }

// All gives every document, errors in their place.
func (r *Reader) All() iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for {
			d, err := r.Next()
			if errors.Is(err, io.EOF) || !yield(d, err) {
				return
			}
		}
	}
}

// Next gives the next document that holds a word, and io.EOF after the last. An
// *Error says what is wrong with a line; the rest of its document is passed
// over, and Next goes on with the one after it.
func (r *Reader) Next() (*Document, error) {
	if r.owed != nil {
		return nil, r.fail(r.owed)
	}
	if r.lost && !r.recover() {
		return nil, io.EOF
	}
	var b builder
	size := 0
	for {
		s, err := r.sentence()
		switch {
		case errors.Is(err, io.EOF) && b.empty():
			return nil, io.EOF
		case errors.Is(err, io.EOF):
			return b.document(), nil
		case s.newDoc && !b.empty():
			r.held, r.owed = s, err
			return b.document(), nil
		case err != nil:
			return nil, r.fail(err)
		}
		if size += s.size; r.MaxBytes > 0 && size > r.MaxBytes {
			return nil, r.fail(r.tooLarge())
		}
		b.add(s)
	}
}

// fail gives up the document that runs.
func (r *Reader) fail(err error) error {
	r.held, r.owed, r.lost = nil, nil, true
	return err
}

// recover passes over lines up to the next document. What breaks the file off
// was told when it did.
func (r *Reader) recover() bool {
	for {
		line, err := r.lines.next()
		if r.lines.broken != nil {
			return false
		}
		if err != nil || !strings.HasPrefix(line, "#") {
			continue
		}
		if key, _ := keyOf(line); key == "newdoc" || key == "newdoc id" {
			r.lost, r.begun = false, newSentence()
			return r.begun.comment(r.lines.number, line) == nil
		}
	}
}

// sentence gives the next sentence with a word; io.EOF where there is none. One
// that is damaged comes as far as it was read, with the error. Comments without
// a sentence belong to the next one.
func (r *Reader) sentence() (*sentence, error) {
	if s := r.held; s != nil {
		r.held = nil
		return s, nil
	}
	s := r.begun
	r.begun = nil
	if s == nil {
		s = newSentence()
	}
	for {
		line, err := r.lines.next()
		ended := errors.Is(err, io.EOF)
		switch {
		case ended && len(s.tokens) == 0:
			return nil, io.EOF
		case err != nil && !ended:
			return s, err
		case ended, len(s.tokens) > 0 && strings.TrimSpace(line) == "":
			return s, orNil(s.end(r.lines.number, r.Trees))
		}
		if s.size += len(line) + 1; r.MaxBytes > 0 && s.size > r.MaxBytes {
			return s, r.tooLarge()
		}
		if err := s.line(r.lines.number, line); err != nil {
			return s, err
		}
	}
}

func (r *Reader) tooLarge() *Error {
	return refuse(r.lines.number, wantSmaller, "the document is larger than %d bytes", r.MaxBytes)
}

// orNil keeps a missing *Error from becoming an error.
func orNil(err *Error) error {
	if err == nil {
		return nil
	}
	return err
}
