"""The teacher of a network: fine-tunes it on articles with labels, and gives its
opinion of any article."""

import argparse

import torch
import torch.nn.functional as F

import articles
import reader
import tags
from reader import Reader

import loop
from teacher import Pieces, onnx_weights


def cut(article, longest, labels=()):
    """Windows of an article: first word, forms, openings, and of each row of labels
    what belongs to them."""
    forms, out = articles.forms(article), []
    for first, last in articles.windows(article, longest):
        opens = {i - first for i in range(first, last) if articles.paragraph(article, i)}
        out.append((first, forms[first:last], opens, [row[first:last] for row in labels]))
    return out


def told(model, pieces, group):
    """Scores for a group of windows."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return model(*reader.batch(pieces, [(forms, opens) for _, forms, opens, _ in group]))


def scores(model, pieces, article, longest=300):
    """Log probabilities for every word, an array [words, .] for each head of the model."""
    out = [torch.zeros(len(article["words"]), n) for n in model.heads]
    windows = cut(article, longest)
    model.eval()
    with torch.no_grad():
        for at in range(0, len(windows), 6):
            group = windows[at : at + 6]
            for kept, head in zip(out, told(model, pieces, group)):
                for b, (first, forms, _, _) in enumerate(group):
                    kept[first : first + len(forms)] = F.log_softmax(head[b, : len(forms)].float(), -1)
    model.train()
    return [x.numpy() for x in out]


def loss_of(model, pieces, group, shares):
    """What each head is wrong by, times its share; tags.NONE teaches nothing."""
    loss = 0
    for k, head in enumerate(told(model, pieces, group)):
        wanted = torch.full(head.shape[:2], tags.NONE)
        for b, (_, forms, _, labels) in enumerate(group):
            wanted[b, : len(forms)] = torch.tensor(labels[k])
        loss = loss + shares[k] * F.cross_entropy(head.flatten(0, 1).float(), wanted.flatten(), ignore_index=tags.NONE)
    return loss


def options():
    p = argparse.ArgumentParser()
    for name in ("train", "dev", "onnx", "tokenizer", "out"):
        p.add_argument("--" + name, required=True)
    for name, value in (("epochs", 4), ("batch", 1500), ("seed", 1), ("longest", 300), ("limit", 0)):
        p.add_argument("--" + name, type=int, default=value)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--start", help="a parser's teacher whose encoder to begin with")
    return p.parse_args()


def beginner(a, heads):
    model = Reader(heads)
    model.encoder.load(onnx_weights(a.onnx))
    if a.start:
        kept = torch.load(a.start)["model"]
        model.encoder.load_state_dict({k[8:]: v for k, v in kept.items() if k.startswith("encoder.")})
    return model


def main(heads, shares, labels, measure):
    """Fine-tunes a reader with heads of these sizes, each with a share in the loss, and
    saves it. labels(article) gives a row for each head; measure(scored, out) says how
    good the scores of articles are, [(article, scores)], and may write beside out."""
    a = options()
    torch.manual_seed(a.seed)
    train, dev = articles.read(a.train + ".jsonl"), articles.read(a.dev + ".jsonl")
    data = [w for d in train[: a.limit or None] for w in cut(d, a.longest, labels(d))]
    lengths = [len(forms) for _, forms, _, _ in data]
    print(len(data), "windows", sum(lengths), "words", flush=True)
    pieces, model = Pieces(a.tokenizer), beginner(a, heads)

    def after(epoch, seconds):
        torch.save({"model": model.state_dict(), "heads": model.heads}, a.out)
        some = dev[:: 1 if epoch == a.epochs - 1 else 3]
        print(f"epoch {epoch}", measure(((d, scores(model, pieces, d)) for d in some), a.out), f"{seconds:.0f} s", flush=True)

    loop.tune(model, lengths, lambda batch: loss_of(model, pieces, [data[i] for i in batch], shares), a, after)
