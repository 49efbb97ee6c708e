package report

import "strings"

// mostVoice is how many bytes of a run in the own voice the terminal shows. What
// nobody is made to answer for must be seen, and must not drown the rest.
const mostVoice = 320

// ownVoice writes a run of sentences that nobody but the outlet stands for,
// behind a bar and faint.
func (l *ledge) ownVoice(it *item) {
	x := l.x
	bar := l.margin("") + " " + styled(faint, "┆") + " "
	if headline(it, x.r.Document.Blocks) && plain(x.words(it.sentences[0].Span)) == title(&x.r.Document) {
		l.p.wrap(bar, bar, faint, "headline, own voice") // it stands at the head of the page
		return
	}
	words, shown := voiceSentences(x, it)
	lead := "own voice: "
	if headline(it, x.r.Document.Blocks) {
		lead = "headline, own voice: "
	}
	if left := len(it.sentences) - shown; left > 0 {
		words += " … [" + plural(left, "more sentence") + "]"
	}
	l.p.wrap(bar, bar, faint, lead+words)
}

// voiceSentences joins as many sentences of a run as there is room for, and
// counts them.
func voiceSentences(x *index, it *item) (string, int) {
	var b strings.Builder
	for i, s := range it.sentences {
		words := plain(x.words(s.Span))
		if i > 0 && b.Len()+len(words) > mostVoice {
			return b.String(), i
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(shortened(words, mostSaid))
	}
	return b.String(), len(it.sentences)
}

func voiceWords(x *index, it *item) string {
	if headline(it, x.r.Document.Blocks) {
		return "headline, own voice"
	}
	return "own voice, " + plural(len(it.sentences), "sentence")
}
