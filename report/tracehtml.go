package report

import (
	"io"

	"github.com/headwater-project/headwater"
)

// TraceHTML is written next.
func TraceHTML(w io.Writer, t *headwater.Trace) error { return nil }
