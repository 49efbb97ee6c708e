package headwater_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/headwater-project/headwater"

// layer says what the packages under one folder may use. A package inside a
// folder belongs to the folder's layer.
type layer struct {
	uses  []string // folders of this module; "" is the root, "*" is every one
	files bool     // may touch the file system and the process
	net   bool     // may reach the network
}

var (
	data   = []string{"", "catalog", "gazetteer"}
	stages = []string{
		"intake", "article", "syntax", "entity", "place", "timex",
		"attribution", "event", "reuse", "provenance", "story", "origin",
	}
)

// layers is the picture in ARCHITECTURE.md, bottom up.
func layers() map[string]layer {
	table := map[string]layer{
		"":            {},
		"catalog":     {uses: []string{""}, files: true}, // a user's own catalog is a file
		"gazetteer":   {uses: []string{""}},
		"model":       {uses: []string{""}},
		"conllu":      {uses: []string{""}},
		"grade":       {files: true}, // a user's letters are a file
		"ledger":      {uses: []string{""}},
		"sqlite":      {uses: []string{"", "ledger"}, files: true},
		"archivetest": {uses: []string{"", "ledger", "reuse"}},
		"engine":      {uses: slices.Concat(data, stages, []string{"model"})}, // it hands the parser's states on
		"report":      {uses: []string{"", "conllu"}},
		"eval":        {uses: []string{"", "conllu"}, files: true}, // corpora are files
		"cmd":         {uses: []string{"*"}, files: true, net: true},
		"examples":    {},
	}
	for _, s := range stages {
		table[s] = layer{uses: data}
	}
	table["intake"] = layer{uses: []string{""}, files: true, net: true}
	for _, s := range []string{"syntax", "attribution", "entity"} {
		table[s] = layer{uses: slices.Concat(data, []string{"model"})}
	}
	return table
}

type pkg struct {
	ImportPath string
	Name       string
	Imports    []string
}

func TestImportsPointDownward(t *testing.T) {
	table := layers()
	for _, p := range packages(t) {
		name := folder(p.ImportPath)
		own, placed := table[name]
		if !placed {
			t.Errorf("package %s is in no layer: place %q in the table of layers_test.go and in the picture of ARCHITECTURE.md", p.ImportPath, name)
			continue
		}
		for _, path := range p.Imports {
			if why := own.refuses(name, p.Name == "main", path); why != "" {
				t.Errorf("%s imports %s: %s", p.ImportPath, path, why)
			}
		}
	}
}

// refuses says why a package of the layer may not import path, or nothing. A
// command beside the data it prepares (go generate) may touch files.
func (l layer) refuses(name string, command bool, path string) string {
	switch {
	case path == module+"/training" || strings.HasPrefix(path, module+"/training/"):
		return "nothing that ships may import training"
	case path == module || strings.HasPrefix(path, module+"/"):
		return l.refusesOwn(name, folder(path))
	case strings.Contains(strings.Split(path, "/")[0], "."):
		if name == "" {
			return "the root imports only the standard library"
		}
	case under(path, "os", "syscall") && !l.files && !command:
		return "only " + strings.Join(granted(func(l layer) bool { return l.files }), ", ") + " may touch files"
	case under(path, "net") && !under(path, "net/url", "net/netip", "net/mail", "net/textproto") && !l.net:
		return "only " + strings.Join(granted(func(l layer) bool { return l.net }), ", ") + " may reach the network"
	}
	return ""
}

func (l layer) refusesOwn(name, other string) string {
	if other == name || slices.Contains(l.uses, other) || slices.Contains(l.uses, "*") {
		return ""
	}
	return "imports point only downward, and no stage imports another (ARCHITECTURE.md)"
}

// TestLayersRefuse shows that the rules can fail.
func TestLayersRefuse(t *testing.T) {
	table := layers()
	for _, c := range []struct {
		from, path string
		refused    bool
	}{
		{"", module + "/syntax", true},
		{"", "golang.org/x/text/unicode/norm", true},
		{"", "strings", false},
		{"syntax", module, false},
		{"syntax", module + "/timex", true},
		{"syntax", module + "/model", false},
		{"timex", module + "/model", true},
		{"model", module + "/syntax", true},
		{"eval", module + "/conllu", false},
		{"eval", module + "/syntax", true},
		{"conllu", module + "/syntax", true},
		{"conllu", "os", true},
		{"place", module + "/gazetteer", false},
		{"catalog", module + "/gazetteer", true},
		{"engine", module + "/syntax", false},
		{"engine", module + "/report", true},
		{"report", module + "/engine", true},
		{"event", "os", true},
		{"article", "net/http", true},
		{"article", "net/url", false},
		{"intake", "net/http", false},
		{"cmd", module + "/engine", false},
		{"cmd", module + "/training/gazetteer", true},
	} {
		if why := table[c.from].refuses(c.from, false, c.path); (why != "") != c.refused {
			t.Errorf("%q imports %s: refused with %q, want refused %v", c.from, c.path, why, c.refused)
		}
	}
}

// packages lists the packages of the module, those that do not build included.
func packages(t *testing.T) []pkg {
	t.Helper()
	var stderr bytes.Buffer
	list := exec.Command("go", "list", "-e", "-json=ImportPath,Name,Imports", "./...")
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("listing the packages: %v\n%s", err, stderr.String())
	}
	var all []pkg
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("reading what go list printed: %v", err)
		}
		all = append(all, p)
	}
	if len(all) == 0 {
		t.Fatal("go list named no package")
	}
	return all
}

// folder is the first part of a package's path inside the module.
func folder(path string) string {
	inside := strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
	first, _, _ := strings.Cut(inside, "/")
	return first
}

// under says whether path is one of the roots or lies below one.
func under(path string, roots ...string) bool {
	return slices.ContainsFunc(roots, func(r string) bool {
		return path == r || strings.HasPrefix(path, r+"/")
	})
}

func granted(right func(layer) bool) []string {
	var names []string
	for name, l := range layers() {
		if right(l) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// machinePath matches an absolute path of somebody's machine: it belongs to an
// environment, not to the project.
var machinePath = regexp.MustCompile(`(?:^|[^\w./-]|file://)(?:/(?:home|Users|root)/\w|[A-Z]:\\Users\\)`)

func TestNoFileNamesAMachine(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "bin"):
			return filepath.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		return checkPrivate(t, path)
	})
	if err != nil {
		t.Fatalf("walking the repository: %v", err)
	}
}

// checkPrivate leaves out binary files, which cannot be mended by hand.
func checkPrivate(t *testing.T, path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return nil
	}
	for n, line := range bytes.Split(raw, []byte("\n")) {
		if found := machinePath.Find(line); found != nil {
			t.Errorf("%s:%d: %q names a machine; write a relative path, or leave it out", path, n+1, found)
		}
	}
	return nil
}

func TestPrivatePatterns(t *testing.T) {
	slash := "/" // keeps this file free of what it looks for
	for text, want := range map[string]bool{
		"see " + slash + "home/ann/notes":               true,
		`"` + slash + "Users/ann/x\"":                   true,
		slash + "root/go":                               true,
		"file://" + slash + "home/ann":                  true,
		"https://example.org/work/page":                 false,
		"the network/ folder, docs/root/x and ./home/x": false,
		"a home/garden show":                            false,
	} {
		if got := machinePath.MatchString(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
