package catalog

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sources holds the readable catalog of the first field.
//
//go:embed data/*.yaml
var sources embed.FS

// packed is sources compiled by go generate, so that starting costs less than a
// millisecond.
//
//go:embed data/catalog.bin
var packed string

// Builtin gives the catalog of the first field. It fails only where the program
// was built from damaged data.
func Builtin() (*Catalog, error) { return unpack(packed) }

// Load gives the built-in catalog and what paths add to it, in that order. A
// path is a YAML file, or a folder whose .yaml and .yml files are read by name.
// The error is Faults, with all that is wrong with the files.
func Load(paths ...string) (*Catalog, error) {
	c, err := Builtin()
	if err != nil {
		return nil, err
	}
	var all Faults
	for _, path := range paths {
		files, err := filesOf(path)
		if err != nil {
			all = append(all, err)
		}
		for _, file := range files {
			all = append(all, c.load(file)...)
		}
	}
	if len(all) > 0 {
		return nil, all
	}
	return c, nil
}

// load adds the records of a file.
func (c *Catalog) load(file string) Faults {
	raw, err := os.ReadFile(file)
	if err != nil {
		return Faults{fmt.Errorf("reading catalog: %w: name a readable YAML file", err)}
	}
	if err := c.parse(file, raw); err != nil {
		return err
	}
	sum := sha256.Sum256(append([]byte(c.digest), raw...))
	c.digest = hex.EncodeToString(sum[:])
	return nil
}

// filesOf lists the catalog files that a path means.
func filesOf(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("reading catalog: %w: name a YAML file or a folder of them", err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, fmt.Errorf("reading catalog folder: %w", err)
	}
	var files []string
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); !e.IsDir() && (ext == ".yaml" || ext == ".yml") {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("catalog folder %s holds no .yaml file: put one there or name a file", path)
	}
	slices.Sort(files)
	return files, nil
}

// compile reads every YAML file of a file system, as go generate does.
func compile(data fs.FS) (*Catalog, error) {
	names, err := fs.Glob(data, "data/*.yaml")
	if err != nil || len(names) == 0 {
		return nil, errors.Join(errors.New("no data/*.yaml to compile"), err)
	}
	c, sum := sized(1024), sha256.New()
	for _, name := range names {
		raw, err := fs.ReadFile(data, name)
		if err != nil {
			return nil, fmt.Errorf("reading catalog: %w", err)
		}
		if err := c.parse(name, raw); err != nil {
			return nil, err
		}
		fmt.Fprintf(sum, "%s %d\n", strings.TrimPrefix(name, "data/"), len(raw))
		sum.Write(raw)
	}
	c.digest = hex.EncodeToString(sum.Sum(nil))
	return c, nil
}

// Compile gives the compact form of the YAML files under data/ of a file
// system. It serves go generate.
func Compile(data fs.FS) ([]byte, error) {
	c, err := compile(data)
	if err != nil {
		return nil, err
	}
	return pack(c), nil
}
