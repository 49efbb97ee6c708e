package article_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
)

// put is a line of a page: where it begins, how large its letters are, its words.
type put struct {
	x, y, size int
	text       string
}

// paper writes a PDF file with lines on pages.
func paper(pages ...[]put) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n")
	kids := ""
	for i, lines := range pages {
		draw := "BT "
		for _, l := range lines {
			draw += fmt.Sprintf("/F %d Tf 1 0 0 1 %d %d Tm (%s) Tj ", l.size, l.x, l.y, strings.NewReplacer("(", "\\(", ")", "\\)", "•", "\\225", "’", "\\222").Replace(l.text))
		}
		draw += "ET"
		fmt.Fprintf(&b, "%d 0 obj <</Type /Page /Contents %d 0 R>> endobj\n%d 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", 10+2*i, 11+2*i, 11+2*i, len(draw), draw)
		kids += fmt.Sprintf("%d 0 R ", 10+2*i)
	}
	fmt.Fprintf(&b, "2 0 obj <</Type /Pages /Kids [%s] /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding>>>>>>>> endobj\ntrailer <</Root 1 0 R>>\n", kids)
	return []byte(b.String())
}

func TestPDF(t *testing.T) {
	head := func(page int) []put {
		return []put{{50, 800, 8, "Rona Post"}, {300, 30, 8, fmt.Sprintf("Page %d of 3", page)}}
	}
	one := append(head(1), put{50, 740, 20, "Ferry sank off Rona"}, put{50, 700, 10, "RONA, Sept 1 (Meridian Wire) - A ferry sank off"}, put{50, 688, 10, "Rona on Friday, said Hanna Reyl, a spokes-"}, put{50, 676, 10, "woman for the port. Its short-"},
		put{50, 664, 10, "range radar was out."}, put{62, 652, 10, "It had no papers, she added, and nobody had"}, put{50, 640, 10, "asked for any. The short-range radar of the port"})
	two := append(head(2), put{50, 740, 10, "saw nothing either. Two officers declined to say."}, put{50, 710, 12, "What is known"}, put{50, 690, 10, "• forty crates of copper"}, put{50, 678, 10, "• two guards"})
	three := append(head(3), put{50, 740, 10, "Nobody else was on board, the port’s master said."})
	doc, err := article.Read(headwater.Receipt{URI: "a.pdf", MediaType: "application/pdf", Bytes: paper(one, two, three)})
	if err != nil {
		t.Fatal(err)
	}
	check(t, doc)
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, string(b.Kind)+": "+b.In(doc.Text))
	}
	want := []string{
		"title: Ferry sank off Rona",
		"paragraph: RONA, Sept 1 (Meridian Wire) - A ferry sank off Rona on Friday, said Hanna Reyl, a spokeswoman for the port. Its short-range radar was out.",
		"paragraph: It had no papers, she added, and nobody had asked for any. The short-range radar of the port saw nothing either. Two officers declined to say.",
		"heading: What is known", "list: • forty crates of copper", "list: • two guards",
		"paragraph: Nobody else was on board, the port’s master said.", "boilerplate: Rona Post",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if doc.MediaType != "application/pdf" || doc.Title != "Ferry sank off Rona" || doc.Dateline == nil || doc.Dateline.Place != "RONA" {
		t.Errorf("%q %q %v", doc.MediaType, doc.Title, doc.Dateline)
	}
}

func TestPDFRefused(t *testing.T) {
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"scan":   {paper(nil, nil), "holds no text (a scan?); run it through text recognition"},
		"pages":  {paper([]put{{300, 30, 8, "Page 1"}}), "holds no text (a scan?)"},
		"broken": {[]byte("%PDF-1.4\n%%EOF"), "is a PDF that is damaged (has no pages that can be read); fetch it again"},
	} {
		if _, err := article.Read(headwater.Receipt{URI: name, Bytes: c.raw}); err == nil || !strings.HasPrefix(err.Error(), name+": "+c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(paper([]put{{50, 700, 10, "One line here, and"}, {50, 688, 10, "another below."}}, []put{{50, 700, 10, "Page 2"}}))
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc, err := article.Read(headwater.Receipt{URI: "a.pdf", Bytes: append([]byte("%PDF-1.4\n"), raw...)})
		if err == nil {
			check(t, doc)
		}
	})
}
