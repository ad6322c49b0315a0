"""Wrong mends of `train_in_batches`."""

from layerwise.lessons.batches import cost_of, slopes_of, step_down


def train_in_batches__fresh_slopes_for_each_layer(X, Y, parameters, rate, epochs, batch):
    """The slopes are taken anew before each of the steps, but there are still as many steps as layers. A batch makes one."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            for _ in range(len(parameters) // 2):
                grads = slopes_of(X[:, here], Y[:, here], parameters)
                parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__one_step_an_epoch(X, Y, parameters, rate, epochs, batch):
    """The step has left the loop over the batches: only the last batch of an epoch moves anything."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
        parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__lower_rate(X, Y, parameters, rate, epochs, batch):
    """A smaller learning rate, written into the function, hides the fault. The rate has to come from the argument."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            for _ in range(len(parameters) // 2):
                parameters = step_down(parameters, grads, 0.1)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__rate_over_three(X, Y, parameters, rate, epochs, batch):
    """The rate is divided by 3, which fits networks of three layers alone."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            for _ in range(len(parameters) // 2):
                parameters = step_down(parameters, grads, rate / 3)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__rate_divided(X, Y, parameters, rate, epochs, batch):
    """There is one step now, and the rate is divided by the number of layers as well: each of the two would have been enough."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate / (len(parameters) // 2))
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__all_but_the_first_layer(X, Y, parameters, rate, epochs, batch):
    """The loop begins one layer later, so there is one step too few of what were too many: a network of one layer never moves."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            for _ in range(2, len(parameters) // 2 + 1):
                parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__all_examples(X, Y, parameters, rate, epochs, batch):
    """Every step is made from all examples. A step should be made from its batch alone."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X, Y, parameters)
            parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__last_batch_left_out(X, Y, parameters, rate, epochs, batch):
    """The last batch is left out where it is smaller than the others: its examples are never learnt from."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m - batch + 1, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__slopes_of_the_first_weights(X, Y, parameters, rate, epochs, batch):
    """The slopes of all batches are taken at the weights with which the epoch began, not at those that the step before has made."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        before = parameters
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], before)
            parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__uphill(X, Y, parameters, rate, epochs, batch):
    """The steps go uphill: to lower the cost, move against the slope."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, -rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__cost_of_the_last_batch(X, Y, parameters, rate, epochs, batch):
    """The cost is that of the last batch alone. Asked is the cost of all examples."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X[:, here], Y[:, here], parameters))
    return parameters, costs


def train_in_batches__cost_before_the_epoch(X, Y, parameters, rate, epochs, batch):
    """The cost is taken before the epoch, and not after it."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        costs.append(cost_of(X, Y, parameters))
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate)
    return parameters, costs


def train_in_batches__a_cost_for_each_batch(X, Y, parameters, rate, epochs, batch):
    """A cost is kept after every batch. Asked is one for each epoch."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate)
            costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__fixed_batch(X, Y, parameters, rate, epochs, batch):
    """The size of a batch is written into the function. It has to come from the argument."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, 64):
            here = slice(start, start + 64)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            parameters = step_down(parameters, grads, rate)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs
