// Package catalog is the reference data of a field of reporting: the bodies,
// armed groups, weapon families and news outlets that reports name, each with
// its spellings, its country and the public reference behind every fact.
//
// The first field, arms proliferation and conflict, is readable YAML in data/
// and compiled into the program. A user adds a catalog of the same format;
// docs/catalog.md describes it. Weapons carry a published class and a coarse
// published range band and nothing else technical.
package catalog

//go:generate go run ./internal/pack
