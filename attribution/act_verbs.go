package attribution

import "github.com/headwater-project/headwater"

// verbActs is what a source does by the verb it is given: general vocabulary of
// English news, by act. A verb with several readings has the one of news copy;
// cueWords.inContext turns it by what follows.
var verbActs = map[headwater.Act]string{
	headwater.State: `say tell note write comment remark observe mention recall remember tweet retweet re-tweet blog text email e-mail phone cable inform brief
		notify apprise update testify reply respond answer retort counter rejoin riposte muse reflect conclude quip joke jest shout yell cry bellow
		scream roar bark snap growl mutter mumble murmur whisper exclaim gush chant sing chime interject interrupt intone drawl sigh laugh emphasize
		underline underscore highlight spotlight maintain assert contend argue claim insist suggest imply insinuate intimate posit characterize
		portray depict paint frame define label brand dub term name call nickname bill tout style liken compare contrast equate boast brag crow
		gloat lament bemoan bewail mourn regret rue apologize thank congratulate greet welcome salute commend compliment laud applaud cheer
		celebrate hail praise extol exalt herald trumpet toast honor glorify eulogize defend justify vindicate uphold endorse support back bless
		approve ratify sanction embrace champion promote favor hype plug vouch side sympathize commiserate console remind alert explain clarify
		elaborate expound expand specify detail itemize sketch summarize recap recite recount relate narrate retell chronicle document record
		register list enumerate catalogue tally count find prove demonstrate illustrate exemplify establish discover uncover expose unearth detect
		identify pinpoint point cite quote reference refer allude invoke attribute ascribe credit trace interpret analyze review examine explore
		study investigate research probe survey poll monitor track measure calculate compute determine print broadcast televise carry circulate
		disseminate relay communicate transmit pass leak divulge disclose confide impart introduce submit file author pen draft compose type
		scribble lecture preach sermonize pontificate rant rave ramble riff digress speak talk chat converse discuss debate address negotiate
		deliberate confer consult gossip dish spill blurt utter vocalize verbalize enunciate pronounce proclaim profess avow aver attest vent
		editorialize cover feature headline title caption entitle translate paraphrase rephrase restate reword mimic parrot sum enthuse marvel
		rejoice beam smile grin nod shrug wink gesture signify denote connote mean evince manifest exhibit display reason rationalize generalize
		philosophize lie fib exaggerate embellish overstate understate downplay minimize soften mislead misstate misrepresent misquote inflate
		amplify thunder hiss sneer snort chuckle giggle groan moan wail whine grumble grouse gripe grunt declaim orate harangue heckle tease rib
		needle jab spar banter bicker squabble quarrel enlighten educate teach tip tattle persuade convince sway allay appease placate soothe calm
		distance disassociate differentiate distinguish differ pivot deflect dodge sidestep evade demur hedge waffle backpedal stammer stutter
		deadpan wisecrack ad-lib emote effuse sermon podcast livestream stream vlog log pin peg tie link connect associate campaign rally stump vote
		nominate appoint elect pick select crown anoint touch dwell focus concentrate zero hammer harp belabor drill ram advertise publicize echo
		rule allow grant project assure reassure depose contextualize caveat acquit exonerate absolve acquiesce  preview spell wax`,
	headwater.Confirm: `confirm acknowledge admit concede verify agree corroborate substantiate authenticate validate certify affirm reaffirm concur confess own
		accept accede assent second`,
	headwater.Deny: `deny refute rebut contradict disclaim disavow repudiate disown renounce recant retract withdraw disprove debunk dispute discredit gainsay
		negate dismiss reject discount pooh-pooh nix contest invalidate rescind`,
	headwater.Accuse: `pounce accuse blame criticize denounce condemn charge allege slam blast attack assail lambaste lambast castigate excoriate berate rebuke reprimand
		reproach chide scold admonish upbraid chastise censure decry deplore deride disparage denigrate belittle ridicule mock lampoon satirize
		taunt insult smear slander libel defame malign vilify demonize savage skewer bash trash pan knock rip hit pillory roast fault impugn indict
		implicate incriminate impeach arraign prosecute sue target rail fulminate inveigh rage seethe fume bristle complain protest boo jeer scoff
		scorn shame flay lash blacken tar stigmatize scapegoat finger revile carp snipe swipe torch eviscerate pummel pound whack zing troll cudgel
		clobber disrespect discriminate condescend patronize deprecate`,
	headwater.Predict: `predict forecast expect foresee prophesy foretell bet wager envision envisage warn caution augur portend foreshadow bode prognosticate
		extrapolate forewarn anticipate`,
	headwater.Intend: `promise pledge vow swear plan intend decide want aim wish resolve undertake volunteer commit choose opt prepare mull contemplate plot scheme
		conspire aspire yearn long desire crave strive dedicate earmark schedule eye arrange endeavor vie pursue bid budget design guarantee
		strategize scramble`,
	headwater.Threaten: `threaten menace bully intimidate blackmail`,
	headwater.Order: `order instruct command demand decree mandate require oblige compel ban prohibit forbid outlaw enjoin subpoena summon ordain prescribe
		stipulate sentence task enact impose conscript bar overrule overturn evict dictate`,
	headwater.Ask: `ask urge request appeal plead beg beseech implore entreat petition propose recommend advise counsel encourage exhort invite lobby press push
		advocate pressure prod nudge inquire enquire query quiz wonder solicit coax cajole goad agitate clamor pray dare interview interrogate grill
		crusade prompt proffer importune pitch`,
	headwater.Believe: `believe think estimate assess judge suspect consider know assume speculate hope fear worry opine understand realize recognize reckon guess
		figure suppose presume surmise conjecture infer deduce gather imagine theorize hypothesize postulate perceive sense view regard deem see
		trust rely learn dread agonize fret care mind matter like love adore admire respect appreciate cherish relish enjoy hate loathe detest abhor
		despise dislike prefer resent envy covet concern alarm trouble bother upset anger annoy irk irritate infuriate outrage enrage frustrate
		exasperate disappoint sadden dismay appall horrify shock stun astonish amaze surprise intrigue fascinate excite thrill delight please
		gratify relieve comfort satisfy frighten scare terrify startle rattle unnerve unsettle disturb perturb impress captivate overwhelm embarrass
		humiliate offend disgust empathize misjudge miscalculate value prize treasure idolize revere venerate worship ponder brood dream fantasize
		notice hear overestimate underestimate misunderstand forget ascertain discern intuit divine rate rank reconsider dawn`,
	headwater.Doubt: `doubt question challenge distrust mistrust disbelieve second-guess quibble waver hesitate equivocate puzzle mystify baffle perplex bewilder
		confuse disagree dissent scrutinize vacillate nitpick`,
	headwater.Refuse: `refuse decline scrap abandon cancel oppose resist object balk veto boycott rebuff spurn snub shun abstain forgo forswear refrain disapprove
		withhold block stonewall disregard defy disobey ignore abjure avoid thwart obstruct stall filibuster`,
}

// softVerbs say something by themselves, and yield to the plan, hope, fear or threat
// that they announce: "announced plans", "expressed doubt".
var softVerbs = map[headwater.Act]string{
	headwater.State: `announce declare report express voice convey signal indicate hint reiterate renew stress state outline unveil present reveal air articulate
		describe publish post drop read show`,
	headwater.Intend:  `try attempt seek offer`,
	headwater.Believe: `seem appear look sound feel harbor nurse`,
}

// lightVerbs carry a noun or a verb that says what is done: "made the claim", "took
// aim", "began to ask". Alone they state.
var lightVerbs = `make give take have get keep put go come raise deliver hold begin start continue help send lay draw bring do use throw share face lead turn remain
	become mount join meet win issue release let proceed return tend rush move work serve set stay stand cast receive spend mark place fire launch sign
	lend earn seize play run step jump build open close end unleash be provide include need manage happen strike level direct dole heap pile pour shower
	gain leave repeat devote fail`
