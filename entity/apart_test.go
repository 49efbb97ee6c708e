package entity

import "testing"

// TestTwoPeople holds apart full names that the text itself holds apart, and those that
// only have their words in another order.
func TestTwoPeople(t *testing.T) {
	checkJoins(t, []joinCase{
		{"turned round", "[P Ali Hassan] and [P Hassan Ali] were killed. [P Ali Hassan] was twelve and [P Hassan Ali] was thirty.",
			[]string{"Ali Hassan | Ali Hassan", "Hassan Ali | Hassan Ali"}},
		{"turned round far apart", "[P Thomas James] left on Monday. On Friday a letter of [P James Thomas] came.",
			[]string{"Thomas James", "James Thomas"}},
		{"family name first", "[P Wang Odetta] left on Monday. On Friday a letter of [P Wang Min] came. [P Min Wang] was at home.",
			[]string{"Wang Odetta", "Wang Min | Min Wang"}},
		{"an initial and a name joined by and", "[P J. Okafor], a judge, and [P James Okafor], her son, met the press. [P J. Okafor] spoke first.",
			[]string{"J. Okafor | J. Okafor", "James Okafor"}},
		{"named before the sentence that tells", "[P James Okafor] left. Later [P J. Okafor] and [P James Okafor] met the press.",
			[]string{"James Okafor | James Okafor", "J. Okafor"}},
		{"a middle name joined by and", "[P John Smith], a soldier, and [P John R. Smith], a clerk, left the town.",
			[]string{"John Smith", "John R. Smith"}},
		{"subject and object", "[P Ali Reza Karimi] met [P Ali Karimi], his brother, in the market.",
			[]string{"Ali Reza Karimi", "Ali Karimi"}},
		{"nothing holds them apart", "[P J. Okafor], a judge, left on Monday. [P James Okafor] wrote the ruling.",
			[]string{"J. Okafor | James Okafor"}},
		{"a word for son is no name", "[P Iyad Ag Ghali] leads them. [P Ag Ghali] said so, and [P Ghali] left.",
			[]string{"Iyad Ag Ghali | Ag Ghali | Ghali"}},
	}, true)
}
