"""The two loops in which networks are trained here.

The options a of both are epochs, batch (tokens), rate and seed, which fixes the
order of the batches; learn wants integer besides. loss_of gives the loss of the
items with these numbers, whose lengths are given.
"""

import time

import torch
import torch.nn as nn

import corpus


class Average:
    """A running average of a model's weights, which errs less than the last ones."""

    def __init__(self, model, share):
        self.model, self.share = model, share
        self.kept = {k: v.detach().clone() for k, v in model.named_parameters()}

    def add(self):
        with torch.no_grad():
            for name, weight in self.model.named_parameters():
                self.kept[name].lerp_(weight, self.share)

    def swap(self):
        """Exchanges the model's weights for the average, and back when called again."""
        with torch.no_grad():
            for name, weight in self.model.named_parameters():
                now = weight.clone()
                weight.copy_(self.kept[name])
                self.kept[name] = now


def learn(model, lengths, loss_of, a, after, decay=1e-3, warm=100, share=0.005):
    """Trains a network that the program will carry, from the share a.integer of the
    steps on in the integers it will run in, and gives the mean loss of each epoch.

    after(epoch, loss, seconds) is called behind each epoch, while the model has the
    average of its weights, as at the end. decay is for all weights but those of
    tables; warm is the steps until the rate is full, share that of a step in the average.
    """
    tables = {m.weight for m in model.modules() if isinstance(m, nn.Embedding)}
    others = [q for q in model.parameters() if q not in tables]
    opt = torch.optim.AdamW([{"params": others, "weight_decay": decay}, {"params": list(tables), "weight_decay": 0}], lr=a.rate, betas=(0.9, 0.98), fused=True)
    rng, steps = corpus.seeded(a.seed), a.epochs * len(corpus.batches(lengths, a.batch, corpus.seeded(0)))
    at, begun, means, average = 0, time.time(), [], Average(model, share)
    for epoch in range(a.epochs):
        losses = []
        for batch in corpus.batches(lengths, a.batch, rng):
            if at == int(a.integer * steps):
                model.integers()
            for group in opt.param_groups:
                group["lr"] = a.rate * min(1, (at + 1) / min(warm, 1 + steps // 10)) * max(0.01, 1 - at / steps)
            losses.append(step(model, opt, loss_of(batch), 5.0))
            average.add()
            at += 1
            if at % 100 == 0:
                print(f"epoch {epoch} step {at}/{steps} loss {sum(losses[-100:]) / len(losses[-100:]):.3f} {(time.time() - begun) / at * 1000:.0f} ms/step", flush=True)
        means.append(sum(losses) / len(losses))
        average.swap()
        after(epoch, means[-1], time.time() - begun)
        if epoch + 1 < a.epochs:
            average.swap()
    return means


def tune(model, lengths, loss_of, a, after):
    """Fine-tunes a teacher: what its encoder knows moves at a.rate, but for words and
    positions, what is new faster. after(epoch, seconds) is called behind each epoch."""
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    old = [q for q in model.encoder.parameters() if q.requires_grad]
    new = [q for n, q in model.named_parameters() if not n.startswith("encoder.")]
    opt = torch.optim.AdamW([{"params": old, "lr": a.rate}, {"params": new, "lr": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rng, steps = corpus.seeded(a.seed), a.epochs * len(corpus.batches(lengths, a.batch, corpus.seeded(0)))
    plan = torch.optim.lr_scheduler.LambdaLR(opt, lambda i: min(1, (i + 1) / max(1, steps // 20)) * max(0.02, 1 - i / steps))
    begun, done, losses = time.time(), 0, []
    for epoch in range(a.epochs):
        for batch in corpus.batches(lengths, a.batch, rng):
            losses.append(step(model, opt, loss_of(batch), 1.0))
            plan.step()
            done += sum(lengths[i] for i in batch)
            if len(losses) % 25 == 0:
                print(f"epoch {epoch} step {len(losses)}/{steps} loss {sum(losses[-25:]) / 25:.3f} {done / (time.time() - begun):.0f} words/s", flush=True)
        after(epoch, time.time() - begun)


def step(model, opt, loss, longest):
    """One step against a loss, on a gradient of at most this length; gives the number."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), longest)
    opt.step()
    opt.zero_grad()
    return loss.item()
