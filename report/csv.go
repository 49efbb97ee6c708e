package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/headwater-project/headwater"
)

// Register writes claims as CSV by RFC 4180, in UTF-8 without a byte order mark: a
// header, then a row for each evidence of each claim. The columns are those that
// docs/register.md describes, in its order; later versions only add to their end.
type Register struct {
	w      *csv.Writer
	headed bool
}

// NewRegister writes to w; nothing is written before the first Write or Close.
func NewRegister(w io.Writer) *Register {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return &Register{w: out}
}

// Write adds the claims of one reading. It fails when the writer does.
func (g *Register) Write(r *headwater.Reading) error {
	if err := g.head(); err != nil {
		return err
	}
	x := newIndex(r)
	at := newOffsets(r.Document.Text)
	for i := range r.Claims {
		c := &r.Claims[i]
		for n, e := range evidenceOf(c) {
			if err := g.w.Write(record(&line{x, at, c, &e, n + 1})); err != nil {
				return fmt.Errorf("printing the claims of %s as CSV: %w", name(r), err)
			}
		}
	}
	return g.flush()
}

// Close writes the header where nothing else was written.
func (g *Register) Close() error {
	if err := g.head(); err != nil {
		return err
	}
	return g.flush()
}

func (g *Register) head() error {
	if g.headed {
		return nil
	}
	g.headed = true
	names := make([]string, len(csvColumns))
	for i, c := range csvColumns {
		names[i] = c.name
	}
	if err := g.w.Write(names); err != nil {
		return fmt.Errorf("printing the header of the CSV: %w", err)
	}
	return nil
}

func (g *Register) flush() error {
	g.w.Flush()
	if err := g.w.Error(); err != nil {
		return fmt.Errorf("printing claims as CSV: %w", err)
	}
	return nil
}

// record makes the cells of a row. Words of documents are made harmless; numbers
// of ours, which may begin with a minus, are not words.
func record(l *line) []string {
	out := make([]string, len(csvColumns))
	for i, c := range csvColumns {
		if out[i] = c.cell(l); !c.number {
			out[i] = harmless(clip(out[i]))
		}
	}
	return out
}

// harmless sets an apostrophe before words that spreadsheets take for a formula,
// as OWASP advises ("CSV Injection"): those that begin with = + - @, with their
// full-width forms, or with a control character, which clip has made visible.
func harmless(words string) string {
	if strings.IndexAny(words, "=+-@＝＋－＠") == 0 {
		return "'" + words
	}
	return words
}
