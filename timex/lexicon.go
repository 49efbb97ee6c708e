package timex

import (
	"strings"
	"sync"
)

// word names a word that the grammar asks for by itself.
type word uint16

const (
	_ word = iota
	wThe
	wA
	wThis
	wThat
	wLast
	wNext
	wPast
	wPrevious
	wComing
	wFollowing
	wLatest
	wCurrent
	wRecent
	wFuture
	wSame
	wIn
	wOn
	wAt
	wOf
	wTo
	wFrom
	wBy
	wFor
	wSince
	wUntil
	wDuring
	wBetween
	wAnd
	wOr
	wBefore
	wAfter
	wAgo
	wEarlier
	wLater
	wHence
	wEarly
	wMid
	wLate
	wSometime
	wEnd
	wStart
	wHalf
	wEvery
	wEach
	wOther
	wPer
	wMore
	wLess
	wThan
	wLeast
	wMost
	wNo
	wNot
	wUp
	wAs
	wMany
	wFar
	wLong
	wOver
	wUnder
	wAbout
	wNearly
	wSome
	wEstimated
	wOnly
	wMinimum
	wMaximum
	wSeveral
	wFew
	wCouple
	wSo
	wPlus
	wOld
	wFiscal
	wFull
	wToday
	wYesterday
	wTomorrow
	wTonight
	wNoon
	wMidnight
	wClock
	wAM
	wPM
	wAD
	wBC
	wChristmas
	wNew
	wEve
	wTime
	wTerm
	wPeriod
	wNear
	wOvernight
	wTimes
	wThen
	wWill
	wSaid
	wTitle
	wLabel
	wPoint
	wSquare
	wCubic
	wMetric
	wNautical
	wDegree
	wCelsius
	wFahrenheit
	wPeople
	wStrong
	wOpener
	wThing
	wWeak
	wOne
	wSecond
	wMLetter
	lastWord // how many there are
)

// entry is what the lexicon knows of a word.
type entry struct {
	kind  kind
	word  word
	n     int32
	value float64
	shape shape
}

// lexicon is built once, on first use: a few hundred words.
var lexicon = sync.OnceValue(func() map[string]entry {
	m := make(map[string]entry, 600)
	for w, e := range irregular {
		m[w] = e
	}
	for _, f := range functions {
		for s := range strings.FieldsSeq(f.words) {
			m[s] = entry{kind: kFunc, word: f.word}
		}
	}
	list(m, kSmall, 0, "zero", "one", "two", "three", "four", "five", "six",
		"seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
	list(m, kMonth, 1, "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december")
	list(m, kWeekday, 1, "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday")
	list(m, kOrdinal, 1, "first", "second", "third", "fourth", "fifth", "sixth",
		"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
		"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
		"nineteenth", "twentieth", "twenty-first")
	for i, s := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		v := 10 * (i + 2)
		m[s] = entry{kind: kTens, n: int32(v), value: float64(v)}
	}
	for i, s := range [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		m[s] = entry{kind: kTens, n: int32(10 * (i + 2)), shape: plural}
	}
	for g, s := range unitNames {
		for _, name := range s {
			m[name] = entry{kind: kUnit, n: int32(g)}
			m[name+"s"] = entry{kind: kUnit, n: int32(g), shape: plural}
		}
	}
	measureWords(m)
	m["m"] = entry{kind: kMeasure, word: wMLetter, n: metreMeasure}
	m["one"] = entry{kind: kSmall, word: wOne, n: 1, value: 1}
	m["second"] = entry{kind: kOrdinal, word: wSecond, n: 2, value: 2}
	return m
})

// list enters words that count up from first.
func list(m map[string]entry, k kind, first int, words ...string) {
	for i, s := range words {
		n := first + i
		m[s] = entry{kind: k, n: int32(n), value: float64(n)}
		if k == kWeekday {
			m[s+"s"] = entry{kind: k, n: int32(n), shape: plural}
		}
	}
}

// unitNames are the units of time in the singular; the plural adds an s.
var unitNames = map[grain][]string{
	secondGrain:  {"sec"},
	minuteGrain:  {"minute", "min"},
	hourGrain:    {"hour", "hr"},
	dayGrain:     {"day"},
	weekGrain:    {"week"},
	weekendGrain: {"weekend"},
	fortnight:    {"fortnight"},
	monthGrain:   {"month"},
	quarterGrain: {"quarter"},
	yearGrain:    {"year", "yr"},
	decadeGrain:  {"decade"},
	centuryGrain: {"century"},
	millennium:   {"millennium"},
}

