package geonames

import (
	"strings"

	"github.com/headwater-project/headwater/gazetteer"
)

// The groups of rows that are left out.
const (
	gone      = "no longer there (abandoned, destroyed, historical)"
	whole     = "countries, which are built in"
	buildings = "single buildings, farms and sites (S)"
	relief    = "hills, valleys and other relief (T)"
	waters    = "springs, wells, small waters (H)"
	grounds   = "fields, localities, grounds (L)"
	roads     = "roads and railways (R)"
	woods     = "woods and heaths (V)"
	undersea  = "the floor of the sea (U)"
	unnamed   = "of no feature class"
)

// left says of which group a row is that news does not name, or nothing.
func left(r *Row) string {
	switch r.Class {
	case "A":
		switch {
		case strings.HasPrefix(r.Code, "PCL") || r.Code == "TERR":
			return whole
		case strings.HasPrefix(r.Code, "ADM") && strings.HasSuffix(r.Code, "H"):
			return gone
		}
		return ""
	case "P":
		if listed(r.Code, "PPLH PPLQ PPLW PPLCH") {
			return gone
		}
		return ""
	case "S":
		return unless(r.Code, sites, buildings)
	case "T":
		return unless(r.Code, heights, relief)
	case "H":
		return unless(r.Code, water, waters)
	case "L":
		return unless(r.Code, regions, grounds)
	case "R":
		return roads
	case "V":
		return woods
	case "U":
		return undersea
	}
	return unnamed
}

// What news names of sites, relief, waters and regions: airports, bases, dams,
// plants, refineries, camps, prisons, border posts; islands, mountains, passes;
// seas, straits, rivers, lakes; regions, ports, oil fields, parks.
const (
	sites   = "AIRB AIRP AIRF NVB INSM MILB FT DAM PS PSN PSH CTRA CTRS OILR OILT OILP MN MNU MNC MNFE CMPRF PRN PSTB PSTC PRT TNLC BDG PAL STNS CSTL"
	heights = "ISL ISLS ISLET ATOL MT MTS PK VLC PEN CAPE DSRT PLAT PLN PASS ISTH VAL DLTA"
	water   = "BAY BAYS CHN CNL GULF HBR LK LKS LGN OCN RSV SD SEA STM STMM STRT FJD ESTY RF SHOL MRSH"
	regions = "RGN RGNE RGNL CONT CST MILB NVB PRT OILF GASF NRA PRK RES RESN RESP RESV TRB AREA INDS COLF MNA"
)

func unless(code, list, group string) string {
	if listed(code, list) {
		return ""
	}
	return group
}

// listed says whether a code is among those of a list parted by spaces.
func listed(code, list string) bool {
	if code == "" {
		return false
	}
	for rest, more := list, true; more; {
		var word string
		if word, rest, more = strings.Cut(rest, " "); word == code {
			return true
		}
	}
	return false
}

// kindOf gives the kind that a row is kept as.
func kindOf(r *Row) gazetteer.Kind {
	switch {
	case r.Class == "P":
		return gazetteer.City
	case r.Code == "ADM1":
		return gazetteer.Admin1
	}
	return gazetteer.Region
}

// reaches is how far in km a place of a feature code may reach from its point: round
// figures of ours, wide rather than narrow. A dump gives a river by one point of it.
var reaches = map[string]float64{
	"ADM1": 150, "ADM2": 50, "ADM3": 25, "ADM4": 12, "ADM5": 6, "ADMD": 50, "ZN": 50, "LTER": 50,
	"OCN": 4000, "CONT": 3000, "SEA": 800, "GULF": 400, "DSRT": 400, "MTS": 300, "STM": 300, "STMM": 300, "PLAT": 200, "PLN": 200,
	"RGN": 150, "RGNE": 150, "CST": 150, "STRT": 80, "CNL": 80, "PEN": 80, "ISLS": 80, "CHN": 50, "SD": 50, "BAY": 40, "BAYS": 40, "LK": 30, "LKS": 60,
	"VAL": 50, "DLTA": 60, "ISL": 20, "ATOL": 15, "RSV": 20, "PRK": 40, "RES": 40, "RESN": 40, "RESV": 60, "TRB": 60, "FJD": 30, "ESTY": 30, "MRSH": 40,
	"OILF": 15, "GASF": 15, "AREA": 50, "CAPE": 10, "MT": 10, "VLC": 15, "ISTH": 40, "LGN": 20, "NRA": 40,
}

// reach gives the radius of a row that is no town.
func reach(r *Row) float64 {
	if km, ok := reaches[r.Code]; ok {
		return km
	}
	switch r.Class {
	case "A":
		return 50
	case "L":
		return 30
	case "T", "H":
		return 15
	}
	return 3
}
