package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/intake"
)

// readFlags is what the user set for one run of read.
type readFlags struct {
	format, output       string
	publisher, published string
	catalogs, frames     []string
	gazetteer            string
	columns, paragraphs  string
	jobs                 int
	quiet, private       bool
	timeout              time.Duration
	maxBytes             int64
}

func readCommand() *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "read SOURCE...",
		Short: "Read reports and print what they claim, on whose word",
		Long: `Read reports and print what they claim, on whose word.

SOURCE is a file, a directory, an http(s) address, or - for standard input. Files are
text, HTML, PDF, mail, JSON Lines or CSV tables of reports, feeds, lists of feeds (OPML)
and web archives (WARC, WACZ), packed with gzip or not. Text is for people; json is one
document by docs/schema/reading.v1.json, or, when there are several, one a line
as with jsonl; html is one self-contained page; csv is the register of claims, a
row for each evidence (docs/register.md).

Exit status: 0 all well, 1 some inputs failed (named on standard error, the rest
done), 2 wrong usage.`,
		Example: `  headwater read report.txt
  headwater read --format html --output report.html page.html
  headwater read --format jsonl articles/ > readings.jsonl
  headwater read --format csv --output claims.csv articles/
  headwater read --publisher "The Daily Example" --published 2018-09-01 - < report.txt`,
		Args: atLeastOne("read"),
		RunE: func(c *cobra.Command, args []string) error { return read(c, args, f) },
	}
	flags := c.Flags()
	flags.StringVarP(&f.format, "format", "f", "text", "text, json, jsonl, html or csv")
	flags.StringVarP(&f.output, "output", "o", "", "write to `FILE` instead of standard output")
	sourceFlags(flags, &f)
	return c
}

func (f readFlags) check() error {
	switch f.format {
	case "text", "json", "jsonl", "html", "csv":
	default:
		return usageError{fmt.Errorf("--format %q is not known: use text, json, jsonl, html or csv", f.format)}
	}
	if f.published != "" && !isDate(f.published) {
		return usageError{fmt.Errorf("--published %q is not a date: write it as 2018-08-31 or 2018-08-31T09:00:00Z", f.published)}
	}
	if _, err := intake.ParseColumns(f.columns); err != nil {
		return usageError{fmt.Errorf("--columns: %w", err)}
	}
	if f.jobs < 0 {
		return usageError{errJobs}
	}
	if f.maxBytes < 1 || f.timeout <= 0 {
		return usageError{errors.New("--max-bytes and --timeout must be above zero")}
	}
	return nil
}

var errJobs = errors.New("--jobs is below zero: give a number of documents to read at once, or 0 for one per processor")

// errStopped is the end of a run that the user broke off.
var errStopped = failedError{errors.New("stopped before the end; no named file is left half-written, run it again")}

func isDate(s string) bool {
	if _, err := time.Parse(time.DateOnly, s); err == nil {
		return true
	}
	_, err := time.Parse(time.RFC3339, s)
	return err == nil
}

func read(c *cobra.Command, sources []string, f readFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	e, err := newEngine(f)
	if err != nil {
		return err
	}
	return into(c, f, func(out *output) error {
		return readAll(c.Context(), e, sources, f, c.InOrStdin(), out, c.ErrOrStderr())
	})
}

// atLeastOne refuses a command without a source.
func atLeastOne(command string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError{errors.New(command + ": name at least one SOURCE: a file, a directory, an address, or - for standard input")}
		}
		return nil
	}
}

// sourceFlags are the flags of what is read and how.
func sourceFlags(flags *pflag.FlagSet, f *readFlags) {
	flags.StringVar(&f.publisher, "publisher", "", "the outlet, where the document does not say")
	flags.StringVar(&f.published, "published", "", "publication `DATE` (RFC 3339), where the document does not say")
	flags.StringArrayVar(&f.catalogs, "catalog", nil, "add a catalog of names from a YAML `FILE` or folder (repeatable)")
	flags.StringArrayVar(&f.frames, "frames", nil, "add a `FOLDER` of frames: what counts as a claim (repeatable; docs/claims.md)")
	gazetteerFlag(flags, &f.gazetteer)
	columnFlags(flags, f)
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "documents read at once; 0 means one per processor")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress, no notes; errors only")
	flags.BoolVar(&f.private, "allow-private", false, "also fetch from loopback and private addresses")
	flags.DurationVar(&f.timeout, "timeout", 30*time.Second, "time limit for one request to an address")
	flags.Int64Var(&f.maxBytes, "max-bytes", 32<<20, "size limit for one document, in bytes")
}

// newEngine loads what the flags name.
func newEngine(f readFlags) (*engine.Engine, error) {
	places, err := loadGazetteer(f.gazetteer)
	if err != nil {
		return nil, err
	}
	e, err := engine.New(engine.Options{Catalogs: f.catalogs, Frames: frameFolders(f.frames), Gazetteer: places})
	if err != nil {
		return nil, usageError{err}
	}
	return e, nil
}

// columnFlags are the flags of tables and records.
func columnFlags(flags *pflag.FlagSet, f *readFlags) {
	flags.StringVar(&f.columns, "columns", "", "which column or field holds `WHAT`, as in text=body,published=date")
	flags.StringVar(&f.paragraphs, "paragraphs", "", "the `MARK` between paragraphs in records, as ###")
}

// intake is what the flags say of taking in.
func (f readFlags) intake(stdin io.Reader, skipped func(string, string)) intake.Options {
	columns, _ := intake.ParseColumns(f.columns) // check refused what is wrong
	return intake.Options{
		Stdin: stdin, MaxBytes: f.maxBytes, Timeout: f.timeout, AllowPrivate: f.private,
		Publisher: f.publisher, Published: f.published, Columns: columns, Paragraphs: f.paragraphs,
		Skipped: skipped,
	}
}

// readAll reads every source into out and names those that fail.
func readAll(ctx context.Context, e *engine.Engine, sources []string, f readFlags, stdin io.Reader, out *output, stderr io.Writer) error {
	skipped := 0
	bar := newProgress(stderr, f, out.terminal)
	opt := f.intake(stdin, func(string, string) { skipped++ })
	bar.meter(&opt, sources)
	receipts := intake.Walk(ctx, sources, opt)
	write := func(r headwater.Reading) error { return out.write(ctx, r) }
	done, failed, err := consume(ctx, e.ReadAll(ctx, receipts, f.jobs), write, bar)
	if err != nil {
		return err
	}
	return tell(stderr, f, sources, done, failed, skipped)
}

// tell closes with what was done, and an error when something failed.
func tell(stderr io.Writer, f readFlags, sources []string, done, failed, skipped int) error {
	if skipped > 0 && !f.quiet {
		files := "files or records"
		if skipped == 1 {
			files = "file or record"
		}
		fmt.Fprintf(stderr, "headwater: passed over %d %s of other kinds (pictures, programs, pages that were not listed)\n", skipped, files)
	}
	switch {
	case failed == 1 && done == 0:
		return errTold
	case failed > 0:
		return failedError{fmt.Errorf("%d of %d inputs failed, named above; the rest is done", failed, done+failed)}
	case done == 0:
		return failedError{fmt.Errorf("%s: holds no report; name text, HTML or JSON Lines files, or a directory with some", strings.Join(sources, ", "))}
	}
	return nil
}
