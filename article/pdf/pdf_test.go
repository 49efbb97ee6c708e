package pdf_test

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/headwater-project/headwater/article/pdf"
)

// paper writes a PDF file of numbered objects, without the table that says where
// they are: it is not read.
type paper struct{ bytes.Buffer }

func newPaper() *paper {
	p := &paper{}
	p.WriteString("%PDF-1.7\n")
	return p
}

func (p *paper) object(num int, body string) { fmt.Fprintf(p, "%d 0 obj\n%s\nendobj\n", num, body) }

func (p *paper) stream(num int, dict, body string) {
	p.object(num, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(body), body))
}

// pages writes the tree over pages that draw each of the contents with the fonts
// given as a dictionary.
func pages(fonts string, contents ...string) *paper {
	p := newPaper()
	p.object(1, "<</Type /Catalog /Pages 2 0 R>>")
	kids := ""
	for i, c := range contents {
		kids += fmt.Sprintf("%d 0 R ", 10+2*i)
		p.object(10+2*i, fmt.Sprintf("<</Type /Page /Parent 2 0 R /Contents %d 0 R>>", 11+2*i))
		p.stream(11+2*i, "", c)
	}
	p.object(2, "<</Type /Pages /Kids ["+kids+"] /Count 1 /Resources <</Font <<"+fonts+">>>>>>")
	p.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF")
	return p
}

const helvetica = "/F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"

// texts are the lines of all pages.
func texts(t *testing.T, raw []byte) []string {
	t.Helper()
	all, err := pdf.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range all {
		for _, l := range p.Lines {
			out = append(out, l.Text)
		}
	}
	return out
}

func packed(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(s))
	_ = z.Close()
	return b.String()
}

