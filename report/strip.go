package report

import "strconv"

// strip shows whose words the story is made of, in reading order: one run for
// each change of voice. Shares are percent of the bytes shown.
type strip struct {
	Runs   []stripRun
	Shares []stripShare
}

type stripRun struct{ X, Width, Class string }

type stripShare struct {
	Class, Mark, Words string
	Percent            int
}

// mostRuns is how many changes of voice the strip can show.
const mostRuns = 400

// ownVoice is the class of what nobody but the outlet says.
const ownVoice = "own"

func newStrip(x *index, blocks []blockView) strip {
	type run struct {
		class string
		size  int
	}
	var runs []run
	sum, total := map[string]int{}, 0
	for i := range blocks {
		if !blocks[i].Kind.Story() {
			continue
		}
		for j := range blocks[i].Segments {
			s := &blocks[i].Segments[j]
			class := voiceOf(x, s)
			if class == "" {
				continue
			}
			if n := len(runs); n > 0 && runs[n-1].class == class {
				runs[n-1].size += len(s.Text)
			} else {
				runs = append(runs, run{class, len(s.Text)})
			}
			sum[class] += len(s.Text)
			total += len(s.Text)
		}
	}
	var out strip
	at := 0
	for _, r := range runs {
		if len(runs) <= mostRuns {
			out.Runs = append(out.Runs, stripRun{percent(at, total), percent(r.size, total), r.class})
		}
		at += r.size
	}
	out.Shares = shares(sum, total)
	return out
}

// voiceOf is the class of a segment: whose content it is, or the own voice. The
// words that introduce a source have none, nor have those of a silence.
func voiceOf(x *index, s *segment) string {
	switch {
	case s.Content >= 0:
		a := &x.r.Attributions[s.Content]
		if mute(a) {
			return ""
		}
		return standingOf(x.sources[a.Source]).String()
	case s.Own:
		return ownVoice
	}
	return ""
}

func shares(sum map[string]int, total int) []stripShare {
	var out []stripShare
	for _, k := range []struct {
		s     standing
		words string
	}{{named, "named sources"}, {unnamed, "names withheld"}, {documentary, "documents"}, {outlet, "other outlets"}, {nobody, "nobody named"}} {
		if n := sum[k.s.String()]; n > 0 {
			out = append(out, stripShare{k.s.String(), k.s.Mark(), k.words, 100 * n / total})
		}
	}
	if n := sum[ownVoice]; n > 0 {
		out = append(out, stripShare{ownVoice, "┆", "own voice", 100 * n / total})
	}
	return out
}

func percent(part, whole int) string {
	return strconv.FormatFloat(100*float64(part)/float64(max(whole, 1)), 'f', 2, 64) + "%"
}

func itoa(n int) string { return strconv.Itoa(n) }
