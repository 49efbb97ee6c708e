package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/headwater-project/headwater"
)

// fields is what one row of a table or one JSON Lines record says.
type fields struct {
	text, title, publisher, published, url, id string
	others                                     []string // the names it has, where there is no text
}

// column is a field and the names its column may have.
type column struct {
	field string
	names []string
}

// columns are the names that a field usually goes by, the likelier first. All
// are in lower case; case does not count. A time of scraping comes last among
// the dates: it is no earlier than the day of publication, and rarely much later.
var columns = [...]column{
	{"text", []string{"text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "body_text"}},
	{"title", []string{"title", "headline"}},
	{"publisher", []string{"publisher", "source", "outlet", "publication", "domain", "source_domain"}},
	{"published", []string{"published", "published_at", "publish_date", "publication_date", "date_published", "date_publish", "pubdate", "date", "scrape_time"}},
	{"url", []string{"url", "link"}},
	{"id", []string{"id", "article_id", "doc_id", "docid"}},
}

// ParseColumns reads a mapping written as field=column pairs with commas
// between, as in "text=body,published=date", for Options.Columns. The error
// names the pair that is wrong and the fields there are.
func ParseColumns(s string) (map[string]string, error) {
	out := map[string]string{}
	for pair := range strings.SplitSeq(s, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		field, column, ok := strings.Cut(pair, "=")
		field, column = strings.TrimSpace(field), strings.TrimSpace(column)
		if !ok || column == "" {
			return nil, fmt.Errorf("%q is no pair: write field=column, as in text=body", pair)
		}
		if usual(field) == nil {
			return nil, fmt.Errorf("%q is no field: the fields are text, title, publisher, published, url and id", field)
		}
		out[field] = column
	}
	return out, nil
}

// usual are the names a field usually goes by; nil for what is no field.
func usual(field string) []string {
	for _, c := range columns {
		if c.field == field {
			return c.names
		}
	}
	return nil
}

// columnNames are the names to look for: the reader's own, or the usual ones.
func (w *walk) columnNames(field string) []string {
	if own := w.Columns[field]; own != "" {
		return []string{own}
	}
	return usual(field)
}

// set takes a value for a field; false when it says nothing that can be used.
func (f *fields) set(field, value string) bool {
	switch field {
	case "text":
		f.text = value
	case "title":
		f.title = value
	case "publisher":
		f.publisher = value
	case "published":
		value = published(value)
		f.published = value
	case "url":
		value = address(value)
		f.url = value
	case "id":
		f.id = value
	}
	return value != ""
}

// receipt makes a receipt of a row or record of the input called name.
func (w *walk) receipt(name string, f fields) headwater.Receipt {
	return headwater.Receipt{
		URI: name + "#" + f.id, MediaType: plainType, Bytes: []byte(parted(f.text, w.Paragraphs)),
		Title: f.title, Publisher: f.publisher, Published: f.published, Canonical: f.url,
	}
}

// parted puts an empty line where mark stands between paragraphs.
func parted(text, mark string) string {
	if mark == "" || !strings.Contains(text, mark) {
		return text
	}
	var b strings.Builder
	for part := range strings.SplitSeq(text, mark) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(part)
	}
	return b.String()
}

// listed writes names for a message: at most a dozen.
func listed(names []string) string {
	const most = 12
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}

// unmapped are the columns the reader named that a header lacks, in order.
func (w *walk) unmapped(header []string) []string {
	var out []string
	for _, column := range slices.Sorted(maps.Values(w.Columns)) {
		if !slices.ContainsFunc(header, func(h string) bool { return strings.EqualFold(h, column) }) {
			out = append(out, column)
		}
	}
	return out
}
