"""Fine-tunes the teacher on the treebanks and saves it.

    python teach.py --ud FOLDER --onnx MODEL --tokenizer JSON --out teacher.pt
"""

import argparse
import collections

import torch
import torch.nn.functional as F

import corpus
import loop
from teacher import Pieces, Teacher, onnx_weights

TREEBANKS = ("en_ewt-ud", "en_gum-ud")


def labels(sentences):
    """The closed sets of relations, UPOS and features; what is rare is left out."""

    def kept(values, least):
        counts = collections.Counter(values)
        return sorted(v for v, n in counts.items() if n >= least)

    words = [(s.upos[i], s.feats[i], s.rels[i]) for s in sentences for i in range(len(s.forms))]
    return {
        "upos": kept((w[0] for w in words), 1),
        "feats": kept((w[1] for w in words), 5),
        "rels": kept((w[2] for w in words), 5),
    }


def targets(batch, sets, width):
    """Numbers of heads, relations, UPOS and features [b, width]; -100 is none."""
    index = {k: {v: i for i, v in enumerate(vs)} for k, vs in sets.items()}
    out = torch.full((4, len(batch), width), -100)
    for b, s in enumerate(batch):
        n = len(s.forms)
        rels = [index["rels"].get(r, index["rels"].get(r.split(":")[0], -100)) for r in s.rels]
        rows = (s.heads, rels, [index["upos"][u] for u in s.upos], [index["feats"].get(f, -100) for f in s.feats])
        for k, row in enumerate(rows):
            out[k, b, 1 : n + 1] = torch.tensor(row)
    return out


def mask_arcs(arcs, lengths):
    """No word hangs on itself or on padding."""
    n = arcs.shape[1]
    beyond = torch.arange(n)[None, :] > lengths[:, None]
    arcs = arcs.masked_fill(beyond[:, None, :], -1e9)
    return arcs.masked_fill(torch.eye(n, dtype=torch.bool), -1e9)


def score(model, pieces, sentences, sets):
    """UPOS, UAS and LAS (relations without subtypes) by greedy heads."""
    model.eval()
    hits, total = [0, 0, 0], 0
    with torch.no_grad():
        for batch in corpus.batches([len(s.forms) for s in sentences], 3000):
            group = [sentences[i] for i in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                arcs, pair, tags, _ = model(*pieces.batch([s.forms for s in group]))
            lengths = torch.tensor([len(s.forms) for s in group])
            heads = mask_arcs(arcs.float(), lengths).argmax(-1)
            rels = model.label(pair, heads).argmax(-1)
            for b, s in enumerate(group):
                for i in range(len(s.forms)):
                    total += 1
                    right = heads[b, i + 1].item() == s.heads[i]
                    hits[0] += sets["upos"][tags[b, i + 1].argmax()] == s.upos[i]
                    hits[1] += right
                    hits[2] += right and sets["rels"][rels[b, i + 1]].split(":")[0] == s.rels[i].split(":")[0]
    model.train()
    return [round(100 * h / total, 2) for h in hits]


def main():
    p = argparse.ArgumentParser()
    for name in ("ud", "onnx", "tokenizer", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--batch", type=int, default=1500)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--limit", type=int, default=0)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    train = [s for t in TREEBANKS for s in corpus.read_conllu(f"{a.ud}/{t}-train.conllu.gz")]
    dev = {t: list(corpus.read_conllu(f"{a.ud}/{t}-dev.conllu.gz")) for t in TREEBANKS}
    sets = labels(train)
    if a.limit:
        train = train[: a.limit]
    print(len(train), {k: len(v) for k, v in sets.items()}, flush=True)
    pieces = Pieces(a.tokenizer)
    model = Teacher(len(sets["rels"]), len(sets["upos"]), len(sets["feats"]))
    model.encoder.load(onnx_weights(a.onnx))

    def loss_of(batch):
        group = [train[i] for i in batch]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            arcs, pair, tags, feats = model(*pieces.batch([s.forms for s in group]))
        heads, rels, upos, fs = targets(group, sets, arcs.shape[1])
        arcs = mask_arcs(arcs.float(), torch.tensor([len(s.forms) for s in group]))
        labelled = model.label(pair, heads.clamp(min=0))
        loss = F.cross_entropy(arcs.flatten(0, 1), heads.flatten()) + F.cross_entropy(labelled.flatten(0, 1).float(), rels.flatten())
        return loss + 0.5 * F.cross_entropy(tags.flatten(0, 1).float(), upos.flatten()) + 0.5 * F.cross_entropy(feats.flatten(0, 1).float(), fs.flatten())

    def after(epoch, seconds):
        torch.save({"model": model.state_dict(), "sets": sets}, a.out)
        for t, sentences in dev.items():
            print(f"epoch {epoch} {t} UPOS UAS LAS", score(model, pieces, sentences[:: max(1, len(sentences) // 500)], sets), f"{seconds:.0f} s", flush=True)

    loop.tune(model, [len(s.forms) for s in train], loss_of, a, after)


if __name__ == "__main__":
    main()
