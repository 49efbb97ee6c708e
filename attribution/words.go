package attribution

// set is a word list written as one string.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Closed classes of English. They stand in for a tagger until there is one.
var (
	auxiliaries = set("is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "cannot",
		"isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "isn’t", "aren’t", "wasn’t", "weren’t", "hasn’t", "haven’t", "hadn’t", "don’t", "doesn’t", "didn’t", "won’t", "wouldn’t", "can’t", "couldn’t")
	beForms    = set("is", "are", "was", "were", "be", "been", "being")
	negations  = set("not", "never", "n't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "cannot", "isn’t", "aren’t", "wasn’t", "weren’t", "hasn’t", "haven’t", "hadn’t", "don’t", "doesn’t", "didn’t", "won’t", "wouldn’t", "can’t", "couldn’t", "nor")
	adverbs    = set("also", "later", "repeatedly", "then", "previously", "recently", "publicly", "privately", "reportedly", "immediately", "always", "often", "never", "not", "once", "still", "already", "just", "even", "only", "again", "subsequently", "flatly", "firmly", "clearly", "explicitly", "strongly", "falsely", "rightly", "simply", "now", "first", "further", "consistently", "long", "openly", "initially", "formally", "officially", "bluntly", "quickly", "categorically", "vehemently", "allegedly", "so", "yet", "ever", "frequently", "merely", "rather", "himself", "herself", "themselves", "itself", "ultimately", "eventually", "all", "both", "famously", "angrily", "quietly", "specifically", "correctly", "essentially", "basically")
	pronouns   = set("he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them")
	subjects   = set("he", "she", "they", "it", "i", "we", "you", "who")
	determiner = set("a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "each", "every", "another", "several", "many", "few", "most", "all", "both", "one", "his", "her", "its", "their", "our", "my", "your")
	// clauseStarts end a noun phrase that is read leftwards.
	clauseStarts = set("that", "when", "whom", "whose", "as", "because", "if", "while", "but", "after", "although", "though", "since", "until", "before", "where", "which", "what", "how", "why", "whether", "so", "than", "or", "unless", "once", "whereas", "yet")
	// stops end a noun phrase that is read rightwards.
	stops        = set("when", "as", "because", "if", "while", "but", "after", "although", "though", "since", "until", "before", "during", "where", "yesterday", "today", "tonight", "tomorrow", "later", "earlier", "adding", "citing", "quoting", "referring", "noting", "whose", "recently", "early", "late", "last", "via", "following", "shortly", "instead")
	prepositions = set("of", "in", "on", "at", "for", "from", "with", "to", "by", "about", "against", "near", "under", "over", "between", "among", "within", "inside", "outside", "into", "across", "during", "after", "before", "since", "through", "despite", "amid", "following", "without", "like")
	conjunctions = set("and", "but", "or", "so", "than", "nor")
	particles    = set("off", "up", "out", "down", "back", "away", "over", "ahead", "together")
	questions    = set("whether", "how", "why", "what", "if")
	// quantifiers stand for people by themselves: some said, most fear.
	quantifiers = set("all", "both", "one", "many", "several", "some", "few", "most", "others")
	// appositives open a phrase that tells more of the noun before it.
	appositives = set("a", "an", "the", "who", "which", "whose", "his", "her", "its", "then", "one")
	ranks       = set("former", "senior", "deputy", "chief", "vice")
	days        = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "yesterday", "today", "tonight")
	dayParts    = set("morning", "afternoon", "evening", "night", "week", "month", "year")
	// dateOpeners and mediumOpeners begin what stands between a cue and content.
	dateOpeners   = set("on", "late", "early", "last", "this", "earlier")
	mediumOpeners = set("in", "at", "during", "by", "via", "through", "on", "of", "to")
	weekdays      = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
	months        = set("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "mar.", "apr.")
	timeWords     = set("yesterday", "today", "tonight", "tomorrow", "earlier", "later", "recently", "now", "morning", "afternoon", "evening", "night", "week", "weekend", "month", "year", "time", "point", "separately", "meanwhile", "however", "instead", "still", "once", "sometimes", "currently", "previously", "again")
	// pastForms are irregular past tenses that a list of reporting verbs lacks.
	pastForms = set("went", "came", "took", "made", "gave", "left", "held", "met", "won", "lost", "began", "fell", "rose", "ran", "saw", "got", "fought", "struck", "hit", "shot", "became", "brought", "built", "bought", "sent", "kept", "led", "put", "set", "sold", "spent", "stood", "spoke", "broke", "chose", "drew", "drove", "flew", "grew", "paid", "sought", "won't", "withdrew", "includes", "remains", "seems", "appears", "goes", "comes", "takes", "makes", "gives", "needs", "wants")
	// tails are nouns that end "in a …" after a cue: said in a statement.
	tails = set("statement", "interview", "tweet", "speech", "email", "e-mail", "letter", "report", "post", "release", "message", "video", "memo", "briefing", "address", "note", "conference", "article", "column", "filing", "testimony", "conversation", "telegram", "broadcast", "blog", "press", "news", "telephone", "phone", "televised", "written", "brief", "joint", "separate", "text", "court", "television", "radio")
)

// Nouns by what manner of source they name.
var (
	personNouns = set("official", "source", "spokesman", "spokeswoman", "spokesperson", "diplomat", "commander", "analyst", "expert", "witness", "resident", "aide", "adviser", "advisor", "lawmaker", "minister", "officer", "soldier", "general", "colonel", "captain", "chief", "head", "director", "president", "ambassador", "envoy", "secretary", "senator", "professor", "researcher", "scientist", "engineer", "doctor", "lawyer", "attorney", "prosecutor", "judge", "negotiator", "inspector", "investigator", "insider", "leader", "representative", "member", "chairman", "chairwoman", "governor", "mayor", "pilot", "sailor", "fighter", "militant", "rebel", "activist", "journalist", "reporter", "correspondent", "trader", "broker", "dealer", "businessman", "contractor", "employee", "worker", "guard", "man", "woman", "farmer", "shopkeeper", "smuggler", "observer", "delegate", "counterpart", "candidate", "strategist", "historian", "author", "writer", "economist", "critic", "supporter", "opponent", "ally", "neighbor", "neighbour", "relative", "brother", "sister", "father", "mother", "wife", "husband", "son", "daughter", "friend", "student", "teacher", "voter", "donor", "executive", "manager", "operative", "staffer", "veteran", "survivor", "victim", "suspect", "detainee", "prisoner", "defector", "informant", "speaker", "premier", "king", "prince", "sheikh", "cleric", "bishop", "pope", "chancellor", "deputy", "undersecretary", "monitor", "specialist", "consultant", "person", "someone", "individual", "figure", "coordinator", "organizer", "driver", "passenger", "agent", "consul", "attaché", "lieutenant", "sergeant", "admiral", "marshal", "co-founder", "founder", "editor", "host", "columnist", "pollster", "physicist")
	groupNouns  = set("people", "authorities", "police", "troops", "forces", "men", "women", "others", "locals", "villagers", "some", "many", "critics", "experts", "sources", "allies", "opponents", "circles", "families", "republicans", "democrats", "staff", "personnel", "observers", "those", "several", "most", "few", "media", "outlets", "attachés", "public", "children", "twitter")
	orgNouns    = set("government", "ministry", "army", "military", "navy", "court", "committee", "council", "agency", "company", "firm", "group", "organization", "organisation", "party", "administration", "cabinet", "parliament", "congress", "senate", "embassy", "mission", "commission", "department", "office", "bureau", "service", "intelligence", "command", "corps", "force", "union", "bank", "campaign", "movement", "militia", "watchdog", "regime", "palace", "kremlin", "pentagon", "coalition", "alliance", "institute", "university", "center", "centre", "secretariat", "delegation", "presidency", "guard", "state", "country", "nation", "side", "team", "network", "charity", "hospital", "prosecution", "defence", "defense", "coastguard", "constabulary", "manufacturer", "operator", "board", "panel", "authority", "directorate", "opposition", "tribunal", "legislature", "house", "society", "association", "foundation")
	paperNouns  = set("report", "statement", "document", "transcript", "poll", "survey", "study", "data", "letter", "memo", "memorandum", "testimony", "filing", "record", "footage", "video", "photo", "photograph", "image", "imagery", "communique", "communiqué", "text", "draft", "note", "cable", "log", "invoice", "contract", "affidavit", "indictment", "complaint", "lawsuit", "ruling", "resolution", "book", "article", "story", "account", "analysis", "paper", "research", "evidence", "figure", "statistic", "email", "e-mail", "tweet", "post", "website", "bulletin", "dispatch", "assessment", "review", "audit", "manifest", "certificate", "file", "archive", "database", "estimate", "dossier", "results", "findings", "release", "message", "interrogation", "map", "chart", "list", "recording", "tape", "editorial", "column", "op-ed", "order", "agreement", "treaty", "investigation", "inquiry", "probe", "inspection", "information")
	// relayNouns stand for an outlet that was named before: "the news service".
	relayNouns = set("newspaper", "paper", "agency", "broadcaster", "channel", "magazine", "outlet", "website", "site", "service", "daily", "station", "network")
)
