package conllu

import (
	"fmt"
	"strings"
	"unicode"
)

// comments prints what stands above a sentence.
func (p *printer) comments(i int) {
	block := p.d.Syntax.Sentences[i].Block
	if p.d.filed != nil {
		p.filedComments(i)
	} else {
		p.newDocument(i)
		if block != p.block {
			p.raw("# newpar\n")
		}
		p.sentenceID(i)
		p.text(i)
	}
	p.block = block
}

func (p *printer) newDocument(i int) {
	if i == 0 && p.d.ID != "" {
		p.raw("# newdoc id = ")
		p.clean(p.d.ID)
		p.raw("\n")
	}
}

// sentenceID is unique in a file whose documents have different ids.
func (p *printer) sentenceID(i int) {
	p.raw("# sent_id = ")
	if p.d.ID != "" {
		p.raw(escaped(p.d.ID))
		p.raw("-")
	}
	p.int(i + 1)
	p.raw("\n")
}

// escaped makes a document's id fit for a sent_id, which takes neither white
// space nor slashes; different ids stay different.
func escaped(id string) string {
	var b strings.Builder
	for _, r := range id {
		if r == '/' || r == '%' || unicode.IsSpace(r) || unicode.IsControl(r) {
			fmt.Fprintf(&b, "%%%02X", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// filedComments prints the comments of a file, and those that it lacks.
func (p *printer) filedComments(i int) {
	all := p.d.filed.comments[i]
	has := make(map[string]bool, len(all))
	for _, c := range all {
		key, _ := keyOf(c)
		has[key] = true
	}
	if !has["newdoc"] && !has["newdoc id"] {
		p.newDocument(i)
	}
	for _, c := range all {
		if key, _ := keyOf(c); key == "text" {
			continue
		}
		p.clean(c)
		p.raw("\n")
	}
	if !has["sent_id"] {
		p.sentenceID(i)
	}
	p.text(i)
}

// text prints # text: what the surface tokens spell with single spaces between,
// or a file's own.
func (p *printer) text(i int) {
	p.raw("# text = ")
	if p.d.filed != nil {
		p.clean(p.d.Syntax.Sentences[i].In(p.d.Text))
	} else {
		for k, t := range p.tokens {
			p.clean(t.In(p.d.Text))
			if k+1 < len(p.tokens) && !p.glued(t.End) {
				p.raw(" ")
			}
		}
	}
	p.raw("\n")
}
