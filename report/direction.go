package report

import "unicode"

// direction is the way in which most letters of a text run, for a dir
// attribute. A browser's "auto" goes by the first letter, and sets an English
// sentence that begins with an Arabic name from the right.
func direction(s string) string {
	if ascii(s) {
		return "ltr"
	}
	right, left := 0, 0
	for _, r := range s {
		switch {
		case rightward(r):
			right++
		case unicode.IsLetter(r):
			left++
		}
	}
	switch {
	case right > left:
		return "rtl"
	case left > 0:
		return "ltr"
	}
	return "auto"
}

// rightward says whether r is a letter of the blocks of right-to-left scripts.
func rightward(r rune) bool {
	return unicode.IsLetter(r) && (0x590 <= r && r <= 0x8ff || 0xfb1d <= r && r <= 0xfdff ||
		0xfe70 <= r && r <= 0xfeff || 0x10800 <= r && r <= 0x10fff || 0x1e800 <= r && r <= 0x1efff)
}
