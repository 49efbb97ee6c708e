package model

// Table is a matrix of bytes with a scale for each row: what a network knows of a
// hashed form, say. Loader.Table makes one; it is safe for concurrent use.
type Table struct {
	kernel Kernel
	rows   []int8
	scale  []float32
	width  int
}

// Add adds row i to x, which has the table's width. It panics where there is no
// such row, and where x is shorter.
func (t *Table) Add(x []float32, i int) {
	t.kernel.Add(x, t.rows[i*t.width:][:t.width], t.scale[i])
}
