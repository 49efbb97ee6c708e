package place

// befalling are verbs of what befalls a city, or is said of one as a place, that are
// no acts of those who govern from it.
var befalling = map[string]bool{
	"attract": true, "awake": true, "awaken": true, "bask": true, "blaze": true, "bleed": true, "boom": true, "brace": true,
	"burn": true, "bustle": true, "celebrate": true, "collapse": true, "connect": true, "crumble": true, "darken": true,
	"draw": true, "emerge": true, "empty": true, "erupt": true, "escape": true, "exist": true, "expand": true, "explode": true,
	"feature": true, "feel": true, "fill": true, "flood": true, "flourish": true, "freeze": true, "glow": true, "house": true,
	"impress": true, "inspire": true, "live": true, "lose": true, "mourn": true, "occupy": true, "offer": true, "open": true, "overlook": true,
	"own": true, "prosper": true, "reek": true, "resemble": true, "rock": true, "run": true, "shake": true, "shine": true,
	"sink": true, "sleep": true, "smell": true, "sprawl": true, "spread": true, "starve": true, "survive": true, "swell": true,
	"swelter": true, "teem": true, "thrive": true, "tremble": true, "wait": true, "wake": true, "welcome": true, "witness": true,
}

// granting are verbs of what befalls a town ("Paris offers museums", "London welcomes
// tourists") that are acts by what is granted ("Tehran offered talks").
var granting = map[string]bool{"offer": true, "welcome": true}

// policies are nouns of what states have or do as states, behind the possessive of a
// country or capital.
var policies = map[string]bool{
	"ally": true, "arsenal": true, "backing": true, "blessing": true, "command": true, "control": true, "diplomacy": true,
	"enemy": true, "hand": true, "lie": true, "negotiator": true, "order": true, "orders": true, "partner": true, "patronage": true,
	"program": true, "programme": true, "protection": true, "proxy": true, "push": true, "rival": true, "rule": true,
	"tactics": true, "tariff": true, "offensive": true, "operation": true, "assault": true, "crackdown": true, "blockade": true,
}

// wills are nouns before "of" of what those who act have.
var wills = map[string]bool{
	"approval": true, "backing": true, "behalf": true, "blessing": true, "consent": true, "insistence": true, "interest": true,
	"interests": true, "leadership": true, "refusal": true, "request": true, "support": true, "willingness": true,
}

// led are what stands behind the hyphen of a name whose bearer acts: "U.S.-led".
var led = map[string]bool{
	"aligned": true, "allied": true, "appointed": true, "armed": true, "backed": true, "brokered": true, "commanded": true,
	"controlled": true, "directed": true, "drafted": true, "financed": true, "friendly": true, "funded": true, "imposed": true,
	"installed": true, "led": true, "mediated": true, "owned": true, "proposed": true, "run": true, "sponsored": true,
	"supplied": true, "supported": true, "trained": true,
}
