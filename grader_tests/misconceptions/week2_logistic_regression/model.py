"""Wrong answers to `model`."""

import numpy as np


def model__global_data(
    X_train_given, Y_train_given, X_test_given, Y_test_given, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The function trains on the notebook's own pictures, whatever it is given."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__untrained(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """The predictions are made with the zeros of the start: the result of the training is not used."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__rate_not_passed_on(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The learning rate is not passed on, so the default of `optimize` rules."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, print_cost=print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__iterations_written_in(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """There are always 2,000 iterations, whatever the argument says."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, 2000, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__sets_swapped(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """The predictions of the two sets stand under each other's name."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_train), "Y_prediction_train": predict(w, b, X_test)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__trained_on_the_test(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The model learns the test examples, which are there to judge it."""
    w, b = initialize_with_zeros(X_test.shape[0])
    params, grads, costs = optimize(w, b, X_test, Y_test, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__one_weight_an_example(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """There is a weight for each example; it should be one for each feature, a row of X."""
    w, b = initialize_with_zeros(X_train.shape[1])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__forgets_return(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """Accuracies are printed and nothing is returned."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, grads, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    print("train:", 100 * np.mean(predict(params["w"], params["b"], X_train) == Y_train))
    print("test:", 100 * np.mean(predict(params["w"], params["b"], X_test) == Y_test))


def model__printing_not_passed_on(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """Whether costs are to be printed is not passed on, so nothing is ever printed."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__always_prints(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """The costs are printed although the caller did not ask for them."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, True)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__trained_on_both_sets(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The test examples are among those it learns, so they can no longer judge it."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(
        w, b, np.hstack([X_train, X_test]), np.hstack([Y_train, Y_test]), num_iterations, learning_rate, print_cost
    )
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__predicts_the_training_examples_twice(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """Under the name of the test set stand predictions for the training set."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_train), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__leftover_variables(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The function uses data that earlier cells of the notebook have left under short names."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X, Y, num_iterations, learning_rate, print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }


def model__iterations_not_passed_on(
    X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False
):
    """The number of iterations is not passed on, so the default of `optimize` rules."""
    w, b = initialize_with_zeros(X_train.shape[0])
    params, _, costs = optimize(w, b, X_train, Y_train, learning_rate=learning_rate, print_cost=print_cost)
    w, b = params["w"], params["b"]
    predictions = {"Y_prediction_test": predict(w, b, X_test), "Y_prediction_train": predict(w, b, X_train)}
    return predictions | {
        "costs": costs,
        "w": w,
        "b": b,
        "learning_rate": learning_rate,
        "num_iterations": num_iterations,
    }
