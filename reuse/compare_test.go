package reuse

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// Our own sentences.
const (
	first = "The harbour master of Port Alder said on Monday that a cargo of machine parts had been held for three days. " +
		"Inspectors opened eleven crates and found nothing that the papers did not name. The ship left for the open sea at dawn."
	second = "Farmers in the northern valleys expect a late spring after weeks of frost, and the price of seed has doubled since autumn."
	quote  = "“We will keep every promise that we made to the people of this coast, and we will do it before the winter comes”"
)

// page makes a document of paragraphs; one that starts with "~" is furniture, with "^" a
// caption.
func page(id, publisher, published string, paragraphs ...string) *headwater.Document {
	d := &headwater.Document{ID: id, Publisher: publisher, Published: published}
	for _, p := range paragraphs {
		kind := headwater.ParagraphBlock
		if strings.HasPrefix(p, "~") {
			kind, p = headwater.BoilerplateBlock, p[1:]
		}
		if strings.HasPrefix(p, "^") {
			kind, p = headwater.CaptionBlock, p[1:]
		}
		if d.Text != "" {
			d.Text += "\n\n"
		}
		at := len(d.Text)
		d.Text += p
		d.Blocks = append(d.Blocks, headwater.Block{Kind: kind, Span: headwater.Span{Start: at, End: len(d.Text)}})
	}
	return d
}

func TestCompareFindsCopies(t *testing.T) {
	curly := strings.ToUpper(strings.ReplaceAll(first, "nothing", "no\u00adthing"))
	tests := []struct {
		name   string
		a, b   *headwater.Document
		copied bool
	}{
		{"the same words", page("a", "", "", first), page("b", "", "", first), true},
		{"other letters' size and soft hyphens", page("a", "", "", first), page("b", "", "", curly), true},
		{"cut down", page("a", "", "", first, second), page("b", "", "", first[:110]), true},
		{"re-ordered", page("a", "", "", first, second), page("b", "", "", second, first), true},
		{"a changed word inside", page("a", "", "", first), page("b", "", "", strings.Replace(first, "eleven", "a dozen", 1)), true},
		{"other words", page("a", "", "", first), page("b", "", "", second), false},
		{"only furniture shared", page("a", "", "", first, "~"+second+second), page("b", "", "", quote, "~"+second+second), false},
		{"only a quotation shared", page("a", "", "", first, quote+", said the mayor."), page("b", "", "", second, "The mayor: "+quote), false},
		{"nothing in one", page("a", "", "", first), page("b", "", ""), false},
		{"fewer than five words", page("a", "", "", "Ship held again"), page("b", "", "", "Ship held again"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, ok := Compare(tt.a, tt.b)
			if ok != tt.copied {
				t.Fatalf("copied = %v, want %v; %+v", ok, tt.copied, c)
			}
			if c.Why == "" {
				t.Error("no reason is given")
			}
			back, okBack := Compare(tt.b, tt.a)
			if okBack != ok || back.From != c.From || back.To != c.To || back.Direction != c.Direction || back.Containment != c.Containment {
				t.Errorf("turned about it says %+v, first %+v", back, c)
			}
		})
	}
}

func TestContainmentIsOfTheShorter(t *testing.T) {
	c, ok := Compare(page("a", "", "", first, second), page("b", "", "", second))
	if !ok || c.Containment != 1 {
		t.Errorf("containment = %v (%v), want 1: all of the shorter stands in the longer", c.Containment, ok)
	}
}

func TestPassageGoesOverSmallGaps(t *testing.T) {
	c, _ := Compare(page("a", "", "", first), page("b", "", "", strings.Replace(first, "eleven", "a dozen", 1)))
	if len(c.Passages) != 1 {
		t.Fatalf("%d passages, want one over the changed word", len(c.Passages))
	}
	if got := c.Passages[0].From; got.Len() < len(first)-2 {
		t.Errorf("the passage is %q, want all of the text", got.In(first))
	}
}

func TestQuotationAloneSaysSo(t *testing.T) {
	c, ok := Compare(page("a", "", "", first, quote), page("b", "", "", second, quote))
	if ok || !strings.Contains(c.Why, "quotation marks") {
		t.Errorf("copied %v, why %q; want a reason that names quotation marks", ok, c.Why)
	}
}

