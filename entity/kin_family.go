package entity

import headwater "github.com/headwater-project/headwater"

// withoutFamilies drops the two surnames of a family, "the Bell Larsen family", which
// are nobody's name, unless the text has somebody of that name.
func (s *scan) withoutFamilies(in []mention) []mention {
	var families map[string]bool
	for i := range in {
		if s.family(&in[i]) {
			if families == nil {
				families = map[string]bool{}
			}
			families[in[i].In(s.text)] = true
		}
	}
	if families == nil {
		return in
	}
	for i := range in {
		if name := in[i].In(s.text); families[name] && !s.family(&in[i]) {
			delete(families, name)
		}
	}
	out := in[:0]
	for _, m := range in {
		if !families[m.In(s.text)] {
			out = append(out, m)
		}
	}
	return out
}

// family says whether a mention stands between "the" and a noun for a family, and does
// not begin with a given name.
func (s *scan) family(m *mention) bool {
	if m.kind != headwater.Person || m.last-m.first < 2 || m.first == 0 || m.last >= len(s.words) || s.low(m.first-1) != "the" {
		return false
	}
	if s.words[m.first].class&(given|title) != 0 || s.words[m.first].shape != capital {
		return false
	}
	switch s.low(m.last) {
	case "family", "families", "clan", "clans", "dynasty", "household":
		return true
	}
	return false
}
