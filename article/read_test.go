package article_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode/utf32"
	"pgregory.net/rapid"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
)

// Plain text is frozen as it came, odd characters and line ends included.
func TestPlainVerbatim(t *testing.T) {
	const text = "Halden\u00ad denies\r\n\r\n\u200bThe minis\u00adtry said\u200b no.\r\nIt said so twice.\u2028\tAnd again.\r\u00a0\n"
	doc := read(t, headwater.Receipt{URI: "a.txt", MediaType: "text/plain", Bytes: []byte("\ufeff" + text)})
	if doc.Text != text {
		t.Errorf("text is %q, want %q", doc.Text, text)
	}
}

func read(t *testing.T, r headwater.Receipt) headwater.Document {
	t.Helper()
	doc, err := article.Read(r)
	if err != nil {
		t.Fatal(err)
	}
	check(t, doc)
	return doc
}

// A record's own title, publisher and date go before what the text says.
func TestReceiptKnows(t *testing.T) {
	r := headwater.Receipt{URI: "r#1", MediaType: "text/plain", Title: "Halden  denies it.", Publisher: "Courier", Published: "2021-03-05",
		Bytes: []byte("1 March 2021\n\nHalden denies it.\n\nHalden denies it.\n\nThe ministry said no such thing had been sent to anyone.")}
	doc := read(t, r)
	if doc.Title != r.Title || doc.Publisher != "Courier" || doc.Published != "2021-03-05" {
		t.Errorf("got %q, %q, %q", doc.Title, doc.Publisher, doc.Published)
	}
	want := []headwater.BlockKind{headwater.BoilerplateBlock, headwater.TitleBlock, headwater.BoilerplateBlock, headwater.ParagraphBlock}
	for i, b := range doc.Blocks {
		if b.Kind != want[i] {
			t.Errorf("block %d is %s, want %s", i, b.Kind, want[i])
		}
	}
}

const russian = "Министерство обороны заявило в четверг, что не отправляло ракеты через границу и не собирается этого делать. Двое докеров сказали агентству, что видели длинные ящики."

// Texts in many charsets come out the same, declared or not.
func TestCharsets(t *testing.T) {
	texts := map[string]string{
		"windows-1251": russian, "koi8-r": russian, "iso-8859-5": russian, "utf-8": russian, "utf-16le": russian, "utf-16be": russian,
		"windows-1252": "“L’armée a déjà été prévenue”, a déclaré le ministère à l’agence, où l’on s’est étonné de la nouvelle façon de procéder.",
		"shift_jis":    "防衛省は木曜日、国境を越えてロケットを送ったことはないと発表した。港で働く二人は、夜に長い箱を見たと通信社に語った。",
		"euc-kr":       "국방부는 목요일 국경 너머로 로켓을 보낸 적이 없다고 밝혔다. 항만 노동자 두 명은 밤에 긴 상자를 보았다고 통신사에 말했다.",
		"big5":         "國防部星期四表示，沒有把火箭送過邊界，也不打算這樣做。兩名碼頭工人告訴通訊社，他們在夜裡看見了長箱子。",
		"iso-2022-jp":  "防衛省は木曜日、国境を越えてロケットを送ったことはないと発表した。",
		"gb18030":      "国防部星期四表示，没有把火箭送过边界，也不打算这样做。两名码头工人告诉通讯社，他们在夜里看见了长箱子。",
	}
	for name, text := range texts {
		e, _ := charset.Lookup(name)
		raw, err := e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(name, err)
		}
		if doc := read(t, headwater.Receipt{MediaType: "text/plain; charset=" + name, Bytes: raw}); !strings.HasPrefix(name, "utf-16") && doc.Text != text {
			t.Errorf("declared %s: %q", name, doc.Text)
		}
		page := append([]byte(`<meta charset="`+name+`"><p>`), raw...)
		if doc, err := article.Read(headwater.Receipt{MediaType: "text/html", Bytes: page}); !strings.HasPrefix(name, "utf-16") && (err != nil || doc.Text != text) {
			t.Errorf("page in %s: %q %v", name, doc.Text, err)
		}
		if name == "iso-8859-5" || name == "utf-16le" || name == "utf-16be" {
			continue
		}
		if doc := read(t, headwater.Receipt{Bytes: bytes.Repeat(raw, 3)}); doc.Text != strings.Repeat(text, 3) {
			t.Errorf("undeclared %s: %q", name, doc.Text)
		}
	}
}

