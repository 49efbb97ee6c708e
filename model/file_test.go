package model

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// tiny was written by training/syntax/weights_test.py.
//
//go:embed testdata/tiny.hw
var tiny []byte

func TestReadsWhatPythonWrote(t *testing.T) {
	f := opened(t, tiny)
	m := f.Manifest()
	if m.Name != "tiny" || m.Version != "0.1" || m.Seed != 7 || m.Scores["none.accuracy"] != 0.5 ||
		!slices.Equal(m.Corpora, []Corpus{{"none", "made up"}}) || !strings.Contains(string(m.Architecture), `"größer"`) {
		t.Errorf("manifest: %+v", m)
	}
	if want := fmt.Sprintf("%x", sha256.Sum256(tiny[:len(tiny)-32])); f.SHA256() != want {
		t.Errorf("hash %s, want %s", f.SHA256(), want)
	}
	weights, err := f.Int8("weights", 3, -1)
	expect(t, weights, []int8{-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5}, err)
	raw, err := f.Uint8("bytes")
	expect(t, raw, []uint8{0, 128, 255}, err)
	scale, err := f.Float32("scale", 1, 3)
	expect(t, scale, []float32{0.5, -1.25, 3e38}, err)
	half, err := f.Float32("half", 4)
	expect(t, half, []float32{1, -0.333251953125, 0x1p-24, 65504}, err)
	empty, err := f.Float32("empty", 0, 4)
	expect(t, empty, []float32{}, err)
	words, err := f.Strings("words")
	var texts []string
	for i := range words.Len() {
		texts = append(texts, words.At(i))
	}
	expect(t, texts, []string{"", "Tehran", "naïve", "日本"}, err)
	var table struct{ A []int }
	err = f.JSON("table", &table)
	expect(t, table.A, []int{1, 2}, err)
}

func opened(t *testing.T, data []byte) *File {
	t.Helper()
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func expect[E comparable](t *testing.T, got, want []E, err error) {
	t.Helper()
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, want %v (error %v)", got, want, err)
	}
}

func TestInt8LiesInTheFile(t *testing.T) {
	data := bytes.Clone(tiny)
	w, err := opened(t, data).Int8("weights")
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(data, []byte{0xfa, 0xfb, 0xfc})
	data[at] = 9
	if w[0] != 9 {
		t.Errorf("the weights are a copy: %d", w[0])
	}
}

func TestAsksForWhatIsNotThere(t *testing.T) {
	f := opened(t, tiny)
	_, e1 := f.Int8("missing")
	_, e2 := f.Int8("scale")
	_, e3 := f.Int8("weights", 4, 3)
	_, e4 := f.Float32("weights")
	_, e5 := f.Strings("table")
	_, e6 := f.Int8("weights", 3)
	e7 := f.JSON("words", new(any))
	var numbers []int
	e8 := f.JSON("table", &numbers)
	for i, err := range []error{e1, e2, e3, e4, e5, e6, e7, e8} {
		if err == nil || !strings.Contains(err.Error(), `"tiny"`) || !strings.Contains(err.Error(), "install the program again") {
			t.Errorf("request %d: %v", i+1, err)
		}
	}
	if got, ok := f.Tensor("weights"); !ok || !slices.Equal(got.Shape, []int{3, 4}) {
		t.Errorf("tensor: %+v, %v", got, ok)
	}
	if _, ok := f.Tensor("missing"); ok {
		t.Error("a tensor that is not there")
	}
}

// TestDamageIsRefused changes every byte and cuts at every length.
func TestDamageIsRefused(t *testing.T) {
	for i := range tiny {
		data := bytes.Clone(tiny)
		data[i] ^= 0x20
		refused(t, fmt.Sprintf("byte %d", i), data)
		refused(t, fmt.Sprintf("first %d", i), tiny[:i])
	}
	refused(t, "nothing", nil)
	refused(t, "one byte more", append(bytes.Clone(tiny), 0))
}

