"""The student: hashed word features and static vectors, light recurrent layers in
both directions (after Lei et al. 2018, without the state in the gates), and heads
for tags, features, arcs and relations. syntax/network.go is its twin in Go.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

import features

VECTOR = 100


class Scan(torch.autograd.Function):
    """state[t] = forget[t] * state[t-1] + update[t] over the first axis."""

    @staticmethod
    def forward(ctx, forget, update):
        states = torch.empty_like(update)
        state = torch.zeros_like(update[0])
        for t in range(len(update)):
            state = torch.addcmul(update[t], forget[t], state, out=states[t])
        ctx.save_for_backward(forget, states)
        return states

    @staticmethod
    def backward(ctx, grad):
        forget, states = ctx.saved_tensors
        flow = torch.empty_like(grad)
        flow[-1] = grad[-1]
        for t in range(len(grad) - 2, -1, -1):
            torch.addcmul(grad[t], forget[t + 1], flow[t + 1], out=flow[t])
        df = torch.zeros_like(forget)
        torch.mul(flow[1:], states[:-1], out=df[1:])
        return df, flow


def gate(x):
    """A sigmoid without an exponential: the same in every arithmetic unit."""
    return 0.5 * (x / (1 + x.abs())) + 0.5


class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, grad):
        return grad


def coarse(x, levels):
    """x as the integer kernels see it: a scale for each row, 2*levels+1 steps."""
    scale = x.detach().abs().amax(-1, keepdim=True).clamp(min=1e-12) / levels
    return Round.apply(x / scale) * scale


class Dense(nn.Linear):
    """A linear layer that, once asked, works as the integer kernel will."""

    integer = False

    def forward(self, x):
        if not self.integer:
            return super().forward(x)
        return F.linear(coarse(x, 127), coarse(self.weight, 63), self.bias)


class Recurrent(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.half = width // 2
        self.gates = Dense(width, 3 * width)
        nn.init.xavier_uniform_(self.gates.weight)
        with torch.no_grad():
            self.gates.bias.zero_()
            for at in (0, 3 * self.half):
                self.gates.bias[at : at + self.half] = 1.0

    def forward(self, x, keep, drop):
        """x [t, b, width]; keep [t, b, 1] is 1 on words and 0 on padding."""
        t, b, width = x.shape
        g = self.gates(x * drop if drop is not None else x).view(t, b, 2, 3, self.half)
        f, r = gate(g[:, :, :, 0]), gate(g[:, :, :, 2])
        u = (1 - f) * g[:, :, :, 1] * keep[..., None]
        flip = lambda v: torch.stack([v[:, :, 0], v[:, :, 1].flip(0)], 2)
        c = flip(Scan.apply(flip(f), flip(u)))
        x = x.view(t, b, 2, self.half)
        return (r * c + (1 - r) * x).reshape(t, b, width)


class Layered(nn.Module):
    """What the networks that the program carries have in common: recurrent layers, and
    a share drop of what is left out in training. Both are for those who inherit to set."""

    def read(self, x, lengths):
        """x [b, n, width] through the layers, in both directions; lengths [b]."""
        b, n, width = x.shape
        keep = (torch.arange(n)[:, None] < lengths[None, :]).float()[..., None]
        forget = self.training and self.drop
        x = x.transpose(0, 1) * keep
        for layer in self.layers:
            x = layer(x, keep, F.dropout(torch.ones(1, b, width), self.drop) if forget else None)
        x = x.transpose(0, 1)
        return x * F.dropout(torch.ones(b, 1, width), self.drop) if forget else x

    def integers(self):
        """From now on layers work as the integer kernels do."""
        for m in self.modules():
            if isinstance(m, Dense):
                m.integer = True


class Student(Layered):
    """Sentences are given as numbers of word types. Scores come back as in Teacher."""

    FAR = 16  # distances between words are told apart up to here

    def __init__(self, rels, upos, feats, vectors, width=256, layers=4, arc=128, rel=128, drop=0.2):
        super().__init__()
        self.sizes = {"width": width, "layers": layers, "arc": arc, "rel": rel}
        self.register_buffer("vectors", vectors, persistent=False)  # [known words + 1, VECTOR], row 0 is unknown
        self.tables = nn.ModuleList(nn.Embedding(n, w) for _, n, w in features.TABLES)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.input = Dense(VECTOR + sum(w for _, _, w in features.TABLES), width)
        self.layers = nn.ModuleList(Recurrent(width) for _ in range(layers))
        self.heads = Dense(width, 2 * arc + 2 * rel + 1 + upos + feats)
        self.cuts = [arc, arc, rel, rel, 1, upos, feats]
        self.root_arc = nn.Parameter(torch.randn(arc) * 0.1)
        self.root_rel = nn.Parameter(torch.randn(rel) * 0.1)
        self.root_bias = nn.Parameter(torch.zeros(1))
        self.far_arc = nn.Parameter(torch.zeros(2 * self.FAR + 1))
        self.far_rel = nn.Parameter(torch.zeros(2 * self.FAR + 1, rel))
        self.rel = Dense(rel, rels)
        self.drop = drop

    def types(self, known, buckets):
        """Vectors of word types [n, width] from rows of vectors and buckets [n, tables]."""
        parts = [self.vectors[known]] + [t(buckets[:, i]) for i, t in enumerate(self.tables)]
        if self.training:  # now and then a word is unknown but for its looks
            seen = (torch.rand(len(known), 1) > 0.08).float()
            parts[0], parts[1] = parts[0] * seen, parts[1] * seen
        return self.input(F.dropout(torch.cat(parts, 1), self.drop / 2, self.training))

    def forward(self, known, buckets, lengths):
        """known [b, n], buckets [b, n, tables], lengths [b] -> scores with the root at 0."""
        b, n = known.shape
        x = self.read(self.types(known.flatten(), buckets.flatten(0, 1)).view(b, n, -1), lengths)
        d, h, rd, rh, bias, tags, feats = self.heads(x).split(self.cuts, -1)
        d, h = F.leaky_relu(d, 0.1), F.leaky_relu(h, 0.1)
        h = torch.cat([self.root_arc.expand(b, 1, -1), h], 1)
        bias = torch.cat([self.root_bias.expand(b, 1), bias[..., 0]], 1)
        arcs = d @ h.transpose(1, 2) + bias[:, None, :] + self.far_arc[self.far(n)]
        rh = torch.cat([self.root_rel.expand(b, 1, -1), rh], 1)
        return arcs, (rd, rh), tags, feats

    def far(self, n):
        """Numbers of the clipped distance between word i+1 and head j; the root has its own, 0."""
        at = torch.arange(1, n + 1)[:, None] - torch.arange(n + 1)[None, :]
        at = at.clamp(-self.FAR, self.FAR) + self.FAR
        at[:, 0] = self.FAR
        return at

    def label(self, pair, heads):
        """Scores of relations [b, n, rels] for the arcs from words to heads [b, n]."""
        rd, rh = pair
        far = self.far(rd.shape[1]).expand(len(heads), -1, -1).gather(2, heads[..., None])[..., 0]
        z = rd + rh.gather(1, heads[..., None].expand(-1, -1, rh.shape[2])) + self.far_rel[far]
        return self.rel(F.leaky_relu(z, 0.1))
