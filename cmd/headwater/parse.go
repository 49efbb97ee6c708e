package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater/conllu"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/syntax"
)

// parseFlags is what the user set for one run of parse.
type parseFlags struct {
	readFlags
	input, weights string
}

func parseCommand() *cobra.Command {
	var f parseFlags
	c := &cobra.Command{
		Use:   "parse SOURCE...",
		Short: "Print sentences, words and their dependencies as CoNLL-U",
		Long: `Print what the syntax stage sees, as CoNLL-U of Universal Dependencies: sentences
with their text, words with part of speech, features, lemma, head and relation.
TokenRange=start:end in MISC counts code points of the document's text, half-open.

SOURCE is what read takes: a file (text, HTML, or JSON Lines of records with
"text"), a directory, an http(s) address, or - for standard input. With --input
conllu it is CoNLL-U, plain or packed with gzip: its sentences, tokens, words and
comments are kept, and UPOS, FEATS, LEMMA, HEAD and DEPREL are filled in. XPOS,
DEPS and empty nodes, which belong to another analysis, are left out.

Exit status: 0 all well, 1 some inputs failed (named on standard error, the rest
done), 2 wrong usage.`,
		Example: `  headwater parse report.txt
  headwater parse --output articles.conllu articles/
  headwater parse --input conllu en_ewt-ud-dev.conllu.gz > ours.conllu`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("parse: name at least one SOURCE: a file, a directory, an address, or - for standard input")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return parse(c, args, f) },
	}
	f.define(c.Flags())
	return c
}

func (f *parseFlags) define(flags *pflag.FlagSet) {
	flags.StringVarP(&f.format, "format", "f", "conllu", "conllu, the only one")
	flags.StringVar(&f.input, "input", "text", "text for reports, or conllu for given sentences and tokens")
	flags.StringVarP(&f.output, "output", "o", "", "write to `FILE` instead of standard output")
	flags.StringVar(&f.publisher, "publisher", "", "the outlet, where the document does not say")
	flags.StringVar(&f.published, "published", "", "publication `DATE` (RFC 3339), where the document does not say")
	weightsFlag(flags, &f.weights)
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "documents parsed at once; 0 means one per processor")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress, no notes; errors only")
	flags.BoolVar(&f.private, "allow-private", false, "also fetch from loopback and private addresses")
	flags.DurationVar(&f.timeout, "timeout", 30*time.Second, "time limit for one address")
	flags.Int64Var(&f.maxBytes, "max-bytes", 32<<20, "size limit for one document, in bytes")
}

func (f parseFlags) check() error {
	if f.format != "conllu" {
		return usageError{fmt.Errorf("--format %q is not known: parse prints conllu", f.format)}
	}
	if f.input != "text" && f.input != "conllu" {
		return usageError{fmt.Errorf("--input %q is not known: use text, or conllu for given sentences and tokens", f.input)}
	}
	shared := f.readFlags
	shared.format = "text"
	return shared.check()
}

func parse(c *cobra.Command, sources []string, f parseFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	parser, err := loadParser(f.weights)
	if err != nil {
		return err
	}
	return into(c, f.readFlags, func(out *output) error {
		return parseAll(c.Context(), parser, sources, f, c.InOrStdin(), out, c.ErrOrStderr())
	})
}

// parseAll parses every source into out and names those that fail.
func parseAll(ctx context.Context, parser *syntax.Parser, sources []string, f parseFlags, stdin io.Reader, out *output, stderr io.Writer) error {
	skipped := 0
	in := parseInput{ctx: ctx, parser: parser, flags: f, stdin: stdin, skipped: &skipped}
	write := func(d *conllu.Document) error {
		return unless(ctx, func() error { return out.sentences(d) })
	}
	done, failed, err := consume(ctx, engine.InOrder(ctx, f.jobs, in.work(sources)), write, newProgress(stderr, f.readFlags, out.terminal))
	if err != nil {
		return err
	}
	return tell(stderr, f.readFlags, sources, done, failed, skipped)
}

// sentences prints a parsed document.
func (o *output) sentences(d *conllu.Document) error {
	o.n++
	err := conllu.Write(o.w, d)
	if err == nil && o.terminal {
		err = o.w.Flush()
	}
	if _, broken := o.w.Write(nil); broken != nil {
		return o.unwritten(broken)
	}
	return err
}
