"""The teacher: a small pretrained encoder with biaffine heads, fine-tuned on the treebanks.

The encoder's weights come out of an ONNX file that a registry package carries;
the heads follow Dozat and Manning (2017).
"""

import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LAYERS, WIDTH, HEADS = 12, 384, 12


def onnx_weights(path):
    """Reads the tensors of a BERT-like ONNX export under their PyTorch names."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    named = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:  # bias adds tell which matrix is whose
        if node.op_type != "MatMul" or node.input[1] not in named or named[node.input[1]].ndim != 2:
            continue
        users = [n for n in graph.node if node.output[0] in n.input and n.op_type == "Add"]
        biases = [i for n in users for i in n.input if i.endswith(".bias")]
        if biases:
            named[biases[0].replace(".bias", ".weight")] = named[node.input[1]].T
    return {k: torch.from_numpy(np.array(v)).float() for k, v in named.items() if v.dtype == np.float32}


class Norm(nn.LayerNorm):
    """Layer normalisation that keeps the type of what it is given."""

    def forward(self, x):
        with torch.autocast("cpu", enabled=False):
            return F.layer_norm(x, (WIDTH,), self.weight.to(x.dtype), self.bias.to(x.dtype), 1e-12)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.ln1 = Norm(WIDTH)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.ln2 = Norm(WIDTH)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        with torch.autocast("cpu", enabled=False):
            a = torch.softmax((q * (WIDTH // HEADS) ** -0.5) @ k.transpose(2, 3) + mask, -1) @ v
        x = self.ln1(x + self.out(a.transpose(1, 2).reshape(b, n, WIDTH)))
        return self.ln2(x + self.down(F.gelu(self.up(x), approximate="tanh")))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(8, WIDTH)
        self.ln = Norm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        nn.init.zeros_(self.case.weight)

    def load(self, named):
        with torch.no_grad():
            self.words.weight.copy_(named["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(named["embeddings.position_embeddings.weight"])
            self.kind.copy_(named["embeddings.token_type_embeddings.weight"][0])
            copy(self.ln, named, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                parts = [at + f"attention.self.{x}." for x in ("query", "key", "value")]
                layer.qkv.weight.copy_(torch.cat([named[p + "weight"] for p in parts]))
                layer.qkv.bias.copy_(torch.cat([named[p + "bias"] for p in parts]))
                copy(layer.out, named, at + "attention.output.dense")
                copy(layer.ln1, named, at + "attention.output.LayerNorm")
                copy(layer.up, named, at + "intermediate.dense")
                copy(layer.down, named, at + "output.dense")
                copy(layer.ln2, named, at + "output.LayerNorm")

    def forward(self, pieces, case, mask):
        dtype = torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.kind + self.case(case)
        x = self.drop(self.ln(x.to(dtype)))
        bias = torch.zeros(mask.shape, dtype=dtype).masked_fill(~mask, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


def copy(module, named, name):
    module.weight.copy_(named[name + ".weight"])
    module.bias.copy_(named[name + ".bias"])


def mlp(width, out, drop=0.3):
    return nn.Sequential(nn.Linear(width, out), nn.LeakyReLU(0.1), nn.Dropout(drop))


class Teacher(nn.Module):
    """Gives, for a batch of sentences, arc scores [b, dep, head], features to label
    arcs with, and scores of UPOS and of features. Position 0 is the root."""

    def __init__(self, rels, upos, feats, arc=384, rel=128):
        super().__init__()
        self.encoder = Encoder()
        self.dep, self.head = mlp(WIDTH, arc), mlp(WIDTH, arc)
        self.rdep, self.rhead = mlp(WIDTH, rel), mlp(WIDTH, rel)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel = nn.Parameter(torch.zeros(rels, rel + 1, rel + 1))
        nn.init.normal_(self.arc, std=0.5 / math.sqrt(arc))
        nn.init.normal_(self.rel, std=0.02)
        self.tag, self.feat = nn.Linear(WIDTH, upos), nn.Linear(WIDTH, feats)

    def forward(self, pieces, case, mask, first):
        x = self.encoder(pieces, case, mask)
        x = x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2])).float()
        d, h = self.dep(x), self.head(x)
        arcs = torch.cat([d, torch.ones_like(d[:, :, :1])], 2) @ self.arc @ h.transpose(1, 2)
        return arcs, (self.rdep(x), self.rhead(x)), self.tag(x), self.feat(x)

    def label(self, pair, heads):
        """Scores of relations [b, n, rels] for the arcs to heads [b, n]."""
        d, h = pair[0].float(), pair[1].float()
        h = h.gather(1, heads[:, :, None].expand(-1, -1, h.shape[2]))
        one = torch.ones_like(d[:, :, :1])
        return torch.einsum("bni,rij,bnj->bnr", torch.cat([d, one], 2), self.rel, torch.cat([h, one], 2))


def case_of(form):
    if any(c.isdigit() for c in form):
        return 1
    if not any(c.isalpha() for c in form):
        return 2
    if form.islower():
        return 3
    if form.isupper():
        return 4 if len(form) > 1 else 5
    return 6 if form[0].isupper() and form[1:].islower() else 7


class Pieces:
    """Cuts words into word pieces; remembers what it has cut."""

    def __init__(self, path):
        from tokenizers import Tokenizer

        self.cut, self.known = Tokenizer.from_file(path), {}
        self.cut.no_padding()
        self.cut.no_truncation()

    def word(self, form):
        if form not in self.known:
            ids = self.cut.encode(form.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"'), add_special_tokens=False).ids
            self.known[form] = ids[:6] or [100]
        return self.known[form]

    def batch(self, sentences):
        """Tensors of pieces, case, mask and, for each word, its first piece; [CLS] is the root."""
        rows, cases, firsts = [], [], []
        for forms in sentences:
            ids, case, first = [101], [0], [0]
            for form in forms:
                cut = self.word(form)[: max(1, 500 - len(ids))]
                first.append(len(ids))
                ids += cut
                case += [case_of(form)] * len(cut)
            rows.append(ids + [102])
            cases.append(case + [0])
            firsts.append(first)
        width, words = max(map(len, rows)), max(map(len, firsts))
        pieces = torch.tensor([r + [0] * (width - len(r)) for r in rows])
        mask = torch.tensor([[True] * len(r) + [False] * (width - len(r)) for r in rows])
        case = torch.tensor([c + [0] * (width - len(c)) for c in cases])
        first = torch.tensor([f + [0] * (words - len(f)) for f in firsts])
        return pieces, case, mask, first
