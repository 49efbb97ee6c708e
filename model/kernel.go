package model

// Kernel says which instructions do the arithmetic. The zero Kernel is pure
// Go and runs everywhere; all kernels give the same bits for finite numbers.
// It is comparable and safe for concurrent use.
type Kernel struct{ set instructions }

type instructions uint8

const (
	generic instructions = iota
	avx2                 // 256-bit integers and floats
	avx512               // and 512-bit products of four bytes (VNNI)
)

// String names the instructions: go, avx2 or avx512.
func (k Kernel) String() string {
	return [...]string{generic: "go", avx2: "avx2", avx512: "avx512"}[k.set]
}

// Kernels lists those that this processor runs, the slowest first; the first
// is pure Go.
func Kernels() []Kernel {
	var all []Kernel
	for set := generic; set <= best(); set++ {
		all = append(all, Kernel{set})
	}
	return all
}

// Best is the fastest kernel that this processor runs.
func Best() Kernel { return Kernel{best()} }
