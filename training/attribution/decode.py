"""From scores of tags and links to attributions; attribution/tag.go, link.go and
sure.go are the twins."""

import json

import numpy as np

import parts  # first: it knows the way to training/sequel
import tags
from parts import LINKS, PARTS, TAGS

NEUTRAL = (np.zeros(len(TAGS)), -1e9)  # prior of the tags, least score of further pieces


def spans(row):
    """Runs of words by part."""
    out = {p: [] for p in PARTS}
    for first, last, part in tags.spans(row):
        out[PARTS[part]].append((first, last))
    return out


def choose(scores, spans, run, none):
    """The number of the span that the words of a run link to, or None, and its mean score."""
    mean = scores[run[0] : run[1]].mean(0)
    first = next((i for i, s in enumerate(spans) if s[0] >= run[0]), len(spans))
    best, at = (mean[0], None) if none else (-1e6, None)
    for k, link in enumerate(LINKS):
        i = first + link if link < 0 else first + link - 1
        if link and 0 <= i < len(spans) and mean[k] > best:
            best, at = mean[k], i
    return at, best


def attributions(tag_scores, link_scores, decoder=NEUTRAL, reasons=False):
    """Attributions as {part: runs} from log probabilities [n, tags] and [n, links];
    with the reasons to be sure of each where these are asked for."""
    prior, extra = decoder
    found = spans(tags.path(tag_scores + prior))
    out = []
    for cue in found["cue"]:
        source, score = choose(link_scores, found["source"], cue, True)
        out.append({"source": [] if source is None else [found["source"][source]], "cue": [cue], "content": [], "links": [score, -1e6]})
    told = [(run, *choose(link_scores, found["cue"], run, False)) for run in found["content"]]
    for run, cue, score in told:
        if cue is not None:
            out[cue]["links"][1] = max(out[cue]["links"][1], score)
    for run, cue, score in told:
        if cue is not None and (score >= extra or score == out[cue]["links"][1]):
            out[cue]["content"].append(run)
    out = [a for a in out if a["content"]]
    return (out, [clues(tag_scores, a) for a in out]) if reasons else out


def clues(scores, said):
    """What tells how likely an attribution is to be right, in the order of sure.go."""

    def mean(run, part):
        k = 2 * PARTS.index(part) + 1
        return (scores[run[0], k] + scores[run[0] + 1 : run[1], k + 1].sum()) / (run[1] - run[0])

    source = said["source"]
    edges = [scores[r[0], 5] for r in said["content"]]
    return [
        1,
        mean(said["cue"][0], "cue"),
        mean(source[0], "source") if source else 0,
        np.mean([mean(r, "content") for r in said["content"]]),
        np.mean(edges),
        said["links"][0],
        said["links"][1],
        0 if source else 1,
    ]


def printed(article, said):
    """Attributions in code points, as a line for headwater eval --pred."""
    w = article["words"]
    return {"id": article["id"], "attributions": [{p: [[w[f][0], w[l - 1][1]] for f, l in a[p]] for p in PARTS} for a in said]}


def tally(pairs):
    """Counts exact parts and, as "whole", attributions, given pairs of what is true and told."""
    out = tags.Tally()
    for pair in pairs:
        keys = [[tuple(tuple(a[p]) for p in PARTS) for a in some] for some in pair]
        for k, part in enumerate(PARTS):
            out.add(part, *({key[k] for key in some} - {()} for some in keys))
        out.add("whole", *map(set, keys))
    return out


def measure(scored, out):
    """F1 and precision of each part and of whole attributions, given (article, [tags,
    links]); writes what is told beside out."""
    said = [(article, attributions(*scores)) for article, scores in scored]
    with open(out + ".jsonl", "w", encoding="utf-8") as f:
        f.writelines(json.dumps(printed(*one)) + "\n" for one in said)
    counts = tally((parts.gold(article), some) for article, some in said)
    precision = counts.precision()
    return {part: (round(f1, 2), round(precision[part], 1)) for part, f1 in counts.f1().items()}
