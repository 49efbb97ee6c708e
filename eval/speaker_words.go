package eval

// General English word lists for speakerOf. None is meant to be full: what no
// list knows goes by its ending, or is "other".

var pronouns = wordSet(`he she they it we i you him her them us me who whom which that this these it's himself herself
	themselves itself myself ourselves one's whose his their its my our your what whoever`)

// leads may stand before a source phrase and are no part of it.
var leads = wordSet(`but and or so yet nor neither either both among amid even only just also like by from to for according as
	with in of on at not while then meanwhile nearly almost about roughly virtually perhaps at least`)

var prepositions = wordSet(`in at from for with on to by about among amongst amid under near behind against during after before
	over within without inside outside between across around throughout through into onto upon toward towards off via
	whom whose which that where when while including except unlike like than as if because but is are was were has have
	had will would`)

// placing stand before places.
var placing = wordSet(`in at from near outside inside across around`)

// describing are nouns of people that are adjectives more often.
var describing = wordSet(`independent conservative liberal moderate progressive native local senior elder associate assistant
	deputy intellectual academic principal representative christian muslim republican democrat executive communist
	nationalist populist socialist veteran fellow`)

// followers begin what describes a noun from behind.
var followers = wordSet(`familiar close aware present available nearby able opposed loyal knowledgeable privy sympathetic critical
	responsible eager here there alike overall alone too also himself herself themselves itself nationwide worldwide
	abroad today yesterday speaking led known based called said out up who`)

// determiners are no part of a name, though a sentence may begin with one.
var determiners = wordSet(`the a an this that these those his her its their our my your some several many most few all both each every
	any no one two three four five another other others former recent new even`)

var articles = wordSet(`a an the one another some any no`)

// amounts say how many.
var amounts = wordSet(`one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
	thousands million millions scores some many most few several both all each none neither either any others another
	other more fewer half third quarter majority minority plurality number handful lot lots plenty percent % group array
	range variety series slew pair couple rest share clutch string chorus band host bunch tens those two-thirds one-third three-quarters one-quarter majorities numbers much everyone everybody
	half-dozen generation cross-section proportion bulk contingent member members`)

// singleAmounts are of one.
var singleAmounts = wordSet(`one another each neither either someone somebody anyone anybody member a second first third`)

// crowds are many people in one word.
var crowds = wordSet(`people public crowd crowds audience audiences electorate staff family families couple folks
	personnel youth opposition everyone everybody clergy elite elites faithful leadership base those twins siblings
	children parents kids women men masses populace citizenry rebels troops crew protesters
	colleagues brass ranks establishment unidentified world nobody few others many`)

// papers are documents and data.
var papers = vocabulary(wordSet(`report document letter memo memorandum statement study poll survey email e-mail mail record filing lawsuit
	suit indictment transcript book article tweet post blog law bill resolution figure data datum statistic headline
	editorial column complaint affidavit paper research analysis review audit release cable message text note page
	manifesto platform constitution treaty agreement contract deal draft dossier file footage video tape recording photo
	photograph image map chart website site story account testimony ruling order opinion verdict motion brief petition
	ad advertisement advert commercial sign banner slogan essay op-ed speech diary log register census index list
	guideline rule regulation code act amendment test result finding evidence forecast estimate projection model
	calculation newsletter bulletin communique communiqué declaration questionnaire advisory notice disclosure
	spreadsheet database archive profile biography memoir documentary film movie song lyrics show caption obituary
	history tally count version minutes entry summary proposal plan budget policy announcement analyses polling clip slide submission commentary presentation accord piece average tax-return return caption`))

// bodies are organizations and what acts like one.
var bodies = vocabulary(wordSet(`campaign government administration committee ministry department agency company court police team party union
	council office commission army military navy firm bank organization organisation church university college school
	paper newspaper magazine network outlet station channel board embassy consulate bureau service institute institution
	regime state country nation city town panel jury coalition alliance industry association federation foundation
	corporation  parliament congress senate assembly cabinet legislature house white chamber media press
	business market club league camp militia movement faction group pac charity nonprofit
	non-profit ngo think-tank tank hospital airline airport center centre society fund trust society
 force bloc tribunal judiciary watchdog regulator prosecution defense defence establishment operation
	publication publisher outfit entity unit division directorate secretariat mission delegation monarchy kingdom
	palace kremlin pentagon times post news journal herald tribune inc corp co ltd llc group union
	academy laboratory lab museum library district county province republic federation union province community
	newsroom subcommittee caucus broadcaster retailer chain startup side hotel
	transportation treasury exchange coalition subsidiary lobby`))

