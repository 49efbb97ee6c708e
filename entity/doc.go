// Package entity finds who and what a report names: people, bodies, groups,
// places, weapons, laws and events, and joins the mentions of one thing.
//
// The method is rules over capitalisation, the gazetteer, the catalog of the
// field and small lists of cue words (titles, heads of names, common given
// names). It was tuned on the training part of English Worldwide Newswire
// (Shan et al. 2023). A trained stage replaces it behind the same signature.
//
// Places get their type here; package place finds where they lie.
package entity
