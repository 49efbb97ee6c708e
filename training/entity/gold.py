"""Writes the articles of a corpus of names as JSON Lines, with the names in code points.

    python gold.py --out names.jsonl [--spaced] FILE.tsv.gz...

Of nested names the outermost counts, the first column of tags. A paragraph is a
sentence, printed as a newspaper would, or, with --spaced, with a space between any
two tokens, as headwater eval reads the corpus.
"""

import argparse
import gzip
import json
import os
import sys

sys.path.append(os.path.join(os.path.dirname(__file__), "..", "syntax"))
from plain import CLOSING, OPENING  # noqa: E402


def sentences(path):
    """Yields (article, [(token, tag)]) for each sentence; tags are BIO."""
    article, sentence = "", []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "# article"]:
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("# article"):
                if sentence:
                    yield article, sentence
                sentence = []
                article = line[10:].strip() if line.startswith("# article") else article
                continue
            word, _, tags = line.partition("\t")
            if not tags:  # a space for a lost tab
                word, _, tags = line.rpartition(" ")
            if word.strip():
                sentence.append((word.strip(), tags.split("\t")[0]))


def printed(text, sentence, spaced):
    """The text with the sentence behind it, and the names of it."""
    names, fresh = [], True
    open_kind = ""
    for word, tag in sentence:
        tight = not spaced and (word in CLOSING or text.endswith(tuple(OPENING)))
        text += "" if fresh or tight else " "
        fresh = False
        start, text = len(text), text + word
        kind = "" if tag == "O" else tag[2:]
        if kind and kind == open_kind and tag[0] == "I":
            names[-1][1] = len(text)
        elif kind:
            names.append([start, len(text), kind])
        open_kind = kind
    return text, names


def articles(path, spaced):
    last, text, names = None, "", []
    for article, sentence in [*sentences(path), (None, [])]:
        if article != last and text:
            yield {"id": last + (" spaced" if spaced else ""), "text": text, "names": names}
            text, names = "", []
        last = article
        text += "" if not text else "\n" if spaced else "\n\n"
        text, more = printed(text, sentence, spaced)
        names += more


def main():
    p = argparse.ArgumentParser()
    p.add_argument("files", nargs="+")
    p.add_argument("--spaced", action="store_true")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    with open(a.out, "w", encoding="utf-8") as out:
        for path in a.files:
            for article in articles(path, a.spaced):
                out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
