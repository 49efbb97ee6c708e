package attribution

import (
	"strings"
	"sync"
	"testing"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/syntax"
)

var parser = sync.OnceValues(syntax.Load)

// parsed reads a text of one paragraph with heads and lemmas.
func parsed(t *testing.T, text string) *reader {
	t.Helper()
	p, err := parser()
	if err != nil {
		t.Fatal(err)
	}
	doc := &headwater.Document{Text: text, Blocks: []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: len(text)}}}}
	syn := p.Parse(text, doc.Blocks)
	return newReader(doc, &syn, nil)
}

// marked takes the runs between brackets out of a text: [cue] and {content}.
func marked(t *testing.T, text string) (r *reader, cue words, content []headwater.Span) {
	t.Helper()
	var plain strings.Builder
	var at []int
	var cueSpan headwater.Span
	for _, c := range text {
		switch c {
		case '[', '{':
			at = append(at, plain.Len())
		case ']':
			cueSpan = headwater.Span{Start: at[len(at)-1], End: plain.Len()}
			at = at[:len(at)-1]
		case '}':
			content = append(content, headwater.Span{Start: at[len(at)-1], End: plain.Len()})
			at = at[:len(at)-1]
		default:
			plain.WriteRune(c)
		}
	}
	r = parsed(t, plain.String())
	return r, words{r.tokenAt(cueSpan.Start), r.tokenAt(max(0, cueSpan.End-1)) + 1}, content
}

func TestLikelihood(t *testing.T) {
	tests := []struct {
		text string
		band headwater.Band // "" = none
		term string
	}{
		{"Two officials said {the convoy will almost certainly turn back}.", headwater.AlmostCertainBand, "almost certainly"},
		{"The agency said {it is nearly certain that the valve was tampered with}.", headwater.AlmostCertainBand, "nearly certain"},
		{"{It is all but certain that the talks will fail}, Moss said.", headwater.AlmostCertainBand, "all but certain"},
		{"{The drone was very likely built in Norda}, the study said.", headwater.VeryLikelyBand, "very likely"},
		{"She said {it was highly probable that the leak began in March}.", headwater.VeryLikelyBand, "highly probable"},
		{"Officials said {it is likely that the ship carried launchers}.", headwater.LikelyBand, "likely"},
		{"{The dam is likely to hold}, the engineer said.", headwater.LikelyBand, "likely"},
		{"Hale said {the rockets were probably fired from a barge}.", headwater.LikelyBand, "probably"},
		{"Hale said {the port would most likely reopen in May}.", headwater.LikelyBand, "most likely"},
		{"The ministry said {in all likelihood the ship would turn back}.", headwater.LikelyBand, "in all likelihood"},
		{"He said {they are more likely than not to sign}.", headwater.LikelyBand, "more likely than not"},
		{"“{We assess that Norda probably lost the drone},” Hale said.", headwater.LikelyBand, "probably"},
		{"{It seems likely that the deal will lapse}, he said.", headwater.LikelyBand, "likely"},
		{"The study said {there is a roughly even chance that the valve fails}.", headwater.EvenBand, "roughly even chance"},
		{"The envoy said {the truce has an even chance of lasting}.", headwater.EvenBand, "even chance"},
		{"{The strike is unlikely to end the war}, two officials said.", headwater.UnlikelyBand, "unlikely"},
		{"He said {the ferry is not likely to sail}.", headwater.UnlikelyBand, "not likely"},
		{"He said {the ferry isn't likely to sail}.", headwater.UnlikelyBand, "isn't likely"},
		{"He said {it was improbable that the crew survived}.", headwater.UnlikelyBand, "improbable"},
		{"He said {the two sides are also unlikely to meet}.", headwater.UnlikelyBand, "unlikely"},
		{"He said {a second blast was highly unlikely}.", headwater.VeryUnlikelyBand, "highly unlikely"},
		{"She said {there was a remote possibility that the reactor had leaked}.", headwater.RemoteBand, "remote possibility"},
		{"She said {there is almost no chance of a leak}.", headwater.RemoteBand, "almost no chance"},
		{"She said {the chance of a leak was remote}.", headwater.RemoteBand, "remote"},
		{"{The convoy}, he said, {will probably turn back}.", headwater.LikelyBand, "probably"},
		{"Rain is likely {to delay the launch}, Moss said.", headwater.LikelyBand, "likely"},
		// Words that look alike, and terms that govern something else.
		{"The poll said {likely voters backed the bridge}.", "", ""},
		{"He said {the harbour is a likely target}.", "", ""},
		{"He said {the guild was an unlikely ally of the crown}.", "", ""},
		{"He named {the most likely buyer}.", "", ""},
		{"She said {the dam is more likely to hold than to fail}.", "", ""},
		{"He said {it was not unlikely that rain would fall}.", "", ""},
		{"He asked {how likely it was that the pump would fail}.", "", ""},
		{"The agency said {with high confidence that Norda sank the barge}.", "", ""},
		{"He said {he was almost certain that the barge had sunk}.", "", ""},
		{"He said {the army blamed rebels who probably never existed}.", "", ""},
		{"He said {they could possibly sail in May}.", "", ""},
		{"He said {the village is remote and even the road is bad}.", "", ""},
		{"{We sailed. It will probably rain}, he said.", "", ""},
		{"He said {Norda believes the barge is likely to sink}.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			r, _, content := marked(t, tt.text)
			got := r.likelihood(content)
			if tt.band == "" {
				if got != nil {
					t.Fatalf("%s by %q, want none", got.Band, got.In(r.text))
				}
				return
			}
			low, high := tt.band.Limits()
			if got == nil || got.Band != tt.band || got.In(r.text) != tt.term || got.Low != low || got.High != high {
				t.Errorf("got %+v, want %s by %q", got, tt.band, tt.term)
			}
		})
	}
}

func TestLikelihoodOfUnparsedText(t *testing.T) {
	doc := &headwater.Document{Text: "He said it will probably rain.", Blocks: []headwater.Block{{Kind: headwater.ParagraphBlock, Span: headwater.Span{End: 30}}}}
	syn := syntax.Segment(doc.Text, doc.Blocks)
	r := newReader(doc, &syn, nil)
	for _, content := range [][]headwater.Span{nil, {{Start: 8, End: 29}}, {{Start: 0, End: 30}}} {
		if got := r.likelihood(content); got != nil {
			t.Errorf("%v: %v without a parse, want none", content, got)
		}
	}
}
