package main

import (
	"io"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// importBar shows how far an import is, on a terminal. The nil bar shows nothing.
type importBar struct {
	bars *mpb.Progress
	bar  *mpb.Bar
}

func newImportBar(stderr io.Writer, quiet bool) *importBar {
	file, ok := stderr.(*os.File)
	if !ok || quiet || os.Getenv("TERM") == "dumb" || !term.IsTerminal(file.Fd()) {
		return nil
	}
	return &importBar{bars: mpb.New(mpb.WithOutput(stderr), mpb.WithWidth(40))}
}

// begin starts a stage of the import, of so many bytes or parts.
func (b *importBar) begin(what string, total int64, bytes bool) {
	if b == nil {
		return
	}
	b.end()
	count := decor.CountersNoUnit("%d of %d")
	if bytes {
		count = decor.CountersKibiByte("% .0f of % .0f")
	}
	b.bar = b.bars.New(max(total, 1), mpb.BarStyle(), mpb.BarRemoveOnComplete(), mpb.PrependDecorators(decor.Name(what+" ")),
		mpb.AppendDecorators(decor.Percentage(decor.WC{W: 5}), decor.Name("  "), count, decor.Name("  left "), decor.AverageETA(decor.ET_STYLE_GO)))
}

func (b *importBar) step(n int) {
	if b != nil && b.bar != nil {
		b.bar.IncrBy(n)
	}
}

// end takes the bar of a stage away.
func (b *importBar) end() {
	if b != nil && b.bar != nil {
		b.bar.Abort(true)
		b.bar = nil
	}
}

func (b *importBar) stop() {
	if b != nil {
		b.end()
		b.bars.Wait()
	}
}
