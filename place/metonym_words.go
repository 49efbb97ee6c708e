package place

// speaking are verbs of saying.
var speaking = map[string]bool{
	"accuse": true, "acknowledge": true, "add": true, "admit": true, "allege": true, "announce": true, "argue": true,
	"ask": true, "blame": true, "call": true, "claim": true, "complain": true, "condemn": true, "confirm": true,
	"criticise": true, "criticize": true, "declare": true, "demand": true, "denounce": true, "deny": true,
	"describe": true, "discuss": true, "dismiss": true, "explain": true, "express": true, "hail": true, "hint": true,
	"insist": true, "maintain": true, "negotiate": true, "note": true, "pledge": true, "praise": true, "promise": true,
	"propose": true, "protest": true, "react": true, "reiterate": true, "reject": true, "reply": true, "report": true,
	"request": true, "respond": true, "say": true, "signal": true, "state": true, "stress": true, "suggest": true,
	"tell": true, "threaten": true, "urge": true, "voice": true, "vow": true, "warn": true, "welcome": true,
}

// deciding are verbs of what governments do; those that are undergoing or befalling
// as well are acts of countries alone.
var deciding = map[string]bool{
	"accelerate": true, "accept": true, "adopt": true, "agree": true, "aim": true, "allow": true, "annex": true,
	"approve": true, "arm": true, "attack": true, "attempt": true, "back": true, "ban": true, "beat": true,
	"believe": true, "benefit": true, "block": true, "buy": true, "cancel": true, "choose": true, "collaborate": true,
	"commit": true, "compete": true, "consider": true, "cooperate": true, "cut": true, "decide": true, "defeat": true,
	"deploy": true, "develop": true, "expect": true, "expel": true, "export": true, "extend": true, "fail": true,
	"fear": true, "finance": true, "fire": true, "fund": true, "give": true, "grant": true, "halt": true, "hope": true,
	"host": true, "import": true, "impose": true, "intend": true, "intervene": true, "introduce": true, "invade": true,
	"invest": true, "invite": true, "join": true, "launch": true, "leave": true, "lift": true, "lose": true,
	"move": true, "need": true, "offer": true, "oppose": true, "opt": true, "order": true, "permit": true,
	"plan": true, "play": true, "prepare": true, "provide": true, "pull": true, "purchase": true, "pursue": true,
	"ratify": true, "recall": true, "recognise": true, "recognize": true, "refuse": true, "regard": true,
	"resume": true, "retaliate": true, "sanction": true, "seek": true, "sell": true, "send": true, "sever": true,
	"shoot": true, "sign": true, "sponsor": true, "summon": true, "supply": true, "support": true,
	"suspect": true, "suspend": true, "test": true, "try": true, "veto": true, "view": true, "vote": true,
	"want": true, "win": true, "withdraw": true, "withhold": true,
}

// undergoing are verbs whose subject is as well a place: what lies, has, needs or sees
// something.
var undergoing = map[string]bool{
	"appear": true, "average": true, "base": true, "be": true, "become": true, "begin": true, "boast": true,
	"border": true, "change": true, "come": true, "consist": true, "contain": true, "end": true, "enjoy": true,
	"experience": true, "face": true, "fall": true, "get": true, "go": true, "grow": true, "happen": true,
	"have": true, "include": true, "know": true, "lie": true, "look": true, "name": true, "need": true, "rank": true,
	"record": true, "register": true, "remain": true, "rise": true, "see": true, "seem": true, "shrink": true,
	"sit": true, "stand": true, "start": true, "stretch": true, "suffer": true, "total": true,
}

// moods are adjectives of those who decide.
var moods = map[string]bool{
	"able": true, "afraid": true, "angry": true, "aware": true, "committed": true, "concerned": true,
	"confident": true, "determined": true, "eager": true, "guilty": true, "happy": true, "interested": true,
	"keen": true, "opposed": true, "prepared": true, "ready": true, "reluctant": true, "responsible": true,
	"right": true, "sure": true, "unwilling": true, "willing": true, "worried": true, "wrong": true,
}

