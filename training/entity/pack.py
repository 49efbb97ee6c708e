"""Writes the network as the weight file that the program embeds.

    python pack.py --network network.pt --sure sure.json --parser ../../syntax/parser.hw --out ../../entity/entity.hw
"""

import names  # noqa: F401, first: it knows the way to training/sequel
import packing
from fit import load
from network import Network

CORPORA = [
    {"name": "English Worldwide Newswire, train", "terms": "none stated"},
    {"name": "PolNeAR 1.0, train: texts alone, labelled by the teacher", "terms": "no licence file; texts are the publishers'"},
]


def tensors(model, sure):
    tables = {"bits": model.bits, **{f"table{i}": t for i, t in enumerate(model.tables)}}
    return packing.tensors(model, {"sure": sure}, ["own"], tables)


if __name__ == "__main__":
    packing.main("entity", CORPORA, Network, load, "sure", tensors)
