package event_test

import "testing"

// What a reading of real articles showed to go wrong, in sentences of ours.

var shared = []row{
	{"[GPE:Northland] broke its pledge by testing and deploying a new missile.", []string{
		"test testing agent=Northland(Northland) item=a new missile",
		"deploy deploying agent=Northland(Northland) item=a new missile",
	}},
	{"The drones were built and supplied by [GPE:Northland].", []string{
		"produce built agent=Northland(Northland) item=The drones",
		"transfer supplied agent=Northland(Northland) item=The drones",
	}},
	{"The soldiers seized [q:36] rifles, 13 shotguns, two mortars and 20 grenades.", []string{
		"seize seized agent=The soldiers item=36 rifles item=13 shotguns item=two mortars item=20 grenades quantity=36",
	}},
	{"Three soldiers and 14 gunmen were killed.", []string{
		"attack killed victim=Three soldiers victim=14 gunmen",
	}},
	{"[GPE:Northland] will use the missiles it handed over to the militia.", []string{
		"transfer handed agent=Northland(Northland) item=the missiles recipient=the militia",
	}},
}

var doers = []row{
	{"[GPE:Northland] [t:on Friday] accused [GPE:Eastmark] of arming the rebels.", []string{
		"accuse accused agent=Northland(Northland) recipient=Eastmark(Eastmark) when=on Friday",
		"transfer arming agent=Eastmark(Eastmark) recipient=the rebels",
	}},
	{"Men who hoped to join the rebels in the valley were killed by soldiers.", []string{
		"attack killed agent=soldiers victim=Men",
	}},
	{"Guards who threatened to reach the rebels were killed by soldiers.", []string{
		"threaten threatened agent=Guards recipient=the rebels",
		"attack killed agent=soldiers victim=Guards",
	}},
	{"The head of the [ORG:Hill Brigade] sent missiles to the rebels.", []string{
		"transfer sent agent=The head of the Hill Brigade item=missiles recipient=the rebels",
	}},
	{"[PERSON:Ana Torv], the head of the rebels, sent missiles to the militia.", []string{
		"transfer sent agent=Ana Torv(Ana Torv) item=missiles recipient=the militia",
	}},
	{"[GPE:Northland] launched an attack on [GPE:Port Alder] with rockets.", []string{
		"attack attack agent=Northland(Northland) instrument=rockets victim=Port Alder(Port Alder)",
	}},
}

