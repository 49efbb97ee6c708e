package syntax

import "strings"

// ends says whether a sentence may end at an abbreviation.
type ends uint8

const (
	never ends = iota + 1 // a name follows: Gen. Lee
	maybe                 // Acme Inc. said; he works for Acme Inc.
)

// abbreviations are common in news copy. Months and units end a sentence now and
// then, titles never.
var abbreviations = map[string]ends{
	"mr": never, "mrs": never, "ms": never, "dr": never, "prof": never, "rev": never, "hon": never, "st": never, "mt": never,
	"gen": never, "lt": never, "col": never, "maj": never, "capt": never, "cmdr": never, "adm": never, "sgt": never, "cpl": never, "pvt": never, "brig": never, "vice-adm": never, "lt-gen": never, "maj-gen": never, "brig-gen": never,
	"sen": never, "rep": never, "gov": never, "pres": never, "sec": never, "amb": never, "supt": never, "det": never, "insp": never, "messrs": never, "mme": never, "mlle": never, "fr": never, "sr": maybe, "jr": maybe, "sts": never, "ps": never,
	"no": never, "nos": never, "vol": never, "fig": never, "art": never, "p": never, "pp": never, "cf": never, "al": maybe, "approx": never, "est": maybe, "ca": never,
	"inc": maybe, "co": maybe, "corp": maybe, "ltd": maybe, "llc": maybe, "plc": maybe, "bros": maybe, "dept": maybe, "univ": maybe, "assn": maybe, "ave": maybe, "blvd": maybe, "etc": maybe,
	"jan": maybe, "feb": maybe, "mar": maybe, "apr": maybe, "jun": maybe, "jul": maybe, "aug": maybe, "sept": maybe, "sep": maybe, "oct": maybe, "nov": maybe, "dec": maybe,
	"mon": maybe, "tue": maybe, "tues": maybe, "wed": maybe, "thu": maybe, "thur": maybe, "thurs": maybe, "fri": maybe, "sat": maybe, "sun": maybe,
	"ft": never, "reps": never, "sens": never, "govs": never, "gens": never, "drs": never, "ph": never, "attn": never, "para": never, "ext": never, "eg": never, "ie": never, "esp": never, "div": maybe, "que": maybe, "ont": maybe, "dist": maybe, "intl": maybe, "natl": maybe, "hwy": never, "rte": never, "spc": never, "pfc": never, "cmdt": never, "comdr": never, "vs": never, "ind": maybe, "ill": maybe, "kan": maybe, "neb": maybe, "nev": maybe, "del": maybe, "mo": maybe, "md": maybe, "la": maybe, "vt": maybe, "wyo": maybe, "mont": maybe, "ark": maybe,
	"calif": maybe, "fla": maybe, "mass": maybe, "conn": maybe, "pa": maybe, "va": maybe, "ky": maybe, "ga": maybe, "ala": maybe, "tenn": maybe, "mich": maybe, "minn": maybe, "wis": maybe, "ariz": maybe, "colo": maybe, "okla": maybe, "ore": maybe, "wash": maybe,
}

// lowercase abbreviations that are English words as well count only when
// capitalised: "no." ends a sentence, "No. 5" does not.
func isAbbreviation(w string) bool {
	if len(w) > 9 || len(w) == 0 {
		return false
	}
	switch w {
	case "al", "est":
		return true
	case "no", "art", "fig", "co", "mar", "mass", "pa", "ore", "wash", "rep", "reps", "sec", "dec", "det", "jun", "ms", "ga", "va", "sen",
		"mon", "wed", "fri", "sat", "sun", "ind", "ill", "del", "mo", "md", "la", "ark", "mont", "dist", "para", "ext", "ft", "ph":
		return false
	}
	_, ok := abbreviations[lower(w)]
	return ok
}

// lower is strings.ToLower without an allocation for the short ASCII words here.
func lower(w string) string {
	for i := 0; i < len(w); i++ {
		if upper(w[i]) {
			return strings.ToLower(w)
		}
	}
	return w
}
