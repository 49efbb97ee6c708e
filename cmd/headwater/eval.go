package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/article"
	"github.com/headwater-project/headwater/engine"
	"github.com/headwater-project/headwater/eval"
	"github.com/headwater-project/headwater/reuse"
	"github.com/headwater-project/headwater/timex"
)

// evalFlags is what the user set for one run of eval.
type evalFlags struct {
	data         []string
	pred, format string
	weights      string
	only         string
	catalogs     []string
	gazetteer    string
	jobs         int
}

func evalCommand() *cobra.Command {
	var f evalFlags
	tasks := strings.Join(eval.Tasks(), ", ")
	c := &cobra.Command{
		Use:   "eval TASK --data PATH",
		Short: "Score a stage, or somebody else's output, on a corpus",
		Long: `Score a stage on a corpus, or, with --pred, somebody else's output with the same
scorer. TASK is one of ` + tasks + `. docs/eval.md says what each measure
counts and which formats are read.`,
		Example: `  headwater eval attribution --data polnear.dev.jsonl.gz
  headwater eval ner --data worldwide.dev.tsv.gz --pred theirs.tsv
  headwater eval syntax --data en_ewt-ud-dev.conllu.gz`,
		ValidArgs: eval.Tasks(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("eval: name one task: %s", tasks)}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return score(c, args[0], f) },
	}
	flags := c.Flags()
	flags.StringArrayVar(&f.data, "data", nil, "corpus `FILE` (repeatable)")
	flags.StringVar(&f.pred, "pred", "", "score the predictions in `FILE` in place of ours")
	flags.StringVarP(&f.format, "format", "f", "text", "text or json")
	flags.StringArrayVar(&f.catalogs, "catalog", nil, "add a catalog of names from a YAML `FILE` or folder (repeatable)")
	gazetteerFlag(flags, &f.gazetteer)
	flags.StringVar(&f.only, "only", "", "syntax, attribution: score documents whose id begins with `PREFIX` alone; events: work or end")
	weightsFlag(flags, &f.weights)
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "documents read at once; 0 means one per processor")
	return c
}

func (f evalFlags) check(task string) error {
	switch {
	case len(f.data) == 0:
		return usageError{errors.New("eval: name the corpus with --data FILE")}
	case f.format != "text" && f.format != "json":
		return usageError{fmt.Errorf("--format %q is not known: eval prints text or json", f.format)}
	case f.weights != "" && task != "syntax":
		return usageError{fmt.Errorf("--weights serves the task syntax, not %s", task)}
	case f.only != "" && task != "syntax" && task != "attribution" && task != "events":
		return usageError{fmt.Errorf("--only serves the tasks syntax, attribution and events, not %s", task)}
	case f.jobs < 0:
		return usageError{errJobs}
	}
	return nil
}

// options loads the stages that a task may ask.
func (f evalFlags) options(task string) (eval.Options, error) {
	places, err := loadGazetteer(f.gazetteer)
	if err != nil {
		return eval.Options{}, err
	}
	e, err := engine.New(engine.Options{Catalogs: f.catalogs, Gazetteer: places})
	if err != nil {
		return eval.Options{}, usageError{err}
	}
	opt := eval.Options{
		Data: f.data, Pred: f.pred, Jobs: f.jobs, Only: f.only, Read: e.Read,
		Tracing: &eval.Tracing{Article: article.Read, Pairs: reuse.Pairs, Compare: reuse.Compare, Trace: engine.Trace},
		InOrder: func(anchor time.Time) func(string) (headwater.TimeType, string, bool) {
			return timex.NewSequence(anchor).Value
		},
	}
	if task == "syntax" {
		parser, err := loadParser(f.weights)
		if err != nil {
			return eval.Options{}, err
		}
		opt.Parse, opt.Analyze = parser.Parse, parser.Analyze
	}
	return opt, nil
}

func score(c *cobra.Command, task string, f evalFlags) error {
	if err := f.check(task); err != nil {
		return err
	}
	opt, err := f.options(task)
	if err != nil {
		return err
	}
	table, err := eval.Run(c.Context(), task, opt)
	if c.Context().Err() != nil {
		return errStopped
	}
	if err != nil {
		return usageError{err}
	}
	if f.format == "json" {
		enc := json.NewEncoder(c.OutOrStdout())
		enc.SetIndent("", "  ")
		return enc.Encode(table)
	}
	_, err = fmt.Fprint(c.OutOrStdout(), table.String())
	return err
}
