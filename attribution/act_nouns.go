package attribution

import "github.com/headwater-project/headwater"

// nounActs is what a source does where a noun tells it: "the claim that", "its
// decision to", "raised concerns". A noun that only states never outweighs another
// word of its cue.
var nounActs = map[headwater.Act]string{
	headwater.State: `supporter backer defender preview statement announcement declaration comment remark observation note message word speech address interview testimony report account
		description story article column editorial letter email e-mail memo tweet post blog text release briefing conference debate discussion
		conversation talk lecture sermon broadcast footage video show document book paper survey study poll data figure evidence information
		analysis finding conclusion result review news headline listing file record claim assertion contention insistence argument case point line
		maxim slogan motto mantra refrain quote quotation phrase dictum aphorism suggestion hint indication sign signal implication insinuation
		innuendo intimation explanation clarification elaboration disclosure revelation leak mention reference allusion nod reminder reply response
		answer retort rejoinder comeback reaction tribute praise acclaim accolade applause compliment plaudit endorsement support backing defense
		defence justification approval blessing advocacy favor favour thanks gratitude apology condolence congratulation sympathy regret lament
		boast bluster bravado joke quip jest gag wisecrack aside chant cheer cry shout yell whisper rumor rumour gossip chatter buzz hearsay
		anecdote tale narrative version summary recap recitation retelling recollection assurance reassurance pronouncement proclamation edict
		bulletin dispatch communique update position stance platform policy rhetoric language caveat proviso disclaimer depiction portrayal
		characterization portrait label moniker nickname tirade rant diatribe screed monologue soliloquy commentary op-ed essay posting transcript
		recording tape caption autobiography memoir biography presentation pitchman preface sentiment stump oration salute toast hymn song
		testimonial profile takeaway takeaways lesson example illustration proof tally ranking rating verdict ruling ad advert advertisement
		commercial`,
	headwater.Confirm: `confirmation acknowledgement acknowledgment admission concession confession verification corroboration validation affirmation reaffirmation
		acceptance agreement assent concurrence recognition`,
	headwater.Deny: `denial refutation rebuttal contradiction disavowal repudiation retraction dismissal rejection renunciation recantation pushback`,
	headwater.Accuse: `critic accusation allegation charge criticism critique condemnation denunciation complaint blame attack assault broadside barb jab dig swipe jibe
		gibe shot rebuke reprimand reproach censure scolding indictment lawsuit suit grievance slur smear insult taunt mockery ridicule scorn
		derision invective vitriol abuse slander libel protest outcry backlash fire flak fury offensive castigation admonishment admonition
		tongue-lashing salvo fusillade onslaught finger-pointing disapproval disparagement revulsion boo catcall`,
	headwater.Predict: `prediction forecast projection expectation prophecy warning caution prognosis prognostication outlook foreboding premonition bet wager
		likelihood prospect forewarning anticipation`,
	headwater.Intend: `plan intention intent promise pledge vow commitment decision determination resolve aim goal objective ambition aspiration oath undertaking
		offer willingness readiness desire wish bid effort attempt drive mission strategy agenda scheme purpose target eagerness choice priority
		preparation raison guarantee campaign interest quest pursuit keenness zeal dream vision resolution inclination urge eye`,
	headwater.Threaten: `threat ultimatum intimidation blackmail saber-rattling sabre-rattling menace`,
	headwater.Order:    `order command directive decree mandate instruction demand injunction subpoena ban diktat requirement prohibition fiat summons moratorium`,
	headwater.Ask: `advocate proponent request appeal plea call recommendation proposal advice urging exhortation petition question query inquiry enquiry entreaty invitation push
		pressure proposition motion counsel dare solicitation lobbying nudge pleading prayer initiative referendum pitch`,
	headwater.Believe: `believer admirer fan belief opinion view thought conviction assessment judgment judgement estimate estimation assumption presumption supposition hypothesis
		theory speculation conjecture guess hunch impression perception feeling sense suspicion hope fear worry concern anxiety apprehension dread
		alarm unease consensus understanding knowledge awareness notion faith trust confidence certainty optimism pessimism enthusiasm excitement
		passion admiration respect affection love hatred hate dislike distaste contempt disdain disgust anger outrage indignation frustration
		disappointment dismay shock surprise relief satisfaction pride pleasure delight joy sorrow sadness grief fascination mind perspective
		viewpoint standpoint attitude mindset idea inference interpretation calculation reckoning realization realisation insight imagination
		resentment jealousy envy hostility animosity antipathy comfort discomfort nervousness cynicism panic horror preference stereotype paranoia
		consternation empathy`,
	headwater.Doubt: `skeptic sceptic doubter doubt skepticism scepticism uncertainty disbelief reservation misgiving qualm mistrust distrust challenge dispute disagreement dissent
		ambivalence hesitation incredulity scrutiny quibble wariness confusion`,
	headwater.Refuse: `opponent foe refusal opposition objection resistance veto boycott rebuff unwillingness reluctance defiance aversion rejectionism intransigence
		disobedience abstention noncooperation hesitancy`,
	headwater.NoComment: `silence`,
}
