package syntax

import (
	"fmt"
	"strings"

	"github.com/headwater-project/headwater"
)

// lemmaTable finds the lines of lemmas.txt. The text is lists, each headed by a
// line with its name and part, "VERB past: words". The lines below are a word or
// ending, a tab and a value: the lemma of a word, the edit of an ending (one
// digit, how many bytes to cut off, and the letters to write there), or, in a
// list of capitals ("ADJ Aaa: endings"), the casing of the lemma. An empty
// ending stands for all others. Lines that start with "#" before the first list
// are comments.
type lemmaTable struct {
	text  string
	slots []lemmaSlot        // open addressing; a power of two
	rest  [lemmaLists]string // values of the empty endings
	most  [lemmaLists]uint8  // bytes of the longest ending
}

// lemmaSlot points at a line.
type lemmaSlot struct {
	at   uint32 // where its key begins
	list uint16 // with its part; 0 where the slot is empty
	mark uint8  // of the key's sum
	size uint8  // bytes of the key
}

// readLemmas indexes a table where it lies. It refuses one that is cut short or
// names an unknown list.
func readLemmas(text string) (lemmaTable, error) {
	t := lemmaTable{text: text, slots: make([]lemmaSlot, slotsFor(strings.Count(text, "\n")))}
	names := listNames()
	var list lemmaList
	var endings bool
	for at := 0; at < len(text); {
		size := strings.IndexByte(text[at:], '\n')
		line := text[at:][:max(size, 0)]
		tab := strings.IndexByte(line, '\t')
		switch {
		case tab >= 0 && tab <= longestLemma && tab+1 < size && list != 0:
			t.insert(at, tab, list, endings)
		case tab < 0 && list == 0 && strings.HasPrefix(line, "#"):
		default:
			name, part, _ := strings.Cut(line, ": ")
			if list = names[name]; tab >= 0 || list == 0 || part != "words" && part != "endings" {
				return lemmaTable{}, fmt.Errorf("syntax: lemmas.txt, byte %d: %.40q is no line of the table; run go run ./lemma in training", at, text[at:])
			}
			endings = part == "endings"
		}
		at += size + 1
	}
	return t, nil
}

// slotsFor gives a power of two that leaves two of three slots empty.
func slotsFor(lines int) int {
	n := 1
	for n < 2*lines {
		n *= 2
	}
	return n
}

// insert indexes the line at a place; its key is size bytes long.
func (t *lemmaTable) insert(at, size int, list lemmaList, endings bool) {
	key := t.text[at : at+size]
	if size == 0 && endings {
		t.rest[list] = t.value(at)
		return
	}
	part := list.words()
	if endings {
		part = list.endings()
		t.most[list] = max(t.most[list], uint8(size))
	}
	s := spread(lemmaSum(key), part)
	for i := int(s) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		if t.slots[i].list == 0 {
			t.slots[i] = lemmaSlot{at: uint32(at), list: part, mark: uint8(s >> 24), size: uint8(size)}
			return
		}
	}
}

// find gives the value of a key, whose sum the caller has, in a part of a list.
func (t *lemmaTable) find(part uint16, key []byte, sum uint32) (string, bool) {
	if len(t.slots) == 0 {
		return "", false
	}
	s := spread(sum, part)
	for i := int(s) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		slot := &t.slots[i]
		if slot.list == 0 {
			return "", false
		}
		if slot.list == part && slot.mark == uint8(s>>24) && int(slot.size) == len(key) && t.text[slot.at:slot.at+uint32(slot.size)] == string(key) {
			return t.value(int(slot.at) + len(key)), true
		}
	}
}

// value gives what stands between the tab at a place and the end of its line.
func (t *lemmaTable) value(tab int) string {
	rest := t.text[tab+1:]
	return rest[:strings.IndexByte(rest, '\n')]
}

// spread spreads a sum over the slots.
func spread(sum uint32, part uint16) uint32 {
	s := (sum ^ uint32(part)*0x85EBCA6B) * 0xC2B2AE35
	return s ^ s>>15
}

// listNames gives the lists by the names that lemmas.txt has for them.
func listNames() map[string]lemmaList {
	inflected := map[headwater.UPOS][]string{
		headwater.VERB: {"base", "s", "past", "ing"}, headwater.AUX: {"base", "s", "past", "ing"},
		headwater.NOUN: {"singular", "plural", "plural-only"}, headwater.PROPN: {"singular", "plural", "plural-only"},
		headwater.ADJ: {"positive", "comparative", "superlative"}, headwater.ADV: {"positive", "comparative", "superlative"},
		headwater.PRON: {"possessive", "personal"},
	}
	written := [casings]string{"aaa", "Aaa", "A", "aAa", "AA", "AAA", "AAAA", "AAAAA", "AAAAAA", "Aaa beside a name"}
	names := map[string]lemmaList{}
	for u := headwater.ADJ; u <= headwater.X; u++ {
		list := firstInflection + lemmaList(u)*inflections
		names[u.String()] = list
		for i, name := range inflected[u] {
			names[u.String()+" "+name] = list + 1 + lemmaList(i)
		}
		if at := openClass(u); at >= 0 {
			for i, name := range written {
				names[u.String()+" "+name] = firstCasing + lemmaList(at)*casings + lemmaList(i)
			}
		}
	}
	return names
}
