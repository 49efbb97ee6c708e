// Package geonames reads dumps of GeoNames, the free gazetteer of the world (CC BY
// 4.0), as its download server gives them, and compiles them into a gazetteer of
// the user's own: a country (IQ.txt), the towns (cities500.txt) or the whole world
// (allCountries.txt). The columns are those of the dump's own readme.
package geonames

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// columns is how many a row has: geonameid, name, asciiname, alternatenames,
// latitude, longitude, feature class, feature code, country code, cc2, admin1 to
// admin4, population, elevation, dem, timezone, modification date.
const columns = 19

// Row is one place of a dump, as far as it is used.
type Row struct {
	ID         int
	Name       string
	ASCII      string
	Alternates string // parted by commas
	Lat, Lon   float64
	Class      string // one letter, or empty
	Code       string // the feature code: PPL, ADM1, AIRB
	Country    string // ISO 3166-1 alpha-2, or empty
	Admin1     string // code within the country, or empty
	Population int
	Modified   string // YYYY-MM-DD
}

// errColumns says that a row has another number of columns.
type errColumns int

func (n errColumns) Error() string {
	return fmt.Sprintf("%d columns parted by tabs, want %d", int(n), columns)
}

// Parse reads one line without its end. The error says what is wrong with it.
func Parse(line string) (Row, error) {
	if !utf8.ValidString(line) {
		return Row{}, fmt.Errorf("byte %d is no UTF-8", badByte(line)+1)
	}
	var col [columns]string
	if n := split(line, &col); n != columns {
		return Row{}, errColumns(n)
	}
	r := Row{Name: col[1], ASCII: col[2], Alternates: col[3], Class: col[6], Code: col[7], Country: col[8], Admin1: col[10], Modified: col[18]}
	var err error
	if r.ID, err = strconv.Atoi(col[0]); err != nil || r.ID <= 0 || r.ID > math.MaxUint32/2 {
		return Row{}, fmt.Errorf("geonameid %s is no whole number above zero", quote(col[0]))
	}
	if r.Lat, err = degrees(col[4], 90); err != nil {
		return Row{}, fmt.Errorf("latitude %s %w", quote(col[4]), err)
	}
	if r.Lon, err = degrees(col[5], 180); err != nil {
		return Row{}, fmt.Errorf("longitude %s %w", quote(col[5]), err)
	}
	if col[14] != "" {
		if r.Population, err = strconv.Atoi(col[14]); err != nil || r.Population < 0 || r.Population > 20e9 {
			return Row{}, fmt.Errorf("population %s is no number of people", quote(col[14]))
		}
	}
	return r, r.check()
}

// maxLetters is how long names are in a dump at most, by its readme.
const maxLetters = 200

// check finds what is wrong with the words of a row.
func (r *Row) check() error {
	switch {
	case strings.TrimSpace(r.Name) == "":
		return errors.New("no name")
	case utf8.RuneCountInString(r.Name) > maxLetters:
		return fmt.Errorf("name %s has more than %d characters", quote(r.Name), maxLetters)
	case controlled(r.Name):
		return fmt.Errorf("name %s has a control character", quote(r.Name))
	case controlled(r.ASCII):
		return fmt.Errorf("asciiname %s has a control character", quote(r.ASCII))
	case len(r.Class) > 1:
		return fmt.Errorf("feature class %s is no single letter", quote(r.Class))
	case r.Country != "" && (len(r.Country) != 2 || !capitals(r.Country)):
		return fmt.Errorf("country code %s is not two capitals", quote(r.Country))
	}
	if _, err := time.Parse(time.DateOnly, r.Modified); err != nil {
		return fmt.Errorf("modification date %s is not written YYYY-MM-DD", quote(r.Modified))
	}
	return nil
}

// controlled says whether a name has a control character of ASCII.
func controlled(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return true
		}
	}
	return false
}

// split parts a line at its tabs and gives the number of columns, the first 19 of
// which it keeps.
func split(line string, col *[columns]string) int {
	n := 0
	for {
		i := strings.IndexByte(line, '\t')
		if n < columns {
			col[n] = line
			if i >= 0 {
				col[n] = line[:i]
			}
		}
		n++
		if i < 0 {
			return n
		}
		line = line[i+1:]
	}
}

// degrees reads a coordinate.
func degrees(s string, most float64) (float64, error) {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) {
		return 0, errors.New("is no number")
	}
	if v < -most || v > most {
		return 0, fmt.Errorf("is beyond %g degrees", most)
	}
	return v, nil
}

// quote shows a value of a row in an error, cut where it is long.
func quote(s string) string {
	const most = 30
	if len(s) <= most {
		return strconv.Quote(s)
	}
	cut := most
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return strconv.Quote(s[:cut] + "…")
}

func badByte(s string) int {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return i
			}
		}
	}
	return len(s)
}

func capitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
