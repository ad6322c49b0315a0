"""Wrong answers to `L_layer_model` that take other arguments, do not heed them, or return something else."""


def L_layer_model__fixed_rate(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A learning rate is written into the step. It has to come from the argument."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, 0.0075)
    return parameters, costs


def L_layer_model__rate_of_the_classic_example(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The argument is overwritten by a learning rate of one's own."""
    learning_rate = 0.01
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__fixed_number_of_iterations(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The number of iterations is written into the loop, so the argument has no effect."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(2500):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__global_rate(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The learning rate is one of the notebook's variables, not the argument."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, rate)
    return parameters, costs


def L_layer_model__parameters_alone(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The costs are not returned, as in an older version of the exercise."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


def L_layer_model__seed_and_parameters_alone(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The costs are not returned, as in an older version, and the seed is set inside: that is for the caller to do."""
    np.random.seed(1)
    parameters = initialize_parameters_deep(layers_dims)
    for _ in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters


def L_layer_model__costs_first(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Costs and parameters come in the wrong order."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return costs, parameters


def L_layer_model__slopes_returned(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The slopes of the last iteration are returned in place of the parameters."""
    parameters = initialize_parameters_deep(layers_dims)
    costs, grads = [], {}
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return grads, costs


def L_layer_model__prints_and_returns_nothing(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The costs are printed, and nothing is returned."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    print(costs)


def L_layer_model__no_print_cost(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000):
    """The argument print_cost is missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__another_rate_by_default(
    X, Y, layers_dims, learning_rate=0.009, num_iterations=3000, print_cost=False
):
    """The default of the learning rate is not 0.0075."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__fewer_iterations_by_default(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=2500, print_cost=False
):
    """The default of the number of iterations is not 3,000."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__arguments_in_another_order(
    X, Y, layers_dims, num_iterations=3000, learning_rate=0.0075, print_cost=False
):
    """Rate and number of iterations have changed places."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__changes_the_sizes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The caller's list of sizes is used up: `pop` takes them out of it."""
    parameters = initialize_parameters_deep(layers_dims)
    if isinstance(layers_dims, list):
        layers_dims.pop()
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
