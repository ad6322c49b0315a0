"""Hidden tests of week 2: logistic regression on pictures."""

import numpy as np

from layerwise.checks import Exam, hidden_test

SCRAMBLED = "a column mixes numbers of several pictures. First a row for each picture, and then a transpose."
LOWEST, HIGHEST = 4.5, np.inf
"""What a certain wrong answer may add to a cost, from two examples: any sound way to stay finite lies between."""
USUAL_ITERATIONS = 2000  # of model
ALL_PAIRS = (
    "every slope was subtracted from every other. One of the two is a column, or your `propagate` gives a cost with "
    "axes: flatten both with `np.ravel`."
)


@hidden_test()
def flatten_images(exam: Exam):
    """High, wide and square pictures, one and many, dark ones, as many pictures as rows; and whole columns."""
    rng, stacks = exam.rng, {}
    for case, shape in (
        ("for several pictures", (5, 4, 4, 3)),
        ("for high pictures", (4, 5, 2, 3)),
        ("for wide pictures", (3, 2, 6, 3)),
        ("for one picture", (1, 3, 4, 3)),
        ("for as many pictures as rows and columns", (4, 4, 4, 3)),
        ("for three pictures", (3, 3, 3, 3)),
        ("for pictures of one pixel", (6, 1, 1, 3)),
        ("for many pictures", (40, 2, 3, 3)),
    ):
        stacks[case] = rng.integers(0, 256, shape).astype(np.uint8)
    stacks["for dark pictures"] = rng.integers(0, 40, (3, 4, 2, 3)).astype(np.uint8)
    black_and_white = np.zeros((2, 2, 2, 3), np.uint8) + np.array([0, 255], np.uint8).reshape(2, 1, 1, 1)
    stacks["for a black picture and a white one"] = black_and_white
    for case, images in stacks.items():
        answer = exam.ask("flatten_images", images, case=case)
        if _scrambled(answer, images):
            exam.require(False, f"{case}: {SCRAMBLED}")
            return  # every other case with several pictures would say the same
        with exam.edge(len(images) == 1 or images[0].size == 3):
            exam.agrees(case, answer)


def _scrambled(answer, images):
    """Tell whether the numbers were dealt straight into as many columns as there are pictures."""
    mixed = images.reshape(-1, len(images))
    if len(images) == 1 or not isinstance(answer, np.ndarray) or answer.shape != mixed.shape:
        return False
    return any(np.allclose(answer, scale * mixed, atol=1e-4) for scale in (1, 1 / 255))


@hidden_test()
def sigmoid(exam: Exam):
    """Any shape, whole numbers, float32, and scores so large that an exponential overflows."""
    rng = exam.rng
    exam.matches("for one number", float(rng.normal()))
    with exam.edge():
        exam.matches("for one whole number", int(rng.integers(-4, 5)))
    exam.matches("for a row of scores", rng.normal(scale=3, size=(1, 6)))
    exam.matches("for a column", rng.normal(size=(4, 1)))
    exam.matches("for a vector", rng.normal(size=5))
    exam.matches("for a table", rng.normal(scale=3, size=(3, 4)))
    with exam.edge():
        exam.matches("for whole numbers", rng.integers(-4, 5, size=(1, 7)))
        exam.matches("in float32", rng.normal(size=(1, 5)).astype(np.float32))
        exam.matches("far from 0", rng.uniform(800, 2000, size=(1, 4)) * [1, -1, 1, -1])


@hidden_test(weights={"values": 0.9, "edge": 0.1})
def initialize_with_zeros(exam: Exam):
    """Several sizes, one among them; the shapes and the zeros."""
    exam.results = ("w", "b")
    for case, dim in (
        ("for several features", int(exam.rng.integers(5, 60))),
        ("for one feature", 1),
        ("for two features", 2),
        ("for the numbers of a picture", 12288),
    ):
        with exam.edge(dim == 1):
            answer = exam.ask("initialize_with_zeros", dim, case=case)
            exam.agrees(case, answer, dim)
            w = answer[0] if isinstance(answer, (tuple, list)) and answer else None
            decimal = isinstance(w, np.ndarray) and w.dtype.kind == "f"
            exam.require(decimal, f"{case}: w is no array of decimal numbers, so that a step cannot be added in place.")


