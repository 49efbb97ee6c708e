package report

// mapKey explains one sign of a map; Sign names the sample that the page draws.
type mapKey struct{ Sign, Words string }

// keys explains the signs that a map has, and no others.
func (m *mapView) keys() []mapKey {
	seen := map[string]bool{
		"home": m.Home != "" || m.HomeSeam != "", "ruled": m.Ruled != "", "ring": len(m.Rings) > 0, "reach": len(m.Bands) > 0,
	}
	for i := range m.Dots {
		seen[m.Dots[i].Look] = true
	}
	for i := range m.Shapes {
		seen[m.Shapes[i].Class] = true
	}
	var out []mapKey
	for _, k := range []mapKey{
		{"spot", "a town or site"},
		{"region", "a place, as far as it may reach"},
		{"region wide", "a large place, no farther than that"},
		{"home", "a country that is named"},
		{"disc", "stated by other places: anywhere within"},
		{"disc wide", "the same, too wide for a tint"},
		{"part", "a part of a country, by its outline"},
		{"rulers", "named for its government only, not as a place"},
		{"region rulers", "named for its government only, not as a place"},
		{"ruled", "a country named for its government only"},
		{"reach", "distance measured, least to most"},
		{"ring", "range as stated, around the middle"},
	} {
		if seen[k.Sign] {
			out = append(out, k)
		}
	}
	return out
}

// unlink takes away the links to entries that the lists of the page do not have.
func (m *mapView) unlink(o *occurrences) {
	if m == nil {
		return
	}
	for i := range m.Shapes {
		m.Shapes[i].Entry = o.known(m.Shapes[i].Entry)
	}
	for i := range m.Dots {
		m.Dots[i].Entry = o.known(m.Dots[i].Entry)
	}
	if m.World != nil {
		for i := range m.World.Dots {
			m.World.Dots[i].Entry = o.known(m.World.Dots[i].Entry)
		}
	}
}

// known is the anchor of an entry if a list of the page holds it.
func (o *occurrences) known(entry string) string {
	if o.entries[entry] {
		return entry
	}
	return ""
}
