package report

// worldView is a small map of the world that shows where the frame of the large
// one lies, and the places beyond it.
type worldView struct {
	Land                string
	X, Y, Width, Height float64 // of the frame
	Dots                []dot
}

// roughest is the shortest step of the small map, in tenths of a unit.
const roughest = 45

// newWorld draws the world in the units of the large map, or nothing where no
// place lies beyond that.
func newWorld(f frame, outlines []Outline, outside []spot) *worldView {
	if len(outside) == 0 || len(outlines) == 0 {
		return nil
	}
	w := frame{lat: 12, scale: mapWidth / 360, along: mapWidth / 360}
	wide, tall := mapWidth/f.along/2, mapHeight/f.scale/2
	if f.lon-wide < -180 || f.lon+wide > 180 {
		w.lon = f.lon
	}
	p := pen{step: roughest}
	for i := range outlines {
		for _, ring := range outlines[i].Rings {
			ring = turned(ring)
			for _, turn := range w.turns(ring) {
				p.ring(clipRing(w.project(ring, turn)))
			}
		}
	}
	v := &worldView{Land: p.String()}
	x1, y1 := w.xy(f.lat+tall, f.lon-wide)
	x2, y2 := w.xy(f.lat-tall, f.lon+wide)
	v.X, v.Y, v.Width, v.Height = tenth(x1), tenth(y1), tenth(x2-x1), tenth(y2-y1)
	for _, s := range outside {
		x, y := w.place(s.Lat, s.Lon)
		v.Dots = append(v.Dots, dot{X: tenth(x), Y: tenth(y), Name: s.name, Title: s.title, Entry: s.entry})
	}
	return v
}
