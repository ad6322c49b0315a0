"""Right answers of an unusual form to `confusion_counts`."""

import numpy as np


def confusion_counts__loop(prediction, Y):
    """It counts in a loop, which is slow but not graded here."""
    counts = dict.fromkeys(["tp", "fp", "tn", "fn"], 0)
    for said, true in zip(np.ravel(prediction), np.ravel(Y)):
        counts[("t" if said == true else "f") + ("p" if said else "n")] += 1
    return counts


def confusion_counts__products(prediction, Y):
    """It multiplies: a product is 1 where both factors are."""
    return {
        "tp": np.sum(prediction * Y),
        "fp": np.sum(prediction * (1 - Y)),
        "tn": np.sum((1 - prediction) * (1 - Y)),
        "fn": np.sum((1 - prediction) * Y),
    }


def confusion_counts__bincount(prediction, Y):
    """It codes the four kinds as numbers from 0 to 3 and counts these."""
    kinds = 2 * np.ravel(prediction).astype(int) + np.ravel(Y).astype(int)
    tn, fn, fp, tp = np.bincount(kinds, minlength=4)
    return {"tp": tp, "fp": fp, "tn": tn, "fn": fn}


def confusion_counts__by_difference(prediction, Y):
    """It counts what is easy and takes the rest from the totals."""
    tp = np.count_nonzero((prediction == 1) * (Y == 1))
    fp, fn = np.count_nonzero(prediction) - tp, np.count_nonzero(Y) - tp
    return {"tp": float(tp), "fp": float(fp), "fn": float(fn), "tn": float(Y.size - tp - fp - fn)}
