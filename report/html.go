package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"sync"

	"github.com/headwater-project/headwater"
)

//go:embed html
var files embed.FS

// shell is what every HTML file shares: the parsed templates, the style and the
// script, and the policy that allows these two and nothing else.
type shell struct {
	page   *template.Template
	Style  template.CSS
	Script template.JS
	Policy string
}

// loadShell parses the templates at the first HTML of a process, so that JSON
// and text do not pay for it.
var loadShell = sync.OnceValues(func() (*shell, error) {
	page, err := template.New("page").Funcs(template.FuncMap{"dir": direction}).ParseFS(files, "html/*.html")
	if err != nil {
		return nil, err
	}
	style, err := files.ReadFile("html/style.css")
	if err != nil {
		return nil, err
	}
	script, err := files.ReadFile("html/script.js")
	if err != nil {
		return nil, err
	}
	policy := "default-src 'none'; style-src " + digest(style) + "; script-src " + digest(script) + "; base-uri 'none'; form-action 'none'"
	return &shell{page, template.CSS(style), template.JS(script), policy}, nil //nolint:gosec // both are ours
})

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// leaf is the data of the whole file.
type leaf struct {
	*shell
	Title  string
	Sheets []*sheet
}

// Many says whether the file needs an index.
func (l *leaf) Many() bool { return len(l.Sheets) > 1 }

// HTML writes one file for one reading or many. It opens offline, asks nothing
// of any server, and reads without its small script. Everything that comes from
// a document is escaped, and only its http and https addresses become links. It
// fails only when w does.
func HTML(w io.Writer, rs []headwater.Reading, opt Options) error {
	sh, err := loadShell()
	if err != nil {
		return fmt.Errorf("preparing the HTML page: %w", err)
	}
	l := &leaf{shell: sh, Title: plural(len(rs), "report")}
	for i := range rs {
		l.Sheets = append(l.Sheets, newSheet(&rs[i], "r"+strconv.Itoa(i+1), opt))
	}
	if len(rs) == 1 {
		l.Title = l.Sheets[0].Title
	} else {
		for i, s := range l.Sheets {
			s.Nth = i + 1
		}
	}
	if err := sh.page.ExecuteTemplate(w, "page", l); err != nil {
		return fmt.Errorf("printing %s as HTML: %w", plural(len(rs), "reading"), err)
	}
	return nil
}
