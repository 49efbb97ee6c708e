"""The teacher labels articles for the network: NAME.soft.npy gets the log
probabilities of tags and links of every word of NAME.jsonl.

    python opinion.py --teacher teacher.pt --tokenizer JSON --words NAME...
"""

import argparse
import time

import numpy as np
import torch

import articles
import finetune
import reader
from reader import Reader


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--words", nargs="+", required=True)
    a = p.parse_args()
    model = Reader(len(articles.TAGS), len(articles.LINKS))
    model.load_state_dict(torch.load(a.teacher)["model"])
    pieces = reader.Pieces(a.tokenizer)
    for name in a.words:
        docs, begun, done, out = articles.read(name + ".jsonl"), time.time(), 0, []
        for k, d in enumerate(docs):
            tags, links = finetune.scores(model, pieces, d)
            out.append(np.concatenate([tags, links], 1).astype(np.float16))
            done += len(d["words"])
            if k % 100 == 99:
                print(f"{name} {k + 1} of {len(docs)} articles, {done / (time.time() - begun):.0f} words/s", flush=True)
        np.save(name + ".soft.npy", np.concatenate(out))


if __name__ == "__main__":
    main()
