package headwater

// Relation is how a region lies to the places that it is stated by.
type Relation string

// The relations.
const (
	PartOf    Relation = "part"      // southern Iraq, the south of the city
	SideOf    Relation = "side"      // east of Baghdad
	AwayFrom  Relation = "distance"  // 30 km north of Karbala, an hour from Basra
	Around    Relation = "near"      // near Fallujah, the area of Mosul
	Outskirts Relation = "outskirts" // the outskirts of Fallujah
	Between   Relation = "between"   // between Ramadi and Hit
	Border    Relation = "border"    // the border of Iraq and Syria
)

// Region is a place that the text states by others: "30 km north of Karbala",
// "southern Iraq". It is a disc that holds what the words allow, never a spot.
type Region struct {
	ID string
	Span
	Relation   Relation
	Entities   []string   // ids of the places it is stated by, one or two
	Direction  string     // a point of the compass: N, NE, E ...; C for the middle; empty where none is stated
	DistanceKm [2]float64 // stated distance, low and high; zeros where none is stated
	Point      *Point     // middle of the disc; nil where the places are not on the map
	RadiusKm   float64    // of the disc; 0 where Point is nil
	Why        string     // the convention that made the disc
}
