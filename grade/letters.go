package grade

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Letters gives outlets, as the user writes their names, letters from A to F. The zero
// value gives none.
type Letters map[string]string

// mostFaults bounds what is told of one file.
const mostFaults = 20

// Load reads a YAML file with one outlet a line, "Rona Post: B". The error names all that
// is wrong with it, each with file, line and remedy.
func Load(path string) (Letters, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading reliability letters: %w: name a YAML file of lines such as \"Rona Post: B\"", err)
	}
	return Parse(path, raw)
}

// Parse is Load for bytes that are at hand; errors call them by name.
func Parse(name string, raw []byte) (Letters, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w: write one outlet a line, such as \"Rona Post: B\"", name, err)
	}
	if len(doc.Content) == 0 {
		return nil, fmt.Errorf("%s:1: names no outlet: write one a line, such as \"Rona Post: B\"", name)
	}
	top := doc.Content[0]
	if top.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("%s:%d: no outlets with letters: write one a line, such as \"Rona Post: B\"", name, top.Line)
	}
	return letters(name, top)
}

func letters(name string, top *yaml.Node) (Letters, error) {
	out, lines := Letters{}, map[string]int{}
	var faults []error
	for i := 0; i+1 < len(top.Content) && len(faults) < mostFaults; i += 2 {
		k, v := top.Content[i], top.Content[i+1]
		outlet, letter := strings.TrimSpace(k.Value), strings.ToUpper(strings.TrimSpace(v.Value))
		at := strings.ToLower(outlet)
		switch {
		case outlet == "" || k.Kind != yaml.ScalarNode:
			faults = append(faults, fmt.Errorf("%s:%d: an outlet without a name: write it before the colon", name, k.Line))
		case len(letter) != 1 || letter < "A" || letter > "F":
			faults = append(faults, fmt.Errorf("%s:%d: %q is no letter of the Admiralty code for %s: write A (completely reliable) to E (unreliable), or F (cannot be judged)", name, v.Line, v.Value, outlet))
		case lines[at] > 0:
			faults = append(faults, fmt.Errorf("%s:%d: %s has a letter already in line %d: keep one", name, k.Line, outlet, lines[at]))
		}
		lines[at], out[outlet] = k.Line, letter
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return out, nil
}
