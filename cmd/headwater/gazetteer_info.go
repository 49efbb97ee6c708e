package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/headwater-project/headwater/gazetteer"
	"github.com/headwater-project/headwater/gazetteer/geonames"
)

func gazetteerInfoCommand() *cobra.Command {
	var flag string
	c := &cobra.Command{
		Use:   "info",
		Short: "Say which places are loaded, and check the imported file",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			g, err := loadGazetteer(flag)
			if err != nil {
				return err
			}
			path, _, err := gazetteerPath(flag)
			if err != nil {
				path = ""
			}
			return tellGazetteer(c.OutOrStdout(), g, path)
		},
	}
	gazetteerFlag(c.Flags(), &flag)
	return c
}

func tellGazetteer(w io.Writer, g *gazetteer.Gazetteer, path string) error {
	fmt.Fprintf(w, "built in: %s places\n  SHA-256 %s\n", thousands(g.Len()), g.Version().SHA256)
	raw, version, ok := g.Imported()
	if !ok {
		fmt.Fprintln(w, "imported: nothing; 'headwater gazetteer import FILE' adds a dump of GeoNames")
		return nil
	}
	note, err := geonames.ReadNote(raw)
	if err == nil {
		err = g.Verify()
	}
	if err != nil {
		return failedError{damagedGazetteer(path, err)}
	}
	fmt.Fprintf(w, "imported: %s places under %s names, from %s\n", thousands(note.Places), thousands(note.Names), note.Source)
	fmt.Fprintf(w, "  files   %s (%s lines, last change %s)\n", oneLine(strings.Join(note.Files, ", ")), thousands(note.Rows), oneLine(note.Latest))
	fmt.Fprintf(w, "  in      %s\n", path)
	if info, err := os.Stat(path); err == nil {
		fmt.Fprintf(w, "  made    %s, %s MB\n", info.ModTime().Format("2006-01-02 15:04"), thousands(int((info.Size()+500_000)/1_000_000)))
	}
	fmt.Fprintf(w, "  SHA-256 %s (checked)\n", version.SHA256)
	if note.Bad > 0 {
		fmt.Fprintf(w, "  %s lines were no rows\n", thousands(note.Bad))
	}
	tellDropped(w, note.Dropped)
	return nil
}

func gazetteerLookupCommand() *cobra.Command {
	var flag string
	c := &cobra.Command{
		Use:   "lookup NAME",
		Short: "Show the places of a name, the most likely first",
		Long: `Show the places that a name may mean: kind, country, division, population, point,
how far the place may reach from it, and its GeoNames id (geonames.org/ID). A name
that is unknown as it is written is looked up by its consonants, as read does.

Exit status: 0 found, 1 unknown, 2 wrong usage.`,
		Example: `  headwater gazetteer lookup "Deir ez-Zor"`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("gazetteer lookup: name a place")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			g, err := loadGazetteer(flag)
			if err != nil {
				return err
			}
			return tellPlaces(c.OutOrStdout(), g, strings.Join(args, " "))
		},
	}
	gazetteerFlag(c.Flags(), &flag)
	return c
}

// tellPlaces lists the places of a name.
func tellPlaces(w io.Writer, g *gazetteer.Gazetteer, name string) error {
	found := g.Lookup(name)
	own := g.Builtin().Lookup(name)
	if len(found) == 0 {
		if found = g.Alike(name); len(found) == 0 {
			return failedError{fmt.Errorf("%s: no such place is known; import a dump of its country with 'headwater gazetteer import'", oneLine(name))}
		}
		own = g.Builtin().Alike(name)
		fmt.Fprintf(w, "%s is not known as it is written; places with the same consonants:\n", oneLine(name))
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "NAME\tKIND\tCOUNTRY\tDIVISION\tPOPULATION\tPOINT\tRADIUS KM\tGEONAMES\tFROM")
	for i := range found {
		e := &found[i]
		from := "import"
		if slices.Contains(own, *e) {
			from = "built in"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%.4f, %.4f\t%.0f\t%s\t%s\n", oneLine(e.Name), e.Kind, dash(e.Country), dash(oneLine(e.Admin1)),
			number(e.Population), e.Point.Lat, e.Point.Lon, e.RadiusKm, number(e.GeoNames), from)
	}
	return t.Flush()
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// number writes a number, or a dash for one that is not known.
func number(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}
