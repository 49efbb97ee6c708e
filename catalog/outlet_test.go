package catalog

import "testing"

func TestOutletName(t *testing.T) {
	for name, want := range map[string]bool{
		"Rona Gazette": true, "The Rona Post": true, "Radio Rona": true, "The Daily Moss": true, "Rona Press Agency": true, "Kestrel News Service": true, "Times of Rona": true, "The Herald of the North": true, "Voice of Rona": true, "Agence Rona": true,
		"Rona Port Agency": false, "Rona Secret Service": false, "Rona": false, "News": false, "": false, "Ministry of the Press Office": false,
	} {
		if got := OutletName(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
