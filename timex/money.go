package timex

import "strings"

// money reads the name of a currency: "dollars", "pounds" behind millions.
func (r *reader) money(s *stated, j int) {
	l := r.at(j)
	switch code := currencies[l.n].code; {
	case code != "":
		s.unit, s.code, s.next = moneyMeasure, code, j+1
	case l.n != poundMoney && (l.n != centMoney || !l.has(capital)): // 50 Cent is a man
		s.unit, s.next = moneyMeasure, j+1
		s.code, s.before = r.coin(l.n)
	case l.n == centMoney:
	case r.at(j+1).kind == kMoney && currencies[r.at(j+1).n].code == "GBP":
		s.unit, s.code, s.next = moneyMeasure, "GBP", j+2
	case s.scale >= 1e6:
		s.unit, s.code, s.next = moneyMeasure, "GBP", j+1
	default:
		s.unit, s.next = poundMeasure, j+1
	}
}

// marked says whether a currency stands before the number at j.
func (r *reader) marked(j int) bool {
	code, _ := r.currencyMark(j)
	return code != ""
}

// coin is the currency that a shared name stands for: the one that the text
// named last with its country, "Mexican pesos ... 500 pesos", else the bare name.
func (r *reader) coin(n int32) (unit string, before bool) {
	if code := r.frame.coins[n]; code != "" {
		return code, true
	}
	unit, _, _ = strings.Cut(currencies[n].words, " ")
	return unit, false
}

// adjective reads "Iranian rials", "U.S. dollars", "Hong Kong dollars".
func (r *reader) adjective(s *stated, j int) {
	if !r.at(j).has(capital) {
		return
	}
	k := j + 1
	if r.at(k).kind == kOther && r.at(k).has(capital) {
		k++
	}
	l := r.at(k)
	if l.kind != kMoney && r.spelled(k) != "won" {
		return
	}
	noun := strings.TrimSuffix(strings.ToLower(r.spelled(k)), "s")
	name := strings.ToLower(r.text[r.at(j).start:r.at(k-1).end])
	code := adjectives[name+" "+noun]
	switch {
	case code != "":
	case noun == "dollar" && (name == "us" || name == "u.s." || name == "american"):
		code = "USD"
	default:
		return
	}
	if l.kind == kMoney && currencies[l.n].code == "" && l.n != poundMoney {
		if r.frame.coins == nil {
			r.frame.coins = make(map[int32]string)
		}
		r.frame.coins[l.n] = code
	}
	s.unit, s.code, s.next = moneyMeasure, code, k+1
}

// currencyMark reads "$", "US$", "A$", "€", "EUR", "GHS", "Tk" before a number.
func (r *reader) currencyMark(i int) (string, int) {
	l := r.at(i)
	switch l.kind {
	case kPunct:
		if code := currencyMarks[l.n]; code != "" {
			return code, i + 1
		}
	case kOther:
		if r.at(i+1).mark('$') && r.at(i+1).start == l.end {
			if code := dollars(r.spelled(i)); code != "" {
				return code, i + 2
			}
			return "", i
		}
		if j := r.rupees(i); j > 0 {
			code, _ := r.coin(rupeeMoney)
			return code, j
		}
		if r.at(i+1).kind != kNumber || r.at(i+1).has(hyphen) {
			return "", i
		}
		if code := r.isoCode(i); code != "" {
			return code, i + 1
		}
		if code := abbreviations[r.spelled(i)]; code != "" {
			return code, i + 1
		}
	case kMoney:
		if code := currencies[l.n].code; code != "" && l.has(upper) && strings.EqualFold(code, r.spelled(i)) && r.at(i+1).kind == kNumber {
			return code, i + 1
		}
	}
	return "", i
}

// rupees gives the index of the number behind "Rs" or "Rs.", or 0.
func (r *reader) rupees(i int) int {
	if s := r.spelled(i); s != "Rs" && s != "Re" {
		return 0
	}
	j := i + 1
	if r.at(j).mark('.') && r.at(j).start == r.at(i).end {
		j++
	}
	if r.at(j).kind != kNumber || r.at(j).has(hyphen) {
		return 0
	}
	return j
}

// dollars are the letters before a dollar sign that tell whose it is.
func dollars(s string) string {
	switch s {
	case "US", "U.S.":
		return "USD"
	case "A", "AU":
		return "AUD"
	case "C", "CA":
		return "CAD"
	case "NZ":
		return "NZD"
	case "HK":
		return "HKD"
	case "S":
		return "SGD"
	case "R":
		return "BRL"
	}
	return ""
}

// isoCode is the code that stands at i in capitals, outside a line of capitals,
// where it may be a word.
func (r *reader) isoCode(i int) string {
	l := r.at(i)
	if l.end-l.start != 3 || !l.has(upper) || r.at(i+1).has(upper) || r.at(i-1).has(upper) || r.at(i+1).kind != kPunct && r.at(i+2).has(upper) {
		return ""
	}
	if k := strings.Index(isoCodes, r.spelled(i)); k > 0 && isoCodes[k-1] == ' ' && isoCodes[k+3] == ' ' {
		return isoCodes[k : k+3]
	}
	return ""
}

// ofMoney reads "of dollars" behind "millions" and "of pesos" behind a half.
func (r *reader) ofMoney(s *stated) {
	if l := r.at(s.next + 1); r.is(s.next, wOf) && l.kind == kMoney && s.scale > 0 {
		code, before := currencies[l.n].code, false
		if code == "" && l.n != poundMoney && l.n != centMoney {
			code, before = r.coin(l.n)
		}
		if code != "" {
			s.unit, s.code, s.before, s.next = moneyMeasure, code, before, s.next+2
		}
	}
}
