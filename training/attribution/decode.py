"""From scores of tags and links to attributions; attribution/tag.go, link.go and
sure.go are the twins."""

import numpy as np

from articles import LINKS, PARTS, TAGS


def allowed():
    """0 where tag b may follow tag a, else a large negative number."""
    out = np.zeros((len(TAGS), len(TAGS)))
    for a, x in enumerate(TAGS):
        for b, y in enumerate(TAGS):
            if y[0] == "I" and x[1:] != y[1:]:
                out[a, b] = -1e9
    return out


ALLOWED = allowed()
NEUTRAL = (np.zeros(len(TAGS)), -1e9)  # prior of the tags, least score of further pieces


def path(scores):
    """The likeliest row of tags; scores [n, tags] are log probabilities."""
    n = len(scores)
    if not n:
        return []
    best, back = scores[0] + np.where([t[0] == "I" for t in TAGS], -1e9, 0), np.zeros((n, len(TAGS)), int)
    for i in range(1, n):
        way = best[:, None] + ALLOWED
        back[i] = way.argmax(0)
        best = way.max(0) + scores[i]
    out = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        out.append(int(back[i][out[-1]]))
    return out[::-1]


def spans(tags):
    """Runs of words by part."""
    out = {p: [] for p in PARTS}
    for i, t in enumerate(tags):
        if t == 0:
            continue
        runs = out[PARTS[(t - 1) // 2]]
        if t % 2 == 1:
            runs.append([i, i + 1])
        else:
            runs[-1][1] = i + 1
    return out


def choose(scores, spans, run, none):
    """The number of the span that the words of a run link to, or None, and its mean score."""
    mean = scores[run[0] : run[1]].mean(0)
    first = next((i for i, s in enumerate(spans) if s[0] >= run[0]), len(spans))
    best, at = (mean[0], None) if none else (-1e6, None)
    for k, link in enumerate(LINKS):
        i = first + link if link < 0 else first + link - 1
        if link and 0 <= i < len(spans) and mean[k] > best:
            best, at = mean[k], i
    return at, best


def attributions(tag_scores, link_scores, decoder=NEUTRAL, reasons=False):
    """Attributions as {part: runs} from log probabilities [n, tags] and [n, links];
    with the reasons to be sure of each where these are asked for."""
    prior, extra = decoder
    found = spans(path(tag_scores + prior))
    out = []
    for cue in found["cue"]:
        source, score = choose(link_scores, found["source"], cue, True)
        out.append({"source": [] if source is None else [found["source"][source]], "cue": [cue], "content": [], "links": [score, -1e6]})
    told = [(run, *choose(link_scores, found["cue"], run, False)) for run in found["content"]]
    for run, cue, score in told:
        if cue is not None:
            out[cue]["links"][1] = max(out[cue]["links"][1], score)
    for run, cue, score in told:
        if cue is not None and (score >= extra or score == out[cue]["links"][1]):
            out[cue]["content"].append(run)
    out = [a for a in out if a["content"]]
    return (out, [clues(tag_scores, a) for a in out]) if reasons else out


def clues(scores, said):
    """What tells how likely an attribution is to be right, in the order of sure.go."""

    def mean(run, part):
        k = 2 * PARTS.index(part) + 1
        return (scores[run[0], k] + scores[run[0] + 1 : run[1], k + 1].sum()) / (run[1] - run[0])

    source = said["source"]
    edges = [scores[r[0], 5] for r in said["content"]]
    return [
        1,
        mean(said["cue"][0], "cue"),
        mean(source[0], "source") if source else 0,
        np.mean([mean(r, "content") for r in said["content"]]),
        np.mean(edges),
        said["links"][0],
        said["links"][1],
        0 if source else 1,
    ]


def printed(article, said):
    """Attributions in code points, as a line for headwater eval --pred."""
    w = article["words"]
    return {"id": article["id"], "attributions": [{p: [[w[f][0], w[l - 1][1]] for f, l in a[p]] for p in PARTS} for a in said]}
