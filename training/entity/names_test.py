import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.dirname(__file__))
import gold
import names
import tags


def scored(tags, sure=0.9):
    """Log probabilities that speak for these tags."""
    out = np.full((len(tags), len(names.TAGS)), np.log((1 - sure) / (len(names.TAGS) - 1)))
    for i, t in enumerate(tags):
        out[i, names.TAGS.index(t)] = np.log(sure)
    return out


class Names(unittest.TestCase):
    article = {
        "text": "Ines Marrow left Varna",
        "words": [[0, 4], [5, 11], [12, 16], [17, 22]],
        "names": [[0, 11, "Person"], [17, 22, "Location"], [17, 22, "Organization"]],
    }

    def test_tags_and_back(self):
        row = names.row(self.article)
        self.assertEqual([names.TAGS[t] for t in row], ["B-PERSON", "I-PERSON", "O", "B-LOC"])
        self.assertEqual(set(tags.spans(row)), set(names.gold(self.article)))

    def test_a_name_has_a_first_word(self):
        row = tags.path(scored(["O", "I-ORG", "I-ORG"]))
        self.assertEqual(row[0], 0)
        for before, at in zip(row, row[1:]):
            if names.TAGS[at][0] == "I":
                self.assertEqual(names.TAGS[before][1:], names.TAGS[at][1:])

    def test_tally(self):
        f1 = names.f1([([(0, 2, 0), (3, 4, 2)], [(0, 2, 1), (3, 4, 2)])])
        self.assertEqual((f1["five"], f1["any"]), (50.0, 100.0))


class Gold(unittest.TestCase):
    sentence = [("(", "O"), ("Port", "B-Location"), ("Selwyn", "I-Location"), (")", "O"), ("'s", "O"), ("NDP", "B-Organization")]

    def test_spans_hold_their_names(self):
        for spaced, want in ((True, "( Port Selwyn ) 's NDP"), (False, "(Port Selwyn)'s NDP")):
            text, found = gold.printed("", self.sentence, spaced)
            self.assertEqual(text, want)
            self.assertEqual([(text[s:e], kind) for s, e, kind in found], [("Port Selwyn", "Location"), ("NDP", "Organization")])


if __name__ == "__main__":
    unittest.main()
