package syntax

// view is what stands around a gap.
type view struct {
	b3, b2, b1 trait // tokens before it
	a1, a2, a3 trait // tokens after it
	word       trait // the last word before it
	next       trait // the first word after it
	first      trait // the first token of the sentence
	after      trait // the first token after the capitalised words that follow
	names      uint64
	rule       uint64
	length     uint64 // tokens of the sentence so far, in steps
	ahead      uint64 // tokens to the next stop, in steps
	item       uint64
}

// look gathers what stands around the gap behind token i.
func (w *walker) look(i int) view {
	for w.stop <= i || w.stop < len(w.traits) && !w.traits[w.stop].guise.stops() {
		w.stop++
	}
	v := view{
		b3: w.at(i - 2), b2: w.at(i - 1), b1: w.at(i), a1: w.at(i + 1), a2: w.at(i + 2), a3: w.at(i + 3),
		first: w.at(w.start), length: steps(i + 1 - w.start), ahead: steps(w.stop - i),
	}
	k := i
	for k > max(i-4, w.start) && w.traits[k].guise.mark() {
		k--
	}
	v.word = w.traits[k]
	k = i + 1
	for k < min(i+4, len(w.traits)-1) && w.traits[k].guise.mark() {
		k++
	}
	v.next = w.traits[k]
	for k = i + 1; k < min(i+6, len(w.traits)) && w.traits[k].guise.capital(); k++ {
		v.names++
	}
	v.after = w.at(k)
	v.item = w.listed(v.a1.guise, v.a2.guise)
	if w.rules[i] {
		v.rule = 1
	}
	return v
}

// at gives the trait of token i of the block, or that of its edge.
func (w *walker) at(i int) trait {
	if uint(i) >= uint(len(w.traits)) {
		return trait{}
	}
	return w.traits[i]
}

// listed says whether the number or bullet of a list's item follows.
func (w *walker) listed(a1, a2 guise) uint64 {
	switch {
	case a1 == number && (a2 == stop || a2 == closeBracket || a2 == dash):
		return 1 + uint64(min(w.items, 2))
	case a1 == bullet || a1 == dash:
		return 4
	}
	return 0
}

// steps sorts a count into a few steps.
func steps(n int) uint64 {
	switch {
	case n <= 3:
		return uint64(n)
	case n <= 6:
		return 4
	case n <= 12:
		return 5
	case n <= 24:
		return 6
	case n <= 48:
		return 7
	}
	return 8
}

// features fills in the hashes of what is seen around the gap behind token i:
// forms, guises and counts, alone and together. Each kind has a number of its
// own; small parts share a word.
func (w *walker) features(i int) {
	v := w.look(i)
	w.gap.Features = w.gap.Features[:0]
	b3, b2, b1 := uint64(v.b3.guise), uint64(v.b2.guise), uint64(v.b1.guise)
	a1, a2, a3 := uint64(v.a1.guise), uint64(v.a2.guise), uint64(v.a3.guise)
	gap := b1<<8 | a1
	w.add(1, gap, v.rule<<8|w.blankBehind(i))
	w.add(2, uint64(v.b1.form), b1)
	w.add(3, uint64(v.a1.form), a1)
	w.add(4, uint64(v.b2.form), uint64(v.b1.form))
	w.add(5, uint64(v.a1.form), uint64(v.a2.form))
	w.add(6, gap, b2)
	w.add(7, gap, a2)
	w.add(8, gap, b2<<8|a2)
	w.add(9, gap, b3<<8|b2)
	w.add(10, gap, a2<<8|a3)
	w.add(11, uint64(v.word.form), b1)
	w.add(12, gap, uint64(v.word.guise)<<8|uint64(v.next.guise))
	w.add(13, gap, v.length)
	w.add(14, gap, v.ahead)
	w.add(15, gap, uint64(v.first.guise)<<8|v.length)
	w.add(16, uint64(v.first.form), b1)
	w.add(17, v.rule<<8|a1, w.tone)
	w.add(18, uint64(v.b2.form), gap)
	w.add(19, uint64(v.b1.form), a1<<8|a2)
	w.add(20, gap, v.length<<16|v.ahead<<8|w.tone)
	w.add(21, uint64(v.after.form), b1<<8|v.names)
	w.add(22, gap, steps(min(w.stops, 1)))
	w.add(23, gap, v.item)
}

// add appends the hash of the feature of a kind with its parts.
func (w *walker) add(kind, a, b uint64) {
	h := (kind<<56 ^ a) * 0x9e3779b97f4a7c15
	h = (h ^ h>>32 ^ b) * 0xd6e8feb86659fd93
	h = (h ^ h>>32) * 0xd6e8feb86659fd93
	w.gap.Features = append(w.gap.Features, uint32(h>>32))
}
