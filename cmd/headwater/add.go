package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/intake"
)

// addFlags is what the user set for one run of add.
type addFlags struct {
	readFlags
	archive  string
	feedText bool
	delay    time.Duration
	maxWait  time.Duration
}

func addCommand() *cobra.Command {
	var f addFlags
	c := &cobra.Command{
		Use:   "add SOURCE...",
		Short: "Read reports and keep them in the archive",
		Long: `Read reports and keep them in the archive, with the bytes as they came and how
they came. What is there already is not read again, so that a run that was broken off
goes on where it stopped. SOURCE is what 'headwater read' takes; feeds bring their
articles, and pages that did not change since the last run are not sent again.

The end tells what was new, known, updated (another text at the same address: both are
kept), read again by a newer headwater, and refused, and why.

Exit status: 0 all well, 1 some inputs failed (named on standard error, the rest done),
2 wrong usage, 3 the archive is damaged or refused.`,
		Example: `  headwater add articles/ crawl.warc.gz
  headwater add --archive case.db --columns text=body,published=date articles.csv
  headwater add feeds.opml`,
		Args: atLeastOne("add"),
		RunE: func(c *cobra.Command, args []string) error { return add(c, args, f) },
	}
	flags := c.Flags()
	f.format = "text"
	archiveFlag(flags, &f.archive)
	sourceFlags(flags, &f.readFlags)
	flags.BoolVar(&f.feedText, "feed-text", false, "take the text that feeds carry instead of fetching their articles")
	flags.DurationVar(&f.delay, "delay", time.Second, "time between two requests to one host; what its robots.txt asks for counts where it is longer")
	flags.DurationVar(&f.maxWait, "max-wait", time.Minute, "longest time to wait where a host asks to come again later")
	return c
}

// waits is a time for intake, whose zero is its default.
func waits(d time.Duration) time.Duration {
	if d <= 0 {
		return -1
	}
	return d
}

// tally counts what became of the inputs.
type tally struct {
	standings map[headwater.Standing]int
	failed    int
	unchanged int
	skipped   int
	copies    int // inputs that seem to share passages with others
}

func add(c *cobra.Command, sources []string, f addFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	ctx := c.Context()
	e, err := newEngine(f.readFlags)
	if err != nil {
		return err
	}
	a, err := openArchive(ctx, f.archive, false)
	if err != nil {
		return err
	}
	t := &tally{standings: make(map[headwater.Standing]int)}
	err = errors.Join(addAll(ctx, e, a, sources, f, c.InOrStdin(), c.ErrOrStderr(), t), closed(a))
	t.tell(c.OutOrStdout(), f.quiet)
	switch {
	case ctx.Err() != nil && err == nil:
		return failedError{errors.New("stopped before the end; what was read is kept, and the next run goes on from there")}
	case err != nil:
		return err
	case t.failed > 0:
		inputs := "inputs"
		if t.failed == 1 {
			inputs = "input"
		}
		return failedError{fmt.Errorf("%d %s failed, named above; the rest is kept", t.failed, inputs)}
	}
	return nil
}

func closed(a headwater.Archive) error {
	if err := a.Close(); err != nil {
		return damagedError{fmt.Errorf("closing the archive: %w", err)}
	}
	return nil
}

// addAll adds every source and names those that fail.
func addAll(ctx context.Context, e *engine.Engine, a headwater.Archive, sources []string, f addFlags, stdin io.Reader, stderr io.Writer, t *tally) error {
	opt := f.intake(stdin, func(string, string) { t.skipped++ })
	opt.Visits, opt.FeedText, opt.UserAgent = a, f.feedText, "headwater/"+engine.Version
	opt.Except = isArchive(archivePath(f.archive))
	opt.Delay, opt.MaxWait = waits(f.delay), waits(f.maxWait)
	opt.Unchanged = func(string) { t.unchanged++ }
	var finished []headwater.Visit // feeds all of whose entries were handed out
	opt.Finished = func(v headwater.Visit) { finished = append(finished, v) }
	bar := newProgress(stderr, f.readFlags, false)
	defer bar.stop()
	bar.meter(&opt, sources)
	for added, err := range e.Add(ctx, a, intake.Walk(ctx, sources, opt), f.jobs) {
		switch broken := (*engine.ArchiveError)(nil); {
		case errors.As(err, &broken):
			return damagedError{broken.Err}
		case err != nil && ctx.Err() != nil:
		case err != nil:
			t.failed++
			bar.say(message(err))
		default:
			t.count(added)
		}
		bar.step()
	}
	if ctx.Err() != nil {
		return nil
	}
	for _, v := range finished { // all that came of them is kept
		if err := a.NoteVisit(ctx, v); err != nil {
			return damagedError{err}
		}
	}
	return nil
}

func (t *tally) count(a engine.Added) {
	t.standings[a.Standing]++
	if a.Copies > 0 {
		t.copies++
	}
}

// tell closes with what became of the inputs.
func (t *tally) tell(w io.Writer, quiet bool) {
	if quiet {
		return
	}
	fmt.Fprintf(w, "%d new, %d known, %d updated", t.standings[headwater.NewHolding], t.standings[headwater.KnownHolding], t.standings[headwater.UpdatedHolding])
	for _, n := range []struct {
		count int
		what  string
	}{
		{t.standings[headwater.RereadHolding], "read again by this version"},
		{t.unchanged, "pages unchanged since the last run"},
		{t.skipped, "of other kinds, passed over"},
		{t.failed, "refused"},
	} {
		if n.count > 0 {
			fmt.Fprintf(w, ", %d %s", n.count, n.what)
		}
	}
	fmt.Fprintln(w)
	if t.copies > 0 {
		fmt.Fprintf(w, "%d of them share passages with others of the archive; 'headwater trace' shows who copied whom\n", t.copies)
	}
}
