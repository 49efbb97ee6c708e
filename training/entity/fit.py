"""Trains the network on articles with names, and on what the teacher says of others.

    python fit.py --words NAME... --dev NAME --out network.pt

NAME is what training/words made; NAME.soft.npy beside it holds the teacher's log
probabilities of the tags, where there are any. Articles with names are learnt from
these, with a share of the teacher's opinion; others from the teacher alone.
"""

import argparse
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import names
import reader  # noqa: F401, for the path to training/syntax
import network
from network import Network

import corpus
from learn import Average

LONGEST = 1600  # words of an article that are learnt at once
CLUES = np.dtype([("bits", "<u8"), ("rows", "<u2", len(network.ROWS))])


class Article:
    """A piece of an article ready for batches."""

    def __init__(self, source, first, last, states, scales, clues, tags):
        self.source, self.first, self.n = source, first, last - first
        self.states, self.scales, self.clues = states[first:last], scales[first:last], clues[first:last]
        self.tags = None if tags is None else tags[first:last]


def targets(article, soft, trust):
    """Shares of the tags [n, tags] as float16."""
    n = len(article["words"])
    out = np.zeros((n, len(names.TAGS)), np.float32)
    if soft is not None:
        out = np.exp(soft.astype(np.float32))
    if article.get("names") is not None:
        share = 1 if soft is None else trust
        out *= 1 - share
        out[range(n), names.tags(article)] += share
    return out.astype(np.float16)


def load(name, trust=0.7, learn=True):
    """The articles of NAME, cut where they are long."""
    docs = names.read(name + ".jsonl")
    states = np.memmap(name + ".states", np.uint8, "r").reshape(-1, network.STATE)
    scales = np.fromfile(name + ".scales", "<f4")
    clues = np.fromfile(name + ".clues", CLUES)
    told = np.load(name + ".soft.npy", mmap_mode="r") if learn and os.path.exists(name + ".soft.npy") else None
    out, at = [], 0
    for d in docs:
        n = len(d["words"])
        tags = targets(d, None if told is None else told[at : at + n], trust) if learn else None
        for first, last in names.windows(d, LONGEST) if learn else [(0, n)]:
            out.append(Article(d, first, last, states[at : at + n], scales[at : at + n], clues[at : at + n], tags))
        at += n
    return [a for a in out if a.n]


def batch(group):
    n = max(a.n for a in group)
    states = torch.zeros(len(group), n, network.STATE)
    bits = torch.zeros(len(group), n, network.BITS)
    rows = torch.zeros(len(group), n, len(network.ROWS), dtype=torch.long)
    tags = torch.zeros(len(group), n, len(names.TAGS))
    places = np.arange(network.BITS, dtype=np.uint64)
    for b, a in enumerate(group):
        raw = torch.from_numpy(np.array(a.states)).float() - 128
        states[b, : a.n] = raw * torch.from_numpy(np.asarray(a.scales))[:, None]
        bits[b, : a.n] = torch.from_numpy(((a.clues["bits"][:, None] >> places) & np.uint64(1)).astype(np.float32))
        rows[b, : a.n] = torch.from_numpy(a.clues["rows"].astype(np.int64))
        if a.tags is not None:
            tags[b, : a.n] = torch.from_numpy(a.tags.astype(np.float32))
    return (states, bits, rows, torch.tensor([a.n for a in group])), tags


def loss_of(model, group):
    inputs, tags = batch(group)
    return -(F.log_softmax(model(*inputs), -1) * tags).sum() / sum(a.n for a in group)


def scores(model, group):
    """Log probabilities of the tags for each article."""
    with torch.no_grad():
        t = model(*batch(group)[0])
    return [F.log_softmax(t[b, : a.n], -1).numpy() for b, a in enumerate(group)]


def measure(model, data):
    model.eval()
    tally = names.Tally()
    for at in corpus.batches([a.n for a in data], 16000):
        group = [data[i] for i in at]
        for a, t in zip(group, scores(model, group)):
            tally.add(names.gold(a.source), names.spans(names.path(t)))
    model.train()
    return tally.f1()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--words", nargs="+", required=True)
    p.add_argument("--dev", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--hold", type=int, default=0, help="so many articles at the end of every NAME with names are left out, for calibrate.py")
    p.add_argument("--start", help="a network to go on from")
    for name, value in (("epochs", 10), ("batch", 8000), ("width", 192), ("layers", 2), ("seed", 1), ("every", 2)):
        p.add_argument("--" + name, type=int, default=value)
    for name, value in (("rate", 2e-3), ("drop", 0.2), ("trust", 0.7), ("integer", 0.8), ("forget", 0.25)):
        p.add_argument("--" + name, type=float, default=value)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    data = []
    for name in a.words:
        part = load(name, a.trust)
        ids = list(dict.fromkeys(x.source["id"] for x in part if "names" in x.source))
        held = set(ids[len(ids) - a.hold :]) if a.hold else set()
        data += [x for x in part if x.source["id"] not in held]
    dev = load(a.dev, learn=False)
    model = Network(a.width, a.layers, a.drop, forget=a.forget)
    if a.start:
        model.load_state_dict(torch.load(a.start)["model"])
    lengths = [x.n for x in data]
    print(f"{len(data)} articles, {sum(lengths)} words, {sum(q.numel() for q in model.parameters())} weights", flush=True)
    tables = {model.bits.weight, *model.tables.parameters()}
    others = [q for q in model.parameters() if q not in tables]
    opt = torch.optim.AdamW([{"params": others, "weight_decay": 1e-3}, {"params": list(tables), "weight_decay": 0}], lr=a.rate, betas=(0.9, 0.98), fused=True)
    rng = corpus.seeded(a.seed)
    steps = a.epochs * len(corpus.batches(lengths, a.batch, corpus.seeded(0)))
    at, begun, average = 0, time.time(), Average(model, 0.005)
    for epoch in range(a.epochs):
        losses = []
        for rows in corpus.batches(lengths, a.batch, rng):
            if at == int(a.integer * steps):
                model.integers()
            for group in opt.param_groups:
                group["lr"] = a.rate * min(1, (at + 1) / min(100, 1 + steps // 10)) * max(0.01, 1 - at / steps)
            loss = loss_of(model, [data[i] for i in rows])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            opt.zero_grad()
            average.add()
            losses.append(loss.item())
            at += 1
        line = f"epoch {epoch} loss {sum(losses) / len(losses):.4f} {time.time() - begun:.0f} s"
        average.swap()
        torch.save({"model": model.state_dict(), "sizes": model.sizes, "args": vars(a)}, a.out)
        if epoch % a.every == a.every - 1 or epoch + 1 == a.epochs:
            line += f" dev {measure(model, dev)}"
        print(line, flush=True)
        if epoch + 1 < a.epochs:
            average.swap()


if __name__ == "__main__":
    main()
