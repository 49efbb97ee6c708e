package report_test

import (
	"unicode/utf8"

	"pgregory.net/rapid"

	h "github.com/headwater-project/headwater"
)

// odd holds what breaks naive offsets and naive markup.
var odd = []rune{'a', ' ', '\n', '"', '<', '&', 'é', '\u0301', 'م', 'ש', '\u200f', '\u202e', '漢', '😀', '👨', '\u200d', '\u2028', '\x1b', '\u009b', '\x00', '\U0010FFFD'}

// anyReading draws a reading whose spans are valid and whose references may
// lead anywhere, rings of parents among them.
func anyReading(t *rapid.T) *h.Reading {
	text := rapid.StringOfN(rapid.SampledFrom(odd), 1, 900, -1).Draw(t, "text")
	cuts := []int{}
	for i := range text {
		cuts = append(cuts, i)
	}
	cuts = append(cuts, len(text))
	span := rapid.Custom(func(t *rapid.T) h.Span {
		a := rapid.SampledFrom(cuts).Draw(t, "start")
		b := rapid.SampledFrom(cuts).Draw(t, "end")
		return h.Span{Start: min(a, b), End: max(a, b)}
	})
	id := rapid.SampledFrom([]string{"", "x1", "x2", "x3"})
	word := rapid.SampledFrom([]string{"", "<i>", "a b", "\x1b[1m", "שלום"})
	r := empty()
	r.Document.Text, r.Document.Title = text, word.Draw(t, "title")
	r.Document.Blocks = anyBlocks(t, cuts)
	for i := range rapid.IntRange(0, 4).Draw(t, "n") {
		own := []string{"x1", "x2", "x3", "x4"}[i]
		r.Entities = append(r.Entities, h.Entity{ID: own, Type: rapid.SampledFrom([]h.EntityType{h.GPE, h.Person, h.Weapon, h.NORP}).Draw(t, "type"),
			Name: "n" + word.Draw(t, "name"), Mentions: []h.Span{span.Draw(t, "mention")}, Point: anyPoint(t), RadiusKm: anyRadius(t), Country: rapid.SampledFrom([]string{"", "MT"}).Draw(t, "country"),
			Described: rapid.SliceOfN(span, 0, 2).Draw(t, "described"), Embedded: rapid.SliceOfN(span, 0, 2).Draw(t, "embedded"), Metonyms: rapid.SliceOfN(span, 0, 2).Draw(t, "metonyms"),
			Linked: rapid.Float64Range(0, 1).Draw(t, "linked")})
		r.Regions = append(r.Regions, h.Region{ID: own, Span: span.Draw(t, "region"), Relation: h.SideOf, Entities: []string{"x1", "x9"}[:rapid.IntRange(0, 2).Draw(t, "places")],
			Direction: rapid.SampledFrom([]string{"", "N", "C"}).Draw(t, "direction"), Point: anyPoint(t), RadiusKm: anyRadius(t), Why: word.Draw(t, "why")})
		r.Sources = append(r.Sources, h.Source{ID: own, Kind: rapid.SampledFrom([]h.SourceKind{h.PersonSource, h.OutletSource, h.DocumentSource}).Draw(t, "kind"),
			Named: rapid.Bool().Draw(t, "named"), Label: word.Draw(t, "label"), Spans: []h.Span{span.Draw(t, "source")}, Entity: id.Draw(t, "entity"), MemberOf: id.Draw(t, "group")})
		r.Attributions = append(r.Attributions, h.Attribution{ID: own, Source: id.Draw(t, "by"), Cue: span.Draw(t, "cue"),
			Content: rapid.SliceOfN(span, 0, 3).Draw(t, "content"), Manner: h.Mixed, Act: h.Deny, Negated: rapid.Bool().Draw(t, "negated"), Parent: id.Draw(t, "parent"),
			Likelihood: &h.Likelihood{Span: span.Draw(t, "likelihood"), Band: h.LikelyBand, High: 1},
			Chain:      h.Chain{Open: true, Hops: []h.Hop{{Source: id.Draw(t, "hop"), How: h.Cites, Spans: []h.Span{span.Draw(t, "hop span")}}}}})
		r.Times = append(r.Times, h.Time{ID: own, Span: span.Draw(t, "time"), Type: rapid.SampledFrom([]h.TimeType{h.Date, h.Duration, h.Set}).Draw(t, "time type"),
			Value: rapid.SampledFrom([]string{"", "PAST_REF", "2021", "P3D", "PX", "P", "XXXX-05", "XXXX-WXX-9"}).Draw(t, "value"), Begin: anyDay(t), End: anyDay(t)})
		r.Quantities = append(r.Quantities, h.Quantity{ID: own, Span: span.Draw(t, "quantity"), Unit: word.Draw(t, "unit"), Low: ptr(rapid.Float64Range(-9, 1e9).Draw(t, "low"))})
		r.Claims = append(r.Claims, h.Claim{ID: own, Span: span.Draw(t, "claim"), Type: h.Reach, Trigger: span.Draw(t, "trigger"), Status: h.Denied,
			When: id.Draw(t, "when"), Attribution: id.Draw(t, "attribution"), Roles: map[h.Role][]h.Filler{h.Agent: {{Span: span.Draw(t, "filler"), Entity: id.Draw(t, "who")}}, h.Victim: {{Span: span.Draw(t, "victim"), Entity: id.Draw(t, "whom")}}},
			Quantity: id.Draw(t, "many"), Below: rapid.Bool().Draw(t, "below"), Evidence: anyEvidence(t, span, id)})
		r.Checks = append(r.Checks, h.Check{Claim: own, From: id.Draw(t, "from"), To: id.Draw(t, "to"), Verdict: h.Undetermined, StatedHigh: ptr(rapid.Float64Range(0, 30000).Draw(t, "stated"))})
	}
	return r
}

