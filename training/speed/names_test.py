"""python -m unittest discover -s training/speed -p '*_test.py'"""

import os
import re
import tempfile
import unittest

import names

CORPUS = "# article quay.txt\nOna\tB-Person\n's\tO\nship\tO\n\nThe\tO\nUnited\tB-Organization\nPort\tI-Organization\nwaits O\n"


class Token(str):
    """As much of a token of spaCy as is used."""

    @property
    def lower_(self):
        return self.lower()


class Span:
    def __init__(self, start, end, label):
        self.start, self.end, self.label_ = start, end, label


def nlp(text):
    """Marks "Ona 's" and "The United Port" as OntoNotes would, cutting at spaces."""

    class Doc(list):
        ents = [Span(0, 2, "PERSON"), Span(3, 6, "ORG")]

    doc = Doc()
    for m in re.finditer(r"\S+", text):
        token = Token(m.group())
        token.idx = m.start()
        doc.append(token)
    return doc


class Names(unittest.TestCase):
    def test_ends_and_tags(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "dev.tsv")
            with open(path, "w", encoding="utf-8") as out:
                out.write(CORPUS)
            [(name, sentences)] = names.corpus(path)
        self.assertEqual(name, "# article quay.txt")
        self.assertEqual(sentences, [["Ona", "'s", "ship"], ["The", "United", "Port", "waits"]])
        spans = list(names.found(nlp, sentences, gold=False))
        self.assertEqual(spans, [(0, 3, "Person"), (16, 27, "Organization")])
        lines = list(names.tagged(sentences, spans))
        self.assertEqual(
            lines,
            ["Ona\tB-Person", "'s\tO", "ship\tO", "", "The\tO", "United\tB-Organization", "Port\tI-Organization", "waits\tO", ""],
        )


if __name__ == "__main__":
    unittest.main()
