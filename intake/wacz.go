package intake

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"github.com/zeebo/xxh3"
)

// zipped takes in a WACZ, a web archive with its pages listed, in a ZIP file.
// Other ZIP files are refused.
func (w *walk) zipped(in input, t *tape) {
	if in.file == nil || t.packed() {
		w.fail(refuse(in.URI, "is a ZIP archive that comes as a stream", "save it, unpacked, as a file and name that", nil))
		return
	}
	z, err := zip.NewReader(in.file, in.size)
	if err != nil {
		w.fail(refuse(in.URI, "is a damaged ZIP archive ("+cause(err)+")", "fetch or copy the file again", err))
		return
	}
	archives, lists := contents(z)
	if len(archives) == 0 {
		w.fail(refuse(in.URI, "is a ZIP archive or an office document, and holds no web archive", "unpack it and give the folder, or save the document as text or HTML", nil))
		return
	}
	pages := w.pagesOf(in, lists)
	for _, f := range archives {
		if !w.live() {
			return
		}
		w.inside(in, f, pages)
	}
	if n := pages.missing(); n > 0 {
		w.Skipped(in.URI, fmt.Sprintf("lists %d pages that its archives do not hold as reports", n))
	}
}

// contents are the web archives and lists of pages in a ZIP file, in the order
// of its directory.
func contents(z *zip.Reader) (archives, lists []*zip.File) {
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		switch {
		case path.Ext(bare(name)) == ".warc":
			archives = append(archives, f)
		case strings.HasPrefix(name, "pages/") && strings.HasSuffix(name, ".jsonl"):
			lists = append(lists, f)
		}
	}
	return archives, lists
}

// inside takes in one web archive of a WACZ.
func (w *walk) inside(in input, f *zip.File, pages *pageList) {
	in.URI, in.file = in.URI+"/"+f.Name, nil
	r, err := f.Open()
	if err != nil {
		w.fail(refuse(in.URI, "could not be unpacked ("+cause(err)+")", "fetch or copy the file again", err))
		return
	}
	defer func() { _ = r.Close() }() // read only: nothing can be lost
	t, failure := unpack(in.URI, &cancelled{w, r})
	if failure != nil {
		w.fail(failure)
		return
	}
	defer t.close()
	a := &archive{w: w, in: in, t: t, member: -1, pages: pages, http: bufio.NewReader(nil)}
	a.run()
}

// pageList holds the hashes of the addresses that a WACZ lists as its pages,
// rather than what they load, and whether they were found. A nil list holds
// every page.
type pageList struct{ found map[uint64]bool }

// mostPages bounds the list; an archive of more is taken whole.
const mostPages = 4 << 20

// pagesOf reads the lists of pages; nil where there are none, or too many.
func (w *walk) pagesOf(in input, lists []*zip.File) *pageList {
	p := &pageList{map[uint64]bool{}}
	for _, f := range lists {
		r, err := f.Open()
		if err == nil {
			err = p.read(bufio.NewReader(&cancelled{w, r}), w.MaxBytes)
			_ = r.Close() // read only: nothing can be lost
		}
		if err != nil && w.ctx.Err() == nil {
			w.fail(refuse(in.URI+"/"+f.Name, "could not be read ("+cause(err)+"), so that all pages of the archive are taken", "fetch or copy the file again", err))
			return nil
		}
	}
	if len(p.found) == 0 || len(p.found) >= mostPages {
		return nil
	}
	return p
}

// read adds the pages of one list, a JSON object a line. What is none is passed
// over: the first line says only what the list is.
func (p *pageList) read(b *bufio.Reader, limit int64) error {
	for len(p.found) < mostPages {
		line, _, err := readLine(b, min(limit, 1<<20))
		var one struct{ URL string }
		if json.Unmarshal(line, &one) == nil && one.URL != "" {
			p.found[place(one.URL)] = false
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
	return nil
}

// place is the hash of an address, its fragment aside.
func place(address string) uint64 {
	address, _, _ = strings.Cut(address, "#")
	return xxh3.HashString(address)
}

// take says whether an address is listed, and notes that it was found.
func (p *pageList) take(address string) bool {
	_, listed := p.found[place(address)]
	if listed {
		p.found[place(address)] = true
	}
	return listed
}

// redirect lists where a listed page leads to in its place.
func (p *pageList) redirect(from, to string) {
	base, err := url.Parse(from)
	if err != nil || to == "" || !p.take(from) {
		return
	}
	if next, err := base.Parse(to); err == nil {
		if at := place(next.String()); !p.found[at] {
			p.found[at] = false
		}
	}
}

func (p *pageList) missing() int {
	if p == nil {
		return 0
	}
	n := 0
	for _, found := range p.found {
		if !found {
			n++
		}
	}
	return n
}
