"""python -m unittest discover -s training/attribution -p '*_test.py'"""

import unittest

import numpy as np

import parts  # first: it knows the way to training/sequel
import articles
import decode

TEXT = "Two clerks said the ship sank . “ It did , ” one added . “ By night . ”"
SPANS = [
    {"source": ["Two clerks"], "cue": ["said"], "content": ["the ship sank"]},
    {"source": ["one"], "cue": ["added"], "content": ["“ It did , ”", "“ By night . ”"]},
]


def article():
    words, at = [], 0
    for form in TEXT.split():
        start = TEXT.index(form, at)
        at = start + len(form)
        words.append([start, at])
    said = [{p: [[TEXT.index(s), TEXT.index(s) + len(s)] for s in a[p]] for p in parts.PARTS} for a in SPANS]
    return {"id": "own", "text": TEXT, "words": words, "sentences": [0, 7, 15], "blocks": [0, 0, 0], "attributions": said}


class Decoding(unittest.TestCase):
    def test_labels_come_back(self):
        own = article()
        tags, links = parts.labels(own)
        n = len(tags)
        scores = np.full((n, len(parts.TAGS)), -9.0), np.full((n, len(parts.LINKS)), -9.0)
        for i in range(n):
            scores[0][i, tags[i]] = 0
            if links[i] >= 0:
                scores[1][i, links[i]] = 0
        got = decode.printed(own, decode.attributions(*scores))
        self.assertEqual(got["attributions"], own["attributions"])

    def test_windows_cover(self):
        own = article()
        for longest in (3, 8, 100):
            cut = articles.windows(own, longest)
            self.assertEqual([w for f, l in cut for w in range(f, l)], list(range(len(own["words"]))))


if __name__ == "__main__":
    unittest.main()
