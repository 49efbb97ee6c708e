"""Compares what finding candidates for copies costs with Python's datasketch
(MinHash with 128 permutations, LSH at Jaccard 0.5), on the same synthetic reports, the
same core and in the same run; and writes the pairs that datasketch finds among real
articles, so that `headwater eval reuse --pred` scores them as it scores ours.

    python copies.py [--count 2000] [--rounds 3] [--core 0]
    python copies.py --articles FILE.csv.gz... --out pairs.jsonl

Both cut a text into words of letters and digits in small letters and hash its runs of
five; both look every text up and add it, one after the other, in memory. The pairs of
datasketch are those that its index gives, with nothing proved; the texts are the
stories that headwater reads, without furniture.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

TRAINING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
RUN = 5


def build(folder):
    binary = os.path.join(folder, "peers")
    subprocess.run(["go", "build", "-o", binary, "./peers"], cwd=TRAINING, check=True)
    return binary


def texts(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def runs(text):
    """The different runs of five words of a text, as bytes."""
    words = WORDS.findall(text.lower())
    return {" ".join(words[i : i + RUN]).encode() for i in range(len(words) - RUN + 1)}


def peer(articles):
    """The pairs that datasketch finds: every text is looked up, then added."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        sys.exit("copies.py: the peer is missing; install it with: pip install datasketch")
    index = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = []
    for a in articles:
        sketch = MinHash(num_perm=128)
        found = runs(a["text"])
        if not found:
            continue
        sketch.update_batch(list(found))
        pairs += [(other, a["id"]) for other in index.query(sketch)]
        index.insert(a["id"], sketch)
    return pairs


def written(binary, path, *args):
    with open(path, "w", encoding="utf-8") as out:
        subprocess.run([binary, *args], check=True, stdout=out)
    return texts(path)


def measure(a):
    with tempfile.TemporaryDirectory() as folder:
        binary, path = build(folder), os.path.join(folder, "texts.jsonl")
        articles = written(binary, path, "synthetic", str(a.count))
        os.sched_setaffinity(0, {a.core})  # the program started below inherits it
        peer(articles[:20])
        theirs = mine = float("inf")
        for k in range(a.rounds):
            out = subprocess.run([binary, "-rounds", "2", "time", path], check=True, capture_output=True, text=True).stdout
            ours = json.loads(out.splitlines()[-1])["seconds"]  # the first warms up
            begun = time.perf_counter()
            peer(articles)
            took = time.perf_counter() - begun
            theirs, mine = min(theirs, took), min(mine, ours)
            print(f"round {k + 1}: datasketch {took:.2f} s, headwater {ours:.3f} s", flush=True)
    words = sum(len(WORDS.findall(t["text"])) for t in articles)
    print(f"{len(articles):,} reports, {words:,} words, core {a.core}")
    for what, s in (("datasketch", theirs), ("headwater", mine)):
        print(f"{what:12}{s:9.3f} s{len(articles) / s:12,.0f} reports/s{theirs / s:9.1f}x")


def predict(a):
    with tempfile.TemporaryDirectory() as folder:
        articles = written(build(folder), os.path.join(folder, "texts.jsonl"), "stories", *map(os.path.abspath, a.articles))
    with open(a.out, "w", encoding="utf-8") as out:
        for one, other in peer(articles):
            print(json.dumps({"a": one, "b": other}), file=out)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--count", type=int, default=2000)
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--core", type=int, default=0)
    p.add_argument("--articles", nargs="+")
    p.add_argument("--out")
    a = p.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"
    if a.articles and not a.out:
        p.error("name the file for the pairs with --out")
    if a.articles:
        predict(a)
    else:
        measure(a)


if __name__ == "__main__":
    main()
