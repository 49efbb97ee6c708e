package headwater

import "strings"

// Furniture says whether a sentence of the story is not part of what it tells:
// the byline, the dateline by itself, a credit at the foot ("Reporting by …").
func (d *Document) Furniture(s Sentence) bool {
	text := s.In(d.Text)
	if !strings.Contains(text, " ") || d.Dateline != nil && d.Dateline.Span.Contains(s.Span) {
		return true
	}
	low := strings.ToLower(strings.TrimLeft(text[:min(len(text), 120)], "(["))
	if strings.HasPrefix(low, "by ") && len(text) < 120 && !strings.HasSuffix(text, ".") {
		return true
	}
	return strings.HasPrefix(low, "reporting by ") || strings.HasPrefix(low, "editing by ") || strings.HasPrefix(low, "additional reporting")
}
