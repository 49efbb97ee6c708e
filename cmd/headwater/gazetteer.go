package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/headwater-project/headwater/gazetteer"
)

func gazetteerCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "gazetteer",
		Short: "Import places from GeoNames, and look places up",
		Long: `Import places from GeoNames, and look places up.

The places that news names most are built in. For the villages, mountains, dams
and bases of a country, or of the world, import a dump of GeoNames; read uses it
from then on. docs/gazetteer.md says where to get one.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return usageError{fmt.Errorf("gazetteer: unknown command %q: use import, info, lookup or remove", args[0])}
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(gazetteerImportCommand(), gazetteerInfoCommand(), gazetteerLookupCommand(), gazetteerRemoveCommand())
	return c
}

// gazetteerEnv names the imported gazetteer where no flag does, and noGazetteer, in
// either, stands for none.
const (
	gazetteerEnv = "HEADWATER_GAZETTEER"
	noGazetteer  = "none"
)

// gazetteerFlag lets a user choose the imported gazetteer.
func gazetteerFlag(flags *pflag.FlagSet, path *string) {
	flags.StringVar(path, "gazetteer", "", "imported gazetteer `FILE`, or none; without it $"+gazetteerEnv+", or the one in your configuration folder")
}

// gazetteerPath says where the imported gazetteer is; named tells whether the user
// said so. The path is empty for none.
func gazetteerPath(flag string) (path string, named bool, err error) {
	if flag == "" {
		flag = os.Getenv(gazetteerEnv)
	}
	switch flag {
	case noGazetteer:
		return "", true, nil
	case "":
	default:
		return flag, true, nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", false, fmt.Errorf("finding your configuration folder: %w; name the gazetteer with --gazetteer FILE or in $%s", err, gazetteerEnv)
	}
	return filepath.Join(dir, "headwater", "gazetteer.hwg"), false, nil
}

// loadGazetteer opens the built-in gazetteer and the imported one, if there is one.
func loadGazetteer(flag string) (*gazetteer.Gazetteer, error) {
	own, err := gazetteer.Load()
	if err != nil {
		return nil, failedError{err}
	}
	path, named, err := gazetteerPath(flag)
	if path == "" || err != nil && !named {
		return own, nil // without a folder for it nothing can have been imported
	}
	data, err := mapped(path)
	if errors.Is(err, os.ErrNotExist) && !named {
		return own, nil
	}
	if err != nil {
		return nil, usageError{fmt.Errorf("gazetteer %s: %w; make one with 'headwater gazetteer import', or read without it: --gazetteer none", path, cause(err))}
	}
	g, err := own.With(data)
	if err != nil {
		return nil, usageError{damagedGazetteer(path, err)}
	}
	return g, nil
}

// damagedGazetteer names the file in what it says to do, for the commands mean another
// one where they are given none. What begins as no gazetteer is not ours to remove.
func damagedGazetteer(path string, err error) error {
	if !isGazetteer(path) {
		return fmt.Errorf("gazetteer %s %w; read with another one (--gazetteer FILE) or with none (--gazetteer none), or delete %s yourself", path, err, path)
	}
	return fmt.Errorf("gazetteer %s %w; import it again with 'headwater gazetteer import --gazetteer %s FILE...', or remove it with 'headwater gazetteer remove --gazetteer %[3]s'", path, err, shown(path))
}

// shown is a path as an argument of a command line.
func shown(path string) string {
	if strings.ContainsAny(path, " \t\"'()&;$*?<>|") {
		return strconv.Quote(path)
	}
	return path
}

// cause leaves the operation and the path out of an error that names the path itself.
func cause(err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		return p.Err
	}
	return err
}

func gazetteerRemoveCommand() *cobra.Command {
	var flag string
	c := &cobra.Command{
		Use:   "remove",
		Short: "Remove the imported gazetteer",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			path, _, err := gazetteerPath(flag)
			if err != nil {
				return usageError{err}
			}
			return removeGazetteer(c, path)
		},
	}
	gazetteerFlag(c.Flags(), &flag)
	return c
}

func removeGazetteer(c *cobra.Command, path string) error {
	err := os.ErrNotExist
	if path != "" {
		if isGazetteer(path) {
			err = os.Remove(path)
		} else if _, err = os.Stat(path); err == nil {
			return usageError{fmt.Errorf("%s is no gazetteer; it is left as it is, delete it yourself if you do not need it", path)}
		}
	}
	if errors.Is(err, os.ErrNotExist) {
		fmt.Fprintln(c.OutOrStdout(), "nothing is imported")
		return nil
	}
	if err != nil {
		return failedError{fmt.Errorf("removing %s: %w", path, cause(err))}
	}
	fmt.Fprintf(c.OutOrStdout(), "removed %s; the built-in places remain\n", path)
	return nil
}

func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usageError{fmt.Errorf("%s takes no %q; see '%s --help'", c.CommandPath(), args[0], c.CommandPath())}
}
