"""The teacher labels articles for the network: NAME.soft.npy gets the log probabilities
of every word of NAME.jsonl, those of all heads in a row.

    python opinion.py --teacher teacher.pt --tokenizer JSON --words NAME...
"""

import argparse
import time

import numpy as np
import torch

import articles
import teaching
from reader import Reader

from teacher import Pieces


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True, help="what finetune.py made")
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--words", nargs="+", required=True)
    a = p.parse_args()
    saved = torch.load(a.teacher)
    model, pieces = Reader(saved["heads"]), Pieces(a.tokenizer)
    model.load_state_dict(saved["model"])
    for name in a.words:
        docs, begun, done, out = articles.read(name + ".jsonl"), time.time(), 0, []
        for k, d in enumerate(docs):
            out.append(np.concatenate(teaching.scores(model, pieces, d), 1).astype(np.float16))
            done += len(d["words"])
            if k % 100 == 99:
                print(f"{name} {k + 1} of {len(docs)} articles, {done / (time.time() - begun):.0f} words/s", flush=True)
        np.save(name + ".soft.npy", np.concatenate(out))


if __name__ == "__main__":
    main()
