package eval

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// coded is one record of a PLOVER file: a text, the code of its event and who did it
// to whom.
type coded struct {
	source
	event            string
	sources, targets []actor
	sum              [sha256.Size]byte // of its id as the file gives it
}

// actor is one party: where the text has its words, and its country, ISO 3166-1
// alpha-2, empty where the record states none.
type actor struct {
	spans   []headwater.Span
	country string
}

// eventRecord is one object of a PLOVER file, as far as it is scored.
type eventRecord struct {
	ID     string  `json:"id"`
	Date   string  `json:"date"`
	Event  string  `json:"event"`
	Text   string  `json:"text"`
	Source parties `json:"source"`
	Target parties `json:"target"`
}

// parties are a list of actors; null or a string, as in some records, is none.
type parties []struct {
	Text string `json:"actorText"`
	Code string `json:"code"`
}

func (p *parties) UnmarshalJSON(raw []byte) error {
	if !bytes.HasPrefix(raw, []byte("[")) {
		return nil
	}
	type list parties // without this method
	return json.Unmarshal(raw, (*list)(p))
}

// aboutTheFile is the event of what is no record, but says something of the file.
const aboutTheFile = "DOCUMENT"

// codedRecords reads a JSON list of records. Commas before a closing bracket or brace,
// which some files have, are passed over.
func (f *file) codedRecords() ([]coded, error) {
	raw := f.untrailed()
	var records []json.RawMessage
	if err := json.Unmarshal(raw, &records); err != nil {
		return nil, f.failf(1+bytes.Count(raw[:faultAt(err)], []byte("\n")), "not a list of PLOVER records: %w", err)
	}
	ids := map[string]bool{}
	var docs []coded
	line := 1
	for _, one := range records {
		before := bytes.Index(raw, one)
		line += bytes.Count(raw[:before], []byte("\n"))
		doc, isRecord, err := codedRecord(one, f.name)
		if err != nil {
			return nil, f.failf(line, "the record that begins here: %w", err)
		}
		line += bytes.Count(one, []byte("\n"))
		raw = raw[before+len(one):]
		if !isRecord {
			continue
		}
		for ids[doc.id] { // the file that there is gives one id twice
			doc.id += "+"
		}
		ids[doc.id] = true
		docs = append(docs, doc)
	}
	return docs, nil
}

// faultAt is the byte before which JSON is at fault.
func faultAt(err error) int64 {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Offset
	}
	return 0
}

// untrailed is the file with a space for each comma, outside strings, that nothing but
// white space parts from a closing bracket.
func (f *file) untrailed() []byte {
	out := bytes.Clone(bytes.TrimPrefix(f.bytes, []byte("\uFEFF")))
	comma, quoted := -1, false
	for i := 0; i < len(out); i++ {
		switch c := out[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted, comma = !quoted, -1
		case quoted || c == ' ' || c == '\t' || c == '\r' || c == '\n':
		case c == ',':
			comma = i
		default:
			if comma >= 0 && (c == ']' || c == '}') {
				out[comma] = ' '
			}
			comma = -1
		}
	}
	return out
}

// codedRecord reads one record, and gives false for what is none.
func codedRecord(raw []byte, file string) (coded, bool, error) {
	var r eventRecord
	if err := json.Unmarshal(raw, &r); err != nil {
		return coded{}, false, fmt.Errorf("not a PLOVER record: %w", err)
	}
	if r.Event == aboutTheFile {
		return coded{}, false, nil
	}
	a := article{id: r.ID, text: strings.Trim(r.Text, whitespace), published: r.Date}
	if a.id == "" || a.text == "" || r.Event == "" {
		return coded{}, false, errors.New(`no "id", no "event" or no "text"`)
	}
	return coded{
		source: source{a, file}, event: r.Event, sum: sha256.Sum256([]byte(r.ID)),
		sources: r.Source.actors(a.text), targets: r.Target.actors(a.text),
	}, true, nil
}

func (p parties) actors(text string) []actor {
	var out []actor
	for _, one := range p {
		out = append(out, actor{actorSpans(text, one.Text), alpha2(one.Code)})
	}
	return out
}

// The parts of a file of records: those to work with, and those kept for the end.
const (
	workPart    = "work"
	endPart     = "end"
	workRecords = 200
)

// partOf splits the records by the sha256 of their ids, so that the split does not hang
// on their order, and gives one part in the order of the file.
func partOf(docs []coded, part string) ([]coded, error) {
	order := make([]int, len(docs))
	for i := range docs {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(docs[a].sum[:], docs[b].sum[:]) })
	cut := min(workRecords, len(order))
	switch cmp.Or(part, workPart) {
	case workPart:
		order = order[:cut]
	case endPart:
		order = order[cut:]
	default:
		return nil, fmt.Errorf("--only %q: the parts of a file of records are %s and %s", part, workPart, endPart)
	}
	slices.Sort(order)
	var out []coded
	for _, i := range order {
		out = append(out, docs[i])
	}
	return out, nil
}
