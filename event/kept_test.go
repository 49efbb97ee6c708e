package event_test

import "testing"

// What a reading by the order of words had right, which one by the tree may lose.
var kept = []row{
	{"[q:Twelve] rockets were delivered to the rebels by [GPE:Northland].", []string{
		"transfer delivered agent=Northland(Northland) item=Twelve rockets recipient=the rebels quantity=Twelve"}},
	{"The missiles put [GPE:Port Alder] within range.", []string{"reach range item=The missiles target=Port Alder(Port Alder)"}},
	{"Missiles fired from [GPE:Eastmark] could hit [GPE:Southbay].", []string{
		"reach hit possible item=Missiles origin=Eastmark(Eastmark) target=Southbay(Southbay)"}},
	{"An old missile, fired from [GPE:Southbay], could reach [GPE:Port Alder] and [GPE:Eastmark].", []string{
		"reach reach possible item=An old missile origin=Southbay(Southbay) target=Port Alder(Port Alder) target=Eastmark(Eastmark)"}},
	{"Rockets fired from [GPE:Eastmark] could hit [GPE:Southbay], [q:30 km] from the border.", []string{
		"reach hit possible item=Rockets origin=Eastmark(Eastmark) target=Southbay(Southbay)"}},
	{"The rockets fly [q:200 to 700 km], enough to hit [GPE:Port Alder] from [GPE:Northland] and [GPE:Southbay] from [GPE:Eastmark].", []string{
		"reach hit item=The rockets origin=Northland(Northland) target=Port Alder(Port Alder) quantity=200 to 700 km",
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Southbay(Southbay) quantity=200 to 700 km"}},
	{"The rockets have a range of [q:300 km] and an accuracy of [q:2 km] and can hit [GPE:Port Alder] from [GPE:Eastmark].", []string{
		"reach range item=The rockets quantity=300 km",
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Port Alder(Port Alder) quantity=300 km"}},
	{"None of the missiles could reach [GPE:Southbay] from [GPE:Eastmark].", []string{
		"reach reach possible not item=None of the missiles origin=Eastmark(Eastmark) target=Southbay(Southbay)"}},
	{"The rockets could reach [NORP:Northlander] territory from western [GPE:Eastmark].", []string{
		"reach reach possible item=The rockets origin=western Eastmark(Eastmark) target=Northlander territory(Northlander)"}},
	{"[GPE:Northland] blamed the attack on [GPE:Eastmark].", []string{
		"accuse blamed agent=Northland(Northland) item=the attack recipient=Eastmark(Eastmark)", "attack attack agent=Eastmark(Eastmark)"}},
	{"In the event that [GPE:Northland] deploys missiles, the talks will end.", []string{
		"deploy deploys conditional agent=Northland(Northland) item=missiles"}},
	{"The [GPE:Southbay] attack shook the rebels.", []string{"attack attack place=Southbay(Southbay)"}},
	{"[NORP:Northlander] strikes on [GPE:Port Alder] killed [q:nine] civilians.", []string{
		"attack strikes agent=Northlander(Northlander) victim=Port Alder(Port Alder)",
		"attack killed agent=Northlander(Northlander) victim=nine civilians quantity=nine"}},
	{"The head of the [ORG:Coast Guard Corps], General [PERSON:Ana Torv], was leading the operation.", []string{
		"command leading agent=The head of the Coast Guard Corps recipient=the operation"}},
	{"The foreign ministers of [GPE:Northland] and [GPE:Eastmark] met in [GPE:Port Alder].", []string{
		"meet met agent=The foreign ministers of Northland and Eastmark place=Port Alder(Port Alder)"}},
	{"The rockets can hit [GPE:Port Alder] from [GPE:Eastmark], [PERSON:Ana Torv]'s aide said.", []string{
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Port Alder(Port Alder)"}},
	{"A warship fired warning shots on [t:Monday].", nil},
	{"The actor plays a soldier who deploys rockets in the film.", nil},
	{"The army kept oil tanks and folded its arms.", nil},
}

func TestKept(t *testing.T) { table(t, kept) }
