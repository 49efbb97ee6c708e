package timex

import "testing"

type spoken struct{ text, want string }

func check(t *testing.T, published string, days bool, cases []spoken) {
	t.Helper()
	for _, c := range cases {
		if got := shown(report(published, c.text), days); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestAnchors reads what counts from another time: one of its own paragraph, or the
// day of publication.
func TestAnchors(t *testing.T) {
	check(t, friday, false, []spoken{
		{"The mill shut in May 2014.\n\nEighteen months later it stood empty.", "May 2014=DATE 2014-05; Eighteen months later=DATE"},
		{"The mill shut in May 2014. Eighteen months later it stood empty.", "May 2014=DATE 2014-05; Eighteen months later=DATE 2015-11"},
		{"The mill shut on 3 May 2014.\n\nThe next day it rained.", "3 May 2014=DATE 2014-05-03; The next day=DATE"},
		{"The mill shut in 2018. The following year it burned.", "2018=DATE 2018; The following year=DATE"},
		{"The mill burned on Sept. 5.", "Sept. 5=DATE XXXX-09-05"},
		{"They left a day prior to June 5, 2018, and a day prior to the vote.", "a day prior=DATE 2018-06-04; June 5, 2018=DATE 2018-06-05; a day prior=DATE"},
		{"They need at least 30 days prior notice.", "at least 30 days=DURATION P30D"},
		{"They may vote as soon as Monday.", "Monday=DATE 2018-09-03"},
		{"Following Monday's debate, they left. The following Monday they came.", "Monday=DATE 2018-08-27; The following Monday=DATE 2018-09-03"},
	})
	check(t, "", false, []spoken{
		{"He left last December, or last summer.", "last December=DATE XXXX-12; last summer=DATE XXXX-SU"},
		{"Title\n\nThe fair ran in 2016, between May 1 and June 6.", "2016=DATE 2016; May 1 and June 6=DATE XXXX-05-01/XXXX-06-06"},
	})
}

// TestOpen reads dates of no one year, and those with one end.
func TestOpen(t *testing.T) {
	check(t, friday, true, []spoken{
		{"In summer the lake is low. In summer the lake rose and dried.", "summer=DATE XXXX-SU [..]; summer=DATE 2018-SU [..]"},
		{"The feast falls on June 5 every year.", "June 5=DATE XXXX-06-05 [..]; every year=SET P1Y [..]"},
		{"The lake usually freezes in January.", "January=DATE XXXX-01 [..]"},
		{"The plant is to close by 2030, by the end of 2031 at the latest.", "2030=DATE 2030 [..2030-12-31]; the end of 2031=DATE 2031 [..2031-12-31]"},
		{"It ran between January 1 and May 26.", "January 1 and May 26=DATE 2018-01-01/2018-05-26 [2018-01-01..2018-05-26]"},
		{"It ran between June 1 and 5, 2016.", "June 1 and 5, 2016=DATE 2016-06-01/2016-06-05 [2016-06-01..2016-06-05]"},
		{"It ran between May and June in 1981.", "May and June in 1981=DATE 1981-05/1981-06 [1981-05-01..1981-06-30]"},
		{"It ran between November 3 and May 26.", "November 3 and May 26=DATE 2017-11-03/2018-05-26 [2017-11-03..2018-05-26]"},
	})
}

// TestNamedDays reads 11 September.
func TestNamedDays(t *testing.T) {
	check(t, friday, false, []spoken{
		{"Since 9/11 the gates are shut; the September 11 attacks shut them.", "9/11=DATE 2001-09-11; September 11=DATE 2001-09-11"},
		{"They will vote on September 11; 9/11 of them will.", "September 11=DATE 2018-09-11"},
	})
	check(t, "2018-10-05", false, []spoken{
		{"The September 11 attacks on the two ferries stunned the port.", "September 11=DATE XXXX-09-11"},
	})
}

// TestSpaced reads texts that were cut into words.
func TestSpaced(t *testing.T) {
	check(t, friday, false, []spoken{
		{"A 14 - year - old girl and a two - week trip in the early 1980 s.", "14 - year - old=DURATION P14Y; two - week=DURATION P2W; the early 1980 s=DATE 198"},
		{"It grew in 1980 - year by year.", "1980=DATE 1980"},
	})
}

// TestNoTimes passes over words of time that tell none.
func TestNoTimes(t *testing.T) {
	check(t, friday, false, []spoken{
		{"The plan soon leaked and was soon forgotten.", ""},
		{"The Harbour Today wrote that the port had no future.", ""},
		{"It will leave soon, in the near future.", "soon=DATE FUTURE_REF; the near future=DATE FUTURE_REF"},
	})
}
