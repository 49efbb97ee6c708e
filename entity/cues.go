package entity

// The cue lists are closed-class and common-noun lists of our own, in lower
// case; a word may stand in several.

const closedWords = `a an the this that these those here there he she it we you i they his her its our
your my their him them us me who whom whose which what when where why how and or but nor so yet if then
than as at by for from in into of off on onto out over to under up with within without about above
across after against along amid among around before behind below beneath beside besides between beyond
down during except inside like near outside past since through throughout till toward towards until upon
via not no yes all any both each every few many more most much some such several other others another
one two three four five six seven eight nine ten once twice first second third last next also only just
even still already again ever never always often sometimes soon now today yesterday tomorrow tonight
later earlier recently currently meanwhile however moreover furthermore nevertheless nonetheless
therefore thus hence instead otherwise indeed perhaps maybe although though because while whereas unless
despite following according including regarding concerning given due is are was were be been being am
has have had having do does did doing will would shall should can could may might must let get got make
made makes says said say told tell asked ask added add took take went go come came see saw seen know
known think want new old former late current outgoing incoming senior top leading young local foreign
national international regional federal public private official officials police people men women man
woman children students residents critics experts analysts sources authorities leaders members
protesters rebels militants soldiers troops forces government ministers lawmakers lawyers workers
farmers doctors scientists researchers investigators prosecutors witnesses victims families reports
report photo photos picture pictures image images video file read watch listen click share follow
subscribe advertisement copyright editor editors editing reporting additional writing breaking exclusive
opinion analysis update updated posted published source story related dear thanks thank welcome happy
good great big small large long short high low full early total nearly almost about around roughly some
approximately least half part parts side number numbers percent per cent million billion trillion
hundreds thousands dozens yet too very well far away back home day days week weeks month months year
years time times morning evening night asia-based based born speaking asked founded built located
using under having being seeing looking going coming taking making giving working talking citing
quoting referring responding commenting addressing attending visiting meeting opening closing
beginning starting ending between whether either neither nothing something anything everything everyone
anyone someone nobody let's it's that's there's he's she's i'm we're they're don't doesn't didn't isn't
aren't wasn't weren't won't can't couldn't wouldn't shouldn't haven't hasn't hadn't i've we've they've
i'll we'll you'll you're mr's q a's ok okay okay, oh hey hello sorry please no. nos vol re ps pm am est
gmt utc tv ceo phd covid covid-19 gdp hiv aids dna suv latest ngo ngos pdf faq usd eur gbp pcr cpi icu ied
ieds icbm icbms slbm slbms mrbm irbm srbm wmd wmds uav uavs usv usvs uas gps ipo ipos nft nfts stem lgbt lgbtq lgbtq+ ai it
tv vip vips diy cv id ids ict rpg hq qa faqs sms usb led vat gst roi sme smes atm kg km mw gw kwh mph kph
pow pows ied sos dui fyi rip mvp mba bsc msc ba ma llb md cfo coo cto dvd cd pc pcs vr ar ev evs lng lpg tb
csr fdi esg r&d b2b p2p url http https www com org edge moreover additionally anyone likewise similarly
regardless owing unlike rather among whatever whoever nowadays overall ultimately eventually finally
unfortunately fortunately interestingly importantly notably specifically particularly especially
generally typically usually obviously clearly surely certainly apparently reportedly allegedly
presumably possibly probably hopefully thankfully sadly internet web online facebook-like`

const titleWords = `skipper insp inspector brigadiers colonels generals majors captains sergeants corporals lieutenants constables president vice-president premier chancellor king queen prince princess emperor sultan
emir sheikh sheik shaikh ayatollah imam mullah maulana pope cardinal bishop archbishop reverend rev fr
father sister brother rabbi pastor saint mr mrs ms miss mx dr prof professor sir dame lord lady madam
madame mme monsieur señor herr don doña haji hajji hojatoleslam mufti dalai gen general lieutenant lt maj
major col colonel capt captain cpl corporal sgt sergeant cmdr commander commodore adm admiral brig
brigadier marshal field-marshal pvt private officer sen senator rep representative congressman
congresswoman mp mps mla mk mep gov governor mayor councillor councilor judge justice magistrate
attorney prosecutor minister secretary spokesman spokeswoman spokesperson ambassador envoy consul
commissioner chairman chairwoman chairperson chair director director-general secretary-general
attorney-general speaker leader chief ceo cfo coo founder co-founder president-elect lawmaker legislator
undersecretary under-secretary ombudsman comptroller treasurer advocate adv engr barrister hon
honourable honorable excellency highness majesty comrade detective inspector superintendent constable
coach captain counsel analyst correspondent reporter researcher economist historian philosopher author actor
actress singer striker goalkeeper defender midfielder lawyer activist journalist singer-songwriter shri
smt sri tan datuk dato tun seri pengiran ustaz sardar chaudhry syed khatib pm fm headteacher principal
rector provost dean vice-chancellor coordinator supervisor pilot sultan caliph tsar shah lama venerable
swami nana oba chief-justice warlord`

