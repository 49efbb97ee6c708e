package event_test

import "testing"

// What arms are said to reach. Names in these are ours.

var behindNouns = []row{}

var inRange = []row{
	{"The new outpost puts [GPE:Port Alder] within range of rockets that fly up to [q:120 km].", []string{
		"reach range item=rockets origin=The new outpost target=Port Alder(Port Alder) quantity=120 km",
	}},
	{"[GPE:Port Alder] is in range of [GPE:Northland], and rockets fly [q:40 km].", nil},
}

var noOrigin = []row{
	{"Officials in [GPE:Northland] said the missiles, with a range of [q:500 km], could reach [GPE:Port Alder].", []string{
		"reach range item=the missiles quantity=500 km",
		"reach reach possible item=the missiles target=Port Alder(Port Alder) quantity=500 km",
	}},
	{"The missile, shown at a parade in [GPE:Northland], could reach [GPE:Port Alder] with its range of [q:500 km].", []string{
		"reach reach possible item=The missile target=Port Alder(Port Alder) quantity=500 km",
		"reach range item=The missile quantity=500 km",
	}},
	{"Rockets with a range of [q:40 km], smuggled from [GPE:Northland], could hit [GPE:Port Alder].", []string{
		"reach range item=Rockets quantity=40 km",
		"transfer smuggled item=Rockets origin=Northland(Northland)",
		"reach hit possible item=Rockets target=Port Alder(Port Alder) quantity=40 km",
	}},
	{"The rockets can hit [GPE:Southbay] from [GPE:Eastmark], [PERSON:Ana Torv]'s aide said.", []string{
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Southbay(Southbay)",
	}},
}

func TestReachBehindNouns(t *testing.T)   { table(t, behindNouns) }
func TestWithinRange(t *testing.T)        { table(t, inRange) }
func TestReachKeepsToItsOwn(t *testing.T) { table(t, noOrigin) }
