package attribution

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
)

// document makes paragraphs of what stands between blank lines, and an entity of
// every name in names ("PERSON Ada Moss").
func document(text string, names ...string) (*headwater.Document, *headwater.Syntax, []headwater.Entity) {
	doc := &headwater.Document{ID: "sha256:test", Text: text}
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		trimmed := strings.TrimSpace(p)
		start := at + strings.Index(p, trimmed)
		doc.Blocks = append(doc.Blocks, headwater.Block{Kind: headwater.ParagraphBlock, Span: headwater.Span{Start: start, End: start + len(trimmed)}})
		at += len(p)
	}
	p, err := parser()
	if err != nil {
		panic(err)
	}
	syn := p.Parse(text, doc.Blocks)
	var entities []headwater.Entity
	for _, n := range names {
		kind, name, _ := strings.Cut(n, " ")
		e := headwater.Entity{ID: "e_" + name, Type: headwater.EntityType(kind), Name: name}
		if kind == "AGENCY" {
			e.Type, e.Class = headwater.Org, "agency"
		}
		for from := 0; ; {
			i := strings.Index(text[from:], name)
			if i < 0 {
				break
			}
			e.Mentions = append(e.Mentions, headwater.Span{Start: from + i, End: from + i + len(name)})
			from += i + len(name)
		}
		entities = append(entities, e)
	}
	return doc, &syn, entities
}

// lines writes each attribution as "source | cue | content // content | act manner".
func lines(doc *headwater.Document, attributions []headwater.Attribution) []string {
	var out []string
	for _, a := range attributions {
		source := ""
		if a.SourceSpan != nil {
			source = a.SourceSpan.In(doc.Text)
		}
		var content []string
		for _, c := range a.Content {
			content = append(content, c.In(doc.Text))
		}
		line := fmt.Sprintf("%s | %s | %s | %s %s", source, a.Cue.In(doc.Text), strings.Join(content, " // "), a.Act, a.Manner)
		if a.Negated {
			line += " negated"
		}
		if a.Parent != "" {
			line += " nested"
		}
		out = append(out, line)
	}
	return out
}

