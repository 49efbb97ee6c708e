package eval

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/headwater-project/headwater"
)

// name is one named entity mention.
type name struct {
	headwater.Span
	kind string // a label of the table
}

// tagged is one gold document of a tag file, with its text rebuilt.
type tagged struct {
	source
	tokens []headwater.Span
	gold   []name
}

// tagReader rebuilds documents from token lines.
type tagReader struct {
	f      *file
	docs   []tagged
	text   strings.Builder
	tokens []headwater.Span
	tags   []string
	line   bool // the last token was on the sentence that still runs
	id     string
	begun  bool
}

// tags reads a file of one token a line: token, tab, tag, and further columns
// for nested names, which are left aside. The first tag column holds the
// outermost name. "# article NAME" begins a document, a blank line ends a
// sentence. Tokens are joined by a space and sentences by a line end.
func (f *file) tags() ([]tagged, error) {
	r := tagReader{f: f}
	for n, raw := range f.lines() {
		line, err := f.utf8Line(n, raw)
		if err != nil {
			return nil, err
		}
		id, article := strings.CutPrefix(line, "# article ")
		switch {
		case article:
			r.finish()
			r.id, r.begun = strings.TrimSpace(id), true
		case strings.TrimSpace(line) == "":
			r.line = false
		default:
			if err := r.token(n, line); err != nil {
				return nil, err
			}
		}
	}
	r.finish()
	f.documents = len(r.docs)
	return r.docs, nil
}

func (r *tagReader) token(n int, line string) error {
	word, tag, ok := splitTag(line)
	if !ok {
		return r.f.failf(n, "want a token, a tab and a tag such as O or B-Person, not %q", clip(line))
	}
	if r.text.Len() > 0 {
		sep := byte('\n')
		if r.line {
			sep = ' '
		}
		r.text.WriteByte(sep)
	}
	start := r.text.Len()
	r.text.WriteString(word)
	r.tokens = append(r.tokens, headwater.Span{Start: start, End: r.text.Len()})
	r.tags = append(r.tags, tag)
	r.line, r.begun = true, true
	return nil
}

// splitTag takes the token and the first tag; a space stands for a tab that was
// lost, as it does in three lines of the corpus.
func splitTag(line string) (word, tag string, ok bool) {
	word, rest, found := strings.Cut(line, "\t")
	if found {
		tag, _, _ = strings.Cut(rest, "\t")
	} else if i := strings.LastIndexByte(line, ' '); i > 0 {
		word, tag = line[:i], line[i+1:]
	}
	word = strings.TrimSpace(word)
	return word, tag, word != "" && validTag(tag)
}

func validTag(tag string) bool {
	return tag == "O" || (len(tag) > 2 && tag[1] == '-' && strings.IndexByte("BIES", tag[0]) >= 0)
}

func (r *tagReader) finish() {
	if !r.begun {
		return
	}
	if r.id == "" {
		r.id = strconv.Itoa(len(r.docs) + 1)
	}
	doc := tagged{source: source{article{id: r.id, text: r.text.String()}, r.f.name}, tokens: r.tokens}
	doc.gold = chunks(r.tokens, r.tags)
	r.docs = append(r.docs, doc)
	*r = tagReader{f: r.f, docs: r.docs}
}

// chunks turns BIO or BIOES tags into names as the CoNLL scorers do: a name
// begins at B or S, or at an I or E that continues nothing of its type.
func chunks(tokens []headwater.Span, tags []string) []name {
	var out []name
	open := "" // the type that may go on
	for i, tag := range tags {
		if tag == "O" {
			open = ""
			continue
		}
		kind := tag[2:]
		if begins := tag[0] == 'B' || tag[0] == 'S' || kind != open; begins {
			out = append(out, name{tokens[i], labelOf(kind)})
		} else {
			out[len(out)-1].End = tokens[i].End
		}
		if open = kind; tag[0] == 'E' || tag[0] == 'S' {
			open = ""
		}
	}
	return out
}

// predictedTags reads the corpus's own format with the same tokens.
func (f *file) predictedTags(j *joiner, pred [][]name) error {
	docs, err := f.tags()
	if err != nil {
		return err
	}
	if err := pair(f, j, docs, func(i int, d *tagged) { pred[i] = d.gold }); err != nil {
		return fmt.Errorf("%w; keep the corpus's tokens", err)
	}
	return nil
}
