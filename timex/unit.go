package timex

// unit reads the unit behind the number of s.
func (r *reader) unit(s *stated) {
	j := s.next
	l := r.at(j)
	switch next := r.percent(j); {
	case next > 0:
		s.unit, s.next, s.points = percentMeasure, next, r.is(next-1, wPoint)
	case l.mark('°'):
		r.degrees(s, j+1)
	case l.word == wMLetter:
		r.letterM(s, j)
	case l.kind == kMeasure:
		r.measure(s, j)
	case l.kind == kMoney:
		r.money(s, j)
	case l.word == wSquare || l.word == wCubic || l.word == wMetric || l.word == wNautical:
		r.compoundUnit(s, j)
	case l.word == wDegree:
		r.degrees(s, j+1)
	case l.word == wCelsius, l.word == wFahrenheit:
		r.degrees(s, j)
	case l.word == wSaid && s.scale >= 1e6 && r.spelled(j) == "won":
		s.unit, s.code, s.next = moneyMeasure, "KRW", j+1
	case l.word == wOf:
		r.ofMoney(s)
	case l.kind == kOther:
		if code := r.isoCode(j); code != "" {
			s.unit, s.code, s.next = moneyMeasure, code, j+1
			return
		}
		r.adjective(s, j)
	}
}

// percent gives the index after "%", "per cent", "percentage point", or 0.
func (r *reader) percent(j int) int {
	l, next := r.at(j), r.at(j+1)
	switch {
	case l.mark('%'):
		return j + 1
	case l.word == wPer && next.kind == kMoney && next.n == centMoney:
		return j + 2
	case l.kind == kOther && next.word == wPoint && r.spelled(j) == "percentage":
		return j + 2
	}
	return 0
}

// measure reads a unit of one word and "per hour" behind it.
func (r *reader) measure(s *stated, j int) {
	l := r.at(j)
	if l.has(upper) && l.end-l.start == 2 && l.n == nauticalMile {
		return
	}
	s.unit, s.next = int(l.n), j+1
	if in := r.at(j + 1); l.n == footMeasure && in.kind == kNumber && r.at(j+2).kind == kMeasure && r.at(j+2).n == inchMeasure {
		s.low, s.high, s.next = s.low+in.value/12, s.high+in.value/12, j+3
		return
	}
	if l.n == percentMeasure {
		s.next = r.skip(j+1, wPoint)
		return
	}
	if speed, next := r.perHour(l.n, j+1); next > 0 {
		s.unit, s.next = speed, next
	}
}

// perHour reads "per hour", "an hour", "/h" behind a length.
func (r *reader) perHour(n int32, j int) (int, int) {
	k := r.skip(j, wPer, wA)
	if k == j {
		if k = r.skipMark(j, '/'); k == j {
			return 0, 0
		}
	}
	u := r.at(k)
	hour := u.kind == kUnit && grain(u.n) == hourGrain || u.end-u.start == 1 && r.text[u.start] == 'h'
	if speed := speeds[n]; hour && speed > 0 {
		return speed, k + 1
	}
	second := u.word == wSecond || u.kind == kUnit && grain(u.n) == secondGrain || u.end-u.start == 1 && r.text[u.start] == 's'
	if second && n == metreMeasure {
		return metrePerSecond, k + 1
	}
	return 0, 0
}

// compoundUnit reads "square kilometers", "cubic meters", "metric tons",
// "nautical miles".
func (r *reader) compoundUnit(s *stated, j int) {
	w, u := r.at(j).word, r.at(j+1)
	if u.kind != kMeasure {
		return
	}
	unit := 0
	switch {
	case w == wSquare:
		unit = squares[u.n]
	case w == wCubic:
		unit = cubes[u.n]
	case w == wMetric && u.n == tonMeasure:
		unit = tonneMeasure
	case w == wNautical && u.n == mileMeasure:
		unit = nauticalMile
	}
	if unit > 0 {
		s.unit, s.next = unit, j+2
	}
}

// degrees reads "Celsius", "C", "Fahrenheit" behind "degrees" or a degree sign.
func (r *reader) degrees(s *stated, j int) {
	l := r.at(j)
	letter := byte(0)
	if l.end-l.start == 1 {
		letter = r.text[l.start]
	}
	switch {
	case l.word == wCelsius || letter == 'C':
		s.unit, s.next = celsiusMeasure, j+1
	case l.word == wFahrenheit || letter == 'F':
		s.unit, s.next = fahrenheitMeasure, j+1
	}
}

// letterM reads "m": million before a counted noun, else metre.
func (r *reader) letterM(s *stated, j int) {
	switch next := r.at(j + 1); {
	case next.word == wPeople || next.kind == kMoney:
		s.low, s.high, s.scale, s.next = s.low*1e6, s.high*1e6, 1e6, j+1
		if next.kind == kMoney {
			r.money(s, j+1)
		}
	case !r.at(j).has(capital):
		s.unit, s.next = metreMeasure, j+1
	}
}
