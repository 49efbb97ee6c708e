package eval

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/headwater-project/headwater"
)

// markStyle says what may follow an opening brace.
type markStyle struct {
	head   *regexp.Regexp             // with the space before the words
	split  func(head string) []string // the head without its space, as marks
	cut    func(mark string) int      // where the id of a mark ends
	remedy string                     // what to write
}

// numbered is the style of marks that are a number and one of the letters:
// "1s " or "1s,2s ".
func numbered(letters string) markStyle {
	mark := "[0-9]+[" + letters + "]"
	return markStyle{
		head:   regexp.MustCompile("^" + mark + "(?:," + mark + ")* "),
		split:  func(head string) []string { return strings.Split(head, ",") },
		cut:    func(mark string) int { return len(mark) - 1 },
		remedy: fmt.Sprintf(`write "{1%c words}": number, then one of %s, then one space`, letters[0], strings.Join(strings.Split(letters, ""), ", ")),
	}
}

// unmark takes the marks out of a document's text and gives the pieces that they
// marked, in the order in which they open.
func (f *file) unmark(d *goldDraft, style markStyle) (string, []goldMark, error) {
	u := unmarker{file: f, style: style}
	lines := d.text
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for i, line := range lines {
		if i > 0 {
			u.text.WriteByte('\n')
		}
		if err := u.line(d.first+i, line); err != nil {
			return "", nil, err
		}
	}
	if n := len(u.open); n > 0 {
		return "", nil, f.failf(u.marks[u.open[n-1][0]].line, `a mark is never closed; add its "}"`)
	}
	return u.text.String(), u.marks, nil
}

type unmarker struct {
	file  *file
	style markStyle
	text  strings.Builder
	marks []goldMark
	open  [][]int // the marks that each open brace carries
}

func (u *unmarker) line(n int, line string) error {
	for line != "" {
		at := strings.IndexAny(line, "{}")
		if at < 0 {
			u.text.WriteString(line)
			return nil
		}
		u.text.WriteString(line[:at])
		brace := line[at]
		line = line[at+1:]
		if brace == '}' {
			if err := u.close(n); err != nil {
				return err
			}
			continue
		}
		head := u.style.head.FindString(line)
		if head == "" {
			return u.file.failf(n, `behind "{" stands %q; %s`, clip(line), u.style.remedy)
		}
		line = line[len(head):]
		u.begin(n, strings.TrimSuffix(head, " "))
	}
	return nil
}

func (u *unmarker) begin(n int, head string) {
	var carried []int
	for _, m := range u.style.split(head) {
		at := u.style.cut(m)
		carried = append(carried, len(u.marks))
		u.marks = append(u.marks, goldMark{id: m[:at], more: m[at:], line: n, span: headwater.Span{Start: u.text.Len()}})
	}
	u.open = append(u.open, carried)
}

func (u *unmarker) close(n int) error {
	last := len(u.open) - 1
	if last < 0 {
		return u.file.failf(n, `"}" closes no mark; take it out, or open the mark: %s`, u.style.remedy)
	}
	for _, i := range u.open[last] {
		m := &u.marks[i]
		m.span.End = u.text.Len()
		if strings.Trim(m.span.In(u.text.String()), whitespace) == "" {
			return u.file.failf(m.line, "the mark {%s%s} holds no words", m.id, m.more)
		}
	}
	u.open = u.open[:last]
	return nil
}
