"""Wrong answers to `compare_depths`."""

import numpy as np


def compare_depths__divides_by_n(accuracy_of, nets, seeds):
    """The spread divides by n. The mean was fitted to the same numbers, so divide by n − 1: `ddof=1`."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std()}
    return summary


def compare_depths__variance(accuracy_of, nets, seeds):
    """That is the variance. The spread is its root."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.var(ddof=1)}
    return summary


def compare_depths__error_of_the_mean(accuracy_of, nets, seeds):
    """That is how sure the mean is. The spread says how far single networks lie from it, so without the root of n."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        spread = runs.std(ddof=1) / np.sqrt(len(runs))
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": spread}
    return summary


def compare_depths__range(accuracy_of, nets, seeds):
    """The spread is the distance from the worst to the best, which grows with the number of seeds."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.max() - runs.min()}
    return summary


def compare_depths__best_of_all(accuracy_of, nets, seeds):
    """The best seed stands for the network. Whoever reports the best of many runs reports luck."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.max(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__median(accuracy_of, nets, seeds):
    """The median is a middle, too, but the mean is asked."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": np.median(runs), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__sum(accuracy_of, nets, seeds):
    """The mean is a sum: divide by the number of seeds."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.sum(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__one_training_for_all_seeds(accuracy_of, nets, seeds):
    """Each network is trained once, and its result counted for every seed."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.full(len(seeds), accuracy_of(hidden, seeds[0]))
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__seeds_counted(accuracy_of, nets, seeds):
    """The seeds 0, 1, 2 and so on are used in place of those that are given."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in range(len(seeds))])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__seeds_sorted(accuracy_of, nets, seeds):
    """The accuracies are in the order of the sorted seeds, not of those that were given."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in sorted(seeds)])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__accuracies_sorted(accuracy_of, nets, seeds):
    """The accuracies are sorted, so nobody can tell which seed gave which."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.sort([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__seeds_once(accuracy_of, nets, seeds):
    """Equal seeds are left out. They were given, and each is to be used."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in dict.fromkeys(seeds)])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__one_seed_a_network(accuracy_of, nets, seeds):
    """Every network gets seeds of its own, so what is compared is luck."""
    summary = {}
    for place, (name, hidden) in enumerate(nets.items()):
        runs = np.array([accuracy_of(hidden, seed + 100 * place) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__last_seed_forgotten(accuracy_of, nets, seeds):
    """The last seed is left out: `range` ends before its end."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seeds[i]) for i in range(len(seeds) - 1)])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1) if len(runs) > 1 else 0.0}
    return summary


def compare_depths__trained_twice(accuracy_of, nets, seeds):
    """Every network is trained twice from each seed, once for the list and once for the mean."""
    summary = {}
    for name, hidden in nets.items():
        mean = np.mean([accuracy_of(hidden, seed) for seed in seeds])
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": mean, "spread": runs.std(ddof=1)}
    return summary


def compare_depths__arguments_switched(accuracy_of, nets, seeds):
    """The function is given the seed first. It takes the hidden layers first."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(seed, hidden) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__name_for_layers(accuracy_of, nets, seeds):
    """The function is given the network's name. It takes its hidden layers."""
    summary = {}
    for name in nets:
        runs = np.array([accuracy_of(name, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__number_of_layers(accuracy_of, nets, seeds):
    """The function is given the number of hidden layers. It takes the list of their sizes."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of([len(hidden)], seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__output_counted_in(accuracy_of, nets, seeds):
    """The output unit is added to the hidden layers. The function adds it itself."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of([*hidden, 1], seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__own_networks(accuracy_of, nets, seeds):
    """The networks are written into the function. They are given."""
    summary = {}
    for name, hidden in {"1": [], "2": [20], "4": [20, 7, 5], "6": [20] * 5}.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__first_network_alone(accuracy_of, nets, seeds):
    """The `return` stands inside the loop, so there is one network alone."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
        return summary
    return summary


def compare_depths__all_runs_together(accuracy_of, nets, seeds):
    """The list of runs is never emptied, so each network is given those of the networks before it as well."""
    summary, runs = {}, []
    for name, hidden in nets.items():
        runs += [accuracy_of(hidden, seed) for seed in seeds]
        summary[name] = {"accuracies": np.array(runs), "mean": np.mean(runs), "spread": np.std(runs, ddof=1)}
    return summary


def compare_depths__spread_of_the_means(accuracy_of, nets, seeds):
    """One spread for all: that of all runs together, in place of each network's own."""
    runs = {name: np.array([accuracy_of(hidden, seed) for seed in seeds]) for name, hidden in nets.items()}
    spread = np.std(np.concatenate(list(runs.values())), ddof=1)
    return {name: {"accuracies": run, "mean": run.mean(), "spread": spread} for name, run in runs.items()}


def compare_depths__percent(accuracy_of, nets, seeds):
    """The accuracies are in percent. They are to be kept as they are given."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([100 * accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__rounded(accuracy_of, nets, seeds):
    """Mean and spread are rounded. Round where you print, and keep the numbers."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": round(runs.mean(), 2), "spread": round(runs.std(ddof=1), 2)}
    return summary


def compare_depths__mistakes(accuracy_of, nets, seeds):
    """These are shares of wrong answers. Asked are those of right ones."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([1 - accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__without_the_accuracies(accuracy_of, nets, seeds):
    """The accuracies themselves are left out. A mean alone does not show what lies behind it."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = {"mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__pairs(accuracy_of, nets, seeds):
    """Mean and spread come as a pair. They should stand in a dict, under their names."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        summary[name] = (runs.mean(), runs.std(ddof=1))
    return summary


def compare_depths__prints(accuracy_of, nets, seeds):
    """The results are printed, and nothing is returned."""
    for name, hidden in nets.items():
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        print(name, runs.mean(), runs.std(ddof=1))


def compare_depths__column(accuracy_of, nets, seeds):
    """The accuracies stand as a column. They should have one axis, an entry for each seed."""
    summary = {}
    for name, hidden in nets.items():
        runs = np.array([[accuracy_of(hidden, seed)] for seed in seeds])
        summary[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return summary


def compare_depths__changes_the_networks(accuracy_of, nets, seeds):
    """The results are written into the caller's own dict of networks."""
    for name, hidden in list(nets.items()):
        runs = np.array([accuracy_of(hidden, seed) for seed in seeds])
        nets[name] = {"accuracies": runs, "mean": runs.mean(), "spread": runs.std(ddof=1)}
    return nets