// functions are the words the grammar asks for, by what they do for it. No
// word stands twice.
var functions = [...]struct {
	word  word
	words string
}{
	{wThe, "the"}, {wA, "a an"}, {wThis, "this"}, {wThat, "that those these"},
	{wLast, "last"}, {wNext, "next"}, {wPast, "past"},
	{wPrevious, "previous preceding prior"}, {wComing, "coming upcoming"},
	{wFollowing, "following"}, {wLatest, "latest"}, {wCurrent, "current"},
	{wRecent, "recent"}, {wFuture, "future"}, {wSame, "same"},
	{wIn, "in into within"}, {wOn, "on"}, {wAt, "at"}, {wOf, "of"},
	{wTo, "to through till"}, {wFrom, "from"}, {wBy, "by"}, {wFor, "for"},
	{wSince, "since"}, {wUntil, "until"}, {wDuring, "during throughout"},
	{wBetween, "between"}, {wAnd, "and"}, {wOr, "or"}, {wBefore, "before"},
	{wAfter, "after"}, {wAgo, "ago"}, {wEarlier, "earlier"}, {wLater, "later"}, {wHence, "hence"},
	{wEarly, "early"}, {wMid, "mid"}, {wLate, "late"}, {wSometime, "sometime"},
	{wEnd, "end close"},
	{wStart, "start beginning middle rest turn course remainder"},
	{wHalf, "half"}, {wEvery, "every"}, {wEach, "each"}, {wOther, "other"},
	{wPer, "per"}, {wMore, "more greater higher longer better further"},
	{wLess, "less fewer lower shorter smaller"}, {wThan, "than"},
	{wLeast, "least"}, {wMost, "most"}, {wNo, "no"}, {wNot, "not"}, {wUp, "up"},
	{wAs, "as"}, {wMany, "many much little high low"}, {wFar, "far"},
	{wLong, "long"}, {wOver, "over above exceeding"}, {wUnder, "under below"},
	{wAbout, "about around approximately roughly circa"},
	{wNearly, "nearly almost"}, {wSome, "some"}, {wEstimated, "estimated"},
	{wOnly, "only just exactly"}, {wMinimum, "minimum"}, {wMaximum, "maximum"},
	{wSeveral, "several"}, {wFew, "few"}, {wCouple, "couple"}, {wSo, "so"},
	{wPlus, "plus"}, {wOld, "old"}, {wFiscal, "fiscal"},
	{wFull, "full entire whole"}, {wToday, "today"}, {wYesterday, "yesterday"},
	{wTomorrow, "tomorrow"}, {wTonight, "tonight"}, {wNoon, "noon midday"},
	{wMidnight, "midnight"}, {wClock, "clock"}, {wAM, "am"}, {wPM, "pm"},
	{wAD, "ad ce"}, {wBC, "bc bce"}, {wChristmas, "christmas"}, {wNew, "new"},
	{wEve, "eve"}, {wTime, "time moment"}, {wTerm, "term"},
	{wPeriod, "period"}, {wNear, "near foreseeable immediate distant short"},
	{wOvernight, "overnight"}, {wTimes, "once twice times"}, {wThen, "then"},
	{wWill, "will ll shall expected scheduled due plans planned planning intends vowed"},
	{wSaid, "said told announced reported declared added was were had met " +
		"came went left fell began took made gave won lost held found broke " +
		"saw sent shot struck became ran hit"},
	{wTitle, "mr mrs ms theresa minister dr sen president"},
	{wLabel, "page article articles chapter section sections number numbers " +
		"nos flight route highway room version line phase aged age ages group " +
		"resolution paragraph para verse volume vol figure fig item rule unit " +
		"block reactor zone tel call phone pp annex clause gate channel level " +
		"stage step type model mark class category table season episode"},
	{wPoint, "points point"}, {wSquare, "square sq"}, {wCubic, "cubic cu"},
	{wMetric, "metric"}, {wNautical, "nautical"}, {wDegree, "degrees degree"},
	{wCelsius, "celsius centigrade"}, {wFahrenheit, "fahrenheit"},
	{wPeople, "people persons men women children troops soldiers civilians " +
		"fighters missiles rockets militants militiamen refugees prisoners " +
		"homes houses officers workers jobs members policemen protesters " +
		"demonstrators casualties warheads drones tanks vehicles centrifuges " +
		"residents families villagers households victims employees students " +
		"votes pages copies rounds bombs rifles weapons sorties marines"},
	{wStrong, "strong member nation person seat man vehicle ship"},
	{wOpener, "he she it they we i you there but if when while although " +
		"because with without against among including killing wounding its " +
		"his her their our all any both another additional has have is are"},
	{wThing, "thing who whose reason score"},
}
