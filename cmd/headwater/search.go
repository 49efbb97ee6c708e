package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater"
	"github.com/headwater-project/headwater/report"
)

// queryFlags narrow what is looked for in the archive.
type queryFlags struct {
	outlet, sourceKind, entity, place string
	claim, status, from, to           string
	unnamed, named                    bool
}

func (q *queryFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&q.outlet, "outlet", "", "only of this `OUTLET`")
	flags.StringVar(&q.sourceKind, "source", "", "only where a source of this `KIND` speaks: person, organization, outlet, document or group")
	flags.BoolVar(&q.unnamed, "unnamed", false, "only where that source is not named")
	flags.BoolVar(&q.named, "named", false, "only where that source is named")
	flags.StringVar(&q.entity, "entity", "", "only where this `NAME` is spoken of")
	flags.StringVar(&q.place, "place", "", "only where this `PLACE` is spoken of: a name or a country's code")
	flags.StringVar(&q.claim, "claim", "", "only claims of this `TYPE` (docs/claims.md)")
	flags.StringVar(&q.status, "status", "", "only claims of this `STATUS`: actual, planned, ongoing, predicted, possible, conditional or denied")
	flags.StringVar(&q.from, "from", "", "published on this `DATE` or later")
	flags.StringVar(&q.to, "to", "", "published before this `DATE`")
}

// query is what the flags say, with words.
func (q *queryFlags) query(words string) (headwater.Query, error) {
	out := headwater.Query{
		Words: words, Outlet: q.outlet, SourceKind: headwater.SourceKind(q.sourceKind), Entity: q.entity, Place: q.place,
		Type: headwater.ClaimType(q.claim), Status: headwater.Status(q.status),
	}
	if q.named && q.unnamed {
		return out, usageError{errors.New("--named and --unnamed exclude each other: give one")}
	}
	if q.named || q.unnamed {
		out.Named = &q.named
	}
	for _, d := range []struct {
		flag, value string
		to          *time.Time
	}{{"from", q.from, &out.From}, {"to", q.to, &out.To}} {
		if d.value == "" {
			continue
		}
		t, err := time.Parse(time.DateOnly, d.value)
		if err != nil {
			return out, usageError{fmt.Errorf("--%s %q is not a date: write it as 2018-08-31", d.flag, d.value)}
		}
		*d.to = t
	}
	return out, nil
}

func searchCommand() *cobra.Command {
	var q queryFlags
	var archive, format string
	var limit, offset int
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find passages and claims in the archive",
		Long: `Find passages and claims in the archive, the best first: each hit is a passage with
the claim that it tells of and the chain on whose word.

QUERY is words, all of which must be there; "a phrase", word* for all that begin so,
-word for what must not be there. Filters alone do, too.`,
		Example: `  headwater search 'missile "cement factory" -wedding'
  headwater search --claim transfer --unnamed --from 2018-08-01 Iran
  headwater search --format jsonl --place IQ rocket*`,
		RunE: func(c *cobra.Command, args []string) error {
			query, err := q.query(strings.Join(args, " "))
			if err != nil {
				return err
			}
			query.Limit, query.Offset = limit, offset
			if format != "text" && format != "json" && format != "jsonl" {
				return usageError{fmt.Errorf("--format %q is not known: search prints text, json or jsonl", format)}
			}
			if limit < 1 || offset < 0 {
				return usageError{errors.New("--limit must be above zero, --offset not below")}
			}
			a, err := openArchive(c.Context(), archive, true)
			if err != nil {
				return err
			}
			defer a.Close() //nolint:errcheck // it was only read
			found, err := a.Search(c.Context(), query)
			if err != nil {
				return damagedError{fmt.Errorf("searching: %w", err)}
			}
			return intoWriter(c, readFlags{format: format}, func(w io.Writer, opt report.Options) error {
				return show(w, found, format, opt)
			})
		},
	}
	flags := c.Flags()
	archiveFlag(flags, &archive)
	q.add(flags)
	flags.StringVarP(&format, "format", "f", "text", "text, json or jsonl")
	flags.IntVar(&limit, "limit", 20, "hits to show")
	flags.IntVar(&offset, "offset", 0, "hits to pass over")
	return c
}

func show(w io.Writer, found headwater.Found, format string, opt report.Options) error {
	switch format {
	case "json":
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		return enc.Encode(report.FoundJSON(&found))
	case "jsonl":
		enc := json.NewEncoder(w)
		for _, h := range report.FoundJSON(&found).Hits {
			if err := enc.Encode(h); err != nil {
				return err
			}
		}
		return nil
	}
	return report.FoundText(w, &found, opt)
}
