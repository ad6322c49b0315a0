"""Wrong answers to `error_tags` that give other rows, or give them in another order or form."""

import numpy as np


def error_tags__lowest_first(prediction, Y, tags, least=20):
    """The lowest rate comes first. Turn the order round."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: row["rate"])


def error_tags__not_sorted(prediction, Y, tags, least=20):
    """The rows come as the attributes do, and not with the highest rate first."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return rows


def error_tags__sorted_within_attributes(prediction, Y, tags, least=20):
    """The rows are sorted within each attribute. Asked is one order for all."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        own = []
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                own.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
        rows += sorted(own, key=lambda row: -row["rate"])
    return rows


def error_tags__sorted_by_count(prediction, Y, tags, least=20):
    """The rows are sorted by the number of mistakes. Asked is the highest rate first."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["wrong"])


def error_tags__more_than_least(prediction, Y, tags, least=20):
    """A kind with exactly as many pictures as are needed is left out: at least, not more than."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n > least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__least_ignored(prediction, Y, tags, least=20):
    """The argument least is not used, so kinds of two or three pictures are at the top."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
            rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__twenty_always(prediction, Y, tags, least=20):
    """Twenty is written into the function. How many pictures are needed is an argument."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= 20:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__least_mistakes(prediction, Y, tags, least=20):
    """Kinds with few *mistakes* are left out. Those with few *pictures* should be."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if k >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__another_least_by_default(prediction, Y, tags, least=10):
    """The default of least is not 20."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__kinds_without_mistakes_left_out(prediction, Y, tags, least=20):
    """Kinds on which nothing is wrong are left out. A rate of 0 is a result, too."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values[wrong]):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__first_attribute_alone(prediction, Y, tags, least=20):
    """The `return` stands inside the loop, so there is one attribute alone."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
        return sorted(rows, key=lambda row: -row["rate"])
    return rows


def error_tags__subjects_alone(prediction, Y, tags, least=20):
    """One attribute is written into the function. All that are given should be looked at."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for value in np.unique(tags["subject"]):
        here = tags["subject"] == value
        n, k = int(here.sum()), int((wrong & here).sum())
        if n >= least:
            row = {"attribute": "subject", "value": value, "pictures": n, "wrong": k}
            rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__numbers_left_out(prediction, Y, tags, least=20):
    """Attributes that are numbers are left out. They have values, too."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        if values.dtype.kind != "U":
            continue
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__one_row_an_attribute(prediction, Y, tags, least=20):
    """Only the worst value of each attribute has a row. Asked is one for each value."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        own = []
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                own.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
        rows += sorted(own, key=lambda row: -row["rate"])[:1]
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__tuples(prediction, Y, tags, least=20):
    """The rows are tuples. Asked are dicts, so that every number has its name."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                rows.append((attribute, value, n, k, k / n, k / max(wrong.sum(), 1)))
    return sorted(rows, key=lambda row: -row[4])


def error_tags__nested_dict(prediction, Y, tags, least=20):
    """The rates stand in a dict of dicts. Asked is a list of rows, the highest rate first."""
    wrong = np.ravel(prediction) != np.ravel(Y)
    return {
        attribute: {str(value): float(wrong[values == value].mean()) for value in np.unique(values)}
        for attribute, values in tags.items()
    }


def error_tags__prints(prediction, Y, tags, least=20):
    """The table is printed, and nothing is returned."""
    wrong = np.ravel(prediction) != np.ravel(Y)
    for attribute, values in tags.items():
        for value in np.unique(values):
            print(attribute, value, wrong[values == value].mean())


def error_tags__without_the_part(prediction, Y, tags, least=20):
    """The part is missing. The rate says how hard a kind is, the part how much there is to gain."""
    wrong, rows = np.ravel(prediction) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                rows.append({"attribute": attribute, "value": value, "pictures": n, "wrong": k, "rate": k / n})
    return sorted(rows, key=lambda row: -row["rate"])


def error_tags__global_prediction(prediction, Y, tags, least=20):
    """The predictions are one of the notebook's variables, not the argument."""
    wrong, rows = np.ravel(said["four layers"]) != np.ravel(Y), []
    for attribute, values in tags.items():
        for value in np.unique(values):
            here = values == value
            n, k = int(here.sum()), int((wrong & here).sum())
            if n >= least:
                row = {"attribute": attribute, "value": value, "pictures": n, "wrong": k}
                rows.append(row | {"rate": k / n, "part": k / max(wrong.sum(), 1)})
    return sorted(rows, key=lambda row: -row["rate"])