var unreal = []row{
	{"[GPE:Northland] denied {deny:that rifles seized in [GPE:Eastmark] had come from its army}.", []string{
		"deny denied agent=Northland(Northland)",
		"seize seized item=rifles place=Eastmark(Eastmark) by=a0",
	}},
	{"No rule of the treaty forbids [GPE:Northland] from accepting missiles from [GPE:Eastmark].", []string{
		"transfer accepting possible agent=Eastmark(Eastmark) item=missiles recipient=Northland(Northland)",
	}},
	{"The treaty prohibits [GPE:Northland] from sending missiles to the rebels.", []string{
		"transfer sending possible not agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] may deploy missiles in [GPE:Port Alder] if the two countries reach a deal.", []string{
		"deploy deploy possible agent=Northland(Northland) item=missiles place=Port Alder(Port Alder)",
		"agree reach conditional agent=the two countries",
	}},
	{"The faction called for the withdrawal of [NORP:Northlander] troops from [GPE:Port Alder].", []string{
		"withdraw withdrawal possible item=Northlander troops origin=Port Alder(Port Alder)",
	}},
	{"The army will answer any rebel attack on [GPE:Port Alder].", []string{
		"attack attack possible agent=rebel victim=Port Alder(Port Alder)",
	}},
	{"[GPE:Northland] plans to train rebels and build drones for the militia.", []string{
		"train train planned agent=Northland(Northland) recipient=rebels",
		"produce build planned agent=Northland(Northland) item=drones",
	}},
	{"[GPE:Northland] stopped selling missiles to the rebels.", []string{
		"transfer selling not agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] vowed that it would not hand the missiles to the rebels.", []string{
		"transfer hand planned not agent=Northland(Northland) item=the missiles recipient=the rebels",
	}},
}

var times = []row{
	{"The minister met the envoy [t:for two hours] in [GPE:Port Alder].", []string{
		"meet met agent=The minister place=Port Alder(Port Alder) recipient=the envoy when=for two hours",
	}},
}

var nonsense = []row{
	{"The country wants to develop its missile industry.", nil},
	{"The general led the effort to fight hunger.", nil},
	{"The war led the ministry to turn to its soldiers.", nil},
	{"The bank denied the port a loan.", nil},
	{"The officials looked forward to meeting any military challenge.", nil},
}

var held = []row{
	{"[GPE:Northland] said that the rockets found aboard the ferry belonged to its army.", []string{
		"possess found item=the rockets place=the ferry + belonged agent=its army item=the rockets",
	}},
	{"The rockets are for the militia.", []string{"transfer are item=The rockets recipient=the militia"}},
	{"The talks are for the militia.", nil},
	{"Those shells were meant for the army.", []string{"transfer meant item=Those shells recipient=the army"}},
	{"Dozens of rockets seized on way to [GPE:Eastmark]", []string{"seize seized item=Dozens of rockets recipient=Eastmark(Eastmark)"}},
	{"Ferry stopped off the coast believed to carry rockets for the militia", []string{
		"transfer carry item=rockets recipient=the militia",
	}},
}

var plain = []row{
	{"The bombing left five soldiers dead.", []string{"attack left victim=five soldiers"}},
	{"[PERSON:Ana Torv], 43, was killed by police.", []string{"attack killed agent=police victim=Ana Torv(Ana Torv)"}},
	{"[PERSON:Ana Torv] was shot [t:on Friday].", []string{"attack shot victim=Ana Torv(Ana Torv) when=on Friday"}},
	{"She shot him a look.", nil},
	{"A policeman shot himself in the depot.", nil},
	{"[PERSON:Ana Torv] attacked the rebels for their part in the war.", nil},
	{"[GPE:Northland] attacked [GPE:Eastmark] for the second time.", []string{"attack attacked agent=Northland(Northland) victim=Eastmark(Eastmark)"}},
	{"The ministry could not stop the militia from firing rockets.", []string{
		"attack firing possible agent=the militia instrument=rockets",
	}},
	{"[PERSON:Ana Torv] left before her meeting with the envoy.", []string{"meet meeting agent=her recipient=the envoy"}},
	{"He blamed the minister for making it hard to talk.", []string{"accuse blamed agent=He recipient=the minister"}},
}

var wider = []row{
	{"Helicopters dropped barrel bombs on the town.", []string{"attack dropped agent=Helicopters instrument=barrel bombs victim=the town"}},
	{"[GPE:Northland] used landmines against villagers.", []string{"attack used agent=Northland(Northland) instrument=landmines victim=villagers"}},
	{"Doctors used drugs against the fever.", nil},
	{"[ORG:The service] blew up a bridge with a drone.", []string{"attack blew agent=The service(The service) instrument=a drone victim=a bridge"}},
	{"Nine soldiers were killed when a jet bombed the camp.", []string{"attack killed agent=a jet victim=Nine soldiers + bombed agent=a jet victim=the camp"}},
	{"[GPE:Northland] is close to selling drones to [GPE:Eastmark].", []string{
		"transfer selling planned agent=Northland(Northland) item=drones recipient=Eastmark(Eastmark)",
	}},
	{"The rifles came in breach of an embargo on [GPE:Eastmark].", []string{"sanction embargo recipient=Eastmark(Eastmark)"}},
	{"The army loaded missiles onto a cargo plane.", []string{"transfer loaded agent=The army instrument=a cargo plane item=missiles"}},
	{"A cargo plane landed with crates of ammunition.", []string{"transfer landed instrument=A cargo plane item=crates of ammunition"}},
	{"[GPE:Northland] pulled its batteries out of [GPE:Eastmark].", []string{"withdraw pulled agent=Northland(Northland) item=its batteries origin=Eastmark(Eastmark)"}},
	{"[GPE:Northland] pays the salaries of the militia's fighters.", []string{"fund pays agent=Northland(Northland) recipient=the militia's fighters"}},
	{"Engineers helped build a reactor.", []string{"produce build agent=Engineers item=a reactor"}},
	{"The court jailed a general for shipping arms to the rebels.", []string{"transfer shipping agent=a general item=arms recipient=the rebels"}},
	{"[GPE:Northland] test-fired a missile.", []string{"test test-fired agent=Northland(Northland) item=a missile"}},
	{"[GPE:Eastmark] bought rockets despite warnings from [GPE:Northland].", []string{"transfer bought item=rockets recipient=Eastmark(Eastmark)"}},
}

func TestWider(t *testing.T)         { table(t, wider) }
func TestPlain(t *testing.T)         { table(t, plain) }
func TestHeld(t *testing.T)          { table(t, held) }
func TestSharedObjects(t *testing.T) { table(t, shared) }
func TestDoers(t *testing.T)         { table(t, doers) }
func TestUnreal(t *testing.T)        { table(t, unreal) }
func TestWhen(t *testing.T)          { table(t, times) }
func TestNonsense(t *testing.T)      { table(t, nonsense) }
