package report

// legendKey explains one look of the text.
type legendKey struct{ Class, Sample, Words string }

// legend explains the looks that the text has, and no others.
func legend(x *index, blocks []blockView) []legendKey {
	seen := map[string]bool{}
	for i := range blocks {
		for j := range blocks[i].Segments {
			s := &blocks[i].Segments[j]
			seen[voiceOf(x, s)] = true
			seen["source"] = seen["source"] || s.Source >= 0
			seen["cue"] = seen["cue"] || s.Cue >= 0
			seen["name"] = seen["name"] || s.Name >= 0
			if s.Content >= 0 {
				a := &x.r.Attributions[s.Content]
				seen[actMark(a)] = true
				seen["~"] = seen["~"] || unsure(a)
			}
		}
	}
	var out []legendKey
	for _, k := range []struct {
		seen string
		key  legendKey
	}{
		{named.String(), legendKey{"c named", "words", "of a named source"}},
		{unnamed.String(), legendKey{"c unnamed", "words", "of one whose name is withheld"}},
		{documentary.String(), legendKey{"c document", "words", "of a document"}},
		{outlet.String(), legendKey{"c outlet", "words", "of another outlet"}},
		{nobody.String(), legendKey{"c nobody", "words", "of nobody named"}},
		{"✗", legendKey{"c denies", "✗ words", "denied"}},
		{"∅", legendKey{"c mute", "∅ words", "asked, and not answered"}},
		{"~", legendKey{"c unsure", "words", "~ an unsure reading"}},
		{ownVoice, legendKey{"own", "words", "in the outlet’s own voice"}},
		{"source", legendKey{"source", "source", ""}},
		{"cue", legendKey{"cue", "cue", ""}},
		{"name", legendKey{"n", "names, dates, amounts, claims", "lead to their lists"}},
	} {
		if seen[k.seen] {
			out = append(out, k.key)
		}
	}
	return out
}
