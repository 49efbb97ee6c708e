package eval

import (
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
)

// matchday is a page of sport, one of culture, one that only names a festival, and one
// that repeats one word.
var matchday = rows("cup", "The coach praised his striker after the cup match in Orrin") +
	rows("stage", "The novel on stage , a poem by Ona Bly , drew the audience") +
	rows("war", "Rebels shelled Orrin during the film festival") +
	rows("club", "The club 's club of club owners , a club")

// rows is a text as a tag file has it.
func rows(id, text string) string {
	return "# article " + id + "\n" + strings.Join(strings.Fields(text), "\tO\n") + "\tO\n\n"
}

func readMatchday(r headwater.Receipt) (headwater.Reading, error) {
	out, err := silent(r)
	if s := words(out.Document.Text, "praised", 0); !s.Empty() {
		out.Claims = []headwater.Claim{
			{ID: "c1", Span: s, Type: headwater.Attack, Trigger: s}, {ID: "c2", Span: s, Type: headwater.Meet, Trigger: s},
		}
	}
	if s := words(out.Document.Text, "shelled", 0); !s.Empty() {
		out.Claims = []headwater.Claim{{ID: "c1", Span: s, Type: headwater.Attack, Trigger: s}}
	}
	return out, err
}

func TestNoise(t *testing.T) {
	read := func(r headwater.Receipt) (headwater.Reading, error) {
		out, err := readMatchday(r)
		if len(out.Claims) > 1 {
			out.Claims = append(out.Claims, headwater.Claim{Type: headwater.Attack, Below: true})
		}
		return out, err
	}
	table := score(t, "noise", Options{Data: []string{write(t, "n.tsv", matchday)}, Read: read})
	wantFigure(t, table, "texts of sport", "1.00 texts (of 4)")
	wantFigure(t, table, "texts of culture", "1.00 texts (of 4)")
	wantFigure(t, table, "claims", "2.00 claims (of 23)") // the commas are no words
	wantFigure(t, table, "claims per 1,000 words", "86.96  (of 23)")
	wantFigure(t, table, "of texts: with a claim", "50.00 % (of 2)")
	wantFigure(t, table, "claims: attack", "1.00 claims (of 2)")
	wantFigure(t, table, "claims: meet", "1.00 claims (of 2)")
	if n := table.Files[0].Documents; n != 2 {
		t.Errorf("%d documents", n)
	}
}

// Four words of a list are enough in 266 words, and not in 267.
func TestTopicIsAShareOfTheWords(t *testing.T) {
	text := "coach striker match referee-free cup " + strings.Repeat("x ", 261)
	var n noise
	if !n.text(text) || n.text(text+"x") || n.text("coach striker match x") || n.text("") {
		t.Errorf("%+v", n)
	}
	if n.sport != 1 || n.all != 4 || n.words != 266 {
		t.Errorf("%+v", n)
	}
}
