package article_test

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
)

// story is a wire report of about 700 words.
func story() string {
	const para = "The ministry of defence of Halden said on Thursday that it had not sent any rockets to the militia across the border, and that it would answer no further questions about the ship that lay at Port Veyle in January. Two dock workers told the agency that they had unloaded long boxes at night, while a diplomat said that his capital had seen no proof of it.\n\n"
	return "Halden denies sending rockets over the border\n\nBy Lena Orsk\n\nPORT VEYLE, March 4 (Meridian Wire) — " + strings.Repeat(para, 11)
}

func BenchmarkPlain(b *testing.B) {
	r := headwater.Receipt{URI: "story.txt", MediaType: "text/plain", Bytes: []byte(story())}
	b.SetBytes(int64(len(r.Bytes)))
	for b.Loop() {
		if _, err := article.Read(r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	links := strings.Repeat(`<li class="nav-item"><a href="/section/world/item">Another headline of the day from the section</a></li>`, 150)
	paras := "<p>" + strings.ReplaceAll(story(), "\n\n", "</p><p>") + "</p>"
	page := `<!doctype html><html lang="en"><head><title>Halden denies</title></head><body><nav><ul>` + links +
		`</ul></nav><article><h1>Halden denies sending rockets over the border</h1>` + paras + `</article><footer><ul>` + links + `</ul></footer></body></html>`
	r := headwater.Receipt{URI: "story.html", MediaType: "text/html", Bytes: []byte(page)}
	b.SetBytes(int64(len(r.Bytes)))
	for b.Loop() {
		if _, err := article.Read(r); err != nil {
			b.Fatal(err)
		}
	}
}