@hidden_test(needs=("sigmoid",))
def propagate(exam: Exam):
    """All shapes, scales and types by value; exact 0 and 1 by what every sound convention gives."""
    rng = exam.rng
    exam.results = ("grads", "cost")
    for case, n_x, m in (
        ("for several examples", 3, 7),
        ("for more features than examples", 6, 2),
        ("for one example", 4, 1),
        ("for one feature", 1, 5),
        ("for as many examples as features", 4, 4),
        ("for many examples", 2, 200),
    ):
        with exam.edge(m == 1 or n_x == 1):
            exam.matches(case, *_line(rng, n_x), rng.normal(size=(n_x, m)), rng.integers(0, 2, (1, m)))
    exam.matches("where w and b are 0", np.zeros((3, 1)), 0.0, rng.normal(size=(3, 8)), rng.integers(0, 2, (1, 8)))
    with exam.edge():
        exam.matches("for whole numbers", *_line(rng, 3, 0.2), rng.integers(-4, 5, (3, 6)), rng.integers(0, 2, (1, 6)))
        exam.matches("where every class is 0", *_line(rng, 2), rng.normal(size=(2, 5)), np.zeros((1, 5)))
        exam.matches("where every class is 1", *_line(rng, 2), rng.normal(size=(2, 5)), np.ones((1, 5)))
        w, b = _line(rng, 3)
        X = rng.normal(size=(3, 6)).astype(np.float32)
        exam.matches("in single precision", w.astype(np.float32), b, X, rng.integers(0, 2, (1, 6)))
        sure = np.array([[7.0, -7.0, 6.5, -6.0]])
        exam.matches("for answers that are almost sure", np.array([[1.0]]), 0.1, sure, np.array([[1, 0, 0, 1]]))
        _at_the_ends(exam)
    exam.vectorised({2: 1, 3: 1}, "examples")
    exam.vectorised({0: 0, 2: 0}, "weights")


def _at_the_ends(exam):
    """Give scores so far from 0 that A is exactly 0 or 1; whoever clips A a little is right, too."""
    w = np.array([[900.0]])
    for case, X, Y, low, high in (
        ("where every A is exactly right", np.array([[1.0, -1.0]]), np.array([[1, 0]]), -1e-5, 1e-3),
        ("where A is 1 and Y is 0", np.array([[1.0, 0.0]]), np.array([[0, 1]]), LOWEST, HIGHEST),
        ("where A is 0 and Y is 1", np.array([[0.0, -1.0]]), np.array([[0, 1]]), LOWEST, HIGHEST),
        ("where some A are exactly right", np.array([[1.0, -1.0, 0.0]]), np.array([[1, 0, 1]]), 0.2305, 0.2316),
    ):
        answer = exam.ask("propagate", w, 0.0, X, Y, case=case)
        if not isinstance(answer, (tuple, list)) or len(answer) != 2 or answer[1] is None or np.size(answer[1]) != 1:
            return  # as the cases above have said already
        cost = float(np.asarray(answer[1], dtype=float).reshape(()))
        finite = bool(np.isfinite(cost))
        exam.require(finite, f"{case}: the cost is {cost}, where a finite number is asked.")
        exam.require(not finite or low <= cost <= high, f"{case}: the cost is {cost:.4g}. Are all terms there?")
        exam.shapes(answer[0], {"dw": (1, 1)}, case)
        errors = (np.sign(X) + 1) / 2 - Y
        slopes = [float(np.asarray(answer[0][name]).reshape(())) for name in ("dw", "db")]
        right = np.allclose(slopes, [np.mean(X * errors), np.mean(errors)], atol=1e-3)
        exam.require(right, f"{case}: the slopes are not those of the error A − Y.")