func TestUnicodeMarks(t *testing.T) {
	const text = "Halden said no 🚀 on Thursday."
	wide := utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	marked, err := wide.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	sixteen := []byte{}
	for _, r := range "Halden said no on Thursday." {
		sixteen = append(sixteen, byte(r), 0)
	}
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"utf-32 with mark":     {marked, text},
		"utf-16 without mark":  {sixteen, "Halden said no on Thursday."},
		"utf-16 with mark":     {append([]byte{0xFF, 0xFE}, sixteen...), "Halden said no on Thursday."},
		"broken utf-8":         {[]byte("“Halden” said “no” on\xff Thursday."), "“Halden” said “no” on\ufffd Thursday."},
		"declared, yet broken": {[]byte("Halden a dit non\xe9."), "Halden a dit noné."},
	} {
		if doc := read(t, headwater.Receipt{Charset: "utf-8", Bytes: c.raw}); doc.Text != c.want {
			t.Errorf("%s: %q", name, doc.Text)
		}
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		media, raw, reason string
	}{
		"nothing":    {"", "", "is empty"},
		"blank":      {"text/plain", " \r\n\t\u00a0\n", "holds no words"},
		"pdf":        {"", "%PDF-1.7\n…", "is a PDF that is damaged"},
		"zip":        {"text/plain", "PK\x03\x04\x14\x00", "looks like a ZIP archive"},
		"picture":    {"text/html", "\x89PNG\r\n\x1a\n", "looks like a PNG picture"},
		"nul":        {"", "abc\x00def\x00\x01", "binary data"},
		"controls":   {"", strings.Repeat("\x01\x02ab", 50), "binary data"},
		"json":       {"", `{"a": 1}`, "is JSON data"},
		"type":       {"image/png", "hello", "is image/png"},
		"invisible":  {"text/plain", "\u200b\u00ad\n", "holds no words"},
		"marks":      {"text/plain", "“”.\n—", "holds no words"},
		"pgp":        {"text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA0\n-----END PGP MESSAGE-----\n", "an encrypted message"},
		"age":        {"", "age-encryption.org/v1\n-> X25519 abc\n", "an encrypted file"},
		"late pdf":   {"text/plain", "\r\n%PDF-1.4\n1 0 obj", "is a PDF that is damaged"},
		"challenge":  {"text/html", "<title>Askar Post</title><p>Please show that you are not a robot to go on to the page.", "asks for proof"},
		"waiting":    {"text/html", "<title>Just a moment...</title><h1>We look at your connection</h1>", "is an error page"},
		"far nested": {"text/html", strings.Repeat("<div>", 3000) + strings.Repeat("</div>", 3000), "holds no words"},
	} {
		_, err := article.Read(headwater.Receipt{URI: name, MediaType: c.media, Bytes: []byte(c.raw)})
		e, ok := errors.AsType[*article.Error](err)
		if !ok {
			t.Errorf("%s: %v is no *article.Error", name, err)
			continue
		}
		if e.Input != name || !strings.Contains(e.Reason, c.reason) || e.Remedy == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	_, err := article.Read(headwater.Receipt{URI: "big", Bytes: make([]byte, article.MaxBytes+1)})
	if err == nil || !strings.Contains(err.Error(), "big: is 33 MB large") {
		t.Error(err)
	}
}

