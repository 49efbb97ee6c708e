"""Trains the network on articles with names, and on what the teacher says of others.

    python fit.py --words NAME... --dev NAME --out network.pt

NAME is what training/words made; NAME.soft.npy beside it holds the teacher's log
probabilities of the tags, where there are any. Articles with names are learnt from
these, with a share of the teacher's opinion; others from the teacher alone.
"""

import numpy as np

import names  # first: it knows the way to training/sequel
import fitting
from network import CLUES, Network


def targets(article, soft, trust):
    """Shares of the tags [n, tags] as float16."""
    n = len(article["words"])
    out = np.zeros((n, len(names.TAGS)), np.float32)
    if soft is not None:
        out = np.exp(soft.astype(np.float32))
    if article.get("names") is not None:
        share = 1 if soft is None else trust
        out *= 1 - share
        out[range(n), names.row(article)] += share
    return out.astype(np.float16)


def load(name, trust=0.7, learn=True):
    """The articles of NAME; what they are to teach where they are learnt from."""
    clues = np.fromfile(name + ".clues", CLUES)
    inputs = lambda _, rows: lambda first, last: clues[rows][first:last]
    return fitting.load(name, inputs, (lambda d, soft: [targets(d, soft, trust)]) if learn else None)


def loss_of(model, group):
    ((error, _),) = fitting.errors(model, group)
    return error / sum(a.n for a in group)


def main():
    p = fitting.options(width=192, layers=2)
    p.add_argument("--forget", type=float, default=0.25, help="how often a word is not told")
    a = p.parse_args()
    fitting.main(a, "names", load, lambda: Network(a.width, a.layers, a.drop, forget=a.forget), loss_of, names.measure)


if __name__ == "__main__":
    main()
