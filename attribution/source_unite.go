package attribution

import (
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// unite reads two entities of one name as one: the second spelling of an outlet or
// a person whom the entity stage found twice.
func (v *resolver) unite() {
	stands := make([]int32, len(v.entities))
	byName := map[string]int{}
	for i := range v.entities {
		stands[i] = int32(i)
		e := &v.entities[i]
		if e.Type != headwater.Person && e.Type != headwater.Org {
			continue
		}
		key := folded(e.Name)
		if first, ok := byName[key]; !ok {
			byName[key] = i
		} else if v.alike(first, i) {
			stands[i] = int32(first)
		}
	}
	for i := range v.entities {
		if o := v.fuller(i); o >= 0 {
			stands[i] = int32(o)
		}
	}
	for i, e := range v.entity {
		if e >= 0 {
			v.entity[i] = stands[e]
		}
	}
	for i, e := range v.described {
		v.described[i] = stands[e]
	}
}

// alike says whether two entities of one name may be one: no two that are known,
// and the first takes the kind of the one that was shown to publish.
func (v *resolver) alike(first, second int) bool {
	a, b := &v.entities[first], &v.entities[second]
	if !a.Ref.Zero() && !b.Ref.Zero() {
		return false
	}
	if b.Class == "outlet" && a.Class == "" {
		a.Type, a.Class = b.Type, b.Class
	}
	return a.Type == b.Type || a.Class == "outlet"
}

// fuller is the one entity whose name ends in that of entity i: "Piet Van Horn" for
// a "Van Horn" that was taken for a place, "Daily Ledger" for "the Ledger"; -1 for
// none.
func (v *resolver) fuller(i int) int {
	e := &v.entities[i]
	if e.Type == headwater.Person {
		return v.surnameOf(i)
	}
	if e.Type == headwater.NORP || !e.Ref.Zero() || e.Country != "" || e.Class != "" && e.Class != "outlet" {
		return -1
	}
	found, tail := -1, " "+e.Name
	for j := range v.entities[:min(len(v.entities), memory)] {
		o := &v.entities[j]
		if j == i || !strings.HasSuffix(o.Name, tail) {
			continue
		}
		person := o.Type == headwater.Person && strings.Contains(e.Name, " ")
		if !person && !(v.isOutlet(o) && e.Type == headwater.Org) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = j
	}
	return found
}

// surnameOf is the one person of several names whose last is the only name of person
// i, or -1.
func (v *resolver) surnameOf(i int) int {
	e := &v.entities[i]
	found, tail := -1, " "+e.Name
	if parts := strings.SplitN(e.Name, " ", 3); len(parts) == 3 && strings.HasSuffix(parts[2], "ed") {
		short := parts[0] + " " + parts[1] // "Ada Moss Opened Up" beside "Ada Moss"
		return slices.IndexFunc(v.entities[:min(len(v.entities), memory)], func(o headwater.Entity) bool { return o.Type == headwater.Person && o.Name == short })
	}
	if strings.Contains(e.Name, " ") || !e.Ref.Zero() {
		return -1
	}
	for j := range v.entities[:min(len(v.entities), memory)] {
		o := &v.entities[j]
		if o.Type != headwater.Person || !strings.HasSuffix(o.Name, tail) {
			continue
		}
		if found >= 0 && v.entities[found].Name != o.Name {
			return -1
		}
		if found < 0 {
			found = j
		}
	}
	return found
}
