//go:build !(amd64 || arm64) || purego

package model

func supported() []instructions { return nil }

func (l *Linear) apply(dst []float32, x *Rows) { l.applyPairs(dst, x) }
