// Package conllu reads and writes CoNLL-U, the format of Universal Dependencies
// (version 2): a word a line with ten columns, sentences parted by empty lines,
// documents and paragraphs by comments.
//
// Empty nodes (1.1), XPOS and DEPS are not kept: they belong to analyses that we
// do not make.
package conllu

import "github.com/headwater-project/headwater"

// Document is one document of a file, or one to be written. The zero Document
// has no text.
//
// One that a Reader gave keeps what the file says beside the analysis: FORM and
// MISC as written, multiword tokens, comments. One that is put together from a
// text and its Syntax is written as the English treebanks would: see Surface.
type Document struct {
	ID     string            // of "# newdoc id"; empty where the file names none
	Text   string            // valid UTF-8
	Blocks []headwater.Block // paragraphs
	Syntax headwater.Syntax  // a Reader gives every list but Quotations
	filed  *filed            // nil for a document that is not from a file
}

// filed is what a file says of a document beyond its fields.
type filed struct {
	comments  [][]string // of each sentence, without line ends
	tokens    []tokenRow // of each token
	words     []wordRow  // of each word
	respelled int        // sentences whose # text was not what their tokens spell
}

type tokenRow struct {
	form, misc string
	ranged     bool // written as a range of ids
}

type wordRow struct {
	form, misc string
	tag        string // UPOS as written
}

// Respelled says how many sentences of a file have a # text that their tokens do
// not spell. Their text is that of the tokens.
func (d *Document) Respelled() int {
	if d.filed == nil {
		return 0
	}
	return d.filed.respelled
}

// Form is the word as the file has it, or as it stands in the text. The two
// differ where a multiword token is not spelled by its words ("du": "de", "le").
func (d *Document) Form(word int) string {
	if d.filed != nil {
		return d.filed.words[word].form
	}
	return d.Syntax.Words[word].In(d.Text)
}

// Tag is the part of speech of a word as the file has it, known or not, or the
// name of its UPOS.
func (d *Document) Tag(word int) string {
	if d.filed != nil {
		return d.filed.words[word].tag
	}
	return d.Syntax.Words[word].UPOS.String()
}