// Hostile markup neither crashes nor loses the words in it.
func TestMonsters(t *testing.T) {
	const p = "<p>The ministry said on Thursday that it had not sent any of the crates to the port, and would not.</p>"
	for name, page := range map[string]string{
		"deep":       strings.Repeat("<div>", 100_000) + p + strings.Repeat("</div>", 100_000),
		"tables":     strings.Repeat("<table><tr><td>", 20_000) + p,
		"formatting": strings.Repeat("<b id=1><i id=2>", 5_000) + p + strings.Repeat("<p>x", 20_000),
		"stray":      p + strings.Repeat("x</q>", 300_000),
		"large":      strings.Repeat(p, 15_000),
		"JSON-LD":    "<script type=application/ld+json>" + strings.Repeat("[", 200_000) + "</script>" + p,
	} {
		doc := read(t, headwater.Receipt{URI: name, MediaType: "text/html", Bytes: []byte(page)})
		if !strings.Contains(doc.Text, "had not sent any of the crates") {
			t.Errorf("%s: the words are lost", name)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		russian:     "ru",
		"Too short": "",
		"The ministry of defence said on Thursday that it had not sent any rockets to the militia across the border, and would not do so.":                                                                "en",
		"Das Verteidigungsministerium hat am Donnerstag erklärt, dass es keine Raketen über die Grenze geschickt habe und dies auch nicht tun werde. Zwei Hafenarbeiter sahen in der Nacht lange Kisten.": "de",
	} {
		if doc := read(t, headwater.Receipt{MediaType: "text/plain", Bytes: []byte(text)}); doc.Language != want {
			t.Errorf("%.30q is %q, want %q", text, doc.Language, want)
		}
	}
}

// scraps are what the texts of property tests are made of.
var scraps = []string{"\n", "\r\n", "\n\n", " ", "\t", "\u00a0", "\u200b", "\u2028", "(AP / Ann Roe)", "DUBAI (Wire) - ", "By Ann Roe", "— ", "“", "”", ".", ":", "- ", "1. ",
	"5 May 2020", "Read more: ", "HALDEN", "The ministry said", "that no such thing", "ö", "漢字", "🚀", "\u202e", "a", "/", ")", "<p>", "</p>", "<br>", "<h1>", "</h1>", "<li>", "<nav>", "</nav>", "<table><tr><td>", "&nbsp;", "<b>", "<figure><figcaption>"}

// Whatever the input, the blocks lie in order and hold every word, and plain
// text stays as it is.
func TestBlocksHold(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(scraps), 1, 60).Draw(rt, "scraps"), "")
		doc, err := article.Read(headwater.Receipt{MediaType: "text/plain", Bytes: []byte(text)})
		said := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
		if silent := strings.IndexFunc(text, said) < 0; (err != nil) != silent {
			rt.Fatalf("%q: %v", text, err)
		}
		if err == nil {
			check(t, doc)
			if doc.Text != text {
				rt.Fatalf("%q became %q", text, doc.Text)
			}
		}
		if doc, err = article.Read(headwater.Receipt{MediaType: "text/html", Bytes: []byte(text)}); err == nil {
			check(t, doc)
		}
		if t.Failed() {
			rt.Fatalf("on %q", text)
		}
	})
}

// Equal bytes give equal documents.
func TestDeterministic(t *testing.T) {
	r := headwater.Receipt{MediaType: "text/html", Bytes: []byte("<title>A</title><nav>Menu</nav><p>" + strings.ReplaceAll(story(), "\n\n", "<p>"))}
	first := dump(article.Read(r))
	for range 5 {
		if again := dump(article.Read(r)); again != first {
			t.Fatalf("%s\nand then\n%s", first, again)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("text/plain", []byte("Title\n\nDUBAI, Aug 31 (Wire) - Halden said no.\n\nA quay (Ann Roe / Wire)\n\nComments are closed."))
	f.Add("text/html", []byte("<title>T</title><article><h1>T is it</h1><p>ASKAR — No.<figure><figcaption>Ann Roe/Wire</figcaption></figure><table><tr><td>a<td>b</table>"))
	f.Add("", []byte("\xff\xfea\x00b\x00"))
	f.Add("", []byte("<?xml version='1.0' encoding='koi8-r'?><html><p>\xf0\xd2\xc9\xd7\xc5\xd4"))
	f.Add("text/plain", []byte("- a\n- b\n1. c\nMarch 5, 2021\nBy A and B | C\n(\n)\n:"))
	f.Fuzz(func(t *testing.T, media string, raw []byte) {
		doc, err := article.Read(headwater.Receipt{URI: "fuzz", MediaType: media, Bytes: raw})
		if err != nil {
			if _, ok := errors.AsType[*article.Error](err); !ok {
				t.Fatalf("%T", err)
			}
			return
		}
		check(t, doc)
	})
}
