package model

// Table is a matrix of bytes with a scale for each row: what a network knows of a
// hashed form, say. Loader.Table makes one; it is safe for concurrent use.
type Table struct {
	rows  []int8
	scale []float32
	width int
}

// Row gives row i, for Kernel.AddRows. It panics where there is no such row.
func (t *Table) Row(i int) Row {
	return Row{t.rows[i*t.width:][:t.width:t.width], t.scale[i]}
}
