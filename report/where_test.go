package report_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"

	h "github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// classed gives what an element of a class says, by its title where it has one.
func classed(t *testing.T, raw []byte, class string) []string {
	t.Helper()
	var out []string
	for _, n := range parsed(t, raw) {
		if c, _ := attr(n, "class"); c == class && !inSign(n) {
			out = append(out, strings.Join(strings.Fields(words(n)), " "))
		}
	}
	return out
}

// inSign says whether an element stands in a sample of a legend.
func inSign(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if c, _ := attr(p, "class"); c == "sign" {
			return true
		}
	}
	return false
}

func TestMapDrawsWhatIsKnownAndNoMore(t *testing.T) {
	raw := page(t, *border())
	for class, want := range map[string][]string{
		"dot":                          {"Valletta, Malta, within 2 km of 35.90°N 14.51°E"},
		"seat":                         {"Tunis, TN, point 36.81°N 10.18°E, named for its government only"},
		"region":                       {"Tripoli, LY, within 90 km of 32.89°N 13.19°E"},
		"disc":                         {"the outskirts of Tripoli, within 100 km of 32.89°N 13.19°E", "30 km north of Valletta, within 8 km of 36.17°N 14.51°E, As the crow flies, give or take a quarter."},
		"part":                         {"the north of Malta, within 60 km of 36.00°N 14.35°E, The north half of the outline of Malta."},
		"label reach-label consistent": {"✓ 210–520 km"},
		"lost":                         {"Not on the map: Qorrin; near Qorrin (Qorrin is not placed.)."},
	} {
		if got := classed(t, raw, class); !slices.Equal(got, want) {
			t.Errorf("%s: %q\nwant %q", class, got, want)
		}
	}
	svg, _, _ := strings.Cut(string(raw[strings.Index(string(raw), `<figure class="map"`):]), "</figure>")
	for _, words := range []string{"Maltese", "Port Service"} {
		if strings.Contains(svg, words) {
			t.Errorf("%s is on the map, and is no place", words)
		}
	}
}

func TestACheckIsMeasuredFromTheRegionOfItsClaim(t *testing.T) {
	raw := page(t, *border())
	got := classed(t, raw, "hull")
	if len(got) != 1 || !strings.HasPrefix(got[0], "the north of Malta → Tripoli: consistent. Between the north") {
		t.Errorf("%q: want the region that the claim states, the verdict and the reason", got)
	}
}

func TestEveryMentionIsLinked(t *testing.T) {
	for name, r := range fixtures() {
		raw := page(t, *r)
		targets, links := map[string]string{}, map[string]int{}
		for _, n := range parsed(t, raw) {
			if id, ok := attr(n, "id"); ok {
				targets[id] = words(n)
			}
			if to, _ := attr(n, "href"); n.Data == "a" && n.Parent != nil && n.Parent.Data == "span" {
				links[strings.TrimPrefix(to, "#")]++
			}
		}
		for i := range r.Entities {
			e := &r.Entities[i]
			mentions := slices.Concat(e.Mentions, e.Described, e.Embedded)
			slices.SortFunc(mentions, func(a, b h.Span) int { return a.Start - b.Start })
			for j, s := range mentions {
				id := "r1-n" + itoa(i+1) + "m" + itoa(j+1)
				said, ok := targets[id]
				if want := visibly.Replace(s.In(r.Document.Text)); !ok || links[id] != 1 || !strings.HasPrefix(want, said) {
					t.Errorf("%s: mention %s %q: target %q, %d links", name, id, want, said, links[id])
				}
			}
		}
	}
}

