package eval

import (
	"fmt"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// offsets turns code points of one text into bytes.
type offsets struct {
	text string
	at   []int32 // byte of each code point; nil where the text is plain ASCII
	n    int     // code points
}

func newOffsets(text string) offsets {
	n := utf8.RuneCountInString(text)
	o := offsets{text: text, n: n}
	if n == len(text) {
		return o
	}
	o.at = make([]int32, 0, n+1)
	for i := range text {
		o.at = append(o.at, int32(i))
	}
	o.at = append(o.at, int32(len(text)))
	return o
}

// span is the span of code points [start, end), which must not be empty.
func (o offsets) span(start, end int) (headwater.Span, error) {
	if start < 0 || end <= start || end > o.n {
		return headwater.Span{}, fmt.Errorf("span [%d, %d) is empty or outside the text of %d code points", start, end, o.n)
	}
	if o.at == nil {
		return headwater.Span{Start: start, End: end}, nil
	}
	return headwater.Span{Start: int(o.at[start]), End: int(o.at[end])}, nil
}

// spans reads [[start, end], ...].
func (o offsets) spans(pairs [][]int) ([]headwater.Span, error) {
	var out []headwater.Span
	for _, p := range pairs {
		if len(p) != 2 {
			return nil, fmt.Errorf("a span is [start, end], not %v", p)
		}
		s, err := o.span(p[0], p[1])
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}
