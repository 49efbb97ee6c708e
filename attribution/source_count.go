package attribution

import "github.com/headwater-project/headwater"

// numbers are the number words that count sources.
var numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12}

// multiples multiply the number before them: "two dozen", "3 million".
var multiples = map[string]int{"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1000000}

// twos are other words for two.
var twos = set("both", "couple", "pair")

// shares are no counts of people: a third, 45 percent.
var shares = set("percent", "%", "per", "pct", "half", "third", "quarter", "percentage")

// most is the largest count that is read; more is no number of sources.
const most = 10000000

// count is the number of people that a phrase states, 0 where it states none: "at
// least three" are 3. A year, a rank, a share ("45 percent") or an upper bound is
// no count.
func (r *reader) count(m *mention) int {
	if r.twin(m) {
		return 2
	}
	if m.one || !m.plural && m.of.empty() && m.core >= 0 && m.class != peopleClass {
		return 0
	}
	total := 0
	for i := m.base.first; i < m.head; i++ {
		if r.uncounted(i) || total > 0 && outOf[r.low[i]] && r.whole(i+1) > 0 {
			return 0
		}
		if total == 0 {
			total = r.stated(i, m)
		}
	}
	alone := m.head == m.base.first || m.head+1 == m.base.last && m.of.empty()
	if total == 0 && alone {
		return r.statedAlone(m)
	}
	return total
}

// outOf stand between the parts of a share: "eight of ten voters".
var outOf = set("in", "of", "out")

// uncounted says whether the word at i makes a number no count of people.
func (r *reader) uncounted(i int) bool {
	low := r.low[i]
	return shares[low] && !r.halfDozen(i) || low == "fewer" || low == "less" || low == "up" && r.low[i+1] == "to"
}

func (r *reader) halfDozen(i int) bool {
	return r.low[i] == "half" && i+2 < len(r.low) && r.low[i+1] == "a" && r.low[i+2] == "dozen"
}

// stated is the number that begins at token i of a phrase, or 0.
func (r *reader) stated(i int, m *mention) int {
	n := r.whole(i)
	switch times := multiples[r.low[i+1]]; {
	case twos[r.low[i]]:
		return 2
	case r.halfDozen(i):
		return 6
	case n > 0 && times > 0 && i+1 < m.head:
		return min(n*times, most)
	case n > 0 && !r.year(i, m):
		return n
	}
	return 0
}

// statedAlone is the number that a phrase consists of: "both", "the two".
func (r *reader) statedAlone(m *mention) int {
	switch {
	case m.head == m.base.first && twos[r.low[m.head]]:
		return 2
	case m.of.empty() && r.tagOf(m.head) == headwater.NUM:
		return r.whole(m.head)
	}
	return 0
}

// whole reads token i as a whole number in words or digits, 0 for none.
func (r *reader) whole(i int) int {
	if n, ok := numbers[r.low[i]]; ok {
		return n
	}
	if r.syn.Tokens[i].Kind != headwater.NumberToken {
		return 0
	}
	n := 0
	for _, c := range r.low[i] {
		if c == ',' {
			continue
		}
		if c < '0' || c > '9' || n > most {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// year says whether the number at i is a year, or part of a name.
func (r *reader) year(i int, m *mention) bool {
	low := r.low[i]
	return len(low) == 4 && (low[:2] == "19" || low[:2] == "20") && r.syn.Tokens[i].Kind == headwater.NumberToken || r.entity[i] >= 0 && i+1 < m.base.last && r.entity[i+1] == r.entity[i]
}
