"""Words with tags of names, and tags back as names.

An article is a line of training/words with "names": [start, end, kind] in code
points. Dates and sums of money are no names here: other stages read those.
"""

import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "sequel"))
import tags  # noqa: E402
from articles import words_in  # noqa: E402

KINDS = ("PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "MISC")
CORE = KINDS[:5]
CORPUS = {"Person": 0, "Organization": 1, "Location": 2, "NORP": 3, "Facility": 4, "Product": 5, "Misc": 6}
TAGS = tags.names(KINDS)
HEADS = (len(TAGS),)  # of a network


def gold(article):
    """Names as runs of words: {(first, last, kind)}; the first of two that share a word."""
    out, end = [], 0
    for start, stop, kind in article["names"]:
        first, last = words_in(article, (start, stop))
        if kind in CORPUS and first >= end and last > first:
            out.append((first, last, CORPUS[kind]))
            end = last
    return out


def row(article):
    """The tag of every word."""
    out = [0] * len(article["words"])
    for name in gold(article):
        tags.mark(out, *name)
    return out


def told(scores):
    """The names that scores speak for, [words, tags] of log probabilities."""
    return tags.spans(tags.path(scores))


def f1(pairs):
    """F1 in percent of exact spans, true and told: of the five kinds together, of all
    with any kind, of each."""
    out = tags.Tally()
    for pair in pairs:
        out.add("five", *({n for n in some if n[2] < len(CORE)} for some in pair))
        out.add("any", *({n[:2] for n in some} for some in pair))
        for k, kind in enumerate(KINDS):
            out.add(kind, *({n for n in some if n[2] == k} for some in pair))
    return {kind: round(value, 2) for kind, value in out.f1().items()}


def measure(scored, _=None):
    """How good scores are, given (article, [scores])."""
    return f1((gold(article), told(scores)) for article, (scores,) in scored)
