"""Articles as training/words writes them: a text, its words in code points, the first
word of each sentence, the block of each and the kind of every block. Whoever imports
this finds training/syntax too."""

import gzip
import json
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "syntax"))


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