// pressing are verbs that are done to those who act.
var pressing = map[string]bool{
	"accuse": true, "advise": true, "allow": true, "anger": true, "arm": true, "ask": true, "assure": true,
	"back": true, "beat": true, "blame": true, "call": true, "challenge": true, "charge": true, "compel": true,
	"condemn": true, "confront": true, "convince": true, "criticise": true, "criticize": true, "defeat": true,
	"defy": true, "deter": true, "embarrass": true, "encourage": true, "engage": true, "expect": true, "face": true,
	"fight": true, "force": true, "fund": true, "help": true, "host": true, "inform": true, "invite": true,
	"isolate": true, "join": true, "lead": true, "let": true, "lobby": true, "notify": true, "oppose": true,
	"order": true, "persuade": true, "pit": true, "play": true, "praise": true, "press": true, "pressure": true,
	"prompt": true, "provoke": true, "punish": true, "push": true, "represent": true, "sanction": true, "sue": true,
	"supply": true, "support": true, "tell": true, "thank": true, "threaten": true, "urge": true, "want": true,
	"warn": true,
}

// deeds are nouns of what those who act do.
var deeds = map[string]bool{
	"accusation": true, "action": true, "aggression": true, "agreement": true, "allegation": true, "ambition": true,
	"announcement": true, "appeal": true, "approval": true, "attack": true, "attempt": true, "ban": true,
	"behavior": true, "behaviour": true, "bid": true, "call": true, "campaign": true, "claim": true,
	"commitment": true, "concern": true, "consent": true, "cooperation": true, "decision": true, "defeat": true,
	"demand": true, "denial": true, "denunciation": true, "desire": true, "effort": true, "failure": true,
	"game": true, "hope": true, "influence": true, "intention": true, "interest": true, "interference": true,
	"intervention": true, "invasion": true, "involvement": true, "leadership": true, "loss": true, "match": true,
	"move": true, "objection": true, "offer": true, "opposition": true, "plan": true, "pledge": true, "policy": true,
	"position": true, "practice": true, "promise": true, "proposal": true, "reaction": true, "recognition": true,
	"refusal": true, "rejection": true, "reluctance": true, "request": true, "response": true, "retaliation": true,
	"role": true, "sanction": true, "stance": true, "statement": true, "strategy": true, "support": true,
	"tactic": true, "talk": true, "threat": true, "veto": true, "victory": true, "view": true, "vote": true,
	"vow": true, "warning": true, "willingness": true, "win": true, "withdrawal": true,
}

// dealing are verbs that are done with others who act.
var dealing = map[string]bool{
	"agree": true, "ally": true, "apologise": true, "apologize": true, "appeal": true, "belong": true, "clash": true,
	"collaborate": true, "compete": true, "complain": true, "cooperate": true, "coordinate": true, "deal": true,
	"depend": true, "engage": true, "export": true, "fight": true, "give": true, "import": true, "impose": true,
	"meet": true, "negotiate": true, "offer": true, "play": true, "pressure": true, "provide": true, "rely": true,
	"respond": true, "rule": true, "sell": true, "send": true, "share": true, "side": true, "sign": true,
	"speak": true, "supply": true, "talk": true, "trade": true, "vote": true, "work": true,
}

// bonds are nouns of what is between those who act.
var bonds = map[string]bool{
	"accord": true, "accusation": true, "agreement": true, "aid": true, "allegation": true, "alliance": true,
	"ally": true, "animosity": true, "approval": true, "armistice": true, "attack": true, "battle": true, "case": true,
	"ceasefire": true, "claim": true, "complaint": true, "conflict": true, "contact": true, "cooperation": true,
	"deal": true, "debt": true, "defeat": true, "deficit": true, "dialogue": true, "diplomacy": true, "dispute": true,
	"embargo": true, "exchange": true, "favor": true, "favour": true, "feud": true, "friendship": true, "game": true,
	"gift": true, "grievance": true, "help": true, "hostility": true, "independence": true, "letter": true,
	"loan": true, "loss": true, "match": true, "meeting": true, "message": true, "move": true, "negotiation": true,
	"negotiations": true, "opposition": true, "pact": true, "partnership": true, "payment": true, "permission": true,
	"pressure": true, "rapprochement": true, "relation": true, "relations": true, "relationship": true,
	"request": true, "resentment": true, "response": true, "rivalry": true, "row": true, "sanction": true,
	"sanctions": true, "solidarity": true, "standoff": true, "statement": true, "summit": true, "support": true,
	"talk": true, "talks": true, "tariff": true, "tension": true, "tensions": true, "threat": true, "tie": true,
	"ties": true, "trade": true, "treaty": true, "truce": true, "victory": true, "war": true, "win": true,
}

// parties are the prepositions before those who act together or against each other.
var parties = map[string]bool{
	"against": true, "between": true, "by": true, "from": true, "on": true, "to": true, "toward": true,
	"towards": true, "with": true,
}

// goods are dealings in which a name behind "to" or "from" is where things go.
var goods = map[string]bool{"send": true, "supply": true, "import": true, "export": true, "work": true, "provide": true, "belong": true}
