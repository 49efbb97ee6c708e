package article

import "strings"

// collective says whether a name stands for agencies that nobody names.
func collective(name string) bool { return collectives[strings.ToLower(name)] }

// collectives are bodies that bylines put in the place of names.
var collectives = map[string]bool{
	"agencies": true, "news agencies": true, "wire services": true, "wires": true, "wire reports": true, "agency reports": true, "news services": true,
	"staff": true, "staff reports": true, "inputs": true, "agency inputs": true,
}

// roleNouns say what an author is, in lower case.
var roleNouns = map[string]bool{
	"writer": true, "writers": true, "reporter": true, "reporters": true, "correspondent": true, "correspondents": true, "editor": true, "editors": true,
	"columnist": true, "columnists": true, "contributor": true, "contributors": true, "journalist": true, "journalists": true, "photographer": true,
	"photographers": true, "producer": true, "producers": true, "freelancer": true, "stringer": true, "editor-in-chief": true,
}

// roleWords tell more of a role before its noun, or behind it, in lower case.
var roleWords = map[string]bool{
	"staff": true, "senior": true, "junior": true, "chief": true, "deputy": true, "assistant": true, "associate": true, "managing": true, "contributing": true,
	"special": true, "guest": true, "freelance": true, "our": true, "a": true, "the": true, "own": true, "foreign": true, "national": true, "international": true,
	"world": true, "global": true, "regional": true, "local": true, "political": true, "politics": true, "diplomatic": true, "defence": true, "defense": true,
	"security": true, "military": true, "war": true, "intelligence": true, "investigative": true, "investigations": true, "business": true, "economics": true,
	"economy": true, "finance": true, "financial": true, "energy": true, "environment": true, "climate": true, "science": true, "technology": true, "tech": true,
	"health": true, "medical": true, "legal": true, "crime": true, "court": true, "education": true, "opinion": true, "news": true, "affairs": true,
	"features": true, "sports": true, "video": true, "data": true, "digital": true, "online": true, "at-large": true, "bureau": true,
}

// suffixes belong to the name before the comma; degrees tell of its bearer, written
// without their stops.
var (
	suffixes = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}
	degrees  = map[string]bool{"phd": true, "md": true, "ma": true, "mba": true, "jd": true, "esq": true, "obe": true, "mbe": true, "cbe": true}
)

// nameWords may stand in a name in lower case.
var nameWords = map[string]bool{
	"de": true, "da": true, "di": true, "van": true, "von": true, "der": true, "den": true, "al": true, "el": true, "bin": true,
	"bint": true, "ibn": true, "la": true, "le": true, "du": true, "dos": true, "the": true, "of": true, "in": true, "y": true,
}
