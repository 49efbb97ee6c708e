package provenance

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/headwater-project/headwater"
)

// sentence says for people what a reading rests on.
func (l *ledger) sentence(sum headwater.Summary) string {
	all := sum.Attributed + sum.OwnVoice
	switch {
	case all == 0:
		return "There is no story in this text to read."
	case sum.Attributed == 0 && l.statements == 0:
		return fmt.Sprintf("None of its %s is attributed: all of it is in the outlet's own voice.", count(all, "sentence"))
	}
	out := fmt.Sprintf("%d of %s %s attributed, to %s; %d in the outlet's own voice.",
		sum.Attributed, count(all, "sentence"), plural(sum.Attributed != 1, "is", "are"), list(kinds(sum)), sum.OwnVoice)
	return out + l.rests(sum) + l.denied() + l.silence()
}

// rests says on whom most hangs, if it is one.
func (l *ledger) rests(sum headwater.Summary) string {
	id, n := l.most()
	switch {
	case sum.RestsOnOne != "" && l.outlet(id) && l.credited && !l.speaks:
		return fmt.Sprintf(" The whole text is credited to %s.", l.label(id))
	case sum.RestsOnOne != "" && l.outlet(id):
		return fmt.Sprintf(" Everything attributed hangs on %s alone.", l.label(id))
	case sum.RestsOnOne != "":
		return fmt.Sprintf(" Everything attributed hangs on one source: %s.", inside(l.label(id)))
	case n < 2 || !l.outlet(id) || id == l.publisher:
		return ""
	}
	return fmt.Sprintf(" %d of %s rest on %s alone%s.", n, count(l.statements, "attributed statement"), l.label(id), l.among(id, sum.Unnamed))
}

// among says how many of the unnamed sources are heard through one outlet alone.
func (l *ledger) among(outlet string, all int) string {
	n := 0
	for id, said := range l.unnamed {
		if s := l.sources[id]; s != nil && l.counts(s) && said[outlet] == said[""] {
			n++
		}
	}
	switch {
	case n == 0:
		return ""
	case all == 1:
		return ", the unnamed source among them"
	case n == all:
		return fmt.Sprintf(", all %d unnamed sources among them", n)
	}
	return fmt.Sprintf(", %d of %d unnamed sources among them", n, all)
}

// denied names those who deny something, if they are few.
func (l *ledger) denied() string {
	if len(l.denials) == 0 || len(l.denials) > few {
		return ""
	}
	return fmt.Sprintf(" %s %s.", opening(l.names(l.denials)), plural(l.many(l.denials), "denies", "deny"))
}

// silence names those who say nothing but that they say nothing, if they are few.
func (l *ledger) silence() string {
	if len(l.silent) == 0 || len(l.silent) > few {
		return ""
	}
	names := l.names(l.silent)
	if rest, ok := strings.CutPrefix(names, "Neither "); ok {
		return fmt.Sprintf(" Neither %s gave a comment.", rest)
	}
	return fmt.Sprintf(" %s gave no comment.", opening(names))
}

// few is how many sources a sentence names.
const few = 3

// many says whether sources are more than one.
func (l *ledger) many(ids []string) bool {
	s := l.sources[ids[0]]
	return len(ids) > 1 || s != nil && s.Kind == headwater.GroupSource
}

func (l *ledger) names(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, inside(l.label(id)))
	}
	return list(out)
}

func (l *ledger) label(id string) string {
	if s := l.sources[id]; s != nil {
		return s.Label
	}
	return "somebody"
}

func kinds(sum headwater.Summary) (out []string) {
	if sum.Named > 0 {
		out = append(out, count(sum.Named, "named source"))
	}
	if sum.Unnamed > 0 {
		out = append(out, count(sum.Unnamed, "unnamed source"))
	}
	if sum.Documentary > 0 {
		out = append(out, count(sum.Documentary, "document"))
	}
	if len(out) == 0 {
		return []string{"nobody in particular"}
	}
	return out
}

func list(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func plural(many bool, one, more string) string {
	if many {
		return more
	}
	return one
}

// opening writes words as a sentence opens.
func opening(words string) string {
	r, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[n:]
}

// inside writes a label as it stands within a sentence: "a guard" for "A guard".
func inside(label string) string {
	first, _, _ := strings.Cut(label, " ")
	if lead[first] {
		return strings.ToLower(first) + label[len(first):]
	}
	return label
}

// lead are words that a label opens with and a name does not.
var lead = set("The", "A", "An", "Its", "His", "Her", "Their", "One", "Two", "Three", "Four", "Five", "Several", "Some", "Other", "Both", "Many", "Officials", "Sources", "This", "That", "These", "Those")
