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
	neon                 // 128-bit products of four bytes (ARMv8.2 dot products)
)

// String names the instructions: go, avx2, avx512 or neon.
func (k Kernel) String() string {
	return [...]string{generic: "go", avx2: "avx2", avx512: "avx512", neon: "neon"}[k.set]
}

// Kernels lists those that this processor runs, the slowest first; the first
// is pure Go.
func Kernels() []Kernel {
	all := []Kernel{{generic}}
	for _, set := range supported() {
		all = append(all, Kernel{set})
	}
	return all
}

// Best is the fastest kernel that this processor runs.
func Best() Kernel {
	all := Kernels()
	return all[len(all)-1]
}
