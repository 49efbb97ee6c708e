"""The teacher labels articles for the network: NAME.soft.npy gets the log
probabilities of the tags of every word of NAME.jsonl.

    python opinion.py --teacher teacher.pt --tokenizer JSON --words NAME...
"""

import argparse
import time

import numpy as np
import torch

import names
import finetune
import reader
from reader import Reader


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--words", nargs="+", required=True)
    a = p.parse_args()
    model = Reader(len(names.TAGS), 0)
    model.load_state_dict(torch.load(a.teacher)["model"])
    pieces = reader.Pieces(a.tokenizer)
    for name in a.words:
        docs, begun, done, out = names.read(name + ".jsonl"), time.time(), 0, []
        for k, d in enumerate(docs):
            out.append(finetune.scores(model, pieces, d).astype(np.float16))
            done += len(d["words"])
            if k % 100 == 99:
                print(f"{name} {k + 1} of {len(docs)} articles, {done / (time.time() - begun):.0f} words/s", flush=True)
        np.save(name + ".soft.npy", np.concatenate(out))


if __name__ == "__main__":
    main()
