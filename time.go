package headwater

// TimeType is a TIMEX3 type.
type TimeType string

// The TIMEX3 types.
const (
	Date      TimeType = "DATE"
	ClockTime TimeType = "TIME"
	Duration  TimeType = "DURATION"
	Set       TimeType = "SET"
)

// Time is one time expression. Value is its TIMEX3 value, empty when the text
// does not allow one. Begin and End are the first and last day it covers
// (YYYY-MM-DD), empty where open or unknown: "since 2003" has no End, "until
// 2003" no Begin. They may be wider than Value, which follows the conventions of
// annotated corpora ("two weeks ago" is a day there, and its week here), and of
// "recent weeks" they hold all that the words may mean.
type Time struct {
	ID string
	Span
	Type       TimeType
	Value      string
	Begin, End string
}

// Quantity is one stated amount, Low <= High in Unit: an SI name ("kilometre",
// "tonne"), a currency code or the bare name of a currency whose country is not
// stated ("peso"), "year" for ages, "percent", or "count". A nil bound is open or not
// stated. A figure that the text only hedges ("about 20") stands as written and
// is Approximate; a word without a figure ("several dozen") is an interval by the
// convention that Why tells.
type Quantity struct {
	ID string
	Span
	Low, High   *float64
	Unit        string
	Approximate bool
	Why         string // the convention that made an interval of a vague amount, or gave a currency its country, or why neither bound is known; empty where the text states both
}
