"""From scores of tags and links to attributions."""

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


def path(scores, moves=ALLOWED):
    """The likeliest row of tags; scores [n, tags] are log probabilities."""
    n = len(scores)
    if not n:
        return []
    best, back = scores[0] + moves[0], np.zeros((n, len(TAGS)), int)
    for i in range(1, n):
        way = best[:, None] + moves
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
    """The span that the words of a run link to by their mean score, or None."""
    before = [s for s in spans if s[1] <= run[0]]
    behind = [s for s in spans if s[0] >= run[1]]
    best, at = (scores[0], None) if none else (-np.inf, None)
    for k, link in enumerate(LINKS):
        side = before[::-1] if link < 0 else behind
        if link and len(side) >= abs(link) and scores[k] > best:
            best, at = scores[k], side[abs(link) - 1]
    return at


def attributions(tag_scores, link_scores, moves=ALLOWED):
    """Attributions as {part: runs} from log probabilities [n, tags] and [n, links]."""
    found = spans(path(tag_scores, moves))
    out = []
    for cue in found["cue"]:
        source = choose(link_scores[cue[0] : cue[1]].mean(0), found["source"], cue, True)
        out.append({"source": [source] if source else [], "cue": [cue], "content": []})
    for run in found["content"]:
        cue = choose(link_scores[run[0] : run[1]].mean(0), found["cue"], run, False)
        if cue:
            out[found["cue"].index(cue)]["content"].append(run)
    return [a for a in out if a["content"]]


def printed(article, said):
    """Attributions in code points, as a line for headwater eval --pred."""
    w = article["words"]
    return {"id": article["id"], "attributions": [{p: [[w[f][0], w[l - 1][1]] for f, l in a[p]] for p in PARTS} for a in said]}
