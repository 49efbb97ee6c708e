package model

// Row is a row of a Table: bytes and their scale. Assembly knows where its fields lie.
type Row struct {
	bytes []int8
	scale float32
}

// AddRows adds rows, one after the other, to dst: the bytes of each times its scale.
// It panics where the rows are not as long as dst.
func (k Kernel) AddRows(dst []float32, rows []Row) {
	for i := range rows {
		_ = rows[i].bytes[:len(dst):len(dst)]
	}
	if len(rows) > 0 {
		k.addRows(dst, rows)
	}
}

// addFrom adds the numbers of rows from first on.
func addFrom(first int, dst []float32, rows []Row) {
	for _, r := range rows {
		for i, v := range r.bytes[first:] {
			dst[first+i] += float32(float32(v) * r.scale)
		}
	}
}

// Sum adds x to dst. It panics where dst is shorter.
func (k Kernel) Sum(dst, x []float32) { k.sum(dst[:len(x)], x) }

func sum(dst, x []float32) {
	dst = dst[:len(x)]
	for i, v := range x {
		dst[i] += v
	}
}
