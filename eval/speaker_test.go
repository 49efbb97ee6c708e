package eval

import "testing"

func TestSpeakers(t *testing.T) {
	for class, phrases := range map[speakerClass][]string{
		unnamedIndividual: {
			"a spokesman for the Bly campaign", "the mayor", "One Bly aide", "A source familiar with the talks", "one of the officials",
			"a lawyer in Port Orrin, Kessel", "the Bly supporter who runs the mill", "an 80-year-old", "somebody", "the fact-checker",
			"another senior Kestrel executive", "His mother", "But a second official", "At least one Democrat",
		},
		unnamedGroup: {
			"Two Western intelligence officials", "Officials", "critics", "Democrats", "people briefed on the plan", "those close to her",
			"several of the guards", "a group of mill owners", "28 percent of voters", "Bly's aides", "a lawyer and an aide", "many",
			"their friends and advisers", "both", "Kessel Republicans", "the crowd", "bakers", "Some Bly endorsers", "policemen", "Young Lawmakers",
			"high school administrators", "two-thirds of residents",
		},
		namedPerson: {
			"Ona Bly", "Bly", "Ona R. Bly III", "Mr. Bly, the mayor", "the mill's director, Ona R. Bly,", "Bly campaign spokesman Tim Moss", "Sen. Ona Bly (D-Kessel)",
			"a clerk, Ona Bly", "Former secretary of state Ona Bly", "Bly and her aides", "the economist Jared Moss, a former adviser",
			"An attorney for Bly, Mark Moss,", "one voter, her cousin Tim Moss, 40,",
		},
		organization: {
			"the ministry", "the Bly campaign", "The Orrin Times", "the FBI", "a federal appeals court", "the Foreign Ministry",
			"Kestrel Bank", "The U.N.", "one of the companies", "Washington", "a think-tank", "The New Orriner",
		},
		documentary: {"a report", "the poll", "Court documents", "a letter to the mayor", "an Orrin Times survey of voters", "the Constitution", "one of the letters", "emails released by the court"},
		pronoun:     {"he", "They", "who", "she herself", "it"},
		noSource:    {"", " "},
		otherSource: {"the debate", "no one", "--"},
	} {
		for _, p := range phrases {
			if got := speakerOf(p); got != class {
				t.Errorf("%q is %s, want %s", p, speakerLabels[got], speakerLabels[class])
			}
		}
	}
}

func TestAttitudes(t *testing.T) {
	for cue, want := range map[string]bool{
		"believes": true, "had long feared": true, "is planning": true, "tried": true, "worries": true, "their opposition to": true,
		"said": false, "expressed hope": false, "according to": false, "": false, ":": false, "is said to believe": false,
		"shot back": false, "decided": true, "deciding": true, "agrees": false, "shows": false, "“": false,
	} {
		if got := attitude(cue); got != want {
			t.Errorf("attitude(%q) = %t", cue, got)
		}
	}
}