func TestContent(t *testing.T) {
	for name, c := range map[string]struct {
		draw string
		want []string
	}{
		"lines":     {"BT /F 10 Tf 14 TL 50 700 Td (One \\(two\\)) Tj T* (three) Tj (four) ' ET", []string{"One (two)", "three", "four"}},
		"kerned":    {"BT /F 10 Tf 50 700 Td [(Fe) 20 (rry) -600 (sank)] TJ ET", []string{"Ferry sank"}},
		"win ansi":  {"BT /F 10 Tf 50 700 Td (\\223caf\\351\\224) Tj ET", []string{"“café”"}},
		"hex":       {"BT /F 10 Tf 50 700 Td <46 65 72 72 79> Tj ET", []string{"Ferry"}},
		"scaled":    {"q 0.1 0 0 0.1 0 0 cm BT /F 100 Tf 1 0 0 1 500 7000 Tm (Ferry) Tj ET Q", []string{"Ferry"}},
		"twice":     {"BT /F 10 Tf 50 700 Td (Bold) Tj 1 0 0 1 50.2 700 Tm (Bold) Tj ET", []string{"Bold"}},
		"columns":   {"BT /F 10 Tf 50 700 Td (Left) Tj 0 -12 Td (below) Tj 250 12 Td (Right) Tj 0 -12 Td (low) Tj ET", []string{"Left", "below", "Right", "low"}},
		"watermark": {"BT /F 40 Tf .7 .7 -.7 .7 100 100 Tm (DRAFT) Tj /F 10 Tf 1 0 0 1 50 700 Tm (Text) Tj ET", []string{"Text"}},
		"sideways":  {"BT /F 10 Tf 0 1 -1 0 100 100 Tm (Turned) Tj 0 1 -1 0 114 100 Tm (page) Tj ET", []string{"Turned", "page"}},
		"picture":   {"BI /W 1 ID \x00(EI) EI BT /F 10 Tf 50 700 Td (Text) Tj ET", []string{"Text"}},
		"says":      {"BT /F 10 Tf 50 700 Td /Span <</ActualText <FEFF6E21>>> BDC (x) Tj EMC ( y) Tj ET", []string{"渡 y"}},
	} {
		if d := cmp.Diff(c.want, texts(t, pages(helvetica, c.draw).Bytes())); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// Right-to-left text stands on the page as it is seen; it is given as it is read.
func TestVisualOrder(t *testing.T) {
	const seen = "BT /F 10 Tf 50 700 Td <0001 0002 0003 0004 0005 0006 0007 0008 0009 000A> Tj ET"
	p := pages("/F <</Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<</Type /Font /DW 500>>]>>", seen)
	p.stream(5, "", "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0001> <0002> <0028> <0007> <0008> [<05D0> <05D1>] endbfrange "+
		"6 beginbfchar <0002> <0031> <0003> <0037> <0004> <0029> <0005> <0020> <0006> <05D5> <0009> <05D2> <000A> <FEB3> endbfchar")
	if d := cmp.Diff([]string{"سגבאו (17)"}, texts(t, p.Bytes())); d != "" {
		t.Error(d)
	}
}

// The names of glyphs say which letters they are.
func TestDifferences(t *testing.T) {
	const names = "[65 /eacute /ffi /afii10017 /afii10097 /uni0416 /u1F600 /Scaron /quotedblleft /a.sc /zero /Lslash]"
	p := pages("/F <</Type /Font /Subtype /Type1 /BaseFont /AB+X /Encoding <</Differences "+names+">>>>", "BT /F 10 Tf 50 700 Td (ABCDEFGHIJK) Tj ET")
	if d := cmp.Diff([]string{"éffiАяЖ😀Š“a0Ł"}, texts(t, p.Bytes())); d != "" {
		t.Error(d)
	}
}

// literal writes LZW data of codes that stand for one byte each.
func literal(s string) string {
	var out []byte
	bits, have := 256, 9 // a table to begin with
	for _, c := range append([]byte(s), 0) {
		code := int(c)
		if c == 0 {
			code = 257
		}
		bits, have = bits<<9|code, have+9
		for ; have >= 8; have -= 8 {
			out = append(out, byte(bits>>(have-8)))
			bits &= 1<<(have-8) - 1
		}
	}
	return string(append(out, byte(bits<<(8-have))))
}

// The example of ISO 32000-1, 7.4.4.2, which has a code used before it is known.
func TestLZW(t *testing.T) {
	if got := pdf.Unlzw("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"); got != "-----A---B" {
		t.Errorf("%q", got)
	}
}

func TestFilters(t *testing.T) {
	const draw = "BT /F 10 Tf 50 700 Td (Ferry) Tj ET"
	for name, c := range map[string]struct{ dict, body, want string }{
		"flate":      {"/Filter /FlateDecode", packed(draw), "Ferry"},
		"cut flate":  {"/Filter /FlateDecode", packed(draw + strings.Repeat(" % more", 500))[:60], "Ferry"},
		"hex":        {"/Filter [/ASCIIHexDecode]", fmt.Sprintf("%x>", draw), "Ferry"},
		"both":       {"/Filter [/ASCIIHexDecode /FlateDecode]", fmt.Sprintf("%x>", packed(draw)), "Ferry"},
		"runs":       {"/Filter /RunLengthDecode", string(rune(len(draw)-1)) + draw + "\x80", "Ferry"},
		"lzw":        {"/Filter /LZWDecode", literal(draw), "Ferry"},
		"a picture":  {"/Filter /DCTDecode", draw, ""},
		"wrong size": {"/Length 3", draw, "Ferry"},
	} {
		p := pages(helvetica)
		p.object(2, "<</Type /Pages /Kids [10 0 R] /Resources <</Font <<"+helvetica+">>>>>>")
		p.object(10, "<</Type /Page /Contents 11 0 R>>")
		fmt.Fprintf(p, "11 0 obj <<%s>> stream\n%s\nendstream endobj", c.dict, c.body)
		if got := strings.Join(texts(t, p.Bytes()), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Objects may lie in streams, and a later one takes an earlier one's place.
func TestObjectStreams(t *testing.T) {
	p := newPaper()
	inside := "<</Type /Catalog /Pages 2 0 R>> <</Type /Pages /Kids [3 0 R]>> <</Type /Page /Contents 4 0 R /Resources <</Font <<" + helvetica + ">>>>>>"
	second, third := strings.Index(inside, "<</Type /Pages"), strings.Index(inside, "<</Type /Page /")
	head := fmt.Sprintf("1 0 2 %d 3 %d ", second, third)
	p.stream(9, fmt.Sprintf("/Type /ObjStm /N 3 /First %d /Filter /FlateDecode", len(head)), packed(head+inside))
	p.stream(4, "", "BT /F 10 Tf 50 700 Td (Old) Tj ET")
	p.stream(4, "", "BT /F 10 Tf 50 700 Td (New) Tj ET")
	p.stream(8, "/Type /XRef /Root 1 0 R", "")
	if d := cmp.Diff([]string{"New"}, texts(t, p.Bytes())); d != "" {
		t.Error(d)
	}
}

// A file that only forbids copying is read; one that asks for a password is not.
func TestEncrypted(t *testing.T) {
	const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"
	rc := func(key []byte, s string) string {
		out := []byte(s)
		c, _ := rc4.NewCipher(key)
		c.XORKeyStream(out, out)
		return string(out)
	}
	owner := strings.Repeat("o", 32)
	sum := md5.Sum([]byte(padding + owner + "\xfc\xff\xff\xff" + "id"))
	key := sum[:5]
	seal := func(user string) []byte {
		p := pages(helvetica)
		p.object(2, "<</Type /Pages /Kids [10 0 R] /Resources <</Font <<"+helvetica+">>>>>>")
		p.object(10, "<</Type /Page /Contents 11 0 R>>")
		each := md5.Sum(append(bytes.Clone(key), 11, 0, 0, 0, 0))
		p.stream(11, "", rc(each[:10], "BT /F 10 Tf 50 700 Td (Sealed) Tj ET"))
		fmt.Fprintf(p, "trailer <</Root 1 0 R /ID [(id)] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <%x> /U <%x>>>>>", owner, user)
		return p.Bytes()
	}
	if d := cmp.Diff([]string{"Sealed"}, texts(t, seal(rc(key, padding)))); d != "" {
		t.Error(d)
	}
	if _, err := pdf.Read(seal(strings.Repeat("x", 32))); !errors.Is(err, pdf.ErrEncrypted) {
		t.Error(err)
	}
}

// What leads in circles, or is nested without end, ends.
func TestHostile(t *testing.T) {
	loop := pages(helvetica, "/X Do BT /F 10 Tf 50 700 Td (Text) Tj ET")
	loop.object(2, "<</Type /Pages /Kids [2 0 R 10 0 R 10 0 R] /Resources <</Font <<"+helvetica+">> /XObject <</X 20 0 R>>>>>>")
	loop.stream(20, "/Subtype /Form", "/X Do BT /F 10 Tf 50 600 Td (Form) Tj ET")
	if got := texts(t, loop.Bytes()); got[len(got)-1] != "Text" || len(got) > 20 {
		t.Error(got)
	}
	self := newPaper()
	self.stream(3, "/Type /ObjStm /N 1 /First 4 /Length 3 0 R", "3 0 <</Type /ObjStm>>")
	self.object(4, "4 0 R")
	for name, raw := range map[string][]byte{
		"self": self.Bytes(), "arrays": []byte("%PDF-1.4 1 0 obj " + strings.Repeat("[", 1<<20)), "dicts": []byte("%PDF-1.4 1 0 obj " + strings.Repeat("<</A", 1<<20)),
		"objects": []byte("%PDF-1.4 " + strings.Repeat("1 0 obj ", 1<<18)), "streams": []byte("%PDF-1.4 " + strings.Repeat("1 0 obj<<>>stream ", 1<<16)), "cut": pages(helvetica, "x").Bytes()[:40],
	} {
		if got, err := pdf.Read(raw); !errors.Is(err, pdf.ErrNoPages) {
			t.Errorf("%s: %v %v", name, got, err)
		}
	}
	if _, err := pdf.Read([]byte("no")); !errors.Is(err, pdf.ErrNotPDF) {
		t.Error(err)
	}
	nameless := pages("/F <</Type /Font /Subtype /Type0 /Encoding /Identity-H>>", "BT /F 10 Tf 50 700 Td <"+strings.Repeat("0007", 200)+"> Tj ET")
	if _, err := pdf.Read(nameless.Bytes()); !errors.Is(err, pdf.ErrLetters) {
		t.Error(err)
	}
}

// A small file may not unpack to more than a bound.
func TestBomb(t *testing.T) {
	p := pages(helvetica)
	p.object(2, "<</Type /Pages /Kids ["+strings.Repeat("10 0 R ", 50)+"] /Resources <</Font <<"+helvetica+">>>>>>")
	p.object(10, "<</Type /Page /Contents ["+strings.Repeat("11 0 R ", 50)+"]>>")
	p.stream(11, "/Filter /FlateDecode", packed(strings.Repeat(" ", 8<<20)))
	if _, err := pdf.Read(p.Bytes()); err != nil {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pages(helvetica, "BT /F 10 Tf 50 700 Td [(Fe) 20 (rry) -600 (sank)] TJ ET").Bytes())
	p := pages("/F <</Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<</W [1 [2 3] 4 5 6]>>]>>", "BT /F 10 Tf <00010002> Tj ET")
	p.stream(5, "", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0002> <05D0> endbfrange")
	f.Add(p.Bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		all, err := pdf.Read(append([]byte("%PDF-1.4\n"), raw...))
		if errors.Is(err, pdf.ErrDamaged) {
			t.Error("it panicked")
		}
		for _, p := range all {
			for _, l := range p.Lines {
				if l.Text == "" || strings.TrimSpace(l.Text) != l.Text || strings.ContainsAny(l.Text, "\n\x00") || !(l.Size > 0) {
					t.Errorf("%+v", l)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var draw strings.Builder
	draw.WriteString("BT /F 10 Tf 12 TL 50 750 Td ")
	for range 55 {
		draw.WriteString("(The ministry said on Thursday that no ferry had left the port of Rona that day.) Tj T* ")
	}
	contents := make([]string, 20)
	for i := range contents {
		contents[i] = draw.String() + "ET"
	}
	raw := pages(helvetica, contents...).Bytes()
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := pdf.Read(raw); err != nil {
			b.Fatal(err)
		}
	}
}
