package eval

// hits counts right ones of all.
type hits struct{ right, of int }

func (h *hits) add(right bool) {
	h.of++
	h.right += count(right)
}

func (h hits) figure(label string) Figure { return share(label, h.right, h.of) }

// pick says which of two counts takes an item.
func pick(yes bool, a, b *hits) *hits {
	if yes {
		return a
	}
	return b
}
