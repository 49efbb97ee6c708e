"""Writes the plain training text as JSON Lines for headwater parse.

    python plain.py --polnear FILE --worldwide FILE --out plain.jsonl
"""

import argparse
import gzip
import json

CLOSING = set(".,;:!?)]}%'") | {"''", "...", "n't", "'s", "'re", "'ve", "'ll", "'m", "'d", "’s", "’"}
OPENING = set("([{$") | {"``"}


def joined(tokens):
    """A sentence as it may have been printed, from its tokens."""
    out = ""
    for token in tokens:
        tight = token in CLOSING or out.endswith(tuple(OPENING))
        out += token if tight or not out else " " + token
    return out


def worldwide(path):
    """Yields the articles of a token-a-line file, a paragraph for each sentence."""
    article, sentence = [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word = line.rstrip("\n").split("\t")[0]
            if line.startswith("# article") and article:
                yield "\n\n".join(article)
                article = []
            elif not word and sentence:
                article.append(joined(sentence))
                sentence = []
            elif word and not line.startswith("# article"):
                sentence.append(word)
    yield "\n\n".join(article)


def polnear(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main():
    p = argparse.ArgumentParser()
    for name in ("polnear", "worldwide", "out"):
        p.add_argument("--" + name, required=True)
    a = p.parse_args()
    with open(a.out, "w", encoding="utf-8") as out:
        for text in [*polnear(a.polnear), *worldwide(a.worldwide)]:
            if text.strip():
                out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
