package event

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/headwater-project/headwater"
)

// resolve makes the frame of a draft, its ancestors first. It is nil where the
// draft is at fault.
func (l *loader) resolve(d *draft, path []string) *frame {
	if d.done != nil || d.broken {
		return d.done
	}
	if slices.Contains(path, d.name) {
		d.broken = true
		l.fault(d.file, d.line, "frames extend each other in a circle: %s; let one of them extend none", strings.Join(append(path, d.name), " > "))
		return nil
	}
	f := &frame{name: d.name, typ: headwater.ClaimType(d.typ), codes: d.codes, able: d.able}
	if d.extends != "" && !l.inherit(f, d, append(path, d.name)) {
		d.broken = true
		return nil
	}
	f.roles = over(l.roleRules(d.file, d.roles), f.roles)
	if called := l.callings(d.file, d.called); called != nil {
		f.called = called
	}
	if needs := l.needs(d.file, d.line, d.needs); len(needs) > 0 {
		f.needs = needs
	}
	if about := l.kindsOf(d.file, d.line, d.about); !about.none() {
		f.about = about
	}
	if !l.sound(d, f) {
		d.broken = true
		return nil
	}
	d.done = f
	return f
}

func (l *loader) inherit(f *frame, d *draft, path []string) bool {
	parent := l.frames[d.extends]
	if parent == nil {
		l.fault(d.file, d.line, "frame %q extends %q, which no file has", d.name, d.extends)
		return false
	}
	p := l.resolve(parent, path)
	if p == nil {
		return false
	}
	f.roles, f.needs, f.about, f.able = p.roles, p.needs, p.about, f.able || p.able
	if f.typ == "" {
		f.typ = p.typ
	}
	if f.codes == (codes{}) {
		f.codes, f.called = p.codes, p.called
	}
	return true
}

// sound checks what no frame may lack. A frame without words that others extend
// needs no type.
func (l *loader) sound(d *draft, f *frame) bool {
	if f.typ != "" && !slices.Contains(claimTypes, f.typ) {
		l.fault(d.file, d.line, "frame %q has the type %q; the types are %s", d.name, f.typ, typeNames())
		return false
	}
	if len(d.triggers) == 0 && !l.extended(d.name) {
		l.fault(d.file, d.line, `frame %q has no words; add "verbs: [...]" or "nouns: [...]"`, d.name)
		return false
	}
	if len(d.triggers) == 0 {
		return true
	}
	if f.typ == "" {
		l.fault(d.file, d.line, "frame %q has no type; the types are %s", d.name, typeNames())
		return false
	}
	if len(f.roles) == 0 || len(f.needs) == 0 {
		l.fault(d.file, d.line, "frame %q needs roles, and needs: which of them must be filled", d.name)
		return false
	}
	return true
}

func (l *loader) extended(name string) bool {
	for _, d := range l.frames {
		if d.extends == name {
			return true
		}
	}
	return false
}

// over puts the rules of a frame before those that it inherits; a role that it
// rules itself is inherited no more.
func over(rules, inherited []roleRule) []roleRule {
	out := slices.Clone(rules)
	for _, i := range inherited {
		if !slices.ContainsFunc(rules, func(r roleRule) bool { return r.role == i.role }) {
			out = append(out, i)
		}
	}
	return out
}

func (l *loader) roleRules(file string, drafts []roleDraft) []roleRule {
	var out []roleRule
	for _, d := range drafts {
		if len(d.at) == 0 {
			l.fault(file, d.line, "role %q stands nowhere; add at: [subject, to, ...]", d.role)
		}
		for _, at := range d.at {
			l.place(file, d.line, at)
		}
		out = append(out, roleRule{headwater.Role(d.role), d.at, l.kindsOf(file, d.line, d.is), l.kindsOf(file, d.line, d.not)})
	}
	return out
}

func (l *loader) callings(file string, drafts []callingDraft) []calling {
	var out []calling
	for _, d := range drafts {
		out = append(out, calling{d.where, l.kindsOf(file, d.line, d.is), d.codes})
	}
	return out
}

func (l *loader) kindsOf(file string, line int, names []string) kinds {
	var k kinds
	for _, n := range names {
		bit, ok := l.kinds[n]
		if !ok {
			l.fault(file, line, "no list of words is called %q; the lists are those of %s and %s", n, wordsFile, strings.Join(nativeKinds, ", "))
		}
		k = k.or(bit)
	}
	return k
}

