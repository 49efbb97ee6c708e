package model

import (
	"math"
	"slices"
)

// Rows holds rows of numbers as bytes: the number at column c of row r is
// scale[r] * (byte - 128), with bytes from 1 to 255. The zero Rows is empty and
// ready for Quantize, which keeps its storage from one call to the next.
type Rows struct {
	rows, cols int
	stride     int       // bytes from one row to the next, a multiple of 4
	data       []uint8   // what stands in a row past cols counts for nothing
	scale      []float32 // of every row
}

// Shape gives the number of rows and of columns.
func (r *Rows) Shape() (rows, cols int) { return r.rows, r.cols }

// reshape makes room for so many rows and columns; what they hold is undefined.
func (r *Rows) reshape(rows, cols int) {
	r.rows, r.cols, r.stride = rows, cols, (cols+3)&^3
	r.data = slices.Grow(r.data[:0], rows*r.stride)[:rows*r.stride]
	r.scale = slices.Grow(r.scale[:0], rows)[:rows]
}

// part is the rows [from, to), which lie where they lay.
func (r *Rows) part(from, to int) Rows {
	return Rows{to - from, r.cols, r.stride, r.data[from*r.stride : to*r.stride], r.scale[from:to]}
}

func (r *Rows) row(i int) []uint8 { return r.data[i*r.stride:][:r.cols] }

const (
	zero     = 128   // the byte that stands for 0
	limit    = 127   // the largest byte stands for 127 steps
	smallest = 1e-30 // a row with no larger number counts as zeros: its inverse must stay finite
)

// Quantize rounds x, rows of cols numbers each, to bytes. A row's scale is its
// largest absolute value m divided by 127, and a number becomes the integer
// nearest to v * (127 / m), halves going to the even one. A row of nothing above
// 1e-30 becomes zeros with scale 0. NaN becomes 0, and infinity the largest
// finite number. It panics where x is shorter than rows * cols.
func (k Kernel) Quantize(dst *Rows, x []float32, rows, cols int) {
	x = x[:rows*cols]
	dst.reshape(rows, cols)
	for i := range rows {
		from := x[i*cols:][:cols]
		m := min(k.maxAbs(from), math.MaxFloat32)
		if !(m > smallest) {
			dst.scale[i] = 0
			fill(dst.row(i), zero)
			continue
		}
		dst.scale[i] = m / limit
		k.quantize(dst.row(i), from, limit/m)
	}
}

// fill sets all bytes, by copies that double in size.
func fill(row []uint8, b uint8) {
	if len(row) == 0 {
		return
	}
	row[0] = b
	for n := 1; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// maxAbs is the largest absolute value of x and m; NaN does not count.
func maxAbs(x []float32, m float32) float32 {
	for _, v := range x {
		if a := abs(v); a > m {
			m = a
		}
	}
	return m
}

func abs(v float32) float32 { return math.Float32frombits(math.Float32bits(v) &^ (1 << 31)) }

// rounder pushes the fraction out of a small float32, halves to even, and
// leaves the integer plus zero in the lowest byte of its bits.
const rounder = 3<<22 + zero

func quantize(dst []uint8, x []float32, inverse float32) {
	dst = dst[:len(x)]
	for i, v := range x {
		steps := float32(v * inverse)
		switch {
		case steps > limit:
			steps = limit
		case steps < -limit:
			steps = -limit
		case steps != steps:
			steps = 0
		}
		dst[i] = uint8(math.Float32bits(steps + rounder))
	}
}

// Reset makes r hold so many rows of zeros, each with scale 0.
func (r *Rows) Reset(rows, cols int) {
	r.reshape(rows, cols)
	fill(r.data, zero)
	clear(r.scale)
}

// Put copies row i of from, which has as many columns, to row at.
func (r *Rows) Put(at int, from *Rows, i int) {
	copy(r.row(at), from.row(i))
	r.scale[at] = from.scale[i]
}

// Row gives row i as it is held, its bytes not to be changed, and its scale.
func (r *Rows) Row(i int) ([]uint8, float32) { return r.row(i), r.scale[i] }

// Trim sets the number of rows to one that has been made room for; rows past the
// old number hold what they held.
func (r *Rows) Trim(rows int) {
	r.rows, r.data, r.scale = rows, r.data[:rows*r.stride], r.scale[:rows]
}
