"""Right answers of an unusual form to `model`."""

import numpy as np


def model__prints_accuracies(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """It prints accuracies, and returns more than is asked."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    test, train = predict(w, b, X_test), predict(w, b, X_train)
    print("train accuracy: {} %".format(100 - np.mean(np.abs(train - Y_train)) * 100))
    return dict(
        costs=costs,
        Y_prediction_test=test,
        Y_prediction_train=train,
        w=w,
        b=b,
        learning_rate=learning_rate,
        num_iterations=num_iterations,
        grads=grads,
    )


def model__arguments_by_name(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """It passes everything on by name, and begins with zeros of its own."""
    start = {"w": np.zeros((len(X_train), 1)), "b": 0.0}
    params, _, costs = optimize(
        **start, X=X_train, Y=Y_train, learning_rate=learning_rate, num_iterations=num_iterations, print_cost=print_cost
    )
    result = {**params, "costs": costs, "learning_rate": learning_rate, "num_iterations": num_iterations}
    for name, X in (("test", X_test), ("train", X_train)):
        result[f"Y_prediction_{name}"] = predict(**params, X=X)
    return result


def model__loop_of_its_own(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """It has a loop of its own, in place of `optimize`, and keeps costs as an array."""
    w, b = initialize_with_zeros(X_train.shape[0])
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X_train, Y_train)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("after", i, "steps:", cost)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
    return {
        "costs": np.array(costs),
        "Y_prediction_test": predict(w, b, X_test),
        "Y_prediction_train": predict(w, b, X_train),
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
