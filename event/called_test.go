package event_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/event"
)

// TestCodes has acts named as PLOVER names them, with who does them and whom they
// concern. Sentences and countries are ours.
func TestCodes(t *testing.T) {
	for line, want := range map[string]string{
		"[GPE:Northland] demanded that [GPE:Eastmark] withdraw its envoy.":                                "DEMAND demanded Northland > Eastmark",
		"[GPE:Northland] urged [GPE:Eastmark] to free the journalists.":                                   "DEMAND urged Northland > Eastmark",
		"The minister said that [GPE:Eastmark] must open its archives.":                                   "DEMAND must The minister > Eastmark",
		"[GPE:Northland] rejected [GPE:Eastmark]'s offer.":                                                "REJECT rejected Northland > Eastmark",
		"[GPE:Northland] rejected an offer by [GPE:Eastmark].":                                            "REJECT rejected Northland > Eastmark",
		"[GPE:Northland] refused to receive the ambassador of [GPE:Eastmark].":                            "REJECT refused Northland > the ambassador of Eastmark",
		"The government of [GPE:Northland] praised [GPE:Eastmark]'s reforms.":                             "SUPPORT praised The government of Northland > Eastmark",
		"[GPE:Northland] condemned [GPE:Eastmark]'s stance.":                                              "DISAPPROVE condemned Northland > Eastmark",
		"[GPE:Northland] threatened to cut off the water of [GPE:Eastmark].":                              "THREATEN threatened Northland > Eastmark",
		"[GPE:Northland] sent missiles to [GPE:Eastmark].":                                                "AID sent Northland > Eastmark",
		"[GPE:Northland] will send missiles to [GPE:Eastmark].":                                           "AGREE send Northland > Eastmark",
		"[GPE:Northland] will not send missiles to [GPE:Eastmark].":                                       "REJECT send Northland > Eastmark",
		"[GPE:Northland] gave [GPE:Eastmark] food.":                                                       "AID gave Northland > Eastmark",
		"[GPE:Northland] will give [GPE:Eastmark] food.":                                                  "AGREE give Northland > Eastmark",
		"The army attacked the rebels.":                                                                   "FIGHT attacked The army > the rebels",
		"Gunmen attacked the rebels.":                                                                     "ASSAULT attacked Gunmen > the rebels",
		"[GPE:Northland] lifted its sanctions on [GPE:Eastmark].":                                         "RETREAT sanctions Northland > Eastmark",
		"Demonstrators clashed with police in [GPE:Eastmark].":                                            "PROTEST clashed Demonstrators > Eastmark",
		"Students began a hunger strike to protest against [GPE:Eastmark].":                               "PROTEST strike Students > Eastmark",
		"[GPE:Northland] halted aid to [GPE:Eastmark].":                                                   "SANCTION halted Northland > Eastmark",
		"The government of [GPE:Northland] imposed a curfew in [GPE:Eastmark].":                           "COERCE imposed The government of Northland > Eastmark",
		"The government of [GPE:Northland] will impose a curfew in [GPE:Eastmark].":                       "THREATEN impose The government of Northland > Eastmark",
		"The president of [GPE:Northland] resigned.":                                                      "RETREAT resigned The president of Northland >",
		"A court in [GPE:Northland] opened an investigation into killings by the army of [GPE:Eastmark].": "INVESTIGATE investigation A court > the army of Eastmark",
		"The parliament of [GPE:Northland] signed an accord with [GPE:Eastmark].":                         "SUPPORT signed The parliament of Northland > Eastmark",
		"[GPE:Northland] said it would close the strait unless [GPE:Eastmark] paid.":                      "THREATEN close Northland > Eastmark",
		"[GPE:Northland] will withdraw its troops from the hills unless [GPE:Eastmark] disarms.":          "THREATEN withdraw Northland >",
		"[GPE:Northland] told [GPE:Eastmark] to free the journalists.":                                    "DEMAND told Northland > Eastmark",
		"The minister refused to meet the rebels.":                                                        "REJECT meet The minister > the rebels",
		"[GPE:Northland] gave [GPE:Eastmark] $30 million.":                                                "AID gave Northland > Eastmark",
		"[GPE:Eastmark] received 30 million dollars from [GPE:Northland].":                                "AID received Northland > Eastmark",
		"[GPE:Northland] declared a cease-fire.":                                                          "RETREAT declared Northland >",
		"[GPE:Northland] and [GPE:Eastmark] began a week of joint exercises.":                             "COOPERATE exercises Northland >",
		"The president of [GPE:Northland] thanked [GPE:Eastmark].":                                        "SUPPORT thanked The president of Northland > Eastmark",
	} {
		s := read(t, line)
		var got []string
		for _, c := range s.find(t) {
			got = append(got, coded(s.doc.Text, c))
		}
		if !slices.Contains(got, want) {
			t.Errorf("%s\n got %q\nwant %q", s.doc.Text, got, want)
		}
	}
}

// A deed that one would do to itself is a misreading; so is a party that a hyphen ties
// to a word: nothing is told.
func TestNothingDoneToOneself(t *testing.T) {
	for _, line := range []string{
		"[GPE:Northland] condemned [GPE:Northland]'s stance.",
		"The committee condemned the [GPE:Eastmark]-drafted text.",
	} {
		s := read(t, line)
		for _, c := range s.find(t) {
			if c.Type == headwater.Other && len(c.Roles[headwater.Recipient]) > 0 {
				t.Errorf("%s\n got %s", s.doc.Text, coded(s.doc.Text, c))
			}
		}
	}
}

// coded gives a claim as its code, its trigger, who acts and whom it concerns.
func coded(text string, c headwater.Claim) string {
	first := func(roles ...headwater.Role) string {
		for _, r := range roles {
			for _, f := range c.Roles[r] {
				return f.In(text)
			}
		}
		return ""
	}
	return strings.TrimSpace(strings.Join([]string{c.PLOVER, c.Trigger.In(text), first(headwater.Agent), ">",
		first(headwater.Recipient, headwater.Victim, headwater.PlaceRole)}, " "))
}

// TestCivilPagesAreQuiet has the words of politics tell of nothing where nobody of
// politics acts.
func TestCivilPagesAreQuiet(t *testing.T) {
	for _, line := range []string{
		"The guests demanded dessert and praised the cook.",
		"The striker rejected an offer from the club.",
		"She resigned from the choir and protested loudly.",
		"The singer released a new album.",
		"The coach criticised his players and welcomed the referee's decision.",
		"The shop halted deliveries to its customers.",
	} {
		s := read(t, line)
		for _, c := range s.find(t) {
			t.Errorf("%s\n got %s %s, want nothing", s.doc.Text, c.Type, coded(s.doc.Text, c))
		}
	}
}

func TestFaultsOfCases(t *testing.T) {
	for yaml, want := range map[string]string{
		auction + "called: [{where: sold, plover: AGREE}]\n":  `mine/x.yaml:8: no case is called "sold"`,
		auction + "called: {where: planned}\n":                "mine/x.yaml:8: called is a list of cases",
		auction + "called: [{where: agent, is: [robots]}]\n":  `mine/x.yaml:8: no list of words is called "robots"`,
		auction + "called: [{where: planned, when: never}]\n": `mine/x.yaml:8: a case has no "when"`,
	} {
		_, err := event.Load(folder(map[string]string{"x.yaml": yaml}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\ngives the error %v, want %q in it", yaml, err, want)
		}
	}
}
