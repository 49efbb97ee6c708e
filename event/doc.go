// Package event answers: what is said to have happened?
//
// The method is the first and simplest honest one: words that tell of an event
// (frames/*.yaml), the company they must keep, and the phrases to their left
// and right. A parser will carry it later, behind the same signature.
//
// The types are those of the published contract. Their codes are of PLOVER
// (Open Event Data Alliance, PLOVER manual 0.5b1, the version of the gold
// standard records; COERCE, MOBILIZE, SANCTION, ASSAULT of the same) and of
// CAMEO 1.1b3 (Schrodt, Conflict and Mediation Event Observations codebook).
//
// Confidence is counted by rule, not calibrated: see confidence.
package event
