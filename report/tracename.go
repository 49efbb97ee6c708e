package report

import (
	"cmp"
	"fmt"
	"path"
	"strings"
)

// mostSources are the sources of one origin that people are shown.
const mostSources = 8

// firstOf says of a long list how much more there is.
func firstOf(all []string) []string {
	if len(all) <= mostSources+1 {
		return all
	}
	return append(all[:mostSources:mostSources], fmt.Sprintf("and %d more", len(all)-mostSources))
}

// plainAll are labels without control characters, each once.
func plainAll(in []string) []string {
	seen := make(map[string]bool, len(in))
	var out []string
	for _, s := range in {
		s = plain(s)
		if key := strings.ToLower(strings.ReplaceAll(s, " '", "'")); s != "" && !seen[key] {
			seen[key] = true
			out = append(out, s)
		}
	}
	return out
}

func (x *tracer) name(document string) string {
	d := x.documents[document]
	if d == nil {
		return document
	}
	if d.Publisher == "" { // what provenance took the outlet to be
		if r := x.reports[x.reportOf(document)]; r != nil && r.Publisher != "" {
			return plain(r.Publisher)
		}
	}
	return cmp.Or(plain(d.Publisher), plain(path.Base(d.URI)), "an outlet not known")
}

// label is the name of a document's outlet with the letter that the user gave it.
func (x *tracer) label(document string) string {
	return graded(x.name(document), x.letter(document), 0)
}

func (x *tracer) letter(document string) string {
	if r := x.reports[x.reportOf(document)]; r != nil {
		return r.Reliability
	}
	return ""
}

// graded puts the Admiralty code behind a name: the letter of the outlet, and the number
// of what it says where that is not 0.
func graded(name, letter string, number int) string {
	switch {
	case letter == "":
		return name
	case number == 0:
		return name + " [" + letter + "]"
	}
	return fmt.Sprintf("%s [%s%d]", name, letter, number)
}

func (x *tracer) date(document string) string {
	if d := x.documents[document]; d != nil {
		return clock(d.Published)
	}
	return ""
}

func (x *tracer) headline(document string) string {
	if d := x.documents[document]; d != nil {
		return title(&d.Document)
	}
	return ""
}
