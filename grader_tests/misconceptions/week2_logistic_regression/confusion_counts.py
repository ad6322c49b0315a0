"""Wrong answers to `confusion_counts`."""

import numpy as np


def confusion_counts__false_ones_swapped(prediction, Y):
    """A false positive is the answer 1 where 0 is true; here the two kinds of mistake stand under each other's name."""
    said, true = prediction == 1, Y == 1
    return {
        "tp": np.sum(said & true),
        "fn": np.sum(said & ~true),
        "tn": np.sum(~said & ~true),
        "fp": np.sum(~said & true),
    }


def confusion_counts__shares(prediction, Y):
    """These are shares of all examples. Counts were asked."""
    said, true = prediction == 1, Y == 1
    return {
        "tp": np.mean(said & true),
        "fp": np.mean(said & ~true),
        "tn": np.mean(~said & ~true),
        "fn": np.mean(~said & true),
    }


def confusion_counts__all_that_are_right(prediction, Y):
    """All right answers are counted as true positives, and all wrong ones as false positives."""
    right = np.sum(prediction == Y)
    return {"tp": right, "fp": Y.size - right, "tn": right, "fn": Y.size - right}


def confusion_counts__all_positives(prediction, Y):
    """All predictions of 1 count as true positives, whether or not they are right."""
    said, true = prediction == 1, Y == 1
    return {"tp": np.sum(said), "fp": np.sum(said & ~true), "tn": np.sum(~said), "fn": np.sum(~said & true)}


def confusion_counts__tilde_of_numbers(prediction, Y):
    """`~` turns truth values round, but makes −2 of the number 1."""
    return {
        "tp": np.sum(prediction & Y),
        "fp": np.sum(prediction & ~Y),
        "tn": np.sum(~prediction & ~Y),
        "fn": np.sum(~prediction & Y),
    }


def confusion_counts__first_row_only(prediction, Y):
    """`zip` goes along the first axis, and so meets one row instead of the examples in it."""
    counts = {"tp": 0, "fp": 0, "tn": 0, "fn": 0}
    for said, true in zip(prediction, Y):
        counts[("t" if np.all(said == true) else "f") + ("p" if np.all(said == 1) else "n")] += 1
    return counts


def confusion_counts__of_a_thousand(prediction, Y):
    """One of the counts is what is left of 1,000, the number of test pictures."""
    said, true = prediction == 1, Y == 1
    tp, fp, fn = np.sum(said & true), np.sum(said & ~true), np.sum(~said & true)
    return {"tp": tp, "fp": fp, "tn": 1000 - tp - fp - fn, "fn": fn}


def confusion_counts__true_ones_swapped(prediction, Y):
    """The two kinds of right answers stand under each other's name."""
    said, true = prediction == 1, Y == 1
    return {
        "tn": np.sum(said & true),
        "fp": np.sum(said & ~true),
        "tp": np.sum(~said & ~true),
        "fn": np.sum(~said & true),
    }


def confusion_counts__negatives_swapped(prediction, Y):
    """A negative that is right counts as a wrong one, and the other way round."""
    said, true = prediction == 1, Y == 1
    return {
        "tp": np.sum(said & true),
        "fp": np.sum(said & ~true),
        "fn": np.sum(~said & ~true),
        "tn": np.sum(~said & true),
    }
