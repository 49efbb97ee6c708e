package timex

import (
	"math"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
)

// timex3 is what a value may look like.
var timex3 = regexp.MustCompile(`^(P[0-9X.]*([A-Z]+[0-9X.]*)*|PXX|(PAST|PRESENT|FUTURE)_REF|` + oneDate + `(/` + oneDate + `)?)$`)

const oneDate = `([0-9]{2,4}|XXXX)(-(W[0-9X]{2}(-(WE|[1-7]))?|Q[1-4X]|H[12]|SP|SU|FA|WI|[0-9X]{2}(-[0-9X]{2})?))?(T[0-9A-Z:]+)?`

// sound fails unless times and quantities lie inside the text, in order, apart
// from each other, and say what their types allow.
func sound(t interface{ Fatalf(string, ...any) }, d *headwater.Document) {
	times, quantities := Find(d, nil)
	taken := make([]bool, len(d.Text))
	claim := func(s headwater.Span) {
		if !s.Valid(d.Text) || s.Empty() {
			t.Fatalf("span %v is not in %q", s, d.Text)
		}
		for i := s.Start; i < s.End; i++ {
			if taken[i] {
				t.Fatalf("span %v of %q overlaps another", s, d.Text)
			}
			taken[i] = true
		}
	}
	last := -1
	for _, x := range times {
		claim(x.Span)
		if x.Start < last {
			t.Fatalf("times of %q are out of order", d.Text)
		}
		last = x.Start
		if x.Begin != "" && x.End != "" && x.Begin > x.End {
			t.Fatalf("%q begins after it ends: %s..%s", x.In(d.Text), x.Begin, x.End)
		}
		if x.Value != "" && !timex3.MatchString(x.Value) {
			t.Fatalf("%q has the value %q", x.In(d.Text), x.Value)
		}
		for _, s := range [...]string{x.Begin, x.End} {
			if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
				t.Fatalf("%q has the day %q", x.In(d.Text), s)
			}
		}
	}
	last = -1
	for _, q := range quantities {
		claim(q.Span)
		if q.Start < last {
			t.Fatalf("quantities of %q are out of order", d.Text)
		}
		last = q.Start
		if q.Low != nil && q.High != nil && *q.Low > *q.High {
			t.Fatalf("%q runs from %g down to %g", q.In(d.Text), *q.Low, *q.High)
		}
		for _, bound := range [...]*float64{q.Low, q.High} {
			if bound != nil && (math.IsInf(*bound, 0) || math.IsNaN(*bound)) {
				t.Fatalf("%q has the bound %g", q.In(d.Text), *bound)
			}
		}
		if q.Why != "" && !q.Approximate && (q.Low != nil || q.High != nil) && q.Unit != strings.ToUpper(q.Unit) { // only of a currency is the country told
			t.Fatalf("%q says why it is read so and is not approximate: %s", q.In(d.Text), q.Why)
		}
		if q.Unit == "" {
			t.Fatalf("%q has no unit", q.In(d.Text))
		}
	}
}

// TestSound throws words of the lexicon at the grammar in any order.
func TestSound(t *testing.T) {
	words := []string{
		"minus", "ahead", "handful", "upwards", "lakh", "GHS", "Tk", "corresponding", "possible", "date", strings.Repeat("9", 320),
		"rose", "percentage", "turn", "1e999", strings.Repeat("x", 500),
		"12", "2016", "1,200", "3.5", "30th", "31", "0", "99", "1990s", "'80s", "$", "€", "%", "km", "-", "–", ",", ".", ":", "/",
		"(", ")", "’s", "May", "Fateh-110", "\n\n", "p.m.", "GMT", "\u00ad", "é", "of the", "99999999999", "000", "40s", "Mexican", "Rs", "T10", "2016-05-31",
	}
	for w := range lexicon() {
		words = append(words, w, strings.ToUpper(w[:1])+w[1:])
	}
	glue := []string{" ", " ", " ", "", "-"}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 12).Draw(t, "length") {
			b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
			b.WriteString(rapid.SampledFrom(glue).Draw(t, "glue"))
		}
		published := rapid.SampledFrom([]string{"", friday, "0001-01-01", "9999-12-31"}).Draw(t, "published")
		sound(t, report(published, b.String()))
		Value(b.String(), parseDay(published))
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"At 5:30 p.m. GMT on Friday, 31 August 2018, three weeks after the first quarter of 2016.",
		"It flew 150 to 600 kilometers (93 to 373 miles) for $1.5 billion, or 20 percent.",
		"the early mid-1990s of the end of the past several dozen thousand years ago",
		"31/2/2016 10/11/2016 2016-05-12T10:00 5-7 June 12-year-old \xff\xfe 1e400",
		"every other Monday night; the day before yesterday’s; New Year’s Eve",
	} {
		f.Add(s, friday)
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		d := report(published, text)
		d.Blocks = d.Blocks[:min(len(d.Blocks), 1)]
		sound(t, d)
		Value(text, parseDay(published))
	})
}

// TestNested holds that expressions inside expressions cost no more than
// linear time: the text would run for hours otherwise.
func TestNested(*testing.T) {
	for _, s := range []string{"the early ", "about ", "the end of ", "5 ", "twenty ", "1-", "recent years and ", "$", "10:", "May ", "hundred ", "200 km (", "'s", "every other "} {
		Find(report(friday, strings.Repeat(s, 100_000)), nil)
	}
}

func BenchmarkFind(b *testing.B) {
	const paragraph = "On Friday a spokesman told reporters in the capital that at least 20 trucks had " +
		"crossed the border since 3 July, about two weeks after talks broke down over the price of fuel. " +
		"The missiles, with ranges of 150 to 600 kilometers (93 to 373 miles), were moved earlier this year, " +
		"said two officials who declined to be named, and the government has not denied it. "
	text := strings.Repeat(paragraph+"\n\n", 10) // about 700 words
	d := report(friday, text)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(d, nil)
	}
}
