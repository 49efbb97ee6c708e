"""Writes a network that goes on where the parser's ends as the weight file that the
program embeds."""

import argparse
import hashlib
import json

import numpy as np
import torch

import fitting

import weights
from export import BAAI, dense, quantised

LABELLED = [
    {"name": "GeoVirus and GWN: texts alone, labelled by the teacher", "terms": "CC BY (Wikinews); texts are the publishers'"},
    {"name": "Clusters of news pages on three events: texts alone, labelled by the teacher", "terms": "none stated; texts are the publishers'"},
    {"name": "GUM: texts alone, labelled by the teacher", "terms": "CC BY 2.5 (news); other genres partly NC"},
    BAAI,
]


def restore(path, kind):
    """What fit.py saved, and its network, ready to be asked in integers."""
    saved = torch.load(path)
    s = saved["sizes"]
    model = kind(s["width"], s["layers"], state=s["state"])
    model.load_state_dict(saved["model"])
    model.integers()
    return saved, model.eval()


def tensors(model, fitted, states, tables):
    """The arrays of the file: numbers that calibrate.py fitted, the layers that take the
    parser's states, by name, then tables, layers and what gives the scores."""
    out = {k: np.array(v, dtype=np.float32).reshape(-1) for k, v in fitted.items()}
    for name in states:
        dense(out, name, getattr(model, name))
    for name, table in tables.items():
        out[name], out[name + ".scale"] = quantised(table.weight.detach().numpy(), 127)
    for i, layer in enumerate(model.layers):
        dense(out, f"layer{i}", layer.gates)
    dense(out, "out", model.out)
    return out


def hashed(path):
    """The hash that a weight file of this content states."""
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()[:-32]).hexdigest()


def check(model, article, path):
    """Writes what the network says of an article, for the Go side to agree with."""
    rows = np.concatenate(fitting.scores(model, [article])[0], 1)
    with open(path, "w", encoding="utf-8") as f:
        json.dump({"text": article.source["text"], "scores": [[round(float(v), 3) for v in row] for row in rows]}, f, ensure_ascii=False)
        f.write("\n")


def main(what, corpora, kind, load, fitted, tensors):
    """Writes the network of what. fitted names the option for what calibrate.py made;
    tensors(model, that) gives the arrays."""
    p = argparse.ArgumentParser()
    for name in ("network", "parser", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--" + fitted, dest="fitted", required=True, help="what calibrate.py made")
    p.add_argument("--check", nargs=2, metavar=("NAME", "FILE"), help="writes what the network says of the article of NAME, for the Go side to agree with")
    p.add_argument("--scores", help="JSON of scores for the manifest")
    a = p.parse_args()
    saved, model = restore(a.network, kind)
    with open(a.fitted, encoding="utf-8") as f:
        made = tensors(model, json.load(f))
    manifest = {
        "name": f"headwater-{what}-en",
        "version": "1",
        "made_by": f"sh training/{what}/train.sh FOLDER",
        "corpora": [*corpora, *LABELLED],
        "seed": saved["args"]["seed"],
        "scores": json.loads(a.scores or "{}"),
        "architecture": {**saved["sizes"], "parser": hashed(a.parser)},
    }
    print(weights.write(a.out, manifest, made))
    if a.check:
        check(model, load(a.check[0], learn=False)[0], a.check[1])
