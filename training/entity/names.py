"""Words with tags of names, and tags back as names.

An article is a line of training/words with "names": [start, end, kind] in code
points. Dates and sums of money are no names here: other stages read those.
"""

import os
import sys

import numpy as np

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "attribution"))
from articles import forms, paragraph, read, windows, words_in  # noqa: E402,F401

KINDS = ("PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "MISC")
CORE = KINDS[:5]
CORPUS = {"Person": 0, "Organization": 1, "Location": 2, "NORP": 3, "Facility": 4, "Product": 5, "Misc": 6}
TAGS = ["O"] + [b + k for k in KINDS for b in ("B-", "I-")]


def gold(article):
    """Names as runs of words: {(first, last, kind)}; the first of two that share a word."""
    out, end = [], 0
    for start, stop, kind in article["names"]:
        first, last = words_in(article, (start, stop))
        if kind in CORPUS and first >= end and last > first:
            out.append((first, last, CORPUS[kind]))
            end = last
    return out


def tags(article):
    out = [0] * len(article["words"])
    for first, last, kind in gold(article):
        out[first:last] = [2 * kind + 1] + [2 * kind + 2] * (last - first - 1)
    return out


def allowed():
    """0 where tag b may follow tag a, else a large negative number."""
    out = np.zeros((len(TAGS), len(TAGS)))
    for a, x in enumerate(TAGS):
        for b, y in enumerate(TAGS):
            if y[0] == "I" and x[1:] != y[1:]:
                out[a, b] = -1e9
    return out


ALLOWED = allowed()
FIRST = np.where([t[0] == "I" for t in TAGS], -1e9, 0)


def path(scores):
    """The likeliest row of tags; scores [n, tags] are log probabilities."""
    n = len(scores)
    if not n:
        return []
    best, back = scores[0] + FIRST, np.zeros((n, len(TAGS)), int)
    for i in range(1, n):
        way = best[:, None] + ALLOWED
        back[i] = way.argmax(0)
        best = way.max(0) + scores[i]
    out = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        out.append(int(back[i][out[-1]]))
    return out[::-1]


def spans(row):
    """The names that a row of tags marks."""
    out = []
    for i, t in enumerate(row):
        if t and t % 2:
            out.append((i, i + 1, (t - 1) // 2))
        elif t:
            out[-1] = (out[-1][0], i + 1, out[-1][2])
    return out


class Tally:
    """Counts exact spans: of the five kinds together, of all with any kind, of each."""

    def __init__(self):
        self.counts = {}

    def add(self, true, told):
        rows = {"five": lambda x: x if x[2] < len(CORE) else None, "any": lambda x: x[:2]}
        for k, kind in enumerate(KINDS):
            rows[kind] = lambda x, k=k: x if x[2] == k else None
        for name, of in rows.items():
            g, q = ({of(x) for x in all} - {None} for all in (true, told))
            c = self.counts.setdefault(name, [0, 0, 0])
            c[0], c[1], c[2] = c[0] + len(g & q), c[1] + len(q), c[2] + len(g)

    def f1(self):
        return {k: round(200 * r / max(1, t + g), 2) for k, (r, t, g) in self.counts.items()}
