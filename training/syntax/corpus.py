"""Reads CoNLL-U treebanks and plain articles for training."""

import gzip
import random
from dataclasses import dataclass


@dataclass
class Sentence:
    """Words of one sentence with their annotation; heads are 1-based, 0 is the root."""

    forms: list
    upos: list
    feats: list
    heads: list
    rels: list
    lemmas: list


def open_text(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def read_conllu(path):
    """Yields the sentences of a CoNLL-U file; ranges and empty nodes are passed over."""
    rows = []
    with open_text(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and line[0].isdigit():
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line and rows:
                yield sentence(rows)
                rows = []
    if rows:
        yield sentence(rows)


def sentence(rows):
    return Sentence(
        forms=[r[1].replace(" ", "") for r in rows],
        upos=[r[3] for r in rows],
        feats=[r[5] for r in rows],
        heads=[int(r[6]) for r in rows],
        rels=[r[7] for r in rows],
        lemmas=[r[2] for r in rows],
    )


def batches(lengths, tokens, rng=None):
    """Groups sentence numbers of like length into batches of about so many tokens."""
    noise = (lambda: rng.uniform(0, 3)) if rng else (lambda: 0)
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + noise())
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if batch and longest * (len(batch) + 1) > tokens:
            out.append(batch)
            batch, longest = [], lengths[i]
        batch.append(i)
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def seeded(seed):
    return random.Random(seed)
