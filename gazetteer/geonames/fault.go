package geonames

import "fmt"

// Fault is something wrong with a line of a dump; that line is left out.
type Fault struct {
	File string
	Line int // from 1
	What string
}

func (f Fault) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.What) }

// Refusal is why a whole dump is not imported.
type Refusal struct {
	File   string
	Line   int // from 1; 0 where it is no matter of a line
	Byte   int64
	What   string
	Remedy string
}

// Error names the file, the line, the byte of the text where that helps, what is
// wrong and what to do.
func (r *Refusal) Error() string {
	where := r.File
	if r.Line > 0 {
		where = fmt.Sprintf("%s:%d", r.File, r.Line)
	}
	if r.Byte > 0 {
		return fmt.Sprintf("%s: %s (byte %d of the text): %s", where, r.What, r.Byte, r.Remedy)
	}
	return fmt.Sprintf("%s: %s: %s", where, r.What, r.Remedy)
}

const (
	again  = "download the file again and import it anew"
	format = "name a dump of places as GeoNames gives it: allCountries, cities500 or a country such as IQ, as .txt, .zip or .gz"
)

// wrongKind says what a file is that is no dump, from its first line.
func wrongKind(file, line string, n int) *Refusal {
	r := &Refusal{File: file, Line: 1, Remedy: format}
	switch trimmed := trimLeft(line); {
	case trimmed == "":
		r.What = "the first line is empty"
	case trimmed[0] == '<':
		r.What = "this is a web page or XML, not a dump"
	case trimmed[0] == '{' || trimmed[0] == '[':
		r.What = "this is JSON, not a dump"
	case n == 1 && countByte(line, ',') >= 3 || n == 1 && countByte(line, ';') >= 3:
		r.What = "the columns are parted by commas or semicolons, not by tabs"
	case n == 10 || n == 8 || n == 4 || n == 2:
		r.What = fmt.Sprintf("the first line has %d columns, not %d: another table of GeoNames, such as alternate names or codes", n, columns)
	default:
		r.What = fmt.Sprintf("the first line has %d columns parted by tabs, not %d", n, columns)
	}
	return r
}

func trimLeft(s string) string {
	for s != "" && (s[0] == ' ' || s[0] == '\t' || s[0] == '\r' || s[0] == 0xEF || s[0] == 0xBB || s[0] == 0xBF) {
		s = s[1:]
	}
	return s
}

func countByte(s string, c byte) int {
	n := 0
	for i := range len(s) {
		if s[i] == c {
			n++
		}
	}
	return n
}
