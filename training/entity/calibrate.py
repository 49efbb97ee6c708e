"""Fits how sure to be of a name, on articles that the network did not learn from.

    python calibrate.py --network network.pt --words NAME --last 60 --out sure.json

A name is right when its words and its kind are. The clues are those of sureOf in
entity/merge.go: one, the least probability of its words, and that as log odds.
"""

import argparse
import json

import numpy as np

import names  # first: it knows the way to training/sequel
import calibration
import fit
import fitting
import packing
from network import Network


def clues(scores, span):
    first, last, kind = span
    costs = [-scores[first, 2 * kind + 1], *-scores[first + 1 : last, 2 * kind + 2]]
    p = np.exp(-max(max(costs), 0.0125))  # costs are kept in steps of 1/20
    return [1, p, np.log(p / (1 - p))]


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "words", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--last", type=int, default=60)
    a = p.parse_args()
    _, model = packing.restore(a.network, Network)
    x, y = [], []
    for article, (scores,) in fitting.scored(model, fit.load(a.words, learn=False)[-a.last :]):
        true = names.gold(article)
        for span in names.told(scores):
            x.append(clues(scores, span))
            y.append(span in true)
    with open(a.out, "w", encoding="utf-8") as f:
        json.dump(calibration.fit(np.array(x), np.array(y, float), 1e-3), f)


if __name__ == "__main__":
    main()