@hidden_test(needs=("propagate",))
def optimize(exam: Exam):
    """Makes as many steps as asked at the asked rate, keeps every hundredth cost, and gives the last gradients."""
    rng = exam.rng
    exam.results = ("params", "grads", "costs")
    for case, n_x, m, options in (
        ("for one iteration", 3, 6, {"num_iterations": 1, "learning_rate": 0.5}),
        ("for two iterations", 3, 6, {"num_iterations": 2, "learning_rate": 0.8}),
        ("for nine iterations at a small rate", 2, 5, {"num_iterations": 9, "learning_rate": 0.01}),
        ("for one example", 4, 1, {"num_iterations": 5, "learning_rate": 0.3}),
        ("for one feature", 1, 4, {"num_iterations": 5, "learning_rate": 0.3}),
        ("when neither iterations nor rate are given", 3, 8, {}),
        ("when the cost is printed", 2, 6, {"num_iterations": 3, "learning_rate": 0.1, "print_cost": True}),
        ("for 100 iterations", 2, 6, {"num_iterations": 100, "learning_rate": 0.2}),
        ("for 101 iterations", 2, 6, {"num_iterations": 101, "learning_rate": 0.2}),
        ("for 250 iterations", 3, 9, {"num_iterations": 250, "learning_rate": 0.1}),
    ):
        data = (*_line(rng, n_x), rng.normal(size=(n_x, m)), _classes(rng, m))
        formed = False
        with exam.edge(m == 1 or n_x == 1 or not options):
            formed = _optimized(exam, case, *data, **options)
        if not formed and not exam.values_are_right:
            return  # the other cases would say the same
    _optimized(exam, "where all is given by place", *_line(rng, 2), rng.normal(size=(2, 6)), _classes(rng, 6), 4, 0.6)
    _prints_costs(exam, *_line(rng, 2), rng.normal(size=(2, 6)), _classes(rng, 6))
    exam.vectorised({0: 0}, "weights")


def _optimized(exam, case, *args, **options):
    """Hold one descent against the reference; tell whether its form is as asked."""
    answer = exam.ask("optimize", *args, case=case, **options)
    if not isinstance(answer, (tuple, list)) or len(answer) != 3:
        exam.require(False, f"{case}: three things should be returned: params, grads and the list of costs.", "type")
        return False
    params, grads, costs = answer
    iterations = options.get("num_iterations", args[4] if len(args) > 4 else 100)
    asked, kept = len(range(0, iterations, 100)), 0 if costs is None else np.size(costs)
    if kept != asked:
        told = f"the number of costs kept is {kept}. Keep those of iterations 0, 100, 200 and so on, and no others."
        exam.require(False, f"{case}: {told}")
        return False
    exam.agrees(case, (params, grads, _flat(costs)))
    return True


def _prints_costs(exam, *args):
    """Require that the costs that are kept are printed where that is asked, and only there; in whatever words."""
    case, steps = "when the cost is printed", {"num_iterations": 101, "learning_rate": 0.05}
    answer = exam.ask("optimize", *args, case=case, **steps)
    costs = _flat(answer[2]) if isinstance(answer, (tuple, list)) and len(answer) == 3 else []
    for cost in costs:
        printed = exam.prints(cost, *args, case=case, print_cost=True, **steps)
        exam.require(printed, f"{case}: not all of the costs that are kept are to be found in what is printed.")
    loud = any(exam.prints(cost, *args, case=case, **steps) for cost in costs)
    exam.require(not loud, "when nothing is to be printed: the costs are printed all the same.")


@hidden_test(needs=("sigmoid",))
def predict(exam: Exam):
    """Decides strictly over one half, for any number of examples and features."""
    rng = exam.rng
    for case, n_x, m in (
        ("for several examples", 3, 12),
        ("for more features than examples", 7, 3),
        ("for one example", 4, 1),
        ("for one feature", 1, 9),
        ("for as many examples as features", 5, 5),
    ):
        with exam.edge(m == 1 or n_x == 1):
            exam.matches(case, *_line(rng, n_x), rng.normal(size=(n_x, m)))
    with exam.edge():
        exam.matches("where every probability is exactly one half", np.zeros((3, 1)), 0.0, rng.normal(size=(3, 4)))
        odd = np.array([[-1.0, 0.0, 1.0, 0.0, 2.0]])
        exam.matches("where some probabilities are exactly one half", np.array([[2.0]]), 0.0, odd)
        exam.matches("for probabilities near one half", np.array([[0.01]]), 0.0, np.array([[-3.0, 2.0, -1.0, 1.0]]))
        exam.matches("for scores far from 0", np.array([[900.0]]), 5.0, odd)
        exam.matches("where b alone decides", np.zeros((2, 1)), 0.5, rng.normal(size=(2, 3)))
        exam.matches("where b alone decides against", np.zeros((2, 1)), -0.5, rng.normal(size=(2, 3)))
        exam.matches("for whole numbers", np.array([[1], [-2]]), 1, rng.integers(-4, 5, (2, 6)))
    exam.vectorised({2: 1}, "examples")
    exam.vectorised({0: 0, 2: 0}, "weights")


