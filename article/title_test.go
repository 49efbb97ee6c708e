package article

import (
	"testing"

	"github.com/headwater-project/headwater"
)

func TestTitleOfAPastedHead(t *testing.T) {
	const story = "\n\nThe ferry sank on Monday off the coast, the port authority said in a statement that it sent to reporters."
	for text, want := range map[string]string{
		"Ferry sank off Rona\nMay Vane in Rona\n6 October 2022" + story:     "Ferry sank off Rona",
		"Ferry sank off Rona\n\nBy May Vane" + story:                        "Ferry sank off Rona",
		"The road was closed\nand nobody knew why\nor for how long" + story: "",
	} {
		doc, err := Read(headwater.Receipt{URI: "x.txt", Bytes: []byte(text)})
		if err != nil || doc.Title != want {
			t.Errorf("%q: title %q, %v, want %q", text, doc.Title, err, want)
		}
	}
}
