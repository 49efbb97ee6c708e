package conllu

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzReader(f *testing.F) {
	f.Add(log)
	f.Add(rows("1-1 a~b", "1 ab", "2 c _ _ _ _ 2 _") + "# newdoc id=\n# newpar\n" + rows("1-3 é", "1 x", "2 \u00a0y", "3 z _ _ _ _ 1 dep _ TokenRange=1:2|A"))
	f.Add("# newdoc\x9b\n" + rows("1-1 \x00~A", "1 0", "2 A\u2028"))
	f.Add("#\n#=\n# text =\n" + rows("0.1 a", "1 a _ _ _ _ _ _ _ |SpaceAfter=No|") + "\x00\n\xff")
	f.Fuzz(func(t *testing.T, in string) {
		for _, trees := range []bool{true, false} {
			r := NewReader(strings.NewReader(in))
			r.Trees = trees
			for d, err := range r.All() {
				var e *Error
				if err != nil && (!errors.As(err, &e) || e.Line < 1 || e.Remedy == "") {
					t.Fatal(err)
				}
				if err == nil {
					sound(t, d)
					stable(t, d)
				}
			}
		}
	})
}

// stable checks that what is written is read, and written again the same.
func stable(t *testing.T, d *Document) {
	once := written(t, d)
	if !utf8.ValidString(once) {
		t.Fatalf("%q is no UTF-8", once)
	}
	back, err := NewReader(strings.NewReader(once)).Next()
	if err != nil || len(back.Syntax.Words) != len(d.Syntax.Words) || len(back.Syntax.Sentences) != len(d.Syntax.Sentences) {
		t.Fatalf("%v, %q", err, once)
	}
	back.ID = d.ID
	if twice := written(t, back); twice != once {
		t.Fatalf("written %q, then %q", once, twice)
	}
}
