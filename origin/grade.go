package origin

import "github.com/headwater-project/headwater"

// Grade puts the reliability letters that a user gave to outlets on the reports of a
// trace, and counts the outlets that a report of it bears. A letter goes to reports whose
// publisher has the outlet's name, its initials or its address; where several outlets
// would do, the name itself does.
func Grade(t *headwater.Trace, letters map[string]string) (used int) {
	seen := make(map[string]bool)
	for i := range t.Reports {
		r := &t.Reports[i]
		best, of := partFit, ""
		for outlet := range letters {
			if f := fits(outlet, r.Publisher); f > best || f == best && of != "" && outlet < of {
				best, of = f, outlet
			}
		}
		if r.Reliability = letters[of]; of != "" {
			seen[of] = true
		}
	}
	return len(seen)
}
