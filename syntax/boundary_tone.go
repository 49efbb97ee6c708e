package syntax

// manner is how a document is written.
type manner struct {
	tone   uint64 // how often a small letter follows a stop, in five steps from 0 for never
	edited bool   // it is edited copy
}

// mannerOf looks at a whole document. Edited copy has a small letter after a stop
// by a slip only, no emoticon and no small "i", and less than one token in a
// hundred is an address, a time of day, a date in figures or a ruled line, as
// in mail.
func mannerOf(traits []trait) manner {
	self := wordTrait("i")
	stops, smalls, chat, mail := 1, 0, 0, 0
	last := edge
	for _, t := range traits {
		switch {
		case t == self || t.guise == face:
			chat++
		case t.guise == link || t.guise == moment || t.guise == ruled:
			mail++
		}
		if last.stops() {
			stops++
			if t.guise == small {
				smalls++
			}
		}
		last = t.guise
	}
	share := 100 * smalls / stops
	slips := smalls <= 1 || share < 8
	return manner{tone: tone(smalls, share), edited: slips && chat == 0 && 100*mail <= len(traits)}
}

func tone(smalls, share int) uint64 {
	switch {
	case smalls == 0:
		return 0
	case share < 4:
		return 1
	case share < 15:
		return 2
	case share < 40:
		return 3
	}
	return 4
}
