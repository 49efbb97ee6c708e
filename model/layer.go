package model

import "fmt"

// Layer is a light recurrent layer of one width (see recur): half of its channels
// read forward, half of them backward. It is safe for concurrent use.
type Layer struct {
	ways [2]*Linear // forward and backward: width inputs, the gates f, z and r of half as many channels
}

// newLayer packs a layer whose weights have the forward gates first, width outputs
// and half as many, and then as many of the backward ones.
func newLayer(k Kernel, weights []int8, scale, bias []float32) (*Layer, error) {
	out, in := len(scale)/2, len(weights)/2
	if len(weights)%2 != 0 || len(scale)%2 != 0 || len(bias) != len(scale) {
		return nil, fmt.Errorf("recurrent layer: %d weights, %d scales and %d biases do not part in two", len(weights), len(scale), len(bias))
	}
	forward, err := NewLinear(k, weights[:in], scale[:out], bias[:out])
	if err != nil {
		return nil, err
	}
	backward, err := NewLinear(k, weights[in:], scale[out:], bias[out:])
	return &Layer{[2]*Linear{forward, backward}}, err
}

// Gates computes what the layer makes of rows by themselves, before it reads them in
// their order: for each row the gates of one direction, three for each channel.
func (l *Layer) Gates(dst []float32, x *Rows, backward bool) {
	l.way(backward).Apply(dst, x)
}

func (l *Layer) way(backward bool) *Linear {
	if backward {
		return l.ways[1]
	}
	return l.ways[0]
}