func refused(t *testing.T, what string, data []byte) *DamageError {
	t.Helper()
	var damage *DamageError
	if f, err := Open(data); !errors.As(err, &damage) || f != nil {
		t.Errorf("%s: %v, want a DamageError", what, err)
		return &DamageError{}
	}
	return damage
}

func TestDamageSaysWhatToDo(t *testing.T) {
	data := bytes.Clone(tiny)
	data[len(data)-40] ^= 1 // in the payload
	text := refused(t, "payload", data).Error()
	for _, part := range []string{
		`"tiny"`, fmt.Sprintf("%x", tiny[len(tiny)-32:]), fmt.Sprintf("%x", sha256.Sum256(data[:len(data)-32])),
		"install the program again", `"python training/syntax/weights_test.py --update"`,
	} {
		if !strings.Contains(text, part) {
			t.Errorf("%s\nlacks %s", text, part)
		}
	}
}

// sealed makes a file of a manifest and a payload, with the right hash.
func sealed(manifest string, payload []byte) []byte {
	data := fmt.Appendf(nil, "%s%010d\n%s", magic, len(manifest), manifest)
	data = append(data, make([]byte, (alignment-len(data)%alignment)%alignment)...)
	return reseal(append(append(data, payload...), make([]byte, sha256.Size)...))
}

// reseal gives the file the hash of what it holds.
func reseal(data []byte) []byte {
	body := data[:len(data)-sha256.Size]
	sum := sha256.Sum256(body)
	return append(bytes.Clone(body), sum[:]...)
}

func tensors(list ...Tensor) string {
	text, _ := json.Marshal(Manifest{Name: "hostile", Tensors: list})
	return string(text)
}

func TestHostileManifests(t *testing.T) {
	payload := make([]byte, 128)
	good := Tensor{"a", Int8Type, []int{8, 16}, 0, 128}
	opened(t, sealed(tensors(good), payload))
	for name, change := range map[string]func(*Tensor){
		"negative length":   func(t *Tensor) { t.Shape = []int{-8, -16} },
		"product overflows": func(t *Tensor) { t.Shape = []int{math.MaxInt/2 + 1, 4, 32} },
		"product wraps":     func(t *Tensor) { t.Shape = []int{1 << 16, 1 << 16, 1 << 16, 1 << 16} },
		"too short":         func(t *Tensor) { t.Bytes = 127 },
		"negative bytes":    func(t *Tensor) { t.Bytes = -1 },
		"beyond the end":    func(t *Tensor) { t.Offset = 64 },
		"far beyond":        func(t *Tensor) { t.Offset = math.MaxInt &^ 63 },
		"negative offset":   func(t *Tensor) { t.Offset = -64 },
		"off the grid":      func(t *Tensor) { t.Offset, t.Shape, t.Bytes = 1, []int{1}, 1 },
		"unknown type":      func(t *Tensor) { t.Type = "int3" },
		"wrong type":        func(t *Tensor) { t.Type = Float32Type },
	} {
		bad := good
		change(&bad)
		refused(t, name, sealed(tensors(bad), payload))
	}
	half := Tensor{"a", Int8Type, []int{64}, 0, 64}
	refused(t, "twice", sealed(tensors(half, Tensor{"a", Int8Type, []int{64}, 64, 64}), payload))
	refused(t, "one over the other", sealed(tensors(half, Tensor{"b", Int8Type, []int{64}, 0, 64}), payload))
	refused(t, "not JSON", sealed("{", payload))
	refused(t, "no tensors but a number", sealed(`{"tensors":3}`, payload))
	text := refused(t, "hostile", sealed(tensors(half, half), payload)).Error()
	if !strings.Contains(text, `"hostile"`) {
		t.Error(text)
	}
}

