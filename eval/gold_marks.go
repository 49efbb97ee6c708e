package eval

import (
	"regexp"
	"strings"

	"github.com/headwater-project/headwater"
)

// markHead is what follows an opening brace: "1s " or "1s,2s ".
var markHead = regexp.MustCompile(`^[0-9]+[sct](?:,[0-9]+[sct])* `)

// unmark takes the marks out of a document's text and gives the pieces that they
// marked, in the order in which they open.
func (f *file) unmark(d *goldDraft) (string, []goldMark, error) {
	u := unmarker{file: f}
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
		head := markHead.FindString(line)
		if head == "" {
			return u.file.failf(n, `behind "{" stands %q; write "{1s words}": number, then s, c or t, then one space`, clip(line))
		}
		line = line[len(head):]
		u.begin(n, strings.TrimSuffix(head, " "))
	}
	return nil
}

func (u *unmarker) begin(n int, head string) {
	var carried []int
	for _, m := range strings.Split(head, ",") {
		carried = append(carried, len(u.marks))
		u.marks = append(u.marks, goldMark{
			id: m[:len(m)-1], part: m[len(m)-1], line: n, span: headwater.Span{Start: u.text.Len()},
		})
	}
	u.open = append(u.open, carried)
}

func (u *unmarker) close(n int) error {
	last := len(u.open) - 1
	if last < 0 {
		return u.file.failf(n, `"}" closes no mark; take it out, or open the mark with "{1s "`)
	}
	for _, i := range u.open[last] {
		m := &u.marks[i]
		m.span.End = u.text.Len()
		if strings.Trim(m.span.In(u.text.String()), whitespace) == "" {
			return u.file.failf(m.line, "the mark {%s%c} holds no words", m.id, m.part)
		}
	}
	u.open = u.open[:last]
	return nil
}
