package pdf

import (
	"maps"
	"slices"
)

// leaf is a page with what it inherits from those above it.
type leaf struct {
	dict      dict
	resources dict
	rotate    int // degrees, clockwise
}

// leaves are the pages in their order; where there is no tree, all the pages
// that were found.
func (f *file) leaves() []leaf {
	var out []leaf
	seen := map[int]bool{}
	var walk func(v any, from leaf, depth int)
	walk = func(v any, from leaf, depth int) {
		if r, ok := v.(ref); ok {
			if seen[int(r)] {
				return
			}
			seen[int(r)] = true
		}
		d := f.dict(v)
		if d == nil || depth > maxDepth || len(out) >= maxPages {
			return
		}
		if r := f.dict(d["Resources"]); r != nil {
			from.resources = r
		}
		if n, ok := f.get(d["Rotate"]).(float64); ok {
			from.rotate = int(n)
		}
		if kids := f.array(d["Kids"]); kids != nil {
			for _, k := range kids {
				walk(k, from, depth+1)
			}
			return
		}
		from.dict = d
		out = append(out, from)
	}
	walk(f.dict(f.trailer["Root"])["Pages"], leaf{}, 0)
	if len(out) > 0 {
		return out
	}
	for _, n := range slices.Sorted(maps.Keys(f.objects)) {
		if d, ok := f.objects[n].(dict); ok && f.name(d["Type"]) == "Page" {
			walk(ref(n), leaf{}, 0)
		}
	}
	return out
}
