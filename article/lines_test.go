package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
)

func TestDateline(t *testing.T) {
	for in, want := range map[string][3]string{
		"DUBAI (Reuters) - Halden said":                        {"DUBAI", "", "DUBAI (Reuters)"},
		"BAGHDAD, Aug 31 — Halden said":                        {"BAGHDAD", "Aug 31", "BAGHDAD, Aug 31"},
		"WASHINGTON — Halden said":                             {"WASHINGTON", "", "WASHINGTON"},
		"PARIS, Aug. 31 (AFP) - Halden said":                   {"PARIS", "Aug. 31", "PARIS, Aug. 31 (AFP)"},
		"NEWTOWN, Va., June 3, 2019 (AP) -- Halden":            {"NEWTOWN, Va.", "June 3, 2019", "NEWTOWN, Va., June 3, 2019 (AP)"},
		"BAGHDAD/TEHRAN (Reuters) - Halden said":               {"BAGHDAD/TEHRAN", "", "BAGHDAD/TEHRAN (Reuters)"},
		"MOSCOW, September 1. /TASS/. Halden said":             {"MOSCOW", "September 1", "MOSCOW, September 1. /TASS/"},
		"Askar (Meridian Wire) – Halden said":                  {"Askar", "", "Askar (Meridian Wire)"},
		"Tehran, July 3, IRNA – Halden said":                   {"Tehran", "July 3", "Tehran, July 3, IRNA"},
		"Aug 27 (Reuters) - Halden said":                       {"", "Aug 27", "Aug 27 (Reuters)"},
		"ISLAMABAD: Halden said":                               {"ISLAMABAD", "", "ISLAMABAD"},
		"Askar, Sund, Old World - This week":                   {"Askar, Sund, Old World", "", "Askar, Sund, Old World"},
		"ST. ODE — Halden":                                     {"ST. ODE", "", "ST. ODE"},
		"UPDATE: Halden said":                                  {},
		"The ministry — which sent them — said":                {},
		"London (CNN)It was the talks":                         {"London", "", "London (CNN)"},
		"CITYOFFICE (Office of the City) said":                 {},
		"Sen. Ann Roe (R-Texas) said":                          {},
		"Department of Harbours (DOH) said":                    {},
		"(Halden) – The harbour":                               {"Halden", "", "(Halden)"},
		"(Halden, May 3, 2029) – The harbour":                  {"Halden", "May 3, 2029", "(Halden, May 3, 2029)"},
		"(Updated) – The harbour":                              {},
		"NATO: a history":                                      {},
		"“No” - that was all":                                  {},
		"In 2018 - the year of the talks":                      {},
		"Halden, the minister said, had sent them - twice, no": {},
	} {
		var got [3]string
		if d, ok := scanDateline(in); ok {
			got = [3]string{d.place, d.date, in[:d.end]}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestLineKinds(t *testing.T) {
	for kind, lines := range map[headwater.BlockKind][]string{
		headwater.CaptionBlock: {
			"Soldiers stand at the gate in Askar on March 9, 2011 (AP / Ann Roe)",
			"Soldiers stand at the gate (Ministry of Defence of Halden via AP)",
			"Soldiers stand at the gate. (Ann Roe/Meridian Wire)",
			"Soldiers stand at the gate. (US Navy photo)",
			"[Photo: Ann Roe]", "FILE PHOTO: A gate.", "FILE - In this March 9, 2011 file photo, a gate.", "AP Photo/Ann Roe", "Ann Roe, AFP/Getty Images",
			"The general, center, greets his staff at the port.",
			"A gate in Askar. Photograph: Ann Roe/AFP", "REUTERS/Ann Roe", "Image 3 of 12", "(Ann Roe/Lehto via AP)", "Screenshot: Meridian", "In this photo taken on Monday, a gate stands open.",
		},
		headwater.BoilerplateBlock: {
			"Comments are closed.", "Read more: Halden says no", "Sign up for our letter", "Share this", "Related: Halden says no", "Copyright © 2021 The Askar Post.",
			"All rights reserved.", "Subscribe", "Advertisement", "Follow us on Twitter", "[ Why Halden likes its quays ]", "You can unsubscribe whenever you like.", "You must be logged in to post a comment.", "* * *", "___", "3 hours ago", "window.x = window.x || [];",
		},
		headwater.ListBlock: {"• one thing", "- another", "3. a third", "(a) a fourth"},
		headwater.ParagraphBlock: {
			"Reporting by Ann Roe; editing by Tom Vale", "(Reporting by Ann Roe in Askar; Editing by Tom Vale)", "Additional reporting by Ann Roe.",
			"The news was first told by the agency (AFP).", "He said so (according to AP).", "Shares of the company fell after the report came out on Monday.",
			"Subscribers to the plan, drawn up by the two ministries after a year of talks that went nowhere, say that it may yet be signed before the spring comes round.",
			"“No,” the general, left, said.", "It was, you know, the old quays, right, with the sheds on them.", "[Applause] The minister went on.", "Go home, the minister said.", "Follow the money, the minister said, and you will find who sent them.", "Ann Roe contributed to this report.",
		},
	} {
		for _, s := range lines {
			if got := lineKind(s); got != kind {
				t.Errorf("%q is %s, want %s", s, got, kind)
			}
		}
	}
}

func TestByline(t *testing.T) {
	for in, want := range map[string][]string{
		"By Jane Doe":                         {"Jane Doe"},
		"By A. Roe and B. de Vale | Meridian": {"A. Roe", "B. de Vale", "Meridian"},
		"BY JANE DOE, TOM VALE AND ANN ROE":   {"JANE DOE", "TOM VALE", "ANN ROE"},
		"By The Associated Press":             {"The Associated Press"},
		"By Jane Doe Associated Press":        {"Jane Doe", "Associated Press"},
		"By Jane Doe and Tom Vale - Associated Press - Wednesday, May 4, 2011": {"Jane Doe", "Tom Vale", "Associated Press"},
		"by Jane Doe May 4 at 9:30 AM Follow JaneDoe":                          {"Jane Doe"},
		"Jane Doe, Reuters":                      {"Jane Doe", "Reuters"},
		"By Jane Doe | 5 March, 2021":            {"Jane Doe"},
		"By then the ships had left the harbour": nil,
		"By Monday it was over.":                 nil,
	} {
		checkByline(t, in, want)
	}
}

func checkByline(t *testing.T, in string, want []string) {
	t.Helper()
	var doc headwater.Document
	byline(&doc, in, true)
	if d := cmp.Diff(want, doc.Byline); d != "" {
		t.Errorf("%q (-want +got):\n%s", in, d)
	}
}

// Where authors were and what they are is no part of their names.
func TestBylineOfNamesAlone(t *testing.T) {
	for in, want := range map[string][]string{
		"By Ines Okoro, in Lusaka":                                     {"Ines Okoro"},
		"By Ines Okoro in Lusaka and Tom Vale in Porto":                {"Ines Okoro", "Tom Vale"},
		"BY INES OKORO IN LUSAKA":                                      {"INES OKORO"},
		"By Ines Okoro, in Goma, Congo, and Tom Vale":                  {"Ines Okoro", "Tom Vale"},
		"By Ines Okoro (Lusaka)":                                       {"Ines Okoro"},
		"By Ines Okoro (AFP) and Tom Vale":                             {"Ines Okoro", "AFP", "Tom Vale"},
		"By Ines Okoro reporting from Lusaka":                          {"Ines Okoro"},
		"By Ines Okoro, staff writer":                                  {"Ines Okoro"},
		"By Ines Okoro, Kestrel Post Staff Writer":                     {"Ines Okoro"},
		"By Ines Okoro and Tom Vale, Staff Writers":                    {"Ines Okoro", "Tom Vale"},
		"By Ines Okoro and Tom Vale Associated Press Writers":          {"Ines Okoro", "Tom Vale", "Associated Press"},
		"By Ines Okoro, Reuters correspondent":                         {"Ines Okoro", "Reuters"},
		"By Ines Okoro, Chief Foreign Correspondent":                   {"Ines Okoro"},
		"By Political Editor Ines Okoro":                               {"Ines Okoro"},
		"By staff writer Ines Okoro":                                   {"Ines Okoro"},
		"By Ines Okoro, defence editor of The Harbour Ledger":          {"Ines Okoro"},
		"By Ines Okoro, Special to The Harbour Ledger":                 {"Ines Okoro"},
		"By Ines Okoro, reporter at large":                             {"Ines Okoro"},
		"By Ines Okoro and agencies":                                   {"Ines Okoro"},
		"By Ines Okoro with agencies":                                  {"Ines Okoro"},
		"Ines Okoro in Lusaka and agencies":                            {"Ines Okoro"},
		"By agencies":                                                  {"agencies"},
		"By Ines Okoro, PhD, and Tom Vale, Jr":                         {"Ines Okoro", "Tom Vale Jr"},
		"By Ines Okoro, Tom Vale & Ann Roe":                            {"Ines Okoro", "Tom Vale", "Ann Roe"},
		"By our correspondent":                                         nil,
		"By Ines Okoro in the dark of the night":                       nil,
		"By writers who have seen the harbour":                         nil,
		"By Sunday editors at both papers had seen the letter":         nil,
		"In Halden and agencies of the state":                          nil,
		"By Monday, reporters in the harbour had counted nine barges":  nil,
		"By the end reporters, editors and their lawyers had all left": nil,
	} {
		checkByline(t, in, want)
	}
}

func TestAuthorsOfPages(t *testing.T) {
	for in, want := range map[string][]string{
		"Ines Okoro": {"Ines Okoro"}, "By Ines Okoro and Tom Vale": {"Ines Okoro", "Tom Vale"}, "Ines Okoro, in Lusaka": {"Ines Okoro"},
		"Okoro, Ines": {"Okoro, Ines"}, "ines": {"ines"}, "Staff Writer": {"Staff Writer"}, "Ines Okoro, staff writer": {"Ines Okoro"},
	} {
		if d := cmp.Diff(want, authors(in)); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// Headings are no questions of an interview and no two sentences.
func TestCrosshead(t *testing.T) {
	for s, want := range map[string]bool{
		"What Halden wants": true, "Room at the quays?": true, "LIVE: The quays": true, "Halden vs. Sund": true, "'Sailed away'": true, "‘No papers’": true,
		"'We go,' he said": false, "'No.'": false, "'": false, "''": false,
		"REYL: So what did they find?": false, "Q: Did it sink?": false, "What did they find? What does it say?": false, "It sank. Why?": false,
	} {
		if got := crosshead(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// The parts of a plain text: its title, written with a full stop or a semicolon
// too, captions told twice and pictures' credits below the head.
func TestKinds(t *testing.T) {
	const lede = "Two harbour officials in Halden resigned on Monday after the council found forged papers in their office, the mayor of the town told reporters there."
	const scene = "Dockers carry long crates from a ship on the old quay of Askar before dawn on Monday"
	for text, want := range map[string]string{
		"Harbour officials resign over forged papers.\n\n" + lede:                                         "title paragraph",
		"Harbour officials resign;\nCouncil found forged papers.\n\n" + lede:                              "title paragraph paragraph",
		"The harbour officials resigned over forged papers.\n\n" + lede:                                   "paragraph paragraph",
		"Nobody in Askar saw the storm come.\n\n" + lede:                                                  "paragraph paragraph",
		"Halden shut\n\n" + lede + "\n\nAnn Roe, AP\n\n" + lede:                                           "title paragraph caption paragraph",
		"Halden shut\n\n" + lede + "\n\n" + scene + " ... more\n\n" + scene + ". (Ann Roe/AP)\n\n" + lede: "title paragraph caption caption paragraph",
		lede + "\n\nThey left by the back way. Nobody saw.\n\nREUTERS/Ann Roe":                            "paragraph paragraph caption",
	} {
		doc := headwater.Document{}
		if err := readPlain(&doc, text); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range doc.Blocks {
			got = append(got, string(b.Kind))
		}
		if d := cmp.Diff(want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"Monday, May 18, 2015": "2015-05-18", "18 May 2015": "2015-05-18", "May 18th, 2015": "2015-05-18", "2015-05-18 10:00": "2015-05-18",
		"Aug. 31": "", "03/04/2015": "", "31 February 2015": "", "May 2015": "", "May 4, 2011 — 10:15pm": "2011-05-04",
	} {
		if got := day(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"2021-03-04T09:15:00+01:00": "2021-03-04T09:15:00+01:00", "2021-03-04T09:15Z": "2021-03-04T09:15:00Z", "2021-03-04T09:15:00.123+0100": "2021-03-04T09:15:00+01:00",
		"2021-03-04T09:15:00": "2021-03-04", "Thu, 04 Mar 2021 08:00:00 +0200": "2021-03-04T08:00:00+02:00", "4 March 2021": "2021-03-04", "soon": "",
	} {
		if got := stampOf(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{"en_us": "en-US", "ZH-hant-tw": "zh-Hant-TW", "de": "de", "english": "", "": "", "x-y": "", "sr-Latn": "sr-Latn"} {
		if got := tag(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
