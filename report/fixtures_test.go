package report_test

import h "github.com/headwater-project/headwater"

// ledger is a report by an invented outlet that rests on an invented agency,
// which rests on people who are not named, and on a document.
func ledger() *h.Reading {
	d := newDraft(h.Document{
		URI: "https://ledger.example/kestrel", Canonical: "https://ledger.example/kestrel?full=1",
		MediaType: "text/html", Title: "Kestrel rocket parts reached Valletta by sea",
		Publisher: "The Harbour Ledger", Byline: []string{"Ada Marsh", "Meridian Wire"},
		Published: "2021-05-03T09:30:00+02:00", Language: "en",
	},
		part{h.TitleBlock, []string{"Kestrel rocket parts reached Valletta by sea"}},
		para("VALLETTA, May 3 - Parts of Kestrel-2 rockets were shipped from Tunis to Valletta in April, three Western officials told Meridian Wire.",
			"“The crates were marked as pump housings,” one of the officials said, “and nobody at the port opened them.”"),
		para("According to a cargo manifest seen by Meridian Wire, the Blue Heron carried 12 crates.",
			"The ship left Tunis on 17 April and is owned by Corvid Lines."),
		part{h.CaptionBlock, []string{"The container terminal at Marsaxlokk, seen in March. (Photo: P. Finch)"}},
		para("A spokesman for Corvid Lines, Leo Vance, denied the report.",
			"“We carry no weapons,” he said, adding that the company’s chairman believed that the manifest was forged."),
		part{h.HeadingBlock, []string{"What the rocket can do"}},
		para("The Kestrel-2 can reportedly hit targets up to 300 km away.",
			"From Valletta that would put Tripoli within its reach.",
			"Malta’s interior ministry declined to comment."),
		part{h.BoilerplateBlock, []string{"Read next: harbour fees to rise. Comments are closed."}},
	)
	d.Document.Dateline = &h.Dateline{Place: "VALLETTA", Date: "May 3", Span: d.at("VALLETTA, May 3")}

	valletta := d.place(h.GPE, 35.8997, 14.5147, "MT", "Valletta", "2:Valletta", "3:Valletta").ID
	tunis := d.place(h.GPE, 36.8065, 10.1815, "TN", "Tunis", "2:Tunis").ID
	tripoli := d.place(h.GPE, 32.8872, 13.1913, "LY", "Tripoli").ID
	d.place(h.Fac, 35.8333, 14.5472, "MT", "Marsaxlokk")
	malta := d.place(h.GPE, 35.9, 14.4, "MT", "Malta")
	malta.Ref = h.Ref{ISO3166: "MT"}
	kestrel := d.entity(h.Weapon, "Kestrel-2", "2:Kestrel-2")
	kestrel.Ref = h.Ref{Catalog: "kestrel-2"}
	corvid := d.entity(h.Org, "Corvid Lines", "2:Corvid Lines").ID
	vance := d.entity(h.Person, "Leo Vance").ID
	d.entity(h.Product, "Blue Heron")
	wire := d.entity(h.Org, "Meridian Wire", "2:Meridian Wire").ID

	paper := d.source(h.Source{Kind: h.OutletSource, Named: true, Label: "The Harbour Ledger"})
	agency := d.source(h.Source{Kind: h.OutletSource, Named: true, Entity: wire}, "Meridian Wire", "2:Meridian Wire")
	officials := d.source(h.Source{Kind: h.GroupSource, Count: 3, Role: "officials"}, "three Western officials", "the officials")
	official := d.source(h.Source{Kind: h.PersonSource, Count: 1, MemberOf: officials}, "one of the officials")
	manifest := d.source(h.Source{Kind: h.DocumentSource}, "a cargo manifest")
	leo := d.source(h.Source{Kind: h.PersonSource, Named: true, Label: "Leo Vance", Role: "spokesman", Affiliation: corvid, Entity: vance},
		"A spokesman for Corvid Lines, Leo Vance", "he said, adding|he")
	chair := d.source(h.Source{Kind: h.PersonSource, Role: "chairman", Affiliation: corvid}, "the company’s chairman")
	ministry := d.source(h.Source{Kind: h.OrganizationSource, Named: true, Country: "MT"}, "Malta’s interior ministry")

	by := func(last string, how h.HopKind, words string) h.Chain {
		return hops(h.Hop{Source: paper, How: h.Publishes},
			h.Hop{Source: agency, How: h.Reports, Spans: d.all("Meridian Wire")},
			h.Hop{Source: last, How: how, Spans: d.all(words)})
	}
	april := d.time("April", "2021-04", "2021-04-01", "2021-04-30")
	crates := d.quantity("12 crates", 12, 12, "count")
	d.quantity("up to 300 km", 0, 300, "kilometre")
	d.time("17 April", "2021-04-17", "2021-04-17", "2021-04-17")
	d.time("March", "2021-03", "2021-03-01", "2021-03-31")

	shipped := d.says(officials, "three Western officials", "told",
		h.Attribution{Chain: by(officials, h.Says, "three Western officials")},
		"Parts of Kestrel-2 rockets were shipped from Tunis to Valletta in April")
	inherited := by(official, h.Says, "one of the officials")
	inherited.Hops[1].Inherited = true
	d.says(official, "one of the officials", "said", h.Attribution{Manner: h.Direct, Chain: inherited},
		"“The crates were marked as pump housings,”", "“and nobody at the port opened them.”")
	loads := d.says(manifest, "a cargo manifest", "According to",
		h.Attribution{Chain: by(manifest, h.Cites, "a cargo manifest")}, "the Blue Heron carried 12 crates")
	denied := d.says(leo, "A spokesman for Corvid Lines, Leo Vance", "denied", h.Attribution{Act: h.Deny,
		Chain: hops(h.Hop{Source: paper, How: h.Publishes}, h.Hop{Source: leo, How: h.Says})}, "the report")
	weapons := d.says(leo, "he said, adding|he", "he said, adding|said", h.Attribution{Manner: h.Direct, Chain: hops(h.Hop{Source: paper, How: h.Publishes}, h.Hop{Source: leo, How: h.Says})}, "“We carry no weapons,”")
	outer := d.says(leo, "he said, adding|he", "adding", h.Attribution{Chain: hops(h.Hop{Source: paper, How: h.Publishes}, h.Hop{Source: leo, How: h.Says})}, "that the company’s chairman believed that the manifest was forged")
	d.says(chair, "the company’s chairman", "believed", h.Attribution{Act: h.Believe, Parent: outer,
		Chain: h.Chain{Open: true, Hops: []h.Hop{{Source: paper, How: h.Publishes}, {Source: leo, How: h.Says}, {Source: chair, How: h.Says}}}},
		"that the manifest was forged")
	d.says("", "", "reportedly", h.Attribution{Chain: h.Chain{Open: true, Hops: []h.Hop{{Source: paper, How: h.Publishes}}}},
		"The Kestrel-2 can", "hit targets up to 300 km away")
	d.says(ministry, "Malta’s interior ministry", "declined to comment", h.Attribution{Act: h.NoComment})

	parts := h.Claim{Type: h.Transfer, When: april, Attribution: shipped, PLOVER: "AID", Roles: map[h.Role][]h.Filler{
		h.Item: d.fill("Parts of Kestrel-2 rockets", d.Entities[5].ID), h.Origin: d.fill("Tunis", tunis), h.Recipient: d.fill("Valletta", valletta),
	}}
	words := "Parts of Kestrel-2 rockets were shipped from Tunis to Valletta in April"
	parts.Evidence = []h.Evidence{
		{Span: d.at(words), Trigger: d.at("shipped"), Attribution: shipped, Status: h.Actual, Roles: parts.Roles},
		{Span: d.at("We carry no weapons"), Trigger: d.at("carry"), Attribution: weapons, Negative: true, Status: h.Denied, Roles: map[h.Role][]h.Filler{h.Agent: d.fill("We carry|We", corvid)}},
	}
	d.claim(parts, words, "shipped")
	d.claim(h.Claim{Type: h.Accusation, Attribution: denied, Roles: map[h.Role][]h.Filler{
		h.Agent: d.fill("Leo Vance", vance), h.Recipient: d.fill("2:Meridian Wire", wire)}}, "Leo Vance, denied the report", "denied")
	d.claim(h.Claim{Type: h.Other, Below: true}, "nobody at the port opened them", "opened")
	d.claim(h.Claim{Type: h.Possess, Attribution: loads, Quantity: crates}, "the Blue Heron carried 12 crates", "carried")
	reach := d.claim(h.Claim{Type: h.Reach, Status: h.Possible, Roles: map[h.Role][]h.Filler{h.Target: d.fill("Tripoli", tripoli)}},
		"From Valletta that would put Tripoli within its reach", "its reach|reach")
	d.Checks = []h.Check{{Claim: reach, From: valletta, To: tripoli, MinKm: ptr(355.2), MaxKm: ptr(358.9), StatedLow: ptr(0.0), StatedHigh: ptr(300.0),
		Verdict: h.Inconsistent, Why: "The shortest distance is longer than the range stated."}}
	d.Summary = h.Summary{Named: 4, Unnamed: 3, Documentary: 1, Attributed: 6, OwnVoice: 4, RestsOnOne: agency,
		Sentence: "Most of this report hangs on Meridian Wire, which cites three officials whose names are withheld and one cargo manifest; the company denies it."}
	return &d.Reading
}

