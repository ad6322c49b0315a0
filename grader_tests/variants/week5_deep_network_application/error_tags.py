"""Right answers of an unusual form to `error_tags`."""

import numpy as np


def error_tags__counted_by_hand(prediction, Y, tags, least=20):
    """It goes through the pictures one by one, with dicts that count."""
    total, rows = 0, []
    for said, true in zip(np.ravel(prediction), np.ravel(Y), strict=True):
        total += int(said != true)
    for attribute in tags:
        pictures, wrong = {}, {}
        for i, value in enumerate(tags[attribute].tolist()):
            pictures[value] = pictures.get(value, 0) + 1
            wrong[value] = wrong.get(value, 0) + int(prediction[0, i] != Y[0, i])
        for value in pictures:
            if pictures[value] >= least:
                part = wrong[value] / total if total else 0
                rows.append(
                    {
                        "attribute": attribute,
                        "value": value,
                        "pictures": pictures[value],
                        "wrong": wrong[value],
                        "rate": wrong[value] / pictures[value],
                        "part": part,
                    }
                )
    rows.sort(key=lambda row: row["rate"])
    return rows[::-1]


def error_tags__counts_of_unique(prediction, Y, tags, least=20):
    """It uses the counts that np.unique gives, and bincount for the mistakes."""
    wrong = np.squeeze(np.asarray(prediction) != np.asarray(Y), axis=0)
    rows = []
    for attribute, values in tags.items():
        kinds, place, counts = np.unique(values, return_inverse=True, return_counts=True)
        mistakes = np.bincount(place, weights=wrong, minlength=kinds.size)
        for kind, count, mistake in zip(kinds, counts, mistakes, strict=True):
            if count >= least:
                rows.append(
                    dict(  # noqa: C408 - as learners write it
                        attribute=attribute,
                        value=kind,
                        pictures=count,
                        wrong=mistake,
                        rate=mistake / count,
                        part=mistake / wrong.sum() if wrong.any() else 0.0,
                    )
                )
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__more_in_a_row(prediction, Y, tags, least=20):
    """The values are Python's own, and the rows hold more than is asked."""
    wrong = (np.array(prediction, dtype=int) ^ np.array(Y, dtype=int))[0]
    rows = []
    for attribute, values in tags.items():
        for value in set(values.tolist()):
            here = wrong[values == value]
            if len(here) < least:
                continue
            row = {"attribute": attribute, "value": value, "pictures": len(here), "wrong": int(here.sum())}
            row["rate"] = here.mean()
            row["part"] = here.sum() / wrong.sum() if wrong.sum() > 0 else 0.0
            row["right"] = row["pictures"] - row["wrong"]
            rows.append(row)
    return sorted(rows, key=lambda row: (-row["rate"], row["attribute"], str(row["value"])))


def error_tags__a_tuple_of_rows(prediction, Y, tags, least=20):
    """It returns a tuple, made by a generator."""
    wrong = (np.asarray(prediction) == 1).ravel() != (np.asarray(Y) == 1).ravel()
    total = max(1, np.count_nonzero(wrong))

    def every():
        for attribute, values in tags.items():
            for value in np.unique(values):
                n, k = np.count_nonzero(values == value), np.count_nonzero(wrong[values == value])
                if n >= least:
                    yield {
                        "attribute": attribute,
                        "value": value,
                        "pictures": n,
                        "wrong": k,
                        "rate": np.float32(k / n),
                        "part": np.float32(k / total),
                    }

    return tuple(sorted(every(), key=lambda row: row["rate"], reverse=True))
