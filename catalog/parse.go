package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	headwater "github.com/headwater-project/headwater"
	"go.yaml.in/yaml/v3"
)

// parse adds the records of one YAML file. file is its name in errors.
func (c *Catalog) parse(file string, raw []byte) error {
	root, err := document(raw)
	if err != nil {
		return fmt.Errorf("%s: %w: see docs/catalog.md for the format", file, err)
	}
	if root == nil {
		return fmt.Errorf("%s: the file is empty: start it with \"records:\"", file)
	}
	top, err := fields(root, "records")
	if err != nil {
		return fmt.Errorf("%s:%w", file, err)
	}
	list := top["records"]
	if list == nil || list.Kind != yaml.SequenceNode {
		return fmt.Errorf("%s:%d: no list of records: start the file with \"records:\"", file, root.Line)
	}
	for _, node := range list.Content {
		r, err := record(node)
		if err == nil {
			err = at(node, c.add(r))
		}
		if err != nil {
			return fmt.Errorf("%s:%w", file, err)
		}
	}
	return nil
}

// document parses a file of exactly one YAML document; nil means none.
func document(raw []byte) (*yaml.Node, error) {
	dec := yaml.NewDecoder(bytes.NewReader(raw))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, err
	}
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one YAML document in the file: keep one to a file")
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

// lineError is an error with the line it is on; it prints as "LINE: error".
type lineError struct {
	line int
	err  error
}

func (e *lineError) Error() string { return strconv.Itoa(e.line) + ": " + e.err.Error() }
func (e *lineError) Unwrap() error { return e.err }

func at(n *yaml.Node, err error) error {
	if err == nil {
		return nil
	}
	return &lineError{n.Line, err}
}

// fields reads a mapping whose keys must all be known and stand once.
func fields(n *yaml.Node, known ...string) (map[string]*yaml.Node, error) {
	if n.Kind != yaml.MappingNode {
		return nil, at(n, fmt.Errorf("not a mapping: write it as \"%s: ...\"", known[0]))
	}
	out := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if !slices.Contains(known, key.Value) {
			return nil, at(key, fmt.Errorf("unknown key %q: use one of %s", key.Value, strings.Join(known, ", ")))
		}
		if out[key.Value] != nil {
			return nil, at(key, fmt.Errorf("key %q stands twice: keep one", key.Value))
		}
		out[key.Value] = n.Content[i+1]
	}
	return out, nil
}

// record reads and checks one record.
func record(n *yaml.Node) (Record, error) {
	m, err := fields(n, "key", "type", "kind", "name", "aliases", "country", "class", "range_km", "refs")
	if err != nil {
		return Record{}, err
	}
	var r Record
	var e firstError
	r.Key, r.Name = e.text(n, m["key"], "key"), e.text(n, m["name"], "name")
	r.Type = headwater.EntityType(e.text(n, m["type"], "type"))
	r.Kind = Kind(e.text(n, m["kind"], "kind"))
	if m["country"] != nil {
		r.Country = e.text(n, m["country"], "country")
	}
	if m["class"] != nil {
		r.Class = e.text(n, m["class"], "class")
	}
	r.Aliases = e.texts(m["aliases"], "aliases")
	r.Range = e.band(m["range_km"])
	r.Refs = e.refs(m["refs"])
	e.keep(at(n, r.check()))
	return r, e.err
}

// firstError gathers reading errors and keeps the first.
type firstError struct{ err error }

func (e *firstError) keep(err error) {
	if e.err == nil {
		e.err = err
	}
}

func (e *firstError) text(parent, n *yaml.Node, name string) string {
	if n == nil {
		e.keep(at(parent, fmt.Errorf("no %q: add one", name)))
		return ""
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || strings.TrimSpace(n.Value) != n.Value || n.Value == "" {
		e.keep(at(n, fmt.Errorf("%q is not a plain text: write one value without outer spaces", name)))
		return ""
	}
	if n.Tag == "!!bool" {
		e.keep(at(n, fmt.Errorf("%q reads as true or false: put it in quotation marks", n.Value)))
		return ""
	}
	return n.Value
}

func (e *firstError) texts(n *yaml.Node, name string) []string {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		e.keep(at(n, fmt.Errorf("%q is not a list: write [one, two]", name)))
		return nil
	}
	var out []string
	for _, item := range n.Content {
		out = append(out, e.text(n, item, name))
	}
	return out
}

func (e *firstError) band(n *yaml.Node) Band {
	if n == nil {
		return Band{}
	}
	var v []int
	if err := n.Decode(&v); err != nil || len(v) != 2 || v[0] <= 0 || v[1] < v[0] || v[1] > 20037 {
		e.keep(at(n, errors.New("range_km is not a band: write [low, high] in whole kilometres, 0 < low <= high <= 20037")))
		return Band{}
	}
	return Band{v[0], v[1]}
}

func (e *firstError) refs(n *yaml.Node) []Reference {
	if n == nil {
		return nil
	}
	m, err := fields(n, string(Everything), string(NameFact), string(AliasFact), string(CountryFact),
		string(ClassFact), string(RangeFact))
	e.keep(err)
	var out []Reference
	for i := 0; err == nil && i+1 < len(n.Content); i += 2 {
		key := n.Content[i].Value
		out = append(out, Reference{Fact(key), e.text(n, m[key], "refs: "+key)})
	}
	return out
}
