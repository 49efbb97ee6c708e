package timex

import "strings"

// money reads the name of a currency: "dollars", "pounds" behind millions.
func (r *reader) money(s *stated, j int) {
	l := r.at(j)
	switch code := currencies[l.n].code; {
	case code != "":
		s.unit, s.code, s.next = moneyMeasure, code, j+1
	case l.n != poundMoney:
	case r.at(j+1).kind == kMoney && currencies[r.at(j+1).n].code == "GBP":
		s.unit, s.code, s.next = moneyMeasure, "GBP", j+2
	case s.scale >= 1e6:
		s.unit, s.code, s.next = moneyMeasure, "GBP", j+1
	default:
		s.unit, s.next = poundMeasure, j+1
	}
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
	if l.end-l.start != 3 || !l.has(upper) || r.at(i+1).has(upper) || r.at(i-1).has(upper) || r.at(i+2).has(upper) {
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
		if code := currencies[l.n].code; code != "" {
			s.unit, s.code, s.next = moneyMeasure, code, s.next+2
		}
	}
}
