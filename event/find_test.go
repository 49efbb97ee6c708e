package event_test

import "testing"

// The sentences and the countries in them are ours.
var clauses = []row{
	{"[GPE:Northland] sent [q:twelve] [WEAPON:Arrow-2] missiles to the [ORG:Hill Brigade] [t:in May].", []string{
		"transfer sent agent=Northland(Northland) item=twelve Arrow-2 missiles(Arrow-2) recipient=the Hill Brigade(Hill Brigade) when=in May quantity=twelve",
	}},
	{"The militia was given drones by [GPE:Northland].", []string{
		"transfer given agent=Northland(Northland) item=drones recipient=The militia",
	}},
	{"[GPE:Northland] gave the rebels long-range rockets.", []string{
		"transfer gave agent=Northland(Northland) item=long-range rockets recipient=the rebels",
	}},
	{"[GPE:Northland] supplied the rebels with mortars.", []string{
		"transfer supplied agent=Northland(Northland) item=mortars recipient=the rebels",
	}},
	{"Missiles that [GPE:Northland] supplied were found in a depot.", []string{
		"transfer supplied agent=Northland(Northland) item=Missiles",
		"possess found item=Missiles place=a depot",
	}},
	{"Rockets supplied by [GPE:Northland] were found in a depot.", []string{
		"transfer supplied agent=Northland(Northland) item=Rockets",
		"possess found item=Rockets place=a depot",
	}},
	{"[GPE:Northland]'s shipments of missiles to the militia went on.", []string{
		"transfer shipments agent=Northland(Northland) item=missiles recipient=the militia",
	}},
	{"The rebels received anti-tank rockets from [GPE:Northland].", []string{
		"transfer received agent=Northland(Northland) item=anti-tank rockets recipient=The rebels",
	}},
	{"The army deployed tanks near [GPE:Port Alder].", []string{
		"deploy deployed agent=The army item=tanks place=Port Alder(Port Alder)",
	}},
	{"Tanks are deployed in [GPE:Port Alder] and [GPE:Eastmark].", []string{
		"deploy deployed item=Tanks place=Port Alder(Port Alder) place=Eastmark(Eastmark)",
	}},
	{"In [GPE:Eastmark], rebels fired rockets at [GPE:Port Alder].", []string{
		"attack fired agent=rebels instrument=rockets place=Eastmark(Eastmark) victim=Port Alder(Port Alder)",
	}},
	{"The navy intercepted a ship and seized [q:40] rifles off the coast of [GPE:Southbay].", []string{
		"interdict intercepted agent=The navy item=a ship",
		"seize seized agent=The navy item=40 rifles place=the coast of Southbay(Southbay) quantity=40",
	}},
	{"Engineers in [GPE:Northland] built a new drone.", []string{
		"produce built agent=Engineers item=a new drone",
	}},
	{"[GPE:Northland] tested a ballistic missile.", []string{
		"test tested agent=Northland(Northland) item=a ballistic missile",
	}},
	{"Officers from [GPE:Northland] trained the rebels.", []string{
		"train trained agent=Officers recipient=the rebels",
	}},
	{"The [ORG:Hill Brigade] claimed responsibility for the attack.", []string{
		"strike-claim claimed agent=The Hill Brigade(Hill Brigade) item=the attack",
		"attack attack agent=The Hill Brigade(Hill Brigade)",
	}},
	{"[GPE:Northland] imposed sanctions on [GPE:Eastmark].", []string{
		"sanction sanctions agent=Northland(Northland) recipient=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] accused [GPE:Eastmark] of arming the rebels.", []string{
		"accuse accused agent=Northland(Northland) recipient=Eastmark(Eastmark)",
		"transfer arming agent=Eastmark(Eastmark) recipient=the rebels",
	}},
	{"[GPE:Eastmark] withdrew its troops from [GPE:Port Alder].", []string{
		"withdraw withdrew agent=Eastmark(Eastmark) item=its troops origin=Port Alder(Port Alder)",
	}},
	{"The militia has hundreds of rockets.", []string{
		"possess has agent=The militia item=hundreds of rockets",
	}},
	{"General [PERSON:Ana Torv] commands the [ORG:Coast Guard Corps].", []string{
		"command commands agent=General Ana Torv(Ana Torv) recipient=the Coast Guard Corps(Coast Guard Corps)",
	}},
	{"[GPE:Northland]'s allies deployed rockets.", []string{
		"deploy deployed agent=Northland's allies item=rockets",
	}},
	{"The army of [GPE:Northland] carried out two missile attacks on [GPE:Port Alder].", []string{
		"attack attacks agent=The army of Northland(Northland) instrument=missile victim=Port Alder(Port Alder)",
	}},
	{"[GPE:Northland] could conduct a test of a new missile.", []string{
		"test test possible agent=Northland(Northland) item=a new missile",
	}},
	{"The [ORG:Hill Brigade] was blamed for firing rockets at [GPE:Port Alder].", []string{
		"accuse blamed recipient=The Hill Brigade(Hill Brigade)",
		"attack firing agent=The Hill Brigade(Hill Brigade) instrument=rockets victim=Port Alder(Port Alder)",
	}},
	{"The plant in [GPE:Eastmark] produced rocket engines in [t:2016] and was closed in [t:2018].", []string{
		"produce produced agent=The plant item=rocket engines when=2016",
	}},
	{"Three soldiers killed in [GPE:Eastmark] by rebels were named.", []string{
		"attack killed agent=rebels place=Eastmark(Eastmark) victim=Three soldiers",
	}},
	{"[GPE:Northland] equipped the rebels with mortars.", []string{
		"transfer equipped agent=Northland(Northland) item=mortars recipient=the rebels",
	}},
	{"The militia's stockpile of rockets grew.", []string{
		"possess stockpile agent=The militia item=rockets",
	}},
	{"A ship carrying missiles from [GPE:Northland] to [GPE:Eastmark] was boarded by the navy.", []string{
		"transfer carrying instrument=A ship item=missiles origin=Northland(Northland) recipient=Eastmark(Eastmark)",
		"interdict boarded agent=the navy item=A ship",
	}},
	{"[GPE:Northland] shipped more than a dozen missiles to [GPE:Eastmark].", []string{
		"transfer shipped agent=Northland(Northland) item=more than a dozen missiles recipient=Eastmark(Eastmark)",
	}},
	{"The missiles belonged to the army of [GPE:Eastmark].", []string{
		"possess belonged agent=the army of Eastmark(Eastmark) item=The missiles",
	}},
	{"It said that the missiles found aboard the freighter belonged to its armed forces.", []string{
		"possess belonged agent=its armed forces item=the missiles",
	}},
	{"The navy stopped a boat carrying rifles and seized [q:40] mortars.", []string{
		"interdict stopped agent=The navy item=a boat",
		"transfer carrying instrument=a boat item=rifles",
		"seize seized agent=The navy item=40 mortars quantity=40",
	}},
	{"The [ORG:Hill Brigade], which has fired rockets at [GPE:Port Alder], said nothing.", []string{
		"attack fired agent=The Hill Brigade(Hill Brigade) instrument=rockets victim=Port Alder(Port Alder)",
	}},
	{"[GPE:Northland] funds the militia.", []string{
		"fund funds agent=Northland(Northland) recipient=the militia",
	}},
	{"[GPE:Northland] threatened to attack [GPE:Eastmark].", []string{
		"threaten threatened agent=Northland(Northland) recipient=Eastmark(Eastmark)",
		"attack attack planned agent=Northland(Northland) victim=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] cooperated with [GPE:Eastmark] on missiles.", []string{
		"cooperate cooperated agent=Northland(Northland) item=missiles recipient=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] and [GPE:Eastmark] signed a treaty on missiles.", []string{
		"agree signed agent=Northland(Northland) agent=Eastmark(Eastmark) item=missiles",
	}},
}

var statuses = []row{
	{"[GPE:Eastmark] plans to send rockets to the militia.", []string{
		"transfer send planned agent=Eastmark(Eastmark) item=rockets recipient=the militia",
	}},
	{"[GPE:Northland] will deploy missiles in [GPE:Eastmark].", []string{
		"deploy deploy planned agent=Northland(Northland) item=missiles place=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] is deploying missiles in [GPE:Eastmark].", []string{
		"deploy deploying ongoing agent=Northland(Northland) item=missiles place=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] is expected to deploy missiles in [GPE:Eastmark].", []string{
		"deploy deploy predicted agent=Northland(Northland) item=missiles place=Eastmark(Eastmark)",
	}},
	{"[GPE:Northland] could deploy missiles in [GPE:Eastmark].", []string{
		"deploy deploy possible agent=Northland(Northland) item=missiles place=Eastmark(Eastmark)",
	}},
	{"If [GPE:Northland] deploys missiles, talks end.", []string{
		"deploy deploys conditional agent=Northland(Northland) item=missiles",
	}},
	{"[GPE:Northland] has not sent missiles to the rebels.", []string{
		"transfer sent not agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] failed to deliver the missiles.", []string{
		"transfer deliver not agent=Northland(Northland) item=the missiles",
	}},
	{"[GPE:Northland] denied {deny:that it had sent missiles to the rebels}.", []string{
		"deny denied agent=Northland(Northland)",
		"transfer sent denied agent=Northland(Northland) item=missiles recipient=the rebels by=a0",
	}},
	{"[GPE:Northland] denied sending missiles to the rebels.", []string{
		"deny denied agent=Northland(Northland)",
		"transfer sending denied agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] never sent missiles to the rebels.", []string{
		"transfer sent not agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"No missiles were sent to the rebels.", []string{
		"transfer sent not item=No missiles recipient=the rebels",
	}},
	{"[GPE:Northland] would send missiles to the rebels.", []string{
		"transfer send conditional agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] continues to send missiles to the rebels.", []string{
		"transfer send ongoing agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] urged [GPE:Eastmark] to send missiles to the rebels.", []string{
		"transfer send possible agent=Eastmark(Eastmark) item=missiles recipient=the rebels",
	}},
	{"Militias in [GPE:Eastmark] are capable of making rockets.", []string{
		"produce making possible agent=Militias item=rockets",
	}},
	{"{state:[GPE:Northland] sent missiles to the rebels}, officials said.", []string{
		"transfer sent agent=Northland(Northland) item=missiles recipient=the rebels by=a0",
	}},
}

var reaches = []row{
	{"The missiles have a range of [q:700 km].", []string{
		"reach range item=The missiles quantity=700 km",
	}},
	{"The [WEAPON:Arrow-2] missiles can hit [GPE:Port Alder].", []string{
		"reach hit item=The Arrow-2 missiles(Arrow-2) target=Port Alder(Port Alder)",
	}},
	{"[GPE:Eastmark] deployed missiles in [GPE:Northland] that are capable of striking [GPE:Port Alder].", []string{
		"deploy deployed agent=Eastmark(Eastmark) item=missiles place=Northland(Northland)",
		"reach striking item=missiles target=Port Alder(Port Alder)",
	}},
	{"Arrows are missiles. Fired from [GPE:Southbay], they could hit [GPE:Port Alder].", []string{
		"reach hit possible item=they origin=Southbay(Southbay) target=Port Alder(Port Alder)",
	}},
}

var noise = []row{
	{"The striker fired a shot at the goalkeeper and the club attacked again.", nil},
	{"The bank launched a new savings product in [GPE:Northland].", nil},
	{"He suffered a heart attack in [GPE:Port Alder].", nil},
	{"The [GPE:Northland]-made drones carry cameras for the weather office.", nil},
	{"Talks on signed agreements with [GPE:Eastmark] went on.", nil},
	{"The officer trains horses for the army.", nil},
	{"She studies arms transfers.", nil},
	{"The teachers met on Monday to agree on a date.", nil},
	{"The museum acquired a painting from [GPE:Eastmark].", nil},
	{"Talks will test the patience of [GPE:Northland].", nil},
}

func TestRoles(t *testing.T)    { table(t, clauses) }
func TestStatus(t *testing.T)   { table(t, statuses) }
func TestReach(t *testing.T)    { table(t, reaches) }
func TestNoClaims(t *testing.T) { table(t, noise) }
