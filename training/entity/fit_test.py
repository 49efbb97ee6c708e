"""Trains the network on a few made-up articles: the loss falls, what it learnt from is
found again, and what is packed reads back."""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest
from unittest import mock

import numpy as np

sys.path.insert(0, os.path.dirname(__file__))
import names
import fit
import fitting
import pack
import packing
from network import CLUES, Network

import weights

WORDS = ["Ines", "Marrow", "left", "Varna", "in", "March"]


def write(name, articles=24):
    """Articles of one sentence; the parser's states tell one word from another."""
    rng = np.random.default_rng(1)
    known = rng.integers(60, 190, (len(WORDS), fitting.STATE))
    with open(name + ".jsonl", "w", encoding="utf-8") as out:
        for i in range(articles):
            text = " ".join(WORDS)
            starts = [text.index(w) for w in WORDS]
            out.write(json.dumps({
                "id": str(i), "text": text, "words": [[s, s + len(w)] for s, w in zip(starts, WORDS)],
                "sentences": [0], "blocks": [0], "names": [[0, 11, "Person"], [17, 22, "Location"]],
            }) + "\n")
    np.tile(known, (articles, 1)).astype(np.uint8).tofile(name + ".states")
    np.full(articles * len(WORDS), 0.05, "<f4").tofile(name + ".scales")
    np.zeros(articles * len(WORDS), CLUES).tofile(name + ".clues")


class Fit(unittest.TestCase):
    def test_learns_and_packs(self):
        with tempfile.TemporaryDirectory() as folder:
            name, network, packed = (os.path.join(folder, n) for n in ("made-up", "network.pt", "network.hw"))
            write(name)
            said = io.StringIO()
            options = f"--words {name} --dev {name} --out {network} --hold 4 --epochs 30 --batch 30 --width 16 --layers 1 --every 30 --rate 2e-2"
            with mock.patch.object(sys, "argv", ["fit.py", *options.split()]), contextlib.redirect_stdout(said):
                fit.main()
            lines = said.getvalue().splitlines()
            self.assertIn("20 articles, 120 words", lines[0])
            losses = [float(line.split()[3]) for line in lines if " loss " in line and "/" not in line]
            self.assertLess(losses[-1], losses[0] / 5)
            saved, model = packing.restore(network, Network)
            ((_, (scores,)),) = fitting.scored(model, fit.load(name, learn=False)[:1])
            self.assertEqual(names.told(scores), [(0, 2, 0), (3, 4, 2)])
            manifest = {"name": "sample", "version": "0", "made_by": "fit_test.py", "corpora": [], "seed": 1, "scores": {}, "architecture": saved["sizes"]}
            made = pack.tensors(model, [1, 2, 3])
            weights.write(packed, manifest, made)
            self.assertEqual(set(weights.read(packed)), set(made))


if __name__ == "__main__":
    unittest.main()
