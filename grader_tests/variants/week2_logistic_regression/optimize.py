"""Right answers of an unusual form to `optimize`."""

import numpy as np


def optimize__own_copy(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """It works in place, on a copy of its own."""
    import copy

    w, b = copy.deepcopy(w), copy.deepcopy(b)
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w -= learning_rate * grads["dw"]
        b -= learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("Cost after iteration %i: %f" % (i, cost))
    return {"w": w, "b": b, "steps": num_iterations}, grads, costs


def optimize__costs_as_an_array(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """It keeps every cost, and returns an array of each hundredth."""
    costs = np.zeros(num_iterations)
    for i in range(num_iterations):
        grads, costs[i] = propagate(w, b, X, Y)
        w, b = w - learning_rate * grads["dw"], b - learning_rate * grads["db"]
    if print_cost:
        print(costs[::100])
    return {"w": w, "b": b}, {"dw": grads["dw"], "db": grads["db"]}, list(costs[::100])


def optimize__while(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """It counts down in a while loop, and keeps costs as arrays of one number."""
    done, costs, params = 0, [], {"w": w, "b": b}
    while done < num_iterations:
        grads, cost = propagate(params["w"], params["b"], X, Y)
        if not done % 100:
            costs += [np.array(cost)]
            print_cost and print(f"{done}: {costs[-1].item():.2f}")
        params = {name: params[name] - learning_rate * grads["d" + name] for name in params}
        done += 1
    return [params, grads, costs]
