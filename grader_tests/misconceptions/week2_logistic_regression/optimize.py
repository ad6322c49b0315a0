"""Wrong answers to `optimize`."""


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
