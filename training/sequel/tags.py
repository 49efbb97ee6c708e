"""Tags of words that mark spans of several kinds: 0 is outside of all, 2k+1 begins a
span of kind k, 2k+2 goes on with one. entity/tag.go and
attribution/tag.go are the twins."""

import functools

import numpy as np

NEVER = -1e9
NONE = -100  # the label of a word that teaches nothing


def names(kinds):
    return ["O"] + [b + k for k in kinds for b in ("B-", "I-")]


def mark(row, first, last, kind):
    """Gives the words [first, last) of a row the tags of a span."""
    row[first:last] = [2 * kind + 1] + [2 * kind + 2] * (last - first - 1)


def spans(row):
    """The spans [(first, last, kind)] that a row of tags marks."""
    out = []
    for i, t in enumerate(row):
        if t % 2:
            out.append((i, i + 1, (t - 1) // 2))
        elif t:
            out[-1] = (out[-1][0], i + 1, out[-1][2])
    return out


@functools.cache
def rules(n):
    """What it costs a row to begin with a tag [n], and to go on from a with b [n, n]."""
    inside = np.array([t > 0 and t % 2 == 0 for t in range(n)])
    follows = np.full((n, n), True)
    for t in np.flatnonzero(inside):
        follows[:, t] = False
        follows[t - 1 : t + 1, t] = True
    return np.where(inside, NEVER, 0), np.where(follows, 0, NEVER)


def path(scores):
    """The likeliest row of tags that can be; scores [words, tags] are log probabilities."""
    n = len(scores)
    if not n:
        return []
    first, follows = rules(scores.shape[1])
    best, back = scores[0] + first, np.zeros(scores.shape, int)
    for i in range(1, n):
        way = best[:, None] + follows
        back[i] = way.argmax(0)
        best = way.max(0) + scores[i]
    out = [int(best.argmax())]
    for i in range(n - 1, 0, -1):
        out.append(int(back[i][out[-1]]))
    return out[::-1]


class Tally:
    """Counts what is right, told and true, by kind."""

    def __init__(self):
        self.counts = {}

    def add(self, kind, true, told):
        """Counts two sets."""
        before = self.counts.get(kind, (0, 0, 0))
        self.counts[kind] = tuple(map(sum, zip(before, (len(true & told), len(told), len(true)))))

    def f1(self):
        """F1 of each kind in percent."""
        return {k: 200 * right / max(1, told + true) for k, (right, told, true) in self.counts.items()}

    def precision(self):
        return {k: 100 * right / max(1, told) for k, (right, told, _) in self.counts.items()}
