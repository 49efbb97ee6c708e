package entity

import "testing"

// TestBearers tells who of several bearers of one surname speaks, lives and acts.
func TestBearers(t *testing.T) {
	checkJoins(t, []joinCase{
		{"the dead do not speak", "[P Karim Odeh] leads the party.\nHe grew up after the assassination of [P Selim Odeh]. [P Odeh] says he will run.",
			[]string{"Karim Odeh | Odeh", "Selim Odeh"}},
		{"nor live", "[P Karim Odeh] leads the party.\nThe late [P Selim Odeh] built it. [P Odeh] lives in a small flat.",
			[]string{"Karim Odeh | Odeh", "Selim Odeh"}},
		{"killed long ago", "[P Karim Odeh] leads the party.\nSoldiers killed [P Selim Odeh] in the square. [P Odeh] told reporters that he was not afraid.",
			[]string{"Karim Odeh | Odeh", "Selim Odeh"}},
		{"the only bearer is dead", "[P Selim Odeh] was assassinated by gunmen. [P Odeh] says the trial is a farce.",
			[]string{"Selim Odeh", "Odeh"}},
		{"what the dead did", "[P Selim Odeh] was assassinated by gunmen. [P Odeh] had led the party since the war.",
			[]string{"Selim Odeh | Odeh"}},
		{"the subject goes on", "[P Karim Odeh] opened the meeting. He thanked the guests and praised [P Selim Odeh]. [P Odeh] left at noon.",
			[]string{"Karim Odeh | Odeh", "Selim Odeh"}},
		{"a family is no person", "The house of the [P Odeh Nassar] family burned. [P Lina Odeh] saw it.",
			[]string{"Lina Odeh"}},
	}, true)
}

// TestGround links bodies that every state has only where their country is named.
func TestGround(t *testing.T) {
	checkJoins(t, []joinCase{
		{"letters are no evidence", "The [O Ministry of Defence] ([O MoD]) of the island said so. The [O MoD] gave no reason.",
			[]string{"Ministry of Defence | MoD | MoD"}},
		{"its country is named", "The [O Ministry of Defence] ([O MoD]) said so in [G London]. The [O MoD] gave no reason. [N British] ships left.",
			[]string{"Ministry of Defence | MoD | MoD = uk-ministry-of-defence", "London", "British"}},
		{"letters alone", "The [O MoD] gave no reason.", []string{"MoD"}},
		{"a record has one entity", "The [N Democrat] won. [N Democratic] voters cheered, and [N Democrats] danced.",
			[]string{"Democrat | Democratic | Democrats = democrats"}},
		{"the adjective of a party abroad", "The [N Democratic] rally in [G Lisbon] was small.", []string{"Democratic", "Lisbon"}},
		{"a group that reads like a place", "Men of the [G Islamic State] left.", []string{"Islamic State = islamic-state"}},
		{"an adjective taken for a body", "The [N Republicans] won. The [O Republican] rally was loud.", []string{"Republicans | Republican = republicans"}},
		{"an article before a name", "The editor of [O Daily Ostrander] wrote so. [O The Daily Ostrander] agreed.",
			[]string{"Daily Ostrander | The Daily Ostrander"}},
	}, true)
}
