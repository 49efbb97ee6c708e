package catalog

import (
	"fmt"

	headwater "github.com/headwater-project/headwater"
)

// Catalog is a set of records that can be asked by name and by key. It is never
// changed once loaded, so many goroutines may ask it at once. The zero Catalog
// is empty and ready to use.
type Catalog struct {
	records []Record
	keys    map[string]int
	names   map[string]form
	leads   map[string]int // folded lead of a name to the most words of such a name
	most    int
	digest  string
	where   map[int]string // file and line of the records that are not built in
}

// form is one spelling of a record.
type form struct {
	record int
	caps   bool // an acronym: matches capitals only
}

// Lookup finds the record that goes by name, whatever its case, diacritics,
// spaces, hyphens, dots and apostrophes. An acronym ("SANA") is found only in
// capitals, so that a common word or a given name is not mistaken for it.
func (c *Catalog) Lookup(name string) (*Record, bool) {
	if c == nil {
		return nil, false
	}
	var room [64]byte
	f, ok := c.names[string(appendFold(room[:0], name))]
	if !ok || f.caps && !capitals(name) {
		return nil, false
	}
	return &c.records[f.record], true
}

// Starts gives the most words a name can have that starts with the first
// letters of word, and 0 if there is no such name: a cheap question to ask
// before Lookup.
func (c *Catalog) Starts(word string) int {
	if c == nil {
		return 0
	}
	var room [64]byte
	return c.leads[string(lead(room[:0], word))]
}

// Record finds a record by its key.
func (c *Catalog) Record(key string) (*Record, bool) {
	if c == nil {
		return nil, false
	}
	i, ok := c.keys[key]
	if !ok {
		return nil, false
	}
	return &c.records[i], true
}

// Where says in which file and line the record of a key stands ("mine.yaml:2"). It is
// empty for a record that is built in, and for a key that none has.
func (c *Catalog) Where(key string) string {
	if c == nil {
		return ""
	}
	i, ok := c.keys[key]
	if !ok {
		return ""
	}
	return c.where[i]
}

// Records gives all records in the order of their files. The caller must not
// change them.
func (c *Catalog) Records() []Record {
	if c == nil {
		return nil
	}
	return c.records
}

// MaxWords is how many words the longest name has.
func (c *Catalog) MaxWords() int {
	if c == nil {
		return 0
	}
	return c.most
}

// Version names the data: a digest over all that was loaded, in order.
func (c *Catalog) Version() headwater.Model {
	if c == nil {
		return headwater.Model{Name: "catalog"}
	}
	return headwater.Model{Name: "catalog", SHA256: c.digest}
}

// sized makes an empty catalog with room for about n records.
func sized(n int) *Catalog {
	return &Catalog{
		records: make([]Record, 0, n),
		keys:    make(map[string]int, n),
		names:   make(map[string]form, 5*n),
		leads:   make(map[string]int, 3*n),
	}
}

// tell is told what is wrong with a field of a record; alias counts where the field
// is "aliases".
type tell func(field string, alias int, err error)

// add indexes a record that stands at where, empty for a built-in one. It tells
// where its key or one of its names is taken.
func (c *Catalog) add(r Record, where string, say tell) {
	if old, taken := c.keys[r.Key]; taken {
		say("key", 0, fmt.Errorf("key %q is taken by an earlier record (%s): choose another key", r.Key, c.at(old)))
		return
	}
	i := len(c.records)
	c.keys[r.Key] = i
	c.records = append(c.records, r)
	if where != "" {
		if c.where == nil {
			c.where = map[int]string{}
		}
		c.where[i] = where
	}
	if err := c.name(i, r.Name); err != nil {
		say("name", 0, err)
	}
	for n, a := range r.Aliases {
		if err := c.name(i, a); err != nil {
			say("aliases", n, err)
		}
	}
}

// at says where a record stands.
func (c *Catalog) at(i int) string {
	if where := c.where[i]; where != "" {
		return where
	}
	return "built in"
}

func (c *Catalog) name(i int, name string) error {
	var room [64]byte
	key := appendFold(room[:0], name)
	if len(key) == 0 {
		return fmt.Errorf("name %q has no letter or digit: write it in letters", name)
	}
	f := form{i, capitals(name) && len(key) < 7}
	if old, taken := c.names[string(key)]; taken {
		if old.record != i {
			return fmt.Errorf("name %q is already a name of %q (%s): leave it to one record",
				name, c.records[old.record].Key, c.at(old.record))
		}
		f.caps = f.caps && old.caps
	}
	c.names[string(key)] = f
	n := words(name)
	c.most = max(c.most, n)
	first := lead(room[:0], name)
	if n > c.leads[string(first)] {
		c.leads[string(first)] = n
	}
	return nil
}
