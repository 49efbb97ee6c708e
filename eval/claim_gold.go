package eval

import (
	"strconv"

	"github.com/headwater-project/headwater"
)

// claimed is one gold document of the task claims.
type claimed struct {
	source
	gold []told // in the order of their numbers
}

// The letters of the marks of a claim beside those of markedRoles. Times and amounts are
// marked and not scored: a claim names them by id.
const (
	triggerLetter = "t"
	lightLetter   = "l"
	claimLetters  = triggerLetter + lightLetter + "aripnovguwq"
)

// claims reads a file of claims in the gold format of docs/eval.md.
func (f *file) claims() ([]claimed, error) {
	var docs []claimed
	err := f.eachGold(numbered(claimLetters), func(d *goldDraft, marks []goldMark) error {
		n := claimNotes{file: f}
		for _, l := range d.notes {
			if err := n.line(l); err != nil {
				return err
			}
		}
		if err := n.join(marks); err != nil {
			return err
		}
		docs = append(docs, claimed{source{d.article, f.name}, n.claims})
		return nil
	})
	return docs, err
}

// claimNotes are the lines below one text.
type claimNotes struct {
	file   *file
	claims []told
	lines  []int // of each claim
}

// line reads "1: type=transfer status=denied polarity=negative same=2".
func (n *claimNotes) line(l goldLine) error {
	id := goldID.FindStringSubmatch(l.text)
	if id == nil {
		return n.file.failf(l.n, `%q is no annotation; write "1: type=transfer status=actual"`, clip(l.text))
	}
	if want := strconv.Itoa(len(n.claims) + 1); id[1] != want {
		return n.file.failf(l.n, "claim %s comes where %s is due; claims count up from 1", clip(id[1]), want)
	}
	fields, err := n.file.goldFields(l.n, l.text[len(id[0]):])
	if err != nil {
		return err
	}
	c := told{event: len(n.claims)}
	for _, kv := range fields {
		if err := n.field(l.n, &c, kv[0], kv[1]); err != nil {
			return err
		}
	}
	if c.kind == "" || c.Status == "" {
		return n.file.failf(l.n, "claim %s needs type= and status=", id[1])
	}
	if c.event < len(n.claims) && n.claims[c.event].kind != c.kind {
		return n.file.failf(l.n, "claim %s is %s, but one event with claim %d, which is %s", id[1], c.kind, c.event+1, n.claims[c.event].kind)
	}
	n.claims, n.lines = append(n.claims, c), append(n.lines, l.n)
	return nil
}

func (n *claimNotes) field(line int, c *told, key, value string) (err error) {
	switch key {
	case "type":
		c.kind, err = oneOf(n.file, line, key, headwater.ClaimType(value), claimTypes())
	case "status":
		c.Status, err = oneOf(n.file, line, key, headwater.Status(value), statuses())
	case "polarity":
		_, err = oneOf(n.file, line, key, value, []string{"negative", "positive"})
		c.Negative = value == "negative"
	case "same":
		before, bad := strconv.Atoi(value)
		if bad != nil || before < 1 || before > len(n.claims) {
			return n.file.failf(line, "same=%s: no claim before it has this number", clip(value))
		}
		c.event = n.claims[before-1].event
	default:
		err = n.file.failf(line, "a claim has no %q; the keys are type, status, polarity, same", clip(key))
	}
	return err
}

func statuses() []headwater.Status {
	return []headwater.Status{
		headwater.Actual, headwater.Ongoing, headwater.Planned, headwater.Predicted,
		headwater.Possible, headwater.Conditional, headwater.Denied,
	}
}

// join gives the claims the words that the text marks as theirs. Each has one trigger.
func (n *claimNotes) join(marks []goldMark) error {
	for _, m := range marks {
		at, err := strconv.Atoi(m.id)
		if err != nil || at < 1 || at > len(n.claims) || strconv.Itoa(at) != m.id {
			return n.file.failf(m.line, `{%s%s} is marked, but below the text no line "%s:" describes it`, clip(m.id), m.more, clip(m.id))
		}
		c := &n.claims[at-1]
		if m.more == triggerLetter && !c.Trigger.Empty() {
			return n.file.failf(m.line, "claim %d has a second trigger; mark further words of it {%dl …}", at, at)
		}
		c.take(m)
	}
	for i := range n.claims {
		if n.claims[i].Trigger.Empty() {
			return n.file.failf(n.lines[i], "no words of the text are marked as the trigger {%dt …}", i+1)
		}
	}
	return nil
}

// take keeps one mark.
func (t *told) take(m goldMark) {
	t.Span = t.Cover(m.span)
	switch m.more {
	case triggerLetter:
		t.Trigger = m.span
		return
	case lightLetter:
		t.light = append(t.light, m.span)
		return
	}
	for _, r := range markedRoles() {
		if r.letter == m.more {
			if t.Roles == nil {
				t.Roles = map[headwater.Role][]headwater.Filler{}
			}
			t.Roles[r.role] = append(t.Roles[r.role], headwater.Filler{Span: m.span})
		}
	}
}
