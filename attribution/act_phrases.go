package attribution

import "github.com/headwater-project/headwater"

// phraseActs are runs of two to four lemmas that mean something else than their
// words. Articles, possessives, adverbs and adjectives between the words are passed
// over; the last words may stand behind the cue.
var phraseActs = map[headwater.Act]string{
	headwater.State: `know as, make clear, make plain, make case, make point, point out, spell out, set out, lay out, set forth, sum up, bring up, sound off, speak out, speak up,
		weigh in, chime in, call attention, draw attention, pay tribute, give credit, take credit, claim credit, claim responsibility, claim victory, stand
		by, stand behind, stand with, side with, get behind, rally behind, rally around, line up behind, fall in line, play up, play down, talk up, talk down,
		gloss over, brush aside, wax lyrical, double down, stick by, stick with, go public, go on record, go on to say, take to twitter, take stage, carry on,
		in favor, in favour, come out for, come out in favor, have say, have word, be quote, have back, throw weight behind, cast ballot, be on board, on
		behalf, tick off, check off, reel off, rattle off, read out, call out for, call in, call back`,
	headwater.Confirm: `own up, bear out, back up, come clean, stand corrected, plead guilty, sign off, agree with, concur with, go along`,
	headwater.Deny: `rule out, walk back, push back, shoot down, knock down, bat down, wave off, wave away, brush off, shrug off, laugh off, bat away, explain away, write
		off, take back, back away, distance from, wash hand, fire back, hit back, shout down, plead not guilty, plead innocent, set record straight, be in
		denial`,
	headwater.Accuse: `take aim, take shot, take swipe, take dig, take jab, take potshot, take task, take issue, take exception, take umbrage, take offense, take offence,
		take fire, take on, go after, lash out, lash at, lay into, tear into, rip into, light into, lace into, pile on, rail against, rail at, rage against,
		speak out against, come down on, come out swinging, go on offensive, go on attack, call out, point finger, lay blame, pin blame, place blame, put
		blame, cast blame, cast aspersion, poke fun, make fun, heap scorn, pour scorn, find fault, throw shade, throw under, tell off, dress down, run down,
		put down, cry foul, blow up at, sound off against, hold responsible, hold accountable, file suit, file lawsuit, bring suit, bring charge, press
		charge, beat up, pick apart, pick at, single out, turn on, fly at, swear at, yell at, shout at, roll eye`,
	headwater.Predict: `look ahead, brace for, bank on, count on, likely to, bound to, sound alarm, raise alarm, raise alert, raise red flag, raise prospect, see sign, see
		coming`,
	headwater.Intend: `would like, would love, would prefer, would rather, be go to, look to, look forward, look for, set out to, set sight, set heart, have in mind, have
		eye, have plan, make plan, make mind up, make up mind, work to, push ahead, press ahead, press on, move to, move ahead, move forward, go ahead, go
		forward, stand ready, be about to, gear up, sign up, step up, mean to, be on verge, be out to, make promise, give word, have every intention, aim at,
		aim for, angle for, long for, vie for, yearn for, make effort, make bid, feel need, opt for, opt to, settle on doing`,
	headwater.Threaten: `rattle saber, rattle sabre, throw down gauntlet, draw red line, warn of consequence, warn of retaliation, hold hostage`,
	headwater.Order:    `lay down law, insist on, insist upon, crack down, clamp down, give order, issue order, hand down`,
	headwater.Ask: `call for, call on, call upon, appeal for, appeal to, push for, press for, lobby for, campaign for, advocate for, argue for, plead for, plead with, beg
		for, pray for, cry out for, ask for, ask question, look into, reach out, put question, put to, put forward, put forth, make request, make appeal, make
		call, put pressure, bring pressure, bear pressure, put in for, warn against, caution against, advise against, argue against, counsel against, warn
		off, sue for, apply for, hold out for, speak out for, petition for, pose question, take question, inquire into, agitate for, clamor for, throw open`,
	headwater.Believe: `look at as, look upon, look up to, look down on, have faith, have confidence, hold out hope, hold hope, be of opinion, be of view, make of, come to
		see, come to believe, get sense, get feeling, have feeling, have sense, have hunch, take view, take for grant, figure out, work out, find out, make
		sure, read as, strike as, think of, think about, be at ease, care about, care for, hold dear, be fan, be fond, have mind, have opinion, have view,
		change mind, be on mind, agree to disagree, be under impression, give thought`,
	headwater.Doubt: `cast doubt, raise doubt, raise question, raise eyebrow, raise suspicion, call into question, bring into question, call in question, throw doubt, throw
		into question, not sure, not certain, not convinced, not persuaded, not clear, not confident, not know, not see how, no idea, have reservation, have
		misgiving, have qualm, have doubt, have second thought, have question, scratch head, remain to be see, take dim view, poke hole, shake head, on fence`,
	headwater.Refuse: `not willing, not prepared, not ready, not inclined, not eager, not keen, turn down, turn away, turn back, hold out, hold back, hold off, hold firm, back out, back off, bow out, opt out, pull out, walk out, walk away, drag
		foot, dig in, dig heel, be against, come out against, stand against, stand up to, vote against, go against, vote down, stop short, put brake, shy away, steer clear, stay away, stay out, stand firm, stand fast, stand pat, no
		wish, not about to, sit out`,
}
