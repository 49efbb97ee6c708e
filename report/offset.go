package report

// stride is how many bytes lie between two entries of an offset index: short
// enough to count on the spot, long enough that 10 MB need only 40,000 entries.
const stride = 256

// offsets turns byte offsets of one text into code point offsets. A nil index
// means that the text is ASCII, where both are the same.
type offsets struct {
	text  string
	index []int // index[k] = code points that begin before byte k*stride
}

func newOffsets(text string) offsets {
	if ascii(text) {
		return offsets{text: text}
	}
	index := make([]int, 0, len(text)/stride+1)
	sum := 0
	for at := 0; at <= len(text); at += stride {
		index = append(index, sum)
		sum += starts(text[at:min(at+stride, len(text))])
	}
	return offsets{text, index}
}

// points is the number of code points before byte at, which must be a rune
// boundary of the text.
func (o offsets) points(at int) int {
	if o.index == nil {
		return at
	}
	k := at / stride
	return o.index[k] + starts(o.text[k*stride:at])
}

func starts(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