// needs reads "item" and "agent|recipient".
func (l *loader) needs(file string, line int, list []string) [][]headwater.Role {
	var out [][]headwater.Role
	for _, n := range list {
		var group []headwater.Role
		for r := range strings.SplitSeq(n, "|") {
			if !slices.Contains(allRoles, headwater.Role(r)) {
				l.fault(file, line, "there is no role %q to need; the roles are %s", r, roleNames())
			}
			group = append(group, headwater.Role(r))
		}
		out = append(out, group)
	}
	return out
}

func (l *loader) trigger(lex *lexicon, f *frame, d *triggerDraft, file string) {
	t := &trigger{
		frame: f, noun: d.noun, particle: d.particle, object: d.object, unless: d.unless, beside: d.beside, absent: d.absent, light: d.light,
		roles: over(l.roleRules(file, d.roles), f.roles), needs: f.needs, about: f.about,
		negative: d.negative, codes: f.codes, called: f.called,
	}
	if needs := l.needs(file, d.line, d.needs); len(needs) > 0 {
		t.needs = needs
	}
	if about := l.kindsOf(file, d.line, d.about); !about.none() {
		t.about = about
	}
	if d.codes != (codes{}) {
		t.codes = d.codes
		if t.codes.plover == "" {
			t.codes.plover = f.codes.plover
		} else {
			t.called = nil
		}
	}
	if called := l.callings(file, d.called); called != nil {
		t.called = called
	}
	for _, b := range append(slices.Clone(d.beside), d.absent...) {
		l.place(file, d.line, b)
	}
	l.reachable(t, file, d.line)
	into := lex.verbs
	if d.noun {
		into = lex.nouns
	}
	for _, w := range d.words {
		w = strings.ToLower(w)
		into[w] = append(into[w], t)
	}
}

// place checks the name of a place beside a trigger.
func (l *loader) place(file string, line int, name string) {
	if !slices.Contains(slots, name) && !slices.Contains(prepositions, name) {
		l.fault(file, line, "no place is called %q; the places are %s, and prepositions", name, strings.Join(slots, ", "))
	}
}

// reachable checks that each role that a trigger needs has a rule that may fill it.
func (l *loader) reachable(t *trigger, file string, line int) {
	for _, group := range t.needs {
		if !slices.ContainsFunc(group, func(role headwater.Role) bool {
			return slices.ContainsFunc(t.roles, func(r roleRule) bool { return r.role == role })
		}) {
			l.fault(file, line, "none of the needed roles %v has a place to stand; add it under roles", group)
		}
	}
}

// lists reads a file of words: each list under the name of a kind.
func (l *loader) lists(file string, raw []byte) {
	var n yaml.Node
	if err := yaml.Unmarshal(raw, &n); err != nil {
		l.fault(file, 1, "%v", err)
		return
	}
	r := nodeReader{loader: l, file: file}
	if len(n.Content) == 0 || n.Content[0].Kind != yaml.MappingNode {
		l.fault(file, 1, "a file of words is a mapping: kind: [word, word]")
		return
	}
	c := n.Content[0].Content
	for i := 0; i+1 < len(c); i += 2 {
		bit, err := l.kinds.add(c[i].Value)
		if err != nil {
			l.fault(file, c[i].Line, "%v", err)
			continue
		}
		for _, w := range r.list(c[i+1]) {
			w = strings.ToLower(w)
			l.words[w] = l.words[w].or(bit)
		}
	}
}

var claimTypes = []headwater.ClaimType{headwater.Transfer, headwater.Deploy, headwater.Produce, headwater.Test,
	headwater.Train, headwater.Fund, headwater.Command, headwater.Attack, headwater.StrikeClaim, headwater.Interdict,
	headwater.Seize, headwater.Sanction, headwater.Agree, headwater.Meet, headwater.Menace, headwater.Cooperate,
	headwater.Accusation, headwater.Denial, headwater.Withdraw, headwater.Possess, headwater.Reach, headwater.Other}

func typeNames() string {
	var out []string
	for _, t := range claimTypes {
		out = append(out, string(t))
	}
	return strings.Join(out, ", ")
}

// slots are the places of roles beside prepositions.
var slots = []string{subjectSlot, objectSlot, loneSlot, indirectSlot, causerSlot, sideSlot, modifierSlot, ownerSlot,
	whoseSlot, insideSlot, bringerSlot, launchedSlot,
	theirsSlot, clauseSlot, speakerSlot, hearerSlot, toDoSlot, termSlot}

// prepositions are those that may lead a phrase that fills a role.
var prepositions = strings.Fields(`aboard about above across after against along alongside amid among around as at atop before
	behind below beneath beside between beyond by concerning despite down during for from in inside into near of off on onto
	opposite out outside over past per regarding round since through throughout to toward towards under until up upon
	using via with within without`)
