"""How likely what a network tells is to be right, fitted on articles that it has not
learnt from."""

import numpy as np


def logistic(x, y, decay):
    """Weights of a logistic regression by Newton's method, decay times half their
    squares added to what is to be small."""
    w = np.zeros(x.shape[1])
    for _ in range(500):
        p = 1 / (1 + np.exp(-x @ w))
        bend = (x * (p * (1 - p))[:, None]).T @ x + decay * np.eye(len(w))
        change = np.linalg.solve(bend, x.T @ (y - p) - decay * w)
        w += change
        if abs(change).max() < 1e-6:
            break
    return w


def fit(x, y, decay):
    """The weights as a list; prints how often what is told so likely is right."""
    w = logistic(x, y, decay)
    told = 1 / (1 + np.exp(-x @ w))
    for low in np.arange(0, 1, 0.1):
        at = (told >= low) & (told < low + 0.1)
        if at.any():
            print(f"{low:.1f} {at.sum():5d} told {told[at].mean():.3f} right {y[at].mean():.3f}")
    return list(map(float, w))
