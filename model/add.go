package model

// Add adds the bytes of row times scale to dst. It panics where dst is shorter
// than row.
func (k Kernel) Add(dst []float32, row []int8, scale float32) { k.add(dst[:len(row)], row, scale) }

func add(dst []float32, row []int8, scale float32) {
	dst = dst[:len(row)]
	for i, v := range row {
		dst[i] += float32(float32(v) * scale)
	}
}
