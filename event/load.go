package event

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/headwater-project/headwater"
)

//go:embed frames/*.yaml
var builtin embed.FS

// Frames are the rules by which claims are read. A Frames is safe for use by
// several goroutines at once. The zero Frames finds nothing.
type Frames struct{ lex *lexicon }

// own is built on first use; TestFrames proves that it can be.
var own = sync.OnceValues(func() (*Frames, error) {
	return load(source{builtinName, builtin, "frames"})
})

// builtinName is what errors call the frames compiled in.
const builtinName = "built-in frames"

// source is a folder of frame files under the name that errors call it by.
type source struct {
	name   string
	fsys   fs.FS
	folder string
}

// Faults are all that is wrong with files of frames, by file and line.
type Faults []error

// Error has a line for each fault.
func (f Faults) Error() string { return errors.Join(f...).Error() }

// Unwrap gives the faults.
func (f Faults) Unwrap() []error { return f }

// Load gives the built-in frames and those of the files *.yaml in folders, which
// add to them; a frame of a built-in one's name takes its place. Errors name file,
// line and remedy; all faults of all files are told at once.
func Load(folders map[string]fs.FS) (*Frames, error) {
	if len(folders) == 0 {
		return own()
	}
	names := make([]string, 0, len(folders))
	for n := range folders {
		names = append(names, n)
	}
	sort.Strings(names)
	sources := []source{{builtinName, builtin, "frames"}}
	for _, n := range names {
		sources = append(sources, source{n, folders[n], "."})
	}
	return load(sources...)
}

func load(sources ...source) (*Frames, error) {
	l := &loader{frames: map[string]*draft{}, kinds: newKindNames(), words: map[string]kinds{}}
	for _, s := range sources {
		l.folder(s)
	}
	lex := l.finish()
	if len(l.faults) > 0 {
		slices.SortStableFunc(l.faults, inOrder)
		return nil, Faults(l.faults)
	}
	return &Frames{lex}, nil
}

// lineFault is what is wrong on one line of a file.
type lineFault struct {
	file string
	line int
	what string
}

func (f lineFault) Error() string { return fmt.Sprintf("%s:%d: %s", f.file, f.line, f.what) }

// inOrder sorts faults by file and line; those of no line come first.
func inOrder(a, b error) int {
	x, _ := errors.AsType[lineFault](a)
	y, _ := errors.AsType[lineFault](b)
	return cmp.Or(cmp.Compare(x.file, y.file), x.line-y.line)
}

// loader reads files into drafts, then resolves them.
type loader struct {
	frames map[string]*draft
	order  []string
	kinds  kindNames
	words  map[string]kinds
	faults []error
}

func (l *loader) fault(file string, line int, format string, args ...any) {
	l.faults = append(l.faults, lineFault{file, line, fmt.Sprintf(format, args...)})
}

func (l *loader) folder(s source) {
	names, err := fs.Glob(s.fsys, path.Join(s.folder, "*.yaml"))
	if _, missing := fs.Stat(s.fsys, s.folder); missing != nil {
		l.faults = append(l.faults, fmt.Errorf("%s: there is no such folder of frames", s.name))
		return
	}
	if err != nil || len(names) == 0 {
		l.faults = append(l.faults, fmt.Errorf("%s: no *.yaml file in this folder; docs/claims.md shows one", s.name))
		return
	}
	// Lists of words first: frames speak of them.
	sort.SliceStable(names, func(i, j int) bool { return path.Base(names[i]) == wordsFile && path.Base(names[j]) != wordsFile })
	for _, n := range names {
		raw, err := fs.ReadFile(s.fsys, n)
		if err != nil {
			l.faults = append(l.faults, fmt.Errorf("%s: %w", s.name, err))
			continue
		}
		file := s.name + "/" + path.Base(n)
		if path.Base(n) == wordsFile {
			l.lists(file, raw)
			continue
		}
		l.file(file, raw)
	}
}

// wordsFile holds the lists of words of a folder.
const wordsFile = "words.yaml"

// finish resolves inheritance and files every trigger under its word.
func (l *loader) finish() *lexicon {
	lex := &lexicon{verbs: map[string][]*trigger{}, nouns: map[string][]*trigger{}, kinds: l.words, names: l.kinds}
	// A user's frames are asked before ours where both fit as well.
	slices.SortStableFunc(l.order, func(a, b string) int { return ours(l.frames[a]) - ours(l.frames[b]) })
	for _, name := range l.order {
		d := l.frames[name]
		f := l.resolve(d, nil)
		if f == nil {
			continue
		}
		for i := range d.triggers {
			l.trigger(lex, f, &d.triggers[i], d.file)
		}
	}
	for _, m := range []map[string][]*trigger{lex.verbs, lex.nouns} {
		for _, ts := range m {
			sort.SliceStable(ts, func(i, j int) bool { return ts[i].demand() > ts[j].demand() })
		}
	}
	return lex
}

func ours(d *draft) int {
	if strings.HasPrefix(d.file, builtinName) {
		return 1
	}
	return 0
}

// demand is how much company a trigger asks for: the choosier is tried first.
func (t *trigger) demand() int {
	n := 0
	if t.frame.typ == headwater.Other {
		n -= 16 // what the contract has a type for goes first
	}
	if t.particle != "" {
		n += 4
	}
	if len(t.object)+len(t.light) > 0 {
		n += 4
	}
	if t.frame.able {
		n += 8
	}
	return n + len(t.beside) + len(t.unless)/8
}
