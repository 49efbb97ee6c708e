"""Articles as words with labels, and labels back as attributions.

An article is a line of training/words. A word's tag says which part of an
attribution it stands in; its link says, counted in spans, where the other part
stands: a cue links to its source, a content to its cue.
"""

import gzip
import json

PARTS = ("source", "cue", "content")
TAGS = ["O"] + [b + p for p in PARTS for b in ("B-", "I-")]
# A link counts spans of the other part: none, the first to third before, the
# first to third behind.
LINKS = (0, -1, -2, -3, 1, 2, 3)
NONE = -100  # a word that teaches nothing


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def forms(article):
    return [article["text"][s:e] for s, e in article["words"]]


def words_in(article, span):
    """The words [first, last) that a span of code points touches."""
    starts = article.setdefault("starts", {s: i for i, (s, _) in enumerate(article["words"])})
    ends = article.setdefault("ends", {e: i for i, (_, e) in enumerate(article["words"])})
    if span[0] in starts and span[1] in ends:
        return starts[span[0]], ends[span[1]] + 1
    inside = [i for i, (s, e) in enumerate(article["words"]) if s < span[1] and span[0] < e]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def runs(article, spans):
    """Runs of words, those that touch joined."""
    out = []
    for first, last in sorted(words_in(article, s) for s in spans):
        if first == last:
            continue
        if out and out[-1][1] >= first:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out


def outermost(attributions):
    """Without those that lie as a whole in one stretch of another's content."""

    def cover(a):
        spans = [s for p in PARTS for s in a[p]]
        return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None

    covers = [cover(a) for a in attributions]
    return [
        a
        for i, a in enumerate(attributions)
        if covers[i]
        and not any(k != i and s <= covers[i][0] and covers[i][1] <= e for k, o in enumerate(attributions) for s, e in o["content"])
    ]


def gold(article):
    """Outermost attributions as runs of words: [{part: [(first, last)]}]."""
    return [{p: runs(article, a[p]) for p in PARTS} for a in outermost(article["attributions"])]


def relative(spans, run, wanted):
    """The number in LINKS of the span among spans, seen from run; None if too far."""
    before = [s for s in spans if s[1] <= run[0]]
    behind = [s for s in spans if s[0] >= run[1]]
    for k in range(1, 4):
        if len(before) >= k and before[-k] == wanted:
            return LINKS.index(-k)
        if len(behind) >= k and behind[k - 1] == wanted:
            return LINKS.index(k)
    return None


def labels(article):
    """Tags and links of every word; NONE where a link is no matter."""
    tags, links = [0] * len(article["words"]), [NONE] * len(article["words"])
    said = gold(article)
    spans = {p: sorted({r for a in said for r in a[p]}) for p in PARTS}
    for number, part in enumerate(PARTS):
        for first, last in spans[part]:
            if any(tags[first:last]):
                continue
            tags[first:last] = [2 * number + 1] + [2 * number + 2] * (last - first - 1)
    for a in said:
        if not a["cue"]:
            continue
        cue = a["cue"][0]
        link = relative(spans["source"], cue, a["source"][0]) if a["source"] else 0
        if link is not None:
            links[cue[0] : cue[1]] = [link] * (cue[1] - cue[0])
        for run in a["content"]:
            link = relative(spans["cue"], run, cue)
            if link is not None:
                links[run[0] : run[1]] = [link] * (run[1] - run[0])
    return tags, links


def windows(article, longest):
    """Runs of words of at most so many, cut between paragraphs where that is
    possible, else between sentences."""
    n = len(article["words"])
    bounds = article["sentences"] + [n]
    out, first = [], 0
    while first < n:
        stop = first
        for k, b in enumerate(article["sentences"][1:] + [n], 1):
            if first < b <= first + longest:
                new_block = b == n or article["blocks"][k] != article["blocks"][k - 1]
                if new_block or stop == first or not paragraph(article, stop):
                    stop = b
        if stop == first:
            stop = min(n, min((b for b in bounds if b > first), default=n), first + longest)
        out.append((first, stop))
        first = stop
    return out


def paragraph(article, word):
    """Whether a word begins a block."""
    if "opens" not in article:
        b = article["blocks"]
        article["opens"] = {s for k, s in enumerate(article["sentences"]) if k == 0 or b[k] != b[k - 1]}
    return word in article["opens"] or word >= len(article["words"])
