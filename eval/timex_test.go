package eval

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/headwater-project/headwater"
)

const diary = "2021-03-04\tDATE\t2021-03-04\n" +
	"yesterday\tDATE\t2021-03-03\n" +
	"two days\tDURATION\tP2D\n" +
	"\n" +
	"2022-05-06T07:08\tTIME\t2022-05-06T07:08\n" +
	"yesterday\tDATE\t2022-05-05\n" +
	"weekly\tSET\tP1W\n"

// Worked by hand. Four rows count. Both yesterdays are right in type and value,
// "two days" in type only, "weekly" is not answered.
func TestTimexByHand(t *testing.T) {
	value := func(expression string, anchor time.Time) (headwater.TimeType, string, bool) {
		switch expression {
		case "yesterday":
			return headwater.Date, anchor.AddDate(0, 0, -1).Format(time.DateOnly), true
		case "two days":
			return headwater.Duration, "P2W", true
		case "weekly":
			return "", "", false
		}
		t.Errorf("asked about %q", expression)
		return "", "", false
	}
	table := score(t, "timex", Options{Data: []string{write(t, "d.tsv", diary)}, Value: value})
	wantRow(t, table, "type", 4, 3, 3, -1)
	wantRow(t, table, "value", 4, 3, 2, -1)
	wantRow(t, table, "type and value", 4, 3, 2, -1)
	wantRow(t, table, "DATE value", 2, 2, 2, -1)
	wantRow(t, table, "DURATION value", 1, 1, 0, -1)
	wantRow(t, table, "SET value", 1, 0, 0, -1)
	wantRow(t, table, "TIME value", 0, 0, 0, -1)
	if table.Files[0].Documents != 2 {
		t.Errorf("%d documents", table.Files[0].Documents)
	}
}

// Each pair is one stretch of time, spelt in two ways, or two stretches.
func TestSameStretch(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"P1E", "P10Y", true}, {"P2L", "P2000Y", true}, {"P3Q", "P9M", true}, {"P1Y6M", "P18M", true},
		{"PT24H", "P1D", true}, {"P1W", "P7D", true}, {"P1DT12H", "PT36H", true}, {"PT90M", "PT1H30M", true},
		{"2021-03-04T24", "2021-03-04T24:00", true}, {"2021-03-04T17Z", "2021-03-04T17:00Z", true},
		{"19XX", "19", true}, {"199X", "199", true},
		{"P1M", "PT1M", false}, {"P1M", "P30D", false}, {"PXM", "P1M", false}, {"PXE", "PXY", false}, {"P", "PT", false},
		{"2021-WXX", "2021-W09", false}, {"2021-03-04TNI", "2021-03-04", false}, {"XXXX", "", false}, {"2010", "201", false},
	} {
		if got := sameStretch(c.a) == sameStretch(c.b); got != c.same {
			t.Errorf("%q and %q: same is %v (%q, %q)", c.a, c.b, got, sameStretch(c.a), sameStretch(c.b))
		}
	}
}

// The row for one stretch counts a value that the exact row does not.
func TestTimexStretchRow(t *testing.T) {
	value := func(string, time.Time) (headwater.TimeType, string, bool) { return headwater.Duration, "PT48H", true }
	table := score(t, "timex", Options{Data: []string{write(t, "d.tsv", diary)}, Value: value})
	wantRow(t, table, "value", 4, 4, 0, -1)
	wantRow(t, table, "value, same stretch", 4, 4, 1, -1)
	wantRow(t, table, "type and value", 4, 4, 0, -1)
}

// In order, the second document's "yesterday" knows nothing of the first's.
func TestTimexInOrder(t *testing.T) {
	var asked []string
	begin := func(anchor time.Time) func(string) (headwater.TimeType, string, bool) {
		before := ""
		return func(expression string) (headwater.TimeType, string, bool) {
			asked = append(asked, anchor.Format(time.DateOnly)+" "+before+">"+expression)
			before = expression
			return headwater.Date, "PAST_REF", true
		}
	}
	table := score(t, "timex", Options{Data: []string{write(t, "d.tsv", diary)}, InOrder: begin})
	wantRow(t, table, "type", 4, 4, 2, -1)
	want := []string{
		"2021-03-04 >yesterday", "2021-03-04 yesterday>two days",
		"2022-05-06 >yesterday", "2022-05-06 yesterday>weekly",
	}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Error(diff)
	}
	if table.Predictions != "headwater, a document's expressions in order" {
		t.Error(table.Predictions)
	}
}

func TestTimexPredictions(t *testing.T) {
	gold := write(t, "d.tsv", diary)
	run := func(pred string) Table {
		t.Helper()
		return score(t, "timex", Options{Data: []string{gold}, Pred: write(t, "p.tsv", pred)})
	}
	wantRow(t, run(diary), "type and value", 4, 4, 4, -1)

	wrongType := strings.Replace(diary, "two days\tDURATION", "two days\tDATE", 1)
	wantRow(t, run(wrongType), "type", 4, 4, 3, -1)
	wantRow(t, run(wrongType), "value", 4, 4, 4, -1)

	noValue := strings.Replace(diary, "P1W", "", 1)
	wantRow(t, run(noValue), "value", 4, 3, 3, -1)
	wantRow(t, run(noValue), "type", 4, 4, 4, -1)
	wantRow(t, run(noValue), "type and value", 4, 3, 3, -1)

	first, _, _ := strings.Cut(diary, "\n\n")
	table := run(first + "\nlate\tDATE\tPAST_REF\n")
	wantRow(t, table, "value", 4, 2, 2, -1)
	wantNote(t, table, "3 rows have no prediction")
	wantNote(t, table, "1 predicted rows are not in the corpus")

	wantRow(t, run(""), "value", 4, 0, 0, -1)
}

func TestDamagedTimes(t *testing.T) {
	never := func(string, time.Time) (headwater.TimeType, string, bool) { return "", "", false }
	for name, c := range map[string]struct{ in, want string }{
		"two columns": {"2021-03-04\tDATE\t2021-03-04\nnow\tDATE\n", "line 2"},
		"no anchor":   {"\nsoon\tDATE\tFUTURE_REF\n", "line 2: the first row"},
		"latin-1":     {"caf\xe9\tDATE\t2021\n", "UTF-8"},
	} {
		_, err := Run(t.Context(), "timex", Options{Data: []string{write(t, "d.tsv", c.in)}, Value: never})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
	gold := write(t, "d.tsv", diary)
	slipped := strings.Replace(diary, "yesterday", "today", 1)
	_, err := Run(t.Context(), "timex", Options{Data: []string{gold}, Pred: write(t, "p.tsv", slipped)})
	wantError(t, err, "p.tsv line 2", `"today"`, `"yesterday" on line 2`)
	_, err = Run(t.Context(), "timex", Options{Data: []string{gold, gold}, Pred: gold})
	wantError(t, err, "one at a time")
}