@hidden_test(needs=("initialize_with_zeros", "optimize", "predict"))
def model(exam: Exam):
    """Trains from zeros on what it is given, predicts both sets, and gives all seven entries."""
    rng = exam.rng
    for case, n_x, m, more, options in (
        ("for a few iterations", 3, 8, 5, {"num_iterations": 7, "learning_rate": 0.3}),
        ("for one test example", 2, 6, 1, {"num_iterations": 20, "learning_rate": 0.1}),
        ("for more test than training examples", 4, 5, 9, {"num_iterations": 3, "learning_rate": 0.05}),
        ("for 120 iterations", 2, 10, 4, {"num_iterations": 120, "learning_rate": 0.2, "print_cost": True}),
        ("when no rate is given", 2, 12, 6, {"num_iterations": 40}),
    ):
        X, X_test = rng.normal(size=(n_x, m)), rng.normal(size=(n_x, more))
        answer = exam.ask("model", X, _classes(rng, m), X_test, _classes(rng, more), case=case, **options)
        if isinstance(answer, dict) and answer.get("costs") is not None:
            answer = {**answer, "costs": _flat(answer["costs"])}
        with exam.edge(more == 1):
            exam.agrees(case, answer)
    sets = rng.normal(size=(2, 7)), _classes(rng, 7), rng.normal(size=(2, 4)), _classes(rng, 4)
    loud, quiet = (exam.prints(np.log(2), *sets, 2, 0.3, wanted, case="when printing") for wanted in (True, False))
    exam.require(loud, "when printing is asked: the first cost is not to be found in what is printed.")
    exam.require(not quiet, "when nothing is to be printed: the first cost is printed all the same.")
    exam.keeps_default("print_cost", value=False)
    _makes_usual_iterations(exam, sets)


