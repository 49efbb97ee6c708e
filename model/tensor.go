package model

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"unsafe"
)

// Int8 gives an int8 tensor where it lies: it must not be changed. A length of
// -1 in shape stands for any, and no shape at all for any shape. The error says
// what the file holds instead.
func (f *File) Int8(name string, shape ...int) ([]int8, error) {
	raw, _, err := f.find(name, shape, Int8Type)
	if err != nil || len(raw) == 0 {
		return nil, err
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(&raw[0])), len(raw)), nil // the same bytes, signed
}

// Uint8 gives a uint8 tensor as Int8 does.
func (f *File) Uint8(name string, shape ...int) ([]uint8, error) {
	raw, _, err := f.find(name, shape, Uint8Type)
	return raw, err
}

// Float32 gives a copy of a float32 tensor, or of a float16 one widened, which
// is exact. The shape is read as Int8 reads it.
func (f *File) Float32(name string, shape ...int) ([]float32, error) {
	raw, t, err := f.find(name, shape, Float32Type, Float16Type)
	if err != nil {
		return nil, err
	}
	numbers := make([]float32, len(raw)/t.Type.size())
	for i := range numbers {
		if t.Type == Float16Type {
			numbers[i] = widen(binary.LittleEndian.Uint16(raw[2*i:]))
		} else {
			numbers[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
		}
	}
	return numbers, nil
}

// JSON decodes a tensor of JSON as encoding/json does.
func (f *File) JSON(name string, into any) error {
	raw, _, err := f.find(name, nil, JSONType)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return f.damage(fmt.Sprintf("tensor %q cannot be decoded: %v", name, err))
	}
	return nil
}

// Tensor says what the tensor of that name is; false where there is none.
func (f *File) Tensor(name string) (Tensor, bool) {
	i, ok := f.index[name]
	if !ok {
		return Tensor{}, false
	}
	return f.manifest.Tensors[i], true
}

// find gives the bytes of a tensor of one of the types and of the shape, nil
// for any shape.
func (f *File) find(name string, shape []int, types ...Type) ([]byte, *Tensor, error) {
	i, ok := f.index[name]
	if !ok {
		return nil, nil, fmt.Errorf("weight file %q has no tensor %q; install the program again, which brings the file it needs", f.manifest.Name, name)
	}
	t := &f.manifest.Tensors[i]
	if !slices.Contains(types, t.Type) || (shape != nil && !slices.EqualFunc(t.Shape, shape, fits)) {
		return nil, nil, fmt.Errorf("weight file %q: tensor %q is %v %s, wanted %v %v; install the program again, which brings the file it needs",
			f.manifest.Name, name, t.Shape, t.Type, shape, types)
	}
	return f.payload[t.Offset:][:t.Bytes:t.Bytes], t, nil
}

func fits(length, wanted int) bool { return wanted == -1 || length == wanted }

// widen gives the number that 16 bits stand for: the exponent is moved to its
// place and the difference of the biases multiplied in, subnormals with it.
func widen(half uint16) float32 {
	sign, rest := uint32(half>>15)<<31, uint32(half&0x7fff)<<13
	if half&0x7c00 == 0x7c00 { // infinity and NaN
		return math.Float32frombits(sign | rest | 0xff<<23)
	}
	return math.Float32frombits(sign | math.Float32bits(math.Float32frombits(rest)*0x1p112))
}
