package event

import "testing"

// What a reading of real articles showed to go wrong, in sentences of ours.

var shared = []row{
	{"[GPE:Northland] openly trains, arms, and on some days directly controls militias on the coast.", []string{
		"train trains agent=Northland(Northland) recipient=militias",
		"transfer arms agent=Northland(Northland) recipient=militias",
		"command controls agent=Northland(Northland) recipient=militias",
	}},
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
	{"[GPE:Northland]'s missile shipments to the militia and in later years to the rebels went on.", []string{
		"transfer shipments agent=Northland(Northland) item=missile recipient=the militia recipient=the rebels",
	}},
	{"[GPE:Northland] will use the missiles it handed over to the militia.", []string{
		"transfer handed agent=it(Northland) item=the missiles recipient=the militia",
	}},
	{"Missiles of the [WEAPON:Arrow-2], [WEAPON:Arrow-3] and [WEAPON:Dart] types can hit [GPE:Port Alder].", []string{
		"reach hit item=Arrow-2(Arrow-2) item=Arrow-3(Arrow-3) item=Dart(Dart) target=Port Alder(Port Alder)",
	}},
}

var doers = []row{
	{"[GPE:Northland] [t:on Friday] accused [GPE:Eastmark] of arming the rebels.", []string{
		"accuse accused agent=Northland(Northland) recipient=Eastmark(Eastmark) when=on Friday",
		"transfer arming agent=Eastmark(Eastmark) recipient=the rebels when=on Friday",
	}},
	{"Men who hoped to join the rebels in the valley were killed by soldiers.", []string{
		"attack killed agent=soldiers victim=Men",
	}},
	{"Guards who threatened to reach the rebels were killed by soldiers.", []string{
		"threaten threatened agent=Guards",
		"attack killed agent=soldiers victim=Guards",
	}},
	{"The ship sailed without a flag and was stopped by the warship [PRODUCT:Alder].", []string{
		"interdict stopped agent=the warship Alder(Alder) item=The ship",
	}},
	{"The [GPE:Port Alder] attack shook the rebels.", []string{
		"attack attack place=Port Alder(Port Alder)",
	}},
	{"These are the weapons of a militia, bought by a state.", []string{
		"transfer bought item=the weapons of a militia recipient=a state",
	}},
	{"The head of the [ORG:Hill Brigade] sent missiles to the rebels.", []string{
		"transfer sent agent=The head of the Hill Brigade item=missiles recipient=the rebels",
	}},
	{"Nerve agent killed two civilians in [GPE:Port Alder].", []string{
		"attack killed instrument=Nerve agent place=Port Alder(Port Alder) victim=two civilians",
	}},
	{"[PERSON:Ana Torv], the head of the rebels, sent missiles to the militia.", []string{
		"transfer sent agent=Ana Torv(Ana Torv) item=missiles recipient=the militia",
	}},
	{"[GPE:Northland] launched an attack on [GPE:Port Alder] with rockets.", []string{
		"attack attack agent=Northland(Northland) instrument=rockets victim=Port Alder(Port Alder)",
	}},
}

var unreal = []row{
	{"In the event that [GPE:Northland] deploys missiles, talks end.", []string{
		"deploy deploys conditional agent=Northland(Northland) item=missiles",
	}},
	{"The faction called for the withdrawal of [NORP:Northlander] troops from [GPE:Port Alder].", []string{
		"withdraw withdrawal possible item=Northlander troops origin=Port Alder(Port Alder)",
	}},
	{"The army will answer any rebel attack on [GPE:Port Alder].", []string{
		"attack attack possible victim=Port Alder(Port Alder)",
	}},
	{"[GPE:Northland] plans to train rebels and build drones for the militia.", []string{
		"train train planned agent=Northland(Northland) recipient=rebels",
		"produce build planned agent=Northland(Northland) item=drones",
	}},
	{"[GPE:Northland] stopped selling missiles to the rebels.", []string{
		"transfer selling not agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] vowed that it would not hand the missiles to the rebels.", []string{
		"transfer hand conditional not agent=it item=the missiles recipient=the rebels",
	}},
}

var times = []row{
	{"The minister met the envoy [t:for two hours] in [GPE:Port Alder].", []string{
		"meet met agent=The minister place=Port Alder(Port Alder) recipient=the envoy when=for two hours",
	}},
	{"The minister met the envoy before the [t:2016] election.", []string{
		"meet met agent=The minister recipient=the envoy",
	}},
	{"The plant produced missile parts, and was closed [t:in 2016].", []string{
		"produce produced agent=The plant item=missile parts",
	}},
}

var nonsense = []row{
	{"The country wants to develop its missile industry.", nil},
	{"The soldiers hoped to stop rocket attacks.", nil},
	{"The general led the effort to fight hunger.", nil},
	{"The war led the ministry to turn to its soldiers.", nil},
	{"The army kept oil tanks and folded its arms.", nil},
	{"The new [GPE:Northland] sanctions bill failed.", nil},
	{"The leader was instructed to surrender to the army.", nil},
	{"The bank denied the port a loan.", nil},
	{"You have missiles.", nil},
	{"[GPE:Northland] is capable of delivering warheads at sea.", nil},
	{"A programme of Spaces for Training by the army began.", nil},
	{"The officials looked forward to meeting any military challenge.", nil},
	{"The officials spoke of peace in exchange for withdrawing troops.", nil},
}

func TestSharedObjects(t *testing.T) { table(t, shared) }
func TestDoers(t *testing.T)         { table(t, doers) }
func TestUnreal(t *testing.T)        { table(t, unreal) }
func TestWhen(t *testing.T)          { table(t, times) }
func TestNonsense(t *testing.T)      { table(t, nonsense) }