func anyEvidence(t *rapid.T, span *rapid.Generator[h.Span], id *rapid.Generator[string]) []h.Evidence {
	var out []h.Evidence
	for range rapid.IntRange(0, 3).Draw(t, "evidence") {
		out = append(out, h.Evidence{Span: span.Draw(t, "told"), Trigger: span.Draw(t, "by"), Attribution: id.Draw(t, "voice"), Negative: rapid.Bool().Draw(t, "negative"), Status: h.Planned,
			Roles: map[h.Role][]h.Filler{h.PlaceRole: {{Span: span.Draw(t, "place"), Entity: id.Draw(t, "where")}}}})
	}
	return out
}

func anyBlocks(t *rapid.T, cuts []int) []h.Block {
	var out []h.Block
	for from := 0; from < len(cuts)-1; {
		to := rapid.IntRange(from+1, len(cuts)-1).Draw(t, "block")
		kind := rapid.SampledFrom([]h.BlockKind{h.ParagraphBlock, h.TitleBlock, h.CaptionBlock, h.HeadingBlock, h.ListBlock, h.QuoteBlock, h.BoilerplateBlock}).Draw(t, "kind")
		out = append(out, h.Block{Kind: kind, Span: h.Span{Start: cuts[from], End: cuts[to]}})
		from = to
	}
	return out
}

func anyPoint(t *rapid.T) *h.Point {
	if rapid.Bool().Draw(t, "nowhere") {
		return nil
	}
	return &h.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
}

func anyRadius(t *rapid.T) float64 {
	return rapid.SampledFrom([]float64{0, 0, 3, 300, 2500, 30000}).Draw(t, "radius")
}

func anyDay(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "2021-05-03", "2021-01-01", "1914-07-28", "9999-12-31", "0001-01-01"}).Draw(t, "day")
}

// textReading is a reading of any text at all, one paragraph of which the first
// half is said by its second.
func textReading(text string) *h.Reading {
	r := empty()
	r.Document.Text, r.Document.Title, r.Document.Publisher, r.Document.URI, r.Document.Language = text, text, text, text, text
	if text == "" {
		return r
	}
	half := len(text) / 2
	for !utf8.RuneStart(text[half]) {
		half--
	}
	whole, first, second := h.Span{End: len(text)}, h.Span{End: half}, h.Span{Start: half, End: len(text)}
	r.Document.Blocks = []h.Block{{Kind: h.ParagraphBlock, Span: whole}}
	r.Sources = []h.Source{{ID: text, Kind: h.PersonSource, Label: text, Spans: []h.Span{second}}}
	r.Attributions = []h.Attribution{{ID: text, Source: text, SourceSpan: &second, Content: []h.Span{first}, Manner: h.Direct, Act: h.State}}
	r.Entities = []h.Entity{{ID: text, Type: h.GPE, Name: text, Mentions: []h.Span{whole}, Point: &h.Point{Lat: 1, Lon: 1}, Aliases: []string{text}}}
	r.Regions = []h.Region{{ID: text, Span: second, Relation: h.PartOf, Entities: []string{text}, Point: &h.Point{Lat: 1, Lon: 1}, RadiusKm: 100, Why: text}}
	r.Entities[0].Described, r.Entities[0].Embedded, r.Entities[0].Country = []h.Span{second}, []h.Span{first}, text
	r.Quantities = []h.Quantity{{ID: text, Span: first, Unit: text, Why: text}}
	r.Times = []h.Time{{ID: text, Span: first, Type: h.Date, Value: text, Begin: "2021-05-03"}}
	r.Checks = []h.Check{{From: text, To: text, Verdict: h.Verdict(text), Why: text}}
	r.Summary.Sentence = text
	return r
}
