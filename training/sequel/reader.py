"""The teacher: a small pretrained encoder that reads whole paragraphs and gives
every word scores from one head or more."""

import torch
import torch.nn as nn

import articles  # noqa: F401, first: it knows the way to training/syntax
from teacher import WIDTH, Encoder, case_of

PARAGRAPH = 102  # the word piece that parts paragraphs


class Reader(nn.Module):
    def __init__(self, heads):
        """heads is the number of scores of each."""
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.2)
        self.hidden = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, sum(heads))
        self.heads = list(heads)

    def forward(self, pieces, case, mask, first):
        x = self.encoder(pieces, case, mask)
        x = x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2])).float()
        x = self.drop(nn.functional.gelu(self.hidden(self.drop(x))))
        return self.out(x).split(self.heads, -1)


def batch(pieces, windows):
    """Tensors of pieces, case, mask and each word's first piece. A window is its
    forms and the numbers of those that begin a paragraph."""
    rows, cases, firsts = [], [], []
    for forms, opens in windows:
        ids, case, first = [101], [0], []
        for i, form in enumerate(forms):
            if i and i in opens and len(ids) < 500:
                ids.append(PARAGRAPH)
                case.append(0)
            cut = pieces.word(form)[: max(1, 4 if len(forms) > 250 else 6)]
            if len(ids) + len(cut) > 511:
                cut = []
            first.append(min(len(ids), 510))
            ids += cut
            case += [case_of(form)] * len(cut)
        rows.append((ids + [102])[:512])
        cases.append((case + [0])[:512])
        firsts.append(first)
    width, words = max(map(len, rows)), max(map(len, firsts))
    pad = lambda rows, n, v: torch.tensor([r + [v] * (n - len(r)) for r in rows])
    mask = torch.tensor([[True] * len(r) + [False] * (width - len(r)) for r in rows])
    return pad(rows, width, 0), pad(cases, width, 0), mask, pad(firsts, words, 0)
