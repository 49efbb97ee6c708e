"""Writes articles without attributions, for the teacher to label, as JSON Lines.

    python unlabelled.py --data FOLDER --out plain.jsonl
"""

import argparse
import csv
import gzip
import json
import os
import sys
import xml.etree.ElementTree as tree

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "syntax"))
from plain import worldwide  # noqa: E402

REUSE = ("census", "spotify", "helsinki_dev")


def places(path):
    """The articles of a corpus of toponyms."""
    with gzip.open(path, "rb") as file:
        for text in tree.parse(file).getroot().iter("text"):
            yield text.text or ""


def reused(path):
    """Pages of many outlets, a paragraph for each piece."""
    csv.field_size_limit(1 << 24)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["text"].replace("###", "\n\n") if "text" in row else ""


def spoken(path):
    """The texts of a corpus whose own attributions follow another scheme."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--unnamed", action="store_true", help="without the articles in which names are marked")
    a = p.parse_args()
    made = [] if a.unnamed else list(worldwide(f"{a.data}/ner/worldwide.train.tsv.gz"))
    for name in ("GeoVirus", "GWN"):
        made += places(f"{a.data}/geo/{name}.xml.gz")
    for name in REUSE:
        made += reused(f"{a.data}/reuse/{name}_articles.csv.gz")
    made += spoken(f"{a.data}/attribution/gum.jsonl.gz")
    with open(a.out, "w", encoding="utf-8") as out:
        for i, text in enumerate(t for t in made if t.strip()):
            out.write(json.dumps({"id": f"plain-{i}", "text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
