package syntax

// particles are the small words inside names. Where a name begins with one in
// small letters its writer meant them: Omar el-Bashir.
var particles = map[string]bool{
	"el": true, "ibn": true, "bint": true, "abu": true, "umm": true, "ould": true, "van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true,
	"dos": true, "das": true, "do": true, "du": true, "af": true, "av": true, "zu": true, "ben": true,
}

// ownPlurals are nouns in -s that are their own lemma, of those that reports on
// arms and armies have and the treebanks lack.
var ownPlurals = map[string]bool{
	"electronics": true, "avionics": true, "logistics": true, "ballistics": true, "optics": true, "hydraulics": true, "aeronautics": true, "astronautics": true,
	"robotics": true, "forensics": true, "acoustics": true, "mathematics": true, "economics": true, "geopolitics": true, "geophysics": true, "thermodynamics": true, "aerodynamics": true,
	"telematics": true, "cryogenics": true, "photonics": true, "athletics": true, "pyrotechnics": true, "barracks": true, "outskirts": true, "means": true, "shambles": true,
}

// pluralAcronym says whether a form is capitals with a plural's s: ICBMs.
func pluralAcronym(form string) bool {
	n := len(form) - 1
	if n < 2 || form[n] != 's' {
		return false
	}
	for i := range n {
		if !upper(form[i]) {
			return false
		}
	}
	return true
}
