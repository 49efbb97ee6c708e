package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
)

// feedEntry is one entry of a feed, or why it could not be read.
type feedEntry struct {
	number int // from 1
	item   *gofeed.Item
	err    error
}

var (
	errManyEntries = fmt.Errorf("holds more than %d entries", maxEntries)
	errDeepFeed    = fmt.Errorf("holds elements nested more than %d deep", maxNesting)
)

// parseFeed reads the entries of a feed, those beside a broken one as well. It
// fails where none can be told apart.
func parseFeed(raw []byte, label string) ([]feedEntry, error) {
	raw = mended(raw, label)
	if rootName(raw) == "{" {
		return parseJSONFeed(raw)
	}
	p := splitFeed(raw)
	switch {
	case len(p.entries) > maxEntries:
		return nil, errManyEntries
	case p.nesting > maxNesting:
		return nil, errDeepFeed
	}
	feed, err := parser().Parse(bytes.NewReader(raw))
	if err != nil && len(p.entries) == 0 {
		return nil, err
	}
	if err == nil && len(feed.Items) >= len(p.entries) {
		return numbered(feed.Items), nil
	}
	entries, good := p.parse()
	if err == nil && len(feed.Items) >= good {
		return numbered(feed.Items), nil
	}
	return entries, nil
}

// parse reads each piece by itself, and counts those that are good.
func (p *pieces) parse() (entries []feedEntry, good int) {
	entries = make([]feedEntry, len(p.entries))
	for i := range p.entries {
		if entries[i] = parseEntry(p.alone(i), i+1); entries[i].err == nil {
			good++
		}
	}
	return entries, good
}

func parser() *gofeed.Parser {
	p := gofeed.NewParser()
	p.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	return p
}

func numbered(items []*gofeed.Item) []feedEntry {
	entries := make([]feedEntry, len(items))
	for i, item := range items {
		entries[i] = feedEntry{number: i + 1, item: item}
	}
	return entries
}

// parseEntry reads a feed of one entry.
func parseEntry(raw []byte, number int) feedEntry {
	feed, err := parser().Parse(bytes.NewReader(raw))
	switch {
	case err != nil:
		return feedEntry{number: number, err: err}
	case len(feed.Items) != 1 || feed.Items[0] == nil:
		return feedEntry{number: number, err: errors.New("it is not whole")}
	}
	return feedEntry{number: number, item: feed.Items[0]}
}

// parseJSONFeed reads item by item, so that one of the wrong shape stays alone.
func parseJSONFeed(raw []byte) ([]feedEntry, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if err := toItems(d); err != nil {
		return nil, err
	}
	var entries []feedEntry
	for d.More() {
		if len(entries) == maxEntries {
			return nil, errManyEntries
		}
		e, more := nextItem(d, len(entries)+1)
		if entries = append(entries, e); !more {
			break
		}
	}
	return entries, nil
}

// nextItem reads one item; more is false where the feed is broken off in it.
func nextItem(d *json.Decoder, number int) (e feedEntry, more bool) {
	var item json.RawMessage
	if err := d.Decode(&item); err != nil {
		return feedEntry{number: number, err: err}, false
	}
	alone := `{"version":"https://jsonfeed.org/version/1.1","items":[` + string(item) + `]}`
	return parseEntry([]byte(alone), number), true
}

// toItems goes to the first item of the list that a JSON Feed has.
func toItems(d *json.Decoder) error {
	if _, err := d.Token(); err != nil { // the opening brace
		return err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		if name == "items" {
			if open, err := d.Token(); err != nil || open != json.Delim('[') {
				return errors.Join(errors.New(`its "items" is no list`), err)
			}
			return nil
		}
		var other json.RawMessage
		if err := d.Decode(&other); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return errors.New(`it has no "items"`)
}

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']`)

// mended gives text that says it is UTF-8, or says nothing, as such: what is not
// is read by the charset that the server names, or loses its broken letters.
func mended(raw []byte, label string) []byte {
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	if m := declared.FindSubmatch(raw[:min(len(raw), 300)]); m != nil && !strings.EqualFold(string(m[1]), "utf-8") {
		return raw
	}
	if utf8.Valid(raw) {
		return raw
	}
	if label != "" {
		if r, err := charset.NewReaderLabel(label, bytes.NewReader(raw)); err == nil {
			if plain, err := io.ReadAll(r); err == nil && utf8.Valid(plain) {
				return plain
			}
		}
	}
	return bytes.ToValidUTF8(raw, []byte("\uFFFD"))
}
