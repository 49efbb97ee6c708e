package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/headwater-project/headwater/intake"
)

// progress shows how far a long run is, on a terminal that shows nothing else.
type progress struct {
	w     io.Writer
	bars  *mpb.Progress
	bar   *mpb.Bar
	since time.Time
	count atomic.Int64 // documents so far
	part  atomic.Int64 // of total, done so far
	total atomic.Int64 // bytes or documents; 0 where nobody knows
}

func newProgress(stderr io.Writer, f readFlags, printing bool) *progress {
	p := &progress{w: stderr, since: time.Now()}
	file, ok := stderr.(*os.File)
	if !ok || f.quiet || printing || os.Getenv("TERM") == "dumb" || !term.IsTerminal(file.Fd()) {
		return p
	}
	p.bars = mpb.New(mpb.WithOutput(stderr), mpb.WithWidth(2))
	p.bar = p.bars.New(0, mpb.SpinnerStyle(), mpb.BarRemoveOnComplete(),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return p.line(time.Since(p.since)) })))
	return p
}

// line is what is shown after some time: how many, how fast, and how long it will take.
func (p *progress) line(spent time.Duration) string {
	n := p.count.Load()
	s := fmt.Sprintf("%d read", n)
	if spent >= time.Second {
		s += fmt.Sprintf("  %.0f a second", float64(n)/spent.Seconds())
	}
	if part, total := p.part.Load(), p.total.Load(); part > 0 && total > part && spent >= 2*time.Second {
		left := time.Duration(float64(spent) * float64(total-part) / float64(part))
		return s + fmt.Sprintf("  %v left", left.Round(time.Second))
	}
	return s + fmt.Sprintf("  %v", spent.Round(time.Second))
}

// of says how much there is in all; done how much of it is done.
func (p *progress) of(total int64)  { p.total.Store(total) }
func (p *progress) done(part int64) { p.part.Store(part) }

// meter follows how much of sources is read, where that can be known.
func (p *progress) meter(opt *intake.Options, sources []string) {
	if p.bars == nil {
		return
	}
	if size, all := intake.Size(sources); all {
		p.of(size)
		opt.Progress = p.done
	}
}

func (p *progress) step() {
	p.count.Add(1)
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
