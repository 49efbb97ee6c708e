package place

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// TestBorderInAParse holds that a border is none where the parse has a verb, or a noun
// that only says what kind of thing another means.
func TestBorderInAParse(t *testing.T) {
	tests := []struct {
		rows string
		want string // the region, empty for none
	}{
		{"Jordan Jordan PROPN 4 nsubj;and and CCONJ 3 cc;Syria Syria PROPN 1 conj;border border VERB 0 root;Iraq Iraq PROPN 4 obj", ""},
		{"Iraq Iraq PROPN 3 compound;border border NOUN 3 compound;guards guard NOUN 4 nsubj;fired fire VERB 0 root", ""},
		{"Iraq Iraq PROPN 3 compound;border border NOUN 3 compound;areas area NOUN 4 nsubj;burned burn VERB 0 root", "Iraq border"},
		{"The the DET 3 det;Iraq Iraq PROPN 3 compound;border border NOUN 4 nsubj;closed close VERB 0 root", "Iraq border"},
		{"It it PRON 2 nsubj;borders border VERB 0 root;with with ADP 4 case;Iraq Iraq PROPN 2 obl", ""},
		{"The the DET 2 det;border border NOUN 5 nsubj;with with ADP 4 case;Iraq Iraq PROPN 2 nmod;closed close VERB 0 root", "The border with Iraq"},
	}
	r := resolver(t)
	for _, test := range tests {
		doc, syn := tree(test.rows)
		_, _, entities := read(doc.Text, "Jordan", "Syria", "Iraq")
		got := regionsOf(r, doc, syn, r.Resolve(doc, syn, entities))
		if test.want == "" && len(got) > 0 || test.want != "" && (len(got) != 1 || got[0].In(doc.Text) != test.want) {
			t.Errorf("%s: %+v", doc.Text, got)
		}
	}
}

// TestBorderEntities holds that the other side of a border is a country, not the town
// that told which, and that Why says so where the text does not name it there.
func TestBorderEntities(t *testing.T) {
	tests := []struct {
		text, names string
		want        []string
		why         string
	}{
		{"Gunmen hit Menaka near the border with Niger. Officials in Mali agreed.", "Menaka;Niger;Mali", []string{"Niger", "Mali"}, "Niger and Mali meet, for Mali is"},
		{"Gunmen of Mali hit Menaka near the border with Niger.", "Menaka;Niger;Mali", []string{"Niger", "Mali"}, "Niger and Mali meet, for Mali is"},
		{"Shells fell on Myawaddy, on the Thai border. Myanmar denied it, and Myanmar was asked twice.", "Myawaddy;Thai:NORP;Myanmar", []string{"Thai", "Myanmar"}, "Thailand and Myanmar meet, for Myanmar is"},
		{"Gunmen crossed Mali's border with Niger and Algeria.", "Mali;Niger;Algeria", []string{"Niger", "Mali"}, "Niger and Mali meet."},
		{"Trucks waited on Iraq's border with Jordan.", "Iraq;Jordan", []string{"Jordan", "Iraq"}, "Jordan and Iraq meet."},
		{"Iraq and Syria spoke of the Jordanian border.", "Iraq;Syria;Jordanian:NORP", []string{"Jordanian"}, "is not stated"},
		{"Iraq spoke of Jordan's borders.", "Iraq;Jordan", []string{"Jordan"}, "is not stated"},
	}
	r := resolver(t)
	for _, test := range tests {
		var border *headwater.Region
		got := regions(t, r, test.text, strings.Split(test.names, ";")...)
		for i := range got {
			if got[i].Relation == headwater.Border {
				border = &got[i]
			}
		}
		if border == nil || !slices.Equal(border.Entities, test.want) || !strings.Contains(border.Why, test.why) {
			t.Errorf("%s: %+v", test.text, border)
		}
	}
}

// TestShares holds that a corner of an outline is called a quarter of it.
func TestShares(t *testing.T) {
	r := resolver(t)
	for text, want := range map[string]string{
		"Rain fell in north-eastern Iraq.":        "The north-east quarter of the outline of Iraq.",
		"Rain fell in the south of Iraq.":         "The south half of the outline of Iraq.",
		"Rain fell in the north-west of Baghdad.": "The quarter of Baghdad that looks north-west.",
	} {
		if got := regions(t, r, text, "Iraq", "Baghdad"); len(got) != 1 || got[0].Why != want {
			t.Errorf("%s: %+v", text, got)
		}
	}
}
