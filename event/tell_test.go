package event_test

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// Constructions that the tree, not the order of words, tells of.
var constructions = []row{
	{"[GPE:Northland] deployed troops in [GPE:Southbay] to protect the port.", []string{
		"deploy deployed agent=Northland(Northland) item=troops place=Southbay(Southbay) purpose=protect the port",
	}},
	{"The army carried out a test of a new missile off the coast of [GPE:Southbay].", []string{
		"test test agent=The army item=a new missile place=the coast of Southbay(Southbay)",
	}},
	{"A test of a new missile was carried out by the army.", []string{
		"test test agent=the army item=a new missile",
	}},
	{"The militia, which was trained by [GPE:Northland], attacked [GPE:Southbay].", []string{
		"train trained agent=Northland(Northland) recipient=The militia",
		"attack attacked agent=The militia victim=Southbay(Southbay)",
	}},
	{"The militia that [GPE:Northland] trained attacked [GPE:Southbay].", []string{
		"train trained agent=Northland(Northland) recipient=The militia",
		"attack attacked agent=The militia victim=Southbay(Southbay)",
	}},
	{"[GPE:Northland] ordered the militia to attack [GPE:Southbay].", []string{
		"attack attack planned agent=the militia victim=Southbay(Southbay)",
	}},
	{"[GPE:Northland] helped the rebels build drones.", []string{
		"produce build agent=the rebels item=drones",
	}},
	{"[GPE:Northland] wants to buy missiles from [GPE:Eastmark].", []string{
		"transfer buy possible agent=Eastmark(Eastmark) item=missiles recipient=Northland(Northland)",
	}},
	{"[GPE:Northland] would have sent missiles if [GPE:Eastmark] had asked.", []string{
		"transfer sent conditional agent=Northland(Northland) item=missiles",
	}},
	{"[GPE:Northland] did not deploy missiles in [GPE:Southbay].", []string{
		"deploy deploy not agent=Northland(Northland) item=missiles place=Southbay(Southbay)",
	}},
	{"No group claimed responsibility for the attack.", []string{
		"strike-claim claimed not agent=No group item=the attack",
	}},
	{"[GPE:Northland] has been sending rockets to the militia.", []string{
		"transfer sending ongoing agent=Northland(Northland) item=rockets recipient=the militia",
	}},
	{"[GPE:Northland] may have sent missiles to the rebels.", []string{
		"transfer sent possible agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] was accused of sending missiles to the rebels.", []string{
		"accuse accused recipient=Northland(Northland)",
		"transfer sending agent=Northland(Northland) item=missiles recipient=the rebels",
	}},
	{"[GPE:Northland] lifted its sanctions on [GPE:Eastmark].", []string{
		"sanction sanctions not agent=Northland(Northland) recipient=Eastmark(Eastmark)",
	}},
	{"Missile shipments to militias went on.", []string{
		"transfer shipments item=Missile recipient=militias",
	}},
	{"The deployment of missiles in [GPE:Southbay] was planned.", []string{
		"deploy deployment planned item=missiles place=Southbay(Southbay)",
	}},
	{"[GPE:Northland] denied it had armed the rebels.", []string{
		"deny denied agent=Northland(Northland)",
		"transfer armed denied agent=Northland(Northland) recipient=the rebels",
	}},
	{"The minister said that [GPE:Northland] had neither sent missiles nor trained the rebels.", []string{
		"transfer sent not agent=Northland(Northland) item=missiles",
		"train trained not agent=Northland(Northland) recipient=the rebels",
	}},
	{"The army is to receive [q:forty] tanks.", []string{
		"transfer receive planned item=forty tanks recipient=The army quantity=forty",
	}},
	{"[GPE:Northland] shot down a drone over [GPE:Southbay].", []string{
		"interdict shot agent=Northland(Northland) item=a drone place=Southbay(Southbay)",
	}},
	{"[GPE:Northland] is believed to possess [q:forty] missiles.", []string{
		"possess possess agent=Northland(Northland) item=forty missiles quantity=forty",
	}},
	{"The missiles were fired at [GPE:Southbay] by rebels.", []string{
		"attack fired agent=rebels instrument=The missiles victim=Southbay(Southbay)",
	}},
	{"The convoy was attacked by rebels near [GPE:Southbay].", []string{
		"attack attacked agent=rebels place=Southbay(Southbay) victim=The convoy",
	}},
	{"The rockets have a range of [q:700 km], enough to hit [GPE:Southbay] from [GPE:Eastmark].", []string{
		"reach range item=The rockets quantity=700 km",
		"reach hit item=The rockets origin=Eastmark(Eastmark) target=Southbay(Southbay) quantity=700 km",
	}},
}

// One event told in several passages is one claim; what speaks against it, or a
// doubt, keeps two apart.
var retold = []row{
	{"Rebels attacked [GPE:Southbay] with rockets. The attack was carried out at night, officials said.", []string{
		"attack attacked agent=Rebels instrument=rockets victim=Southbay(Southbay) + attack",
	}},
	{"[GPE:Northland] to send rockets to the militia", []string{
		"transfer send planned agent=Northland(Northland) item=rockets recipient=the militia",
	}},
	{"[GPE:Russia], [GPE:Iran] to build drones", []string{
		"produce build planned agent=Russia(Russia) agent=Iran(Iran) item=drones",
	}},
	{"Three civilians were killed when soldiers bombed the village. Three civilians were killed by rebels in the village.", []string{
		"attack killed agent=soldiers victim=Three civilians + bombed agent=soldiers victim=the village",
		"attack killed agent=rebels place=the village victim=Three civilians",
	}},
	{"[GPE:Northland] sent rockets to the militia. The shipment of rockets came [t:in May].", []string{
		"transfer sent agent=Northland(Northland) item=rockets recipient=the militia + shipment item=rockets",
	}},
	{"[GPE:Northland] sent rockets to the militia.\n[GPE:Northland] denied {deny:that it sent rockets to the militia}.", []string{
		"transfer sent agent=Northland(Northland) item=rockets recipient=the militia + sent denied agent=Northland(Northland) item=rockets recipient=the militia by=a0",
		"deny denied agent=Northland(Northland)",
	}},
	{"[GPE:Northland] sent rockets to the militia. [GPE:Eastmark] sent rockets to the militia.", []string{
		"transfer sent agent=Northland(Northland) item=rockets recipient=the militia",
		"transfer sent agent=Eastmark(Eastmark) item=rockets recipient=the militia",
	}},
	{"[GPE:Northland] sent [q:two] rockets to the militia. [GPE:Northland] sent [q:forty] rockets to the militia.", []string{
		"transfer sent agent=Northland(Northland) item=two rockets recipient=the militia quantity=two",
		"transfer sent agent=Northland(Northland) item=forty rockets recipient=the militia quantity=forty",
	}},
	{"[GPE:Northland] tested a missile [t:in May]. [GPE:Northland] tested a missile [t:in June].", []string{
		"test tested agent=Northland(Northland) item=a missile when=in May",
		"test tested agent=Northland(Northland) item=a missile when=in June",
	}},
	{"[GPE:Northland] sent rockets to the militia. [GPE:Northland] tested a rocket.", []string{
		"transfer sent agent=Northland(Northland) item=rockets recipient=the militia",
		"test tested agent=Northland(Northland) item=a rocket",
	}},
}

func TestConstructions(t *testing.T) { table(t, constructions) }
func TestRetold(t *testing.T)        { table(t, retold) }

// TestEvidenceKeepsWhatEachPassageSays has two tellings on the word of two.
func TestEvidenceKeepsWhatEachPassageSays(t *testing.T) {
	s := read(t, "{state:[GPE:Northland] sent rockets to the militia}, officials said.\n{state:[GPE:Northland] sent rockets to the militia}, envoys said.")
	got := s.find(t)
	if len(got) != 1 || len(got[0].Evidence) != 2 {
		t.Fatalf("claims %+v, want one told twice", got)
	}
	for i, e := range got[0].Evidence {
		if want := s.attributions[i].ID; e.Attribution != want {
			t.Errorf("passage %d is on the word of %q, want %q", i, e.Attribution, want)
		}
		if e.Status != headwater.Actual || e.Negative || len(e.Roles) != 3 {
			t.Errorf("passage %d is %+v, want an actual sending with three roles", i, e)
		}
	}
}

// TestCodesAndConfidence has a claim carry what its trigger's frame says.
func TestCodesAndConfidence(t *testing.T) {
	s := read(t, "[GPE:Northland] sent rockets to the militia. [GPE:Northland] funds the militia.")
	for i, want := range []struct{ plover, cameo string }{{"AID", "072"}, {"AID", "071"}} {
		got := s.find(t)
		if len(got) != 2 {
			t.Fatalf("%d claims, want 2", len(got))
		}
		if c := got[i]; c.PLOVER != want.plover || c.CAMEO != want.cameo || c.Confidence <= 0 {
			t.Errorf("%s has the codes %q, %q and confidence %v, want %+v and one above 0", strings.ToLower(string(c.Type)), c.PLOVER, c.CAMEO, c.Confidence, want)
		}
	}
}
