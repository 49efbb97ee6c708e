"""The network that the program carries. It goes on where the parser's ends: each
word has the parser's state, yes-or-no clues of lists and shapes, and a few hashed
tables; light recurrent layers then read a stretch of text in both directions.
entity/network.go is its twin in Go.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

import names  # first: it knows the way to training/attribution
import reader  # noqa: F401, which knows the way to training/syntax
from student import Dense, Recurrent

STATE = 320  # of the parser
BITS = 55  # entity.ClueBits
ROWS = (8192, 4096, 2048, 32)  # entity.PartRows


class Network(nn.Module):
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
        self.out = Dense(width, len(names.TAGS))
        self.drop, self.forget = drop, forget

    def forward(self, states, bits, rows, lengths):
        """states [b, n, state], bits [b, n, BITS] of 0 and 1, rows [b, n, tables],
        lengths [b] -> [b, n, tags]."""
        b, n, _ = states.shape
        keep = (torch.arange(n)[:, None] < lengths[None, :]).float()[..., None]
        states = F.dropout(states, self.drop / 2, self.training)
        if self.training:  # now and then a list does not know
            bits = bits * (torch.rand(b, n, BITS) > 0.1).float()
        x = self.own(states) + bits @ self.bits.weight
        for i, table in enumerate(self.tables):
            y = table(rows[..., i])
            if self.training:  # and a word is not told
                y = y * (torch.rand(b, n, 1) > (self.forget if i == 0 else 0.1)).float()
            x = x + y
        x = x.transpose(0, 1) * keep
        for layer in self.layers:
            drop = F.dropout(torch.ones(1, b, x.shape[2]), self.drop) if self.training and self.drop else None
            x = layer(x, keep, drop)
        x = x.transpose(0, 1)
        if self.training and self.drop:
            x = x * F.dropout(torch.ones(b, 1, x.shape[2]), self.drop)
        return self.out(x)

    def integers(self):
        """From now on layers work as the integer kernels do."""
        for m in self.modules():
            if isinstance(m, Dense):
                m.integer = True
