package event

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/headwater-project/headwater"
)

// draft is a frame as its file has it.
type draft struct {
	file     string
	line     int
	name     string
	typ      string
	extends  string
	codes    codes
	called   []callingDraft
	roles    []roleDraft
	needs    []string
	about    []string
	able     bool
	triggers []triggerDraft
	done     *frame
	broken   bool
}

type roleDraft struct {
	line int
	role string
	at   []string
	is   []string
	not  []string
}

type triggerDraft struct {
	line     int
	words    []string
	noun     bool
	particle string
	object   []string
	unless   []string
	beside   []string
	absent   []string
	light    []string
	roles    []roleDraft
	needs    []string
	about    []string
	negative bool
	codes    codes
	called   []callingDraft
}

type callingDraft struct {
	line  int
	where string
	is    []string
	codes codes
}

// file reads one frame file: a mapping, or several parted by "---".
func (l *loader) file(file string, raw []byte) {
	d := yaml.NewDecoder(strings.NewReader(string(raw)))
	for {
		var n yaml.Node
		if err := d.Decode(&n); err != nil {
			if !errors.Is(err, io.EOF) {
				l.faults = append(l.faults, fmt.Errorf("%s: %w", file, err))
			}
			return
		}
		if len(n.Content) == 1 {
			l.frame(file, n.Content[0])
		}
	}
}

func (l *loader) frame(file string, n *yaml.Node) {
	r := nodeReader{loader: l, file: file}
	d := &draft{file: file, line: n.Line}
	r.mapping(n, "a frame", map[string]func(*yaml.Node){
		"frame":   func(v *yaml.Node) { d.name = r.text(v) },
		"type":    func(v *yaml.Node) { d.typ = r.text(v) },
		"extends": func(v *yaml.Node) { d.extends = r.text(v) },
		"plover":  func(v *yaml.Node) { d.codes.plover = r.text(v) },
		"cameo":   func(v *yaml.Node) { d.codes.cameo = r.text(v) },
		"called":  func(v *yaml.Node) { d.called = r.called(v) },
		"sipri":   func(v *yaml.Node) { r.text(v) },
		"note":    func(v *yaml.Node) { r.text(v) },
		"roles":   func(v *yaml.Node) { d.roles = r.roles(v) },
		"needs":   func(v *yaml.Node) { d.needs = r.list(v) },
		"about":   func(v *yaml.Node) { d.about = r.list(v) },
		"able":    func(v *yaml.Node) { d.able = r.yes(v) },
		"verbs":   func(v *yaml.Node) { d.triggers = append(d.triggers, r.triggers(v, false)...) },
		"nouns":   func(v *yaml.Node) { d.triggers = append(d.triggers, r.triggers(v, true)...) },
	})
	switch {
	case d.name == "":
		l.fault(file, n.Line, `a frame has no name; add "frame: NAME"`)
	case l.frames[d.name] == nil:
		l.order = append(l.order, d.name)
		l.frames[d.name] = d
	case strings.HasPrefix(l.frames[d.name].file, builtinName) && !strings.HasPrefix(file, builtinName):
		l.frames[d.name] = d
	default:
		l.fault(file, n.Line, "frame %q is in %s:%d already; give one of them another name", d.name, l.frames[d.name].file, l.frames[d.name].line)
	}
}

// nodeReader reads nodes and keeps faults with their lines.
type nodeReader struct {
	*loader
	file string
}

func (r *nodeReader) mapping(n *yaml.Node, what string, fields map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fault(r.file, n.Line, "%s is a mapping of key: value", what)
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		read, ok := fields[k.Value]
		switch {
		case !ok:
			r.fault(r.file, k.Line, "%s has no %q; its keys are %s", what, k.Value, keys(fields))
		case seen[k.Value]:
			r.fault(r.file, k.Line, "%q comes twice in %s", k.Value, what)
		default:
			read(v)
		}
		seen[k.Value] = true
	}
}

func keys(m map[string]func(*yaml.Node)) string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func (r *nodeReader) text(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		r.fault(r.file, n.Line, "one word or line of text is wanted here")
	}
	return n.Value
}

// yes reads true or false.
func (r *nodeReader) yes(n *yaml.Node) bool {
	if n.Value != "true" && n.Value != "false" {
		r.fault(r.file, n.Line, "%q is neither true nor false", n.Value)
	}
	return n.Value == "true"
}

// list reads a sequence of texts, or one text with words parted by spaces.
func (r *nodeReader) list(n *yaml.Node) []string {
	if n.Kind == yaml.ScalarNode {
		return strings.Fields(n.Value)
	}
	if n.Kind != yaml.SequenceNode {
		r.fault(r.file, n.Line, "a list of words is wanted here: [a, b]")
		return nil
	}
	var out []string
	for _, c := range n.Content {
		out = append(out, r.text(c))
	}
	return out
}