def _makes_usual_iterations(exam, sets):
    """Require the usual number of iterations where none is given.

    They take longer than all else, so they are run only where the text of the answer does not say their number.
    """
    if not exam.keeps_default("num_iterations", USUAL_ITERATIONS) and exam.values_are_right:
        kept = _flat(exam.ask("model", *sets, case="where no number of iterations is given")["costs"])
        right = f"where no number of iterations is given: {kept.size} costs are kept, where {USUAL_ITERATIONS} have 20."
        exam.require(kept.size == USUAL_ITERATIONS // 100, right)


@hidden_test(needs=("propagate",))
def gradient_check(exam: Exam):
    """Steps so large that measured and computed gradients differ by a known amount; then a small one."""
    rng = exam.rng
    for case, n_x, m, eps in (
        ("for a large step", 3, 6, 1.0),
        ("for a step of one half", 2, 5, 0.5),
        ("for one feature", 1, 4, 0.8),
        ("for one example", 3, 1, 0.6),
        ("for as many examples as features", 3, 3, 0.4),
    ):
        w, b = _line(rng, n_x)
        if _all_pairs(exam, w, b, X := rng.normal(size=(n_x, m)), Y := _classes(rng, m), eps):
            exam.require(False, f"{case}: {ALL_PAIRS}")
            return
        with exam.edge(m == 1 or n_x == 1):
            exam.matches(case, w, b, X, Y, eps)
    wide, few = np.array([[1.6, -1.8, 1.2, 0.0], [0.3, 0.1, -0.3, 0.3]]), np.array([[0, 0, 1, 1]])
    exam.matches("where both gradients point in other directions", np.array([[0.6], [1.5]]), -0.4, wide, few, 2.0)
    case = "for a small step"
    w, b = _line(rng, 4)
    error = exam.ask("gradient_check", w, b, rng.normal(size=(4, 9)), _classes(rng, 9), 0.01, case=case)
    small = error is not None and np.size(error) == 1 and bool(np.all(np.abs(error) < 1e-3))
    exam.require(small, f"{case}: a right gradient should pass, with a small error.")


def _all_pairs(exam, w, b, X, Y, eps):
    """Tell whether the slopes were subtracted in all pairs, as numpy does with a row and a column, or (1, 1) costs."""

    def costs(v):
        z = v[:-1] @ X + v[-1]
        return np.mean(np.logaddexp(0, z) - Y * z)

    line = np.append(w, b)
    measured = np.array([(costs(line + e) - costs(line - e)) / (2 * eps) for e in eps * np.eye(line.size)])
    errors = 0.5 * (1 + np.tanh(0.5 * (line[:-1] @ X + line[-1]))) - Y
    computed = np.append(np.mean(X * errors, axis=1), np.mean(errors))
    lengths = np.linalg.norm(computed) + np.linalg.norm(measured)
    wrong = np.linalg.norm(computed[:, None] - measured) / lengths
    answer = exam.attempt("gradient_check", w, b, X, Y, eps).value
    return isinstance(answer, (float, np.ndarray)) and np.size(answer) == 1 and bool(np.isclose(answer, wrong).all())


@hidden_test()
def confusion_counts(exam: Exam):
    """All four kinds in different numbers, kinds that are absent, one example, truth values and whole numbers."""
    rng = exam.rng
    kinds = [np.repeat(pair, counts) for pair, counts in (((1, 1, 0, 0), (7, 4, 6, 3)), ((1, 0, 0, 1), (7, 4, 6, 3)))]
    order = rng.permutation(20)
    said, true = (row[order].reshape(1, -1) for row in kinds)
    exam.matches("for all four kinds", said, true)
    exam.matches("for chance answers", rng.integers(0, 2, (1, 57)), rng.integers(0, 2, (1, 57)))
    exam.matches("where all is right", true, true)
    exam.matches("where all is wrong", 1 - true, true)
    with exam.edge():
        exam.matches("where class 1 is never predicted", np.zeros((1, 20)), true)
        exam.matches("where class 1 is always predicted", np.ones((1, 20)), true)
        exam.matches("for one example", np.array([[1]]), np.array([[0]]))
        exam.matches("for predictions that are truth values", said == 1, true)
        exam.matches("for decimal numbers", said.astype(float), true.astype(float))
    exam.matches("for many examples", rng.integers(0, 2, (1, 700)), rng.integers(0, 2, (1, 700)))


def _line(rng, n_x, scale=1.0):
    """Draw weights and a bias."""
    return scale * rng.normal(size=(n_x, 1)), float(scale * rng.normal())


def _classes(rng, m):
    """Draw classes that are not all alike, where there is more than one example."""
    return rng.permutation(np.arange(m) % 2).reshape(1, m)


def _flat(costs):
    """Give costs as one row of numbers, whether they are floats, 0-d arrays or (1, 1) arrays."""
    return np.array(costs, dtype=float).reshape(-1)  # not one by one: an answer may hold millions


@hidden_test()
def fit_pots(exam: Exam):
    """Few pots and many, the same ones several times, one step and many, one pot alone."""
    rng = exam.rng
    exam.results = ("w", "b")
    for case, m, steps, rate in (
        ("for one step", 5, 1, 1.0),
        ("for two steps", 8, 2, 0.5),
        ("for many pots", 150, 3, 0.8),
        ("for many steps", 12, 60, 0.3),
        ("for one pot", 1, 4, 0.7),
        ("for no step", 4, 0, 0.5),
    ):
        x, y = rng.normal(size=m), rng.integers(0, 2, m)
        with exam.edge(m == 1 or steps == 0):
            exam.matches(case, x, y, rate, steps)
    x, y = rng.normal(size=6), np.array([0, 1, 0, 1, 1, 0])
    exam.matches("for each pot ten times", np.tile(x, 10), np.tile(y, 10), 1.5, 5)