func TestConstructions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"indirect", "The envoy said on Monday that the ferry had sunk.", "The envoy | said | that the ferry had sunk | state indirect"},
		{"bare clause", "Two port officials said the crates were empty.", "Two port officials | said | the crates were empty | state indirect"},
		{"direct after", "“The crates were empty,” the harbour master said.", "the harbour master | said | “The crates were empty,” | state direct"},
		{"direct before", "The harbour master said: “The crates were empty.”", "The harbour master | said: | “The crates were empty.” | state direct"},
		{"inverted", "“We saw nothing,” said a dock worker who asked not to be named.", "a dock worker who asked not to be named | said | “We saw nothing,” | state direct"},
		{"inverted indirect", "The ship was empty when it sank, said a coastguard officer.", "a coastguard officer | said | The ship was empty when it sank | state indirect"},
		{"split", "“The ship,” said the captain, “was never ours.”", "the captain | said | “The ship,” // “was never ours.” | state direct"},
		{"continued", "“The ship left,” the captain said. “Nobody stopped it that night.”", "the captain | said | “The ship left,” // “Nobody stopped it that night.” | state direct"},
		{"over paragraphs", "The captain said: “The ship left at noon.\n\n“Nobody stopped it that night.”", "The captain | said: | “The ship left at noon. // “Nobody stopped it that night.” | state direct"},
		{"mixed", "The minister said the cargo was “entirely legal” and would be returned.", "The minister | said | the cargo was “entirely legal” and would be returned | state mixed"},
		{"according to", "The crates came from a northern port, according to two customs officials.", "two customs officials | according to | The crates came from a northern port | state indirect"},
		{"according to, first", "According to a port register, the ship sailed at dawn.", "a port register | According to | the ship sailed at dawn | state indirect"},
		{"told", "The colonel told reporters on Friday that the road was open.", "The colonel | told | that the road was open | state indirect"},
		{"document", "The inspectors' report says the seals were broken.", "The inspectors' report | says | the seals were broken | state indirect"},
		{"apposition", "Hanna Reyl, a spokeswoman for the ministry, denied the report.", "Hanna Reyl, a spokeswoman for the ministry, | denied | the report | deny indirect"},
		{"no comment", "A spokesman for the shipping line declined to comment.", "A spokesman for the shipping line | declined | to comment | no_comment indirect"},
		{"no answer", "The embassy did not respond to a request for comment.", "The embassy | did not respond | to a request for comment | no_comment indirect"},
		{"neither", "Neither the navy nor the ministry commented on the incident.", "Neither the navy nor the ministry | commented | on the incident | no_comment indirect"},
		{"hearsay", "The ship is believed to have carried cement.", " | is believed | The ship // to have carried cement | believe indirect"},
		{"quoted as saying", "The mayor was quoted as saying that the bridge would hold.", "The mayor | was quoted as saying | that the bridge would hold | state indirect"},
		{"pledge", "The general vowed to reopen the road.", "The general | vowed | to reopen the road | intend indirect"},
		{"trailing", "The general said the road was open, adding that it was mined.", "The general | said | the road was open | state indirect\nThe general | adding | that it was mined | state indirect"},
		{"trailing a quotation", "The general said that “the road is open,” adding that it was mined.", "The general | said | that “the road is open,” | state mixed\nThe general | adding | that it was mined | state indirect"},
		{"said at the time", "The road was mined by rebels, he said at the time.", "he | said | The road was mined by rebels | state indirect"},
		{"question", "“Why was the road closed?” Colonel Moss said.", "Colonel Moss | said | “Why was the road closed?” | state direct"},
		{"signed", "“The road was never closed.” — Hanna Reyl", "Hanna Reyl | — | “The road was never closed.” | state direct"},
		{"quoted cue", "“In my first year, he said, 'I will never leave this town again,'” Moss recalled.", "Moss | recalled | “In my first year, he said, 'I will never leave this town again,'” | state direct\nhe | said | In my first year // 'I will never leave this town again,' | state mixed nested"},
		{"passive and speaker", "A ferry is believed to have carried crates to Rona, two port officials and a guard said on Tuesday.", "two port officials and a guard | said | A ferry is believed to have carried crates to Rona | state indirect\n | is believed | A ferry // to have carried crates to Rona | believe indirect nested"},
		{"warning shots", "The boat fired warning shots and nobody wants to be the first to say so.", ""},
		{"a paragraph on", "“There was a buyer,” she said.\n\n“There was a bill. There was no treaty.\n\n“Now there is one.”", "she | said | “There was a buyer,” // “There was a bill. There was no treaty. // “Now there is one.” | state direct"},
		{"progressive", "The army is saying that the road is open.", "The army | is saying | that the road is open | state indirect"},
		{"told to", "The colonel told the crew to leave the ship.", "The colonel | told | the crew to leave the ship | order indirect"},
		{"where it was said", "The issue must be settled step by step, the envoy Hanna Reyl said in Rona, Norland on Thursday.", "the envoy Hanna Reyl | said | The issue must be settled step by step | state indirect"},
		{"an earlier report", "According to an earlier report of May, engineers built the bridge.", "an earlier report of May | According to | engineers built the bridge | state indirect"},
		{"what they thought", "The crew fired at what they thought was a raft and put on hold plans to sail.", ""},
		{"pictures that another reviewed", "Two hangars were built at the port in May, satellite pictures reviewed by Vesna show.", "satellite pictures reviewed by Vesna | show | Two hangars were built at the port in May | state indirect"},
		{"quoted by another", "An official quoted by Vesna said the bridge would hold.", "An official | said | the bridge would hold | state indirect"},
		{"as quoted by, between commas", "The mayor, as quoted by Vesna, said the bridge would hold.", "The mayor | said | the bridge would hold | state indirect"},
		{"is quoted as saying", "“We followed the ship,” a port official is quoted as saying.", "a port official | is quoted as saying | “We followed the ship,” | state direct"},
		{"an outlet at the end", "Norland has confirmed that crates were seized, The Daily Moss reports.", "The Daily Moss | reports | Norland has confirmed that crates were seized | state indirect\nNorland | has confirmed | that crates were seized | confirm indirect nested"},
		{"a dateline", "RONA – A ferry sank on Friday, the port said.", "the port | said | A ferry sank on Friday | state indirect"},
		{"between dashes", "Four people—two officials and a broker—told reporters that the crates were empty.", "Four people—two officials and a broker— | told | that the crates were empty | state indirect"},
		{"a semicolon", "“We told them twice,” an envoy said on Monday; “and then they sailed.”", "an envoy | said | “We told them twice,” // “and then they sailed.” | state direct"},
		{"rejected what", "The ministry, in a statement released late on Thursday, rejected what it called “baseless tales”.", "The ministry | rejected | what it called “baseless tales” | deny mixed"},
		{"a citation inside a report", "The Gazette reported last year, citing a leaked letter, that a second firm was involved.", "The Gazette | reported | that a second firm was involved | state indirect\nThe Gazette | citing | a leaked letter | state indirect"},
		{"neither with a name between commas", "Neither the owner, Brise Marine, nor the ministry responded to requests for comment.", "Neither the owner, Brise Marine, nor the ministry | responded | to requests for comment | no_comment indirect"},
		{"calls not returned", "Neither company returned calls seeking comment.", "Neither company | returned | calls seeking comment | no_comment indirect"},
		{"neither responded", "Neither its owner nor the charterer responded to letters.", "Neither its owner nor the charterer | responded | to letters | no_comment indirect"},
		{"nobody would", "Nobody at the port would confirm it.", ""},
		{"a ship's name", "According to port records, the vessel, the Lark, switched off its lights.", "port records | According to | the vessel, the Lark, switched off its lights | state indirect"},
		{"a report published", "The wall was old, according to a city report published last year.", "a city report | according to | The wall was old | state indirect"},
		{"to give up and agree", "The crew said hunger forced them to give up and agree to leave.", "The crew | said | hunger forced them to give up and agree to leave | state indirect"},
		{"accused and demanded", "Norland accused the port of theft and demanded an apology.", "Norland | accused | the port of theft | accuse indirect\nNorland | demanded | an apology | order indirect"},
		{"in the words of", "By Monday it had become, in the words of the deputy, Ruta Hale, “an open question”.", "the deputy, Ruta Hale | in the words of | “an open question” | state direct"},
		{"a mood before a colon", "The admiral was less sure: “Two, three, who counts?”", "The admiral | : | “Two, three, who counts?” | state direct"},
		{"one of whom", "The raft came from a barge, two people told reporters, one of whom laughed at it.", "two people | told | The raft came from a barge | state indirect"},
		{"refused to speculate", "Asked about the raft, Hale refused to speculate.", "Hale | refused | to speculate | no_comment indirect"},
		{"a new voice behind a semicolon", "The port did not respond to a letter; Norland, whose envoys sit on the board, said it was lawful.", "The port | did not respond | to a letter | no_comment indirect\nNorland, whose envoys sit on the board, | said | it was lawful | state indirect"},
		{"a dated report", "The report, dated 2 May, says the vessel used three names.", "The report, dated 2 May, | says | the vessel used three names | state indirect"},
		{"a report seen by", "The oil was sold, according to a secret report seen by reporters.", "a secret report seen by reporters | according to | The oil was sold | state indirect"},
		{"called it", "The embassy called the report “a fantasy”; it did not reply to letters.", "The embassy | called | the report “a fantasy” | state mixed\nit | did not reply | to letters | no_comment indirect"},
		{"citing", "The paper reported that the seals were broken, citing two inspectors.", "The paper | reported | that the seals were broken | state indirect\nThe paper | citing | two inspectors | state indirect"},
		{"nested", "The envoy said that officials had told her that the road was closed.", "The envoy | said | that officials had told her that the road was closed | state indirect\nofficials | had told | that the road was closed | state indirect nested"},
		{"noun cue", "The army rejected the group's claim that it had shelled the town.", "The army | rejected | the group's claim that it had shelled the town | deny indirect\nthe group's | claim | that it had shelled the town | state indirect nested"},
		{"doubled apostrophes", "''We saw it,'' the guard said.", "the guard | said | ''We saw it,'' | state direct"},
		{"noun, no verb", "The report of the state of the road is a claim of no note.", ""},
		{"scare quotes", "The so-called “peace said to hold” plan failed.", ""},
		{"nobody speaks", "The ferry sank off the coast at noon on Monday.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, syn, _ := document(tt.text)
			_, got := Find(doc, syn, nil)
			if diff := cmp.Diff(tt.want, strings.Join(lines(doc, got), "\n")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSourcesJoin(t *testing.T) {
	text := "Two Western diplomats and a senior Norland official said the ship was watched. " +
		"A Western diplomat said it was old. The official said it leaked.\n\n" +
		"“It leaks,” he added.\n\n" +
		"Colonel Ada Moss denied it. Moss said the hull was sound. She told Kestrel News the same.\n\n" +
		"Officials said the port was shut. Later officials said it was open. The news service reported that it was shut."
	doc, syn, entities := document(text, "PERSON Ada Moss", "PERSON Moss", "AGENCY Kestrel News")
	entities[0].Mentions = append(entities[0].Mentions, entities[1].Mentions[1:]...)
	entities = []headwater.Entity{entities[0], entities[2]}
	sources, attributions := Find(doc, syn, entities)
	said := map[string]int{}
	byID := map[string]headwater.Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	for _, a := range attributions {
		said[byID[a.Source].Label]++
	}
	if got := said["Ada Moss"]; got != 3 {
		t.Errorf("Ada Moss says %d things, want 3 (full name, surname, she): %v", got, said)
	}
	if got := said["Officials"] + said["officials"]; got != 2 {
		t.Errorf("the bare plural is one source with 2 attributions, got %v", said)
	}
	for _, s := range sources {
		if s.Label == "Ada Moss" && (!s.Named || s.Role != "Colonel" || s.Kind != headwater.PersonSource) {
			t.Errorf("Ada Moss: %+v", s)
		}
		if strings.Contains(s.Label, "official") && s.Named {
			t.Errorf("%q is named although the text withholds the name", s.Label)
		}
	}
}

// A clitic leaves the pronoun a pronoun: it names nobody, and the speaker of a
// quotation is not the "he" in it.
func TestPronounsWithClitics(t *testing.T) {
	text := "“The cargo was never ours, and I’ve said this before,” Colonel Karl Moss insisted. “Ask the mate. He’ll tell you that nothing moved.”"
	doc, syn, entities := document(text, "PERSON Karl Moss")
	sources, attributions := Find(doc, syn, entities)
	label := map[string]string{}
	for _, s := range sources {
		label[s.ID] = s.Label
		if strings.ContainsAny(s.Label, "'’") {
			t.Errorf("%q is a source", s.Label)
		}
	}
	seen := 0
	for _, a := range attributions {
		if a.SourceSpan == nil {
			continue
		}
		switch a.SourceSpan.In(text) {
		case "I’ve":
			seen++
			if label[a.Source] != "Karl Moss" {
				t.Errorf("“I” is %q", label[a.Source])
			}
		case "He’ll":
			seen++
			if label[a.Source] == "Karl Moss" {
				t.Error("“He” is the speaker himself")
			}
		}
	}
	if seen == 0 {
		t.Fatalf("no pronoun speaks: %q", lines(doc, attributions))
	}
}

func TestJoinedSourcesKeepTheirStops(t *testing.T) {
	text := "The U.S. and the E.U. declined to comment."
	sources, _ := Find(document(text, "GPE U.S.", "ORG E.U."))
	for _, s := range sources {
		if s.Label == "The U.S. and the E.U." {
			return
		}
	}
	t.Errorf("no joined source in %+v", sources)
}

func TestTogether(t *testing.T) {
	text := "Two port officials and a Western diplomat in Rona said the ship was old. The port officials said it leaked. " +
		"The Western diplomat said it did not. Neither Norland nor Sudland commented."
	doc, syn, entities := document(text, "GPE Norland", "GPE Sudland")
	sources, attributions := Find(doc, syn, entities)
	byID := map[string]headwater.Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	who := func(i int) headwater.Source { return byID[attributions[i].Source] }
	if all := who(0); all.Count != 3 || all.Named || all.Kind != headwater.GroupSource {
		t.Errorf("three people speak together: %+v", all)
	}
	if o := who(1); o.Label != "Two port officials" || o.Count != 2 || o.MemberOf != attributions[0].Source {
		t.Errorf("the officials were said to be two: %+v", o)
	}
	if o := who(2); o.Label != "a Western diplomat in Rona" || len(o.Spans) != 2 {
		t.Errorf("the diplomat was introduced before: %+v", o)
	}
	if both := who(3); !both.Named || both.Kind != headwater.GroupSource {
		t.Errorf("two states that are named: %+v", both)
	}
}

func TestUnknownOutlet(t *testing.T) {
	doc, syn, entities := document("The ship was empty, according to Larkfield. A guard said it was old. The agency reported that it sank.", "PERSON Larkfield")
	entities[0].Confidence = 0.6
	sources, attributions := Find(doc, syn, entities)
	if s := sources[0]; s.Label != "Larkfield" || s.Kind != headwater.OutletSource || attributions[0].Source != attributions[2].Source {
		t.Errorf("the bare name is the agency: %+v %+v", sources, attributions)
	}
}

func TestCountry(t *testing.T) {
	doc, syn, entities := document("A Norlandish envoy said it was so. A diplomat in Rona said it was not.", "NORP Norlandish", "GPE Rona")
	entities[0].Country, entities[1].Country = "NO", "RO"
	sources, _ := Find(doc, syn, entities)
	if len(sources) != 2 || sources[0].Country != "NO" || sources[1].Country != "" {
		t.Errorf("an adjective tells a source's country, its whereabouts do not: %+v", sources)
	}
}

func TestMembers(t *testing.T) {
	text := "The report cites three customs officers, two northern police sources and two harbour intelligence sources. " +
		"A harbour source said the ship was old. A source said it was new. The sources claimed it had sunk."
	doc, syn, entities := document(text)
	sources, _ := Find(doc, syn, entities)
	find := func(label string) headwater.Source {
		i := slices.IndexFunc(sources, func(s headwater.Source) bool { return s.Label == label })
		if i < 0 {
			t.Fatalf("no source %q in %+v", label, sources)
		}
		return sources[i]
	}
	if west, group := find("A harbour source"), find("two harbour intelligence sources"); west.MemberOf != group.ID || group.Count != 2 {
		t.Errorf("a harbour source is one of the two: %+v, %+v", west, group)
	}
	if plain := find("A source"); plain.MemberOf != "" {
		t.Errorf("nothing says which group a bare source is of: %+v", plain)
	}
	all := find("three customs officers, two northern police sources and two harbour intelligence sources")
	if all.Count != 7 || len(all.Spans) != 2 {
		t.Errorf("seven people are cited together, and \"the sources\" are they: %+v", all)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“A,” said B, “C.”", "A, the B, said", "according to", "said said said, adding", "He: “x", "\"I think,\" \"he\" said, \"that\"",
		"Neither A nor B commented. ''x'' he said. THEY: we", "citing a, b and c, according to d, said e", "reportedly", ": “",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		doc, syn, entities := document(strings.ToValidUTF8(raw, "\ufffd"), "PERSON B", "ORG A")
		sources, attributions := Find(doc, syn, entities)
		checkFound(t, doc, sources, attributions)
	})
}

// checkFound holds the promises of Find: spans inside the text, ids that lead
// somewhere, parents without a cycle.
func checkFound(t *testing.T, doc *headwater.Document, sources []headwater.Source, attributions []headwater.Attribution) {
	t.Helper()
	known, parents := map[string]bool{"": true}, map[string]string{}
	for _, s := range sources {
		known[s.ID] = true
		for _, at := range s.Spans {
			if !at.Valid(doc.Text) || at.Empty() {
				t.Fatalf("source span %v in %q", at, doc.Text)
			}
		}
	}
	for _, s := range sources {
		if !known[s.MemberOf] || s.MemberOf == s.ID {
			t.Fatalf("source %q is a member of %q", s.Label, s.MemberOf)
		}
	}
	for _, a := range attributions {
		parents[a.ID] = a.Parent
		for _, at := range append(slices.Clone(a.Content), a.Cue) {
			if !at.Valid(doc.Text) || at.Empty() {
				t.Fatalf("span %v of %+v in %q", at, a, doc.Text)
			}
		}
		if !known[a.Source] {
			t.Fatalf("unknown source in %+v", a)
		}
	}
	for id := range parents {
		for n := 0; id != ""; n++ {
			if n > len(parents) {
				t.Fatalf("the parents of %s run in a circle: %q", id, doc.Text)
			}
			id = parents[id]
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The ship was old, said Ada Moss, a spokeswoman for the port. Two officials said on Monday that it “had no papers” and would be scrapped.\n\n“It leaks,” he added. “Nobody wants it.” The harbour was calm that day and no other ship came in.\n\n", 14)
	doc, syn, entities := document(text, "PERSON Ada Moss")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(doc, syn, entities)
	}
}

// TestLinear reads texts of a megabyte that invite a look back at all that was
// found before; a quadratic step would not come back in time.
func TestLinear(t *testing.T) {
	for piece, found := range map[string]bool{ // true: prose, in which something must be found
		"He said it was so. ": true, "“A b c d e,” he said. “F g h i j.” ": true, "A source said it, citing two officials. ": true,
		"A senior man from Rona said it was so. The official said no.\n\n": true,
		"x said y, ": false, "“Q he said. ": false, "\"that he said ": false, "reportedly ": false, "according to x, ": false,
	} {
		doc, syn, _ := document(strings.Repeat(piece, 1<<20/len(piece)))
		_, attributions := Find(doc, syn, nil)
		if found && len(attributions) == 0 {
			t.Errorf("%q: %d attributions found", piece, len(attributions))
		}
		for _, a := range attributions {
			if !a.Cue.Valid(doc.Text) {
				t.Fatalf("%q: %+v", piece, a)
			}
		}
	}
}
