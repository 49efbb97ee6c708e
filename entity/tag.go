package entity

// The kinds that the network tells apart, in the order of KINDS in
// training/entity/names.py. Places are one kind to it, and so are laws, events and
// other names that are none of the rest.
const (
	personTag = iota
	orgTag
	placeTag
	norpTag
	facTag
	productTag
	otherTag
	tagKinds
)

// tags are 0 for a word outside any name, and for each kind one for its first word
// and one for those behind.
const tags = 1 + 2*tagKinds

// goesOn says whether a tag needs one of its kind before it.
func goesOn(t int) bool { return t > 0 && t%2 == 0 }

// costs are what the network says of the words of a document, a row of tags for
// each: minus the logarithm of a probability in steps of 1/20, at most 255. That is
// fifteen bytes a word, so that they can be kept until rules and lists are heard.
type costs []uint8

const step = 20

// put appends a row of logarithms.
func (c costs) put(row []float32) costs {
	for _, v := range row {
		c = append(c, uint8(min(255, max(0, -v*step+0.5))))
	}
	return c
}

func (c costs) row(i int) []uint8 { return c[i*tags:][:tags] }

// path is the cheapest row of tags for the words [first, last) in which every kind
// has a first word (Viterbi 1967), written to out.
func (c costs) path(out []uint8, back [][tags]uint8, first, last int) {
	var sum [tags]int32
	for t := range sum {
		if goesOn(t) {
			sum[t] = impossible
		}
	}
	for i := first; i < last; i++ {
		sum = c.advance(sum, i, i == first, &back[i-first])
	}
	at := cheapest(&sum)
	for i := last - 1; i >= first; i-- {
		out[i] = uint8(at)
		at = int(back[i-first][at])
	}
}

const impossible = 1 << 24

// advance is one step of the search: what may stand anywhere comes behind the best
// of all, what is inner behind its own kind only.
func (c costs) advance(sum [tags]int32, i int, begins bool, back *[tags]uint8) (out [tags]int32) {
	top, row := cheapest(&sum), c.row(i)
	for t := range out {
		from := top
		if begins {
			from = t
		} else if goesOn(t) {
			from = t
			if sum[t-1] < sum[t] {
				from = t - 1
			}
		}
		out[t], back[t] = sum[from]+int32(row[t]), uint8(from)
	}
	return out
}

func cheapest(sum *[tags]int32) int {
	at := 0
	for t, v := range sum {
		if v < sum[at] {
			at = t
		}
	}
	return at
}

// naming is a run of words [first, last) that the network takes for a name.
type naming struct{ first, last, kind int }

// namings gives the names that a row of tags marks.
func namings(path []uint8) (out []naming) {
	for i, t := range path {
		switch {
		case t == 0:
		case goesOn(int(t)):
			out[len(out)-1].last = i + 1
		default:
			out = append(out, naming{i, i + 1, int(t-1) / 2})
		}
	}
	return out
}
