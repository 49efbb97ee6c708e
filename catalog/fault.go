package catalog

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Faults is all that is wrong with the catalogs that were read: at least one error,
// each naming the file, the line, the fault and the remedy.
type Faults []error

// Error gives a line for each fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, err := range f {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the faults one by one.
func (f Faults) Unwrap() []error { return f }

// maxFaults bounds what is told of one file; what follows a slip at the top of a
// file is rarely worth reading.
const maxFaults = 20

// faults gathers what is wrong with one file.
type faults struct {
	file string
	all  []fault
}

type fault struct {
	line int
	err  error
}

func (f *faults) add(n *yaml.Node, err error) { f.all = append(f.all, fault{n.Line, err}) }

// err gives what was gathered, by line; nil for nothing.
func (f *faults) err() Faults {
	slices.SortStableFunc(f.all, func(a, b fault) int { return cmp.Compare(a.line, b.line) })
	var out Faults
	for i, one := range f.all {
		if i == maxFaults {
			return append(out, fmt.Errorf("%s: and %d more mistakes: mend these first", f.file, len(f.all)-i))
		}
		out = append(out, fmt.Errorf("%s:%d: %w", f.file, one.line, one.err))
	}
	return out
}
