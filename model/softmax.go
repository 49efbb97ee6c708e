package model

import "math"

// LogSoftmax turns the scores of one choice into logarithms of probabilities. It gives
// the same bits on every processor; what is not a number counts as impossible, and a
// row of no numbers stays one. A probability is off by less than a millionth of itself.
func LogSoftmax(row []float32) {
	if len(row) == 0 {
		return
	}
	most := row[0]
	for _, v := range row {
		most = max(most, v)
	}
	sum := 0.0
	for _, v := range row {
		sum += float64(power(float32(float32(v-most) * log2e)))
	}
	shift := most + float32(math.Log(sum))
	for i := range row {
		row[i] -= shift
	}
}

const log2e = 1.44269504

// power is 2 to a power of 0 or less; below -120 it is 0. The series is that of
// e^(f ln 2) with f from -1/2 to 1/2.
func power(t float32) float32 {
	if !(t > -120) { // true for NaN
		return 0
	}
	n := int32(t - 0.5)
	f := t - float32(n)
	p := float32(0.00015469)
	for _, c := range [...]float32{0.00133395, 0.00961812, 0.05550411, 0.24022651, 0.69314718, 1} {
		p = float32(p*f) + c
	}
	return float32(p * math.Float32frombits(uint32(n+127)<<23))
}