const rankWords = `deputy vice executive acting assistant chief foreign-minister lieutenant major brigadier ex
ex-president ex-prime ex-minister commander-in-chief first-lady`

const leadWords = `senior junior prime rear grand supreme crown under associate first special
interim co permanent joint lead head`

const vesselWords = `ship ships warship warships frigate frigates destroyer destroyers freighter freighters
vessel vessels tanker tankers submarine submarines cruiser cruisers corvette corvettes trawler trawlers
ferry yacht cutter steamer battleship minesweeper supertanker gunboat schooner barge tugboat
flagship containership uss hms mv hmcs hmas m/v m/t rfa hnlms ins pns tcg roks iris bns hmnzs`

const nauticalWords = `aboard sailed sailing sails deck hull crew captain sailors seamen flag cargo hold moored
anchored docked boarded boarding sank sunk seas waters coast`

const bodyWords = `newspaper newspapers daily weekly tabloid magazine broadcaster agency channel website portal
militia group gang cartel faction party movement company firm airline conglomerate giant startup nonprofit
charity watchdog thinktank newswire network station bank insurer automaker carmaker drugmaker retailer
supplier manufacturer`

const orgHeads = `ministry ministries department agency authority administration bureau directorate office
commission committee council board secretariat court tribunal party union alliance coalition front
movement league association federation confederation organization organisation foundation institute
institution centre center centers centres university college academy school faculty laboratory lab laboratories society
club trust fund bank group holdings holding company corporation corp inc ltd limited llc plc gmbh ag
bhd co industries enterprises partners ventures capital securities insurance airlines airways airline air
motors energy oil petroleum gas mining minerals steel technologies systems telecom telecommunications
electronics pharmaceuticals chemicals entertainment pictures studios records media network networks
broadcasting television news wire press times post herald tribune gazette journal daily mail star express
observer telegraph guardian chronicle review magazine newspaper radio channel service services force
forces army navy brigade brigades battalion regiment division corps command guard guards militia
police gendarmerie constabulary squad unit taskforce intelligence parliament congress senate
assembly chamber cabinet government junta presidency embassy consulate mission delegation panel
initiative programme program project forum conference-board summit-group network watch international
worldwide global church diocese archdiocese brotherhood order cooperative co-operative chamber exchange
rotary consortium syndicate cartel mafia gang united fc afc cf sc rovers wanderers athletic municipality
corporation-tax observatory registry customs bar treasury senedd politburo soviet congregation ummah
vidhan sabha parishad dal morcha samaj sangh hospital-group stock ensemble orchestra choir band theatre-company
supermarket supermarkets retail logistics railways shipyard foods brewery breweries hotels resorts
airforce coastguard precinct survey fleet squadron legion peacekeepers cooperation-council hashd brigada partido
banco universidad universidade instituto fundacion ministerio asociacion federacion sindicato frente`

const soloHeads = `parliament congress senate cabinet knesset bundestag interpol treasury assembly politburo
kremlin pentagon duma`

const facHeads = `airport airfield airbase base port harbour harbor seaport terminal station bridge tunnel
dam reactor plant refinery mine quarry depot barracks camp prison jail hospital clinic stadium arena
theatre theater museum gallery library palace castle fort fortress tower towers building hall temple
mosque church-building cathedral synagogue shrine monastery basilica hotel resort mall market plaza
square park zoo cemetery crossing checkpoint gate pier dock docks shipyard wharf pipeline
highway motorway expressway freeway road street avenue boulevard lane roundabout interchange bypass
railway airstrip complex facility headquarters centre-point warehouse silo bunker cafe café restaurant
embassy-compound outpost stadiums garden gardens auditorium campus racecourse speedway observatory-tower
lighthouse bhavan bhawan mahal`

