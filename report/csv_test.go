package report_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// sheet prints readings as CSV.
func sheet(t fatal, rs ...*headwater.Reading) string {
	t.Helper()
	var b bytes.Buffer
	w := report.NewRegister(&b)
	for _, r := range rs {
		if err := w.Write(r); err != nil {
			t.Fatalf("printing: %v", err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatalf("closing: %v", err)
	}
	return b.String()
}

// table parses CSV into its header and its rows by column.
func table(t fatal, raw string) (head []string, rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(raw)).ReadAll()
	if err != nil || len(all) == 0 {
		t.Fatalf("parsing: %v, %d rows", err, len(all))
	}
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, c := range cells {
			row[all[0][i]] = c
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

func TestCSV(t *testing.T) {
	raw := sheet(t, ledger(), border())
	if strings.Contains(strings.ReplaceAll(raw, "\r\n", ""), "\n") {
		t.Error("a line ends without CRLF")
	}
	golden(t, "register.csv", []byte(strings.ReplaceAll(raw, "\r\n", "\n")))
	_, rows := table(t, raw)
	want := map[string]string{
		"evidence": "2", "type": "transfer", "status": "denied", "polarity": "negative", "trigger": "carry", "agent": "We",
		"agent_entity": "Corvid Lines", "sources": "The Harbour Ledger > Leo Vance", "own_voice": "false", "trail_open": "false",
		"when": "April", "when_begin": "2021-04-01", "when_end": "2021-04-30", "plover": "AID", "below_threshold": "false",
	}
	for column, words := range want {
		if got := rows[1][column]; got != words {
			t.Errorf("%s = %q, want %q", column, got, words)
		}
	}
	first := rows[0]
	if first["origin"] != "Tunis" || first["origin_lat"] != "36.8065" || first["origin_lon"] != "10.1815" || first["claim_id"] != rows[1]["claim_id"] {
		t.Errorf("the first evidence reads %v", first)
	}
	text := []rune(ledger().Document.Text)
	from, _ := strconv.Atoi(first["start"])
	to, _ := strconv.Atoi(first["end"])
	if got := string(text[from:to]); !strings.HasPrefix(got, "Parts of Kestrel-2") {
		t.Errorf("start and end point at %q", got)
	}
	below := 0
	for _, r := range rows {
		if r["below_threshold"] == "true" {
			below++
		}
	}
	if below != 1 {
		t.Errorf("%d rows below the threshold, want one", below)
	}
}

func TestCSVAlwaysHasItsHeader(t *testing.T) {
	for _, rs := range [][]*headwater.Reading{nil, {empty()}} {
		if head, rows := table(t, sheet(t, rs...)); len(rows) != 0 || head[0] != "document_id" {
			t.Errorf("%d rows behind %v", len(rows), head)
		}
	}
}

// The guide names the columns in their order, and no others.
func TestGuideNamesEveryColumn(t *testing.T) {
	raw, err := os.ReadFile("../docs/register.md")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for line := range strings.Lines(string(raw)) {
		cell, _, ok := strings.Cut(strings.TrimPrefix(line, "| "), " |")
		if !ok || !strings.HasPrefix(cell, "`") {
			continue
		}
		for _, m := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(cell, -1) {
			named = append(named, m[1])
		}
	}
	head, _ := table(t, sheet(t))
	if !slices.Equal(named, head) {
		t.Errorf("docs/register.md names\n%v\nthe header is\n%v", named, head)
	}
}

var numeric = []string{"evidence", "start", "end", "confidence", "quantity_low", "quantity_high",
	"place_lat", "place_lon", "place_radius_km", "origin_lat", "origin_lon", "origin_radius_km"}

func TestCSVOfAnyReadingRunsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyReading(t)
		r.Document.Publisher = rapid.SampledFrom([]string{"=1+1", "@SUM(A1)", "+49", "-2", "\t=1", "＝1", "\r\n=1", `a "b", c`, " =1"}).Draw(t, "publisher")
		r.Document.URI = r.Document.Publisher
		head, rows := table(t, sheet(t, r, r))
		n := 0
		for i := range r.Claims {
			n += max(1, len(r.Claims[i].Evidence))
		}
		if len(rows) != 2*n {
			t.Fatalf("%d rows for %d evidences", len(rows), 2*n)
		}
		for _, row := range rows {
			for _, column := range head {
				harmlessCell(t, column, row[column])
			}
		}
	})
}

// harmlessCell fails on a cell that a spreadsheet would reckon with.
func harmlessCell(t fatal, column, words string) {
	t.Helper()
	if slices.Contains(numeric, column) {
		if _, err := strconv.ParseFloat(words, 64); words != "" && err != nil {
			t.Fatalf("%s = %q is no number", column, words)
		}
		return
	}
	if strings.TrimLeft(words, "=+-@＝＋－＠ \t\r\n") != words || strings.ContainsAny(words, "\r\n\x00") {
		t.Fatalf("%s = %q", column, words)
	}
}
