"""The teacher labels sentences for the student: for each word its likeliest heads,
relations and tags with their probabilities.

    python label.py --teacher teacher.pt --tokenizer JSON --conllu FILE... --out labels.pt

CoNLL-U files of treebanks keep their annotation beside the teacher's opinion
(--gold); of any others only the words are used.
"""

import argparse
import time

import torch

import corpus
from teach import mask_arcs
from teacher import Pieces, Teacher

TOP = 4


def likely(scores):
    """The TOP likeliest of the last axis and their shares, as [.., TOP] each."""
    p, i = torch.softmax(scores.float(), -1).topk(min(TOP, scores.shape[-1]), -1)
    return i.short(), (p / p.sum(-1, keepdim=True)).half()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--conllu", nargs="+", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--gold", action="store_true")
    p.add_argument("--longest", type=int, default=100)
    a = p.parse_args()
    saved = torch.load(a.teacher)
    sets = saved["sets"]
    model = Teacher(len(sets["rels"]), len(sets["upos"]), len(sets["feats"]))
    model.load_state_dict(saved["model"])
    model.eval()
    pieces = Pieces(a.tokenizer)
    sentences = [s for path in a.conllu for s in corpus.read_conllu(path) if a.gold or 2 < len(s.forms) <= a.longest]
    out, words, begun = [None] * len(sentences), 0, time.time()
    with torch.no_grad():
        for k, batch in enumerate(corpus.batches([len(s.forms) for s in sentences], 3000)):
            group = [sentences[i] for i in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                arcs, pair, tags, feats = model(*pieces.batch([s.forms for s in group]))
            lengths = torch.tensor([len(s.forms) for s in group])
            arcs = mask_arcs(arcs.float(), lengths)
            rels = model.label(pair, arcs.argmax(-1))
            told = [likely(x) for x in (arcs, rels, tags, feats)]
            for b, i in enumerate(batch):
                n = len(sentences[i].forms)
                words += n
                own = {"forms": sentences[i].forms, "soft": [(x[b, 1 : n + 1].clone(), y[b, 1 : n + 1].clone()) for x, y in told]}
                if a.gold:
                    s = sentences[i]
                    own["gold"] = (s.heads, s.rels, s.upos, s.feats)
                out[i] = own
            if k % 50 == 49:
                print(f"{words} words, {words / (time.time() - begun):.0f} words/s", flush=True)
    torch.save({"sets": sets, "sentences": out}, a.out)


if __name__ == "__main__":
    main()
