"""Fits how sure to be of a name, on articles that the network did not learn from.

    python calibrate.py --network network.pt --words NAME --last 60 --out sure.json

A name is right when its words and its kind are. The clues are those of sureOf in
entity/merge.go: one, the least probability of its words, and that as log odds.
"""

import argparse
import json

import numpy as np

import names
import fit
import pack


def clues(scores, span):
    first, last, kind = span
    costs = [-scores[first, 2 * kind + 1], *-scores[first + 1 : last, 2 * kind + 2]]
    p = np.exp(-max(max(costs), 0.0125))  # costs are kept in steps of 1/20
    return [1, p, np.log(p / (1 - p))]


def logistic(x, y, rounds=500):
    """Weights of logistic regression by Newton's method, a little regularised."""
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        change = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(len(w)), x.T @ (y - p) - 1e-3 * w)
        w += change
        if abs(change).max() < 1e-6:
            break
    return w


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "words", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--last", type=int, default=60)
    a = p.parse_args()
    _, model = pack.restore(a.network)
    data = fit.load(a.words, learn=False)[-a.last :]
    x, y = [], []
    for article in data:
        scores = fit.scores(model, [article])[0]
        true = names.gold(article.source)
        for span in names.spans(names.path(scores)):
            x.append(clues(scores, span))
            y.append(span in true)
    x, y = np.array(x), np.array(y, dtype=float)
    w = logistic(x, y)
    sure = 1 / (1 + np.exp(-x @ w))
    for low in np.arange(0, 1, 0.1):
        at = (sure >= low) & (sure < low + 0.1)
        if at.any():
            print(f"{low:.1f} {at.sum():5d} told {sure[at].mean():.3f} right {y[at].mean():.3f}")
    with open(a.out, "w", encoding="utf-8") as f:
        json.dump(list(w), f)


if __name__ == "__main__":
    main()
