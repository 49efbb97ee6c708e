package model

// block is a run of outputs whose weights lie together as kernels in assembly
// read them: for every four inputs the four weights of each output, [in/4][width][4],
// zeros where inputs or outputs end.
type block struct {
	first, width int
	weights      []int8
}

// lanes is what the number of outputs is rounded up to.
const lanes = 16

func (l *Linear) pack(weights []int8, scale, bias []float32) {
	padded := (l.out + lanes - 1) / lanes * lanes
	l.base = make([]int32, padded)
	l.scale = append(make([]float32, 0, padded), scale...)[:padded]
	l.bias = append(make([]float32, 0, padded), bias...)[:padded]
	if l.kernel.set != neon { // which takes bytes around 0
		for i, w := range weights {
			l.base[i/l.in] -= zero * int32(w)
		}
	}
	if l.kernel.set == generic {
		l.pairs = packPairs(weights, l.in, l.out)
		return
	}
	for first := 0; first < l.out; {
		width := l.kernel.width(l.out - first)
		l.blocks = append(l.blocks, block{first, width, packBlock(weights, l.in, l.out, first, width)})
		first += width
	}
}

// width is the number of outputs that the kernel takes together when so many
// are left.
func (k Kernel) width(left int) int {
	for _, wide := range [...]int{4 * lanes, 2 * lanes} {
		if k.set == avx512 && left >= wide {
			return wide
		}
	}
	return lanes
}

func packBlock(weights []int8, in, out, first, width int) []int8 {
	packed := make([]int8, (in+3)/4*width*4)
	for o := first; o < min(first+width, out); o++ {
		for c, w := range weights[o*in:][:in] {
			packed[(c/4*width+o-first)*4+c%4] = w
		}
	}
	return packed
}