func TestKindsOfMentionsAreToldApart(t *testing.T) {
	raw := page(t, *border())
	var got []string
	for _, n := range parsed(t, raw) {
		if id, _ := attr(n, "id"); n.Data == "li" && strings.HasPrefix(id, "r1-n") {
			got = append(got, strings.Join(strings.Fields(words(n)), " "))
		}
	}
	for _, want := range []string{
		"Tunis ×2 TN, point 36.81°N 10.18°E · GeoNames 2464470, very likely (0.93) for its government ¶2 ¶3",
		"Interior Ministry of Malta ×1 not linked ¶2 as the ministry ¶2",
		"Maltese Port Service ×1 catalog maltese-port-service, almost certain (0.97) ¶2 as the service ¶2",
		"Malta ×2 country MT, almost certain (0.98) ¶1 ¶3 inside other names ¶2",
		"Qorrin ×1 not placed ¶2",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no entry %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestTimelineTellsHowADayIsKnown(t *testing.T) {
	raw := page(t, *border())
	var got []string
	for _, n := range parsed(t, raw) {
		c, _ := attr(n, "class")
		if n.Data == "rect" && (strings.HasPrefix(c, "dur ") || strings.HasPrefix(c, "tickbar ")) && !inSign(n) {
			got = append(got, c)
		}
	}
	want := []string{"dur stated to-open", "dur vague", "dur reckoned"} // May 2020 lies beyond the scale
	if !slices.Equal(got, want) {
		t.Errorf("bars %q, want %q", got, want)
	}
	s := string(raw)
	for _, title := range []string{"<h4>How long</h4>", "<h4>How often</h4>", "every week", "10 days"} {
		if !strings.Contains(s, title) {
			t.Errorf("the page lacks %q", title)
		}
	}
}

func TestJSONHasRegionsAndLinks(t *testing.T) {
	v, _ := printed(t, schema(t), border())
	regions := v["regions"].([]any)
	last, lost := regions[1].(map[string]any), regions[2].(map[string]any)
	if last["distance_km"].(map[string]any)["low"] == nil || last["direction"] != "N" || last["text"] != "30 km north of Valletta" {
		t.Errorf("region %v", last)
	}
	for _, field := range []string{"direction", "distance_km", "point", "radius_km"} {
		if got, there := lost[field]; !there || got != nil {
			t.Errorf("%s of a region that is not placed: %v, want null", field, got)
		}
	}
	tunis, qorrin := v["entities"].([]any)[1].(map[string]any), v["entities"].([]any)[3].(map[string]any)
	if len(tunis["metonyms"].([]any)) != 2 || tunis["linked"] == nil || qorrin["linked"] != nil {
		t.Errorf("entities %v, %v", tunis, qorrin)
	}
	for _, field := range []string{"described", "embedded", "metonyms"} {
		if list, ok := qorrin[field].([]any); !ok || len(list) != 0 {
			t.Errorf("%s of an entity that has none: %v, want []", field, qorrin[field])
		}
	}
	if q := v["quantities"].([]any); q[0].(map[string]any)["why"] == nil || q[1].(map[string]any)["why"] != nil {
		t.Errorf("quantities %v: want a convention for the first alone", q)
	}
}

func TestJSONRefusesNumbersItHasNot(t *testing.T) {
	for name, spoil := range map[string]func(*h.Reading){
		"linked":   func(r *h.Reading) { r.Entities[0].Linked = math.NaN() },
		"radius":   func(r *h.Reading) { r.Regions[0].RadiusKm = math.Inf(1) },
		"distance": func(r *h.Reading) { r.Regions[1].DistanceKm[1] = math.NaN() },
		"point":    func(r *h.Reading) { r.Regions[0].Point.Lat = math.NaN() },
	} {
		r := border()
		spoil(r)
		if err := report.JSON(&strings.Builder{}, r, false); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestTextTellsHowFarAPlaceIsKnown(t *testing.T) {
	s := strings.Join(strings.Fields(ansi.Strip(text(t, border(), 100))), " ")
	for _, want := range []string{
		"Valletta ×1 Malta 35.90°N 14.51°E ±2 km likely (0.62)",
		"Tunis ×2 TN 36.81°N 10.18°E (point) 2 for its government",
		"30 km north of Valletta 36.17°N 14.51°E ±8 km – As the crow flies",
		"since early 2019 from 2019-01-01", "recently 2021-04-01 – 2021-05-02, vague Monday",
		"how often each week (every week)", "not placed Qorrin",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q in\n%s", want, s)
		}
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
