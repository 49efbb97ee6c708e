"""Fits the decoder on articles that the network has not learnt from: what is added
to the scores of the tags and when a content has a further piece, with the dev part
beside them; and, on them alone, how likely an attribution is to be right.

    python calibrate.py --network network.pt --words NAME --last 60 --dev NAME --out decoder.json
"""

import argparse
import itertools
import json

import numpy as np
import torch

import articles
import decode
import fit
from network import Network


def scored(model, data):
    """(article, tags, links) of every article."""
    out = []
    for at in fit.corpus.batches([a.n for a in data], 16000):
        group = [data[i] for i in at]
        out += [(a.source, t, l) for a, (t, l) in zip(group, fit.scores(model, group))]
    return out


def f1(all_scores, golds, decoder):
    """F1 of source, cue, content and whole attributions, and the share of cues found."""
    right, told, true, found = np.zeros(4), np.zeros(4), np.zeros(4), 0
    parts = [lambda x, p=p: tuple(map(tuple, x[p])) for p in articles.PARTS]
    parts.append(lambda x: tuple(tuple(map(tuple, x[p])) for p in articles.PARTS))
    for (_, t, l), gold in zip(all_scores, golds):
        said = decode.attributions(t, l, decoder)
        cues = [x["cue"][0] for x in said]
        found += sum(overlaps(x["cue"], cues) for x in gold)
        for k, part in enumerate(parts):
            g, q = ({part(x) for x in all if part(x)} for all in (gold, said))
            right[k], told[k], true[k] = right[k] + len(g & q), told[k] + len(q), true[k] + len(g)
    return np.append(200 * right / np.maximum(1, told + true), 100 * found / true[1])


def search(all_scores, golds):
    """The best decoder by the sum of all four F1 and the share found, one number at a
    time, twice: who looks for sources would rather strike one out than miss one."""
    numbers = {"source": 0.0, "cue": 0.0, "content": 0.0, "extra": -0.5}
    steps = {"source": [-0.5, 0, 0.5, 1], "cue": [-0.5, 0, 0.5, 1, 1.5], "content": [-2.5, -2, -1.5, -1, -0.5, 0], "extra": [-2, -0.7, -0.4, -0.2, -0.1, -0.05]}

    def value(n):
        return f1(all_scores, golds, decoder_of(n)).sum()

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


def judged(all_scores, golds, decoder):
    """Clues of every attribution found, and whether all its parts overlap a gold one's."""
    clues, right = [], []
    for (_, t, l), gold in zip(all_scores, golds):
        said, why = decode.attributions(t, l, decoder, True)
        for a, c in zip(said, why):
            clues.append(c)
            right.append(any(all((not a[p] and not g[p]) or overlaps(a[p], g[p]) for p in articles.PARTS) for g in gold))
    return np.array(clues), np.array(right, float)


def logistic(x, y, decay=1.0):
    """Weights of a logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - decay * w
        bend = (x * (p * (1 - p))[:, None]).T @ x + decay * np.eye(len(w))
        w += np.linalg.solve(bend, slope)
    return w


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "words", "dev", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--chosen", help="source,cue,content,extra: numbers to take in place of a search")
    p.add_argument("--last", type=int, default=0, help="so many articles at the end of NAME alone")
    a = p.parse_args()
    saved = torch.load(a.network)
    s = saved["sizes"]
    model = Network(s["width"], s["layers"], state=s["state"])
    model.load_state_dict(saved["model"])
    model.integers()
    model.eval()
    all_scores = scored(model, fit.load(a.words, learn=False)[-a.last :])
    golds = [articles.gold(d) for d, _, _ in all_scores]
    if a.chosen:
        numbers = dict(zip(("source", "cue", "content", "extra"), map(float, a.chosen.split(","))))
    else:
        beside = scored(model, fit.load(a.dev, learn=False))
        numbers = search(all_scores + beside, golds + [articles.gold(d) for d, _, _ in beside])
    decoder = decoder_of(numbers)
    x, y = judged(all_scores, golds, decoder)
    w = logistic(x, y)
    p = 1 / (1 + np.exp(-x @ w))
    print(numbers, "F1", f1(all_scores, golds, decoder).round(2), "before", f1(all_scores, golds, decode.NEUTRAL).round(2))
    for low in np.arange(0, 1, 0.1):
        k = (p >= low) & (p < low + 0.1)
        if k.any():
            print(f"{low:.1f}: {k.sum()} told {p[k].mean():.3f} right {y[k].mean():.3f}")
    with open(a.out, "w") as f:
        json.dump({"prior": list(map(float, decoder[0])), "extra": float(decoder[1]), "sure": list(map(float, w))}, f)


if __name__ == "__main__":
    main()
