package event

import (
	"github.com/headwater-project/headwater"
)

// frame is one kind of event: its claim type, its codes in other schemes, the
// words that tell of it, and where beside them its roles stand.
type frame struct {
	name   string
	typ    headwater.ClaimType
	codes  codes
	called []calling // before codes, the first that holds
	roles  []roleRule
	needs  [][]headwater.Role // of each group one must be filled
	about  kinds              // of these kinds a word must stand in the sentence; 0 for any sentence
	able   bool               // only what is said to be possible: "can hit", "capable of hitting"
}

// codes tell what a frame is called elsewhere; empty where nothing fits.
type codes struct {
	plover, cameo string
}

// roleRule says where a role stands and what may fill it.
type roleRule struct {
	role headwater.Role
	at   []string // slots, the best first
	is   kinds    // one of these; 0 for any
	not  kinds    // none of these
}

// trigger is one word of a frame.
type trigger struct {
	frame    *frame
	noun     bool
	particle string     // that the verb must have: "shoot down"
	object   []string   // lemmas of which the object must be one
	unless   []string   // lemmas none of which stands beside it
	light    []string   // lemmas of the verb that carries a noun, of which it must be one
	beside   []string   // slots, one of which must be there
	absent   []string   // slots, none of which may be there
	roles    []roleRule // before those of the frame
	needs    [][]headwater.Role
	about    kinds
	negative bool // it says that the event did not happen or ended: "lift sanctions"
	codes    codes
	called   []calling
}

// lexicon is what Find looks words up in: triggers and kinds by lemma or form.
type lexicon struct {
	verbs, nouns map[string][]*trigger
	kinds        map[string]kinds
	names        kindNames
}
