package sqlite

import (
	"hash/fnv"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// Facets are words of the index that no text has: what a document is about, by kind and
// value. The index packs them as it packs words.
const (
	outletFacet = 'o'
	sourceFacet = 's'
	entityFacet = 'e'
	placeFacet  = 'p'
	claimFacet  = 'c'

	everyFacet = "qevery" // stands in every row, for queries that say only what must not be there
)

// facet is the word that stands for a value: 45 bits of a hash, so that values of one kind
// fall together once in some millions. Case and outer white space do not count.
func facet(kind byte, value string) string {
	h := fnv.New64a()
	h.Write([]byte(strings.ToLower(strings.TrimSpace(value))))
	const digits = "0123456789abcdefghijklmnopqrstuv"
	word := make([]byte, 11)
	word[0], word[1] = 'q', kind
	for i, sum := 2, h.Sum64(); i < len(word); i, sum = i+1, sum>>5 {
		word[i] = digits[sum&31]
	}
	return string(word)
}

// facetsOf are the facets of a reading, each once, parted by spaces.
func facetsOf(r *headwater.Reading) string {
	seen := make(map[string]bool)
	out := []string{everyFacet}
	add := func(kind byte, value string) {
		if value == "" {
			return
		}
		if f := facet(kind, value); !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	add(outletFacet, r.Document.Publisher)
	for i := range r.Sources {
		s := &r.Sources[i]
		for _, v := range sourceValues(s.Kind, &s.Named) {
			add(sourceFacet, v)
		}
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		kinds := []byte{entityFacet}
		if e.Type.Place() {
			kinds = append(kinds, placeFacet)
		}
		for _, k := range kinds {
			for _, name := range namesOf(e) {
				add(k, name)
			}
		}
		add(placeFacet, e.Country)
	}
	for i := range r.Claims {
		for _, v := range claimValues(r.Claims[i].Type, r.Claims[i].Status) {
			add(claimFacet, v)
		}
	}
	out = append(out, dateFacets(r.Document.Published)...)
	return strings.Join(out, " ")
}

// namesOf are the names that an entity is looked for by: as written, and its ids outside
// the document; its own id no other document has.
func namesOf(e *headwater.Entity) []string {
	out := append([]string{e.Name, e.Ref.Catalog, e.Ref.ISO3166}, e.Aliases...)
	if e.Ref.GeoNames != 0 {
		out = append(out, strconv.Itoa(e.Ref.GeoNames))
	}
	return out
}

func sourceValues(kind headwater.SourceKind, named *bool) []string {
	if named == nil {
		return []string{string(kind)}
	}
	whether := strconv.FormatBool(*named)
	return []string{string(kind), whether, string(kind) + "/" + whether}
}

func claimValues(t headwater.ClaimType, s headwater.Status) []string {
	return []string{string(t), "/" + string(s), string(t) + "/" + string(s)}
}

// facetMatch is the filters of a query as an FTS5 expression, empty where there are none.
func facetMatch(q *headwater.Query) string {
	var all []string
	add := func(kind byte, value string) {
		if value != "" {
			all = append(all, "facet : "+facet(kind, value))
		}
	}
	add(outletFacet, q.Outlet)
	switch v := sourceValues(q.SourceKind, q.Named); {
	case q.Named == nil:
		add(sourceFacet, v[0])
	case q.SourceKind == "":
		add(sourceFacet, v[1])
	default:
		add(sourceFacet, v[2])
	}
	add(entityFacet, q.Entity)
	add(placeFacet, q.Place)
	switch v := claimValues(q.Type, q.Status); {
	case q.Type != "" && q.Status != "":
		add(claimFacet, v[2])
	case q.Type != "":
		add(claimFacet, v[0])
	case q.Status != "":
		add(claimFacet, v[1])
	}
	if !q.From.IsZero() || !q.To.IsZero() {
		all = append(all, dateMatch(q.From, q.To))
	}
	return strings.Join(all, " AND ")
}

// index puts the words of a reading's story into the index, in the place of those of the
// reading before where it is read again.
func (s *session) index(position int64, r *headwater.Reading, again bool) error {
	how := `INSERT`
	if again {
		how = `REPLACE`
	}
	_, err := s.exec(how+` INTO word(rowid, title, story, facet) VALUES (?, ?, ?, ?)`, position, r.Document.Title, storyOf(&r.Document), facetsOf(r))
	return err
}

// storyOf is the text of the story's blocks, without furniture.
func storyOf(d *headwater.Document) string {
	var b strings.Builder
	for _, k := range d.Blocks {
		if k.Kind.Story() && k.Valid(d.Text) {
			b.WriteString(k.In(d.Text))
			b.WriteByte('\n')
		}
	}
	return b.String()
}
