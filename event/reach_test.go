package event

import "testing"

// Names in these are ours.

var behindNouns = []row{
	{"The fins were like those of the [WEAPON:Dart], a rocket with a range of [q:75 km], which could hit [GPE:Port Alder] from southern [GPE:Eastmark].", []string{
		"reach hit possible item=Dart(Dart) origin=southern Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=75 km",
	}},
	{"The guards photographed a [WEAPON:Dart], a missile with a range of [q:300 km (190 miles)] that officers say can reach [GPE:Southbay] from [GPE:Eastmark].", []string{
		"reach reach item=a Dart(Dart) origin=Eastmark(Eastmark) target=Southbay(Southbay) quantity=300 km (190 miles)",
	}},
	{"The motors are of the [WEAPON:Dart] missile, whose range is [q:700 km] and which could strike [GPE:Southbay] from [GPE:Port Alder].", []string{
		"reach strike possible item=the Dart missile(Dart) origin=Port Alder(Port Alder) target=Southbay(Southbay) quantity=700 km",
	}},
	{"[GPE:Eastmark] fears rockets with a range of [q:40 km], designed in [GPE:Northland], that could hit [GPE:Southbay] from the hills of [GPE:Eastmark].", []string{
		"reach hit possible item=rockets origin=Eastmark(Eastmark) target=Southbay(Southbay) quantity=40 km",
	}},
	{"The missile has a range of [q:700 km (435 miles)] and could reach the [NORP:Northlander] capital, [GPE:Port Alder].", []string{
		"reach reach possible item=The missile target=Port Alder(Port Alder) quantity=700 km (435 miles)",
	}},
	{"The mayor keeps a stall, which could reach [GPE:Southbay] with a range of [q:40 km] of rockets.", []string{
		"reach range item=rockets quantity=40 km",
	}},
}

var inRange = []row{
	{"The new outpost puts [GPE:Port Alder] within range of rockets that fly up to [q:120 km].", []string{
		"reach range item=rockets origin=The new outpost target=Port Alder(Port Alder) quantity=120 km",
	}},
	{"The depot at [GPE:Eastmark] could bring [GPE:Port Alder] and [GPE:Southbay] within reach of drones with a range of [q:300 km].", []string{
		"reach reach possible item=drones origin=Eastmark(Eastmark) target=Port Alder(Port Alder) target=Southbay(Southbay) quantity=300 km",
	}},
	{"[GPE:Port Alder], a city of the coast, lies well within range of missiles fired from [GPE:Eastmark] that fly [q:300 km].", []string{
		"reach range item=missiles origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=300 km",
	}},
	{"[GPE:Port Alder] remains out of range of missiles that fly [q:300 km] from [GPE:Eastmark].", []string{
		"reach range not item=missiles origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=300 km",
	}},
	{"[GPE:Port Alder] is no longer within range of the guns, which fire [q:40 km].", []string{
		"reach range not item=the guns target=Port Alder(Port Alder) quantity=40 km",
	}},
	{"The guns, with a range of [q:40 km], are within range of [GPE:Port Alder].", []string{
		"reach range item=The guns target=Port Alder(Port Alder) quantity=40 km",
	}},
	{"[GPE:Port Alder] is in range of [GPE:Northland], and rockets fly [q:40 km].", nil},
	{"Envoys say a deal on missiles is within reach.", nil},
}

var noOrigin = []row{
	{"Officials in [GPE:Northland] said the missiles, with a range of [q:500 km], could reach [GPE:Port Alder].", []string{
		"reach reach possible item=the missiles target=Port Alder(Port Alder) quantity=500 km",
	}},
	{"The missile, shown at a parade in [GPE:Northland], could reach [GPE:Port Alder] with its range of [q:500 km].", []string{
		"reach reach possible item=The missile target=Port Alder(Port Alder) quantity=500 km",
	}},
	{"Rockets with a range of [q:40 km], smuggled from [GPE:Northland], could hit [GPE:Port Alder].", []string{
		"transfer smuggled item=Rockets origin=Northland(Northland)",
		"reach hit possible item=Rockets target=Port Alder(Port Alder) quantity=40 km",
	}},
	{"Rockets fired from [GPE:Eastmark] could hit [GPE:Port Alder], [q:30 km] from the border.", []string{
		"reach hit possible item=Rockets origin=Eastmark(Eastmark) target=Port Alder(Port Alder)",
	}},
	{"The rockets have a range of [q:300 km] and an accuracy of [q:2 km] and can hit [GPE:Port Alder] from [GPE:Eastmark].", []string{
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=300 km",
	}},
	{"The rockets can hit [GPE:Port Alder] from [GPE:Eastmark], [PERSON:Ana Torv]'s aide said.", []string{
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Port Alder(Port Alder)",
	}},
	{"The missiles can fly [q:700 km] from [GPE:Eastmark] to [GPE:Port Alder].", []string{
		"reach fly item=The missiles origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=700 km",
	}},
	{"None of the missiles, with a range of [q:300 km], could reach [GPE:Port Alder] from [GPE:Eastmark].", []string{
		"reach reach possible not item=the missiles origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=300 km",
	}},
}

func TestReachBehindNouns(t *testing.T)   { table(t, behindNouns) }
func TestWithinRange(t *testing.T)        { table(t, inRange) }
func TestReachKeepsToItsOwn(t *testing.T) { table(t, noOrigin) }
