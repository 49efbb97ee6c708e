package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/grade"
	"github.com/headwater-project/headwater/origin"
	"github.com/headwater-project/headwater/report"
)

// traceFlags is what the user set for one run of trace.
type traceFlags struct {
	readFlags
	queryFlags
	archive string
	limit   int
	letters string
}

func traceCommand() *cobra.Command {
	var f traceFlags
	c := &cobra.Command{
		Use:   "trace [QUERY or ID]",
		Short: "Who copied whom, and how many independent origins stand behind it",
		Long: `Trace reports to where they come from: who copied whom, which credits lead where, how
many independent origins stand behind a story and behind each claim that several of its
reports make, who denies it, and what changed on the way.

QUERY is what 'headwater search' takes; ID is a document's or a holding's. Reports that
share passages with those that answer are traced, too. Without either, all of the
archive is traced, up to ` + fmt.Sprint(engine.MostTraced) + ` reports. Text is for people; json is one document by
docs/schema/trace.v1.json; html is one self-contained page.

Exit status: 0 all well, 1 nothing answers, 2 wrong usage, 3 the archive is damaged or
refused.`,
		Example: `  headwater trace 'missiles Iraq' --from 2018-08-30 --to 2018-09-08
  headwater trace --format html --output trace.html sha256:4f2c...
  headwater trace --archive case.db --format json > trace.json`,
		RunE: func(c *cobra.Command, args []string) error { return trace(c, strings.Join(args, " "), f) },
	}
	flags := c.Flags()
	archiveFlag(flags, &f.archive)
	f.queryFlags.add(flags)
	flags.StringVarP(&f.format, "format", "f", "text", "text, json or html")
	flags.StringVarP(&f.output, "output", "o", "", "write to `FILE` instead of standard output")
	flags.StringArrayVar(&f.catalogs, "catalog", nil, "add a catalog of names from a YAML `FILE` or folder (repeatable)")
	flags.StringArrayVar(&f.frames, "frames", nil, "add a `FOLDER` of frames: what counts as a claim (repeatable; docs/claims.md)")
	gazetteerFlag(flags, &f.gazetteer)
	flags.StringVar(&f.letters, "reliability", "", "your letters for outlets (Admiralty code, A to F) from a YAML `FILE` of lines such as \"Rona Post: B\"")
	flags.IntVar(&f.limit, "limit", engine.MostTraced, "reports that answer to trace at most")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "documents read at once; 0 means one per processor")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress, no notes; errors only")
	return c
}

func trace(c *cobra.Command, words string, f traceFlags) error {
	query, err := f.query(words)
	switch {
	case err != nil:
		return err
	case f.format != "text" && f.format != "json" && f.format != "html":
		return usageError{fmt.Errorf("--format %q is not known: trace prints text, json or html", f.format)}
	case f.jobs < 0:
		return usageError{errJobs}
	case f.limit < 1 || f.limit > engine.MostTraced:
		return usageError{fmt.Errorf("--limit must lie between 1 and %d", engine.MostTraced)}
	}
	letters, err := lettersOf(f.letters)
	if err != nil {
		return err
	}
	e, err := newEngine(f.readFlags)
	if err != nil {
		return err
	}
	a, err := openArchive(c.Context(), f.archive, true)
	if err != nil {
		return err
	}
	defer a.Close() //nolint:errcheck // it was only read
	t, err := traceArchive(c.Context(), e, a, query, f, c.ErrOrStderr())
	if err != nil {
		return err
	}
	if used := origin.Grade(&t, letters); used < len(letters) && !f.quiet {
		fmt.Fprintf(c.ErrOrStderr(), "headwater: %d of the %d outlets in %s are in this trace\n", used, len(letters), f.letters)
	}
	return intoWriter(c, f.readFlags, func(w io.Writer, opt report.Options) error {
		switch f.format {
		case "json":
			return report.TraceJSON(w, &t, true)
		case "html":
			return report.TraceHTML(w, &t)
		}
		return report.TraceText(w, &t, opt)
	})
}

// lettersOf reads the user's letters, none where no file is named.
func lettersOf(path string) (grade.Letters, error) {
	if path == "" {
		return nil, nil
	}
	letters, err := grade.Load(path)
	if err != nil {
		return nil, usageError{err}
	}
	return letters, nil
}

// traceArchive gathers what the query names and traces it.
func traceArchive(ctx context.Context, e *engine.Engine, a headwater.Archive, q headwater.Query, f traceFlags, stderr io.Writer) (headwater.Trace, error) {
	g, err := gather(ctx, a, q, f.limit)
	switch {
	case ctx.Err() != nil:
		return headwater.Trace{}, errStopped
	case err != nil:
		return headwater.Trace{}, damagedError{fmt.Errorf("gathering reports: %w", err)}
	case len(g.Holdings) == 0:
		return headwater.Trace{}, failedError{errors.New("nothing in the archive answers; 'headwater search' takes the same words, and says what is there")}
	}
	if !f.quiet && g.Left > 0 {
		fmt.Fprintf(stderr, "headwater: %d reports that answer are left out; narrow the query, or raise --limit\n", g.Left)
	}
	bar := newProgress(stderr, f.readFlags, false)
	defer bar.stop()
	bar.of(int64(len(g.Holdings)))
	t, err := e.TraceHoldings(ctx, a, g.Holdings, f.jobs, func() {
		bar.step()
		bar.done(bar.count.Load())
	})
	switch {
	case ctx.Err() != nil:
		return headwater.Trace{}, errStopped
	case err != nil:
		return headwater.Trace{}, damagedError{fmt.Errorf("reading reports again: %w", err)}
	}
	return t, nil
}

// gather takes words that are an id for one.
func gather(ctx context.Context, a headwater.Archive, q headwater.Query, limit int) (engine.Gathered, error) {
	if id := q.Words; strings.HasPrefix(id, "sha256:") || strings.HasPrefix(id, "hold_") {
		g, err := engine.GatherOne(ctx, a, id)
		if errors.Is(err, headwater.ErrNotHeld) {
			return engine.Gathered{}, nil
		}
		return g, err
	}
	return engine.Gather(ctx, a, q, limit)
}

// intoWriter opens the output that the flags name and lets write fill it.
func intoWriter(c *cobra.Command, f readFlags, write func(io.Writer, report.Options) error) error {
	return into(c, f, func(o *output) error {
		o.n++
		if err := write(o.w, report.Options{Width: o.width}); err != nil {
			return o.unwritten(err)
		}
		return nil
	})
}
