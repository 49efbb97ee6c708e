package timex

// irregular are words that carry a value or a shape of their own.
var irregular = map[string]entry{
	"jan": {kind: kMonth, n: 1, shape: short}, "feb": {kind: kMonth, n: 2, shape: short},
	"mar": {kind: kMonth, n: 3, shape: short}, "apr": {kind: kMonth, n: 4, shape: short},
	"jun": {kind: kMonth, n: 6, shape: short}, "jul": {kind: kMonth, n: 7, shape: short},
	"aug": {kind: kMonth, n: 8, shape: short}, "sep": {kind: kMonth, n: 9, shape: short},
	"sept": {kind: kMonth, n: 9, shape: short}, "oct": {kind: kMonth, n: 10, shape: short},
	"nov": {kind: kMonth, n: 11, shape: short}, "dec": {kind: kMonth, n: 12, shape: short},
	"mon": {kind: kWeekday, n: 1, shape: short}, "tue": {kind: kWeekday, n: 2, shape: short},
	"tues": {kind: kWeekday, n: 2, shape: short}, "wed": {kind: kWeekday, n: 3, shape: short},
	"thu": {kind: kWeekday, n: 4, shape: short}, "thur": {kind: kWeekday, n: 4, shape: short},
	"thurs": {kind: kWeekday, n: 4, shape: short}, "fri": {kind: kWeekday, n: 5, shape: short},
	"sat": {kind: kWeekday, n: 6, shape: short}, "sun": {kind: kWeekday, n: 7, shape: short},

	"hundred": {kind: kMult, value: 1e2}, "thousand": {kind: kMult, value: 1e3},
	"million": {kind: kMult, value: 1e6}, "billion": {kind: kMult, value: 1e9},
	"trillion": {kind: kMult, value: 1e12}, "dozen": {kind: kMult, value: 12},
	"lakh": {kind: kMult, value: 1e5}, "crore": {kind: kMult, value: 1e7},
	"bn": {kind: kMult, value: 1e9}, "tn": {kind: kMult, value: 1e12}, "mn": {kind: kMult, value: 1e6},
	"hundreds": {kind: kMults, value: 1e2}, "thousands": {kind: kMults, value: 1e3},
	"millions": {kind: kMults, value: 1e6}, "billions": {kind: kMults, value: 1e9},
	"trillions": {kind: kMults, value: 1e12}, "dozens": {kind: kMults, value: 12},
	"scores": {kind: kMults, value: 20}, "tens": {kind: kMults, value: 10},

	"thirtieth": {kind: kOrdinal, n: 30, value: 30}, "thirty-first": {kind: kOrdinal, n: 31, value: 31},
	"seconds":   {kind: kUnit, n: int32(secondGrain), shape: plural},
	"centuries": {kind: kUnit, n: int32(centuryGrain), shape: plural},
	"millennia": {kind: kUnit, n: int32(millennium), shape: plural},

	"spring": {kind: kSeason, n: 0}, "summer": {kind: kSeason, n: 1}, "fall": {kind: kSeason, n: 2},
	"autumn": {kind: kSeason, n: 2}, "winter": {kind: kSeason, n: 3},
	"summers": {kind: kSeason, n: 1, shape: plural}, "winters": {kind: kSeason, n: 3, shape: plural},

	"morning": {kind: kPart, n: 0}, "afternoon": {kind: kPart, n: 1},
	"evening": {kind: kPart, n: 2}, "night": {kind: kPart, n: 3},
	"mornings": {kind: kPart, n: 0, shape: plural}, "afternoons": {kind: kPart, n: 1, shape: plural},
	"evenings": {kind: kPart, n: 2, shape: plural}, "nights": {kind: kPart, n: 3, shape: plural},

	"hourly": {kind: kFreq, n: int32(hourGrain)}, "daily": {kind: kFreq, n: int32(dayGrain)},
	"weekly": {kind: kFreq, n: int32(weekGrain)}, "monthly": {kind: kFreq, n: int32(monthGrain)},
	"quarterly": {kind: kFreq, n: int32(quarterGrain)}, "yearly": {kind: kFreq, n: int32(yearGrain)},
	"annual": {kind: kFreq, n: int32(yearGrain)}, "annually": {kind: kFreq, n: int32(yearGrain)},
	"nightly": {kind: kFreq, n: int32(dayGrain)},

	"now": {kind: kRef, n: presentRef}, "currently": {kind: kRef, n: presentRef},
	"nowadays": {kind: kRef, n: presentRef}, "presently": {kind: kRef, n: presentRef},
	"already": {kind: kRef, word: wWeak, n: presentRef}, "yet": {kind: kRef, word: wWeak, n: presentRef},
	"recently": {kind: kRef, n: pastRef}, "previously": {kind: kRef, n: pastRef},
	"formerly": {kind: kRef, n: pastRef}, "lately": {kind: kRef, n: pastRef},
	"soon": {kind: kRef, n: futureRef}, "someday": {kind: kRef, n: futureRef},

	"gmt": {kind: kZone, n: 1}, "utc": {kind: kZone, n: 1}, "est": {kind: kZone}, "edt": {kind: kZone},
	"et": {kind: kZone}, "cst": {kind: kZone}, "cdt": {kind: kZone}, "ct": {kind: kZone}, "mst": {kind: kZone}, "mdt": {kind: kZone},
	"pst": {kind: kZone}, "pdt": {kind: kZone}, "pt": {kind: kZone}, "bst": {kind: kZone}, "cet": {kind: kZone}, "cest": {kind: kZone},
	"eet": {kind: kZone}, "eest": {kind: kZone}, "msk": {kind: kZone}, "ist": {kind: kZone}, "jst": {kind: kZone},
	"kst": {kind: kZone}, "aest": {kind: kZone}, "aedt": {kind: kZone}, "irst": {kind: kZone}, "zulu": {kind: kZone, n: 1}, "local": {kind: kZone, n: 2},

	"quarters": {kind: kUnit, n: int32(quarterGrain), shape: plural},
}
