"""Fits the decoder on articles that the network has not learnt from: what is added
to the scores of the tags and when a content has a further piece, with the dev part
beside them; and, on them alone, how likely an attribution is to be right.

    python calibrate.py --network network.pt --words NAME --last 60 --dev NAME --out decoder.json
"""

import argparse
import itertools
import json

import numpy as np

import parts  # first: it knows the way to training/sequel
import calibration
import decode
import fit
import fitting
import packing
from network import Network


def f1(scored, golds, decoder):
    """F1 of source, cue, content and whole attributions, and the share of cues found."""
    told = [decode.attributions(*scores, decoder) for _, scores in scored]
    counts = decode.tally(zip(golds, told))
    found = sum(overlaps(x["cue"], [y["cue"][0] for y in said]) for said, gold in zip(told, golds) for x in gold)
    return np.array([*counts.f1().values(), 100 * found / counts.counts["cue"][2]])


def search(scored, golds):
    """The best decoder by the sum of all four F1 and the share found, one number at a
    time, twice: who looks for sources would rather strike one out than miss one."""
    numbers = {"source": 0.0, "cue": 0.0, "content": 0.0, "extra": -0.5}
    steps = {"source": [-0.5, 0, 0.5, 1], "cue": [-0.5, 0, 0.5, 1, 1.5], "content": [-2.5, -2, -1.5, -1, -0.5, 0], "extra": [-2, -0.7, -0.4, -0.2, -0.1, -0.05]}

    def value(n):
        return f1(scored, golds, decoder_of(n)).sum()

    best = value(numbers)
    for _, (name, values) in itertools.product(range(2), steps.items()):
        for v in values:
            now = value({**numbers, name: v})
            if now > best:
                best, numbers = now, {**numbers, name: v}
    return numbers


def decoder_of(n):
    return np.array([0, n["source"], 0, n["cue"], 0, n["content"], 0]), n["extra"]


def overlaps(a, b):
    return any(x[0] < y[1] and y[0] < x[1] for x in a for y in b)


def judged(scored, golds, decoder):
    """Clues of every attribution found, and whether all its parts overlap a gold one's."""
    clues, right = [], []
    for (_, scores), gold in zip(scored, golds):
        said, why = decode.attributions(*scores, decoder, True)
        for a, c in zip(said, why):
            clues.append(c)
            right.append(any(all((not a[p] and not g[p]) or overlaps(a[p], g[p]) for p in parts.PARTS) for g in gold))
    return np.array(clues), np.array(right, float)


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "words", "dev", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--chosen", help="source,cue,content,extra: numbers to take in place of a search")
    p.add_argument("--last", type=int, default=0, help="so many articles at the end of NAME alone")
    a = p.parse_args()
    _, model = packing.restore(a.network, Network)
    heard = lambda name, last=0: list(fitting.scored(model, fit.load(name, learn=False)[-last:]))
    scored = heard(a.words, a.last)
    golds = [parts.gold(d) for d, _ in scored]
    if a.chosen:
        numbers = dict(zip(("source", "cue", "content", "extra"), map(float, a.chosen.split(","))))
    else:
        beside = heard(a.dev)
        numbers = search(scored + beside, golds + [parts.gold(d) for d, _ in beside])
    decoder = decoder_of(numbers)
    print(numbers, "F1", f1(scored, golds, decoder).round(2), "before", f1(scored, golds, decode.NEUTRAL).round(2))
    sure = calibration.fit(*judged(scored, golds, decoder), 1.0)
    with open(a.out, "w", encoding="utf-8") as f:
        json.dump({"prior": list(map(float, decoder[0])), "extra": float(decoder[1]), "sure": sure}, f)


if __name__ == "__main__":
    main()
