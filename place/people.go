package place

import "github.com/headwater-project/headwater"

// people gives a nationality its country, and where that country lies; a people
// without a country (Kurdish, European) stays as it is.
func (r *Resolver) people(e *headwater.Entity) {
	if e.Country == "" {
		e.Country = r.demonym(e)
	}
	if e.Point != nil || e.Country == "" {
		return
	}
	if c, ok := r.names.CountryEntry(e.Country); ok {
		point := c.Point
		e.Point, e.RadiusKm = &point, c.RadiusKm
		if e.Linked == 0 {
			e.Linked = demonymLinked
		}
	}
}

// demonym gives the country of a nationality, by any of its forms.
func (r *Resolver) demonym(e *headwater.Entity) string {
	if iso, ok := r.names.Demonym(e.Name); ok {
		return iso
	}
	for _, alias := range e.Aliases {
		if iso, ok := r.names.Demonym(alias); ok {
			return iso
		}
	}
	return ""
}
