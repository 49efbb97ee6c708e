package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/geonames"
)

// importFlags is what the user set for one import.
type importFlags struct {
	into                string
	all, replace, quiet bool
}

func gazetteerImportCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Import dumps of GeoNames",
		Long: `Import dumps of GeoNames: allCountries, a country such as IQ, or cities500, as .txt,
.zip or .gz. What they know is added to the built-in places, in one file that read
searches where it lies.

Rows that news does not name (schools, hotels, streets, hills, springs) are left out
unless --all is given. Lines that are no rows are named, and the rest is imported; a
file that is cut short is refused. Until the new file is whole the former one stays
in place, and a broken-off import leaves nothing behind.

Exit status: 0 all well, 1 some lines failed or nothing was imported, 2 wrong usage.`,
		Example: `  headwater gazetteer import IQ.zip SY.zip
  headwater gazetteer import allCountries.zip
  headwater gazetteer import --gazetteer iraq.hwg IQ.zip`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("gazetteer import: name at least one FILE, such as IQ.zip or allCountries.zip from GeoNames")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return importGazetteer(c, args, f) },
	}
	flags := c.Flags()
	flags.StringVar(&f.into, "gazetteer", "", "write `FILE`; without it $"+gazetteerEnv+", or gazetteer.hwg in your configuration folder")
	flags.BoolVar(&f.all, "all", false, "keep every row, also what news does not name")
	flags.BoolVar(&f.replace, "replace", false, "drop what was imported before from other files")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress, no summary; errors only")
	return c
}

func importGazetteer(c *cobra.Command, files []string, f importFlags) error {
	path, _, err := gazetteerPath(f.into)
	if err == nil && path == "" {
		err = errors.New("gazetteer import: --gazetteer none leaves nowhere to write; name a file")
	}
	if err == nil && !f.replace {
		err = covers(path, files)
	}
	if err != nil {
		return usageError{err}
	}
	w, err := newWorkplace(path)
	if err != nil {
		return failedError{err}
	}
	defer w.clear()
	bar := newImportBar(c.ErrOrStderr(), f.quiet)
	tally, note, err := compileDumps(c.Context(), w, files, f.all, bar)
	bar.stop()
	if c.Context().Err() != nil {
		return failedError{errors.New("stopped before the end; what was imported before is as it was, run it again")}
	}
	if err == nil {
		err = w.settle()
	}
	for _, fault := range tally.Faults {
		fmt.Fprintln(c.ErrOrStderr(), oneLine(fault.String()))
	}
	if err != nil {
		return failedError{fmt.Errorf("%s; nothing is imported", oneLine(err.Error()))}
	}
	if !f.quiet {
		tellImport(c.OutOrStdout(), path, tally, note)
	}
	if tally.Bad > 0 {
		return failedError{fmt.Errorf("%s of %s lines are no rows and are left out, the first of them named above; the rest is imported", thousands(tally.Bad), thousands(tally.Rows))}
	}
	return nil
}

// covers refuses an import that would lose what other files gave before.
func covers(path string, files []string) error {
	note, ok := noteOf(path)
	if !ok {
		return nil
	}
	var names, lost []string
	for _, f := range files {
		names = append(names, stem(f))
	}
	for _, old := range note.Files {
		if !slices.Contains(names, stem(old)) && !slices.Contains(names, "allCountries") {
			lost = append(lost, old)
		}
	}
	if len(lost) == 0 {
		return nil
	}
	return fmt.Errorf("%s holds what was imported from %s: name that too, or give --replace to do without it", path, strings.Join(lost, ", "))
}

// stem is the name of a dump without folder and endings.
func stem(file string) string {
	name, _, _ := strings.Cut(filepath.Base(file), ".")
	return name
}

// noteOf reads the note of a gazetteer, if there is a whole one.
func noteOf(path string) (geonames.Note, bool) {
	data, err := mapped(path)
	if err != nil {
		return geonames.Note{}, false
	}
	g, err := new(gazetteer.Gazetteer).With(data)
	if err != nil {
		return geonames.Note{}, false
	}
	raw, _, _ := g.Imported()
	note, err := geonames.ReadNote(raw)
	return note, err == nil
}

// compileDumps reads all dumps into the workplace.
func compileDumps(ctx context.Context, w *workplace, files []string, all bool, bar *importBar) (geonames.Tally, geonames.Note, error) {
	own, err := gazetteer.Load()
	if err != nil {
		return geonames.Tally{}, geonames.Note{}, err
	}
	im, err := geonames.New(own, w.rooms(), all)
	if err != nil {
		return geonames.Tally{}, geonames.Note{}, err
	}
	for _, file := range files {
		if err := readDump(ctx, im, file, bar); err != nil {
			return im.Tally(), geonames.Note{}, w.explain(err)
		}
	}
	begun := false
	note, err := im.Finish(ctx, files, func(_, of int) {
		if !begun {
			bar.begin("sorting names", int64(of), false)
			begun = true
		}
		bar.step(1)
	})
	return im.Tally(), note, w.explain(err)
}

func readDump(ctx context.Context, im *geonames.Importer, file string, bar *importBar) error {
	d, err := openDump(file, bar.step)
	if err != nil {
		return err
	}
	defer d.close()
	bar.begin(filepath.Base(file), d.size, true)
	return im.Read(ctx, d.name, d.text)
}

// tellImport says what was imported and what was left out.
func tellImport(w io.Writer, path string, t geonames.Tally, n geonames.Note) {
	fmt.Fprintf(w, "imported %s places under %s names from %s (as of %s)\ninto %s\n",
		thousands(n.Places), thousands(n.Names), strings.Join(n.Files, ", "), n.Latest, path)
	tellDropped(w, n.Dropped)
	if t.Repeated > 0 {
		fmt.Fprintf(w, "%s rows were in an earlier file already\n", thousands(t.Repeated))
	}
}

func tellDropped(w io.Writer, dropped map[string]int) {
	if len(dropped) == 0 {
		return
	}
	fmt.Fprintln(w, "left out, for news does not name them (--all keeps most):")
	for _, group := range slices.Sorted(maps.Keys(dropped)) {
		fmt.Fprintf(w, "%12s  %s\n", thousands(dropped[group]), group)
	}
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
