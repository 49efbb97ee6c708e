package report

import (
	"math"
	"strconv"
)

// fine is the shortest step, in tenths of a unit, that a map shows.
const fine = 8

// pen writes SVG path data as whole tenths of a unit, each point relative to
// the one before, which is a third of the size of plain coordinates.
type pen struct {
	d    []byte
	x, y int
	step int // shortest step, where it is not fine
}

// String is the path so far.
func (p *pen) String() string { return string(p.d) }

func (p *pen) move(to xy) {
	p.x, p.y = int(math.Round(to.x*10)), int(math.Round(to.y*10))
	p.d = append(p.d, 'M')
	p.d = strconv.AppendInt(p.d, int64(p.x), 10)
	p.signed(p.y)
	p.d = append(p.d, 'l')
}

// line goes on from where the pen is; a step that no eye sees waits for the
// next.
func (p *pen) line(to xy) {
	dx, dy := int(math.Round(to.x*10))-p.x, int(math.Round(to.y*10))-p.y
	if step := max(p.step, fine); dx > -step && dx < step && dy > -step && dy < step {
		return
	}
	if last := p.d[len(p.d)-1]; last != 'l' && dx >= 0 {
		p.d = append(p.d, ' ')
	}
	p.d = strconv.AppendInt(p.d, int64(dx), 10)
	p.signed(dy)
	p.x, p.y = p.x+dx, p.y+dy
}

// signed writes a number that parts itself from the one before.
func (p *pen) signed(n int) {
	if n >= 0 {
		p.d = append(p.d, ' ')
	}
	p.d = strconv.AppendInt(p.d, int64(n), 10)
}

// ring draws a closed shape, or nothing where too little is left of it.
func (p *pen) ring(points []xy) {
	if len(points) < 3 {
		return
	}
	start := len(p.d)
	p.move(points[0])
	bare := len(p.d)
	for _, to := range points[1:] {
		p.line(to)
	}
	if len(p.d) == bare { // an island smaller than a step
		p.d = p.d[:start]
		return
	}
	p.d = append(p.d, 'z')
}