func TestDirection(t *testing.T) {
	credit := "The Alder Gazette was the first to write of it. "
	tests := []struct {
		name string
		a, b *headwater.Document
		from string
		want headwater.Direction
	}{
		{"earlier day", page("a", "Coast Daily", "2019-03-04", first), page("b", "Alder Gazette", "2019-03-03", first), "b", headwater.Likely},
		{"earlier hour in other zones", page("a", "", "2019-03-04T10:00:00+02:00", first), page("b", "", "2019-03-04T09:00:00Z", first), "a", headwater.Likely},
		{"same day", page("b", "", "2019-03-04", first), page("a", "", "2019-03-04", first), "a", headwater.UnknownDirection},
		{"a day and an hour of the next", page("b", "", "2019-03-04", first), page("a", "", "2019-03-05T01:00:00Z", first), "a", headwater.UnknownDirection},
		{"a day and an hour two days on", page("b", "", "2019-03-04", first), page("a", "", "2019-03-06T01:00:00Z", first), "b", headwater.Likely},
		{"no dates", page("b", "", "", first), page("a", "", "", first), "a", headwater.UnknownDirection},
		{"credit and date", page("a", "Alder Gazette", "2019-03-03", first), page("b", "Coast Daily", "2019-03-04", credit+first), "a", headwater.Certain},
		{"credit without dates", page("b", "alder gazette", "", first), page("a", "Coast Daily", "", credit+first), "b", headwater.Certain},
		{"credit in the furniture", page("b", "Alder Gazette", "", first), page("a", "Coast Daily", "", first, "~"+credit), "b", headwater.Certain},
		{"credit by the earlier", page("a", "Alder Gazette", "2019-03-05", first), page("b", "Coast Daily", "2019-03-04", credit+first), "a", headwater.UnknownDirection},
		{"own name", page("b", "Alder Gazette", "", first), page("a", "The Alder Gazette", "", credit+first), "a", headwater.UnknownDirection},
		{"name inside a word", page("b", "Ald", "", first), page("a", "Coast Daily", "", first), "a", headwater.UnknownDirection},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, ok := Compare(tt.a, tt.b)
			if !ok || c.From != tt.from || c.Direction != tt.want {
				t.Errorf("from %s, %s (%v), want from %s, %s: %s", c.From, c.Direction, ok, tt.from, tt.want, c.Why)
			}
		})
	}
}

func TestOneWordManyTimes(t *testing.T) {
	a := page("a", "", "", strings.Repeat("again ", 200_000))
	c, ok := Compare(a, page("b", "", "", strings.Repeat("again ", 100_000)))
	if !ok || len(c.Passages) != 1 {
		t.Errorf("%v with %d passages, want one", ok, len(c.Passages))
	}
}

func FuzzCompare(f *testing.F) {
	f.Add(first, second)
	f.Add(first, first[20:120])
	f.Add(quote, "said "+quote)
	f.Add("\xff\xfe “", "ʼn’s İ \u00ad\u200b")
	f.Fuzz(func(t *testing.T, x, y string) {
		a := page("a", "", "", strings.ToValidUTF8(x, "?"), first)
		b := page("b", "", "", first[30:], strings.ToValidUTF8(y, "?"))
		c, ok := Compare(a, b)
		if c.Containment < 0 || c.Containment > 1 {
			t.Fatalf("containment %v", c.Containment)
		}
		if ok && len(c.Passages) == 0 {
			t.Fatal("a copy without a passage")
		}
		last := 0
		for _, p := range c.Passages {
			if !p.From.Valid(a.Text) || !p.To.Valid(b.Text) || p.From.Empty() || p.To.Empty() {
				t.Fatalf("passage %+v lies outside the texts", p)
			}
			if p.To.Start < last {
				t.Fatalf("passages of To overlap: %+v", c.Passages)
			}
			last = p.To.End
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	x := page("a", "", "", strings.Repeat(first+" "+second+" ", 12))
	y := page("b", "", "", strings.Repeat(second+" "+quote+" "+first+" ", 8))
	b.SetBytes(int64(len(x.Text) + len(y.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Compare(x, y)
	}
}