func (r *nodeReader) roles(n *yaml.Node) []roleDraft {
	if n.Kind != yaml.MappingNode {
		r.fault(r.file, n.Line, "roles are a mapping: agent: {at: [subject], is: [actor]}")
		return nil
	}
	var out []roleDraft
	for i := 0; i+1 < len(n.Content); i += 2 {
		d := roleDraft{line: n.Content[i].Line, role: n.Content[i].Value}
		if !slices.Contains(allRoles, headwater.Role(d.role)) {
			r.fault(r.file, d.line, "there is no role %q; the roles are %s", d.role, roleNames())
			continue
		}
		out = append(out, r.places(d, n.Content[i+1])...)
	}
	return out
}

// places reads where a role stands: words, a mapping, or a list of mappings each of
// which may fill it.
func (r *nodeReader) places(d roleDraft, v *yaml.Node) []roleDraft {
	switch {
	case v.Kind == yaml.SequenceNode && len(v.Content) > 0 && v.Content[0].Kind == yaml.MappingNode:
		var out []roleDraft
		for _, c := range v.Content {
			out = append(out, r.places(d, c)...)
		}
		return out
	case v.Kind != yaml.MappingNode:
		d.at = r.list(v)
	default:
		r.mapping(v, "a role", map[string]func(*yaml.Node){
			"at":  func(v *yaml.Node) { d.at = r.list(v) },
			"is":  func(v *yaml.Node) { d.is = r.list(v) },
			"not": func(v *yaml.Node) { d.not = r.list(v) },
		})
	}
	return []roleDraft{d}
}

func (r *nodeReader) triggers(n *yaml.Node, noun bool) []triggerDraft {
	if n.Kind == yaml.ScalarNode {
		return []triggerDraft{{line: n.Line, words: strings.Fields(n.Value), noun: noun}}
	}
	if n.Kind != yaml.SequenceNode {
		r.fault(r.file, n.Line, "triggers are a list of words or of {word: …}")
		return nil
	}
	var out []triggerDraft
	for _, c := range n.Content {
		if c.Kind == yaml.ScalarNode {
			out = append(out, triggerDraft{line: c.Line, words: strings.Fields(c.Value), noun: noun})
			continue
		}
		d := triggerDraft{line: c.Line, noun: noun}
		r.mapping(c, "a trigger", map[string]func(*yaml.Node){
			"word":     func(v *yaml.Node) { d.words = r.list(v) },
			"particle": func(v *yaml.Node) { d.particle = r.text(v) },
			"object":   func(v *yaml.Node) { d.object = r.list(v) },
			"unless":   func(v *yaml.Node) { d.unless = r.list(v) },
			"light":    func(v *yaml.Node) { d.light = r.list(v) },
			"beside":   func(v *yaml.Node) { d.beside = r.list(v) },
			"absent":   func(v *yaml.Node) { d.absent = r.list(v) },
			"roles":    func(v *yaml.Node) { d.roles = r.roles(v) },
			"needs":    func(v *yaml.Node) { d.needs = r.list(v) },
			"about":    func(v *yaml.Node) { d.about = r.list(v) },
			"negative": func(v *yaml.Node) { d.negative = r.yes(v) },
			"called":   func(v *yaml.Node) { d.called = r.called(v) },
			"plover":   func(v *yaml.Node) { d.codes.plover = r.text(v) },
			"cameo":    func(v *yaml.Node) { d.codes.cameo = r.text(v) },
		})
		if len(d.words) == 0 {
			r.fault(r.file, c.Line, `a trigger has no word; add "word: WORD"`)
		}
		out = append(out, d)
	}
	return out
}

// called reads the cases in which other schemes call a claim otherwise.
func (r *nodeReader) called(n *yaml.Node) []callingDraft {
	if n.Kind != yaml.SequenceNode {
		r.fault(r.file, n.Line, "called is a list of cases: [{where: planned, plover: AGREE}]")
		return nil
	}
	var out []callingDraft
	for _, c := range n.Content {
		d := callingDraft{line: c.Line}
		r.mapping(c, "a case", map[string]func(*yaml.Node){
			"where":  func(v *yaml.Node) { d.where = r.text(v) },
			"is":     func(v *yaml.Node) { d.is = r.list(v) },
			"plover": func(v *yaml.Node) { d.codes.plover = r.text(v) },
			"cameo":  func(v *yaml.Node) { d.codes.cameo = r.text(v) },
		})
		if !slices.Contains(allRoles, headwater.Role(d.where)) && !slices.Contains(cases, d.where) {
			r.fault(r.file, d.line, "no case is called %q; the cases are %s and the roles: %s", d.where, strings.Join(cases, ", "), roleNames())
		}
		out = append(out, d)
	}
	return out
}

// allRoles are the roles that a frame may speak of.
var allRoles = []headwater.Role{headwater.Agent, headwater.Recipient, headwater.Item, headwater.PlaceRole,
	headwater.Origin, headwater.Instrument, headwater.Victim, headwater.Target, headwater.Purpose}

func roleNames() string {
	var out []string
	for _, r := range allRoles {
		out = append(out, string(r))
	}
	return strings.Join(out, ", ")
}
