"""Fine-tunes the teacher on articles with names and saves it.

    python finetune.py --train NAME --dev NAME --onnx MODEL --tokenizer JSON --out teacher.pt

NAME is what training/words made.
"""

import argparse
import time

import torch
import torch.nn.functional as F

import names
import reader
from reader import Reader

import corpus  # of training/syntax, beside the encoder

NONE = -100


def cut(article, longest, labelled=True):
    """Windows of an article: first word, forms, openings, tags."""
    forms, tags = names.forms(article), names.tags(article) if labelled else None
    out = []
    for first, last in names.windows(article, longest):
        opens = {i - first for i in range(first, last) if names.paragraph(article, i)}
        out.append((first, forms[first:last], opens, tags[first:last] if labelled else None))
    return out


def scores(model, pieces, article, longest=300):
    """Log probabilities of the tags of every word."""
    out = torch.zeros(len(article["words"]), len(names.TAGS))
    group = cut(article, longest, labelled=False)
    model.eval()
    with torch.no_grad():
        for at in range(0, len(group), 6):
            part = group[at : at + 6]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                t, _ = model(*reader.batch(pieces, [(w, o) for _, w, o, _ in part]))
            for b, (first, words, _, _) in enumerate(part):
                out[first : first + len(words)] = F.log_softmax(t[b, : len(words)].float(), -1)
    model.train()
    return out.numpy()


def measure(model, pieces, docs):
    tally = names.Tally()
    for d in docs:
        tally.add(names.gold(d), names.spans(names.path(scores(model, pieces, d))))
    return tally.f1()


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
    train, dev = names.read(a.train + ".jsonl"), names.read(a.dev + ".jsonl")
    data = [w for d in train[: a.limit or None] for w in cut(d, a.longest)]
    print(len(data), "windows", sum(len(w[1]) for w in data), "words", flush=True)
    pieces = reader.Pieces(a.tokenizer)
    model = Reader(len(names.TAGS), 0)
    model.encoder.load(reader.onnx_weights(a.onnx))
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
                tags, _ = model(*reader.batch(pieces, [(w[1], w[2]) for w in group]))
            wanted = torch.full(tags.shape[:2], NONE)
            for b, w in enumerate(group):
                wanted[b, : len(w[3])] = torch.tensor(w[3])
            loss = F.cross_entropy(tags.flatten(0, 1).float(), wanted.flatten())
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
        print(f"epoch {epoch}", measure(model, pieces, dev[:: 1 if epoch == a.epochs - 1 else 3]), f"{time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
