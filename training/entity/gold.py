"""Writes the articles of a corpus of names as JSON Lines, with the names in code points.

    python gold.py --out names.jsonl [--spaced] [--swapped SEED] FILE.tsv.gz...

Of nested names the outermost counts, the first column of tags. A paragraph is a
sentence, printed as a newspaper would, or, with --spaced, with a space between any
two tokens, as headwater eval reads the corpus. With --swapped most names give way to
others of their kind from the corpus, the same one throughout an article and people
with mixed first and last names, so that a network learns from what stands around them.
"""

import argparse
import gzip
import json
import os
import random
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


def runs(sentence):
    """The names of a sentence as (first, last, kind), in tokens."""
    out, kind = [], ""
    for i, (_, tag) in enumerate(sentence):
        if tag == "O":
            kind = ""
        elif tag[0] == "I" and tag[2:] == kind:
            out[-1][1] = i + 1
        else:
            kind = tag[2:]
            out.append([i, i + 1, kind])
    return out


KEPT = ("Date", "Money", "Misc", "NORP")


class Swap:
    """Gives names others of their kind."""

    def __init__(self, all_sentences, seed):
        self.rng, self.known, self.article, self.chosen = random.Random(seed), {}, None, {}
        for _, s in all_sentences:
            for first, last, kind in runs(s):
                self.known.setdefault(kind, set()).add(tuple(w for w, _ in s[first:last]))
        self.known = {k: sorted(v) for k, v in self.known.items()}

    def other(self, kind, name):
        """Another name of about as many words; people get one's first and another's last."""
        pool = self.known[kind]
        for _ in range(8):
            new = self.rng.choice(pool)
            if abs(len(new) - len(name)) <= 1:
                break
        if kind == "Person" and len(new) == len(name) == 2:
            full = [n for n in (self.rng.choice(pool) for _ in range(20)) if len(n) == 2]
            new = (new[0], full[0][1]) if full else new
        return new

    def choose(self, kind, name):
        if (kind, name) not in self.chosen:
            keep = kind in KEPT or self.rng.random() < 0.35
            new = name if keep else self.other(kind, name)
            self.chosen[kind, name] = new
            if kind == "Person" and len(name) > 1 and len(new) > 1:
                self.chosen.setdefault((kind, name[-1:]), new[-1:])
        return self.chosen[kind, name]

    def __call__(self, article, sentence):
        if article != self.article:
            self.article, self.chosen = article, {}
        out, at = [], 0
        for first, last, kind in runs(sentence):
            new = self.choose(kind, tuple(w for w, _ in sentence[first:last]))
            out += sentence[at:first] + [(w, ("I-" if i else "B-") + kind) for i, w in enumerate(new)]
            at = last
        return out + sentence[at:]


def articles(path, spaced, seed=None):
    last, text, names = None, "", []
    all_sentences = list(sentences(path))
    swap = (lambda _, s: s) if seed is None else Swap(all_sentences, seed)
    for article, sentence in [*((a, swap(a, s)) for a, s in all_sentences), (None, [])]:
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
    p.add_argument("--swapped", type=int)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    with open(a.out, "w", encoding="utf-8") as out:
        for path in a.files:
            for article in articles(path, a.spaced, a.swapped):
                out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
