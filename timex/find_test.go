package timex

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// friday is the day of publication of most tests: 31 August 2018, a Friday.
const friday = "2018-08-31"

func report(published, text string) *headwater.Document {
	d := &headwater.Document{ID: "sha256:test", Text: text, Published: published}
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		if s := strings.TrimSpace(p); s != "" {
			start := at + strings.Index(p, s)
			d.Blocks = append(d.Blocks, headwater.Block{
				Kind: headwater.ParagraphBlock,
				Span: headwater.Span{Start: start, End: start + len(s)},
			})
		}
		at += len(p)
	}
	return d
}

// shown writes times as "words=TYPE value [begin..end]", parted by "; ".
func shown(d *headwater.Document, days bool) string {
	times, _ := Find(d, nil)
	var out []string
	for _, x := range times {
		s := fmt.Sprintf("%s=%s %s", x.In(d.Text), x.Type, x.Value)
		if days {
			s += fmt.Sprintf(" [%s..%s]", x.Begin, x.End)
		}
		out = append(out, strings.TrimSpace(s))
	}
	return strings.Join(out, "; ")
}

func TestTimes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// full dates
		{"The ship left on 3 July 2016.", "3 July 2016=DATE 2016-07-03"},
		{"The ship left on July 3, 2016, at dawn.", "July 3, 2016=DATE 2016-07-03"},
		{"The ship left on July 3rd 2016.", "July 3rd 2016=DATE 2016-07-03"},
		{"It sank on the 3rd of July 2016.", "the 3rd of July 2016=DATE 2016-07-03"},
		{"Filed 2016-07-03 by cable.", "2016-07-03=DATE 2016-07-03"},
		{"Filed 2016-07-03T10:30:00 by cable.", "2016-07-03T10:30:00=TIME 2016-07-03T10:30:00"},
		{"The form is dated 23/10/2016.", "23/10/2016=DATE 2016-10-23"},
		{"The form is dated 10/23/2016.", "10/23/2016=DATE 2016-10-23"},
		{"The form is dated 10/11/2016.", "10/11/2016=DATE"},
		{"The form is dated 5/5/2016.", "5/5/2016=DATE 2016-05-05"},
		{"The form is dated 23.10.2016.", "23.10.2016=DATE 2016-10-23"},
		{"It was signed on 31 February 2016.", "31 February 2016=DATE"},
		{"It was signed on Feb. 30.", "Feb. 30=DATE"},
		{"On Tuesday, 12 June 2018, they met.", "Tuesday, 12 June 2018=DATE 2018-06-12"},
		// without a year
		{"They met on 12 June.", "12 June=DATE 2018-06-12"},
		{"They will meet on Sept. 5, they said.", "Sept. 5=DATE 2018-09-05"},
		{"The talks were postponed to Sept. 5.", "Sept. 5=DATE 2018-09-05"},
		{"They met on Dec. 12.", "Dec. 12=DATE 2017-12-12"},
		{"They will meet on Dec. 12.", "Dec. 12=DATE 2018-12-12"},
		{"In November, the agency closed the site.", "November=DATE 2017-11"},
		{"If she were to win in November, it is so. In January, Gov. Ada Bell of the north shore praised it.", "November=DATE 2018-11; January=DATE 2018-01"},
		{"She said that they would leave by the end of March.", "the end of March=DATE 2019-03"},
		{"The vote is planned for November.", "November=DATE 2018-11"},
		{"From March 19 to April 9, 2003, roads were closed.", "March 19 to April 9, 2003=DATE 2003-03-19/2003-04-09"},
		{"The fair runs June 1-5, 2016.", "June 1-5, 2016=DATE 2016-06-01/2016-06-05"},
		{"The fair runs 5-7 June 2016.", "5-7 June 2016=DATE 2016-06-05/2016-06-07"},
		// months and names
		{"The region's May polls were calm.", "May=DATE 2018-05"},
		{"He may leave. May he return?", ""},
		{"Prime Minister Theresa May said no.", ""},
		{"The troops march on. March with us, they sang.", ""},
		{"It lasted from May to June.", "May to June=DATE 2018-05/2018-06"},
		{"June Harper spoke for August Lind.", ""},
		{"It fell in January 2017 and again in November, in October 2016 and in March.", "January 2017=DATE 2017-01; November=DATE 2017-11; October 2016=DATE 2016-10; March=DATE 2017-03"},
		{"It fell in May 2016; he left in June.", "May 2016=DATE 2016-05; June=DATE 2018-06"},
		// weekdays
		{"He spoke on Friday.", "Friday=DATE 2018-08-31"},
		{"The paper reported Thursday that it was so.", "Thursday=DATE 2018-08-30"},
		{"Friday's report was short.", "Friday=DATE 2018-08-31"},
		{"Talks are set for next week. They will open on Tuesday, he said on Thursday.", "next week=DATE 2018-W36; Tuesday=DATE 2018-09-04; Thursday=DATE 2018-08-30"},
		{"Talks go on next week. They will end on Friday.", "next week=DATE 2018-W36; Friday=DATE 2018-09-07"},
		{"He spoke last Thursday.", "last Thursday=DATE 2018-08-30"},
		{"They meet next Tuesday.", "next Tuesday=DATE 2018-09-04"},
		{"They will meet on Tuesday.", "Tuesday=DATE 2018-09-04"},
		{"It fell on Tuesday evening.", "Tuesday evening=TIME 2018-08-28TEV"},
		{"The Sunday Times and The Sun sat on it on Good Friday.", ""},
		{"The shop shuts on Sundays.", "Sundays=SET XXXX-WXX-7"},
		{"He came on Monday of last week.", "Monday of last week=DATE 2018-08-20"},
		// deictic
		{"It began yesterday and ends tomorrow.", "yesterday=DATE 2018-08-30; tomorrow=DATE 2018-09-01"},
		{"It began the day before yesterday.", "the day before yesterday=DATE 2018-08-29"},
		{"He speaks tonight.", "tonight=TIME 2018-08-31TNI"},
		{"He fled last night.", "last night=TIME 2018-08-30TNI"},
		{"Sales fell last year and this quarter.", "last year=DATE 2017; this quarter=DATE 2018-Q3"},
		{"It opens next month.", "next month=DATE 2018-09"},
		{"It rained last week.", "last week=DATE 2018-W34"},
		{"It broke nine years ago.", "nine years ago=DATE 2009"},
		{"It broke about three months ago.", "about three months ago=DATE 2018-05"},
		{"It broke 10 days ago.", "10 days ago=DATE 2018-08-21"},
		{"It broke decades ago.", "decades ago=DATE PAST_REF"},
		{"He left last June.", "last June=DATE 2018-06"},
		{"He left last summer.", "last summer=DATE 2017-SU"},
		// parts of years
		{"It was early 2016, or late 2015.", "early 2016=DATE 2016; late 2015=DATE 2015"},
		{"Since mid-2016 it has run.", "mid-2016=DATE 2016"},
		{"In the 1990s and the '80s it ran.", "the 1990s=DATE 199; the '80s=DATE 198"},
		{"A fort of the 12th century stands.", "the 12th century=DATE 11"},
		{"By the end of the month it will open.", "the end of the month=DATE 2018-08"},
		{"In the third quarter of 2016 it fell.", "the third quarter of 2016=DATE 2016-Q3"},
		{"By year-end it fell, by the year's end.", "year-end=DATE 2018-12-31; year's end=DATE 2018"},
		{"In Q3 2016 it fell.", "Q3 2016=DATE 2016-Q3"},
		{"In the first half of 2016 it fell.", "the first half of 2016=DATE 2016-H1"},
		{"In the summer of 2016 it fell.", "the summer of 2016=DATE 2016-SU"},
		{"In fiscal 2016 it fell.", "fiscal 2016=DATE 2016"},
		// years
		{"It has run since 2003.", "2003=DATE 2003"},
		{"Between 2003 and 2007 it ran.", "2003 and 2007=DATE 2003/2007"},
		{"The 2012 treaty fell.", "2012=DATE 2012"},
		{"In 1857 a war began.", "1857=DATE 1857"},
		{"About 2000 people came with 1950 rifles.", ""},
		// clock
		{"It fell at 5:30 p.m. GMT.", "5:30 p.m. GMT=TIME XXXX-XX-XXT17:30Z"},
		{"It fell at 5 p.m. on Wednesday.", "5 p.m. on Wednesday=TIME 2018-08-29T17:00"},
		{"It fell on Wednesday at 17:45.", "Wednesday at 17:45=TIME 2018-08-29T17:45"},
		{"It fell at 1400 GMT on 3 July 2016.", "1400 GMT on 3 July 2016=TIME 2016-07-03T14:00Z"},
		{"It fell at five o'clock.", "five o'clock=TIME XXXX-XX-XXT05:00"},
		{"It fell in the early hours of Friday and the small hours of Sunday morning.", "the early hours of Friday=TIME 2018-08-31TMO; the small hours of Sunday morning=TIME 2018-08-26TMO"},
		{"It fell in the late hours of 3 July, or in the early hours.", "the late hours of 3 July=TIME 2018-07-03TNI"},
		// durations
		{"It took three weeks.", "three weeks=DURATION P3W"},
		{"It took two and a half hours, or a year and a half.", "two and a half hours=DURATION PT2H30M; a year and a half=DURATION P1Y6M"},
		{"It took 13 and a half years.", "13 and a half years=DURATION P13Y6M"},
		{"It took two years and six months.", "two years and six months=DURATION P2Y6M"},
		{"A 12-year-old boy won a four-week trip.", "12-year-old=DURATION P12Y; four-week=DURATION P4W"},
		{"It took more than six hours.", "more than six hours=DURATION PT6H"},
		{"He was away for several months.", "several months=DURATION PXM"},
		{"He was away for decades.", "decades=DURATION PXE"},
		{"It is open a day a year, 24 hours long.", "a day=DURATION P1D; a year=DURATION P1Y; 24 hours=DURATION PT24H"},
		{"It keeps a third fewer than five years ago, 10 percent more than in May 2016.", "five years ago=DATE 2013; May 2016=DATE 2016-05"},
		// ranges
		{"In 2015-16 and from 1939-1945 it ran.", "2015-16=DATE 2015/2016; 1939-1945=DATE 1939/1945"},
		{"On the night of June 3-4 it ran.", "the night of June 3=TIME 2018-06-03TNI; 4=DATE 2018-06-04"},
		{"The talks are set for Tuesday.", "Tuesday=DATE 2018-09-04"},
		{"The May 2016 vote was calm.", "May 2016=DATE 2016-05"},
		{"The levy of 1998-2001 and the 1989-99 one: from 2003 until 2006, then 2011 through 2013.", "1998-2001=DATE 1998/2001; 1989-99=DATE 1989/1999; 2003 until 2006=DATE 2003/2006; 2011 through 2013=DATE 2011/2013"},
		{"It ran from June 1998 to July 2001, in May-June 2016, and in 2015/16.", "June 1998 to July 2001=DATE 1998-06/2001-07; May-June 2016=DATE 2016-05/2016-06; 2015/16=DATE 2015/2016"},
		{"Prices rose from 1998 to 2001. The fair was put off from 2019 to 2020.", "1998=DATE 1998; 2001=DATE 2001; 2019=DATE 2019; 2020=DATE 2020"},
		{"It postponed the vote from May 5 to June 9, 2016. In 2001-1998 nothing ran.", "May 5=DATE 2016-05-05; June 9, 2016=DATE 2016-06-09; 2001=DATE 2001; 1998=DATE 1998"},
		// later and earlier
		{"It began on 3 July 2016. The next day it ended.", "3 July 2016=DATE 2016-07-03; The next day=DATE 2016-07-04"},
		{"It began on 3 July 2016. Two hours later it ended.", "3 July 2016=DATE 2016-07-03; Two hours later=TIME"},
		{"It began on 3 July 2016. Two days later it ended.", "3 July 2016=DATE 2016-07-03; Two days later=DATE 2016-07-05"},
		{"It ended in 2016. Ten years earlier it began.", "2016=DATE 2016; Ten years earlier=DATE 2006"},
		{"It began in 2016. The following year it ended.", "2016=DATE 2016; The following year=DATE 2017"},
		// sets
		{"They meet every Monday and each year.", "every Monday=SET XXXX-WXX-1; each year=SET P1Y"},
		{"They meet annually, or every two weeks.", "annually=SET XXXX; every two weeks=SET P2W"},
		{"They meet daily, weekly, monthly, quarterly or hourly.", "daily=SET XXXX-XX-XX; weekly=SET XXXX-WXX; monthly=SET XXXX-XX; quarterly=SET P3M; hourly=SET PT1H"},
		{"It costs $3 million a year.", "a year=SET P1Y"},
		// references
		{"He now leads it, recently and in the future.", "now=DATE PRESENT_REF; recently=DATE PAST_REF; the future=DATE FUTURE_REF"},
		{"On Christmas Day and New Year's Eve it rests.", "Christmas Day=DATE 2018-12-25; New Year's Eve=DATE 2018-12-31"},
		// of an event, a name, a paper: no time of the reader's
		{"As soon as it fell, soon after the vote, none too soon.", ""},
		{"It will open soon.", "soon=DATE FUTURE_REF"},
		{"Choi Soon-sil spoke on Fox News Sunday of the 2013 Millennium Report.", "2013=DATE 2013"},
		{"Doors open at 9.30 pm.", "9.30 pm=TIME XXXX-XX-XXT21:30"},
		// counted inside a month or year
		{"It fell in the last week of May, on the first Monday in March 2019.", "the last week of May=DATE 2018-05; the first Monday in March 2019=DATE 2019-03-04"},
		{"It fell on the last day of the month and the fifth Friday of June 2018.", "the last day of the month=DATE 2018-08-31; the fifth Friday of June 2018=DATE 2018-06-29"},
		{"The sixth Friday of June 2018 never came.", "The sixth Friday of June 2018=DATE"},
		{"It was in the week of March 5 and the weekend of 3 March.", "the week of March 5=DATE 2018-W10; the weekend of 3 March=DATE 2018-W09-WE"},
		{"It was the last week of the trial.", ""},
		{"Filed 2015-08, for 2010-12.", "2015-08=DATE 2015-08; 2010-12=DATE 2010/2012"},
		{"From January to March 2016 it rained, and from November to May 2015.", "January to March 2016=DATE 2016-01/2016-03; November to May 2015=DATE 2014-11/2015-05"},
		{"Sales fell in the fourth quarter.", "the fourth quarter=DATE 2017-Q4"},
		{"Most of 2016 was dry, a good part of last year too.", "Most of 2016=DATE 2016; a good part of last year=DATE 2017"},
		{"It will snow in the weeks ahead, or in a day or two.", "the weeks ahead=DURATION PXW; a day or two=DURATION P1D"},
		{"It has been dry in recent weeks, as in recent years.", "recent weeks=DURATION PXW; recent years=DATE PAST_REF"},
		{"At the turn of the century it stood.", "the turn of the century=DATE"},
		{"It fell on Friday. The previous Friday it stood.", "Friday=DATE 2018-08-31; The previous Friday=DATE 2018-08-24"},
		{"It fell on 3 July 2016 at 5 p.m. and rose at 25:99 on 2019-13-45.", "3 July 2016 at 5 p.m.=TIME 2016-07-03T17:00; 2019-13-45=DATE"},
		// not times
		{"Give me a second chance; a quarter of the spring fell off.", ""},
	} {
		if got := shown(report(friday, c.text), false); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"In the past 16 months it rose.", "the past 16 months=DURATION P16M [2017-04-30..2018-08-31]"},
		{"In the next two weeks it rises.", "the next two weeks=DURATION P2W [2018-08-31..2018-09-14]"},
		{"It rose earlier this year.", "earlier this year=DATE 2018 [2018-01-01..2018-08-31]"},
		{"It rose in February 2016.", "February 2016=DATE 2016-02 [2016-02-01..2016-02-29]"},
		{"It rose in the first nine months of 2016.", "the first nine months of 2016=DURATION P9M [2016-01-01..2016-09-30]"},
		{"It rose last week.", "last week=DATE 2018-W34 [2018-08-20..2018-08-26]"},
		{"It has stood since 2003, and since last Thursday.", "2003=DATE 2003 [2003-01-01..]; last Thursday=DATE 2018-08-30 [2018-08-30..]"},
		{"It stood until 1979, since Friday's quake.", "1979=DATE 1979 [..1979-12-31]; Friday=DATE 2018-08-31 [2018-08-31..2018-08-31]"},
		{"It did not fall until 1979, and won't reopen until June 2019.", "1979=DATE 1979 [1979-01-01..1979-12-31]; June 2019=DATE 2019-06 [2019-06-01..2019-06-30]"},
		{"He died last year of cold.", "last year=DATE 2017 [2017-01-01..2017-12-31]"},
		{"It fell more than ten years ago, or less than two months ago.", "more than ten years ago=DATE 2008 [..2008-08-31]; less than two months ago=DATE 2018-06 [2018-06-30..2018-08-31]"},
		{"In the last 48 hours it rose.", "the last 48 hours=DURATION PT48H [2018-08-29..2018-08-31]"},
		{"In the last two weeks of the war it rose.", "the last two weeks=DURATION P2W [..]"},
		{"In the second week of May it rose.", "the second week of May=DATE 2018-05 [2018-05-08..2018-05-14]"},
		{"It rose in fiscal 2016.", "fiscal 2016=DATE 2016 [..]"},
		{"It lasted three weeks.", "three weeks=DURATION P3W [..]"},
		{"It fell a year ago, two weeks ago, nearly two weeks ago.", "a year ago=DATE 2017-08 [2017-01-01..2017-12-31]; two weeks ago=DATE 2018-08-17 [2018-08-13..2018-08-19]; nearly two weeks ago=DATE 2018-W33 [2018-08-13..2018-08-19]"},
		{"In recent weeks and the past few days it rose, not in the last few decades.", "recent weeks=DURATION PXW [2018-07-06..2018-08-31]; the past few days=DURATION PXD [2018-08-26..2018-08-31]; the last few decades=DURATION PXE [..]"},
		{"In the next 12 to 18 months it rises.", "the next 12 to 18 months=DURATION P12M [2018-08-31..2020-02-29]"},
		{"In the fiscal first quarter it rose. In the quarter it sold more.", "the fiscal first quarter=DATE 2018-Q1 [..]; the quarter=DATE 2018-QX [..]"},
		{"It rose in the 1990s.", "the 1990s=DATE 199 [1990-01-01..1999-12-31]"},
	} {
		if got := shown(report(friday, c.text), true); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestUndated reads reports whose day of publication is unknown.
func TestUndated(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He left yesterday, on Friday.", "yesterday=DATE; Friday=DATE XXXX-WXX-5"},
		{"He left on Aug. 31, two years ago.", "Aug. 31=DATE XXXX-08-31; two years ago=DATE"},
		{"He left in May 2016, and came in July.", "May 2016=DATE 2016-05; July=DATE XXXX-07"},
		{"He left on 3 May 2016. He came on 5 June.", "3 May 2016=DATE 2016-05-03; 5 June=DATE 2016-06-05"},
		{"He left on 3 May 2016. He came last year.", "3 May 2016=DATE 2016-05-03; last year=DATE"},
		{"He left in the third quarter.", "the third quarter=DATE XXXX-Q3"},
		{"He left on Friday night, or Sunday at 5 p.m.", "Friday night=TIME XXXX-WXX-5TNI; Sunday at 5 p.m.=TIME XXXX-XX-XXT17:00"},
		{"Title\n\nIt rained.\n\nThe coup fell on 12 May 1979.\n\nIt opens on 5 June.", "12 May 1979=DATE 1979-05-12; 5 June=DATE XXXX-06-05"},
		{"Title\n\nIt fell on 12 May 2018.\n\nIt opens on 5 June.", "12 May 2018=DATE 2018-05-12; 5 June=DATE 2018-06-05"},
	} {
		if got := shown(report("", c.text), false); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestDateline(t *testing.T) {
	d := report("", "It fell on Friday.")
	d.Dateline = &headwater.Dateline{Place: "ORAN", Date: "Sept. 2, 2018"}
	if got := shown(d, false); got != "Friday=DATE 2018-08-31" {
		t.Errorf("with a dateline: %s", got)
	}
	d.Dateline.Date = "Sept. 2"
	if got := shown(d, false); got != "Friday=DATE XXXX-WXX-5" {
		t.Errorf("with a dateline without a year: %s", got)
	}
	d.Published = "2018-09-02T23:30:00-07:00"
	if got := shown(d, false); got != "Friday=DATE 2018-08-31" {
		t.Errorf("with a date-time: %s", got)
	}
}

func TestBlocks(t *testing.T) {
	d := report("", "Posted 2 May 2017.\n\nA crowd on 1 May 2016.\n\nIt fell on 4 May.")
	d.Blocks[0].Kind = headwater.BoilerplateBlock
	d.Blocks[1].Kind = headwater.CaptionBlock
	if got, want := shown(d, false), "1 May 2016=DATE 2016-05-01; 4 May=DATE XXXX-05-04"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestLinks(t *testing.T) {
	text := "See example.org/2016-05-12/x for 3 reasons."
	syn := &headwater.Syntax{Tokens: []headwater.Token{{Span: headwater.Span{Start: 4, End: 28}, Kind: headwater.LinkToken}}}
	times, quantities := Find(report(friday, text), syn)
	if len(times) != 0 || len(quantities) != 1 {
		t.Errorf("got %v and %v, want no time and one amount", times, quantities)
	}
}
