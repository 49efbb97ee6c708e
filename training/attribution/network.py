"""The network that the program carries. It goes on where the parser's ends: each
word has the parser's state, that of its head, and a few tables; light recurrent
layers then read the whole article in both directions. attribution/network.go is
its twin in Go.
"""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import parts  # first: it knows the way to training/sequel
import articles
import fitting
from fitting import STATE

import features
from student import Dense, Layered, Recurrent

# Tables: name, rows.
TABLES = (("word", 8192), ("relation", 128), ("upos", 18), ("quote", 4), ("opens", 3), ("kind", 8), ("far", 12))
UPOS = ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
KINDS = ["title", "paragraph", "heading", "caption", "list", "quote", "boilerplate"]


def far(away):
    """A number for how far a word's head stands from it; 0 is a root."""
    size = abs(away)
    step = 1 if size == 1 else 2 if size == 2 else 3 if size <= 4 else 4 if size <= 8 else 5
    return step if away > 0 else 5 + step


def rows(article):
    """Numbers of each word in TABLES, [n, tables], and of its head, [n], n for none."""
    n = len(article["words"])
    out = np.zeros((n, len(TABLES)), dtype=np.int64)
    heads = np.array([h if h >= 0 else n for h in article["heads"]], dtype=np.int64)
    bounds = article["sentences"] + [n]
    for k, first in enumerate(article["sentences"]):
        kind = KINDS.index(article["kinds"][article["blocks"][k]])
        out[first : bounds[k + 1], 5] = 1 + kind
        if first < n:
            out[first, 4] = 2 if articles.paragraph(article, first) else 1
    quotes = article["quotes"]
    known = {}
    for i, (s, e) in enumerate(article["words"]):
        form = article["text"][s:e]
        if form not in known:
            known[form] = features.fnv(features.lower(form)) % TABLES[0][1]
        out[i, 0] = known[form]
        out[i, 1] = features.fnv(article["relations"][i]) % TABLES[1][1]
        out[i, 2] = UPOS.index(article["upos"][i])
        if quotes[i]:
            first = i == 0 or quotes[i - 1] != quotes[i]
            last = i == n - 1 or quotes[i + 1] != quotes[i]
            out[i, 3] = 2 if first else 3 if last else 1
        out[i, 6] = 0 if heads[i] == n else far(int(heads[i]) - i)
    return out, heads


class Network(Layered):
    """Scores of tags and links for every word of a batch of articles."""

    def __init__(self, width=256, layers=3, drop=0.2, state=STATE):
        super().__init__()
        self.sizes = {"state": state, "width": width, "layers": layers}
        self.own, self.head = Dense(state, width), Dense(state, width)
        self.tables = nn.ModuleList(nn.Embedding(n, width) for _, n in TABLES)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.05)
        self.layers = nn.ModuleList(Recurrent(width) for _ in range(layers))
        self.out = Dense(width, sum(parts.HEADS))
        self.drop = drop

    def inputs(self, group):
        """What forward wants of articles, whose inputs are heads and numbers of words."""
        states, lengths = fitting.states(group)
        n = states.shape[1]
        heads = fitting.pad([torch.where(heads < 0, n, heads) for heads, _ in (a.inputs for a in group)], n)
        return states, heads, fitting.pad([numbers for _, numbers in (a.inputs for a in group)]), lengths

    def forward(self, states, heads, numbers, lengths):
        """states [b, n, state], heads [b, n] (n for none), numbers [b, n, tables],
        lengths [b] -> tags [b, n, tags], links [b, n, links]."""
        b, n, _ = states.shape
        states = F.dropout(states, self.drop / 2, self.training)
        above = torch.cat([self.head(states), torch.zeros(b, 1, self.head.out_features)], 1)
        x = self.own(states) + above.gather(1, heads[..., None].expand(-1, -1, above.shape[2]))
        for i, table in enumerate(self.tables):
            y = table(numbers[..., i])
            if i == 0 and self.training:  # now and then a word is not told
                y = y * (torch.rand(b, n, 1) > 0.15).float()
            x = x + y
        return self.out(self.read(x, lengths)).split(parts.HEADS, -1)
