package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/report"
)

// outputError is a failure to write, which ends the run.
type outputError struct{ error }

// output writes readings in one format to standard output or to a named file
// that is whole or not there.
type output struct {
	format   string
	w        *bufio.Writer
	file     *target // nil for standard output
	path     string
	terminal bool
	width    int
	first    *headwater.Reading // held back until it is known whether more come
	n        int
	pages    []headwater.Reading // html gathers all
	register *report.Register    // csv has one header
}

func openOutput(ctx context.Context, stdout io.Writer, f readFlags) (*output, error) {
	o := &output{format: f.format, path: f.output, width: columns(stdout)}
	w := stdout
	if f.output != "" {
		file, err := openTarget(f.output)
		if err != nil {
			return nil, err
		}
		o.file, w = file, file.File
	} else if file, ok := stdout.(*os.File); ok {
		o.terminal = term.IsTerminal(file.Fd())
	}
	colours := colorprofile.NewWriter(w, os.Environ()) // it asks w whether it is a terminal
	colours.Forward = live{ctx, w}
	if w = colours.Forward; f.format == "text" {
		w = colours
	}
	o.w = bufio.NewWriterSize(w, 1<<16)
	o.register = report.NewRegister(o.w)
	return o, nil
}

// columns is the width to write for: the terminal's, COLUMNS, or 80; lines
// longer than 110 columns are hard to read.
func columns(w io.Writer) int {
	width := 80
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		width = n
	} else if file, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(file.Fd()); err == nil && n > 0 {
			width = n
		}
	}
	return min(width, 110)
}

// write takes one reading.
func (o *output) write(ctx context.Context, r headwater.Reading) error {
	return unless(ctx, func() error { return o.take(r) })
}

// unless waits for work until the context ends. The program then ends too, and
// the work with it.
func unless(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (o *output) take(r headwater.Reading) error {
	o.n++
	var err error
	switch o.format {
	case "html":
		o.pages = append(o.pages, r)
	case "jsonl":
		err = report.JSON(o.w, &r, false)
	case "csv":
		err = o.register.Write(&r)
	case "json":
		err = o.writeJSON(r)
	default:
		if o.n > 1 {
			fmt.Fprintln(o.w)
		}
		err = report.Text(o.w, &r, report.Options{Width: o.width})
	}
	if err == nil && o.terminal {
		err = o.w.Flush()
	}
	if _, broken := o.w.Write(nil); broken != nil {
		return o.unwritten(broken)
	}
	return err // of this reading alone
}

// unwritten says that what is written to failed, and what to do.
func (o *output) unwritten(err error) error {
	where := "standard output"
	if o.file != nil {
		where = o.path
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return outputError{fmt.Errorf("writing to %s: %w; make room there, or write elsewhere with --output", where, err)}
}

// writeJSON prints one reading indented, several one a line.
func (o *output) writeJSON(r headwater.Reading) error {
	if o.n == 1 {
		o.first = &r
		return nil
	}
	if o.first != nil {
		if err := report.JSON(o.w, o.first, false); err != nil {
			return err
		}
		o.first = nil
	}
	return report.JSON(o.w, &r, false)
}

// close finishes the output and puts a named file in place.
func (o *output) close(ctx context.Context) error {
	err := unless(ctx, o.finish)
	if ctx.Err() != nil {
		o.abandon()
		return ctx.Err()
	}
	if flushed := o.w.Flush(); flushed != nil {
		err = o.unwritten(flushed)
	}
	switch {
	case o.file == nil:
	case err != nil || o.n == 0:
		o.abandon()
	default:
		if err = o.file.settle(); err != nil {
			err = o.unwritten(err)
		}
	}
	return err
}

func (o *output) finish() error {
	switch {
	case o.first != nil:
		return report.JSON(o.w, o.first, true)
	case o.format == "csv":
		return o.register.Close()
	case len(o.pages) > 0:
		return report.HTML(o.w, o.pages, report.Options{Outlines: outlines()})
	}
	return nil
}

// abandon drops a named file that is not whole; what standard output has stays.
func (o *output) abandon() {
	if o.file != nil {
		o.file.drop()
	}
}

func outlines() []report.Outline {
	all := gazetteer.Outlines()
	out := make([]report.Outline, len(all))
	for i, l := range all {
		out[i] = report.Outline{ISO: l.ISO, Rings: l.Rings}
	}
	return out
}
