package provenance

import (
	"fmt"
	"strings"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/syntax"
)

// TestLinear builds chains in texts that invite a look back at all that was found
// before; a quadratic step would take minutes.
func TestLinear(t *testing.T) {
	for name, text := range map[string]string{
		"the outlet itself": strings.Repeat("Moss told the Courier so. ", 40_000),
		"outlets":           numbered("A report on %s state television said so. ", 30_000),
	} {
		doc := &headwater.Document{ID: "sha256:test", Publisher: "Rona Courier", Text: text,
			Blocks: []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(text)}}}}
		syn := syntax.Segment(text, doc.Blocks)
		if sources, _ := Chains(doc, &syn, nil, nil, nil); len(sources) == 0 {
			t.Errorf("%s: no sources", name)
		}
	}
}

// TestManyDeny sums up what many deny or leave unsaid.
func TestManyDeny(t *testing.T) {
	var sources []headwater.Source
	var attributions []headwater.Attribution
	for i := range 300_000 {
		id := fmt.Sprintf("s_%016d", i)
		hops := []headwater.Hop{{How: headwater.Publishes}, {Source: id, How: headwater.Says}}
		act := headwater.Deny
		if i%2 == 0 {
			act = headwater.NoComment
		}
		sources = append(sources, headwater.Source{ID: id, Kind: headwater.PersonSource, Named: true, Label: id})
		attributions = append(attributions, headwater.Attribution{Source: id, Act: act, Chain: headwater.Chain{Hops: hops}})
	}
	if l := newLedger(sources, attributions); len(l.denials) <= few || len(l.silent) <= few || l.denied() != "" || l.silence() != "" {
		t.Errorf("%d deny, %d are silent: too many to be named", len(l.denials), len(l.silent))
	}
}

func numbered(sentence string, n int) string {
	var b strings.Builder
	for i := range n {
		letters := strings.NewReplacer("0", "ba", "1", "ke", "2", "lo", "3", "mi", "4", "ta", "5", "ro", "6", "ve", "7", "du", "8", "sha", "9", "ni")
		fmt.Fprintf(&b, sentence, "R"+letters.Replace(fmt.Sprint(i)))
	}
	return b.String()
}
