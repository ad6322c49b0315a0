"""Wrong answers to `error_tags` that count or divide otherwise."""

import numpy as np


def error_tags__rate_of_all_pictures(prediction, Y, tags, least=20):
    """The rate is a share of all pictures. Divide by those of the same kind."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / wrong.size, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__rate_and_part_switched(prediction, Y, tags, least=20):
    """Rate and part are switched: the rate divides by the pictures of the kind, the part by all that are wrong."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / max(wrong.sum(), 1), "part": k / n})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__part_of_all_pictures(prediction, Y, tags, least=20):
    """The part is a share of all pictures. Divide by those that are wrong."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / wrong.size})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__part_of_the_pictures(prediction, Y, tags, least=20):
    """The part tells how frequent the kind is, whether its pictures are wrong or not."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": n / wrong.size})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__rate_by_the_right_ones(prediction, Y, tags, least=20):
    """Wrong ones are divided by right ones. Divide by all pictures of the kind."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / max(n - k, 1), "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__part_of_those_listed(prediction, Y, tags, least=20):
    """The part divides by the mistakes of kinds with enough pictures. Mistakes on rare kinds count, too."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        listed = [value for value in np.unique(values) if (values == value).sum() >= least]
        total = int(wrong[np.isin(values, listed)].sum())
        for value in listed:
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
            rows.append(row | {"rate": k / n, "part": k / max(total, 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__counts_right_answers(prediction, Y, tags, least=20):
    """Right answers are counted. Asked are the wrong ones."""
    wrong, rows = np.ravel(prediction) == np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__false_positives_alone(prediction, Y, tags, least=20):
    """Only answers of 1 where 0 is true are counted. The other mistakes are mistakes, too."""
    wrong, rows = (np.ravel(prediction) == 1) & (np.ravel(Y) == 0), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__signs_cancel(prediction, Y, tags, least=20):
    """Differences are added up, so mistakes of the two kinds cancel each other."""
    wrong, rows = np.ravel(prediction).astype(int) - np.ravel(Y).astype(int), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int(abs(wrong[here].sum()))
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(abs(wrong).sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__divides_by_zero(prediction, Y, tags, least=20):
    """Where nothing is wrong, the part is 0 divided by 0, which is not a number. It should be 0."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / np.float64(wrong.sum())})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__among_pictures_with_a_cat(prediction, Y, tags, least=20):
    """Only pictures of class 1 are looked at."""
    cats = np.ravel(Y) == 1
    wrong, rows = (np.ravel(prediction) != np.ravel(Y))[cats], []
    for attribute, values in tags.items():
        for value in np.unique(values[cats]):
            here = values[cats] == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__percent(prediction, Y, tags, least=20):
    """Rate and part are in percent. Asked are shares between 0 and 1."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": 100 * k / n, "part": 100 * k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])
