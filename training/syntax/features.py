"""What the network knows of a word before it sees the sentence.

The Go side computes the same numbers from the same bytes (syntax/feature.go);
syntax/testdata/network.json, which export.py writes, holds both to it.
"""

import unicodedata

# Feature tables: name, buckets, width.
TABLES = (("word", 16384, 64), ("pre2", 2048, 16), ("pre3", 4096, 24), ("suf2", 2048, 24), ("suf3", 4096, 32), ("suf4", 8192, 32), ("shape", 1024, 16))
QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def fnv(text):
    """FNV-1a, 32 bits, of the UTF-8 bytes."""
    h = 2166136261
    for b in text.encode("utf-8"):
        h = (h ^ b) * 16777619 & 0xFFFFFFFF
    return h ^ h >> 15


def kind(c):
    category = unicodedata.category(c)
    if category in ("Lu", "Lt"):
        return "X"
    if category[0] == "L":
        return "x"
    return "d" if category == "Nd" else c


def shape(form):
    """Letters become X or x, digits d; a run keeps three of a kind; at most 16."""
    out = []
    for c in map(kind, form):
        if len(out) < 3 or not (out[-1] == out[-2] == out[-3] == c):
            out.append(c)
        if len(out) == 16:
            break
    return "".join(out)


def lower(form):
    """Lower case rune by rune, so that lengths agree with the Go side."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in form.translate(QUOTES))


def hashed(form):
    """The bucket of a form in each of TABLES."""
    low = lower(form)
    parts = (low, low[:2], low[:3], low[-2:], low[-3:], low[-4:], shape(form.translate(QUOTES)))
    return [fnv(p) % size for p, (_, size, _) in zip(parts, TABLES)]
