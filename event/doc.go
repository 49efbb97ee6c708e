// Package event answers: what is said to have happened?
//
// Frames (frames/*.yaml) name the words that tell of an event, and where in the
// parse its roles stand; this package reads verbs and nouns with what stands beside
// them in the tree of Universal Dependencies: passives, relative clauses,
// coordination, control, light verbs and genitives are put into one normal form
// first, as PredPatt does (White and others 2016).
//
// The types are those of the published contract. Their codes are of PLOVER
// (Open Event Data Alliance, PLOVER manual 0.5b1) and of CAMEO 1.1b3 (Schrodt,
// Conflict and Mediation Event Observations codebook).
package event
