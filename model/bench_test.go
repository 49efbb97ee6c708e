package model

import "testing"

// Shapes of a sentence of 30 words in the network of package syntax.
const (
	benchRows = 30
	benchIn   = 256
	benchOut  = 768
)

func BenchmarkLinear(b *testing.B) {
	r := random(1)
	weights, scale := weightsOf(r, benchIn*benchOut), numbers(r, benchOut)
	x, dst := numbers(r, benchRows*benchIn), make([]float32, benchRows*benchOut)
	for _, k := range Kernels() {
		b.Run(k.String(), func(b *testing.B) {
			l, err := NewLinear(k, weights, scale, nil)
			if err != nil {
				b.Fatal(err)
			}
			var q Rows
			k.Quantize(&q, x, benchRows, benchIn)
			for b.Loop() {
				l.Apply(dst, &q)
			}
			perSecond(b, benchRows*benchIn*benchOut, "GMAC/s")
		})
	}
	b.Run("float", func(b *testing.B) {
		w := numbers(r, benchIn*benchOut)
		for b.Loop() {
			floats(dst, x, w)
		}
		perSecond(b, benchRows*benchIn*benchOut, "GMAC/s")
	})
}

// floats is the plain triple loop that the kernels are measured against.
func floats(dst, x, w []float32) {
	for r := range benchRows {
		row := x[r*benchIn:][:benchIn]
		for o := range benchOut {
			var sum float32
			for c, v := range w[o*benchIn:][:benchIn] {
				sum += row[c] * v
			}
			dst[r*benchOut+o] = sum
		}
	}
}

func BenchmarkQuantize(b *testing.B) {
	x := numbers(random(1), benchRows*benchIn)
	for _, k := range Kernels() {
		b.Run(k.String(), func(b *testing.B) {
			var q Rows
			for b.Loop() {
				k.Quantize(&q, x, benchRows, benchIn)
			}
			per(b, benchRows, "ns/row")
		})
	}
}

func BenchmarkScan(b *testing.B) {
	const n = 128
	r := random(1)
	ahead, back := numbers(r, benchRows*3*n), numbers(r, benchRows*3*n)
	x, h, state := numbers(r, benchRows*2*n), make([]float32, benchRows*2*n), make([]float32, n)
	for _, k := range Kernels() {
		b.Run(k.String(), func(b *testing.B) {
			for b.Loop() {
				k.scan(h, state, ahead, x, n, false)
				k.scan(h, state, back, x, n, true)
			}
			per(b, benchRows, "ns/token")
		})
	}
}

func BenchmarkDots(b *testing.B) {
	const size = 128
	r := random(1)
	x, y, dst := numbers(r, benchRows*size), numbers(r, benchRows*size), make([]float32, benchRows*benchRows)
	for _, k := range Kernels() {
		b.Run(k.String(), func(b *testing.B) {
			for b.Loop() {
				k.Dots(dst, x, y, benchRows, benchRows, size)
			}
			per(b, benchRows, "ns/token")
			perSecond(b, benchRows*benchRows*size, "GMAC/s")
		})
	}
}

func BenchmarkLeaky(b *testing.B) {
	x, dst := numbers(random(1), benchRows*benchIn), make([]float32, benchRows*benchIn)
	for _, k := range Kernels() {
		b.Run(k.String(), func(b *testing.B) {
			for b.Loop() {
				k.Leaky(dst, x, 0.1)
			}
			per(b, benchRows, "ns/row")
		})
	}
}

func per(b *testing.B, parts float64, unit string) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/parts, unit)
}

func perSecond(b *testing.B, products float64, unit string) {
	b.ReportMetric(products*float64(b.N)/float64(b.Elapsed().Nanoseconds()), unit)
}
