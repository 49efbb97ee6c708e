package main

import (
	"bytes"
	"fmt"
	"strings"
)

const preamble = `# Lemmas of English words, for package syntax; lemma_table.go there says how to
# read this file. Written by training/lemma from the words of the treebanks UD
# English EWT (CC BY-SA 4.0) and GUM (CC BY-NC-SA 4.0, in parts CC BY) and from
# lemminflect 0.2.3 (MIT), made from the SPECIALIST Lexicon of the National
# Library of Medicine. Do not edit: run go run ./lemma in training.
`

// table writes all lists.
func (l learner) table() []byte {
	var out bytes.Buffer
	out.WriteString(preamble)
	for _, name := range sorted(l) {
		words, endings := l[name].finish(name)
		write(&out, name+": words", words)
		write(&out, name+": endings", endings)
	}
	return out.Bytes()
}

func write(out *bytes.Buffer, head string, lines map[string]string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintln(out, head)
	for _, key := range sorted(lines) {
		fmt.Fprintf(out, "%s\t%s\n", key, lines[key])
	}
}

// finish gives the lines of a list: the rules, and the words that they get
// wrong. In a list of inflections a word stands with its lemma.
func (l *list) finish(name string) (words map[string]string, endings rules) {
	casing := isCasing(name)
	values := map[string]string{}
	for w, v := range l.told {
		values[w] = v
	}
	for w := range l.seen {
		values[w] = l.seen.best(w)
	}
	if regular(name) {
		endings = learnEndings(values, !casing)
	}
	for w, v := range l.hinted {
		if _, known := values[w]; !known {
			values[w] = v
		}
	}
	for w := range l.typos {
		if _, known := values[w]; !known {
			values[w] = l.typos.best(w)
		}
	}
	words = map[string]string{}
	for _, w := range hyphenLast(sorted(values)) {
		if casing {
			if guess := endings.value(w); values[w] != guess && !(guess == "" && values[w] == inSmall) {
				words[w] = values[w]
			}
			continue
		}
		lemma := editOf(values[w]).of(w)
		if lemma != "" && (l.spare(w, lemma) || lemma != guess(name, w, words, endings)) {
			words[w] = lemma
		}
	}
	return words, endings
}

// often is from which weight a word of the treebanks is a common one.
const often = 6

// spare says whether a lemma belongs into the table lest it be built every time:
// that of a common word which does not begin with it, or of one that is common
// at the start of sentences.
func (l *list) spare(word, lemma string) bool {
	weight := 0
	for _, n := range l.seen[word] {
		weight += n
	}
	return l.spared[word] || weight >= often && !strings.HasPrefix(word, lemma)
}

// guess is what the lemmatizer makes of a word that is in no list.
func guess(name, word string, words map[string]string, endings rules) string {
	if first := strings.LastIndexByte(word, '-') + 1; first >= 2 && len(word)-first >= 2 && !strings.HasPrefix(name, "PROPN") {
		if lemma, ok := words[word[first:]]; ok {
			return word[:first] + lemma
		}
	}
	v := endings.value(word)
	if v == "" {
		return word
	}
	if lemma := editOf(v).of(word); lemma != "" {
		return lemma
	}
	return word
}

// isCasing tells lists of capitals from those of inflections.
func isCasing(name string) bool {
	_, second, _ := strings.Cut(name, " ")
	return strings.Contains(second, "A") || second == "aaa"
}

// regular says whether endings are learned for a list: where new words come in.
func regular(name string) bool {
	upos, _, _ := strings.Cut(name, " ")
	switch upos {
	case "ADJ", "ADV", "NOUN", "PROPN", "VERB":
		return name != "ADJ aaa"
	}
	return isCasing(name)
}
