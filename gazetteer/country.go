package gazetteer

// Country gives the ISO 3166-1 alpha-2 code of a country or territory from any
// of its names or abbreviations ("Iran", "Islamic Republic of Iran", "U.S.",
// "DPRK"). Names that countries share with other places (Georgia, Jordan) count
// as the country.
func (g *Gazetteer) Country(name string) (iso2 string, ok bool) {
	return g.table.word(CountryMark, name)
}

// Demonym gives the country that an adjective or a name for its people belongs
// to: "Iranian", "Iranians", "French", "Frenchman", "Emirati". The word must
// start with a capital letter.
func (g *Gazetteer) Demonym(word string) (iso2 string, ok bool) {
	if word == "" || !upperStart(word) {
		return "", false
	}
	return g.table.word(DemonymMark, word)
}

// CountryEntry gives the entry of a country by its ISO 3166-1 alpha-2 code in
// capitals.
func (g *Gazetteer) CountryEntry(iso2 string) (Entry, bool) {
	at, ok := g.table.country(iso2)
	if !ok {
		return Entry{}, false
	}
	return g.table.entry(at), true
}
