package report_test

import h "github.com/headwater-project/headwater"

// border is a report of places stated by others, of governments named by their
// capitals, of things described, and of vague times and amounts.
func border() *h.Reading {
	d := newDraft(h.Document{URI: "border.txt", MediaType: "text/plain", Title: "Convoy halts in the north of Malta", Publisher: "The Harbour Ledger", Published: "2021-05-03"},
		part{h.TitleBlock, []string{"Convoy halts in the north of Malta"}},
		para("Tunis said on Monday that a convoy had stopped 30 km north of Valletta, near Qorrin.",
			"The Interior Ministry of Malta counted several dozen lorries; the ministry gave no names.",
			"The Maltese Port Service, which the Maltese fund, saw them since early 2019, and the service wrote two notes each week for ten days."),
		para("Tunis had recently denied it. In May 2020 Tripoli was calm, and the outskirts of Tripoli were too.",
			"A Kestrel-2 fired from the north of Malta could reach Tripoli, which lies within 400 km."),
	)
	malta := d.place(h.GPE, 35.9, 14.4, "MT", "Malta")
	malta.Ref, malta.RadiusKm, malta.Linked = h.Ref{ISO3166: "MT"}, 14, 0.98
	malta.Embedded = d.all("Interior Ministry of Malta|Malta")
	malta.Mentions = d.all("Malta", "north of Malta could|Malta")
	tunis := d.place(h.GPE, 36.8065, 10.1815, "TN", "Tunis", "2:Tunis")
	tunis.Metonyms, tunis.Ref, tunis.Linked = tunis.Mentions, h.Ref{GeoNames: 2464470}, 0.93
	valletta := d.place(h.GPE, 35.8997, 14.5147, "MT", "Valletta")
	valletta.RadiusKm, valletta.Linked = 2, 0.62
	d.entity(h.Loc, "Qorrin")
	tripoli := d.place(h.GPE, 32.8872, 13.1913, "LY", "Tripoli", "2:Tripoli", "3:Tripoli")
	tripoli.RadiusKm = 90
	people := d.place(h.NORP, 35.9, 14.4, "MT", "Maltese", "2:Maltese")
	people.Mentions, people.Embedded, people.Linked = d.all("2:Maltese"), d.all("Maltese"), 0.9
	ministry := d.entity(h.Org, "Interior Ministry of Malta")
	ministry.Described = d.all("the ministry")
	port := d.entity(h.Org, "Maltese Port Service")
	port.Described, port.Ref, port.Linked, port.Point = d.all("the service"), h.Ref{Catalog: "maltese-port-service"}, 0.97, &h.Point{Lat: 35.9, Lon: 14.5}
	d.entity(h.Weapon, "Kestrel-2")

	ids := map[string]string{}
	for i := range d.Entities {
		ids[d.Entities[i].Name] = d.Entities[i].ID
	}
	north := d.region("2:the north of Malta", h.Region{Relation: h.PartOf, Entities: []string{ids["Malta"]}, Direction: "N", Point: &h.Point{Lat: 36, Lon: 14.35}, RadiusKm: 60, Why: "The north half of the outline."})
	d.region("30 km north of Valletta", h.Region{Relation: h.AwayFrom, Entities: []string{ids["Valletta"]}, Direction: "N", DistanceKm: [2]float64{30, 30}, Point: &h.Point{Lat: 36.17, Lon: 14.51}, RadiusKm: 8, Why: "As the crow flies, give or take a quarter."})
	d.region("near Qorrin", h.Region{Relation: h.Around, Entities: []string{ids["Qorrin"]}, Why: "Qorrin is not placed."})
	d.region("the outskirts of Tripoli", h.Region{Relation: h.Outskirts, Entities: []string{ids["Tripoli"]}, Point: &h.Point{Lat: 32.8872, Lon: 13.1913}, RadiusKm: 100})

	d.time("Monday", "2021-05-03", "2021-05-03", "2021-05-03")
	d.time("since early 2019", "2019", "2019-01-01", "")
	d.time("recently", "PAST_REF", "2021-04-01", "2021-05-02")
	d.time("May 2020", "2020-05", "2020-05-01", "2020-05-31")
	d.time("each week", "P1W", "", "")
	d.Times[4].Type = h.Set
	d.time("for ten days|ten days", "P10D", "", "")
	d.Times[5].Type = h.Duration
	d.quantity("several dozen", 24, 96, "count")
	d.Quantities[0].Approximate, d.Quantities[0].Why = true, "“several dozen” is read as 24 to 96"
	d.quantity("within 400 km|400 km", 0, 400, "kilometre")
	reach := d.claim(h.Claim{Type: h.Reach, Status: h.Possible, Roles: map[h.Role][]h.Filler{h.Target: d.fill("could reach Tripoli|Tripoli", ids["Tripoli"])}},
		"A Kestrel-2 fired from the north of Malta could reach Tripoli", "reach")
	d.Checks = []h.Check{{Claim: reach, From: north.Entities[0], To: ids["Tripoli"], MinKm: ptr(212.0), MaxKm: ptr(517.0), StatedLow: ptr(0.0), StatedHigh: ptr(400.0),
		Verdict: h.Consistent, Why: "Between the north of Malta and Tripoli lie at least 210 km and at most 520 km."}}
	d.Summary = h.Summary{OwnVoice: 5}
	return &d.Reading
}