// people are nouns of one person.
var people = wordSet(`official source spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney judge justice
	prosecutor analyst expert scholar professor researcher scientist economist historian journalist reporter editor
	columnist writer author critic supporter backer ally rival opponent foe friend relative neighbor neighbour resident
	citizen voter delegate candidate nominee politician lawmaker legislator congressman congresswoman senator
	representative governor mayor president premier minister chancellor secretary ambassador diplomat envoy negotiator
	leader chief head boss chairman chairwoman chairperson chair director manager executive officer commander general
	colonel captain major sergeant soldier fighter veteran guard policeman agent detective investigator inspector
	witness victim survivor suspect defendant plaintiff accuser whistleblower insider operative strategist consultant
	pollster organizer organiser activist advocate protester demonstrator volunteer donor fundraiser worker employee
	employer staffer member colleague partner co-founder founder owner landlord businessman businesswoman entrepreneur
	investor trader banker broker lender developer engineer technician doctor physician nurse surgeon patient teacher
	student pupil parent mother father wife husband son daughter brother sister uncle aunt cousin nephew niece widow
	child kid boy girl man woman person guy player coach athlete fan star actor actress singer artist musician
	celebrity host anchor moderator blogger tweeter speaker panelist participant attendee observer monitor
	watcher commentator pundit conservative liberal moderate progressive socialist communist nationalist populist
	republican democrat independent incumbent newcomer hopeful contender challenger winner loser front-runner frontrunner
	runner favorite favourite neurosurgeon mogul billionaire millionaire tycoon farmer rancher driver pilot sailor captain
	fisherman trucker clerk cashier waiter bartender cook chef priest pastor bishop cardinal pope rabbi imam cleric
	monk nun missionary believer skeptic sceptic loyalist hawk dove partisan centrist moderate elder tribesman villager
	migrant refugee immigrant foreigner native local dissident exile rebel militant insurgent terrorist gunman hostage
	prisoner inmate convict criminal thief counsel counselor solicitor notary trustee treasurer accountant auditor
	superintendent principal dean provost fellow associate assistant deputy intern surrogate proxy confidant confidante
	associate buyer seller customer client consumer user reader viewer listener subscriber taxpayer homeowner renter
	shopper passenger traveler traveller tourist visitor guest caller user programmer hacker designer architect
	scientist chemist physicist biologist psychologist sociologist meteorologist forecaster geologist astronaut
	spouse girlfriend boyfriend fiance fiancee mentor predecessor successor heir king queen prince princess emperor
	sheikh emir sultan czar dictator strongman warlord smuggler courier trafficker dealer broker go-between mediator
	bureaucrat technocrat statesman planner policymaker policy-maker superdelegate lady admiral revolutionary denizen officer decision-maker regulator interpreter
	translator guide photographer cameraman correspondent stringer anchorman newsman newspaperman publicist
	commissioner councilman councilwoman alderman sheriff trooper constable magistrate juror bailiff clerk
	speechwriter ghostwriter unionist retiree pensioner senior teenager teen youngster adult student
	authority academic intellectual theorist philosopher theologian evangelical christian muslim jew
	sponsor promoter lobbyist envoy emissary spymaster spy informant informer tipster handler mastermind ringleader
	steward heavyweight veteran insider outsider counterpart contractor supplier vendor provider caregiver caretaker
	fact-checker checker mayor-elect president-elect standard-bearer officeholder appointee aspirant elector
	scion patriarch matriarch youth grandmother grandfather grandson granddaughter loved-one in-law stepson`)

// links may stand inside a name.
var links = wordSet(`of the de la van von al el bin ibn and & for`)

// titles stand before the name of a person, also behind "the".
var titles = wordSet(`mr mrs ms dr rev reverend sen senator rep representative gov governor president king queen prince princess
	pope judge justice gen general col colonel capt captain lt sgt maj adm admiral minister secretary sir lord lady dame
	sheikh ayatollah father sister honorable late`)

// nationals are plurals of people by nation, party or belief that have no telling ending.
var nationals = wordSet(`muslims jews hispanics latinos latinas arabs kurds israelis iraqis saudis pakistanis turks greeks poles swedes
	danes finns britons scots sunnis shiites yemenis omanis qataris emiratis kuwaitis bangladeshis filipinos
	evangelicals conservatives liberals moderates independents whites blacks millennials catholics protestants hindus
	sikhs houthis tories labourites greens texans germans iranians dutch french british chinese japanese`)

// countries and seats of government act as organizations. Only the most frequent
// in the news stand here; the rest pass for persons, which are named too.
var countries = wordSet(`america states u.s us u.k uk britain england france germany italy spain russia china japan india iran iraq
	israel syria turkey egypt ukraine poland mexico canada brazil australia pakistan afghanistan yemen jordan lebanon
	kuwait qatar korea cuba venezuela washington moscow beijing tehran baghdad london paris berlin brussels ankara
	jerusalem riyadh nato opec congress facebook google twitter reuters`)

// things end like nouns of people and are none.
var things = wordSet(`power matter number order letter paper center centre error behavior behaviour weather summer winter corner
	chapter border answer remainder offer factor sector terror horror favor honor color labor percent event content
	extent accident incident grant want present talent patent transfer encounter disaster character
	quarter remember never however other another further either neither rather whether together after under over ever
	silver water fiber consent intent descent momentum moment current precedent absent recent frequent different
	important significant relevant restaurant plant warrant anger danger finger hunger cancer dinner manner banner
	career committee guarantee degree agree coffee fewer newer older younger lower higher
	larger smaller better wider human german roman minor major prior superior interior exterior monitor
	motor mirror tenor humor rumor tumor harbor door floor poor chatter banter laughter slaughter
	computer server newsletter shelter theater theatre register folder ladder murder disorder
	disclaimer reminder surrender gender tender thunder wonder twitter bitter litter winter october november
	september december`)