const locHeads = `sea ocean river lake bay gulf strait straits channel canal creek delta basin peninsula island
islands isle isles archipelago reef atoll cape coast beach mountain mountains mount hill hills valley
desert plateau plain plains forest jungle glacier volcano peak range falls waterfall oasis wadi heights
highlands lowlands steppe marshes swamp wetlands continent hemisphere corridor crescent pass region
zone belt triangle riverbank shoal fjord lagoon savanna canyon`

const stateHeads = `province provinces state governorate county district prefecture oblast krai republic
territory territories city town township village municipality-area borough parish canton emirate kingdom
commonwealth federation-state division-area upazila tehsil taluk ward suburb neighbourhood neighborhood
autonomous bank-area strip enclave`

const eventHeads = `war wars summit conference games cup championship championships olympics festival
tournament election elections referendum revolution uprising intifada massacre genocide holocaust
crisis earthquake hurricane typhoon cyclone tsunami pandemic epidemic operation exercise exercises
offensive siege battle ceremony awards award prize grand-prix prix marathon olympiad expo fair
congress-party talks dialogue biennale carnival open derby day week month`

const lawHeads = `act treaty law convention accord accords protocol agreement pact charter constitution
resolution bill code statute declaration directive regulation ordinance decree amendment memorandum
communique covenant`

const portfolios = `foreign affairs interior defense defence finance health education justice trade commerce
culture tourism agriculture industry energy environment labour labor transport transportation housing
development cooperation technology science sciences communications communication information security
intelligence state home external internal economic economy economics planning rural urban social welfare
human rights youth sports sport women gender family children religious water resources natural petroleum
mines mining electricity power oil gas fisheries livestock forestry food veterans immigration migration
citizenship integration public works services service administration civil aviation maritime shipping
ports railways roads infrastructure logistics armed forces military naval revenue customs taxation
treasury budget investment innovation research higher basic primary secondary employment productivity
relations politics political strategic studies policy management prevention control protection
rehabilitation reconstruction relief refugees emergency emergencies disaster national regional local
digital media broadcasting statistics standards medicine medical nutrition hygiene sanitation arts
letters engineering law press general special supreme high appeal criminal constitutional international
global peace nonproliferation disarmament atomic nuclear space wellness inclusion empowerment community
communities securities`

const calendarWords = `monday tuesday wednesday thursday friday saturday sunday january february march april may
june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb
mar apr jun jul aug sep sept oct nov dec ramadan christmas easter eid spring summer autumn winter`

const particles = `al el bin ibn bint ben abu de del della di da dos das do du des la le las los van von der den ter
ten zu zur y e ul ud ur wa ole arap as ash at ad ar az san santa ould al- o`

const speechVerbs = `said says say told tells added adds noted notes stated states claimed claims argued argues
warned warns announced announces explained explains insisted insists denied denies confirmed confirms
declared declares wrote writes tweeted reported suggested urged urges accused accuses called asked
replied responded admitted acknowledged believes believed thinks thought hopes hoped expects promised
pledged vowed recalled commented concluded continued stressed emphasised emphasized pointed observed
remarked testified revealed disclosed alleged`

const locatives = `in at near from around outside inside throughout across towards toward into via`

const armaments = `missile missiles rocket rockets drone drones launcher launchers ballistic cruise warhead
warheads interceptor interceptors battery batteries tank tanks jet jets fighter fighters howitzer
howitzers artillery munition munitions weapon weapons weaponry uav uavs unmanned shell shells fired
launched anti-tank anti-aircraft anti-ship air-defence air-defense surface-to-air arsenal arms armament
system systems aircraft warplane warplanes bomber bombers loitering projectile projectiles ammunition
range ranges short-range medium-range long-range intermediate-range radar torpedo submarine helicopter helicopters
helicopter-borne vehicle vehicles rifle rifles nerve agent chemical`

const pluralOwners = `people people’s workers women children men farmers teachers king queen lord st women’s
citizens mothers world peoples soldiers veterans prosecutors journalists lawyers teachers students players`
