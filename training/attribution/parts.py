"""Articles as words with labels, and labels back as attributions.

An article is a line of training/words. A word's tag says which part of an
attribution it stands in; its link says, counted in spans, where the other part
stands: a cue links to its source, a content to its cue.
"""

import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "sequel"))
import tags  # noqa: E402
from articles import words_in  # noqa: E402

PARTS = ("source", "cue", "content")
TAGS = tags.names(PARTS)
# A link counts spans of the other part: none, the first to third before, the
# first to third behind.
LINKS = (0, -1, -2, -3, 1, 2, 3)
HEADS, SHARES = (len(TAGS), len(LINKS)), (1, 0.3)  # of a network, and what each counts in learning


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
    """Tags and links of every word; tags.NONE where a link is no matter."""
    row, links = [0] * len(article["words"]), [tags.NONE] * len(article["words"])
    said = gold(article)
    spans = {p: sorted({r for a in said for r in a[p]}) for p in PARTS}
    for number, part in enumerate(PARTS):
        for first, last in spans[part]:
            if not any(row[first:last]):
                tags.mark(row, first, last, number)
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
    return row, links
