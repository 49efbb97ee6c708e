"""The network that the program carries. It goes on where the parser's ends: each
word has the parser's state, yes-or-no clues of lists and shapes, and a few hashed
tables; light recurrent layers then read a stretch of text in both directions.
entity/network.go is its twin in Go.
"""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import names  # first: it knows the way to training/sequel
import fitting
from fitting import STATE

from student import Dense, Layered, Recurrent

BITS = 55  # entity.ClueBits
ROWS = (8192, 4096, 2048, 32)  # entity.PartRows
CLUES = np.dtype([("bits", "<u8"), ("rows", "<u2", len(ROWS))])


class Network(Layered):
    """Scores of tags for every word of a batch of articles."""

    def __init__(self, width=192, layers=2, drop=0.2, state=STATE, forget=0.25):
        super().__init__()
        self.sizes = {"state": state, "width": width, "layers": layers}
        self.own = Dense(state, width)
        self.bits = nn.Embedding(BITS, width)
        self.tables = nn.ModuleList(nn.Embedding(n, width) for n in ROWS)
        for table in [self.bits, *self.tables]:
            nn.init.normal_(table.weight, std=0.05)
        self.layers = nn.ModuleList(Recurrent(width) for _ in range(layers))
        self.out = Dense(width, sum(names.HEADS))
        self.drop, self.forget = drop, forget

    def inputs(self, group):
        """What forward wants of articles, whose inputs are their clues."""
        states, lengths = fitting.states(group)
        places = np.arange(BITS, dtype=np.uint64)
        bits = [(c["bits"][:, None] >> places) & np.uint64(1) for c in (a.inputs for a in group)]
        rows = [a.inputs["rows"].astype(np.int64) for a in group]
        return states, fitting.pad([torch.from_numpy(b.astype(np.float32)) for b in bits]), fitting.pad([torch.from_numpy(r) for r in rows]), lengths

    def forward(self, states, bits, rows, lengths):
        """states [b, n, state], bits [b, n, BITS] of 0 and 1, rows [b, n, tables],
        lengths [b] -> ([b, n, tags],)."""
        b, n, _ = states.shape
        states = F.dropout(states, self.drop / 2, self.training)
        if self.training:  # now and then a list does not know
            bits = bits * (torch.rand(b, n, BITS) > 0.1).float()
        x = self.own(states) + bits @ self.bits.weight
        for i, table in enumerate(self.tables):
            y = table(rows[..., i])
            if self.training:  # and a word is not told
                y = y * (torch.rand(b, n, 1) > (self.forget if i == 0 else 0.1)).float()
            x = x + y
        return (self.out(self.read(x, lengths)),)
