package headwater

// EntityType is a type of named entity after OntoNotes, with WEAPON split off
// from PRODUCT because the first field is arms.
type EntityType string

// The entity types.
const (
	Person  EntityType = "PERSON"
	NORP    EntityType = "NORP" // nationalities, religious and political groups
	Org     EntityType = "ORG"
	GPE     EntityType = "GPE" // countries, cities, states
	Loc     EntityType = "LOC" // other places: seas, regions, districts
	Fac     EntityType = "FAC" // buildings, bases, factories, borders
	Product EntityType = "PRODUCT"
	Weapon  EntityType = "WEAPON"
	Event   EntityType = "EVENT"
	Law     EntityType = "LAW"
)

// Place says whether entities of this type can stand on a map.
func (t EntityType) Place() bool { return t == GPE || t == Loc || t == Fac }

// Ref ties an entity to a record outside the document. At most one field is
// set; none means that the entity is not linked.
type Ref struct {
	Catalog  string // key in the catalog of the field
	GeoNames int    // GeoNames id
	ISO3166  string // country, alpha-2
}

// Zero says whether nothing is linked.
func (r Ref) Zero() bool { return r == Ref{} }

// Point is a place in WGS 84 degrees, latitude first.
type Point struct {
	Lat, Lon float64
}

// Entity is one person, body, place or thing, however often the text names it.
// Mentions are in text order, at least one, and do not overlap.
type Entity struct {
	ID         string
	Type       EntityType
	Name       string   // the fullest form in the text
	Aliases    []string // other forms in the text, each once
	Mentions   []Span
	Described  []Span // nominal mentions ("the ministry", "the group") that clearly mean it
	Embedded   []Span // where a place is named inside the name of another thing ("Nigerian Air Force")
	Metonyms   []Span // those of Mentions where a place stands for those who govern it ("Tehran said")
	Ref        Ref
	Point      *Point
	RadiusKm   float64 // how far the named region may reach from Point; 0 = unknown or a spot
	Country    string  // ISO 3166-1 alpha-2
	Class      string  // what the catalog says it is: agency, outlet, armed-group; empty when unknown
	Confidence float64 // 0..1, that type and boundaries are right
	Linked     float64 // 0..1, that Ref, or Point where there is no Ref, is the right one; 0 = not linked
}
