"""Holds what weights.write writes against the file that the Go tests read.

Run: python weights_test.py; with --update it rewrites that file.
"""

import os
import sys
import tempfile
import unittest

try:
    import numpy as np
except ImportError as missing:
    raise unittest.SkipTest(f"training/syntax: {missing.name} is not installed, see requirements.txt")

import weights

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../model/testdata/tiny.hw")


def tiny(path):
    manifest = {
        "name": "tiny",
        "version": "0.1",
        "made_by": "python training/syntax/weights_test.py --update",
        "corpora": [{"name": "none", "terms": "made up"}],
        "seed": 7,
        "scores": {"none.accuracy": 0.5},
        "architecture": {"layers": [2, 3], "note": "größer"},
    }
    tensors = {
        "weights": np.arange(-6, 6, dtype=np.int8).reshape(3, 4),
        "bytes": np.array([0, 128, 255], dtype=np.uint8),
        "scale": np.array([[0.5, -1.25, 3e38]], dtype=np.float32),
        "half": np.array([1.0, -0.333251953125, 6e-8, 65504.0], dtype=np.float16),
        "empty": np.zeros((0, 4), dtype=np.float32),
        "words": ["", "Tehran", "naïve", "日本"],
        "table": {"a": [1, 2], "b": "c"},
    }
    return weights.write(path, manifest, tensors)


class WeightsTest(unittest.TestCase):
    def test_bytes_are_those_the_go_tests_read(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "tiny.hw")
            tiny(path)
            with open(path, "rb") as made, open(GOLDEN, "rb") as golden:
                self.assertEqual(made.read(), golden.read())

    def test_refuses(self):
        with self.assertRaises(ValueError):
            weights.write("unused", {"name": "tiny"}, {})
        for bad in (np.zeros(1, dtype=np.float64), np.zeros(1, dtype=np.int64), 3, np.array([np.nan], dtype=np.float32)):
            with self.assertRaises((TypeError, ValueError)):
                weights.encode("bad", bad)


if __name__ == "__main__":
    if "--update" in sys.argv:
        print(tiny(GOLDEN))
    else:
        unittest.main()
