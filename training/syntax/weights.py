"""Writes weight files for the Go package model, which reads them where they lie."""

import hashlib
import json
import os
import struct

import numpy as np

MAGIC = b"HWWEIGHTS1\n"
ALIGNMENT = 64
TYPES = {"int8": "<i1", "uint8": "<u1", "float16": "<f2", "float32": "<f4"}
KEYS = ("name", "version", "made_by", "corpora", "seed", "scores", "architecture")


def write(path, manifest, tensors):
    """Writes one file and returns its SHA-256 in hexadecimal.

    manifest holds name, version and made_by (the command that makes the file
    again), corpora ([{name, terms}]), seed, scores ({"corpus.measure": number})
    and architecture (anything JSON). tensors maps names to arrays of int8, uint8,
    float16 or float32, to lists of strings, or to dicts, which become JSON. The
    same input gives the same bytes; the file is replaced whole or not at all.
    """
    if sorted(manifest) != sorted(KEYS):
        raise ValueError(f"manifest of {path} has {sorted(manifest)}; it needs exactly {sorted(KEYS)}")
    entries, payload = [], bytearray()
    for name, value in tensors.items():
        payload += padding(len(payload))
        kind, shape, raw = encode(name, value)
        entries.append({"name": name, "type": kind, "shape": shape, "offset": len(payload), "bytes": len(raw)})
        payload += raw
    text = dump({**manifest, "tensors": entries})
    head = MAGIC + b"%010d\n" % len(text) + text
    body = head + padding(len(head)) + bytes(payload)
    digest = hashlib.sha256(body)
    replace(path, body + digest.digest())
    return digest.hexdigest()


def read(path):
    """Gives the arrays of a file by name; strings and JSON are left out."""
    with open(path, "rb") as file:
        data = file.read()
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise ValueError(f"{path} is damaged: its hash is not that of its bytes; write it again")
    start = len(MAGIC) + 11
    size = int(data[len(MAGIC) : start])
    base = start + size + len(padding(start + size))
    out = {}
    for t in json.loads(data[start : start + size])["tensors"]:
        if t["type"] in TYPES:
            raw = data[base + t["offset"] : base + t["offset"] + t["bytes"]]
            out[t["name"]] = np.frombuffer(raw, dtype=TYPES[t["type"]]).reshape(t["shape"])
    return out


def encode(name, value):
    """Gives the type, the shape and the bytes of a tensor."""
    if isinstance(value, dict):
        return "json", [], dump(value)
    if isinstance(value, list):
        texts = [text.encode("utf-8") for text in value]
        offsets = np.cumsum([0] + [len(t) for t in texts])
        if offsets[-1] >= 1 << 32:
            raise ValueError(f"strings of {name} take {offsets[-1]} bytes; offsets have 32 bits")
        return "strings", [len(texts)], struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(texts)
    kind = getattr(getattr(value, "dtype", None), "name", type(value).__name__)
    if kind not in TYPES:
        raise TypeError(f"tensor {name} is {kind}; convert it to one of {', '.join(TYPES)}, a list of strings or a dict")
    if kind.startswith("float") and not np.isfinite(value).all():
        raise ValueError(f"tensor {name} holds infinity or NaN; a number of it is out of range of {kind} or training diverged")
    return kind, list(value.shape), np.ascontiguousarray(value, dtype=TYPES[kind]).tobytes()


def dump(value):
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")


def padding(length):
    return bytes(-length % ALIGNMENT)


def replace(path, data):
    part = f"{path}.part"
    with open(part, "wb") as file:
        file.write(data)
    os.replace(part, path)
