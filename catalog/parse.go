package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	headwater "github.com/headwater-project/headwater"
	"go.yaml.in/yaml/v3"
)

// parse adds the records of one YAML file. File is its name in errors, which are
// Faults: all that is wrong with the file, not only the first.
func (c *Catalog) parse(file string, raw []byte) Faults {
	f := faults{file: file}
	if err := legible(file, raw); err != nil {
		return Faults{err}
	}
	root, err := document(raw)
	switch {
	case err != nil:
		return Faults{syntaxError(file, raw, err)}
	case root == nil:
		return Faults{fmt.Errorf("%s: the file is empty: start it with \"records:\"", file)}
	}
	list := f.fields(root, "records")["records"]
	if len(f.all) == 0 && (list == nil || list.Kind != yaml.SequenceNode) {
		f.add(root, errors.New("no list of records: start the file with \"records:\""))
	}
	if len(f.all) == 0 {
		for _, node := range list.Content {
			c.read(&f, node)
		}
	}
	return f.err()
}

// read adds the record of a node, unless something is wrong with it.
func (c *Catalog) read(f *faults, node *yaml.Node) {
	before := len(f.all)
	r, m := f.record(node)
	if len(f.all) > before || m == nil {
		return
	}
	c.add(r, fmt.Sprintf("%s:%d", f.file, node.Line), func(field string, alias int, err error) {
		at := m[field]
		if field == "aliases" && alias < len(at.Content) {
			at = at.Content[alias]
		}
		f.add(at, err)
	})
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

// fields reads a mapping whose keys must all be known and stand once; nil where it
// is no mapping.
func (f *faults) fields(n *yaml.Node, known ...string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		f.add(n, fmt.Errorf("not a mapping: write it as \"%s: ...\"", known[0]))
		return nil
	}
	out := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case !slices.Contains(known, key.Value):
			f.add(key, fmt.Errorf("unknown key %q: use one of %s", key.Value, strings.Join(known, ", ")))
		case out[key.Value] != nil:
			f.add(key, fmt.Errorf("key %q stands twice: keep one", key.Value))
		default:
			out[key.Value] = n.Content[i+1]
		}
	}
	return out
}

// record reads and checks one record, and gives the nodes of its fields.
func (f *faults) record(n *yaml.Node) (Record, map[string]*yaml.Node) {
	before := len(f.all)
	m := f.fields(n, "key", "type", "kind", "name", "aliases", "country", "class", "range_km", "refs")
	if m == nil {
		return Record{}, nil
	}
	var r Record
	r.Key, r.Name = f.text(n, m["key"], "key"), f.text(n, m["name"], "name")
	r.Type = headwater.EntityType(f.text(n, m["type"], "type"))
	r.Kind = Kind(f.text(n, m["kind"], "kind"))
	if m["country"] != nil {
		r.Country = f.text(n, m["country"], "country")
	}
	if m["class"] != nil {
		r.Class = f.text(n, m["class"], "class")
	}
	r.Aliases = f.texts(m["aliases"], "aliases")
	r.Range = f.band(m["range_km"])
	r.Refs = f.refs(m["refs"])
	if len(f.all) > before {
		return r, m // what a check would say follows from what was said
	}
	for _, wrong := range r.check() {
		at := n
		if m[wrong.field] != nil {
			at = m[wrong.field]
		}
		f.add(at, wrong.err)
	}
	return r, m
}

func (f *faults) text(parent, n *yaml.Node, name string) string {
	if n == nil {
		f.add(parent, fmt.Errorf("no %q: add one", name))
		return ""
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" || strings.TrimSpace(n.Value) != n.Value || n.Value == "" {
		f.add(n, fmt.Errorf("%q is not a plain text: write one value without outer spaces", name))
		return ""
	}
	if n.Tag == "!!bool" {
		f.add(n, fmt.Errorf("%q reads as true or false: put it in quotation marks", n.Value))
		return ""
	}
	if err := plain(n.Value, name); err != nil {
		f.add(n, err)
		return ""
	}
	return n.Value
}

func (f *faults) texts(n *yaml.Node, name string) []string {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		f.add(n, fmt.Errorf("%q is not a list: write [one, two]", name))
		return nil
	}
	var out []string
	for _, item := range n.Content {
		out = append(out, f.text(n, item, name))
	}
	return out
}

func (f *faults) band(n *yaml.Node) Band {
	if n == nil {
		return Band{}
	}
	var v []int
	if err := n.Decode(&v); err != nil || len(v) != 2 || v[0] <= 0 || v[1] < v[0] || v[1] > 20037 {
		f.add(n, errors.New("range_km is not a band: write [low, high] in whole kilometres, 0 < low <= high <= 20037"))
		return Band{}
	}
	return Band{v[0], v[1]}
}

func (f *faults) refs(n *yaml.Node) []Reference {
	if n == nil {
		return nil
	}
	m := f.fields(n, string(Everything), string(NameFact), string(AliasFact), string(CountryFact), string(ClassFact), string(RangeFact))
	var out []Reference
	for i := 0; m != nil && i+1 < len(n.Content); i += 2 {
		if key := n.Content[i].Value; m[key] == n.Content[i+1] {
			out = append(out, Reference{Fact(key), f.text(n, m[key], "refs: "+key)})
		}
	}
	return out
}