func TestHostileStrings(t *testing.T) {
	for name, c := range map[string]struct {
		count   int
		payload []byte
		ok      bool
	}{
		"none":              {0, []byte{0, 0, 0, 0}, true},
		"one":               {1, []byte{0, 0, 0, 0, 2, 0, 0, 0, 'h', 'i'}, true},
		"nothing at all":    {0, nil, false},
		"too many":          {9, []byte{0, 0, 0, 0, 2, 0, 0, 0, 'h', 'i'}, false},
		"beyond the end":    {1, []byte{0, 0, 0, 0, 3, 0, 0, 0, 'h', 'i'}, false},
		"before the end":    {1, []byte{0, 0, 0, 0, 1, 0, 0, 0, 'h', 'i'}, false},
		"late start":        {1, []byte{1, 0, 0, 0, 2, 0, 0, 0, 'h', 'i'}, false},
		"backwards":         {2, []byte{0, 0, 0, 0, 9, 0, 0, 0, 2, 0, 0, 0, 'h', 'i'}, false},
		"cut in the offset": {1, []byte{0, 0, 0, 0, 2, 0}, false},
	} {
		data := sealed(tensors(Tensor{"s", StringsType, []int{c.count}, 0, len(c.payload)}), c.payload)
		f, err := Open(data)
		if err == nil {
			_, err = f.Strings("s")
		}
		if (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := (Strings{}).Len(); n != 0 {
		t.Errorf("the zero Strings has %d", n)
	}
}

func TestWidensEveryHalf(t *testing.T) {
	for bits := range 1 << 16 {
		h := uint16(bits)
		exponent, fraction := int(h>>10&31), float64(h&1023)/1024
		want := math.Ldexp(1+fraction, exponent-15)
		switch {
		case exponent == 0:
			want = math.Ldexp(fraction, -14)
		case exponent == 31 && fraction == 0:
			want = math.Inf(1)
		case exponent == 31:
			want = math.NaN()
		}
		got := float64(widen(h))
		if math.Abs(got) != want && !(got != got && want != want) || math.Signbit(got) != (h>>15 == 1) {
			t.Fatalf("%04x is %v, want %v", h, got, want)
		}
	}
}

// FuzzOpen reads any bytes as they are, and again with their hash put right.
func FuzzOpen(f *testing.F) {
	f.Add(tiny)
	f.Add(sealed(tensors(Tensor{"s", StringsType, []int{1}, 0, 10}), []byte{0, 0, 0, 0, 2, 0, 0, 0, 'h', 'i'}))
	f.Add(sealed(tensors(Tensor{"j", JSONType, nil, 0, 2}), []byte("{}")))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(data)
		if err == nil {
			readAll(t, file)
		}
		if len(data) < sha256.Size {
			return
		}
		if file, err = Open(reseal(data)); err == nil {
			readAll(t, file)
		}
	})
}

// readAll takes every tensor in every way; each fits one way at most, except
// that damage inside strings and JSON comes out only here.
func readAll(t *testing.T, f *File) {
	for _, tensor := range f.Manifest().Tensors {
		ways := 0
		if v, err := f.Int8(tensor.Name); err == nil {
			ways += must(t, len(v) == tensor.Bytes)
		}
		if v, err := f.Uint8(tensor.Name); err == nil {
			ways += must(t, len(v) == tensor.Bytes)
		}
		if v, err := f.Float32(tensor.Name); err == nil {
			ways += must(t, len(v)*tensor.Type.size() == tensor.Bytes)
		}
		if v, err := f.Strings(tensor.Name); err == nil {
			total := 0
			for i := range v.Len() {
				total += len(v.At(i))
			}
			ways += must(t, v.Len() == tensor.Shape[0] && total+4*v.Len()+4 == tensor.Bytes)
		}
		if f.JSON(tensor.Name, new(any)) == nil {
			ways++
		}
		if ways > 1 || (ways == 0 && tensor.Type.size() > 0) {
			t.Errorf("tensor %+v was read in %d ways", tensor, ways)
		}
	}
}

func must(t *testing.T, ok bool) int {
	t.Helper()
	if !ok {
		t.Error("a tensor has not the size that the manifest says")
	}
	return 1
}
