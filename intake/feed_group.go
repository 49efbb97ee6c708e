package intake

import (
	"context"
	"crypto/sha256"
	"fmt"
	"net/url"
	"strings"
)

// Bounds of lists of feeds.
const (
	maxFeeds = 10_000 // of one list, with all lists in it
	maxLists = 3      // within each other
)

// heard are the feeds, pages and texts that a walk has come across, by hash.
type heard map[[16]byte]struct{}

// first says whether something is new, and remembers it.
func (h *heard) first(what, name string) bool {
	if *h == nil {
		*h = heard{}
	}
	sum := sha256.Sum256([]byte(what + "\x00" + name))
	key := [16]byte(sum[:16])
	_, known := (*h)[key]
	(*h)[key] = struct{}{}
	return !known
}

// addressKey writes an address so that two spellings of it are equal.
func addressKey(u *url.URL) string {
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	c.Host = strings.ToLower(c.Host)
	if port := map[string]string{"http": ":80", "https": ":443"}[c.Scheme]; port != "" {
		c.Host = strings.TrimSuffix(c.Host, port)
	}
	if c.Path == "" {
		c.Path = "/"
	}
	return c.String()
}

// lead is a feed to be asked for.
type lead struct {
	address *url.URL
	depth   int     // of the lists that led here
	had     *answer // when it has come already
}

// follow takes in feeds and lists of feeds, some feeds at a time: they are asked
// for together, and then their articles in turns, one of each feed, so that no
// host waits for another. The order hangs on what the feeds say, not on who
// answers first.
func (w *walk) follow(leads []lead) {
	for total := len(leads); len(leads) > 0; {
		group := leads[:min(abreast, len(leads))]
		leads = leads[len(group):]
		var channels []*channel
		for i, a := range ahead(w.ctx, len(group), func(ctx context.Context, i int) answer { return w.lead(ctx, group[i]) }) {
			if w.done || w.ctx.Err() != nil {
				w.live()
				return
			}
			shown := plain(group[i].address)
			switch {
			case a.failure != nil || a.unchanged:
				w.deliver(a)
			case a.kind == listKind:
				more := w.list(shown, &a, group[i].depth)
				if room := maxFeeds - total; len(more) > room {
					more = more[:room]
					w.fail(refuse(shown, fmt.Sprintf("leads to more than %d feeds; those beyond are left out", maxFeeds), "split the list", nil))
				}
				leads, total = append(leads, more...), total+len(more)
			case a.kind == feedKind:
				channels = w.channels(channels, shown, &a)
			default:
				w.fail(refuse(shown, "is a page where a feed was looked for", "give the address of its feed", nil))
			}
		}
		if !w.articles(channels) {
			return
		}
	}
}

func (w *walk) lead(ctx context.Context, l lead) answer {
	if l.had != nil {
		return *l.had
	}
	return w.ask(ctx, l.address, true)
}

// articles hands out what the entries of feeds lead to, one of each feed in
// turn, and then tells of the feeds that need not come again.
func (w *walk) articles(channels []*channel) bool {
	tasks := w.tasks(channels)
	fetch := func(ctx context.Context, i int) answer {
		if tasks[i].ask == nil {
			return tasks[i].had
		}
		return w.ask(ctx, tasks[i].ask, false)
	}
	for i, a := range ahead(w.ctx, len(tasks), fetch) {
		t := &tasks[i]
		t.from.passing = t.from.passing || a.passing
		if !w.article(t, a) {
			return false
		}
	}
	for _, c := range channels {
		if c.visit.Address != "" && !c.passing {
			w.Finished(c.visit)
		}
	}
	return w.live()
}

// article hands out one. Two addresses may lead to one page: it comes once.
func (w *walk) article(t *task, a answer) bool {
	if t.ask != nil && a.failure == nil && w.ctx.Err() == nil {
		a = t.filled(a)
		if end := a.at; end != nil && addressKey(end) != addressKey(t.ask) && !w.heard.first("page", addressKey(end)) {
			return w.live()
		}
	}
	return w.deliver(a)
}

// tasks are the entries of feeds, one of each in turn.
func (w *walk) tasks(channels []*channel) []task {
	var tasks []task
	for n, more := 0, true; more; n++ {
		more = false
		for _, c := range channels {
			if n >= len(c.entries) {
				continue
			}
			more = true
			if t, first := w.task(c, c.entries[n]); first {
				tasks = append(tasks, t)
			}
		}
	}
	return tasks
}
