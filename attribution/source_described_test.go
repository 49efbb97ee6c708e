package attribution

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// describe adds the phrases of a text that mean an entity to it.
func describe(text string, e *headwater.Entity, phrases ...string) {
	for _, p := range phrases {
		i := strings.LastIndex(text, p)
		e.Described = append(e.Described, headwater.Span{Start: i, End: i + len(p)})
	}
}

// byMention is the source with a mention of the words, the last such mention counting.
func byMention(doc *headwater.Document, sources []headwater.Source, words string) (found *headwater.Source) {
	at := strings.LastIndex(doc.Text, words)
	for i := range sources {
		for _, s := range sources[i].Spans {
			if s.Start <= at && at < s.End {
				found = &sources[i]
			}
		}
	}
	return found
}

// A phrase that means a named body is a mention of that source, also where another
// body of its kind spoke before.
func TestDescribedBodies(t *testing.T) {
	text := "A lender said the ferry was late. Brise Marine said it was not. The guild met twice that week.\n\n" +
		"The carmaker said on Monday that the ferry had sailed. A spokesman for the company said it was full."
	doc, syn, entities := document(text, "ORG Brise Marine")
	entities[0].Country = "FR"
	describe(text, &entities[0], "The carmaker", "the company")
	sources, _ := Find(doc, syn, entities)
	named, carmaker, man := byMention(doc, sources, "Brise Marine"), byMention(doc, sources, "The carmaker"), byMention(doc, sources, "A spokesman")
	if named == nil || carmaker == nil || named.ID != carmaker.ID || carmaker.Entity != entities[0].ID || carmaker.Label != "Brise Marine" {
		t.Errorf("the carmaker is %+v, the name %+v", carmaker, named)
	}
	if man == nil || man.Named || man.Entity != "" || man.Affiliation != entities[0].ID {
		t.Errorf("the spokesman is %+v", man)
	}
	if o := byMention(doc, sources, "A lender"); o == nil || o.Named || o.Entity != "" {
		t.Errorf("the lender is %+v", o)
	}
}

// A phrase that was a source before it was known what it meant takes the entity.
func TestDescribedLater(t *testing.T) {
	text := "Nobody had heard of Brise Marine. The shipping company said it was old. The company said it was sound."
	doc, syn, entities := document(text, "ORG Brise Marine")
	describe(text, &entities[0], "The company")
	sources, _ := Find(doc, syn, entities)
	if first, last := byMention(doc, sources, "The shipping company"), byMention(doc, sources, "The company"); first == nil || last == nil || first.ID != last.ID || last.Entity != entities[0].ID {
		t.Errorf("first %+v, last %+v", first, last)
	}
}

// People whom the text does not name stay nobody's, whatever the entity stage says.
func TestDescribedNeverNamesPeople(t *testing.T) {
	for _, phrase := range []string{"the official", "the officials", "the guard", "the source", "the diplomat", "the trombonist", "the two officers"} {
		for _, name := range []string{"PERSON Ada Moss", "ORG Brise Marine", "GPE Norland"} {
			_, bare, _ := strings.Cut(name, " ")
			text := bare + " was in the news. An inspector said the ferry was late, and " + phrase + " said it was sold."
			doc, syn, entities := document(text, name)
			describe(text, &entities[0], phrase)
			sources, _ := Find(doc, syn, entities)
			o := byMention(doc, sources, phrase)
			if o == nil || o.Named || o.Entity != "" || strings.Contains(o.Label, bare) {
				t.Errorf("%q beside %s is %+v", phrase, bare, o)
			}
		}
	}
}

// An indefinite body is not the named one that "the company" may mean after it.
func TestDescribedLeavesTheUnnamedAlone(t *testing.T) {
	text := "A Norland company sold the ferry, officials said. A Norland company said it had not. Brise Marine denied it. The company said the ferry was lost."
	doc, syn, entities := document(text, "ORG Brise Marine")
	describe(text, &entities[0], "The company")
	sources, _ := Find(doc, syn, entities)
	if o := byMention(doc, sources, "A Norland company said"); o == nil || o.Entity != "" || strings.Contains(o.Label, "Brise") {
		t.Errorf("the unnamed company is %+v", o)
	}
	if o := byMention(doc, sources, "The company"); o == nil || o.Entity != entities[0].ID {
		t.Errorf("the company is %+v", o)
	}
}
