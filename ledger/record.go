package ledger

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

// The first lines of records: what was added, and the version of the form.
const (
	holdingRecord = "headwater holding v1\n"
	readingRecord = "headwater reading v1\n"
)

// HoldingLeaf is the record of a report that was added: four lines of text that name the
// holding, the bytes and the receipt by hashes. receipt is SHA-256 of the stored receipt.
// Where it stands is not in it: the tree says that.
func HoldingLeaf(h headwater.Holding, receipt [32]byte) []byte {
	return fmt.Appendf(nil, "%s%s\n%s\n%x\n", holdingRecord, line(h.ID), line(h.Document), receipt)
}

// ReadingLeaf is the record of a reading that was added: four lines that name the holding,
// the generator, and SHA-256 of the reading's stored form.
func ReadingLeaf(holding, generator string, reading [32]byte) []byte {
	return fmt.Appendf(nil, "%s%s\n%s\n%x\n", readingRecord, line(holding), line(generator), reading)
}

// line keeps a value on one line, so that no two things have one record.
func line(s string) string {
	if !strings.ContainsAny(s, "\\\n") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), "\n", `\n`)
}

// tellsOf says whether a record is of a holding or of a reading of it.
func tellsOf(record []byte, holding string) bool {
	rest, ok := bytes.CutPrefix(record, []byte(holdingRecord))
	if !ok {
		rest, ok = bytes.CutPrefix(record, []byte(readingRecord))
	}
	return ok && bytes.HasPrefix(rest, []byte(line(holding)+"\n"))
}
