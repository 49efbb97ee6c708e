"""The training of a network that goes on where the parser's ends."""

import argparse
import os
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence

import articles

import corpus
import loop

STATE = 320  # of the parser
LONGEST = 1600  # words of an article that are learnt at once
TOGETHER = 16000  # words of articles that are scored at once


@dataclass
class Article:
    """A piece of an article, ready for batches."""

    source: dict  # the line of training/words
    n: int  # words
    states: np.ndarray  # the parser's, as bytes [n, STATE]
    scales: np.ndarray  # of the states [n]
    inputs: tuple  # what else the network's inputs() wants
    targets: tuple  # shares of the labels for each head, tensors [n, .]; None where nothing is to be learnt


def load(name, inputs, targets=None):
    """The articles of NAME, cut where they are long if they are to be learnt from.
    inputs(article, rows) gives what makes the inputs of its words [first, last), where
    rows are those of the article in files of words; targets(article, soft) gives an
    array for each head, where soft is what the teacher says or None."""
    states = np.memmap(name + ".states", np.uint8, "r").reshape(-1, STATE)
    scales = np.fromfile(name + ".scales", "<f4")
    soft = np.load(name + ".soft.npy", mmap_mode="r") if targets and os.path.exists(name + ".soft.npy") else None
    out, at = [], 0
    for d in articles.read(name + ".jsonl"):
        n = len(d["words"])
        rows, at = slice(at, at + n), at + n
        given = inputs(d, rows)
        wanted = [torch.from_numpy(t) for t in targets(d, None if soft is None else soft[rows])] if targets else None
        for first, last in articles.windows(d, LONGEST) if targets else [(0, n)]:
            own = wanted and tuple(t[first:last] for t in wanted)
            out.append(Article(d, last - first, states[rows][first:last], scales[rows][first:last], given(first, last), own))
    return [a for a in out if a.n]


def pad(rows, value=0):
    """Tensors [n, ...] as one [b, longest, ...], the shorter with a value behind them."""
    return pad_sequence(rows, batch_first=True, padding_value=value)


def states(group):
    """The parser's states of articles [b, n, STATE], and the numbers of their words [b]."""
    rows = [(torch.from_numpy(np.array(a.states)).float() - 128) * torch.from_numpy(np.array(a.scales))[:, None] for a in group]
    return pad(rows), torch.tensor([a.n for a in group])


def scores(model, group):
    """Log probabilities for each article, an array [n, .] for each head."""
    with torch.no_grad():
        told = model(*model.inputs(group))
    return [[F.log_softmax(head[b, : a.n], -1).numpy() for head in told] for b, a in enumerate(group)]


def scored(model, data):
    """Yields (article, scores), articles of like length together."""
    for at in corpus.batches([a.n for a in data], TOGETHER):
        group = [data[i] for i in at]
        yield from zip((a.source for a in group), scores(model, group))


def errors(model, group):
    """Of each head what it is wrong by in all words, and the shares that it should give."""
    for k, head in enumerate(model(*model.inputs(group))):
        wanted = pad([a.targets[k].float() for a in group])
        yield -(F.log_softmax(head, -1) * wanted).sum(), wanted.sum()


def options(width, layers):
    p = argparse.ArgumentParser()
    p.add_argument("--words", nargs="+", required=True)
    p.add_argument("--dev", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--hold", type=int, default=0, help="so many articles at the end of every NAME with labels are left for calibrate.py")
    p.add_argument("--start", help="a network to go on from")
    for name, value in (("epochs", 10), ("batch", 8000), ("width", width), ("layers", layers), ("seed", 1), ("every", 2)):
        p.add_argument("--" + name, type=int, default=value)
    for name, value in (("rate", 2e-3), ("drop", 0.2), ("trust", 0.7), ("integer", 0.8)):
        p.add_argument("--" + name, type=float, default=value)
    return p


def without(data, key, hold):
    """The pieces of all articles but the last so many that have labels, by their key."""
    ids = list(dict.fromkeys(a.source["id"] for a in data if key in a.source))
    held = set(ids[len(ids) - hold :])
    return [a for a in data if a.source["id"] not in held]


def main(a, key, load, make, loss_of, measure):
    """Trains the network that make() gives and saves it. load(name, trust, learn) gives
    articles, whose labels lie under key; loss_of(model, group) is what is to fall;
    measure(scored, out) says how good the scores of the dev articles are."""
    torch.manual_seed(a.seed)
    data = [x for name in a.words for x in without(load(name, a.trust), key, a.hold)]
    dev = load(a.dev, learn=False)
    model = make()
    if a.start:
        model.load_state_dict(torch.load(a.start)["model"])
    lengths = [x.n for x in data]
    print(f"{len(data)} articles, {sum(lengths)} words, {sum(q.numel() for q in model.parameters())} weights", flush=True)

    def after(epoch, loss, seconds):
        torch.save({"model": model.state_dict(), "sizes": model.sizes, "args": vars(a)}, a.out)
        line = f"epoch {epoch} loss {loss:.4f} {seconds:.0f} s"
        if epoch % a.every == a.every - 1 or epoch + 1 == a.epochs:
            model.eval()
            line += f" dev {measure(scored(model, dev), a.out)}"
            model.train()
        print(line, flush=True)

    loop.learn(model, lengths, lambda batch: loss_of(model, [data[i] for i in batch]), a, after)
