package main

import (
	"fmt"
	"io"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress shows how far a long run is, on a terminal that shows nothing else.
type progress struct {
	w    io.Writer
	bars *mpb.Progress
	bar  *mpb.Bar
}

func newProgress(stderr io.Writer, f readFlags, printing bool) *progress {
	p := &progress{w: stderr}
	file, ok := stderr.(*os.File)
	if !ok || f.quiet || printing || os.Getenv("TERM") == "dumb" || !term.IsTerminal(file.Fd()) {
		return p
	}
	p.bars = mpb.New(mpb.WithOutput(stderr), mpb.WithWidth(2))
	p.bar = p.bars.New(0, mpb.SpinnerStyle(),
		mpb.BarRemoveOnComplete(),
		mpb.AppendDecorators(decor.CurrentNoUnit("%d read"), decor.AverageSpeed(0, "  %.0f a second"), decor.Elapsed(decor.ET_STYLE_GO, decor.WC{W: 8})))
	return p
}

func (p *progress) step() {
	if p.bar != nil {
		p.bar.Increment()
	}
}

// say prints a line above the bar.
func (p *progress) say(line string) {
	if p.bars == nil {
		fmt.Fprintln(p.w, line)
		return
	}
	fmt.Fprintln(p.bars, line)
}

func (p *progress) stop() {
	if p.bars == nil {
		return
	}
	p.bar.Abort(true)
	p.bars.Wait()
	p.bars = nil
}
