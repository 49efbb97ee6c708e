"""Writes the network as the weight file that the program embeds.

    python pack.py --network network.pt --decoder decoder.json --parser ../../syntax/parser.hw --out ../../attribution/attribution.hw
"""

import parts  # noqa: F401, first: it knows the way to training/sequel
import packing
from fit import load
from network import Network

CORPORA = [
    {"name": "PolNeAR 1.0, train", "terms": "no licence file; texts are the publishers'"},
    {"name": "English Worldwide Newswire, train: texts alone, labelled by the teacher", "terms": "none stated"},
]


def tensors(model, decoder):
    fitted = {k: decoder[k] for k in ("prior", "extra", "sure")}
    return packing.tensors(model, fitted, ["own", "head"], {f"table{i}": t for i, t in enumerate(model.tables)})


if __name__ == "__main__":
    packing.main("attribution", CORPORA, Network, load, "decoder", tensors)
