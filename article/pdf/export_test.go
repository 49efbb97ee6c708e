package pdf

import "io"

// Unlzw is for tests.
func Unlzw(s string) string {
	out, _ := io.ReadAll(&lzw{raw: []byte(s), early: 1})
	return string(out)
}
