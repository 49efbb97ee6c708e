// Package report turns a reading into views: the published JSON, a page for the
// terminal, and one self-contained HTML file.
//
// Only here do byte spans become code points. A view adds nothing to a reading
// and takes nothing away; equal readings give equal bytes.
package report

import "github.com/headwater-project/headwater"

// Options steer the views for people. The zero value is ready for use.
type Options struct {
	Width    int       // columns of the terminal; 0 means 80, anything below 24 is taken as 24
	Outlines []Outline // land drawn under the places of HTML; none leaves the graticule alone
}

// Outline is the border of one country: closed rings in WGS 84 degrees. ISO is
// its alpha-2 code, empty where it has none.
type Outline struct {
	ISO   string
	Rings [][]headwater.Point
}
