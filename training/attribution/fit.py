"""Trains the network on articles with attributions, and on what the teacher
says of others.

    python fit.py --words NAME... --dev NAME --out network.pt

NAME is what training/words made; NAME.soft.npy beside it holds the teacher's log
probabilities of tags and links, where there are any. Articles with attributions
are learnt from these, with a share of the teacher's opinion; others from the
teacher alone.
"""

import numpy as np
import torch

import parts  # first: it knows the way to training/sequel
import decode
import fitting
import network
from network import Network


def targets(article, soft, trust):
    """Shares of tags and links [n, .]; all zero where nothing is known."""
    n = len(article["words"])
    tags, links = np.zeros((n, len(parts.TAGS)), np.float32), np.zeros((n, len(parts.LINKS)), np.float32)
    if soft is not None:
        told = np.exp(soft.astype(np.float32))
        tags, links = told[:, : tags.shape[1]], told[:, tags.shape[1] :]
        links = links * (1 - tags[:, :1]) * (1 - tags[:, 1:3].sum(1, keepdims=True))
    if article.get("attributions") is not None:
        own, linked = parts.labels(article)
        share = 1 if soft is None else trust
        tags = tags * (1 - share)
        tags[range(n), own] += share
        links = links * (1 - share) * (np.array(linked) >= 0)[:, None]
        for i, k in enumerate(linked):
            if k >= 0:
                links[i, k] += share
    return tags, links


def load(name, trust=0.7, learn=True):
    """The articles of NAME; what they are to teach where they are learnt from."""

    def inputs(article, _):
        numbers, heads = map(torch.from_numpy, network.rows(article))

        def of(first, last):
            inside = (heads >= first) & (heads < last)
            return torch.where(inside, heads - first, -1)[first:last], numbers[first:last]

        return of

    return fitting.load(name, inputs, (lambda d, soft: targets(d, soft, trust)) if learn else None)


def loss_of(model, group):
    (tags, _), (links, linked) = fitting.errors(model, group)
    return parts.SHARES[0] * tags / sum(a.n for a in group) + parts.SHARES[1] * links / linked.clamp(min=1)


if __name__ == "__main__":
    a = fitting.options(width=256, layers=3).parse_args()
    fitting.main(a, "attributions", load, lambda: Network(a.width, a.layers, a.drop), loss_of, decode.measure)
