package eval

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/headwater-project/headwater"
)

// article is one gold document: its text, and what its corpus says of it.
type article struct {
	id, text                    string
	title, publisher, published string
}

// receipt is the article as a user's file would bring it. The URI ends in #ID,
// as that of a JSON Lines record does.
func (a article) receipt(file string) headwater.Receipt {
	return headwater.Receipt{
		URI: file + "#" + a.id, MediaType: "text/plain", Charset: "utf-8", Bytes: []byte(a.text),
		Title: a.title, Publisher: a.publisher, Published: a.published,
	}
}

// source is an article with the base name of the file it is from.
type source struct {
	article
	file string
}

// readAll reads every article and hands each reading to keep with the
// article's place; keep may be called from many goroutines, once for each. It
// says how many the reader refused, and why it refused the first.
func readAll(ctx context.Context, opt Options, all []source, keep func(int, *headwater.Reading)) (refused, error) {
	if opt.Read == nil {
		return refused{}, fmt.Errorf("no reader and no predictions; name a file with --pred")
	}
	why, changed := make([]error, len(all)), make([]error, len(all))
	var next atomic.Int64
	var stop atomic.Bool
	var workers sync.WaitGroup
	for range min(jobs(opt.Jobs), len(all)) {
		workers.Go(func() {
			for ctx.Err() == nil && !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(all) {
					return
				}
				reading, err := opt.Read(all[i].receipt(all[i].file))
				if why[i] = err; err != nil {
					continue
				}
				if reading.Document.Text != all[i].text {
					changed[i] = fmt.Errorf("the reader changed the text of document %q of %s", all[i].id, all[i].file)
					stop.Store(true)
					continue
				}
				keep(i, &reading)
			}
		})
	}
	workers.Wait()
	return collect(why), errors.Join(ctx.Err(), collect(changed).first)
}

func jobs(n int) int {
	if n < 1 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}

// refused counts the documents that the reader would not read.
type refused struct {
	count int
	first error
}

func collect(why []error) refused {
	var r refused
	for _, err := range why {
		if err == nil {
			continue
		}
		if r.count++; r.first == nil {
			r.first = err
		}
	}
	return r
}

// note adds a line to the table where something was refused.
func (r refused) note(t *Table) {
	if r.count > 0 {
		t.notef("the reader refused %d documents, counted as read with nothing found; the first: %v", r.count, r.first)
	}
}

func (t *Table) notef(format string, args ...any) {
	t.Notes = append(t.Notes, fmt.Sprintf(format, args...))
}
