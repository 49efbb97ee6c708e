"""Fine-tunes the teacher on articles with attributions and saves it.

    python finetune.py --train words.jsonl --dev words.jsonl --onnx MODEL --tokenizer JSON --out teacher.pt
"""

import argparse
import json
import time

import torch
import torch.nn.functional as F

import articles
import decode
import reader as attributing
from reader import Reader

import corpus  # of training/syntax, beside the encoder


def cut(article, longest):
    """Windows of an article: first word, forms, openings, tags, links."""
    forms, (tags, links) = articles.forms(article), articles.labels(article)
    out = []
    for first, last in articles.windows(article, longest):
        opens = {i - first for i in range(first, last) if articles.paragraph(article, i)}
        out.append((first, forms[first:last], opens, tags[first:last], links[first:last]))
    return out


def scores(model, pieces, article, longest=300):
    """Log probabilities of tags and links of every word."""
    n = len(article["words"])
    tags, links = torch.zeros(n, len(articles.TAGS)), torch.zeros(n, len(articles.LINKS))
    group = [(f, w, o) for f, w, o, _, _ in cut({**article, "attributions": []}, longest)]
    model.eval()
    with torch.no_grad():
        for at in range(0, len(group), 6):
            part = group[at : at + 6]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                t, l = model(*attributing.batch(pieces, [(w, o) for _, w, o in part]))
            for b, (first, words, _) in enumerate(part):
                tags[first : first + len(words)] = F.log_softmax(t[b, : len(words)].float(), -1)
                links[first : first + len(words)] = F.log_softmax(l[b, : len(words)].float(), -1)
    model.train()
    return tags.numpy(), links.numpy()


def measure(model, pieces, docs, out=None):
    """Exact F1 of source, cue and content; writes the predictions beside."""
    right, told, true = [0] * 3, [0] * 3, [0] * 3
    lines = []
    for d in docs:
        said = decode.attributions(*scores(model, pieces, d))
        lines.append(json.dumps(decode.printed(d, said)))
        for k, p in enumerate(articles.PARTS):
            keys = lambda all: {tuple(map(tuple, a[p])) for a in all if a[p]}
            g, q = keys(articles.gold(d)), keys(said)
            right[k], told[k], true[k] = right[k] + len(g & q), told[k] + len(q), true[k] + len(g)
    if out:
        with open(out, "w") as f:
            f.write("\n".join(lines) + "\n")
    return [round(200 * r / max(1, t + g), 2) for r, t, g in zip(right, told, true)]


def main():
    p = argparse.ArgumentParser()
    for name in ("train", "dev", "onnx", "tokenizer", "out"):
        p.add_argument("--" + name, required=True)
    for name, value in (("epochs", 4), ("batch", 1500), ("seed", 1), ("longest", 300), ("limit", 0)):
        p.add_argument("--" + name, type=int, default=value)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--start", help="a parser's teacher whose encoder to begin with")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    train, dev = articles.read(a.train), articles.read(a.dev)
    data = [w for d in train[: a.limit or None] for w in cut(d, a.longest)]
    print(len(data), "windows", sum(len(w[1]) for w in data), "words", flush=True)
    pieces = attributing.Pieces(a.tokenizer)
    model = Reader(len(articles.TAGS), len(articles.LINKS))
    model.encoder.load(attributing.onnx_weights(a.onnx))
    if a.start:
        kept = torch.load(a.start)["model"]
        model.encoder.load_state_dict({k[8:]: v for k, v in kept.items() if k.startswith("encoder.")})
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    old = [q for q in model.encoder.parameters() if q.requires_grad]
    new = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    opt = torch.optim.AdamW([{"params": old, "lr": a.rate}, {"params": new, "lr": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rng, lengths = corpus.seeded(a.seed), [len(w[1]) for w in data]
    steps = a.epochs * len(corpus.batches(lengths, a.batch, corpus.seeded(0)))
    plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda i: min(1, (i + 1) / max(1, steps // 20)) * max(0.02, 1 - i / steps))
    begun, done = time.time(), 0
    for epoch in range(a.epochs):
        mean = 0.0
        for k, batch in enumerate(corpus.batches(lengths, a.batch, rng)):
            group = [data[i] for i in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tags, links = model(*attributing.batch(pieces, [(w[1], w[2]) for w in group]))
            wanted = [torch.full(tags.shape[:2], articles.NONE) for _ in range(2)]
            for b, w in enumerate(group):
                for x, row in zip(wanted, w[3:]):
                    x[b, : len(row)] = torch.tensor(row)
            loss = F.cross_entropy(tags.flatten(0, 1).float(), wanted[0].flatten())
            loss = loss + 0.3 * F.cross_entropy(links.flatten(0, 1).float(), wanted[1].flatten().clamp(min=articles.NONE))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            opt.zero_grad()
            plan.step()
            done += sum(len(w[1]) for w in group)
            mean += loss.item()
            if k % 25 == 24:
                print(f"epoch {epoch} step {k + 1} of {steps} loss {mean / 25:.3f} {done / (time.time() - begun):.0f} words/s", flush=True)
                mean = 0.0
        torch.save({"model": model.state_dict()}, a.out)
        print(f"epoch {epoch} source cue content", measure(model, pieces, dev[:: 1 if epoch == a.epochs - 1 else 3], a.out + ".jsonl"), f"{time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
