package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/headwater-project/headwater/gazetteer/geonames"
)

// dump is one file of GeoNames, plain, in a zip file or packed with gzip.
type dump struct {
	name  string // in messages: IQ.zip/IQ.txt
	size  int64  // of what steps counts
	text  io.Reader
	close func()
}

// openDump opens a dump; steps is told of every so many bytes read of it.
func openDump(name string, steps func(n int)) (*dump, error) {
	info, err := os.Stat(name) // before it is opened: to open a pipe waits for its writer
	if err != nil {
		return nil, &geonames.Refusal{File: name, What: cause(err).Error(), Remedy: "name a dump of GeoNames that is there"}
	}
	if !info.Mode().IsRegular() {
		return nil, &geonames.Refusal{File: name, What: "is no regular file", Remedy: "name a dump of GeoNames, .txt, .zip or .gz"}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, &geonames.Refusal{File: name, What: cause(err).Error(), Remedy: "name a dump of GeoNames that you may read"}
	}
	d := &dump{name: name, close: func() { _ = f.Close() }} // read only: nothing can be lost
	d.size = info.Size()
	if err := d.unpack(f, steps); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

// unpack looks at the first bytes for how the file is packed.
func (d *dump) unpack(f *os.File, steps func(n int)) error {
	in := bufio.NewReaderSize(&counted{f, steps}, 1<<18)
	start, _ := in.Peek(4)
	switch {
	case bytes.HasPrefix(start, []byte("PK\x03\x04")), bytes.HasPrefix(start, []byte("PK\x05\x06")):
		return d.unzip(f, steps)
	case bytes.HasPrefix(start, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in)
		if err != nil {
			return &geonames.Refusal{File: d.name, What: fmt.Sprintf("the gzip file is damaged (%v)", err), Remedy: "download it again"}
		}
		d.text = z
	default:
		d.text = in
	}
	return nil
}

// unzip opens the one table in a zip file; GeoNames adds a readme to some.
func (d *dump) unzip(f *os.File, steps func(n int)) error {
	z, err := zip.NewReader(f, d.size)
	if err != nil {
		return &geonames.Refusal{File: d.name, What: fmt.Sprintf("the zip file is cut short or damaged (%v)", err), Remedy: "download it again"}
	}
	var tables []*zip.File
	for _, m := range z.File {
		if base := strings.ToLower(path.Base(m.Name)); strings.HasSuffix(base, ".txt") && !strings.HasPrefix(base, "readme") {
			tables = append(tables, m)
		}
	}
	if len(tables) != 1 {
		return &geonames.Refusal{File: d.name, What: fmt.Sprintf("the zip file holds %d tables (.txt), not one", len(tables)), Remedy: "unpack it and name the dump of places"}
	}
	m := tables[0]
	text, err := m.Open()
	if err != nil {
		return &geonames.Refusal{File: d.name, What: fmt.Sprintf("%s in it cannot be unpacked (%v)", m.Name, err), Remedy: "download it again"}
	}
	d.name, d.size, d.text = d.name+"/"+m.Name, int64(m.UncompressedSize64), &counted{text, steps}
	return nil
}

// counted tells of every byte that is read.
type counted struct {
	io.Reader
	steps func(n int)
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.steps(n)
	return n, err
}