// harbour is an Arabic report with a Hebrew paragraph and no known outlet.
func harbour() *h.Reading {
	d := newDraft(h.Document{
		URI: "reports/harbour.txt", MediaType: "text/plain", Title: "الميناء ينفي وصول الشحنة", Language: "ar",
	},
		part{h.TitleBlock, []string{"الميناء ينفي وصول الشحنة"}},
		para("قال مدير الميناء سليم ناصر إن السفينة «لم تفرغ أي حمولة» في صور يوم ٣ مايو ٢٠٢١.", "وغادرت السفينة الميناء ليلا."),
		para("ונציג הנמל בחיפה אמר כי \u200f12 מכולות (בלבד) נבדקו."),
	)
	salim := d.entity(h.Person, "سليم ناصر").ID
	d.place(h.GPE, 33.27, 35.2, "LB", "صور")
	d.place(h.GPE, 32.79, 34.99, "IL", "חיפה")
	head := d.source(h.Source{Kind: h.PersonSource, Named: true, Role: "مدير", Entity: salim}, "مدير الميناء سليم ناصر")
	envoy := d.source(h.Source{Kind: h.PersonSource}, "ונציג הנמל")
	d.says(head, "مدير الميناء سليم ناصر", "قال", h.Attribution{Manner: h.Mixed, Act: h.Deny}, "إن السفينة «لم تفرغ أي حمولة» في صور يوم ٣ مايو ٢٠٢١")
	d.says(envoy, "ונציג הנמל", "אמר", h.Attribution{}, "כי \u200f12 מכולות (בלבד) נבדקו")
	d.time("٣ مايو ٢٠٢١", "2021-05-03", "2021-05-03", "2021-05-03")
	d.quantity("12 מכולות", 12, 12, "count")
	d.Summary = h.Summary{Named: 1, Unnamed: 1, Attributed: 2, OwnVoice: 1, Sentence: "One named and one unnamed source stand behind two of three sentences."}
	return &d.Reading
}

