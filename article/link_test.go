package article

import (
	"testing"

	"github.com/headwater-project/headwater"
)

func TestLeadingLink(t *testing.T) {
	const story = "\nFerry runs aground off Rona\n\nThe harbour master said on Monday that the ferry had run aground.\n"
	for _, c := range []struct{ link, given, published string }{
		{"https://www.example.org/news/2022/07/28/ferry-aground", "", "2022-07-28"},
		{"https://example.org/news/2022/jul/28/ferry", "", "2022-07-28"},
		{"http://example.org/2022-07-28/ferry.html", "", "2022-07-28"},
		{"http://example.org/ferry/202207280345", "", "2022-07-28"},
		{"http://example.org/ferry/202213280345", "", ""},
		{"http://example.org/2022/07/ferry", "", ""},
		{"https://example.org/2022/07/28/ferry", "2022-08-01", "2022-08-01"},
	} {
		text := c.link + "\n" + story
		doc, err := Read(headwater.Receipt{URI: "a.txt", Bytes: []byte(text), Published: c.given})
		if err != nil {
			t.Fatal(err)
		}
		if doc.Text != text || doc.Canonical != c.link || doc.Published != c.published || doc.Title != "Ferry runs aground off Rona" {
			t.Errorf("%s: canonical %q, published %q, title %q", c.link, doc.Canonical, doc.Published, doc.Title)
		}
		if doc.Blocks[0].Kind != headwater.BoilerplateBlock || doc.Blocks[0].In(text) != c.link {
			t.Errorf("%s: first block %v", c.link, doc.Blocks[0])
		}
	}
}

// TestLinkIsNoTitle keeps the date that the text states, and a link inside the text.
func TestLinkIsNoTitle(t *testing.T) {
	text := "https://example.org/2022/07/28/ferry\nFerry runs aground\nPublished 30 July 2022\n\nThe ferry ran aground off the cape on Monday morning, the harbour master said.\n\nhttps://example.org/2021/01/02/other\n"
	doc, err := Read(headwater.Receipt{URI: "a.txt", Bytes: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Published != "2022-07-30" || doc.Canonical != "https://example.org/2022/07/28/ferry" || doc.Title != "Ferry runs aground" {
		t.Errorf("published %q, canonical %q, title %q", doc.Published, doc.Canonical, doc.Title)
	}
}
