"""Wrong answers to `optimize`."""

import numpy as np


def optimize__uphill(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The steps go along the slopes, so the cost rises."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w + learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__bias_after_the_weights(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The bias moves by a slope at the new weights; both slopes belong to the point where the step begins."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * propagate(w, b, X, Y)[0]["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__changes_the_callers_weights(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """`-=` works in the caller's own array, which is another one afterwards."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__every_cost(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """All costs are kept, where every hundredth was asked."""
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__costs_only_when_printed(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The costs are kept only where they are printed, too; they are wanted in any case."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if print_cost and i % 100 == 0:
            costs.append(cost)
            print(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__counts_from_one(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """Counted from 1, the costs that are kept belong to iterations 99, 199 and so on."""
    costs = []
    for i in range(1, num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__own_learning_rate(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The learning rate is a number in the code, and the argument is not used."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - 0.009 * grads["dw"]
        b = b - 0.009 * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__own_number_of_iterations(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """There are always 100 iterations, whatever the argument says."""
    costs = []
    for i in range(100):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__bias_stays(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The bias is never moved."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
    return {"w": w, "b": b}, grads, costs


def optimize__gradients_once(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The slopes are computed before the loop, so all steps follow those of the start."""
    grads, cost = propagate(w, b, X, Y)
    costs = []
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__never_prints(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """Nothing is printed, although the caller asks for it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            pass
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__always_prints(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """Costs are printed although the caller did not ask for them."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__bias_uphill(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The bias moves along its slope, and not against it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__weights_stay(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The weights are never moved."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__one_step_too_many(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """There is one step more than was asked."""
    costs = []
    for i in range(num_iterations + 1):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__one_step_too_few(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The first step is left out, and with it the first cost."""
    costs = []
    for i in range(1, num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__returns_in_the_loop(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The function returns at the end of the first step."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        return {"w": w, "b": b}, grads, costs


def optimize__loop_over_weights(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The weights are moved one by one in Python, twelve thousand at every step."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = np.array([[w[j, 0] - learning_rate * grads["dw"][j, 0]] for j in range(w.shape[0])])
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs


def optimize__slopes_after_the_last_step(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """The slopes that are returned were computed after the last step, not for it."""
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("cost", i, np.round(cost, 4))
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    grads, _ = propagate(w, b, X, Y)
    return {"w": w, "b": b}, grads, costs
