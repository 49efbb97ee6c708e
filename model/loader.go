package model

import (
	"errors"
	"fmt"
)

// Loader takes the tensors of a network out of a weight file and keeps what went
// wrong, so that a stage asks once, at the end.
type Loader struct {
	File   *File
	Kernel Kernel
	errs   []error
}

// Err is everything that went wrong, nil where nothing did.
func (l *Loader) Err() error { return errors.Join(l.errs...) }

func kept[T any](l *Loader, v T, err error) T {
	if err != nil {
		l.errs = append(l.errs, err)
	}
	return v
}

// Int8 is File.Int8.
func (l *Loader) Int8(name string, shape ...int) []int8 {
	v, err := l.File.Int8(name, shape...)
	return kept(l, v, err)
}

// Float32 is File.Float32.
func (l *Loader) Float32(name string, shape ...int) []float32 {
	v, err := l.File.Float32(name, shape...)
	return kept(l, v, err)
}

// Strings is File.Strings.
func (l *Loader) Strings(name string) Strings {
	v, err := l.File.Strings(name)
	return kept(l, v, err)
}

// Fail keeps an error of the caller's own.
func (l *Loader) Fail(err error) { l.errs = append(l.errs, err) }

// Linear reads a layer: NAME has its weights, NAME.scale and NAME.bias a number
// for each output. It is nil where anything went wrong before.
func (l *Loader) Linear(name string, in, out int) *Linear {
	return layer(l, name, in, out, NewLinear)
}

// layer reads the tensors of a layer and packs them.
func layer[T any](l *Loader, name string, in, out int, pack func(Kernel, []int8, []float32, []float32) (*T, error)) *T {
	weights, scale, bias := l.Int8(name, out, in), l.Float32(name+".scale", out), l.Float32(name+".bias", out)
	if len(l.errs) > 0 {
		return nil
	}
	made, err := pack(l.Kernel, weights, scale, bias)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return kept(l, made, err)
}

// Stack reads n recurrent layers of one width, layer0 and so on; fewer where anything
// goes wrong.
func (l *Loader) Stack(n, width int) []*Layer {
	var layers []*Layer
	for i := 0; i < n && len(l.errs) == 0; i++ {
		layers = append(layers, layer(l, fmt.Sprintf("layer%d", i), width, 3*width, newLayer))
	}
	return layers
}

// Table reads a matrix of bytes: NAME has its rows, NAME.scale a number for each.
func (l *Loader) Table(name string, rows, width int) Table {
	return Table{rows: l.Int8(name, rows, width), scale: l.Float32(name+".scale", rows), width: width}
}