// hostile is a report whose every word tries to break out of the view, and
// whose places lie on both sides of the antimeridian.
func hostile() *h.Reading {
	d := newDraft(h.Document{
		URI: "javascript:alert(1)", Title: "</title><script>alert(1)</script>\x1b[2J\x1b]0;owned\a",
		Publisher: `"><img src=x onerror=alert(1)>`, Published: "1999-12-31", Language: `en" onload="x`,
	},
		part{h.TitleBlock, []string{"</title><script>alert(1)</script>\x1b[2J\x1b]0;owned\a"}},
		para("Suva\u202e and Apia --> <!-- ]]> are \u009b31m far from ＨＯＮＯＬＵＬＵ.", "'quoted' &amp; \"double\" & 漢字かな交じり文が長く続いて折り返される行になるまで書かれている 👩‍👩‍👧‍👦 e\u0301."),
		para("<b>Ann</b> said </mark></p><a href='javascript:x'>it was so</a>."),
	)
	d.place(h.GPE, -18.14, 178.44, "FJ", "Suva")
	d.place(h.GPE, -13.83, -171.76, "WS", "Apia")
	d.place(h.GPE, 21.31, -157.86, "US", "ＨＯＮＯＬＵＬＵ")
	ann := d.source(h.Source{Kind: h.PersonSource, Named: true}, "<b>Ann</b>")
	d.says(ann, "<b>Ann</b>", "said", h.Attribution{}, "</mark></p><a href='javascript:x'>it was so</a>")
	d.Summary = h.Summary{Named: 1, Attributed: 1, OwnVoice: 2, Sentence: "One source & one <b>only</b>."}
	return &d.Reading
}

// empty is the reading of a document without a word.
func empty() *h.Reading {
	return &h.Reading{
		Generator: h.Generator{Name: "headwater", Version: "test"},
		Document:  h.Document{ID: h.DocumentID(nil)},
	}
}

func fixtures() map[string]*h.Reading {
	return map[string]*h.Reading{"ledger": ledger(), "harbour": harbour(), "hostile": hostile(), "empty": empty(), "border": border()}
}
