"""Trains the student on a handful of made-up sentences: the loss falls, and what
is exported reads back as what was trained.

Run: python learn_test.py; needs the packages of requirements.txt.
"""

import argparse
import os
import tempfile
import unittest

try:
    import numpy as np
    import torch
except ImportError as missing:
    raise unittest.SkipTest(f"training/syntax: {missing.name} is not installed, see requirements.txt")

import export
import label
import learn
import weights
from student import Student

SETS = {"upos": ["ADP", "DET", "NOUN", "PUNCT", "VERB"], "feats": ["Number=Sing", "_"], "rels": ["case", "det", "nsubj", "obl", "punct", "root"]}


def made_up():
    """Sentences of one pattern: who does what to where."""
    out = []
    for who in ("envoy", "clerk", "pilot", "trader"):
        for does in ("waits", "speaks", "rests"):
            for where in ("harbour", "depot", "court"):
                forms = ["The", who, does, "near", "the", where, "."]
                gold = ([2, 3, 0, 6, 6, 3, 3], ["det", "nsubj", "root", "case", "det", "obl", "punct"], ["DET", "NOUN", "VERB", "ADP", "DET", "NOUN", "PUNCT"], ["_", "Number=Sing", "_", "_", "_", "Number=Sing", "_"])
                soft = [(torch.zeros(7, label.TOP, dtype=torch.short), torch.zeros(7, label.TOP).half())] * 4
                out.append({"forms": forms, "soft": soft, "gold": gold})
    return out


def options(**changed):
    a = {"epochs": 10, "batch": 60, "rate": 1e-2, "seed": 1, "integer": 0.5, **changed}
    return argparse.Namespace(**a)


class LearnTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.words = ["depot", "the"]
        self.vectors = torch.cat([torch.zeros(1, 100), torch.randn(2, 100)])
        self.types = learn.Types(self.words)
        self.data = [learn.prepare(i, SETS, self.types, 1.0) for i in made_up()]
        self.model = Student(len(SETS["rels"]), len(SETS["upos"]), len(SETS["feats"]), self.vectors, 32, 2, 16, 16, 0.0)

    def test_loss_falls(self):
        losses = learn.train(self.model, self.data, self.types.tensors(), options(), lambda *_: None)
        self.assertLess(losses[-1], losses[0] / 10)

    def test_what_is_exported_reads_back(self):
        learn.train(self.model, self.data, self.types.tensors(), options(epochs=1), lambda *_: None)
        saved = {"sets": SETS, "words": self.words, "vectors": self.vectors, "sizes": self.model.sizes}
        made = export.tensors(saved, self.model, np.ones((5, 2), dtype=np.int8))
        manifest = {"name": "sample", "version": "0", "made_by": "learn_test.py", "corpora": [], "seed": 1, "scores": {}, "architecture": self.model.sizes}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "sample.hw")
            weights.write(path, manifest, made)
            back = weights.read(path)
        self.assertEqual(set(back), {name for name, value in made.items() if isinstance(value, np.ndarray)})
        gates = back["layer0"].astype(np.float32) * back["layer0.scale"][:, None]
        trained = self.model.layers[0].gates.weight.detach().numpy()
        self.assertLess(np.abs(gates - trained).max(), np.abs(trained).max() / 63)


if __name__ == "__main__":
    unittest.main()
