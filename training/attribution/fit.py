"""Trains the network on articles with attributions, and on what the teacher
says of others.

    python fit.py --words NAME... --dev NAME --out network.pt

NAME is what training/words made; NAME.soft.npy beside it holds the teacher's log
probabilities of tags and links, where there are any. Articles with attributions
are learnt from these, with a share of the teacher's opinion; others from the
teacher alone.
"""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import articles
import decode
import network
from network import Network

import corpus
from learn import Average

LONGEST = 1600  # words of an article that are learnt at once


class Article:
    """A piece of an article ready for batches."""

    def __init__(self, source, first, last, numbers, heads, states, scales, tags, links):
        self.source, self.first, self.n = source, first, last - first
        inside = (heads >= first) & (heads < last)
        self.heads = torch.from_numpy(np.where(inside, heads - first, -1)[first:last])
        self.numbers = torch.from_numpy(numbers[first:last])
        self.states, self.scales = states[first:last], scales[first:last]
        self.tags, self.links = (None if t is None else torch.from_numpy(t[first:last]) for t in (tags, links))


def targets(article, soft, trust):
    """Shares of tags and links [n, .]; all zero where nothing is known."""
    n = len(article["words"])
    tags, links = np.zeros((n, len(articles.TAGS)), np.float32), np.zeros((n, len(articles.LINKS)), np.float32)
    if soft is not None:
        told = np.exp(soft.astype(np.float32))
        tags, links = told[:, : tags.shape[1]], told[:, tags.shape[1] :]
        links = links * (1 - tags[:, :1]) * (1 - tags[:, 1:3].sum(1, keepdims=True))
    if article.get("attributions") is not None:
        own, linked = articles.labels(article)
        share = 1 if soft is None else trust
        tags = tags * (1 - share)
        tags[range(n), own] += share
        links = links * (1 - share) * (np.array(linked) >= 0)[:, None]
        for i, k in enumerate(linked):
            if k >= 0:
                links[i, k] += share
    return tags, links


def load(name, trust=0.7, learn=True):
    """The articles of NAME, cut where they are long."""
    docs = articles.read(name + ".jsonl")
    states = np.memmap(name + ".states", np.uint8, "r").reshape(-1, network.STATE)
    scales = np.fromfile(name + ".scales", "<f4")
    soft = np.load(name + ".soft.npy", mmap_mode="r") if learn and os.path.exists(name + ".soft.npy") else None
    out, at = [], 0
    for d in docs:
        n = len(d["words"])
        numbers, heads = network.rows(d)
        tags = links = None
        if learn:
            tags, links = targets(d, None if soft is None else soft[at : at + n], trust)
        cut = articles.windows(d, LONGEST) if learn else [(0, n)]
        for first, last in cut:
            out.append(Article(d, first, last, numbers, heads, states[at : at + n], scales[at : at + n], tags, links))
        at += n
    return [a for a in out if a.n]


def batch(group):
    n = max(a.n for a in group)
    states = torch.zeros(len(group), n, network.STATE)
    heads = torch.full((len(group), n), n)
    numbers = torch.zeros(len(group), n, len(network.TABLES), dtype=torch.long)
    tags, links = torch.zeros(len(group), n, len(articles.TAGS)), torch.zeros(len(group), n, len(articles.LINKS))
    for b, a in enumerate(group):
        raw = torch.from_numpy(np.array(a.states)).float() - 128
        states[b, : a.n] = raw * torch.from_numpy(np.asarray(a.scales))[:, None]
        heads[b, : a.n] = torch.where(a.heads < 0, n, a.heads)
        numbers[b, : a.n] = a.numbers
        if a.tags is not None:
            tags[b, : a.n], links[b, : a.n] = a.tags, a.links
    return (states, heads, numbers, torch.tensor([a.n for a in group])), tags, links


def loss_of(model, group):
    inputs, tags, links = batch(group)
    t, l = model(*inputs)
    n = sum(a.n for a in group)
    loss = -(F.log_softmax(t, -1) * tags).sum() / n
    return loss - 0.3 * (F.log_softmax(l, -1) * links).sum() / links.sum().clamp(min=1)


def scores(model, group):
    """Log probabilities of tags and links for each article."""
    with torch.no_grad():
        t, l = model(*batch(group)[0])
    return [(F.log_softmax(t[b, : a.n], -1).numpy(), F.log_softmax(l[b, : a.n], -1).numpy()) for b, a in enumerate(group)]


def measure(model, data, out=None):
    """Exact F1 of source, cue and content, and of all three."""
    model.eval()
    right, told, true, lines = [0] * 4, [0] * 4, [0] * 4, []
    for at in corpus.batches([a.n for a in data], 16000):
        group = [data[i] for i in at]
        for a, (t, l) in zip(group, scores(model, group)):
            said = decode.attributions(t, l)
            lines.append(json.dumps(decode.printed(a.source, said)))
            parts = [lambda x, p=p: tuple(map(tuple, x[p])) for p in articles.PARTS]
            parts.append(lambda x: tuple(tuple(map(tuple, x[p])) for p in articles.PARTS))
            for k, part in enumerate(parts):
                g, q = ({part(x) for x in all if part(x)} for all in (articles.gold(a.source), said))
                right[k], told[k], true[k] = right[k] + len(g & q), told[k] + len(q), true[k] + len(g)
    model.train()
    if out:
        with open(out, "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")
    return [round(200 * r / max(1, t + g), 2) for r, t, g in zip(right, told, true)] + [round(100 * r / max(1, t), 1) for r, t in zip(right, told)]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--words", nargs="+", required=True)
    p.add_argument("--dev", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--hold", type=int, default=0, help="so many articles at the end of the first NAME are left for calibrate.py")
    p.add_argument("--start", help="a network to go on from")
    for name, value in (("epochs", 10), ("batch", 8000), ("width", 256), ("layers", 3), ("seed", 1), ("every", 2)):
        p.add_argument("--" + name, type=int, default=value)
    for name, value in (("rate", 2e-3), ("drop", 0.2), ("trust", 0.7), ("integer", 0.8)):
        p.add_argument("--" + name, type=float, default=value)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    parts = [load(name, a.trust) for name in a.words]
    ids = list(dict.fromkeys(x.source["id"] for x in parts[0]))
    held = set(ids[len(ids) - a.hold :])
    data = [x for part in parts for x in part if x.source["id"] not in held]
    dev = load(a.dev, learn=False)
    model = Network(a.width, a.layers, a.drop)
    if a.start:
        model.load_state_dict(torch.load(a.start)["model"])
    lengths = [x.n for x in data]
    print(f"{len(data)} articles, {sum(lengths)} words, {sum(q.numel() for q in model.parameters())} weights", flush=True)
    tables = set(model.tables.parameters())
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
            line += f" dev source cue content whole {measure(model, dev, a.out + '.jsonl')}"
        print(line, flush=True)
        if epoch + 1 < a.epochs:
            average.swap()


if __name__ == "__main__":
    main()
